/**
 * What a page says of certificates, beside what registers say: worked out in the background (the catalogue never enters a
 * page), sent to panel and popup as plain words.
 */
import type { Day, Evidence, Source } from '../reputation/evidence.ts';
import { whatToAsk } from './ask.ts';
import { schemeOf } from './catalogue/catalogue.ts';
import { type Certification, certifications, type Listing } from './certification.ts';
import { type CardClaims, cardClaims, type IssuerWord, listingWords, nameOf, wordsUnder } from './claim-words.ts';
import { type Claim, readClaims } from './claims.ts';
import type { CertificationStatus } from './status.ts';

/** A sentence of the page, and what it says and does not say. */
export interface SaidSentence {
	readonly quote: string;
	readonly words: readonly string[];
}

/** A certification that nobody but the page names. */
export interface ClaimedCertification {
	readonly name: string;
	readonly status: CertificationStatus;
	readonly until?: Day;
	/** Absent where nothing of the kind could be listed. */
	readonly listing?: Listing;
	/** What a register's silence means; nothing to look up while it is planned, or when it has ended. */
	readonly words?: string;
}

/** Everything that a page says of certificates. */
export interface PageCertificates {
	readonly said: readonly SaidSentence[];
	readonly claimed: readonly ClaimedCertification[];
	/** Short names of schemes on which register and page, or two registers, contradict each other. */
	readonly disputed: readonly string[];
	/** Those of them that the page itself denies. */
	readonly denied: readonly string[];
	readonly ask: readonly string[];
}

/** Which schemes' own registers a registry reads, by the source of its facts. */
const READ_BY: Readonly<Record<string, readonly string[]>> = {
	fedramp: ['fedramp', 'fedramp-assessor'],
	'cncf-landscape': ['kcsp', 'kcntp'],
	'microsoft-365-app-compliance': ['microsoft-365-certified'],
};

/** Schemes whose register a release with these sources carries. */
export const registersReadBy = (sources: readonly Pick<Source, 'id'>[]): ReadonlySet<string> =>
	new Set(sources.flatMap(({ id }) => READ_BY[id] ?? []));

/** Longest quotation: the words that decided, with what stands around them. */
const LONGEST_QUOTE = 220;
const STOPS = '.!?\n。！？।؟۔';

/** The claims of a card, for its badge. */
export const claimsOnCard = (text: string | undefined, today: Day): CardClaims | undefined =>
	text === undefined ? undefined : cardClaims(readClaims(text, today));

/**
 * Reads a page's sentences against a record's facts.
 * @param facts the record's evidence; empty where there is no record
 * @param registersRead schemes whose register the release carries
 */
export function pageCertificates(
	text: string,
	facts: readonly Evidence[],
	registersRead: ReadonlySet<string>,
	today: Day,
): PageCertificates {
	const claims = readClaims(text, today).filter(({ stance }) => stance !== 'requirement' && stance !== 'generic');
	const rows = certifications({ claims, facts: facts.filter(({ scheme }) => scheme !== undefined), registersRead, today });
	const disputed = rows.filter(({ status }) => status === 'disputed');
	return {
		said: sentences(text, claims, rows),
		claimed: rows.filter(({ source, people }) => source === 'page' && !people).map(claimed),
		disputed: disputed.map(shortOf),
		denied: disputed.filter(({ claim }) => claim?.stance === 'negated' || claim?.stance === 'expired').map(shortOf),
		ask: [...new Set(claims.flatMap(whatToAsk))],
	};
}

const shortOf = ({ scheme }: Certification): string => schemeOf(scheme)?.short ?? scheme;

function claimed(row: Certification): ClaimedCertification {
	const { status, until, listing, claim } = row;
	const name = claim ? nameOf(claim) : shortOf(row);
	const words = claim && status !== 'in-process' && status !== 'expired' ? listingWords(listing, claim) : undefined;
	const exists = schemeOf(row.scheme)?.gives !== 'nothing';
	return { name, status, ...(until && { until }), ...(exists && { listing }), ...(words && { words }) };
}

/** The strongest word of somebody else than the page. */
const issuerOf = ({ sides }: Certification): IssuerWord | undefined => sides.find(({ source }) => source !== 'page');

/** Claims by the sentence that they stand in, in the order of the page. */
function sentences(text: string, claims: readonly Claim[], rows: readonly Certification[]): SaidSentence[] {
	const byQuote = new Map<string, string[]>();
	for (const claim of claims) {
		const row = rows.find(({ scheme }) => scheme === claim.scheme);
		const quote = sentenceAround(text, claim.span);
		byQuote.set(quote, [...(byQuote.get(quote) ?? []), ...wordsUnder(claim, row && issuerOf(row))]);
	}
	return [...byQuote].map(([quote, words]) => ({ quote, words: [...new Set(words)] }));
}

/** The sentence around a span; a very long one is cut around what decided. */
function sentenceAround(text: string, [from, to]: readonly [number, number]): string {
	let start = from;
	while (start > 0 && !endsAt(text, start - 1)) start--;
	let end = to;
	while (end < text.length && !endsAt(text, end - 1)) end++;
	const tooLong = end - start > LONGEST_QUOTE;
	const left = tooLong ? Math.max(start, from - 80) : start;
	const right = tooLong ? Math.min(end, left + LONGEST_QUOTE) : end;
	return `${left > start ? '… ' : ''}${text.slice(left, right).trim()}${right < end ? ' …' : ''}`;
}

/** A stop ends a sentence where white space or nothing follows: "v2.0" goes on. */
const endsAt = (text: string, at: number): boolean => STOPS.includes(text[at] ?? ' ') && !/\S/.test(text[at + 1] ?? ' ');
