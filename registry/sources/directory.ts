/**
 * The shape of a directory: a list in which firms wrote or were given their own entry. It shows that a firm exists and
 * nothing more, so such an entry never counts, and a place never does.
 */
import type { z } from 'zod';
import type { Source } from '#utils/reputation/evidence.ts';
import type { Reader } from './reading.ts';
import { earlier, type Finding, of, present, type Register, register } from './register.ts';

/** What an entry says: a name, a website, the register's key of the row (default: the name), when it was last changed. */
export interface Entry {
	readonly name: string;
	readonly website: string | undefined;
	readonly ref?: string | undefined;
	readonly changed?: string | undefined;
	readonly link?: string | undefined;
	/** A few words of the entry, e.g. what the firm says it works with. */
	readonly note?: string | undefined;
}

/** Declares a directory by its source, its file and how a row reads as an entry or as the reason for leaving it out. */
export function directory<Row>(declared: {
	readonly source: Omit<Source, 'retrieved' | 'ownList' | 'changes'> & { readonly retrieved: string; readonly changes?: string };
	readonly file: string;
	readonly rows: Reader;
	readonly row: z.ZodType<Row>;
	readonly entry: (row: Row) => Entry | string;
}): Register {
	const { source } = declared;
	const facts = (row: Row): Finding => {
		const entry = declared.entry(row);
		if (typeof entry === 'string') return [entry];
		const name = entry.name.trim();
		return of(entry.website, (subject) => [
			present({
				subject,
				name,
				kind: 'directory-entry',
				ref: entry.ref ?? name,
				confirmed: entry.changed && earlier(entry.changed, source.retrieved),
				link: entry.link,
				note: entry.note?.slice(0, 200),
			}),
		]);
	};
	return register({
		source: { changes: 'Reduced to name, website and a few words of the entry; existence only.', ...source, ownList: true },
		file: declared.file,
		assurance: 'self-declared',
		rows: declared.rows,
		row: declared.row,
		facts,
	});
}
