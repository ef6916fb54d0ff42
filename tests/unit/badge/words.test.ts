import { describe, expect, it } from 'vitest';
import { badgeText } from '#utils/badge/badge.ts';
import { type BadgeContext, badges, pageSentence } from '#utils/badge/words.ts';
import type { IndexAnswer } from '#utils/release/answer.ts';
import type { Day, Evidence } from '#utils/reputation/evidence.ts';
import { toRow } from '#utils/reputation/to-row.ts';
import type { PageFacts, PageRating, Sighting } from '#utils/sites/sighting.ts';
import type { SubjectId } from '#utils/subject/subject.ts';
import { fact, KEY, LENS, METHODOLOGY, record, TODAY } from '../reputation/fixtures.ts';

const CONTEXT: BadgeContext = { methodology: METHODOLOGY, lens: LENS, today: TODAY, base: 4.78 };
const DOMAIN = 'domain:acme.example' as SubjectId;

const sighting = (rating?: readonly [value: number, count: number], facts: PageFacts = {}, given: Partial<Sighting> = {}): Sighting => ({
	subject: 'clutch:acme' as SubjectId,
	aliases: [],
	role: 'primary',
	name: 'Acme Software',
	facts,
	...(rating && { rating: { value: rating[0], outOf: 5, count: rating[1] } }),
	...given,
});
const known = (...evidence: Evidence[]): IndexAnswer => ({
	state: 'known',
	subject: DOMAIN,
	row: toRow(record(...evidence), KEY, METHODOLOGY, TODAY),
});
const NONE: IndexAnswer = { state: 'none' };

/** The badge of one vendor that is alone on its page. */
function badge(one: Sighting, answer: IndexAnswer = NONE, context: Partial<BadgeContext> = {}) {
	const [made] = badges([one], [answer], { ...CONTEXT, ...context });
	if (!made) throw new Error('a badge for every sighting');
	return made;
}
const RATED = [4.7, 30] as const;
const iso = (given: Partial<Evidence> = {}) => fact({ scheme: 'iso-27001', status: 'active', until: '2028-03-31' as Day, ...given });
const scored = ['delivery', 'quality', 'security', 'continuity'].flatMap((area) =>
	['a', 'b'].map((source) => fact({ kind: `${area}-good`, source })),
);

describe('the badge says, by the first case that fits,', () => {
	it.each([
		['suspended', 'ISO 27001 suspended · see source'],
		['withdrawn', 'ISO 27001 withdrawn · see source'],
		['expired', 'ISO 27001 expired · see source'],
		['disputed', 'ISO 27001 disputed · see source'],
	] as const)('that a register has it %s, before anything else', (status, text) => {
		const made = badge(sighting(RATED), known(...scored, iso({ status })));
		expect(badgeText(made)).toBe(text);
		expect(made).toMatchObject({
			kind: 'lapsed',
			compact: `ISO 27001 ${status}`,
			spoken: `Earned: ISO 27001 ${status}. See source. Open details.`,
		});
	});

	it('that a register’s certificate has ended since the release', () => {
		expect(badgeText(badge(sighting(RATED), known(iso()), { today: '2028-04-01' as Day }))).toBe('ISO 27001 expired · see source');
	});

	it('that the card denies what a register confirms, before a tick or a number', () => {
		const claims = [{ schemes: [], denied: ['ISO 27001'] }];
		for (const answer of [known(iso()), known(...scored, iso())])
			expect(badgeText(badge(sighting(RATED), answer, { claims }))).toBe('ISO 27001 disputed · see source');
		expect(badgeText(badge(sighting(RATED, { founded: 2012 }), NONE, { claims }))).toBe('Rating likely 4.5–4.9 · founded 2012');
	});

	it('the trust score with its spread and what is typical', () => {
		const made = badge(sighting(RATED), known(...scored));
		expect(made.kind).toBe('record');
		expect(badgeText(made)).toMatch(/^Trust score \d\d ±\d+ · typical 59$/);
		expect(made.compact).toMatch(/^Trust \d\d$/);
		expect(made.spoken).toMatch(
			/^Earned: trust score \d\d of 100, likely between \d\d and \d\d\. Typical 59\. Rating likely 4\.5 to 4\.9\. Open details\.$/,
		);
	});

	it('a certificate in a register, with its end and the rating', () => {
		const made = badge(sighting(RATED), known(iso()));
		expect(badgeText(made)).toBe('ISO 27001 in register to Mar 2028 · rating likely 4.5–4.9');
		expect(made).toMatchObject({
			kind: 'cert',
			strong: 'ISO 27001',
			compact: 'ISO 27001',
			spoken: 'Earned: ISO 27001 in register to Mar 2028. Rating likely 4.5 to 4.9. Open details.',
		});
		expect(badgeText(badge(sighting(), known(iso())))).toBe('ISO 27001 in register to Mar 2028');
	});

	it('“in register” where no end is known, “signed” where a signature says so', () => {
		const { until: _, ...endless } = iso();
		expect(badgeText(badge(sighting(), known(endless)))).toBe('ISO 27001 in register');
		expect(badgeText(badge(sighting(), known(iso({ assurance: 'credential' }))))).toBe('ISO 27001 signed to Mar 2028');
		expect(badgeText(badge(sighting(RATED), known(iso({ assurance: 'credential' })), { today: '2028-04-01' as Day }))).toBe(
			'1 public fact · rating likely 4.5–4.9',
		);
	});

	it('how many public facts there are, with little known or below the gate', () => {
		const facts = [1, 2, 3].map(() => fact({ kind: 'ethics-good' }));
		expect(badgeText(badge(sighting(RATED), known(...facts)))).toBe('3 public facts · rating likely 4.5–4.9');
		expect(badge(sighting(RATED), known(...facts))).toMatchObject({ kind: 'facts', strong: '3', compact: '3 facts' });
		expect(badgeText(badge(sighting([5, 2], { founded: 2012 }), known(...facts.slice(1))))).toBe('2 public facts · founded 2012');
		expect(badge(sighting(), known(...facts.slice(2)))).toMatchObject({ strong: '1', after: ' public fact', compact: '1 fact' });
		const below = ['transparency', 'ethics', 'capability', 'continuity'].flatMap((area) =>
			['a', 'b'].map((source) => fact({ kind: `${area}-good`, source })),
		);
		expect(badgeText(badge(sighting(RATED), known(...below), { lens: METHODOLOGY.lenses.recruiter }))).toBe(
			'8 public facts · rating likely 4.5–4.9',
		);
	});

	it('the likely rating and the certificates that the card names, all alike', () => {
		const says = (schemes: string[], family?: string) =>
			badge(sighting(RATED, { founded: 2012 }), NONE, { claims: [{ schemes, ...(family && { family }) }] });
		expect(badgeText(says(['ISO 27001', 'SOC 2']))).toBe('Rating likely 4.5–4.9 · says ISO 27001, SOC 2');
		expect(says(['ISO 27001'])).toMatchObject({ kind: 'claim', compact: '4.5–4.9' });
		expect(badgeText(says(['ISO 27001', 'ISO 9001', 'SOC 2', 'PCI DSS']))).toBe('Rating likely 4.5–4.9 · says ISO 27001 +3');
		expect(says(['ISO 27001', 'ISO 9001', 'SOC 2', 'PCI DSS']).spoken).toBe(
			'Earned: rating likely 4.5 to 4.9. Says ISO 27001, ISO 9001, SOC 2, PCI DSS. Open details.',
		);
		expect(badgeText(says([], 'ISO'))).toBe('Rating likely 4.5–4.9 · says ISO, no standard named');
		expect(badgeText(says([]))).toBe('Rating likely 4.5–4.9 · founded 2012');
	});

	it('the likely rating and a fact of the page, from five reviews on', () => {
		const made = badge(sighting(RATED, { recent_reviews: 3, recent_months: 6 }));
		expect(badgeText(made)).toBe('Rating likely 4.5–4.9 · 3 reviews in 6 months');
		expect(made).toMatchObject({
			kind: 'rated',
			strong: '4.5–4.9',
			compact: '4.5–4.9',
			spoken: 'Earned: rating likely 4.5 to 4.9. 3 reviews in 6 months. Open details.',
		});
		expect(badge(sighting([5, 5])).kind).toBe('rated');
	});

	it('too few to judge, from one to four', () => {
		expect(badge(sighting([5, 4], { founded: 2012 }))).toMatchObject({
			kind: 'few',
			compact: '4 reviews',
			spoken: 'Earned: 4 reviews: too few to judge. Open details.',
		});
		expect(badgeText(badge(sighting([5, 1])))).toBe('1 review: too few to judge');
	});

	it('none yet, where the page says so', () => {
		expect(badgeText(badge(sighting(undefined, { reviews: 0 })))).toBe('No reviews here yet');
		expect(badge(sighting([0, 0]))).toMatchObject({
			kind: 'new',
			compact: 'no reviews',
			spoken: 'Earned: no reviews here yet. Open details.',
		});
	});

	it('nothing, where the page says nothing', () => {
		expect(badgeText(badge(sighting()))).toBe('');
		expect(badge(sighting(undefined, { founded: 2012 }))).toMatchObject({ kind: 'none', compact: '', spoken: 'Earned. Open details.' });
	});

	it('the page’s own word where a rating is not in stars: it is not ranged', () => {
		const percent: PageRating = { value: 98, outOf: 100, count: 40 };
		expect(badge(sighting(undefined, {}, { rating: percent })).kind).toBe('none');
	});
});

describe('who the vendor is', () => {
	it('a person gets the last cases only, whatever a registry answers', () => {
		const person = sighting(RATED, {}, { subject: 'upwork:~0123456789abcdef01' as SubjectId });
		expect(badgeText(badge(person, known(...scored, iso())))).toBe('Rating likely 4.5–4.9');
	});

	it('no figure of a record whose domain shares nothing with the name: that is said instead', () => {
		const other = { name: 'Bright Ideas' };
		for (const answer of [known(...scored), known(iso()), known(iso({ status: 'withdrawn' }))]) {
			expect(badgeText(badge(sighting(RATED, {}, other), answer, { claims: [{ schemes: ['SOC 2'] }] }))).toBe(
				'Rating likely 4.5–4.9 · names differ',
			);
		}
		expect(badgeText(badge(sighting([5, 2], {}, other), known(iso())))).toBe('2 reviews: too few to judge · names differ');
		expect(badge(sighting(undefined, {}, other), known(iso()))).toMatchObject({
			kind: 'none',
			spoken: 'Earned: names differ. Open details.',
		});
	});

	it('an organisation that only stands in directories looks like one that is in no register', () => {
		expect(badgeText(badge(sighting(RATED, { founded: 2012 }), known(fact({ kind: 'directory-entry' }))))).toBe(
			'Rating likely 4.5–4.9 · founded 2012',
		);
	});

	it('what could not be checked leaves the page’s facts', () => {
		expect(badgeText(badge(sighting(RATED), { state: 'unchecked', reason: 'expired' }))).toBe('Rating likely 4.5–4.9');
	});

	it('where a vendor is based changes nothing', () => {
		const at = (place: string) =>
			badges([sighting(RATED, { place, founded: 2001 }), sighting(RATED, { place })], [known(...scored), NONE], CONTEXT);
		expect(at('Lahore, Pakistan')).toEqual(at('San Francisco, CA'));
	});

	it('a fact about one vendor changes no other vendor’s badge', () => {
		const page = [sighting(RATED), sighting([4.9, 12], { founded: 2001 }), sighting([4.2, 7])];
		const before = badges(page, [NONE, NONE, NONE], CONTEXT);
		const after = badges(page, [NONE, known(...scored, iso()), NONE], CONTEXT);
		expect([after[0], after[2]]).toEqual([before[0], before[2]]);
		expect(after[1]).not.toEqual(before[1]);
	});
});

describe('the second segment', () => {
	const texts = (...cards: PageFacts[]) =>
		badges(
			cards.map((facts) => sighting(RATED, facts)),
			cards.map(() => NONE),
			CONTEXT,
		).map(({ second }) => second);

	it('is the kind of fact that most cards have, on every card that has it; else the next', () => {
		const recent = { recent_reviews: 3, recent_months: 6 };
		expect(texts({ ...recent, founded: 2001 }, { founded: 2002 }, { ...recent, founded: 2003 }, recent, {})).toEqual([
			'3 reviews in 6 months',
			'founded 2002',
			'3 reviews in 6 months',
			'3 reviews in 6 months',
			undefined,
		]);
		expect(texts({ ...recent, founded: 2001 }, { founded: 2002 }, { founded: 2003 }, recent)).toEqual([
			'founded 2001',
			'founded 2002',
			'founded 2003',
			'3 reviews in 6 months',
		]);
	});

	it('tells project sizes: how many were large, else how many up to what', () => {
		const bands = {
			cost_bands: [
				[1_000_000, 9_999_999, 1],
				[200_000, 999_999, 6],
				[10_000, 49_000, 9],
			] as const,
		};
		expect(texts(bands)).toEqual(['7 projects over $200k']);
		expect(
			texts({
				cost_bands: [
					[null, 10_000, 2],
					[50_000, 199_999, 1],
				],
			}),
		).toEqual(['3 projects up to $200k']);
		expect(texts({ cost_bands: [[10_000, 49_000, 1]] })).toEqual(['1 project up to $49k']);
		expect(texts({ cost_bands: [] })).toEqual([undefined]);
	});

	it('tells clients’ places, replies to critical reviews, one of each in the singular', () => {
		expect(texts({ client_countries_n: 5 })).toEqual(['clients in 5 countries']);
		expect(texts({ client_countries_n: 1 })).toEqual(['clients in 1 country']);
		expect(texts({ client_cities_n: 17 })).toEqual(['clients in 17 cities']);
		expect(texts({ negative_reviews: 43, negative_replied: 42 })).toEqual(['replies to critical reviews']);
		expect(texts({ negative_reviews: 43, negative_replied: 12 })).toEqual([undefined]);
		expect(texts({ recent_reviews: 1, recent_months: 6 })).toEqual(['1 review in 6 months']);
		expect(texts({ recent_reviews: 0, recent_months: 6 })).toEqual([undefined]);
	});
});

describe('the popup’s first line', () => {
	const page = [
		...Array.from({ length: 8 }, (_, i) => sighting([4.7 + i / 40, 20], i < 3 ? { recent_reviews: 1, recent_months: 6 } : {})),
		sighting([2, 500]),
		sighting(undefined, { founded: 2012 }),
	];
	it('counts the rated, those whom stars cannot tell apart, the recently reviewed, those in registers', () => {
		expect(
			pageSentence(
				page,
				page.map((_, i) => i < 2),
				4.75,
			),
		).toBe("9 rated vendors here. Stars can't tell 8 of them apart. 3 were reviewed in the last 6 months. 2 are in public registers.");
	});
	it('leaves out what the page does not tell', () => {
		expect(pageSentence(page.slice(0, 1), [true], 4.75)).toBe(
			'1 rated vendor here. 1 was reviewed in the last 6 months. 1 is in a public register.',
		);
		expect(pageSentence(page.slice(3, 8), [], 4.75)).toBe("5 rated vendors here. Stars can't tell them apart.");
		expect(pageSentence(page.slice(9), [false], 4.75)).toBe('1 vendor here, none rated in stars.');
		expect(pageSentence([], [], 4.75)).toBe('');
	});
});
