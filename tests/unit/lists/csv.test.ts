import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, writeCsv } from '#utils/csv.ts';

const cells = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), { maxLength: 6 });
/** Formulas are written with an apostrophe before them. */
const neutral = (cell: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell);

test('what is written is read back, whatever stands in it, formulas neutralised', () => {
	fc.assert(
		fc.property(cells, (rows) => {
			expect(readCsv(writeCsv(rows))).toEqual(rows.map((row) => row.map(neutral)));
		}),
	);
});

test('no written cell begins like a formula', () => {
	fc.assert(
		fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝'), fc.string(), (sign, rest) => {
			expect(writeCsv([[sign + rest]]).startsWith(`"'${sign}`)).toBe(true);
		}),
	);
});

test('bare cells, quotes within them, empty lines, other separators and either line end are read', () => {
	expect(readCsv('a;b 5" disk;\r\n\r\n"c;d";"e\n""f"""\n', ';')).toEqual([
		['a', 'b 5" disk', ''],
		['c;d', 'e\n"f"'],
	]);
});

test('a quote that is never closed ends with the text', () => {
	expect(readCsv('a,"b\nc')).toEqual([['a', 'b\nc']]);
});
