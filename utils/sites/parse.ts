/**
 * From a page's text to a fact, by closed names. Every reader is one pass over at most {@link MOST} letters and
 * gives undefined for what does not fit: a fact that is not sure is not shown. Number words and months are English,
 * the only language seen on the pages; a translated page loses facts, it never gets wrong ones.
 */
import type { Band } from './sighting.ts';
import type { Parse } from './site.ts';

/** Longest text that is read. */
const MOST = 500;

/** Most entries of a list that are read. */
const MOST_ENTRIES = 60;

/** `9.8K`, `2M`. */
const UNITS: ReadonlyMap<string, number> = new Map([
	['k', 1e3],
	['m', 1e6],
]);

const isDigit = (letter: string): boolean => letter >= '0' && letter <= '9';
const isLetter = (letter: string): boolean => letter.toLowerCase() !== letter.toUpperCase();

/** One line: white space of any kind becomes single blanks. */
export const oneLine = (text: string): string => text.slice(0, MOST).trim().replace(/\s+/g, ' ');

/** Every number in a text: `1,000 - 9,999` → 1000, 9999; `4,7` → 4.7; `9.8K` → 9800. */
export function numbers(text: string): number[] {
	const found: number[] = [];
	let at = 0;
	while (at < text.length) {
		if (!isDigit(text[at] ?? '')) {
			at += 1;
			continue;
		}
		let digits = '';
		for (; at < text.length; at += 1) {
			const letter = text[at] ?? '';
			if (isDigit(letter)) digits += letter;
			else if ((letter === ',' || letter === '.') && isDigit(text[at + 1] ?? '')) {
				const thousands = letter === ',' && [1, 2, 3].every((i) => isDigit(text[at + i] ?? '')) && !isDigit(text[at + 4] ?? '');
				if (!thousands) digits += digits.includes('.') ? '?' : '.';
			} else break;
		}
		const unit = isLetter(text[at + 1] ?? '') ? 1 : (UNITS.get((text[at] ?? '').toLowerCase()) ?? 1);
		const value = Math.round(Number(digits) * unit * 1e6) / 1e6;
		if (Number.isFinite(value)) found.push(value);
	}
	return found;
}

/** `United States (26)` → its words and 26. */
function counted(text: string): { words: string; count: number } | undefined {
	const open = text.lastIndexOf('(');
	const [count, more] = numbers(text.slice(open + 1));
	if (open < 1 || !text.endsWith(')') || count === undefined || more !== undefined || !Number.isInteger(count)) return;
	return { words: text.slice(0, open).trim(), count };
}

/** From and to, an open end null. */
function band(text: string): readonly [number | null, number | null] | undefined {
	const [from, to, more] = numbers(text);
	if (from === undefined || more !== undefined) return;
	const lower = text.toLowerCase();
	if (to !== undefined) return from <= to ? [from, to] : undefined;
	if (lower.startsWith('<') || lower.startsWith('less than')) return [null, from];
	return text.includes('+') ? [from, null] : [from, from];
}

const hasMoney = (text: string): boolean => ['$', '€', '£', '₹', '¥'].some((sign) => text.includes(sign));
const only = <T>(list: readonly T[], size = 1): T | undefined => (list.length === size ? list[0] : undefined);
const whole = (value: number | undefined): number | undefined => (Number.isInteger(value) ? value : undefined);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Mar 16, 2023`, `2023-03-16T…` → `2023-03-16`; `Sep 2016` → `2016-09`. */
function calendar(text: string, size: 7 | 10): string | undefined {
	const parts = text.split('T')[0]?.split('-') ?? [];
	let [year, month, day] = parts.length === 3 ? parts.map(Number) : [];
	if (parts.length !== 3) {
		month = MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
		const found = numbers(text);
		year = found.at(-1);
		day = found.length === 2 ? found[0] : size === 7 ? 1 : undefined;
	}
	const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
	if (!year || year < 1900 || date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) return;
	return date.toISOString().slice(0, size);
}

/** Of two numbers in a translated sentence nobody knows which comes first. */
const isRecent = (text: string): boolean => text.startsWith('Reviewed ') && text.includes(' past ') && text.includes(' month');

/** `4.7` and nothing else. */
function isFigure(text: string): boolean {
	for (const letter of text) if (!isDigit(letter) && letter !== '.' && letter !== ',') return false;
	return true;
}

type Reader = (text: string) => unknown;

/** Readers of one text. */
const ONE: { readonly [name: string]: Reader | undefined } = {
	text: (text) => text || undefined,
	label: (text) => (text && text.length <= 80 ? text : undefined),
	number: (text) => (isFigure(text) ? only(numbers(text)) : undefined),
	/** The only number of `Reviews 308`, `(1k+)`; `No reviews submitted yet.`, `No items` → 0. */
	count: (text) => (text.startsWith('No ') && numbers(text).length === 0 ? 0 : whole(only(numbers(text)))),
	/** `2015`. */
	year: (text) => numbers(text).find((year, _, all) => all.length === 1 && Number.isInteger(year) && year > 1700 && year < 2200),
	/** `Sep 2016` → `2016-09`. */
	month: (text) => calendar(text, 7),
	date: (text) => calendar(text, 10),
	/** `98% Job Success` → 98. */
	percent: (text) => {
		const value = text.includes('%') ? numbers(text)[0] : undefined;
		return value !== undefined && value <= 100 ? value : undefined;
	},
	/** `$25,000+`, `From $110` → the amount. */
	money: (text) => (hasMoney(text) ? only(numbers(text)) : undefined),
	/** `$50 - $99 / hr` → [50, 99]; `< $25/hr` → [null, 25]. */
	'money-band': (text) => (hasMoney(text) ? band(text) : undefined),
	/** `$200,000 – $999,999 avg. project cost`; what says no cost is refused. */
	cost: (text) => (hasMoney(text) && text.toLowerCase().includes('cost') ? band(text) : undefined),
	/** `1,000 - 9,999` → [1000, 9999]. */
	'size-band': (text) => band(text),
	/** `Reviewed 11 times in the past 6 months` → 11, */
	'recent-reviews': (text) => (isRecent(text) ? whole(only(numbers(text), 2)) : undefined),
	/** … and 6. */
	'recent-months': (text) => (isRecent(text) ? whole(only(numbers(text).slice(1))) : undefined),
	/** `6 of 11 reviews are 5 stars` → 6. */
	'five-star': (text) => {
		const [good, all, stars, more] = numbers(text);
		const inOrder = good !== undefined && all !== undefined && good <= all && text.includes(' of ') && text.includes(' star');
		return inOrder && stars === 5 && more === undefined ? good : undefined;
	},
	/** `4.4 out of 5.0 rating for cost` → 4.4. */
	'out-of': (text) => {
		const [value, top] = numbers(text);
		return value !== undefined && top !== undefined && value <= top && text.includes(' out of ') ? value : undefined;
	},
	/** `39.6/40.0` → [39.6, 40]. */
	pair: (text) => {
		const [value, top, more] = numbers(text);
		return value !== undefined && top !== undefined && more === undefined && value <= top && text.includes('/') ? [value, top] : undefined;
	},
	/** `Completed projects in 5 countries` → 5. */
	'title-number': (text) => whole(only(numbers(text))),
	/** `English, Urdu` → both. */
	'comma-list': (text) => (text ? text.split(', ') : undefined),
	present: () => true,
	'last-line': (text) => text || undefined,
};

/** `20% AI Development`, `Retail - 10%` → words and percent. */
function share(text: string): [string, number] | undefined {
	const [first, ...rest] = text.split(' ');
	const last = rest.at(-1);
	const [value, words] = first?.endsWith('%') ? [first, rest.join(' ')] : [last, [first, ...rest.slice(0, -1)].join(' ')];
	const number = value?.endsWith('%') ? only(numbers(value)) : undefined;
	const name = words.endsWith(' -') ? words.slice(0, -2) : words;
	return number !== undefined && number <= 100 && name ? [name, number] : undefined;
}

/** `9.6/10 Market Presence` → words and [9.6, 10]. */
function scored(text: string): [string, unknown] | undefined {
	const cut = text.indexOf(' ');
	const pair = ONE.pair?.(text.slice(0, cut));
	return cut > 0 && pair ? [text.slice(cut + 1), pair] : undefined;
}

/** `Quality of delivery5` → words and 5. */
function rated(text: string): [string, number] | undefined {
	let cut = text.length;
	while (cut > 0 && (isDigit(text[cut - 1] ?? '') || text[cut - 1] === '.')) cut -= 1;
	const value = only(numbers(text.slice(cut)));
	return cut > 0 && value !== undefined ? [text.slice(0, cut).trim(), value] : undefined;
}

/** Five rows, best first, by the number of stars. */
const byStars = (values: readonly (number | undefined)[]): unknown =>
	values.length === 5 && values.every(fits) ? Object.fromEntries(values.map((value, i) => [5 - i, value])) : undefined;

/** `Feb 2026 - Mar 2026 54 hrs @ $10.00 /hr Billed: $573.58`, `… Fixed-price $200.00`, `… - Present …`. */
function contract(text: string): { readonly [key: string]: unknown } | undefined {
	const [first = '', rest = ''] = text.split(' - ');
	const open = rest.startsWith('Present');
	const [from, to, terms] = [calendar(first, 7), open ? null : calendar(rest.slice(0, 8), 7), rest.slice(open ? 7 : 8)];
	if (from === undefined || to === undefined) return;
	const [one, two, three] = numbers(terms);
	if (terms.includes('Fixed-price')) return { from, to, ...(one !== undefined && { fixed: one }) };
	if (!terms.includes(' hr')) return { from, to };
	return { from, to, hours: one, rate: two, ...(three !== undefined && terms.includes('Billed') && { billed: three }) };
}

const isOngoing = (text: string): boolean => text.endsWith(' - Ongoing');
/** A period ends with a year or goes on. */
const isPeriod = (text: string): boolean =>
	isOngoing(text) || (text.includes(' - ') && calendar(text.slice(text.indexOf(' - ') + 3), 7) !== undefined);

const fits = <T>(value: T | undefined): value is T => value !== undefined;
/** A table by words; words that stand twice would hide a figure. */
function byName(pairs: readonly (readonly [string, unknown] | undefined)[]): unknown {
	const known = pairs.filter(fits);
	return known.length === pairs.length && new Set(known.map(([words]) => words)).size === known.length
		? Object.fromEntries(known)
		: undefined;
}

/** Readers of many texts. A list with one text that does not fit is no fact, since its sum would be wrong. */
const MANY: { readonly [name: string]: ((texts: readonly string[]) => unknown) | undefined } = {
	labels: (texts) => texts.filter((text) => text && text.length <= 80),
	/** `$10,000 to $49,000 (8)` → [10000, 49000, 8]. */
	bands: (texts) => {
		const list = texts.map((text): Band | undefined => {
			const parts = counted(text);
			const range = parts && hasMoney(text) ? band(parts.words) : undefined;
			return parts && range && [...range, parts.count];
		});
		return list.every(fits) && new Set(list.map((one) => one?.slice(0, 2).join())).size === list.length ? list : undefined;
	},
	/** `Chicago, Illinois (4)` → words and count. */
	places: (texts) =>
		byName(
			texts.map((text) => {
				const parts = counted(text);
				return parts && ([parts.words, parts.count] as const);
			}),
		),
	shares: (texts) => byName(texts.map(share)),
	scores: (texts) => byName(texts.map(scored)),
	/** Oldest first, each day once. */
	dates: (texts) => {
		const list = texts.map((text) => calendar(text, 10));
		return list.every(fits) ? [...new Set(list)].sort() : undefined;
	},
	newest: (texts) => {
		const list = texts.map((text) => calendar(text, 10));
		return list.every(fits) ? list.sort().at(-1) : undefined;
	},
	/** `Seller communication level 5` → words and 5. */
	ratings: (texts) => byName(texts.map(rated)),
	/** `240 of 308 reviews`, five rows, best first. */
	'star-counts': (texts) => {
		const rows = texts.map((text) => (text.includes(' of ') ? numbers(text) : []));
		return new Set(rows.map((row) => row[1])).size === 1 ? byStars(rows.map((row) => row[0])) : undefined;
	},
	/** `5 star 83%`, five rows, best first. */
	'star-percents': (texts) => byStars(texts.map((text) => (text.endsWith('%') ? numbers(text)[1] : undefined))),
	/** `width: 16.36%` of a bar that hides what is not filled: shares of a hundred, see {@link starCounts}. */
	'star-widths': (texts) => {
		const widths = texts.map((text) => (text.startsWith('width') ? only(numbers(text)) : undefined));
		return widths.length === 5 && widths.every(fits) ? widths.map((width) => 100 - width) : undefined;
	},
	/** Mean of figures, to hundredths. */
	mean: (texts) => {
		const list = texts.map((text) => (isFigure(text) ? only(numbers(text)) : undefined));
		return list.length > 0 && list.every(fits)
			? Math.round((100 * list.reduce((sum, value) => sum + value, 0)) / list.length) / 100
			: undefined;
	},
	/** How many of the projects, `Jan. 2023 - Ongoing`, `Mar - Aug 2022`, go on … */
	ongoing: (texts) => (texts.some(isPeriod) ? texts.filter(isOngoing).length : undefined),
	/** … and since when the longest of them: `2023-01`. */
	'ongoing-since': (texts) =>
		texts
			.filter(isOngoing)
			.map((text) => calendar(text.slice(0, -' - Ongoing'.length), 7))
			.filter(fits)
			.sort()[0],
	contracts: (texts) => texts.map(contract).filter(fits),
	/** How many different ones there are. */
	distinct: (texts) => new Set(texts).size,
	/** How often each text stands there. */
	tally: (texts) => texts.reduce<Record<string, number>>((sum, text) => Object.assign(sum, { [text]: (sum[text] ?? 0) + 1 }), {}),
	/** How many there are. */
	total: (texts) => texts.length,
};

/** Reads one text by a parser's name; undefined when it does not fit. */
export function readOne(parse: Parse, text: string): unknown {
	if (parse !== 'last-line') return ONE[parse]?.(oneLine(text));
	return text
		.slice(0, MOST * 4)
		.split('\n')
		.map(oneLine)
		.findLast((line) => line);
}

/** Reads many texts by a parser's name; a parser of one text gives the list of its values. */
export function readMany(parse: Parse, texts: readonly string[]): unknown {
	const lines = texts.slice(0, MOST_ENTRIES).map(oneLine);
	return (MANY[parse] ?? ((all) => all.map((text) => ONE[parse]?.(text)).filter(fits)))(lines);
}

/** Reviews by stars from shares of a hundred and the number of all; undefined when they do not come out whole. */
export function starCounts(shares: unknown, reviews: unknown): unknown {
	if (!Array.isArray(shares) || typeof reviews !== 'number') return;
	const counts = shares.map((share) => (Number(share) * reviews) / 100);
	const whole = counts.map(Math.round);
	const exact =
		counts.every((count, i) => Math.abs(count - (whole[i] ?? 0)) < 0.01) && whole.reduce((sum, count) => sum + count, 0) === reviews;
	return exact ? byStars(whole) : undefined;
}

/** Whether a parser reads a list. */
export const isList = (parse: Parse): boolean => MANY[parse] !== undefined;
