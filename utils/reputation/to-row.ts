/**
 * From a record to its index row. Strengths are decayed to the methodology's epoch, not to today: the reader decays them
 * further, so a row stays byte for byte the same until its evidence changes. The one thing that time alone changes
 * is a certificate's end: it counts until its last valid day, judged at the release's date, so the first release after
 * that day has another row. Between two releases the reader still sees the end of the row's best certification (bytes 32–33)
 * and says so at once; the points that came with it go with the next release.
 */
import { type CertificationStatus, NEEDS_CARE } from '../certifications/status.ts';
import { daysBetween } from '../release/clock.ts';
import { type Row, type RowCertification, rowDay } from '../release/row.ts';
import { DIMENSIONS } from './dimension.ts';
import type { Day, Evidence, SubjectRecord } from './evidence.ts';
import type { Methodology, SchemeMethod } from './methodology.ts';
import { statusOn } from './status-on.ts';
import { type WeighedFact, weigh } from './weigh.ts';

/** Most facts that a row can tell of. */
const MOST_FACTS = 255;

/** One area of a row: mean outcome in 255ths, and the strength at the epoch on a log scale (an eighth of a doubling a step). */
function area(facts: readonly WeighedFact[], halfLife: number, epoch: Day): { o: number; q: number } {
	let [strength, good] = [0, 0];
	for (const { fact, outcome, counted } of facts) {
		const weight = counted * 2 ** (daysBetween(epoch, fact.confirmed) / halfLife);
		strength += weight;
		good += weight * outcome;
	}
	if (strength === 0) return { o: 0, q: 0 };
	const step = 1 + Math.round(8 * (Math.log2(strength) + 4));
	return { o: Math.round((255 * good) / strength), q: Math.min(255, Math.max(1, step)) };
}

interface Certificate {
	readonly fact: Evidence;
	readonly scheme: SchemeMethod;
	readonly status: CertificationStatus;
}

/** The record's certificates of known schemes, with their status on the day. */
const certificates = (record: SubjectRecord, methodology: Methodology, date: Day): Certificate[] =>
	record.evidence.flatMap((fact) => {
		const scheme =
			fact.scheme !== undefined && Object.hasOwn(methodology.schemes, fact.scheme) ? methodology.schemes[fact.scheme] : undefined;
		return scheme && !fact.retracted ? [{ fact, scheme, status: statusOn(fact.status ?? 'active', fact.until, date) }] : [];
	});

const stands = ({ fact, status }: Certificate): boolean =>
	(status === 'active' || status === 'expiring') && (fact.assurance === 'register' || fact.assurance === 'credential');

/** No known end counts as the latest. */
const endOf = ({ fact }: Certificate): string => fact.until ?? '9999';

/** The surest word first, then the weightier scheme, then the later end; the number last, so that the choice is the same everywhere. */
const better = (a: Certificate, b: Certificate): number =>
	Number(b.fact.assurance === 'register') - Number(a.fact.assurance === 'register') ||
	b.scheme.strength - a.scheme.strength ||
	(endOf(a) === endOf(b) ? 0 : endOf(a) < endOf(b) ? 1 : -1) ||
	a.scheme.number - b.scheme.number;

/** What an issuer has ended or disputes, worst first. */
const CARE_ORDER: readonly CertificationStatus[] = ['withdrawn', 'suspended', 'disputed', 'expired'];

/** Certificates that the register itself calls suspended, withdrawn, expired or disputed, unless another of the same scheme stands. */
function needCare(all: readonly Certificate[], standing: readonly Certificate[]): Certificate[] {
	const held = new Set(standing.map(({ scheme }) => scheme.number));
	return all
		.filter(({ fact, status, scheme }) => fact.assurance === 'register' && NEEDS_CARE.includes(status) && !held.has(scheme.number))
		.sort((a, b) => CARE_ORDER.indexOf(a.status) - CARE_ORDER.indexOf(b.status) || better(a, b));
}

function rowCertification({ fact, scheme, status }: Certificate): RowCertification {
	return {
		scheme: scheme.number,
		// `expiring` is worked out on reading: the row must not change when it begins.
		status: status === 'expiring' ? 'active' : status,
		assurance: fact.assurance,
		...(fact.until !== undefined && { until: rowDay(fact.until) }),
	};
}

/** Two sources that count, at least one of them an issuer's register or a signature: lists alone never suffice. */
function twoSources(facts: readonly WeighedFact[]): boolean {
	const confirmed = facts.some(({ fact }) => fact.assurance === 'register' || fact.assurance === 'credential');
	return confirmed && new Set(facts.map(({ fact }) => fact.source)).size >= 2;
}

/**
 * The index row of a record under `key`. The only way from evidence to figures: badge, panel, command line and preview
 * all read a row, so that no two of them can disagree. `date` is the release's: certificates count until their last valid day.
 */
export function toRow(record: SubjectRecord, key: Uint8Array, methodology: Methodology, date: Day): Row {
	const facts = weigh(record, methodology, date);
	const all = certificates(record, methodology, date);
	const standing = all.filter(stands).sort(better);
	const [best] = standing;
	const [care] = needCare(all, standing);
	return {
		key,
		areas: DIMENSIONS.map((dimension) =>
			area(
				facts.filter((fact) => fact.dimension === dimension),
				methodology.dimensions[dimension].halfLife,
				methodology.epoch,
			),
		),
		needsCare: care !== undefined,
		twoSources: twoSources(facts),
		facts: Math.min(facts.length, MOST_FACTS),
		...(best && { best: rowCertification(best) }),
		...(care && { care: { scheme: care.scheme.number, status: care.status, assurance: care.fact.assurance } }),
	};
}
