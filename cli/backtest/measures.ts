/** What a prediction is judged by: order, error, likelihood, and whether its interval covers what it says. */
import { logBeta } from '#utils/reputation/beta.ts';

/** Where an outcome lies in its predicted distribution: the distribution function just before and just after it. */
export type Cell = readonly [lo: number, hi: number];

/**
 * How much of the cell lies within the middle `share`: the expectation of a randomised probability integral transform,
 * so that outcomes on a grid are judged without random numbers.
 */
export function covered([lo, hi]: Cell, share = 0.9): number {
	const tail = (1 - share) / 2;
	if (hi - lo < 1e-12) return lo >= tail && lo <= 1 - tail ? 1 : 0;
	return Math.max(0, Math.min(hi, 1 - tail) - Math.max(lo, tail)) / (hi - lo);
}

/** Log likelihood of a cell, held at 1e-6 so that one impossible outcome does not decide alone. */
export const cellLikelihood = ([lo, hi]: Cell): number => Math.log(Math.max(hi - lo, 1e-6));

/** P(X ≤ g) of a beta-binomial with n draws; 0 below none. */
export function betaBinomialCdf(g: number, n: number, a: number, b: number): number {
	let sum = 0;
	const ln = logBeta(a, b);
	for (let k = 0; k <= g; k++) sum += Math.exp(logBeta(k + a, n - k + b) - ln - Math.log(n + 1) - logBeta(n - k + 1, k + 1));
	return Math.min(1, sum);
}

/** Mean of the values, each times its weight. */
export function mean(values: readonly number[], weights?: readonly number[]): number {
	let [sum, total] = [0, 0];
	for (const [i, value] of values.entries()) {
		const weight = weights?.[i] ?? 1;
		sum += weight * value;
		total += weight;
	}
	return sum / total;
}

/** The order of the risks, lowest first: sorted once, used by every resample. */
export const orderOf = (risks: readonly number[]): number[] => risks.map((_, i) => i).sort((a, b) => (risks[a] ?? 0) - (risks[b] ?? 0));

/** Area under the ROC curve: the chance that a bad case has the higher risk; equal risks count half. */
export function auc(risks: readonly number[], bad: readonly boolean[], weights?: readonly number[], order = orderOf(risks)): number {
	let [below, pairs, positives] = [0, 0, 0];
	for (let from = 0; from < order.length; ) {
		let [good, wrong, to] = [0, 0, from];
		const risk = risks[order[from] ?? 0];
		for (; to < order.length && risks[order[to] ?? 0] === risk; to++) {
			const i = order[to] ?? 0;
			const weight = weights?.[i] ?? 1;
			if (bad[i]) wrong += weight;
			else good += weight;
		}
		pairs += wrong * (below + good / 2);
		below += good;
		positives += wrong;
		from = to;
	}
	return pairs / (positives * below);
}

/** The p quantile, between neighbours by distance. */
export function quantile(values: readonly number[], p: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const at = p * (sorted.length - 1);
	const [below, above] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
	return below + (at - Math.floor(at)) * (above - below);
}

/** Random numbers from a seed, the same everywhere (mulberry32), so that a backtest gives the same output twice. */
export function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/**
 * Weights of bootstrap resamples: groups (hosts, persons) are drawn with replacement, since rows of one group are not
 * independent; each resample gives every row its group's number of draws.
 */
export function* resamples(groups: readonly string[], count: number, seed = 1): Generator<number[]> {
	const next = random(seed);
	const ids = [...new Set(groups)];
	const index = new Map(ids.map((id, i) => [id, i]));
	const at = groups.map((group) => index.get(group) ?? 0);
	for (let n = 0; n < count; n++) {
		const draws = new Uint16Array(ids.length);
		for (let i = 0; i < ids.length; i++) {
			const drawn = Math.floor(next() * ids.length);
			draws[drawn] = (draws[drawn] ?? 0) + 1;
		}
		yield at.map((i) => draws[i] ?? 0);
	}
}

/** Coverage of the cells by amount of evidence; a bin without cells is left out. */
export function coverageByN(cells: readonly Cell[], amounts: readonly number[], bins: readonly Bin[]): Record<string, number> {
	const shares = bins.map(
		({ label, from, to }) =>
			[label, cells.filter((_, i) => (amounts[i] ?? 0) >= from && (amounts[i] ?? 0) <= to).map((cell) => covered(cell))] as const,
	);
	return Object.fromEntries(shares.filter(([, list]) => list.length > 0).map(([label, list]) => [label, mean(list)]));
}

/** A range of amounts of evidence, both ends included. */
export interface Bin {
	readonly label: string;
	readonly from: number;
	readonly to: number;
}
