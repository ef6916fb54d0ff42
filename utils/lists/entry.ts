/** From what a page shows, or what a user pasted, to a row of a list; and what becomes of a row that is added again. */
import { readClaims } from '../certifications/claims.ts';
import type { Day } from '../reputation/evidence.ts';
import { ENOUGH_REVIEWS, isStars, likelyRange, type StarRange, starModel } from '../reputation/page-rating.ts';
import type { Sighting } from '../sites/sighting.ts';
import { domainSubject } from '../subject/domain.ts';
import { mayBePerson, type SubjectId } from '../subject/subject.ts';
import type { Checked, Vendor } from './checked.ts';
import type { Shape } from './compare.ts';
import type { ListEntry, PageSaid } from './list.ts';

/** A sighting with what its rating was weighed against, in stars. */
export interface SeenVendor {
	readonly sighting: Sighting;
	readonly base: number;
}

/** The page on which vendors were seen. */
export interface SeenPage {
	readonly site: string;
	readonly url: string;
	readonly vendors: readonly SeenVendor[];
}

/** An address without query and fragment: what the user searched for is not kept. */
export function bareAddress(url: string): string {
	const parsed = URL.parse(url);
	return parsed ? parsed.origin + parsed.pathname : '';
}

const unique = (subjects: readonly SubjectId[], but: SubjectId): SubjectId[] => [...new Set(subjects)].filter((one) => one !== but);

/** A vendor of a page as a row. Of the page's text only the certificates that it names are kept. */
export function entryOfSighting(list: string, { sighting, base }: SeenVendor, page: Omit<SeenPage, 'vendors'>, today: Day): ListEntry {
	const { subject, aliases, name, website, rating, facts, text } = sighting;
	const domain = website === undefined || mayBePerson(subject) ? undefined : domainSubject(website);
	const said: PageSaid = {
		site: page.site,
		url: bareAddress(page.url),
		day: today,
		base,
		...(rating && { rating }),
		facts,
		claims: text === undefined ? [] : readClaims(text, today),
	};
	return { ...blank(list, { subject, others: [...(domain ? [domain] : []), ...aliases], name }, today), page: said };
}

/** A row of which no page said anything. Without a name its identifier stands for one. */
export function blank(list: string, { subject, others, name }: Vendor, today: Day): ListEntry {
	return {
		list,
		subject,
		others: unique(others, subject),
		name: name || subject.slice(subject.indexOf(':') + 1),
		added: today,
		place: 0,
		tags: [],
		note: '',
		watched: false,
	};
}

const isBlankName = ({ name, subject }: ListEntry): boolean => name === subject.slice(subject.indexOf(':') + 1);

/** A row that is added again: the user's own words stay, what a page says now replaces what it said, and a person's row is renewed. */
export function mergeEntry(before: ListEntry, now: ListEntry): ListEntry {
	return {
		...before,
		others: unique([...before.others, ...now.others], before.subject),
		name: isBlankName(now) ? before.name : now.name,
		...(now.page && { page: now.page }),
		...(mayBePerson(before.subject) && { renewed: now.added }),
	};
}

/** The likely range of the rating that the page showed; undefined where it must not be shown. */
export function rangeOfEntry({ page }: ListEntry): StarRange | undefined {
	return hasRange(page) ? likelyRange(page.rating, page.base) : undefined;
}

/** The distribution behind that range. */
export function ratingShape({ page }: ListEntry): Shape | undefined {
	return hasRange(page) ? starModel(page.rating, page.base) : undefined;
}

const hasRange = (page: PageSaid | undefined): page is PageSaid & { rating: NonNullable<PageSaid['rating']> } =>
	page?.rating !== undefined && isStars(page.rating) && page.rating.count >= ENOUGH_REVIEWS;

/** Whether a row says anything at all: of the page, of a register, or checked by the user. */
export function hasFact(entry: ListEntry, checked: Checked | undefined, ownChecks: number): boolean {
	const { page } = entry;
	const told = page !== undefined && (page.rating !== undefined || Object.keys(page.facts).length > 0 || page.claims.length > 0);
	return told || ownChecks > 0 || checked?.figures !== undefined;
}
