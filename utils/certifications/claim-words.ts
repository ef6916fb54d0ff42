/** Plain words for claims: the badge's few, and the sentences of the panel. No verdicts: what the page says, and what that can mean. */
import { schemeOf } from './catalogue/catalogue.ts';
import type { Listing } from './certification.ts';
import type { Claim, Holder, Notice, Stance } from './claims.ts';
import type { Assurance, CertificationStatus } from './status.ts';

/** What a card says that it holds, for its badge. */
export interface CardClaims {
	/** Short names in the page's order, e.g. "ISO 27001". */
	readonly schemes: readonly string[];
	/** A family without a standard: "ISO". */
	readonly family?: string;
	/** Short names of what the card says it does not hold, or no longer: where a register confirms one, the two contradict each other. */
	readonly denied?: readonly string[];
}

const HELD: readonly Stance[] = ['holds', 'level-only'];
/** What a certificate in a register contradicts. */
const DENIED: readonly Stance[] = ['negated', 'expired'];

/** Claims of a card for its badge: what is said to be held, and what is denied. The same for every card. */
export function cardClaims(claims: readonly Claim[]): CardClaims | undefined {
	const named = (stances: readonly Stance[]): string[] => [
		...new Set(claims.filter(({ scheme, stance }) => scheme !== 'iso-unspecified' && stances.includes(stance)).map(nameOf)),
	];
	const schemes = named(HELD);
	const family = claims.some(({ scheme, stance }) => scheme === 'iso-unspecified' && HELD.includes(stance));
	const denied = named(DENIED).filter((name) => !schemes.includes(name));
	if (schemes.length === 0 && !family && denied.length === 0) return undefined;
	return { schemes, ...(family && { family: 'ISO' }), ...(denied.length > 0 && { denied }) };
}

/** "says ISO 27001, SOC 2" or "says ISO, no standard named"; nothing where the card claims nothing. */
export function claimWords(claims: readonly Claim[]): string | undefined {
	const words = cardWords(cardClaims(claims));
	return words && `says ${words}`;
}

/** "ISO 27001, SOC 2" or "ISO, no standard named"; nothing where the card says of none that it holds it. */
export function cardWords(card: CardClaims | undefined): string | undefined {
	if (!card) return undefined;
	return card.schemes.length > 0 ? card.schemes.join(', ') : card.family && `${card.family}, no standard named`;
}

/** Short name of a claim's scheme: "ISO 22000" for a standard that the catalogue has no entry for. */
export function nameOf({ scheme, number }: Claim): string {
	return number ? `ISO ${number}` : (schemeOf(scheme)?.short ?? scheme);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** `2026-03-14` as "14 Mar 2026"; a year alone as it stands. */
const dateOf = (day: string): string =>
	day.length > 4 ? `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}` : day;
/** A target: "2027" is read as its last day, and was not said so. */
const targetOf = (day: string): string => dateOf(day.endsWith('-12-31') ? day.slice(0, 4) : day);

/** Whose certificate it is, when it is not the subject's own. */
const WHOSE: Record<Holder, string> = {
	hosting: 'Its hosting provider’s',
	'payment processor': 'Its payment processor’s',
	supplier: 'A supplier’s',
	client: 'A client’s',
	staff: 'Its people’s',
	product: 'A product’s',
};

/** What an issuer says of a certification that the page names. */
export interface IssuerWord {
	readonly status: CertificationStatus;
	readonly assurance: Assurance;
}

/**
 * What a claim says, in one sentence; nothing for what only the page says that it holds, since its row says that already.
 * @param issuer the strongest word of somebody else on it
 */
export function claimSentence(claim: Claim, issuer?: IssuerWord): string | undefined {
	const name = nameOf(claim);
	const says: Record<Exclude<Stance, 'holds' | 'level-only'>, string> = {
		'compliant-only': `Says it follows ${name}; claims no certificate.`,
		'in-process': `Says it is working towards ${name}${claim.until ? `, target ${targetOf(claim.until)}` : ''}.`,
		'third-party': `${WHOSE[claim.holder ?? 'hosting']} certificate, not this vendor’s.`,
		'service-offered': `Offers ${name} services.`,
		requirement: `Names ${name} as something others must have.`,
		negated: `Says it does not hold ${name}.`,
		expired: claim.until ? `Says it ended on ${dateOf(claim.until)}.` : `Says its ${name} has ended.`,
		generic: `Speaks about ${name} in general.`,
	};
	return claim.stance === 'holds' || claim.stance === 'level-only' ? issuer && issuerSentence(issuer) : says[claim.stance];
}

/** What an issuer, or a list, says of what the page says that it holds. */
function issuerSentence({ status, assurance }: IssuerWord): string | undefined {
	if (assurance === 'self-declared') return undefined;
	if (assurance === 'listed') return 'Somebody else lists it; no issuer we read confirms it.';
	const who = assurance === 'register' ? 'The issuer’s register' : 'A signature we checked';
	if (status === 'active' || status === 'expiring') return `${who} confirms it.`;
	return `${who} says otherwise: ${status === 'expired' ? 'ended' : status === 'in-process' ? 'in process' : status}.`;
}

/** What a notice tells the reader; nothing where the claim's own sentence says it. */
export function noticeSentence(notice: Notice, claim: Claim): string | undefined {
	const scheme = schemeOf(claim.scheme);
	const name = nameOf(claim);
	const ended = scheme?.editions?.find(({ year }) => year === claim.edition)?.ended;
	const says: Record<Notice, string | undefined> = {
		'edition-ended': ended ? `Names an edition that ended on ${dateOf(ended)}.` : 'Names an edition that has ended.',
		'no-such-edition': `No edition of ${claim.edition} of ${name} is known.`,
		'validity-passed': claim.until
			? undefined
			: `Dated ${dateOf(claim.dated ?? '')}; ${name} is valid for ${scheme?.validity ?? 'a limited time'}.`,
		'no-such-certification': 'No such certification exists. Ask what was assessed, by whom.',
		'report-not-certificate': `${name} is ${scheme?.gives === 'appraisal' ? 'an appraisal' : 'a report'}, not a certificate: ask for it.`,
		'hosts-certificate': undefined,
		'staff-not-firm': 'Its people’s certificates, not the firm’s.',
		'no-standard-named': 'ISO certifies nobody: ask which standard, and who certified it.',
	};
	return says[notice];
}

/** All that is to be said under a claim's sentence, in order. */
export function wordsUnder(claim: Claim, issuer?: IssuerWord): string[] {
	const notices = (claim.notices ?? []).filter((notice) => !(notice === 'validity-passed' && claim.notices?.includes('edition-ended')));
	const words = [
		claimSentence(claim, issuer),
		...notices.map((notice) => noticeSentence(notice, claim)),
		claim.holder === 'product' && schemeOf(claim.scheme)?.certifies === 'organisation'
			? 'Management standards certify firms, not products.'
			: undefined,
	];
	return words.filter((sentence) => sentence !== undefined);
}

/** What a register's silence means, beside a certification that only the page names; nothing where its notice says what to ask. */
export function listingWords(listing: Listing, { scheme }: Pick<Claim, 'scheme'>): string | undefined {
	if (schemeOf(scheme)?.gives === 'nothing') return undefined;
	const says: Record<Listing, string> = {
		listed: 'In its register',
		'not-listed': 'Not in the registers we read, which do not list everyone',
		absent: 'Not in its register, which lists every holder: ask for the entry',
		'not-read': 'Its register is not one we read; ask for number and expiry',
		'no-register': 'No public list exists for this certificate; ask for number and expiry',
	};
	return says[listing];
}
