/** What the engine finds on a page. Types only: content script, background and command line share them. */
import type { SubjectId } from '../subject/subject.ts';

/** `listing`: many vendors · `profile`: one · `other`: of the site, no vendor · `none`: not a page that a description knows. */
export type PageKind = 'listing' | 'profile' | 'other' | 'none';

/** `fits`: the page is as described · `changed`: profile links but no card that fits, so nothing is drawn · `empty`: no vendor, a challenge page too. */
export type Health = 'fits' | 'changed' | 'empty';

/** The page's own rating of a vendor, exactly as it stands there. */
export interface PageRating {
	readonly value: number;
	/** The top of the scale, 5 for stars. */
	readonly outOf: number;
	readonly count: number;
}

/** A money or size band as the page gives it: from, to (null: open end), and the number of reviews where one stands with it. */
export type Band = readonly [from: number | null, to: number | null, reviews?: number];

/** What a card or profile says, by these keys. What a page does not show is absent, never zero. */
export interface PageFacts {
	readonly rating?: number;
	readonly reviews?: number;
	/** Money an hour. */
	readonly rate?: Band;
	/** Smallest project in money; more is welcome. */
	readonly min_project?: number;
	readonly employees?: Band;
	readonly place?: string;
	readonly founded?: number;
	readonly claimed?: boolean;
	readonly success?: number;
	readonly level?: string;
	readonly recent_reviews?: number;
	readonly recent_months?: number;
	readonly recent_five_star?: number;
	readonly recent_avg_cost?: Band;
	readonly cost_rating?: number;
	readonly cost_bands?: readonly Band[];
	readonly client_countries?: Readonly<Record<string, number>>;
	readonly client_countries_n?: number;
	readonly client_cities?: Readonly<Record<string, number>>;
	readonly client_cities_n?: number;
	readonly languages_n?: number;
	readonly time_zones_n?: number;
	readonly industries_n?: number;
	readonly theme_review_dates?: readonly string[];
	readonly responsive?: string;
	readonly ability?: readonly [score: number, outOf: number];
	readonly [key: string]: unknown;
}

/** One place on a page where a subject is shown. Plain data: it travels in messages. */
export interface Sighting {
	readonly subject: SubjectId;
	/** The same vendor's other identifiers on the page, e.g. a numeric id. */
	readonly aliases: readonly SubjectId[];
	readonly role: 'primary' | 'secondary';
	/** As the page writes it. */
	readonly name: string;
	/**
	 * Host, and path if any, of the website that the profile gives, unwrapped from redirects: `example.com/en`.
	 * The path tells a shared host's tenant from its owner. The registrable domain is worked out where tldts is.
	 */
	readonly website?: string;
	readonly rating?: PageRating;
	readonly facts: PageFacts;
	/** The card's own sentences, in which claims are looked for; bounded in length. */
	readonly text?: string;
}

/** A sighting with the elements to draw beside: stays in the page. */
export interface Found extends Sighting {
	readonly card: Element;
	/** The badge goes at the end of this element. */
	readonly nameElement: Element;
	/** Known by the page's address alone: shown in popup and side panel, never drawn beside. */
	readonly quiet?: boolean;
}

/** All that the engine reads from a page. */
export interface PageReading {
	readonly site: string;
	readonly page: PageKind;
	readonly health: Health;
	readonly found: readonly Found[];
}
