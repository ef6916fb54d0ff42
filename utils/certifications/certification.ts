/**
 * One row per certification: what the page says, what registers say, and the reader's clock, put together.
 * A register beats a claim. Absence from a register that lists volunteers is "not listed", and never bad.
 * `docs/certifications.md` has the table of all combinations.
 */
import type { Day, Evidence } from '../reputation/evidence.ts';
import { schemeOf } from './catalogue/catalogue.ts';
import type { Scheme } from './catalogue/scheme.ts';
import type { Claim, Notice, Stance } from './claims.ts';
import { ASSURANCES, type Assurance, type CertificationStatus, EXPIRING_DAYS } from './status.ts';

/** Whether a register speaks of it: `not-listed` says nothing, `absent` is from a register that lists every holder. */
export type Listing = 'listed' | 'not-listed' | 'absent' | 'not-read' | 'no-register';

/** One side of a certification, with its own status. */
export interface Side {
	readonly status: CertificationStatus;
	readonly assurance: Assurance;
	/** A source of the registry; `page` for the page itself. */
	readonly source: string;
	readonly since?: Day;
	readonly until?: Day;
	readonly link?: string;
	/** The register's own words. */
	readonly note?: string;
}

/** A certification of a subject, as it stands on a day. */
export interface Certification {
	/** Id of the catalogue, or of the methodology where the catalogue has none. */
	readonly scheme: string;
	readonly status: CertificationStatus;
	readonly assurance: Assurance;
	readonly since?: Day;
	readonly until?: Day;
	/** Whose word decided: a source of the registry, or `page`. */
	readonly source: string;
	readonly listing: Listing;
	/** Shown under people, never as the firm's. */
	readonly people: boolean;
	/** What the page says, where it says something. */
	readonly claim?: Claim;
	/** Everything that was weighed, strongest first; both sides of what is disputed. */
	readonly sides: readonly Side[];
	readonly notices: readonly Notice[];
}

/** What is known of a subject's certifications. */
export interface Known {
	readonly claims: readonly Claim[];
	/** Evidence with a scheme and a status. */
	readonly facts: readonly Evidence[];
	/** Schemes whose register this release carries. */
	readonly registersRead: ReadonlySet<string>;
	readonly today: Day;
}

/** Stances that make a row. The others are shown as what they are, and are no certification of the subject. */
const MAKES_ROW: readonly Stance[] = ['holds', 'level-only', 'expired', 'in-process'];
/** What denies a certification. */
const DENIES: readonly Stance[] = ['negated', 'expired'];
/** Statuses of a certification that does not stand. */
const ENDED: readonly CertificationStatus[] = ['expired', 'suspended', 'withdrawn'];

/** Rows, in the order of the page, then what only registers know. */
export function certifications({ claims, facts, registersRead, today }: Known): Certification[] {
	const schemes = new Set<string>();
	for (const { scheme, stance } of claims) if (MAKES_ROW.includes(stance)) schemes.add(scheme);
	for (const { scheme, retracted } of facts) if (scheme !== undefined && !retracted) schemes.add(scheme);
	return [...schemes].map((id) =>
		row(
			id,
			claims.filter(({ scheme }) => scheme === id),
			facts.filter(({ scheme, retracted }) => scheme === id && !retracted),
			registersRead,
			today,
		),
	);
}

function row(id: string, claims: readonly Claim[], facts: readonly Evidence[], read: ReadonlySet<string>, today: Day): Certification {
	const scheme = schemeOf(id);
	const claim = strongestClaim(claims);
	const external = facts.map((fact) => sideOf(fact, today)).sort(strongestFirst);
	const own = claim ? claimSide(claim, today) : undefined;
	const first = external[0] ?? own;
	const status = statusOf(external, own, claims);
	const sides = own ? [...external, own] : external;
	return {
		scheme: id,
		status,
		assurance: first?.assurance ?? 'self-declared',
		...(first?.since && { since: first.since }),
		...(first?.until && { until: first.until }),
		source: first?.source ?? 'page',
		listing: listingOf(scheme, external, read),
		people: scheme?.certifies === 'person' || claim?.holder === 'staff',
		...(claim && { claim }),
		sides,
		notices: claim?.notices ?? [],
	};
}

/** A fact's status by the reader's clock: what was active may have ended since the register was read. */
export function statusToday(status: CertificationStatus, until: Day | undefined, today: Day): CertificationStatus {
	if (until === undefined || !['active', 'expiring', 'expired', 'unverifiable'].includes(status)) return status;
	if (until < today) return 'expired';
	if (status === 'unverifiable' || status === 'expired') return status;
	return until <= daysAfter(today, EXPIRING_DAYS) ? 'expiring' : 'active';
}

const daysAfter = (day: Day, days: number): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function sideOf({ status, until, issued, assurance, source, link, note }: Evidence, today: Day): Side & { readonly confirmed?: string } {
	return {
		status: statusToday(status ?? 'active', until, today),
		assurance,
		source,
		...(issued && { since: issued }),
		...(until && { until }),
		link,
		...(note && { note }),
	};
}

function claimSide({ stance, until, dated }: Claim, today: Day): Side | undefined {
	const ends = until as Day | undefined;
	const dates = { ...(dated && /^\d{4}-\d\d-\d\d$/.test(dated) && { since: dated as Day }), ...(ends && { until: ends }) };
	const side = (status: CertificationStatus): Side => ({ status, assurance: 'self-declared', source: 'page', ...dates });
	if (stance === 'expired') return side('expired');
	if (stance === 'in-process') return side('in-process');
	if (stance === 'holds' || stance === 'level-only') return side(statusToday('unverifiable', ends, today));
	return undefined;
}

/** The claim that a row is about: what is held before what has ended, before what is planned, before what is denied. */
function strongestClaim(claims: readonly Claim[]): Claim | undefined {
	for (const stance of ['holds', 'level-only', 'expired', 'in-process', 'negated'] as const) {
		const found = claims.find((claim) => claim.stance === stance);
		if (found) return found;
	}
	return undefined;
}

const rank = (side: Side): number => ASSURANCES.indexOf(side.assurance);

/** Stronger assurance first; of equals the later end, then the worse status, so that order never decides. */
function strongestFirst(a: Side, b: Side): number {
	return (
		rank(b) - rank(a) ||
		Number(ENDED.includes(a.status)) - Number(ENDED.includes(b.status)) ||
		(b.until ?? '9999').localeCompare(a.until ?? '9999') ||
		a.source.localeCompare(b.source)
	);
}

/** Assurances strong enough to be contradicted only by their like. */
const confirms = (side: Side): boolean => side.assurance === 'register' || side.assurance === 'credential';

function statusOf(external: readonly Side[], own: Side | undefined, claims: readonly Claim[]): CertificationStatus {
	const [first] = external;
	if (!first) return own?.status ?? 'unverifiable';
	if (!confirms(first))
		return claims.some(({ stance }) => stance === 'negated') && !ENDED.includes(first.status) ? 'disputed' : first.status;
	if (external.some(({ status }) => status === 'disputed')) return 'disputed';
	const strong = external.filter(confirms);
	const stands = strong.filter(({ status }) => !ENDED.includes(status));
	// An older record that ran out beside a newer one that stands is a renewal; taken back by one source while another lets it stand is a dispute.
	const takenBack = strong.some(({ status }) => status === 'suspended' || status === 'withdrawn');
	if (stands.length > 0 && takenBack) return 'disputed';
	// Who is listed as a holder and says the opposite: both are shown.
	const denied =
		claims.some(({ stance }) => DENIES.includes(stance)) && !claims.some(({ stance }) => stance === 'holds' || stance === 'level-only');
	if (stands.length > 0 && denied && ['active', 'expiring'].includes(first.status)) return 'disputed';
	return first.status;
}

function listingOf(scheme: Scheme | undefined, external: readonly Side[], read: ReadonlySet<string>): Listing {
	if (external.some(({ assurance }) => assurance === 'register')) return 'listed';
	if (scheme && scheme.registers.length === 0) return 'no-register';
	if (!scheme || !read.has(scheme.id)) return 'not-read';
	return scheme.registers.some(({ complete }) => complete) ? 'absent' : 'not-listed';
}
