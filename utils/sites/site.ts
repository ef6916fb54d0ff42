/**
 * A site: the description, as data, of one marketplace. No regular expressions: a description can come
 * in a signed release, and nothing in it can run or hang. Links are the contract, classes are hints:
 * a vendor's id comes from a link that parses to a profile, the card is found from there.
 * `site-schema.ts` parses descriptions at the edge with zod.
 */
import type { Namespace } from '../subject/subject.ts';
import type { PageFacts, PageKind } from './sighting.ts';

/** Letters that an id may have. A closed list: the engine knows each. */
export type Charset = 'slug' | 'word' | 'upwork' | 'digits' | 'hex32' | 'host';

/** How a text becomes a fact. A closed list: the engine knows each and refuses texts that do not fit. */
export type Parse =
	| 'text'
	| 'number'
	| 'count'
	| 'year'
	| 'percent'
	| 'money-band'
	| 'size-band'
	| 'recent-reviews'
	| 'five-star'
	| 'cost'
	| 'out-of'
	| 'bands'
	| 'places'
	| 'title-number'
	| 'dates'
	| 'present'
	| 'label';

/** How a link that leads out through the site is unwrapped: its own query parameter that holds the target. */
export type Unwrap = 'u' | 'url' | 'secure[url]' | 'provider_website';

/** One thing to read on a card. Selectors are tried alone, in order; the first that fits wins. */
export interface Reading {
	readonly css: readonly string[];
	/** Read this attribute instead of the text. */
	readonly attr?: string;
	readonly parse: Parse;
	/** Read every match, not only the first. */
	readonly all?: boolean;
}

export interface Site {
	/** Also the namespace of its subjects. */
	readonly id: Namespace;
	readonly version: number;
	/** Exact hosts, without `www.`. */
	readonly hosts: readonly string[];
	/** First match wins. A path is literals, `{id}`, `*` (one segment), `**` (any number). */
	readonly pages: readonly { readonly kind: PageKind; readonly path: string }[];
	/** What a profile link looks like. */
	readonly link: { readonly path: string; readonly charset: Charset };
	/** Ids that are not vendors. */
	readonly reserved: readonly string[];
	/** A second id on the card: an attribute of the card or within it, and its namespace. */
	readonly alias?: { readonly css: string; readonly attr: string; readonly namespace: Namespace };
	/** Selectors of a card, each tried alone. */
	readonly card: readonly string[];
	/** Selectors within a card of the element that holds the name. */
	readonly name: readonly string[];
	/** Where profile links are not vendors shown. */
	readonly skip: readonly string[];
	/** Where vendors are shown that the page is not about. */
	readonly secondary: readonly string[];
	readonly website: readonly { readonly css: string; readonly unwrap?: Unwrap }[];
	readonly read: { readonly [K in keyof PageFacts & string]?: Reading };
	/** Where the card's sentences stand, for claims. */
	readonly prose?: readonly string[];
}
