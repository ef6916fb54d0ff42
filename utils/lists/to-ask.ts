/** What is still to be asked of a vendor on a list: from what is claimed, what is missing, what has ended. The words are the interface's. */
import { nameOf } from '../certifications/claim-words.ts';
import type { Claim } from '../certifications/claims.ts';
import { type CertificationStatus, NEEDS_CARE } from '../certifications/status.ts';
import { daysBetween } from '../release/clock.ts';
import type { Day } from '../reputation/evidence.ts';
import { mayBePerson } from '../subject/subject.ts';
import type { Checked, CheckedCertificate } from './checked.ts';
import type { ListEntry, OwnCheck } from './list.ts';

/** What an own check can lack. */
export type Lacking = 'number' | 'body' | 'scope' | 'until';

/** One thing to ask, most telling first. */
export type Ask =
	| { readonly kind: 'lapsed'; readonly scheme: string; readonly status: CertificationStatus }
	| { readonly kind: 'ended' | 'ending'; readonly scheme: string; readonly until: Day }
	| { readonly kind: 'claim'; readonly claim: Claim }
	| { readonly kind: 'lacking'; readonly scheme: string; readonly lacking: readonly Lacking[] }
	| { readonly kind: 'certificates' | 'legal' | 'references' | 'names' | 'person-certificates' | 'person-work' };

/** From so many days before its end a certificate is asked after. */
const ENDING_DAYS = 90;
/** What says nothing to ask about. */
const SILENT: readonly Claim['stance'][] = ['requirement', 'generic', 'negated'];

const plain = (scheme: string): string =>
	scheme
		.toLowerCase()
		.replace(/\biec\b/g, '')
		.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether two names mean one scheme: "ISO/IEC 27001:2022" and "ISO 27001". An edition or a level may follow. */
export function sameScheme(a: string, b: string): boolean {
	const [one, other] = [plain(a), plain(b)];
	return one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one));
}

const stands = ({ status, assurance }: CheckedCertificate): boolean =>
	(status === 'active' || status === 'expiring') && (assurance === 'register' || assurance === 'credential');

/** Own checks of the same scheme, so that what was renewed is not asked for again: the one with the latest end. */
const latest = (checks: readonly OwnCheck[]): OwnCheck[] =>
	checks.filter(
		(check) =>
			!checks.some((other) => other !== check && sameScheme(other.scheme, check.scheme) && (other.until ?? '') > (check.until ?? '')),
	);

function aboutOwn(checks: readonly OwnCheck[], today: Day): Ask[] {
	return latest(checks.filter(({ kind }) => kind === 'certificate')).flatMap((check): Ask[] => {
		const { scheme, until } = check;
		if (until !== undefined) {
			const left = daysBetween(today, until);
			if (left < 0) return [{ kind: 'ended', scheme, until }];
			if (left <= ENDING_DAYS) return [{ kind: 'ending', scheme, until }];
		}
		const lacking = (['number', 'body', 'scope', 'until'] as const).filter((field) => (check[field] ?? '') === '');
		return lacking.length > 0 ? [{ kind: 'lacking', scheme, lacking }] : [];
	});
}

function aboutRegister(certificates: readonly CheckedCertificate[], checks: readonly OwnCheck[], today: Day): Ask[] {
	return certificates.flatMap((certificate): Ask[] => {
		const { scheme, status, assurance, until } = certificate;
		if (checks.some((check) => sameScheme(check.scheme, scheme) && check.until !== undefined && check.until >= today)) return [];
		if (NEEDS_CARE.includes(status) && assurance === 'register') return [{ kind: 'lapsed', scheme, status }];
		return status === 'expiring' && until !== undefined && stands(certificate) ? [{ kind: 'ending', scheme, until }] : [];
	});
}

/** Claims that nobody has confirmed: not a register, not a signature, not the user. */
function aboutClaims(entry: ListEntry, certificates: readonly CheckedCertificate[], checks: readonly OwnCheck[]): Ask[] {
	return (entry.page?.claims ?? [])
		.filter(({ stance }) => !SILENT.includes(stance))
		.filter((claim) => ![...certificates.filter(stands), ...checks].some(({ scheme }) => sameScheme(scheme, nameOf(claim))))
		.map((claim) => ({ kind: 'claim' as const, claim }));
}

/**
 * What is still to ask of a vendor. Empty only when all is answered: certificates, legal entity and references.
 * @param checks the vendor's own checks
 */
export function stillToAsk(entry: ListEntry, checked: Checked | undefined, checks: readonly OwnCheck[], today: Day): Ask[] {
	const person = mayBePerson(entry.subject);
	const certificates = checked?.certificates ?? [];
	const certificateChecks = checks.filter(({ kind }) => kind === 'certificate');
	const has = (kind: OwnCheck['kind']): boolean => checks.some((check) => check.kind === kind);
	const asks: Ask[] = [
		...aboutRegister(certificates, certificateChecks, today),
		...aboutOwn(checks, today),
		...aboutClaims(entry, certificates, certificateChecks),
	];
	if (checked?.state === 'differs') asks.push({ kind: 'names' });
	const named = asks.length > 0 || certificateChecks.length > 0 || certificates.length > 0;
	if (!named) asks.push({ kind: person ? 'person-certificates' : 'certificates' });
	if (!person && !has('company')) asks.push({ kind: 'legal' });
	if (!has('reference')) asks.push({ kind: person ? 'person-work' : 'references' });
	return asks;
}
