/** What came anew and says the same stays the same object, so that whoever draws it can tell at a glance that nothing changed. */
import type { Kept } from './list.ts';

/** The old value where the new one says the same. Plain data only. */
export const reuse = <T>(before: T | undefined, now: T): T =>
	before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;

/** All that is kept, with the old objects where they say the same. */
export function reuseKept(before: Kept, now: Kept): Kept {
	const entryOf = new Map(before.entries.map((entry) => [`${entry.list} ${entry.subject}`, entry]));
	const checkOf = new Map(before.checks.map((check) => [check.id, check]));
	return {
		lists: now.lists,
		entries: now.entries.map((entry) => reuse(entryOf.get(`${entry.list} ${entry.subject}`), entry)),
		checks: now.checks.map((check) => reuse(checkOf.get(check.id), check)),
		news: now.news,
	};
}
