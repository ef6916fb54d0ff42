/**
 * Protocol `stays`: an inflated star marketplace at two dates. From the count and mean of the first date, predict the mean
 * of the reviews that came afterwards.
 */
import { betaCdf, betaInterval } from '#utils/reputation/beta.ts';
import { offerBases, STARS, starModel } from '#utils/reputation/page-rating.ts';
import type { SubjectId } from '#utils/subject/subject.ts';
import type { Bin, Cell } from './measures.ts';

/** A row of the file: a listing at two dates. */
export interface Stay {
	readonly market: string;
	readonly host: string;
	/** Reviews and mean stars at the first date. */
	readonly count: number;
	readonly stars: number;
	/** The same at the second; absent when the listing was gone. */
	readonly later?: { readonly count: number; readonly stars: number };
}

/** A listing whose later reviews can be told well enough. */
export interface Target {
	readonly stay: Stay;
	/** The market's mean outcome, 0–1. */
	readonly base: number;
	/** What the host's other listings make of it. */
	readonly hostBase: number;
	/** Mean outcome of the later reviews, 0–1, their number, and how far it may be off for rounding, in stars. */
	readonly outcome: number;
	readonly reviews: number;
	readonly error: number;
}

/** A predicted mean outcome and its certainty in pseudo-observations. */
export interface Prediction {
	readonly mean: number;
	readonly certainty: number;
}

export const STAY_BINS: readonly Bin[] = [
	{ label: '1-2', from: 1, to: 2 },
	{ label: '3-9', from: 3, to: 9 },
	{ label: '10-29', from: 10, to: 29 },
	{ label: '30-99', from: 30, to: 99 },
	{ label: '100+', from: 100, to: Number.POSITIVE_INFINITY },
];

/** Later reviews from which a listing is a target, and from which its mean is judged as a point. */
const FEWEST = 5;
export const FEWEST_FOR_POINT = 10;
/** Means are published to two digits, so a difference of sums is off by up to this, in stars. */
const MOST_ERROR = 0.05;
const ROUNDING = 0.0029;
/** Variance of a star as a share of a coin's. */
const STAR_VARIANCE = 1 / 2.3;

const toOutcome = (stars: number): number => (stars - 1) / 4;
const clip = (mean: number): number => Math.min(STARS.highest, Math.max(STARS.lowest, mean));

/** Mean outcome of every market, each review weighing the same. */
export function marketBases(stays: readonly Stay[]): Map<string, number> {
	const sums = new Map<string, { reviews: number; outcome: number }>();
	for (const { market, count, stars } of stays) {
		if (count === 0) continue;
		const sum = sums.get(market) ?? { reviews: 0, outcome: 0 };
		sums.set(market, { reviews: sum.reviews + count, outcome: sum.outcome + count * toOutcome(stars) });
	}
	return new Map([...sums].map(([market, { reviews, outcome }]) => [market, outcome / reviews]));
}

/** A listing as a rating on a page: stars at the first date. */
const ratingOf = ({ stars, count }: Stay) => ({ value: stars, outOf: 5, count });

/** For each listing what the extension weighs it against on a page that shows the whole market: its host's other listings. */
function baseByHost(stays: readonly Stay[], bases: ReadonlyMap<string, number>): number[] {
	const found = new Map<Stay, number>();
	for (const [market, listings] of Map.groupBy(stays, (stay) => stay.market)) {
		const offers = listings.map((stay) => ({ subject: stay.host as SubjectId, rating: ratingOf(stay) }));
		for (const [i, stars] of offerBases(offers, 1 + 4 * (bases.get(market) ?? Number.NaN)).entries()) {
			const stay = listings[i];
			if (stay) found.set(stay, toOutcome(stars));
		}
	}
	return stays.map((stay) => found.get(stay) ?? Number.NaN);
}

/** The listings with at least five later reviews, told to 0.05 stars. */
export function targets(stays: readonly Stay[]): Target[] {
	const bases = marketBases(stays);
	const hostBases = baseByHost(stays, bases);
	return stays.flatMap((stay, i) => {
		const { count, stars, later } = stay;
		const reviews = (later?.count ?? 0) - count;
		if (!later || count < 1 || reviews < FEWEST) return [];
		const error = (ROUNDING * Math.hypot(count, later.count)) / reviews;
		if (error > MOST_ERROR) return [];
		const mean = (later.count * later.stars - count * stars) / reviews;
		return [
			{
				stay,
				base: bases.get(stay.market) ?? Number.NaN,
				hostBase: hostBases[i] ?? Number.NaN,
				outcome: Math.min(1, Math.max(0, toOutcome(mean))),
				reviews,
				error,
			},
		];
	});
}

/** A Beta prior of weight W at `base`, each review worth s, certainty capped at C. */
export function shrunk(target: Target, weight: number, base: number, review = 1, cap = Number.POSITIVE_INFINITY): Prediction {
	const strength = review * target.stay.count;
	return {
		mean: (strength * toOutcome(target.stay.stars) + weight * base) / (strength + weight),
		certainty: 1 / (1 / (strength + weight) + 1 / cap),
	};
}

/** Lower end of Wilson's interval, taking stars for coins. */
function wilson(target: Target): Prediction {
	const [n, z, p] = [target.stay.count, 1.645, toOutcome(target.stay.stars)];
	const low = (p + (z * z) / (2 * n) - z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
	return { mean: low, certainty: n };
}

export const OURS = 'ours';
export const OURS_ALONE = 'ours without the host’s other listings (W=30, a=site, s=2.3, C=200)';
export const RAW = 'raw mean';

/** All methods, ours first. Ours is the extension's own code. */
export const STAY_METHODS: Readonly<Record<string, (target: Target) => Prediction>> = {
	[OURS]: ({ stay, hostBase }) => starModel(ratingOf(stay), 1 + 4 * hostBase),
	[OURS_ALONE]: ({ stay, base }) => starModel(ratingOf(stay), 1 + 4 * base),
	[RAW]: (target) => shrunk(target, 0, 0),
	'Wilson lower bound': wilson,
	'W=2, a=.5, s=1': (target) => shrunk(target, 2, 0.5),
	'W=2, a=site, s=1': (target) => shrunk(target, 2, target.base),
	'W=10, a=site, s=1 (IMDb, m=10)': (target) => shrunk(target, 10, target.base),
	'IMDb, m=25': (target) => shrunk(target, 25, target.base),
	'W=30, a=site, s=2.3, no cap': (target) => shrunk(target, 30, target.base, 2.3),
};

/** The predictive distribution of the mean of the later reviews, over the width to which that mean is known. */
export function stayCell({ outcome, reviews, error }: Target, { mean, certainty: n }: Prediction): Cell {
	const m = clip(mean);
	const coin = m * (1 - m);
	const variance = Math.min(0.97 * coin, coin * (1 / (n + 1) + ((n / (n + 1)) * STAR_VARIANCE) / reviews));
	const size = coin / variance - 1;
	const half = Math.max(1 / (8 * reviews), (1.73 * error) / 4);
	return [betaCdf(outcome - half, m * size, (1 - m) * size), betaCdf(outcome + half, m * size, (1 - m) * size)];
}

/** Width of the interval that is shown, in points of 100. */
export function shownWidth({ mean, certainty }: Prediction): number {
	const [lo, hi] = betaInterval(clip(mean), certainty);
	return 100 * (hi - lo);
}
