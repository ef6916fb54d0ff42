/**
 * Good-or-bad feedback from a market that anyone may enter: recent behaviour tells most, newcomers are riskier than the
 * average, and no history makes the next deal sure. Fitted on traders who rate each other (docs/methodology.md).
 */
import { rate } from './score.ts';

/** Constants in pseudo-observations and days. Fitted by maximum likelihood on the older half of the ratings, then rounded. */
export const FEEDBACK = {
	/** s: a rating is one observation. */
	rating: 1,
	halfLife: 90,
	/** a: share of good ratings that newcomers get next, where a market's own is not known. */
	newcomers: 0.7,
	weight: 1,
	cap: 3,
} as const;

/** Decayed good and bad ratings, in ratings. */
export interface Feedback {
	readonly good: number;
	readonly bad: number;
}

/** The likelihood that the next rating is good, and how certain that is. `base`: the share of good ratings among newcomers. */
export function feedbackModel(
	{ good, bad }: Feedback,
	base: number = FEEDBACK.newcomers,
): { readonly mean: number; readonly certainty: number } {
	const strength = FEEDBACK.rating * (good + bad);
	const { rating, certainty } = rate(strength === 0 ? base : good / (good + bad), strength, {
		base,
		weight: FEEDBACK.weight,
		cap: FEEDBACK.cap,
	});
	return { mean: rating, certainty };
}
