import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRow, encodeRow, rowDay } from '#utils/release/row.ts';
import { DIMENSIONS } from '#utils/reputation/dimension.ts';
import type { Day, Evidence } from '#utils/reputation/evidence.ts';
import { toRow } from '#utils/reputation/to-row.ts';
import { anyRecord, fact, KEY, METHODOLOGY, record, TODAY } from './fixtures.ts';

const rowOf = (...facts: Evidence[]) => toRow(record(...facts), KEY, METHODOLOGY, TODAY);
const areaOf = (dimension: (typeof DIMENSIONS)[number], ...facts: Evidence[]) => rowOf(...facts).areas[DIMENSIONS.indexOf(dimension)];
const iso = (given: Partial<Evidence>) => fact({ scheme: 'iso-27001', status: 'active', ...given });

describe('an area of a row', () => {
	it('holds the strength at the epoch in eighths of a doubling and the mean outcome in 255ths', () => {
		// Confirmed at the epoch: S = 3, L = log2 3 = 1.585, q = 1 + round(8 × 5.585) = 46.
		expect(areaOf('delivery', fact({ kind: 'delivery-good', confirmed: '2026-01-01' as Day }))).toEqual({ o: 255, q: 46 });
		// A half-life earlier: half of it, eight steps less.
		expect(areaOf('delivery', fact({ kind: 'delivery-good', confirmed: '2024-01-02' as Day }))).toEqual({ o: 255, q: 38 });
		// Good and bad alike: 0.5 × 255 = 127.5, rounded.
		const both = [
			fact({ kind: 'delivery-good', confirmed: '2026-01-01' as Day }),
			fact({ kind: 'delivery-bad', confirmed: '2026-01-01' as Day }),
		];
		expect(areaOf('delivery', ...both)).toEqual({ o: 128, q: 54 });
		expect(areaOf('quality', ...both)).toEqual({ o: 0, q: 0 });
	});

	it('takes a scheme for its strength, its status for its outcome and the assurance as a factor', () => {
		const at = { confirmed: '2026-01-01' as Day };
		// 6 × 1: L = 2.585, q = 1 + round(52.68) = 54. 6 × 0.5: q = 46.
		expect(areaOf('security', iso(at))).toEqual({ o: 255, q: 54 });
		expect(areaOf('security', iso({ ...at, assurance: 'listed' }))).toEqual({ o: 255, q: 46 });
		expect(areaOf('security', iso({ ...at, assurance: 'self-declared' }))).toEqual({ o: 0, q: 0 });
		expect(areaOf('security', iso({ ...at, status: 'withdrawn' }))).toEqual({ o: 0, q: 54 });
		expect(areaOf('security', iso({ ...at, status: 'suspended' }))).toEqual({ o: 64, q: 54 });
		for (const status of ['in-process', 'disputed', 'unverifiable', 'expired'] as const)
			expect(areaOf('security', iso({ ...at, status }))).toEqual({ o: 0, q: 0 });
	});

	it('counts one source up to its cap, newest first, the last in part', () => {
		const days = ['2026-01-01', '2024-01-02', '2022-01-02'] as Day[];
		const [newest, older, oldest] = days.map((confirmed, i) => fact({ kind: i === 0 ? 'delivery-bad' : 'delivery-good', confirmed }));
		if (!newest || !older || !oldest) throw new Error('three facts');
		// 3 + 3/2 + (8 − 6 = 2)/4 = 5 at the epoch, of which 2 good; q = 1 + round(8 × (log2 5 + 4)) = 52.
		expect(areaOf('delivery', oldest, newest, older)).toEqual({ o: Math.round((255 * 2) / 5), q: 52 });
		// From another source it counts in full: 3 + 3/2 + 3/4 = 5.25.
		expect(areaOf('delivery', { ...oldest, source: 'register-two' }, newest, older)?.o).toBe(Math.round((255 * 2.25) / 5.25));
	});

	it('never hides the worse news of a day behind a cap', () => {
		const good = [1, 2, 3].map(() => fact({ kind: 'delivery-good', confirmed: '2026-01-01' as Day }));
		const bad = fact({ kind: 'delivery-bad', confirmed: '2026-01-01' as Day });
		// 3 bad, then 5 of the 9 good ones.
		expect(areaOf('delivery', ...good, bad)?.o).toBe(Math.round((255 * 5) / 8));
	});
});

describe('a certificate’s end', () => {
	const until = '2026-11-24' as Day;
	it('is judged on the release’s date: it counts on its last day and not after', () => {
		const last = toRow(record(iso({ until })), KEY, METHODOLOGY, until);
		expect(last.best).toEqual({ scheme: 1, status: 'active', assurance: 'register', until: rowDay(until) });
		expect(last.needsCare).toBe(false);
		const after = toRow(record(iso({ until })), KEY, METHODOLOGY, '2026-11-25' as Day);
		expect(after.best).toBeUndefined();
		expect(after.areas.every(({ q }) => q === 0)).toBe(true);
		expect(after.care).toEqual({ scheme: 1, status: 'expired', assurance: 'register' });
	});

	it('is the only thing that time alone changes in a row', () => {
		fc.assert(
			fc.property(anyRecord, fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (given, a, b) => {
				const open = { ...given, evidence: given.evidence.map(({ until: _, ...rest }) => rest) };
				const day = (n: number) => new Date(Date.UTC(2025, 0, 1) + n * 86_400_000).toISOString().slice(0, 10) as Day;
				expect(toRow(open, KEY, METHODOLOGY, day(a))).toEqual(toRow(open, KEY, METHODOLOGY, day(b)));
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('what stands beside the areas', () => {
	it('counts public facts: no retracted or disputed ones, no existence, no self-declared words', () => {
		const facts = [
			iso({}),
			fact({ kind: 'delivery-good', retracted: true }),
			fact({ kind: 'delivery-bad', status: 'disputed' }),
			fact({ kind: 'directory-entry' }),
			fact({ kind: 'delivery-good', assurance: 'self-declared' }),
			fact({ kind: 'curiosity' }),
			fact({ kind: 'no-such-kind' }),
			iso({ scheme: 'no-such-scheme' }),
		];
		expect(rowOf(...facts).facts).toBe(1);
		expect(rowOf(...facts).areas).toEqual(rowOf(...facts.slice(0, 1)).areas);
	});

	it('wants two sources of which one is a register or a signature', () => {
		const from = (source: string, assurance: Evidence['assurance']) => fact({ kind: 'delivery-good', source, assurance });
		expect(rowOf(from('a', 'register'), from('a', 'register')).twoSources).toBe(false);
		expect(rowOf(from('a', 'register'), from('b', 'listed')).twoSources).toBe(true);
		expect(rowOf(from('a', 'listed'), from('b', 'listed')).twoSources).toBe(false);
		expect(rowOf(from('a', 'credential'), from('b', 'self-declared')).twoSources).toBe(false);
	});

	it('names the best confirmed certificate: register before signature, then the weightier scheme, then the later end', () => {
		const early = iso({ until: '2027-01-31' as Day });
		const late = iso({ until: '2028-03-31' as Day });
		const nine = iso({ scheme: 'iso-9001' });
		const signed = iso({ scheme: 'iso-27001', assurance: 'credential' });
		expect(rowOf(nine, early, late).best).toEqual({ scheme: 1, status: 'active', assurance: 'register', until: rowDay('2028-03-31') });
		expect(rowOf(signed, nine).best?.scheme).toBe(2);
		expect(rowOf(signed).best?.assurance).toBe('credential');
		expect(rowOf(iso({ assurance: 'listed' })).best).toBeUndefined();
		expect(rowOf(iso({ status: 'in-process' })).best).toBeUndefined();
	});

	it('names what the register ended, unless another certificate of the scheme stands', () => {
		const withdrawn = iso({ status: 'withdrawn' });
		expect(rowOf(withdrawn)).toMatchObject({ needsCare: true, care: { scheme: 1, status: 'withdrawn' } });
		expect(rowOf(withdrawn, iso({})).care).toBeUndefined();
		expect(rowOf(iso({ status: 'withdrawn', assurance: 'listed' })).needsCare).toBe(false);
		expect(rowOf(iso({ status: 'withdrawn', retracted: true })).needsCare).toBe(false);
		expect(rowOf(iso({ status: 'expired' }), iso({ scheme: 'iso-9001', status: 'withdrawn' })).care?.scheme).toBe(2);
	});
});

it('is the same whatever the order of the evidence, byte for byte, and survives its bytes', () => {
	fc.assert(
		fc.property(anyRecord, fc.infiniteStream(fc.nat()), (given, numbers) => {
			const shuffled = given.evidence.map((one) => ({ one, n: numbers.next().value ?? 0 })).sort((a, b) => a.n - b.n);
			const row = toRow(given, KEY, METHODOLOGY, TODAY);
			const other = toRow({ ...given, evidence: shuffled.map(({ one }) => one) }, KEY, METHODOLOGY, TODAY);
			expect(encodeRow(other)).toEqual(encodeRow(row));
			expect(decodeRow(encodeRow(row))).toEqual(row);
		}),
		{ numRuns: 3000 },
	);
});
