/**
 * The page's own rating made honest: from a star mean and a number of reviews to the range that the vendor's
 * next reviews are likely to average, given how the site as a whole rates.
 *
 * Fitted on lodging, not on IT vendors (docs/methodology.md says how well it holds). It knows nothing of bought reviews.
 * Only star means are modelled. Job-success percentages, levels and likes are shown as the page says and never ranged.
 */
import type { PageRating } from '../sites/sighting.ts';
import { mayBePerson, type SubjectId } from '../subject/subject.ts';
import { betaInterval } from './beta.ts';

/** How star reviews behave, in pseudo-observations. Fitted by maximum likelihood, then rounded. */
export const STARS = {
	/** s: what one review tells; more than 1 because a star mean is finer than a coin. */
	review: 2.3,
	/** W: how much the site's normal weighs; 13 reviews' worth. */
	weight: 30,
	/** C: no number of reviews tells more about the next ones than this. */
	cap: 200,
	/** A seller's other offers replace the site's normal as far as they have reviews; the site's counts this many. */
	seller: 30,
	/** A mean is held within these: at the very edge a Beta distribution has no width, and the next reviews still have. */
	lowest: 0.005,
	highest: 0.999,
} as const;

/** A site's normal where nothing better is known, in stars. Inflated star marketplaces lie at 4.7 to 4.8 of 5. */
export const USUAL_BASE = 4.75;
/** From so many rated cards on, the page's own mean is used. */
const ENOUGH_CARDS = 5;
/** From so many reviews on, a range is shown. */
export const ENOUGH_REVIEWS = 5;

/** A range in stars, 1–5. */
export interface StarRange {
	readonly lo: number;
	readonly hi: number;
}

/** Whether a rating is a star mean (1 to 5) with at least one review behind it: the only kind that is modelled. */
export const isStars = ({ value, outOf, count }: PageRating): boolean => outOf === 5 && value >= 1 && value <= 5 && count >= 1;

/** From stars to an outcome, 0–1, and back: one star is the lowest that can be given. */
const outcome = (stars: number): number => (stars - 1) / 4;
const stars = (share: number): number => 1 + 4 * share;

/**
 * What is normal here, in stars: the review-weighted mean of the page's star ratings;
 * with fewer than five of them the site's stored normal.
 */
export function pageBase(ratings: readonly PageRating[], stored = USUAL_BASE): number {
	const rated = ratings.filter(isStars);
	if (rated.length < ENOUGH_CARDS) return stored;
	const reviews = rated.reduce((sum, { count }) => sum + count, 0);
	return rated.reduce((sum, { value, count }) => sum + value * count, 0) / reviews;
}

/** {@link pageBase} with whose figure it is: this page's own mean, or the site's stored normal. */
export const usualHere = (ratings: readonly PageRating[], stored = USUAL_BASE): { stars: number; fromPage: boolean } => ({
	stars: pageBase(ratings, stored),
	fromPage: ratings.filter(isStars).length >= ENOUGH_CARDS,
});

/**
 * What one offer of a seller is weighed against, in stars, where the page shows other offers of the same seller, each with
 * ratings of its own: their mean, drawn to what is normal here. The offer itself must not be among `others`.
 */
export function sellerBase(others: readonly PageRating[], base: number): number {
	const rated = others.filter(isStars);
	const reviews = rated.reduce((sum, { count }) => sum + count, 0);
	return (rated.reduce((sum, { value, count }) => sum + value * count, 0) + STARS.seller * base) / (reviews + STARS.seller);
}

/** A page's ratings with their sellers. */
export interface Offer {
	readonly subject: SubjectId;
	readonly rating?: PageRating;
}

/**
 * For each card of a page what its rating is weighed against: what is normal here, or what its seller's other offers on the
 * page say. A rating that stands twice on a page is one rating.
 */
export function offerBases(offers: readonly Offer[], base: number): number[] {
	const bySeller = Map.groupBy(offers, ({ subject }) => subject);
	return offers.map(({ subject, rating }) => {
		const told = (bySeller.get(subject) ?? []).flatMap((offer) => (offer.rating ? [offer.rating] : []));
		if (!rating || told.length < 2) return base;
		const distinct = new Map(told.map((one) => [`${one.value} ${one.count}`, one]));
		distinct.delete(`${rating.value} ${rating.count}`);
		return sellerBase([...distinct.values()], base);
	});
}

/** Rating and certainty of a star mean (0–1 and pseudo-observations): the model of which {@link likelyRange} is the interval. */
export function starModel(rating: PageRating, base: number): { readonly mean: number; readonly certainty: number } {
	const { review, weight, cap, lowest, highest } = STARS;
	const strength = review * rating.count;
	const mean = (strength * outcome(rating.value) + weight * outcome(base)) / (strength + weight);
	return {
		mean: Math.min(highest, Math.max(lowest, mean)),
		certainty: 1 / (1 / (strength + weight) + 1 / cap),
	};
}

/** The likely range of a star rating, 5–95 %, in stars and not rounded. `base`: what it is weighed against, in stars ({@link pageBase}, {@link offerBases}). */
export function likelyRange(rating: PageRating, base: number): StarRange {
	const { mean, certainty } = starModel(rating, base);
	const [lo, hi] = betaInterval(mean, certainty);
	return { lo: stars(lo), hi: stars(hi) };
}

/**
 * The range as people read it, e.g. "4.5–4.9": both ends to the nearest tenth, the page's own precision.
 * Rounding outwards would widen a range of three tenths by one more; measured on real ratings the nearest
 * tenth keeps its nine in ten. Two equal ends would look like a figure of ours, so the lower one steps down.
 */
export function rangeText({ lo, hi }: StarRange): string {
	const high = Math.round(hi * 10);
	const low = Math.min(Math.round(lo * 10), high - 1);
	return `${(low / 10).toFixed(1)}–${(high / 10).toFixed(1)}`;
}

/** How an organisation stands among the page's vendors: `typical` when the page's average lies inside its likely range. */
export type Comparison = 'typical' | 'above' | 'below';

/** Compares with the page's average; undefined for whom it must not be said: persons, and ratings with too few reviews. */
export function compareHere(subject: SubjectId, rating: PageRating, base: number): Comparison | undefined {
	if (mayBePerson(subject) || !isStars(rating) || rating.count < ENOUGH_REVIEWS) return;
	const { lo, hi } = likelyRange(rating, base);
	return lo > base ? 'above' : hi < base ? 'below' : 'typical';
}

/**
 * How many of these vendors the stars cannot tell apart: the largest group whose likely ranges share a point
 * (ranges that overlap pairwise do), so that no two of the group differ for certain.
 */
export function indistinguishable(ratings: readonly PageRating[], base: number): number {
	const ends = ratings
		.filter(isStars)
		.map((rating) => likelyRange(rating, base))
		.flatMap(({ lo, hi }) => [
			{ at: lo, step: 1 },
			{ at: hi, step: -1 },
		])
		.sort((a, b) => a.at - b.at || b.step - a.step);
	let [open, most] = [0, 0];
	for (const { step } of ends) {
		open += step;
		most = Math.max(most, open);
	}
	return most;
}
