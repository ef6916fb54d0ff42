/**
 * From an index row to the score under a lens: the only way to a figure that anybody is shown.
 * Decay and the ends of certificates are worked out here, for the reader's own day. All figures are points, 0–100.
 */
import { daysBetween } from '../release/clock.ts';
import { ROW_BYTES, type Row, type RowCertification } from '../release/row.ts';
import { betaInterval } from './beta.ts';
import { DIMENSIONS, type Dimension } from './dimension.ts';
import type { Day } from './evidence.ts';
import type { DimensionMethod, Lens, Methodology } from './methodology.ts';
import { rowStatusOn } from './status-on.ts';

/** How much is known: `none` no fact that counts · `little` facts, but too few for a number · `established`. */
export type Level = 'none' | 'little' | 'established';

/** What the registry knows of one area. Points, 0–100. */
export interface AreaScore {
	readonly dimension: Dimension;
	/** False: nothing known; the area stands at its base rate and is drawn as unknown. */
	readonly known: boolean;
	readonly rating: number;
	/** 5 % and 95 % points. */
	readonly lo: number;
	readonly hi: number;
	/** What is typical where nothing is known. */
	readonly base: number;
	/** S: evidence in pseudo-observations, decayed to today. */
	readonly strength: number;
	/** Weight under the lens, 0–1. */
	readonly weight: number;
}

/** A score under a lens. Points, 0–100, unrounded. */
export interface Score {
	readonly value: number;
	/** 5 % and 95 % points. */
	readonly lo: number;
	readonly hi: number;
	/** What the score is where nothing is known. */
	readonly typical: number;
	readonly level: Level;
	/** κ: how much of the weight rests on evidence and not on base rates, 0–1. */
	readonly certainty: number;
	/** All eight, in the order of DIMENSIONS. */
	readonly areas: readonly AreaScore[];
	/** Number of known areas. */
	readonly known: number;
}

/** S today: the row's step, decayed since the epoch. 0 when the area is unknown. */
export const strengthOn = (q: number, halfLife: number, daysSinceEpoch: number): number =>
	q === 0 ? 0 : 2 ** ((q - 1) / 8 - 4 - daysSinceEpoch / halfLife);

/** Rating and certainty of an area, 0–1 and pseudo-observations: the base rate pulls with weight W, the cap C bounds certainty. */
export function rate(
	outcome: number,
	strength: number,
	{ base, weight, cap }: Pick<DimensionMethod, 'base' | 'weight' | 'cap'>,
): { rating: number; certainty: number } {
	return {
		rating: base + (strength / (strength + weight)) * (outcome - base),
		certainty: 1 / (1 / (strength + weight) + 1 / cap),
	};
}

/** Beta by moments: the interval of a mean with a variance, 0–1. */
function intervalOf(mean: number, variance: number): readonly [lo: number, hi: number] {
	return variance <= 0 ? [mean, mean] : betaInterval(mean, (mean * (1 - mean)) / variance - 1);
}

/** A row's score for the reader's day. */
export function score(row: Row, methodology: Methodology, lens: Lens, today: Day): Score {
	const days = daysBetween(methodology.epoch, today);
	let [value, variance, typical, certainty] = [0, 0, 0, 0];
	const areas = DIMENSIONS.map((dimension, i): AreaScore => {
		const method = methodology.dimensions[dimension];
		const { o, q } = row.areas[i] ?? { o: 0, q: 0 };
		const strength = strengthOn(q, method.halfLife, days);
		const { rating, certainty: n } = rate(o / 255, strength, method);
		const weight = lens[dimension];
		const [lo, hi] = betaInterval(rating, n);
		value += weight * rating;
		variance += (weight * weight * rating * (1 - rating)) / (n + 1);
		typical += weight * method.base;
		certainty += (weight * strength) / (strength + method.weight);
		return { dimension, known: q > 0, rating: 100 * rating, lo: 100 * lo, hi: 100 * hi, base: 100 * method.base, strength, weight };
	});
	const known = areas.filter((area) => area.known).length;
	const [lo, hi] = intervalOf(value, variance);
	const level = row.facts === 0 ? 'none' : certainty >= methodology.established && row.twoSources ? 'established' : 'little';
	return { value: 100 * value, lo: 100 * lo, hi: 100 * hi, typical: 100 * typical, level, certainty, areas, known };
}

/**
 * The values of {@link score} alone, for many rows at once, e.g. to sort a list under another lens:
 * the same arithmetic from tables, straight from the index's bytes. Alias rows give NaN: they have no figure of their own.
 */
export function scoreValues(rows: Uint8Array, methodology: Methodology, lens: Lens, today: Day): Float64Array {
	const days = daysBetween(methodology.epoch, today);
	let typical = 0;
	// For each area and step q: points that a 255th of outcome gives, and points that the base rate gives up.
	const [gives, costs] = [new Float64Array(DIMENSIONS.length * 256), new Float64Array(DIMENSIONS.length * 256)];
	for (const [i, dimension] of DIMENSIONS.entries()) {
		const { halfLife, weight, base } = methodology.dimensions[dimension];
		typical += 100 * lens[dimension] * base;
		for (let q = 0; q < 256; q++) {
			const strength = strengthOn(q, halfLife, days);
			const share = (100 * lens[dimension] * strength) / (strength + weight);
			gives[i * 256 + q] = share / 255;
			costs[i * 256 + q] = share * base;
		}
	}
	const values = new Float64Array(rows.length / ROW_BYTES);
	for (let n = 0, at = 0; n < values.length; n++, at += ROW_BYTES) {
		let value = typical;
		for (let i = 0; i < DIMENSIONS.length; i++) {
			const step = i * 256 + (rows[at + 13 + 2 * i] ?? 0);
			value += (gives[step] ?? 0) * (rows[at + 12 + 2 * i] ?? 0) - (costs[step] ?? 0);
		}
		values[n] = (rows[at + 28] ?? 0) & 1 ? Number.NaN : value;
	}
	return values;
}

/** What the registry knows of a vendor that is in it. */
export const stateOf = ({ level }: Score): 'scored' | 'little' | 'none' => (level === 'established' ? 'scored' : level);

/** A certification that its issuer's register or a signature confirms on the day. */
export function confirmedOn({ best }: Row, today: Day): RowCertification | undefined {
	if (!best) return;
	const status = rowStatusOn(best, today);
	return status === 'active' || status === 'expiring' ? { ...best, status } : undefined;
}

/** A certification at register level that a reader must see first: suspended, withdrawn, disputed, or past its end on the day. */
export function careOn(row: Row, today: Day): RowCertification | undefined {
	if (row.care) return row.care;
	if (row.best?.assurance === 'register' && rowStatusOn(row.best, today) === 'expired') return { ...row.best, status: 'expired' };
	return undefined;
}

/** Whether a badge may show the number: scored, enough areas known, and among them what a buyer asks first, or an issuer's own register. */
export function showsNumber(given: Score, row: Row, methodology: Methodology, today: Day): boolean {
	const asked = given.areas.some(({ dimension, known }) => known && (dimension === 'delivery' || dimension === 'quality'));
	return (
		stateOf(given) === 'scored' && given.known >= methodology.gateAreas && (asked || confirmedOn(row, today)?.assurance === 'register')
	);
}
