/** What a list's export holds of each of its rows. */
import type { ExportedVendor } from '#utils/lists/export.ts';
import type { SideRow } from './lists-view.ts';

export const exportedOf = (rows: readonly SideRow[]): ExportedVendor[] =>
	rows.map(({ entry, checked, own, asks }) => ({
		entry,
		...(checked && { checked }),
		checks: own.map(({ check }) => check),
		stillToAsk: asks.map(({ text }) => text),
	}));

/** A file's name from a list's: letters and digits of any script, the day behind. */
export function fileName(list: string, day: string, format: string): string {
	const plain = list.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
	return `${plain === '' ? 'list' : plain.slice(0, 60)}-${day}.${format}`;
}
