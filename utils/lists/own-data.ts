/** The user's own data as a file: everything on lists, and everything checked by hand. */
import type { Kept, ListEntry, OwnCheck, VendorList } from './list.ts';

export const OWN_FORMAT = 1;

/** What the file holds. News are not in it: they are told once. */
export interface OwnData {
	readonly earned: 'own-data';
	readonly format: typeof OWN_FORMAT;
	readonly lists: readonly VendorList[];
	readonly entries: readonly ListEntry[];
	readonly checks: readonly OwnCheck[];
}

/** The file. */
export function asOwnData({ lists, entries, checks }: Kept): string {
	const data: OwnData = { earned: 'own-data', format: OWN_FORMAT, lists, entries, checks };
	return `${JSON.stringify(data, undefined, '\t')}\n`;
}
