/** What matters to the reader: weights over the areas. A lens moves weight; it never makes an unknown area a low one. */
import { DIMENSIONS, type Dimension } from './dimension.ts';
import type { Lens, LensName } from './methodology.ts';

/** The lenses of every methodology, in the order in which they are offered. */
export const LENS_NAMES: readonly LensName[] = ['client', 'recruiter', 'security'];

/** Their names for readers. */
export const LENS_LABELS: Readonly<Record<LensName, string>> = { client: 'Client', recruiter: 'Recruiter', security: 'Security first' };

/**
 * A lens from any weights, scaled so that they sum to 1, e.g. `{ delivery: 3, security: 1 }` → 0.75 and 0.25.
 * An area that is left out weighs nothing. Undefined where a weight is negative or no number, or all are zero.
 */
export function lensOf(weights: Partial<Readonly<Record<Dimension, number>>>): Lens | undefined {
	const given = DIMENSIONS.map((dimension) => weights[dimension] ?? 0);
	const sum = given.reduce((total, weight) => total + weight, 0);
	if (given.some((weight) => !(weight >= 0)) || !(sum > 0 && sum < Number.POSITIVE_INFINITY)) return;
	return Object.fromEntries(DIMENSIONS.map((dimension, i) => [dimension, (given[i] ?? 0) / sum])) as Record<Dimension, number>;
}
