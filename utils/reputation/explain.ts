/**
 * Why a score is what it is, as data: points by area and by fact that add up to the score exactly,
 * what moved it most, what is unknown, and what would change it.
 */
import { daysBetween } from '../release/clock.ts';
import type { Row } from '../release/row.ts';
import type { Dimension } from './dimension.ts';
import type { Day, Evidence, SubjectRecord } from './evidence.ts';
import type { Lens, Methodology } from './methodology.ts';
import { type AreaScore, type Score, score } from './score.ts';
import { toRow } from './to-row.ts';
import { type WeighedFact, weigh } from './weigh.ts';

/** A fact's part in the score. */
export interface FactShare extends WeighedFact {
	/** 0–1: what its age leaves of it today. */
	readonly decay: number;
	/** By how many points of the score it moves it away from what is typical. */
	readonly points: number;
}

/** An area's part in the score. */
export interface AreaShare {
	readonly area: AreaScore;
	/** weight × (rating − base): by how many points of the score the area moves it. */
	readonly points: number;
	/** Largest movers first. */
	readonly facts: readonly FactShare[];
	/** What the index row's rounding adds, so that the facts' points and this sum to `points`. */
	readonly rounding: number;
}

/** `score.typical` and the points of all areas sum to `score.value`. */
export interface Explanation {
	readonly score: Score;
	readonly areas: readonly AreaShare[];
	/** The three facts that moved the score most. */
	readonly moved: readonly FactShare[];
	/** Areas of which nothing is public yet: they stand at what is typical. */
	readonly unknown: readonly Dimension[];
}

/** The days that matter: the release's, for the ends of certificates, and the reader's, for age. */
export interface Days {
	readonly date: Day;
	readonly today: Day;
}

const furthest = (a: FactShare, b: FactShare): number => Math.abs(b.points) - Math.abs(a.points) || (a.fact.id < b.fact.id ? -1 : 1);

function shareOf(area: AreaScore, facts: readonly WeighedFact[], methodology: Methodology, today: Day): AreaShare {
	const { halfLife, weight, base } = methodology.dimensions[area.dimension];
	const aged = facts.map((fact) => ({ ...fact, decay: 2 ** (-daysBetween(fact.fact.confirmed, today) / halfLife) }));
	const strength = aged.reduce((sum, { counted, decay }) => sum + counted * decay, 0);
	const shares = aged
		.map(
			(fact): FactShare => ({
				...fact,
				points: (100 * area.weight * fact.counted * fact.decay * (fact.outcome - base)) / (strength + weight),
			}),
		)
		.sort(furthest);
	const points = area.weight * (area.rating - area.base);
	return { area, points, facts: shares, rounding: points - shares.reduce((sum, share) => sum + share.points, 0) };
}

/** Explains the score of a record's row. */
export function explain(
	record: Pick<SubjectRecord, 'evidence'>,
	row: Row,
	methodology: Methodology,
	lens: Lens,
	{ date, today }: Days,
): Explanation {
	const given = score(row, methodology, lens, today);
	const facts = weigh(record, methodology, date);
	const areas = given.areas.map((area) =>
		shareOf(
			area,
			facts.filter(({ dimension }) => dimension === area.dimension),
			methodology,
			today,
		),
	);
	return {
		score: given,
		areas,
		moved: areas
			.flatMap((area) => area.facts)
			.sort(furthest)
			.slice(0, 3),
		unknown: given.areas.filter(({ known }) => !known).map(({ dimension }) => dimension),
	};
}

/** A row and its score, e.g. to draw a badge of. */
export interface Standing {
	readonly row: Row;
	readonly score: Score;
}

/** What would be if these facts were public as well: the same steps as for a release made today. */
export function whatIf(
	record: SubjectRecord,
	facts: readonly Evidence[],
	methodology: Methodology,
	lens: Lens,
	today: Day,
): { readonly before: Standing; readonly after: Standing } {
	const standing = (evidence: readonly Evidence[]): Standing => {
		const row = toRow({ ...record, evidence }, new Uint8Array(12), methodology, today);
		return { row, score: score(row, methodology, lens, today) };
	};
	return { before: standing(record.evidence), after: standing([...record.evidence, ...facts]) };
}
