/** CSV as RFC 4180 has it: written so that no spreadsheet takes a cell for a formula, and read whatever the separator. */

/** What a spreadsheet takes for the beginning of a formula; the full-width signs count in some of them. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A cell, always quoted; one that would be taken for a formula begins with an apostrophe. */
const cell = (value: string | number): string => `"${String(value).replace(FORMULA, "'$&").replaceAll('"', '""')}"`;

/** Rows as CSV: CRLF after each, all cells quoted, formulas neutralised. */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
	rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/**
 * Reads rows of cells. A quoted cell may hold separators, line ends and doubled quotes; a quote within a bare cell is itself.
 * Empty lines give no row. The last quote may be missing: all that follows is then one cell.
 */
export function readCsv(text: string, separator = ','): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let value = '';
	let quoted = false;
	/** Whether the cell began with a quote: a quote after its end is not a new beginning. */
	let bare = true;
	const endRow = (): void => {
		if (row.length > 0 || value !== '' || !bare) rows.push([...row, value]);
		[row, value, bare] = [[], '', true];
	};
	for (let at = 0; at < text.length; at++) {
		const letter = text[at];
		if (quoted) {
			if (letter !== '"') value += letter;
			else if (text[at + 1] === '"') {
				value += '"';
				at++;
			} else quoted = false;
		} else if (letter === '"' && value === '' && bare) [quoted, bare] = [true, false];
		else if (letter === separator) {
			row.push(value);
			[value, bare] = ['', true];
		} else if (letter === '\n' || letter === '\r') {
			if (letter === '\r' && text[at + 1] === '\n') at++;
			endRow();
		} else value += letter;
	}
	endRow();
	return rows;
}
