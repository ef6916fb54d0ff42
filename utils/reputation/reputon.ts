/**
 * Reputons: a subject's figures in the words of RFC 7071 (A Media Type for Reputation Interchange), application `vendor`.
 * Worked out from the row when asked for, never stored. docs/api.md registers the assertions and the one extra key.
 */
import type { RegistryInfo } from '../release/answer.ts';
import type { Row } from '../release/row.ts';
import { DIMENSIONS } from './dimension.ts';
import type { Day } from './evidence.ts';
import type { Methodology } from './methodology.ts';
import { type AreaScore, score, stateOf } from './score.ts';

/** What a reputon can assert: overall trust as clients weigh it, or one area. */
export const ASSERTIONS = ['trust', ...DIMENSIONS] as const;
export type Assertion = (typeof ASSERTIONS)[number];

/** RFC 7071 §3.1, the keys that we write. */
export interface Reputon {
	readonly rater: string;
	readonly assertion: Assertion;
	readonly rated: string;
	/** 0–1. */
	readonly rating: number;
	/** 0–1: how much of the rating rests on evidence and not on what is typical. */
	readonly confidence: number;
	/** 0–1: what is typical where nothing is known. */
	readonly 'normal-rating': number;
	/** Facts that count, for `trust`; pseudo-observations, for an area. */
	readonly 'sample-size': number;
	/** Unix seconds: the day of the release. */
	readonly generated: number;
	/** Unix seconds: the end of the release's timestamp. */
	readonly expires: number;
	/** Our own key: the 5 % and 95 % points, 0–1. */
	readonly interval: readonly [number, number];
}

/** What a reputon says besides figures. */
export interface ReputonContext {
	readonly rater: string;
	readonly rated: string;
	readonly methodology: Methodology;
	/** The day on which decay and ends are judged. */
	readonly today: Day;
	readonly generated: number;
	readonly expires: number;
}

const share = (points: number): number => Math.round(points * 100) / 10_000;

/** Who says so: the operator's host, or the registry's id where nobody operates it. */
export const raterOf = ({ homepage }: Pick<RegistryInfo, 'homepage'>, registry: string): string =>
	homepage === undefined ? registry : new URL(homepage).host;

/** A row's reputons: its known areas, and `trust` where enough is known for a number. */
export function reputons(row: Row, context: ReputonContext): Reputon[] {
	const { methodology, today, rater, rated, generated, expires } = context;
	const result = score(row, methodology, methodology.lenses.client, today);
	const common = { rater, rated, generated, expires };
	const trust: Reputon[] =
		stateOf(result) === 'scored'
			? [
					{
						...common,
						assertion: 'trust',
						rating: share(result.value),
						confidence: share(100 * result.certainty),
						'normal-rating': share(result.typical),
						'sample-size': row.facts,
						interval: [share(result.lo), share(result.hi)],
					},
				]
			: [];
	return [...trust, ...result.areas.filter(({ known }) => known).map((area) => areaReputon(area, methodology, common))];
}

function areaReputon(
	area: AreaScore,
	methodology: Methodology,
	common: Pick<Reputon, 'rater' | 'rated' | 'generated' | 'expires'>,
): Reputon {
	const { weight } = methodology.dimensions[area.dimension];
	return {
		...common,
		assertion: area.dimension,
		rating: share(area.rating),
		confidence: share((100 * area.strength) / (area.strength + weight)),
		'normal-rating': share(area.base),
		'sample-size': Math.round(area.strength),
		interval: [share(area.lo), share(area.hi)],
	};
}
