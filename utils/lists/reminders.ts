/** When to tell that something the user checked by hand ends: 90, 60 and 30 days ahead, and on the day after its last. */
import { daysBetween } from '../release/clock.ts';
import type { Day } from '../reputation/evidence.ts';
import type { OwnCheck } from './list.ts';

/** Days before the end, and the end itself. */
export const REMIND_AT = [90, 60, 30, 0] as const;

/** The last step that has come: of 90, 60, 30 the smallest that is not below the days left; 0 once it has ended; undefined before. */
export function stepOn(until: Day, today: Day): number | undefined {
	const left = daysBetween(today, until);
	if (left < 0) return 0;
	return REMIND_AT.filter((step) => step > 0 && left <= step).at(-1);
}

/** A check as it is stored when saved: what can be seen in the form needs no reminder. */
export function withReminders(check: OwnCheck, today: Day): OwnCheck {
	const { reminded: _forgotten, ...rest } = check;
	const step = check.until === undefined ? undefined : stepOn(check.until, today);
	return step === undefined ? rest : { ...rest, reminded: step };
}

/** A reminder that is due. */
export interface Due {
	readonly check: OwnCheck;
	readonly until: Day;
	/** Days left; below 0: it has ended. */
	readonly left: number;
	readonly step: number;
}

/** What is due: each step once, and of several that were missed (the machine was off) only the last. */
export function dueOf(checks: readonly OwnCheck[], today: Day): Due[] {
	return checks.flatMap((check) => {
		const { until, remind, reminded = Number.POSITIVE_INFINITY } = check;
		if (!remind || until === undefined) return [];
		const step = stepOn(until, today);
		return step !== undefined && step < reminded ? [{ check, until, left: daysBetween(today, until), step }] : [];
	});
}
