/**
 * Protocol `traders`: anonymous people who rate each other, every rating with its time. At each cut-off, from a person's
 * earlier ratings, predict whether the next one is bad, and how many of the next ten are good.
 */
import { betaInterval } from '#utils/reputation/beta.ts';
import { FEEDBACK, feedbackModel } from '#utils/reputation/feedback.ts';
import { type Bin, betaBinomialCdf, type Cell } from './measures.ts';
import type { Prediction } from './stays.ts';

/** A row of the file: one person's rating of another, −10 to 10 and never 0, at a time in seconds. */
export interface TraderRating {
	readonly rater: string;
	readonly rated: string;
	readonly rating: number;
	readonly time: number;
}

/** One prediction to make: a person at a cut-off. */
export interface Case {
	readonly person: string;
	/** Index of the cut-off among the sorted ratings: all before it is known. */
	readonly cut: number;
	/** Time of the cut-off, seconds. */
	readonly now: number;
	readonly past: readonly TraderRating[];
	/** The next ratings, at most ten. */
	readonly next: readonly TraderRating[];
}

/** A method's answer: a likelihood of good with its certainty, or a bare number of which only the order means something. */
export type Answer = Prediction | { readonly order: number };

export const TRADER_BINS: readonly Bin[] = [
	{ label: '1-2', from: 1, to: 2 },
	{ label: '3-9', from: 3, to: 9 },
	{ label: '10-29', from: 10, to: 29 },
	{ label: '30+', from: 30, to: Number.POSITIVE_INFINITY },
];
/** Next ratings from which their number is judged. */
export const FEWEST_NEXT = 5;
const MOST_NEXT = 10;
const DAY = 86_400;

const TEST_FROM = 0.5;
const TRAINING = { from: 0.2, to: 0.5 };
const STEP = 0.05;

/** Cut-offs at equal steps of the file, `to` left out. */
function cutOffs(count: number, from: number, to: number): number[] {
	return Array.from({ length: Math.round((to - from) / STEP) }, (_, i) => Math.floor(count * (from + i * STEP) + 1e-9));
}

/** Every person with an earlier rating whose next one falls before the next cut-off; ratings from `end` on are out of sight. */
function casesAt(ratings: readonly TraderRating[], cuts: readonly number[], end: number): Case[] {
	const byPerson = new Map<string, number[]>();
	for (const [i, { rated }] of ratings.slice(0, end).entries()) byPerson.set(rated, [...(byPerson.get(rated) ?? []), i]);
	return cuts.flatMap((cut, n) => {
		const until = cuts[n + 1] ?? end;
		return [...byPerson].flatMap(([person, all]): Case[] => {
			const first = all.findIndex((i) => i >= cut);
			if (first < 1 || (all[first] ?? until) >= until) return [];
			const at = (list: readonly number[]) => list.flatMap((i) => ratings[i] ?? []);
			return [{ person, cut, now: ratings[cut]?.time ?? 0, past: at(all.slice(0, first)), next: at(all.slice(first, first + MOST_NEXT)) }];
		});
	});
}

/** What is judged, and what may be learnt from: cases whose outcomes all lie in the older half. */
export function split(ratings: readonly TraderRating[]): { test: Case[]; training: Case[] } {
	const half = Math.floor(ratings.length * TEST_FROM);
	return {
		test: casesAt(ratings, cutOffs(ratings.length, TEST_FROM, 1), ratings.length),
		training: casesAt(ratings, cutOffs(ratings.length, TRAINING.from, TRAINING.to), half),
	};
}

export const isBad = ({ next }: Case): boolean => (next[0]?.rating ?? 1) < 0;

/** Good and bad ratings so far, each halved every `halfLife` days. */
export function tally({ past, now }: Case, halfLife = Number.POSITIVE_INFINITY): { good: number; bad: number } {
	const sum = { good: 0, bad: 0 };
	for (const { rating, time } of past) sum[rating > 0 ? 'good' : 'bad'] += 2 ** (-(now - time) / DAY / halfLife);
	return sum;
}

/** Decayed evidence below which somebody counts as a newcomer, in ratings. */
const NEWCOMER = 0.25;
/** The usual share of good ratings among newcomers counts as so many of them. */
const USUAL = 20;

/** The market's own share of good next ratings among newcomers, from the training cases, drawn to the usual one. */
export function newcomersBase(training: readonly Case[]): number {
	const newcomers = training.filter((one) => {
		const { good, bad } = tally(one, FEEDBACK.halfLife);
		return good + bad < NEWCOMER;
	});
	const good = newcomers.filter((one) => !isBad(one)).length;
	return (good + USUAL * FEEDBACK.newcomers) / (newcomers.length + USUAL);
}

/** A Beta prior of weight W at `base`, ratings halved every `halfLife` days, certainty capped at C. */
export function weighed(
	one: Case,
	weight: number,
	base: number,
	halfLife = Number.POSITIVE_INFINITY,
	cap = Number.POSITIVE_INFINITY,
): Prediction {
	const { good, bad } = tally(one, halfLife);
	const strength = good + bad;
	return { mean: (good + weight * base) / (strength + weight), certainty: 1 / (1 / (strength + weight) + 1 / cap) };
}

function wilson(one: Case): Prediction {
	const { good, bad } = tally(one);
	const [n, z] = [good + bad, 1.645];
	const p = good / n;
	return { mean: (p + (z * z) / (2 * n) - z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n), certainty: n };
}

/** A level that wanders (Glicko's idea as a Kalman filter on ±1): variance grows with time and falls with each rating. */
function kalman(one: Case): Prediction {
	const [noise, drift, start] = [0.2, 0.0005, 0.1];
	let [level, variance, at] = [0.9, start, one.past[0]?.time ?? one.now];
	for (const { rating, time } of one.past) {
		variance += (drift * (time - at)) / DAY;
		const gain = variance / (variance + noise);
		level += gain * ((rating > 0 ? 1 : 0) - level);
		variance *= 1 - gain;
		at = time;
	}
	variance += (drift * (one.now - at)) / DAY;
	const mean = Math.min(0.99, Math.max(0.01, level));
	return { mean, certainty: Math.max(0.5, (mean * (1 - mean)) / variance - 1) };
}

/** Expected value of a Dirichlet over the levels −10 to 10, two observations spread beforehand as the older half's ratings are. */
const dirichlet =
	(usual: number) =>
	({ past }: Case): Answer => ({ order: (past.reduce((sum, { rating }) => sum + rating, 0) + 2 * usual) / (past.length + 2) });

export const OURS = 'ours';
export const RAW = 'raw share positive';

/** Share of good ratings and mean rating. */
export interface Usual {
	readonly goodShare: number;
	readonly rating: number;
}

/** All methods that need no network, ours first, from what may be learnt: the training cases and the older half's `usual` ratings. */
export function traderMethods(training: readonly Case[], usual: Usual): Record<string, (one: Case) => Answer> {
	const base = newcomersBase(training);
	const { goodShare } = usual;
	const beta = (weight: number, a: number, halfLife?: number, cap?: number) => (one: Case) => weighed(one, weight, a, halfLife, cap);
	const days = [730, 365, 180, 90];
	return {
		[OURS]: (one) => feedbackModel(tally(one, FEEDBACK.halfLife), base),
		[RAW]: beta(0, 0),
		'W=2, a=.5': beta(2, 0.5),
		'W=2, a=.5, half-life 365 d': beta(2, 0.5, 365),
		'W=2, a=.5, half-life 90 d': beta(2, 0.5, 90),
		'W=2, a=mean': beta(2, goodShare),
		...Object.fromEntries(days.map((halfLife) => [`W=2, a=mean, half-life ${halfLife} d`, beta(2, goodShare, halfLife)])),
		'W=10, a=mean (IMDb, m=10)': beta(10, goodShare),
		'Wilson lower bound': wilson,
		'Glicko-like Kalman': kalman,
		'Dirichlet expected value, calibrated': dirichlet(usual.rating),
		'a=.70, W=1, half-life 90 d, no cap': beta(1, 0.7, 90),
		'a=.70, W=1, half-life 90 d, C=3': beta(1, 0.7, 90, 3),
		'a=.70, W=1, C=3, half-life 180 d': beta(1, 0.7, 180, 3),
		'a=.70, W=1, C=3, half-life 365 d': beta(1, 0.7, 365, 3),
		'a=.70, W=1, C=3, no decay': beta(1, 0.7, undefined, 3),
	};
}

const clip = (mean: number): number => Math.min(0.999, Math.max(0.005, mean));

/** The predictive distribution of the number of good ones among the next. */
export function traderCell({ next }: Case, { mean, certainty }: Prediction): Cell {
	const good = next.filter(({ rating }) => rating > 0).length;
	const [a, b] = [clip(mean) * certainty, (1 - clip(mean)) * certainty];
	return [betaBinomialCdf(good - 1, next.length, a, b), betaBinomialCdf(good, next.length, a, b)];
}

/** Width of the interval of the likelihood of good, in points of 100. */
export function traderWidth({ mean, certainty }: Prediction): number {
	const [lo, hi] = betaInterval(clip(mean), certainty);
	return 100 * (hi - lo);
}
