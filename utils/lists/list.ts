/**
 * Lists: vendors that the user has put there, and what the user has checked by hand. All of it stays on this machine.
 * Types, and how long a person's row is kept. Nothing here counts towards a score.
 */
import type { Claim } from '../certifications/claims.ts';
import type { CertificationStatus } from '../certifications/status.ts';
import { dayOf, daysBetween } from '../release/clock.ts';
import type { Day } from '../reputation/evidence.ts';
import type { PageFacts, PageRating } from '../sites/sighting.ts';
import { mayBePerson, namespaceOf, type SubjectId } from '../subject/subject.ts';

export interface VendorList {
	readonly id: string;
	readonly name: string;
	/** When it was made, and when it was last opened or added to, ms. */
	readonly created: number;
	readonly used: number;
}

/** What a page said of a vendor on the day on which the vendor was put on a list. */
export interface PageSaid {
	/** Site id, e.g. `clutch`. */
	readonly site: string;
	/** The page's address without query and fragment. */
	readonly url: string;
	readonly day: Day;
	/** In stars, what the rating was weighed against: what was usual on that page. */
	readonly base: number;
	readonly rating?: PageRating;
	readonly facts: PageFacts;
	/** Certificates that the page names, and with which words. */
	readonly claims: readonly Claim[];
}

/** What the registry said of a watched vendor when it was last looked at. */
export interface Seen {
	readonly registry: string;
	readonly release: number;
	readonly state: KnownState;
	/** One status a scheme, by its short name. */
	readonly certificates: Readonly<Record<string, CertificationStatus>>;
}

/** What a registry knows; `unchecked` and `differs` say nothing about the vendor. */
export type KnownState = 'scored' | 'little' | 'none';

/** A vendor on a list. */
export interface ListEntry {
	/** The list's id. */
	readonly list: string;
	readonly subject: SubjectId;
	/** The same vendor's other identifiers, its website's domain among them. */
	readonly others: readonly SubjectId[];
	readonly name: string;
	readonly added: Day;
	/** Rows stand by this: in the order of the page or the paste, which is never changed for what is known of a vendor. */
	readonly place: number;
	readonly page?: PageSaid;
	readonly tags: readonly string[];
	readonly note: string;
	/** The user is told when a new release says something else. */
	readonly watched: boolean;
	readonly seen?: Seen;
	/** When the request was last copied. */
	readonly asked?: Day;
	/** A person's row only: when it was last renewed. */
	readonly renewed?: Day;
}

/** What is checked: a certificate, an entry in a company register, a client who was called. */
export type CheckKind = 'certificate' | 'company' | 'reference';

/** Something that the user has verified by hand. It is about the vendor, on whatever list. */
export interface OwnCheck {
	readonly id: string;
	readonly subject: SubjectId;
	readonly kind: CheckKind;
	/** In the user's words: "ISO 9001:2015", "SECP", the client's name. */
	readonly scheme: string;
	readonly number: string;
	/** Certification body, register or person who said so. */
	readonly body: string;
	readonly scope: string;
	/** Last day of validity. */
	readonly until?: Day;
	/** Where it was seen; https. */
	readonly link?: string;
	readonly who: string;
	readonly when: Day;
	/** Tell 90, 60 and 30 days before the end. */
	readonly remind: boolean;
	/** The last of these that was told; 0: that it has ended. */
	readonly reminded?: number;
}

/** Something that the user is told. */
export type What =
	/** An own check ends in `left` days; below 0 it has ended. */
	| { readonly kind: 'reminder'; readonly scheme: string; readonly until: Day; readonly left: number }
	/** A scheme's status; absent: not in the register. */
	| { readonly kind: 'certificate'; readonly scheme: string; readonly from?: CertificationStatus; readonly to?: CertificationStatus }
	| { readonly kind: 'state'; readonly from: KnownState; readonly to: KnownState };

export interface News {
	readonly id: string;
	/** ms */
	readonly when: number;
	readonly subject: SubjectId;
	readonly name: string;
	readonly what: What;
}

/** All that the user keeps. */
export interface Kept {
	readonly lists: readonly VendorList[];
	readonly entries: readonly ListEntry[];
	readonly checks: readonly OwnCheck[];
	/** Newest first. */
	readonly news: readonly News[];
}

export const NOTHING_KEPT: Kept = { lists: [], entries: [], checks: [], news: [] };

/** Days for which the row of a person is kept, unless it is renewed. */
export const PERSON_DAYS = 90;

/** The day so many days after another. */
export const daysAfter = (day: Day, days: number): Day => dayOf(Date.parse(day) + days * 86_400_000);

/** The last day on which a person's row is kept; undefined for an organisation's, which stays. */
export function keptUntil({ subject, added, renewed }: Pick<ListEntry, 'subject' | 'added' | 'renewed'>): Day | undefined {
	if (!mayBePerson(subject)) return;
	return daysAfter(renewed !== undefined && renewed > added ? renewed : added, PERSON_DAYS);
}

/** Whether a row must go. */
export function isOver(entry: Pick<ListEntry, 'subject' | 'added' | 'renewed'>, today: Day): boolean {
	const until = keptUntil(entry);
	return until !== undefined && daysBetween(until, today) > 0;
}

/** The website's domain, where one of the identifiers is one. */
export function domainOf({ subject, others }: Pick<ListEntry, 'subject' | 'others'>): string | undefined {
	const found = [subject, ...others].find((one) => namespaceOf(one) === 'domain');
	return found?.slice('domain:'.length);
}

/** Lists in the order in which they were last used: the first is the one that is added to. */
export const byUse = (lists: readonly VendorList[]): VendorList[] => lists.toSorted((a, b) => b.used - a.used || (a.id < b.id ? -1 : 1));
