/**
 * What the catalogue says of one scheme. Facts only, in our own words; `docs/certifications.md` is made from them.
 * A fact that nobody confirmed at its owner's site is marked `unchecked`, and the interface does not state it as sure.
 */
import type { Dimension } from '../../reputation/dimension.ts';

/** Languages of names and cue words: ISO 639-1. */
export type Language =
	| 'ar'
	| 'bn'
	| 'de'
	| 'en'
	| 'es'
	| 'fr'
	| 'gu'
	| 'hi'
	| 'id'
	| 'it'
	| 'ja'
	| 'ko'
	| 'mr'
	| 'ms'
	| 'nl'
	| 'pl'
	| 'pt'
	| 'ro'
	| 'ru'
	| 'ta'
	| 'te'
	| 'th'
	| 'tl'
	| 'tr'
	| 'ur'
	| 'vi'
	| 'zh';

/** What a holder really receives. `nothing`: the words exist, the certificate does not. */
export type Gives =
	| 'certificate'
	| 'report'
	| 'appraisal'
	| 'assessment'
	| 'self-declaration'
	| 'registration'
	| 'membership'
	| 'tier'
	| 'badge'
	| 'rating'
	| 'nothing';

/** A public place to look a certificate up. */
export interface Register {
	readonly name: string;
	readonly url?: string;
	/** Address of one record; `{…}` stands for its key. */
	readonly record?: string;
	/** What one must know to look it up, most useful first. */
	readonly by: readonly string[];
	/** `data` and `page` are free; the rest ask for something. */
	readonly access: 'data' | 'page' | 'limited' | 'account';
	/** Every holder must be listed: only then does absence mean something. */
	readonly complete?: true;
	/** The address was not seen by us. */
	readonly unchecked?: true;
	readonly note?: string;
}

/** An edition of a standard; `ended` is the last day of certificates to it, `YYYY-MM-DD`. */
export interface Edition {
	readonly year: string;
	readonly ended?: string;
	readonly unchecked?: true;
}

/** A level, type or tier: its id and the words by which texts name it. */
export type Levels = Readonly<Record<string, readonly string[]>>;

/** One scheme. */
export interface Scheme {
	readonly id: string;
	/** Full name, with what it is about. */
	readonly name: string;
	/** The word on a badge. */
	readonly short: string;
	readonly certifies: 'organisation' | 'person' | 'product';
	readonly gives: Gives;
	readonly owner: string;
	/** Who issues, in a sentence's end: "issued by …". */
	readonly issuer: string;
	/** Months that a certificate stands; absent: no fixed end, or it depends. */
	readonly months?: number;
	/** The same in words, with its conditions. */
	readonly validity: string;
	readonly editions?: readonly Edition[];
	readonly levels?: Levels;
	readonly dimensions: readonly Dimension[];
	/** Empty: no public register, which is no fault of a vendor. */
	readonly registers: readonly Register[];
	/**
	 * How texts name it, by language; `en` also holds what all languages share. Lower or upper case, accents and joiners do not matter.
	 * `~` stands for up to four words of a partner tier ("aws ~ partner"); a name that begins with `=` counts only in the case written.
	 */
	readonly names: Partial<Record<Language, readonly string[]>>;
	/** The number of an ISO, IEC or EN standard, found after any way of writing the body. */
	readonly number?: string;
	/** The name itself says that it is held: "NASSCOM member", "AWS Certified Developer". */
	readonly held?: true;
	/** An everyday word too: counts only beside a word of certification, or in a list of certificates. */
	readonly ambiguous?: true;
	/** Words that, right after the name, make it something else ("CISA KEV"). */
	readonly not?: readonly string[];
	/** What a reader should know. */
	readonly note?: string;
	/** Where the facts were read; "common knowledge" was not checked at the owner's site. */
	readonly source: string;
}
