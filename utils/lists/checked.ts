/** What the registry says of a vendor that the user asked about by link, domain or list. Plain data: it travels in messages. */
import { figuresOf, type VendorFigures } from '../badge/figures.ts';
import { answerFor, identifiersOf } from '../badge/look.ts';
import { rowOf } from '../badge/words.ts';
import type { Assurance, CertificationStatus } from '../certifications/status.ts';
import type { IndexAnswer } from '../release/answer.ts';
import type { Reason } from '../release/reason.ts';
import { dayOfRow, type Row, type RowCertification } from '../release/row.ts';
import type { Day, Evidence } from '../reputation/evidence.ts';
import type { Lens, Methodology } from '../reputation/methodology.ts';
import { type AreaScore, type Score, score, stateOf } from '../reputation/score.ts';
import { rowStatusOn, statusOn } from '../reputation/status-on.ts';
import type { Sighting } from '../sites/sighting.ts';
import type { SubjectId } from '../subject/subject.ts';
import type { Shape } from './compare.ts';
import { domainOf, type KnownState } from './list.ts';

/** A vendor to look up. */
export interface Vendor {
	readonly subject: SubjectId;
	readonly others: readonly SubjectId[];
	/** May veto a match by domain. */
	readonly name?: string;
}

export interface CheckedCertificate {
	/** Short name, e.g. "ISO 27001". */
	readonly scheme: string;
	readonly status: CertificationStatus;
	readonly assurance: Assurance;
	readonly until?: Day;
}

/** One area, in points. */
export interface CheckedArea extends Pick<AreaScore, 'dimension' | 'known' | 'rating' | 'lo' | 'hi' | 'base'> {
	/** Enough for a number and a needle. */
	readonly number: boolean;
	/** The distribution behind the interval. */
	readonly shape: Shape;
}

/** `differs`: the record under this domain bears another name, so nothing of it is shown. */
export interface Checked {
	readonly state: KnownState | 'unchecked' | 'differs';
	readonly reason?: Reason;
	/** The registry that knows it. */
	readonly registry?: string;
	/** The identifier by which it is known. */
	readonly subject?: SubjectId;
	/** Absent where no record is known. */
	readonly figures?: VendorFigures;
	/** The distribution behind the score, where there is one. */
	readonly shape?: Shape;
	/** Known areas only. */
	readonly areas: readonly CheckedArea[];
	readonly certificates: readonly CheckedCertificate[];
}

/** A vendor as a sighting without a page, so that one code decides what is looked up and what vetoes. */
export function asSighting({ subject, others, name = '' }: Vendor): Sighting {
	const website = domainOf({ subject, others });
	return { subject, aliases: others, role: 'primary', name, facts: {}, ...(website !== undefined && { website }) };
}

/** The identifiers to look a vendor up by, surest first. */
export const askedOf = (vendor: Vendor): SubjectId[] => [...new Set(identifiersOf(asSighting(vendor)))];

const nothing = (state: Checked['state'], reason?: Reason): Checked => ({ state, areas: [], certificates: [], ...(reason && { reason }) });

/** The Beta distribution of a score, by its moments: what its interval is drawn from. */
function shapeOf(given: Score, methodology: Methodology): Shape {
	const mean = given.value / 100;
	const variance = given.areas.reduce((sum, area) => {
		const { mean: rating, certainty } = areaShape(area, methodology);
		return sum + (area.weight * area.weight * rating * (1 - rating)) / (certainty + 1);
	}, 0);
	return { mean, certainty: (mean * (1 - mean)) / variance - 1 };
}

function areaShape({ dimension, rating, strength }: AreaScore, { dimensions }: Methodology): Shape {
	const { weight, cap } = dimensions[dimension];
	return { mean: rating / 100, certainty: 1 / (1 / (strength + weight) + 1 / cap) };
}

/** An area has a number where its own evidence outweighs the usual as much as a score must. */
function hasNumber({ strength, dimension }: AreaScore, { dimensions, established }: Methodology): boolean {
	return strength / (strength + dimensions[dimension].weight) >= established;
}

function fromRow(row: Row, { schemes }: Methodology, today: Day): CheckedCertificate[] {
	const shortOf = (number: number) => Object.values(schemes).find((scheme) => scheme.number === number)?.short;
	const one = (certification: RowCertification): CheckedCertificate[] => {
		const short = shortOf(certification.scheme);
		if (short === undefined) return [];
		const { assurance, until } = certification;
		return [
			{
				scheme: short,
				status: rowStatusOn(certification, today),
				assurance,
				...(until !== undefined && { until: dayOfRow(until) as Day }),
			},
		];
	};
	return [...(row.care ? one(row.care) : []), ...(row.best ? one(row.best) : [])];
}

/** A record's certificates, one a scheme: what must be seen before what stands before what is only said. */
export function certificatesOfRecord(evidence: readonly Evidence[], { schemes }: Methodology, today: Day): CheckedCertificate[] {
	const all = evidence.flatMap((fact): CheckedCertificate[] => {
		const scheme = fact.scheme === undefined || fact.retracted || !Object.hasOwn(schemes, fact.scheme) ? undefined : schemes[fact.scheme];
		if (!scheme) return [];
		const { assurance, until } = fact;
		return [{ scheme: scheme.short, status: statusOn(fact.status ?? 'active', until, today), assurance, ...(until && { until }) }];
	});
	return [...Map.groupBy(all, ({ scheme }) => scheme).values()].flatMap((same) => same.toSorted(telling).slice(0, 1));
}

const ORDER: readonly CertificationStatus[] = [
	'withdrawn',
	'suspended',
	'disputed',
	'active',
	'expiring',
	'expired',
	'in-process',
	'unverifiable',
];
const STRENGTH: readonly Assurance[] = ['register', 'credential', 'listed', 'self-declared'];

const telling = (a: CheckedCertificate, b: CheckedCertificate): number =>
	STRENGTH.indexOf(a.assurance) - STRENGTH.indexOf(b.assurance) ||
	ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
	((a.until ?? '9999') < (b.until ?? '9999') ? 1 : -1);

/** What checking needs besides the vendor. */
export interface CheckContext {
	readonly answers: ReadonlyMap<SubjectId, IndexAnswer>;
	/** Absent while there is no data. */
	readonly methodology?: Methodology | undefined;
	readonly lens: Lens | undefined;
	readonly today: Day;
	readonly registry: string;
}

/** What a registry's index says of a vendor. */
export function checkOf(vendor: Vendor, { answers, methodology, lens, today, registry }: CheckContext): Checked {
	const sighting = asSighting(vendor);
	const answer = answerFor(sighting, answers);
	if (answer.state === 'unchecked') return nothing('unchecked', answer.reason);
	if (answer.state === 'none' || !methodology || !lens) return nothing('none');
	const { row, differs } = rowOf(sighting, answer);
	if (!row) return nothing(differs ? 'differs' : 'none');
	const given = score(row, methodology, lens, today);
	const state = stateOf(given);
	return {
		state,
		registry,
		subject: answer.subject,
		figures: figuresOf(row, methodology, lens, today),
		...(state === 'scored' && { shape: shapeOf(given, methodology) }),
		areas: given.areas
			.filter(({ known }) => known)
			.map((area) => {
				const { dimension, known, rating, lo, hi, base } = area;
				const number = state === 'scored' && hasNumber(area, methodology);
				return { dimension, known, rating, lo, hi, base, number, shape: areaShape(area, methodology) };
			}),
		certificates: fromRow(row, methodology, today),
	};
}
