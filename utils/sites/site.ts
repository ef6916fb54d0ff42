/**
 * A site: the description, as data, of one marketplace. No regular expressions: a description can come
 * in a signed release, and nothing in it can run or hang. Links are the contract, classes are hints:
 * a vendor's id comes from a link that parses to a profile, the card is found from there.
 * `site-schema.ts` parses descriptions at the edge with zod.
 */
import type { Namespace } from '../subject/subject.ts';
import type { PageFacts, PageKind } from './sighting.ts';

/** Letters that an id may have. A closed list: the engine knows each. */
export type Charset = 'slug' | 'word' | 'upwork' | 'digits' | 'hex32' | 'host' | 'alnum' | 'segment';

/** How a text becomes a fact. A closed list (parse.ts says what each takes and gives); a text that does not fit gives no fact. */
export type Parse =
	| 'text'
	| 'label'
	| 'number'
	| 'count'
	| 'year'
	| 'month'
	| 'percent'
	| 'money'
	| 'money-band'
	| 'size-band'
	| 'recent-reviews'
	| 'recent-months'
	| 'five-star'
	| 'cost'
	| 'out-of'
	| 'pair'
	| 'title-number'
	| 'present'
	| 'labels'
	| 'bands'
	| 'places'
	| 'shares'
	| 'scores'
	| 'dates'
	| 'date'
	| 'tally'
	| 'total'
	| 'distinct'
	| 'newest'
	| 'comma-list'
	| 'ratings'
	| 'star-counts'
	| 'star-percents'
	| 'star-widths'
	| 'contracts'
	| 'mean'
	| 'ongoing'
	| 'ongoing-since'
	| 'last-line';

/** How a link that leads out through the site is unwrapped: its own query parameter that holds the target. */
export type Unwrap = 'u' | 'url' | 'secure[url]' | 'provider_website';

/** One thing to read on a card. Selectors are tried alone, in order; the first whose text fits wins. */
export interface Reading {
	readonly css: readonly string[];
	/** Read this attribute instead of the text. Without it, a `meta` gives its `content`. */
	readonly attr?: string;
	readonly parse: Parse;
	/** Read every match, not only the first that fits: a list. */
	readonly all?: boolean;
	/** Only the element's own words, not those of the elements in it. */
	readonly own?: boolean;
	/** The words that stand before the value. Only an element that begins with them is read, from behind them. */
	readonly after?: string;
	/** Only an element is read right after which one stands that says this: its label. */
	readonly beside?: string;
	/** Only an element is read right before which one stands that says this. */
	readonly behind?: string;
	/** Blanks between the texts of the elements in it, which the page shows apart. */
	readonly apart?: boolean;
	/** Read only where this element is there, and holds one of the words if any are given. A list that is then empty is an empty list. */
	readonly when?: { readonly css: string; readonly words?: readonly string[] };
	/** The match is a JSON script: the value at this path. Only where the value at `owner` is the page's own id. */
	readonly json?: { readonly path: string; readonly owner: string };
}

/** Where the vendor's website stands. */
export interface WebsiteLink {
	readonly css: string;
	readonly unwrap?: Unwrap;
	/** The parameter of the link that holds the vendor's second id: a link of somebody else is not the vendor's. */
	readonly owner?: 'pid';
}

/** What to read of one vendor within its card, or within a profile page. */
export interface Layout {
	/** Selectors of the element that holds the name; the badge stands at its end. */
	readonly name: readonly string[];
	readonly website: readonly WebsiteLink[];
	/** For each fact the ways to read it; the first that gives something wins. */
	readonly read: { readonly [K in keyof PageFacts & string]?: Reading | readonly Reading[] };
	/** Where the vendor's sentences stand, for claims. */
	readonly prose?: readonly string[];
	/** Such a page was never seen: its vendor is known by the address, and nothing is drawn. */
	readonly quiet?: boolean;
}

/**
 * A form of profile link. `path` is literals, `*` (one segment), `**` (any number), and captures: `{id}`, with a second
 * one `{part}`, joined by `/`. A segment may hold letters before a capture: `*-{id}` takes what follows the last `-`.
 */
export interface LinkForm {
	readonly path: string;
	readonly charset: Charset;
	/** Put before the captures: `agency/`. */
	readonly prefix?: string;
	/** The link counts only with this parameter in its query: `source=gig_cards`. */
	readonly query?: string;
}

/** A form of page address, first match wins. */
export interface PageForm {
	readonly kind: PageKind;
	/** As in {@link LinkForm}; a capture makes the page that vendor's own. */
	readonly path: string;
	readonly charset?: Charset;
	readonly prefix?: string;
	/** The page must have this element: where addresses alone are ambiguous. */
	readonly when?: string;
}

export interface Site extends Layout {
	/** Also the namespace of its subjects. */
	readonly id: Namespace;
	/** The site's name as people know it. */
	readonly label: string;
	/** The higher one of two descriptions of a site is used. */
	readonly version: number;
	/** The least engine that understands all of it; absent: 1. */
	readonly engine?: number;
	/** Exact hosts, without `www.`. */
	readonly hosts: readonly string[];
	/**
	 * `seen`: described from saved pages · `agreed`: several independent sources agree, no page was seen ·
	 * `address`: recognised by address alone, nothing is read or drawn · `never-drawn`: its terms forbid inserting elements.
	 */
	readonly support: 'seen' | 'agreed' | 'address' | 'never-drawn';
	readonly pages: readonly PageForm[];
	/** What profile links look like, first match wins. */
	readonly link: readonly LinkForm[];
	/** Ids, or first parts of ids, that are not vendors. */
	readonly reserved: readonly string[];
	/** A second id of the vendor: an attribute of the card or of one element in it, and its namespace. */
	readonly alias?: { readonly css: string; readonly attr: string; readonly namespace: Namespace };
	/** Selectors of a card, each tried alone. */
	readonly card: readonly string[];
	/** Where a page is no list of results, cards of one vendor are one sighting, its facts read over all of them. */
	readonly merge?: boolean;
	/** Where profile links are not vendors shown, besides the page's own menus. */
	readonly skip: readonly string[];
	/** Where vendors are shown that the page is not about. */
	readonly secondary: readonly string[];
	/** The vendor that a profile page is about. */
	readonly profile?: Layout & {
		/** The part of the page that is about this vendor. */
		readonly root: readonly string[];
		/** Links that name the vendor where the address does not; all of them must agree. */
		readonly by?: readonly string[];
	};
}
