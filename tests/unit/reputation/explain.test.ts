import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '#utils/reputation/evidence.ts';
import { explain, whatIf } from '#utils/reputation/explain.ts';
import { LENS_NAMES, lensOf } from '#utils/reputation/lens.ts';
import { score } from '#utils/reputation/score.ts';
import { toRow } from '#utils/reputation/to-row.ts';
import { anyDay, anyFact, anyLens, anyRecord, fact, KEY, LENS, METHODOLOGY, record, TODAY } from './fixtures.ts';

const explained = (...facts: Parameters<typeof record>) => {
	const given = record(...facts);
	return explain(given, toRow(given, KEY, METHODOLOGY, TODAY), METHODOLOGY, LENS, { date: TODAY, today: TODAY });
};

describe('an explanation', () => {
	it('adds up to the score, area by area and fact by fact', () => {
		fc.assert(
			fc.property(anyRecord, anyLens, anyDay, (given, lens, today) => {
				const row = toRow(given, KEY, METHODOLOGY, TODAY);
				const { score: shown, areas } = explain(given, row, METHODOLOGY, lens, { date: TODAY, today });
				expect(shown).toEqual(score(row, METHODOLOGY, lens, today));
				expect(areas.reduce((sum, { points }) => sum + points, shown.typical)).toBeCloseTo(shown.value, 9);
				for (const { points, facts, rounding } of areas) {
					expect(facts.reduce((sum, one) => sum + one.points, rounding)).toBeCloseTo(points, 9);
				}
			}),
			{ numRuns: 3000 },
		);
	});

	it('leaves little to the row’s rounding while evidence is not ancient', () => {
		fc.assert(
			fc.property(anyRecord, anyLens, (given, lens) => {
				const row = toRow(given, KEY, METHODOLOGY, TODAY);
				for (const { rounding, area } of explain(given, row, METHODOLOGY, lens, { date: TODAY, today: TODAY }).areas) {
					// As derived in score.test.ts, for one row.
					expect(Math.abs(rounding)).toBeLessThanOrEqual(area.weight * 100 * (0.044 * 0.25 * 0.6 + 0.5 / 255) + 1e-9);
				}
			}),
			{ numRuns: 3000 },
		);
	});

	it('names the three facts that moved the score most, up or down, and what is unknown', () => {
		const small = fact({ kind: 'ethics-good' });
		const up = fact({ kind: 'quality-good' });
		const down = fact({ kind: 'delivery-bad' });
		const third = fact({ kind: 'security-good' });
		const { moved, unknown } = explained(small, up, down, third);
		expect(moved.map((one) => one.fact)).toEqual([down, up, third]);
		expect(moved.map(({ points }) => Math.sign(points))).toEqual([-1, 1, 1]);
		expect(unknown).toEqual(['continuity', 'transparency', 'capability', 'inclusion']);
	});
});

describe('what if', () => {
	it('is the score that the record would have with these facts', () => {
		fc.assert(
			fc.property(anyRecord, fc.array(anyFact, { maxLength: 3 }), anyLens, (given, facts, lens) => {
				const { before, after } = whatIf(given, facts, METHODOLOGY, lens, TODAY);
				const scored = (one: typeof given) => score(toRow(one, KEY, METHODOLOGY, TODAY), METHODOLOGY, lens, TODAY);
				expect(before.score).toEqual(scored(given));
				expect(after.score).toEqual(scored({ ...given, evidence: [...given.evidence, ...facts] }));
			}),
			{ numRuns: 1000 },
		);
	});

	it('shows that a retracted fact would change nothing, and a certificate would', () => {
		const certificate = fact({ scheme: 'iso-27001', until: '2028-01-01' as Day });
		const change = (given: typeof certificate) => {
			const { before, after } = whatIf(record(), [given], METHODOLOGY, LENS, TODAY);
			return after.score.value - before.score.value;
		};
		expect(change({ ...certificate, retracted: true })).toBe(0);
		expect(change(certificate)).toBeGreaterThan(3);
	});
});

describe('a lens', () => {
	it('sums to 1, from any weights', () => {
		expect(lensOf({ delivery: 3, security: 1 })).toMatchObject({ delivery: 0.75, security: 0.25, ethics: 0 });
		fc.assert(
			fc.property(anyLens, fc.double({ min: 0.1, max: 1e6, noNaN: true }), (lens, factor) => {
				const scaled = lensOf(Object.fromEntries(Object.entries(lens).map(([dimension, weight]) => [dimension, weight * factor])));
				for (const [dimension, weight] of Object.entries(scaled ?? {})) expect(weight).toBeCloseTo(lens[dimension as keyof typeof lens], 9);
			}),
		);
	});
	it('is refused where it says nothing', () => {
		for (const weights of [
			{},
			{ delivery: 0 },
			{ delivery: -1, ethics: 2 },
			{ delivery: Number.NaN },
			{ delivery: Number.POSITIVE_INFINITY },
		])
			expect(lensOf(weights)).toBeUndefined();
	});
	it('of the published methodology sums to 1', async () => {
		const { default: published } = await import('#registry/methodology.json', { with: { type: 'json' } });
		for (const name of LENS_NAMES)
			expect(Object.values(published.lenses[name]).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
	});
});
