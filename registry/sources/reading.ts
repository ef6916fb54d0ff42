/**
 * From a register's file to its raw rows, for the formats registers come in. A row knows the line of each of its
 * fields, so that a changed format is reported where it changed; lines are worked out only when asked for.
 */
import { isNode, LineCounter, parse, parseDocument } from 'yaml';

/** A row as the file holds it, and where. */
export interface RawRow {
	readonly value: unknown;
	/** Line of a field, counted from 1; of the row where the field is missing. */
	readonly line: (field: readonly PropertyKey[]) => number;
}

/** A register's file that cannot be read as what it was. */
export class RegisterError extends Error {}

/** Reads all raw rows of a text. @throws RegisterError */
export type Reader = (text: string, file: string) => RawRow[];

/** The line at which a path of a JSON or YAML text stands, or its nearest parent that does. */
function lineOf(text: string, path: readonly PropertyKey[]): number {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines });
	for (let depth = path.length; depth >= 0; depth--) {
		const node = document.getIn(path.slice(0, depth), true);
		if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
	}
	return 1;
}

const at = (value: unknown, key: PropertyKey): unknown =>
	typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;

/** An object without its empty fields: YAML reads `items:` with nothing below as null. */
const present = (value: unknown): object => Object.fromEntries(Object.entries(value ?? {}).filter(([, part]) => part !== null));

/** The list at a path of a document, as raw rows; an absent list is a changed format. */
function listAt(document: unknown, path: readonly string[], text: string, file: string): RawRow[] {
	const list = path.reduce(at, document);
	if (!Array.isArray(list)) throw new RegisterError(`${file}, line 1, field ${path.join('.') || '(top)'}: expected a list of rows`);
	return list.map((value, index) => ({ value, line: (field) => lineOf(text, [...path, index, ...field]) }));
}

function parseWith(parser: (text: string) => unknown, text: string, file: string): unknown {
	try {
		return parser(text);
	} catch (error) {
		throw new RegisterError(`${file}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
	}
}

/** A JSON file whose rows are the list at a path, e.g. `json('rows')`. */
export const json =
	(...path: string[]): Reader =>
	(text, file) =>
		listAt(parseWith(JSON.parse, text, file), path, text, file);

/** Rows of one of several tables of a file, each marked with the table's name. */
export const table =
	(name: string, rows: Reader): Reader =>
	(text, file) =>
		rows(text, file).map(({ value, line }) => ({ value: { ...(value as object), table: name }, line }));

/**
 * A landscape file (YAML of categories, subcategories and items): each item, with `category` and `subcategory` added.
 * Source: github.com/cncf/landscape2, docs/config/data.
 */
export const landscape: Reader = (text, file) => {
	const document = parseWith(parse, text, file);
	return listAt(document, ['landscape'], text, file).flatMap(({ value: category }, c) =>
		listAt(category, ['subcategories'], text, file).flatMap(({ value: subcategory }, s) =>
			listAt({ items: [], ...present(subcategory) }, ['items'], text, file).map(({ value: item }, i) => ({
				value: { ...(item as object), category: at(category, 'name'), subcategory: at(subcategory, 'name') },
				line: (field) => lineOf(text, ['landscape', c, 'subcategories', s, 'items', i, ...field]),
			})),
		),
	);
};

/** A CSV file with a line of headings (RFC 4180): each record as an object by heading. */
export const csv: Reader = (text, file) => {
	const [head, ...records] = csvRecords(text.replace(/^\uFEFF/, ''));
	if (!head) throw new RegisterError(`${file}, line 1: expected a line of headings`);
	return records.map(({ cells, line }) => {
		if (cells.length !== head.cells.length)
			throw new RegisterError(`${file}, line ${line}: expected ${head.cells.length} fields, found ${cells.length}`);
		return { value: Object.fromEntries(head.cells.map((name, i) => [name, cells[i]])), line: () => line };
	});
};

function csvRecords(text: string): { cells: string[]; line: number }[] {
	const records: { cells: string[]; line: number }[] = [];
	let cells: string[] = [];
	let line = 1;
	let start = 1;
	for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
		const cell = quoted?.replaceAll('""', '"') ?? plain ?? '';
		line += (quoted?.match(/\n/g)?.length ?? 0) + (end?.includes('\n') ? 1 : 0);
		cells.push(cell);
		if (end === ',') continue;
		if (cells.length > 1 || cell !== '') records.push({ cells, line: start });
		cells = [];
		start = line;
	}
	return records;
}

/** A text file with one row a line; `#` begins a comment. */
export const lines: Reader = (text) =>
	text.split('\n').flatMap((line, index) => {
		const value = line.trim();
		return value === '' || value.startsWith('#') ? [] : [{ value, line: () => index + 1 }];
	});
