/** When a registry is asked next. Pure: time and chance are passed in. */

/** What is planned for a registry; kept in storage, so that it survives every restart. */
export interface Plan {
	/** When it is asked next, ms. */
	readonly next: number;
	/** Updates that failed in a row. */
	readonly failures: number;
}

const MINUTE = 60_000;
const EVERY = 6 * 60 * MINUTE;
const FIRST_RETRY = 5 * MINUTE;
/** Every wait is between 3/4 and 5/4 of what is meant: clients do not come at once, and nobody can be told by a rhythm. */
const JITTER = 0.25;
/** With jitter, never later than six hours. */
const LONGEST_RETRY = EVERY / (1 + JITTER);

const spread = (wait: number, chance: number): number => wait * (1 - JITTER + 2 * JITTER * chance);

/**
 * The plan after an update.
 * @param chance 0–1
 */
export function planAfter(ok: boolean, before: Plan | undefined, now: number, chance: number): Plan {
	if (ok) return { next: now + spread(EVERY, chance), failures: 0 };
	const failures = (before?.failures ?? 0) + 1;
	return { next: now + spread(Math.min(FIRST_RETRY * 2 ** (failures - 1), LONGEST_RETRY), chance), failures };
}

/** Whether a registry is to be asked now. A plan further ahead than any can be was made while the clock stood wrong. */
export const isDue = (plan: Plan | undefined, now: number): boolean =>
	plan === undefined || plan.next <= now || plan.next > now + EVERY * (1 + JITTER);
