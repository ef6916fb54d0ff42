/** What can be said of a registry's data at a moment: usable or not, and why it is not as fresh as it should be. Pure. */
import type { Day } from '../reputation/evidence.ts';
import type { DataState } from './answer.ts';
import type { Reason } from './reason.ts';
import type { RegistryEntry } from './store.ts';

/** Before any data came. */
export const noData = (registry: string, reason: Reason): DataState => ({ registry, release: 0, date: '' as Day, usable: false, reason });

/**
 * The state of a registry's data.
 *
 * | moment | figures | reason |
 * |---|---|---|
 * | up to the timestamp's end (a package's release: up to the end of its use) | shown | that of the last failed update, if any |
 * | after it, while usable | shown, marked as not refreshed | the same, or `expired` |
 * | after that | not shown | the same, or `expired` |
 * @param now ms
 */
export function stateOf(entry: RegistryEntry, now: number): DataState {
	const { id, release, date, reason } = entry;
	if (!entry.slot) return noData(id, reason ?? 'offline');
	const usable = now <= entry.usable;
	// A package's release is as fresh as it can be until its use ends.
	const stale = !usable || (entry.url !== '' && now > entry.fresh);
	const why = reason ?? (stale ? 'expired' : undefined);
	return { registry: id, release, date, usable, ...(why && { reason: why }) };
}
