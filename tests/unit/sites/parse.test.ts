/** Texts as they stand on pages, and what becomes of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbers, oneLine, readMany, readOne } from '#utils/sites/parse.ts';
import type { Parse } from '#utils/sites/site.ts';

const none = undefined;

test.each<[Parse, string, unknown]>([
	['number', ' 4.7\n', 4.7],
	['number', '4,7', 4.7],
	['number', '4.7 of 5', none],
	['number', '', none],
	['count', '30\n reviews', 30],
	['count', 'Reviews 308', 308],
	['count', '13,582 • Bad', 13582],
	['count', '(423)', 423],
	['count', '9.8K reviews', 9800],
	['count', '1k+', 1000],
	['count', 'No reviews submitted yet.', 0],
	['count', '4.5', none],
	['count', 'many', none],
	['year', '2015', 2015],
	['year', '15', none],
	['year', '2015.5', none],
	['month', 'Sep 2016', '2016-09'],
	['month', 'soon', none],
	['date', 'Mar 16, 2023', '2023-03-16'],
	['date', '2026-02-11T13:52:44.000Z', '2026-02-11'],
	['date', 'Feb 30, 2023', none],
	['percent', '98% Job Success', 98],
	['percent', '98', none],
	['percent', '980%', none],
	['money', '$25,000+', 25000],
	['money', 'From $110', 110],
	['money', 'Undisclosed', none],
	['money-band', '$50 - $99 / hr', [50, 99]],
	['money-band', '< $25/hr', [null, 25]],
	['money-band', 'Less than $10,000', [null, 10000]],
	['money-band', '$300+ / hr', [300, null]],
	['money-band', '$30/hour', [30, 30]],
	['money-band', 'NA', none],
	['money-band', '50 - 99', none],
	['money-band', '$99 - $50', none],
	['cost', '$200,000 – $999,999 avg. project cost', [200000, 999999]],
	['cost', 'Unknown avg. project cost', none],
	['size-band', '1,000 - 9,999', [1000, 9999]],
	['size-band', '2 - 9', [2, 9]],
	['size-band', '10,000+', [10000, null]],
	['recent-reviews', 'Reviewed 11 times in the past 6 months', 11],
	['recent-months', 'Reviewed 11 times in the past 6 months', 6],
	['recent-reviews', 'In the past 6 months: 11', none],
	['five-star', '6 of 11 reviews are 5 stars', 6],
	['five-star', '0 of 1 reviews is 5 stars', 0],
	['five-star', '12 of 11 reviews are 5 stars', none],
	['out-of', '4.4 out of 5.0 rating for cost', 4.4],
	['out-of', '5.5 out of 5.0', none],
	['pair', '39.6/40.0', [39.6, 40]],
	['title-number', 'Completed projects in 5 countries', 5],
	['title-number', 'Completed projects', none],
	['last-line', 'What it means.\n\n Premier Verified \n', 'Premier Verified'],
	['label', 'x'.repeat(81), none],
])('%s of "%s" is %j', (parse, text, expected) => {
	expect(readOne(parse, text)).toEqual(expected);
});

test.each<[Parse, string[], unknown]>([
	[
		'bands',
		['$10,000 to $49,000 (8)', 'Less than $10,000 (7)'],
		[
			[10000, 49000, 8],
			[null, 10000, 7],
		],
	],
	['bands', ['$10,000 to $49,000 (8)', 'Undisclosed (7)'], none],
	['bands', [], []],
	['places', ['Chicago, Illinois (4)', 'Türkiye (1)'], { 'Chicago, Illinois': 4, Türkiye: 1 }],
	['places', ['Chicago'], none],
	['shares', ['20% Cloud & SI', 'Art, Music - 10%'], { 'Cloud & SI': 20, 'Art, Music': 10 }],
	['scores', ['9.6/10 Market Presence'], { 'Market Presence': [9.6, 10] }],
	['dates', ['Sep 3, 2020', 'Nov 27, 2017', 'Sep 3, 2020'], ['2017-11-27', '2020-09-03']],
	['dates', ['Sep 3, 2020', 'yesterday'], none],
	['tally', ['a', 'b', 'a'], { a: 2, b: 1 }],
	['total', ['a', 'b'], 2],
	['labels', ['English', ''], ['English']],
])('%s of %j is %j', (parse, texts, expected) => {
	expect(readMany(parse, texts)).toEqual(expected);
});

test('a number written with thousands separators is read back', () => {
	fc.assert(
		fc.property(fc.nat(999_999_999), (value) => {
			expect(numbers(`from $${value.toLocaleString('en-US')}, or so`)).toEqual([value]);
		}),
	);
});

const PARSES: Parse[] = [
	'text',
	'label',
	'number',
	'count',
	'year',
	'month',
	'date',
	'percent',
	'money',
	'money-band',
	'size-band',
	'recent-reviews',
	'recent-months',
	'five-star',
	'cost',
	'out-of',
	'pair',
	'title-number',
	'last-line',
];

test('whatever a page says, a parser gives a bounded fact or none, and never throws', () => {
	fc.assert(
		fc.property(fc.constantFrom(...PARSES), fc.string({ unit: 'binary', maxLength: 2000 }), (parse, text) => {
			expect(JSON.stringify(readOne(parse, text) ?? null).length).toBeLessThanOrEqual(6 * 500 + 2);
			readMany(parse, [text, text]);
		}),
	);
});

test('white space of any kind and length is one blank', () => {
	fc.assert(
		fc.property(
			fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { maxLength: 9 }),
			fc.constantFrom(' ', '\n', '\t  ', ' \u00a0'),
			(words, gap) => {
				expect(oneLine(gap + words.join(gap) + gap)).toBe(words.join(' '));
			},
		),
	);
});
