import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ASSURANCES, STATUSES } from '../../../utils/certifications/status.ts';
import { dayOfRow, decodeRow, encodeRow, ROW_BYTES, type Row, rowDay } from '../../../utils/release/row.ts';

const key = fc.uint8Array({ minLength: 12, maxLength: 12 });
const byte = fc.integer({ min: 0, max: 255 });
const status = fc.constantFrom(...STATUSES);
const assurance = fc.constantFrom(...ASSURANCES);
const scheme = fc.integer({ min: 1, max: 255 });
const best = fc.record(
	{ scheme, status, assurance, until: fc.integer({ min: 1, max: 65_535 }) },
	{ requiredKeys: ['scheme', 'status', 'assurance'] },
);
const row: fc.Arbitrary<Row> = fc.record(
	{
		key,
		areas: fc.array(fc.record({ o: byte, q: byte }), { minLength: 8, maxLength: 8 }),
		needsCare: fc.boolean(),
		twoSources: fc.boolean(),
		facts: byte,
		best,
		care: fc.record({ scheme, status, assurance }),
	},
	{ requiredKeys: ['key', 'areas', 'needsCare', 'twoSources', 'facts'] },
);

test('a row reads back as it was written, in 36 bytes', () => {
	fc.assert(
		fc.property(row, (written) => {
			const bytes = encodeRow(written);
			expect(bytes).toHaveLength(ROW_BYTES);
			expect(decodeRow(bytes)).toEqual(written);
		}),
	);
});

test('an alias reads back with the key it stands for', () => {
	fc.assert(
		fc.property(key, key, (own, primary) => void expect(decodeRow(encodeRow({ key: own, primary }))).toEqual({ key: own, primary })),
	);
});

test('a row is read at its offset among others', () => {
	const one = encodeRow({ key: new Uint8Array(12).fill(7), primary: new Uint8Array(12).fill(9) });
	const two = new Uint8Array([...new Uint8Array(ROW_BYTES), ...one]);
	expect(decodeRow(two, ROW_BYTES)).toEqual(decodeRow(one));
});

test('days count from the first of January 2020', () => {
	expect(rowDay('2020-01-02')).toBe(1);
	expect(dayOfRow(rowDay('2028-03-14'))).toBe('2028-03-14');
	expect(rowDay('2010-01-01')).toBe(1);
});
