/** A vendor that was typed instead of read: what the page would show of it, as a sighting. */
import type { PageFacts, Sighting } from '#utils/sites/sighting.ts';
import { parseSubject, type SubjectId } from '#utils/subject/subject.ts';
import { forbidsContact } from './deeds.ts';

/** What stands in the form, as it was typed. */
export interface Typed {
	readonly site: string;
	readonly name: string;
	readonly person: boolean;
	readonly rating: string;
	readonly reviews: string;
	readonly recent: string;
	readonly website: string;
	readonly text: string;
}

export const NOTHING_TYPED: Typed = { site: 'clutch', name: '', person: false, rating: '', reviews: '', recent: '', website: '', text: '' };

/** Sites on which a vendor may be either; on all others the site itself decides. */
export const EITHER: readonly string[] = ['upwork', 'fiverr'];

/** Identifiers of nobody, in the shapes of the sites. */
const NOBODY: Readonly<Record<string, { readonly firm: string; readonly person?: string }>> = {
	upwork: { firm: 'agency/0000000000', person: '~00000000000000000f' },
	fiverr: { firm: 'agencies/your-profile', person: 'your_profile' },
	trustpilot: { firm: 'your-profile.example' },
};

function subjectOf({ site, person }: Typed): SubjectId | undefined {
	const nobody = NOBODY[site];
	return parseSubject(`${site}:${(person ? nobody?.person : undefined) ?? nobody?.firm ?? 'your-profile'}`);
}

/** A number as people write it, `4,7` as well as `4.7`; undefined for what is none or lies outside. */
function within(text: string, lo: number, hi: number, whole: boolean): number | undefined {
	const value = Number(text.trim().replace(',', '.'));
	return text.trim() !== '' && value >= lo && value <= hi && (!whole || Number.isInteger(value)) ? value : undefined;
}

/** Fields whose text is none that a page could show. */
export function faultsOf(typed: Typed): (keyof Typed)[] {
	const wrong = (field: 'rating' | 'reviews' | 'recent', lo: number, hi: number): (keyof Typed)[] =>
		typed[field].trim() !== '' && within(typed[field], lo, hi, field !== 'rating') === undefined ? [field] : [];
	const reviews = within(typed.reviews, 0, 1_000_000, true);
	return [
		...(typed.name.trim() === '' ? (['name'] as const) : []),
		...wrong('rating', 1, 5),
		...wrong('reviews', 0, 1_000_000),
		...wrong('recent', 0, reviews ?? 1_000_000),
	];
}

/** What the page would show; undefined while something typed does not fit. */
export function typedSighting(typed: Typed): Sighting | undefined {
	const subject = subjectOf(typed);
	if (!subject || faultsOf(typed).length > 0) return;
	const value = within(typed.rating, 1, 5, false);
	const count = within(typed.reviews, 0, 1_000_000, true);
	const recent = within(typed.recent, 0, 1_000_000, true);
	const website = typed.website.trim().replace(/^https?:\/\//i, '');
	const text = typed.text.trim().slice(0, 2000);
	const facts: PageFacts = {
		...(value !== undefined && { rating: value }),
		...(count !== undefined && { reviews: count }),
		...(recent !== undefined && recent > 0 && { recent_reviews: recent, recent_months: 6 }),
	};
	return {
		subject,
		aliases: [],
		role: 'primary',
		name: typed.name.trim().slice(0, 300),
		...(website !== '' && website.length <= 253 && !typed.person && !forbidsContact(typed.site) && { website }),
		...(count !== undefined && (value !== undefined || count === 0) && { rating: { value: value ?? 0, outOf: 5, count } }),
		facts,
		...(text !== '' && { text }),
	};
}
