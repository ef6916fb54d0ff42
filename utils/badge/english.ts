/**
 * Every English word of badges and of the popup's first line, in one place: another language is another such table.
 * A badge's first segment is plain words, the figure or word that counts, plain words; `compact` stands where there is no room;
 * `said` is how a screen reader hears it, without its full stop.
 */
import type { CertificationStatus } from '../certifications/status.ts';
import { rangeText, type StarRange } from '../reputation/page-rating.ts';

/** A first segment. */
export interface First {
	readonly before: string;
	readonly strong: string;
	readonly after: string;
	readonly compact: string;
	readonly said: string;
}

/** A second segment; `said` where it is heard otherwise than it is read. */
export interface Second {
	readonly text: string;
	readonly said?: string;
}

/** Figures of a score as a badge shows them, whole points. */
export interface ShownScore {
	readonly value: number;
	readonly lo: number;
	readonly hi: number;
	readonly spread: number;
	readonly typical: number;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** `2028-03-31` as "Mar 2028". */
const month = (day: string): string => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
const many = (count: number, one: string, more = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : more}`;
const aloud = (range: string): string => range.replace('–', ' to ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 199999 as "$200k", 9999999 as "$10M". */
function money(dollars: number): string {
	if (dollars >= 999_500) return `$${Math.round(dollars / 100_000) / 10}M`;
	return dollars >= 1000 ? `$${Math.round(dollars / 1000)}k` : `$${dollars}`;
}

export const ENGLISH = {
	/** The accessible name, of sentences without their full stops. */
	spoken: (sentences: readonly string[]): string =>
		sentences.length === 0
			? 'Earned. Open details.'
			: `Earned: ${[...sentences.map((sentence, i) => (i === 0 ? sentence : capital(sentence))), 'Open details'].join('. ')}.`,

	lapsed: (scheme: string, status: CertificationStatus): First => ({
		before: '',
		strong: `${scheme} ${status}`,
		after: '',
		compact: `${scheme} ${status}`,
		said: `${scheme} ${status}`,
	}),
	seeSource: { text: 'see source' } as Second,

	trustScore: ({ value, lo, hi, spread }: ShownScore): First => ({
		before: 'Trust score ',
		strong: `${value}`,
		after: ` ±${spread}`,
		compact: `Trust ${value}`,
		said: `trust score ${value} of 100, likely between ${lo} and ${hi}`,
	}),
	typical: ({ typical }: ShownScore): Second => ({ text: `typical ${typical}` }),

	/** `by` is whose word it is: the issuer's register, or a signature that was checked. */
	certificate: (scheme: string, by: 'register' | 'credential', until: string | undefined): First => {
		const after = `${by === 'register' ? ' in register' : ' signed'}${until === undefined ? '' : ` to ${month(until)}`}`;
		return { before: '', strong: scheme, after, compact: scheme, said: scheme + after };
	},

	/** 255 facts are 255 or more. */
	facts: (count: number): First => {
		const number = count >= 255 ? '255+' : `${count}`;
		const [short, long] = count === 1 ? ['fact', 'public fact'] : ['facts', 'public facts'];
		return { before: '', strong: number, after: ` ${long}`, compact: `${number} ${short}`, said: `${number} ${long}` };
	},

	rating: (range: StarRange): First => {
		const text = rangeText(range);
		return { before: 'Rating likely ', strong: text, after: '', compact: text, said: `rating likely ${aloud(text)}` };
	},
	ratingToo: (range: StarRange): Second => ({
		text: `rating likely ${rangeText(range)}`,
		said: `rating likely ${aloud(rangeText(range))}`,
	}),

	tooFew: (reviews: number): First => {
		const strong = many(reviews, 'review');
		return { before: '', strong, after: ': too few to judge', compact: strong, said: `${strong}: too few to judge` };
	},
	noReviews: { before: 'No reviews here yet', strong: '', after: '', compact: 'no reviews', said: 'no reviews here yet' } as First,
	nothing: { before: '', strong: '', after: '', compact: '', said: '' } as First,
	namesDiffer: { text: 'names differ' } as Second,

	/** The first certificates that fit into `room` characters; all of them are said. */
	says: (schemes: readonly string[], room: number): Second => {
		let shown = 1;
		const text = (count: number): string =>
			`says ${schemes.slice(0, count).join(', ')}${count < schemes.length ? ` +${schemes.length - count}` : ''}`;
		while (shown < schemes.length && text(shown + 1).length <= room) shown++;
		return { text: text(shown), said: text(schemes.length) };
	},
	/** A family such as ISO, when no standard of it is named. */
	saysOnly: (family: string): Second => ({ text: `says ${family}, no standard named` }),

	/** Facts of the page, one kind each. */
	recent: (reviews: number, months: number): Second => ({ text: `${many(reviews, 'review')} in ${many(months, 'month')}` }),
	projectsOver: (count: number, dollars: number): Second => ({ text: `${many(count, 'project')} over ${money(dollars)}` }),
	projectsUpTo: (count: number, dollars: number): Second => ({ text: `${many(count, 'project')} up to ${money(dollars)}` }),
	countries: (count: number): Second => ({ text: `clients in ${many(count, 'country', 'countries')}` }),
	cities: (count: number): Second => ({ text: `clients in ${many(count, 'city', 'cities')}` }),
	replies: { text: 'replies to critical reviews' } as Second,
	founded: (year: number): Second => ({ text: `founded ${year}` }),

	/** The popup's first line, sentence by sentence. */
	page: {
		rated: (count: number): string => `${many(count, 'rated vendor')} here.`,
		unrated: (count: number): string => `${many(count, 'vendor')} here, none rated in stars.`,
		same: (count: number, of: number): string =>
			count === of ? "Stars can't tell them apart." : `Stars can't tell ${count} of them apart.`,
		recent: (count: number, months: number): string =>
			`${count} ${count === 1 ? 'was' : 'were'} reviewed in the last ${many(months, 'month')}.`,
		registers: (count: number): string => (count === 1 ? '1 is in a public register.' : `${count} are in public registers.`),
	},
};

/** A table of words for badges, in one language. */
export type BadgeWords = typeof ENGLISH;
