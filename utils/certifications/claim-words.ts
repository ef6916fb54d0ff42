/** Plain words for claims: the badge's few, and the sentences of the panel. No verdicts: what the page says, and what that can mean. */
import { schemeOf } from './catalogue/catalogue.ts';
import type { Listing } from './certification.ts';
import type { Claim, Notice, Stance } from './claims.ts';

/** What a card says that it holds, for its badge. */
export interface CardClaims {
	/** Short names in the page's order, e.g. "ISO 27001". */
	readonly schemes: readonly string[];
	/** A family without a standard: "ISO". */
	readonly family?: string;
}

/** Claims of a card that its badge names: only what is said to be held. The same for every card. */
export function cardClaims(claims: readonly Claim[]): CardClaims | undefined {
	const held = claims.filter(({ stance }) => stance === 'holds' || stance === 'level-only');
	const schemes = [...new Set(held.filter(({ scheme }) => scheme !== 'iso-unspecified').map(nameOf))];
	const family = held.some(({ scheme }) => scheme === 'iso-unspecified');
	if (schemes.length === 0 && !family) return undefined;
	return { schemes, ...(family && { family: 'ISO' }) };
}

/** "says ISO 27001, SOC 2" or "says ISO, no standard named"; nothing where the card claims nothing. */
export function claimWords(claims: readonly Claim[]): string | undefined {
	const card = cardClaims(claims);
	return card && `says ${cardWords(card)}`;
}

/** "ISO 27001, SOC 2" or "ISO, no standard named". */
export const cardWords = ({ schemes, family }: CardClaims): string =>
	schemes.length > 0 ? schemes.join(', ') : `${family}, no standard named`;

/** Short name of a claim's scheme: "ISO 22000" for a standard that the catalogue has no entry for. */
export function nameOf({ scheme, number }: Claim): string {
	return number ? `ISO ${number}` : (schemeOf(scheme)?.short ?? scheme);
}

/** What a claim says, in one sentence. */
export function claimSentence(claim: Claim): string {
	const name = nameOf(claim);
	const says: Record<Stance, string> = {
		holds: `Says it holds ${name}.`,
		'level-only': `Names ${name} on this page, without saying that it is held.`,
		'compliant-only': `Says it follows ${name}; claims no certificate.`,
		'in-process': `Says it is working towards ${name}${claim.until ? `, until ${claim.until}` : ''}.`,
		'third-party':
			claim.holder === 'hosting' || claim.holder === 'payment processor'
				? `Names its host’s or processor’s ${name}, not its own.`
				: `Names somebody else’s ${name}, not its own.`,
		'service-offered': `Offers help with ${name}; says nothing of its own.`,
		requirement: `Names ${name} as something others must have.`,
		negated: `Says it does not hold ${name}.`,
		expired: `Says that its ${name} has ended${claim.until ? ` (${claim.until})` : ''}.`,
		generic: `Speaks about ${name} in general.`,
	};
	return says[claim.stance];
}

/** What a notice tells the reader. */
export function noticeSentence(notice: Notice, claim: Claim): string {
	const scheme = schemeOf(claim.scheme);
	const name = nameOf(claim);
	const ended = scheme?.editions?.find(({ year }) => year === claim.edition)?.ended;
	const says: Record<Notice, string> = {
		'edition-ended': `Names the edition of ${claim.edition}: certificates to it ended${ended ? ` on ${ended}` : ''}.`,
		'no-such-edition': `No edition of ${claim.edition} of ${name} is known.`,
		'validity-passed': claim.until
			? `The end it gives, ${claim.until}, has passed.`
			: `Dated ${claim.dated}; valid for ${scheme?.validity ?? 'a limited time'}.`,
		'no-such-certification': `No ${name} certification exists: ${scheme?.note ?? 'ask what is meant.'}`,
		'report-not-certificate': `${name} is ${scheme?.gives === 'appraisal' ? 'an appraisal' : 'a report'}, not a certificate: ask for it.`,
		'hosts-certificate': 'It belongs to a host or supplier. That protects part of the work; it is not this vendor’s.',
		'staff-not-firm': 'Held by people, not by the firm: ask who of them would work for you.',
		'no-standard-named': 'ISO has thousands of standards and certifies nobody: ask which standard, and who certified it.',
	};
	return says[notice];
}

/** What a register's silence means. */
export function listingSentence(listing: Listing, name: string): string {
	const says: Record<Listing, string> = {
		listed: `In a register of ${name}.`,
		'not-listed': `Not in the ${name} registers we read. Listing is voluntary or incomplete: this says nothing.`,
		absent: `Not in the ${name} register, which lists every holder: ask for the entry.`,
		'not-read': `We do not read a register of ${name}: look it up, or ask.`,
		'no-register': `No public list exists for ${name}; ask for number and expiry.`,
	};
	return says[listing];
}
