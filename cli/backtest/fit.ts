/** A site's constants by maximum likelihood, with their uncertainty; refused where the data cannot tell them. */

import { FEEDBACK } from '#utils/reputation/feedback.ts';
import { STARS } from '#utils/reputation/page-rating.ts';
import { cellLikelihood } from './measures.ts';
import { shrunk, stayCell, type Target } from './stays.ts';
import { type Case, traderCell, weighed } from './traders.ts';

/** A fitted constant: its value, its 90 % interval, and the one that the score uses. */
export interface Fitted {
	readonly value: number;
	readonly lo: number;
	readonly hi: number;
	readonly used: number;
}

/** The data is too small, or does not hold what was asked. */
export class CannotFit extends Error {}

const FEWEST_CASES = 300;
const FEWEST_GROUPS = 100;
/** An interval whose ends lie further apart than this factor says nothing. */
const WIDEST = 6;

/** A likelihood to maximise: one term a case, of parameters on the whole line. */
interface Model {
	readonly names: readonly string[];
	readonly used: readonly number[];
	/** From the whole line to the constant, and back. */
	readonly link: readonly ('log' | 'logit')[];
	readonly groups: readonly string[];
	readonly terms: (constants: readonly number[]) => number[];
}

const logit = (p: number): number => Math.log(p / (1 - p));
const forward = (x: number, link: 'log' | 'logit'): number => (link === 'log' ? Math.exp(x) : 1 / (1 + Math.exp(-x)));
const back = (value: number, link: 'log' | 'logit'): number => (link === 'log' ? Math.log(value) : logit(value));

/** Downhill simplex (Nelder & Mead 1965): few parameters, no derivatives. */
function minimise(f: (x: readonly number[]) => number, start: readonly number[], steps = 400): number[] {
	let simplex = [start, ...start.map((_, i) => start.map((x, j) => (i === j ? x + 0.4 : x)))].map((x) => ({ x: [...x], y: f(x) }));
	for (let step = 0; step < steps; step++) {
		simplex = simplex.sort((a, b) => a.y - b.y);
		const [best, worst, second] = [simplex[0], simplex.at(-1), simplex.at(-2)];
		if (!best || !worst || !second || worst.y - best.y < 1e-8) break;
		const middle = start.map((_, i) => simplex.slice(0, -1).reduce((sum, { x }) => sum + (x[i] ?? 0), 0) / start.length);
		const at = (factor: number) => {
			const x = middle.map((m, i) => m + factor * ((worst.x[i] ?? 0) - m));
			return { x, y: f(x) };
		};
		const reflected = at(-1);
		const tried = reflected.y < best.y ? at(-2) : reflected.y < second.y ? reflected : at(reflected.y < worst.y ? -0.5 : 0.5);
		const next = tried.y < reflected.y ? tried : reflected;
		if (next.y < worst.y) simplex[simplex.length - 1] = next;
		else simplex = simplex.map(({ x }) => x.map((value, i) => (value + (best.x[i] ?? 0)) / 2)).map((x) => ({ x, y: f(x) }));
	}
	return simplex.sort((a, b) => a.y - b.y)[0]?.x ?? [...start];
}

/** Inverse of a small matrix by Gauss and Jordan; undefined where it has none. */
function inverse(matrix: readonly (readonly number[])[]): number[][] | undefined {
	const size = matrix.length;
	const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
	for (let column = 0; column < size; column++) {
		const pivot = rows
			.slice(column)
			.reduce((most, row, i) => (Math.abs(row[column] ?? 0) > Math.abs(rows[most]?.[column] ?? 0) ? i + column : most), column);
		const [a, b] = [rows[column], rows[pivot]];
		if (!a || !b || Math.abs(b[column] ?? 0) < 1e-9) return;
		rows[column] = b;
		rows[pivot] = a;
		const divisor = b[column] ?? 1;
		rows[column] = b.map((value) => value / divisor);
		for (const [i, row] of rows.entries()) {
			const factor = row[column] ?? 0;
			if (i !== column) rows[i] = row.map((value, j) => value - factor * (rows[column]?.[j] ?? 0));
		}
	}
	return rows.map((row) => row.slice(size));
}

/** Variances of the parameters at the maximum, cases of one group counted as one (Huber's sandwich). */
function variances(model: Model, x: readonly number[]): number[] | undefined {
	const step = 0.02;
	const terms = (moved: readonly number[]) => model.terms(moved.map((value, i) => forward(value, model.link[i] ?? 'log')));
	const move = (...by: readonly (readonly [index: number, times: number])[]) =>
		x.map((value, i) => value + by.reduce((sum, [index, times]) => sum + (index === i ? times * step : 0), 0));
	const total = (moved: readonly number[]) => terms(moved).reduce((sum, term) => sum + term, 0);
	const hessian = x.map((_, i) =>
		x.map(
			(__, j) =>
				-(total(move([i, 1], [j, 1])) - total(move([i, 1], [j, -1])) - total(move([i, -1], [j, 1])) + total(move([i, -1], [j, -1]))) /
				(4 * step * step),
		),
	);
	const gradients = x.map((_, i) => {
		const [up, down] = [terms(move([i, 1])), terms(move([i, -1]))];
		const sums = new Map<string, number>();
		for (const [n, group] of model.groups.entries()) sums.set(group, (sums.get(group) ?? 0) + ((up[n] ?? 0) - (down[n] ?? 0)) / (2 * step));
		return [...sums.values()];
	});
	const spread = gradients.map((a) => gradients.map((b) => a.reduce((sum, value, n) => sum + value * (b[n] ?? 0), 0)));
	const inverted = inverse(hessian);
	if (!inverted?.every((row, i) => (row[i] ?? -1) > 0)) return;
	return inverted.map((row) => row.reduce((sum, a, j) => sum + a * row.reduce((inner, b, k) => inner + b * (spread[j]?.[k] ?? 0), 0), 0));
}

function fit(model: Model, what: string): Record<string, Fitted> {
	const groups = new Set(model.groups).size;
	if (model.groups.length < FEWEST_CASES || groups < FEWEST_GROUPS) {
		throw new CannotFit(
			`${model.groups.length} ${what} of ${groups} owners are too few to fit constants: at least ${FEWEST_CASES} of ${FEWEST_GROUPS} are needed. Use the published constants.`,
		);
	}
	const constants = (x: readonly number[]) => x.map((value, i) => forward(value, model.link[i] ?? 'log'));
	const x = minimise(
		(tried) => -model.terms(constants(tried)).reduce((sum, term) => sum + term, 0),
		model.used.map((value, i) => back(value, model.link[i] ?? 'log')),
	);
	const spread = variances(model, x);
	if (!spread) throw new CannotFit(`These ${what} have no clear maximum: they cannot tell the constants. Use the published ones.`);
	const fitted = model.names.map((name, i): [string, Fitted] => {
		const [at, link, deviation] = [x[i] ?? 0, model.link[i] ?? 'log', 1.645 * Math.sqrt(spread[i] ?? 0)];
		return [
			name,
			{ value: forward(at, link), lo: forward(at - deviation, link), hi: forward(at + deviation, link), used: model.used[i] ?? Number.NaN },
		];
	});
	for (const [name, { lo, hi, value }] of fitted) {
		if (!(hi / lo <= WIDEST))
			throw new CannotFit(
				`These ${what} cannot tell ${name}: ${value.toPrecision(3)}, anywhere from ${lo.toPrecision(2)} to ${hi.toPrecision(2)}. Use the published constants.`,
			);
	}
	return Object.fromEntries(fitted);
}

/** W, s and C of a star marketplace, around its own mean. */
export const fitStays = (targets: readonly Target[]): Record<string, Fitted> =>
	fit(
		{
			names: ['W', 's', 'C'],
			used: [STARS.weight, STARS.review, STARS.cap],
			link: ['log', 'log', 'log'],
			groups: targets.map(({ stay }) => stay.host),
			terms: ([weight = 0, review = 0, cap = 0]) =>
				targets.map((target) => cellLikelihood(stayCell(target, shrunk(target, weight, target.base, review, cap)))),
		},
		'listings with later reviews',
	);

/** a, W, C and the half-life of good-or-bad feedback, from the training cases. */
export const fitTraders = (training: readonly Case[]): Record<string, Fitted> =>
	fit(
		{
			names: ['a', 'W', 'C', 'halfLife'],
			used: [FEEDBACK.newcomers, FEEDBACK.weight, FEEDBACK.cap, FEEDBACK.halfLife],
			link: ['logit', 'log', 'log', 'log'],
			groups: training.map(({ person }) => person),
			terms: ([base = 0, weight = 0, cap = 0, halfLife = 0]) =>
				training.map((one) => cellLikelihood(traderCell(one, weighed(one, weight, base, halfLife, cap)))),
		},
		'persons at cut-offs',
	);
