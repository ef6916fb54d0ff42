import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceAhead, pairsOf, type Shape } from '#utils/lists/compare.ts';
import { logBeta } from '#utils/reputation/beta.ts';

const shapes = fc.record({
	mean: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
	certainty: fc.double({ min: 0.5, max: 400, noNaN: true }),
});

/** P(A > B) for whole parameters, as a sum: evanmiller.org, "Formulas for Bayesian A/B testing", with A and B changed over. */
function exact(a: number, b: number, c: number, d: number): number {
	let sum = 0;
	for (let i = 0; i < a; i++) sum += Math.exp(logBeta(c + i, d + b) - Math.log(b + i) - logBeta(1 + i, b) - logBeta(c, d));
	return sum;
}
const beta = (a: number, b: number): Shape => ({ mean: a / (a + b), certainty: a + b });

describe('the chance that one is ahead', () => {
	test.each([
		[1, 1, 1, 1],
		[3, 1, 1, 3],
		[8, 2, 7, 3],
		[120, 30, 150, 50],
		[1, 9, 1, 19],
	])('Beta(%i, %i) against Beta(%i, %i) is the exact sum, to a thousandth', (a, b, c, d) => {
		expect(chanceAhead(beta(a, b), beta(c, d))).toBeCloseTo(exact(a, b, c, d), 3);
	});

	test('either is ahead: both chances sum to 1', () => {
		fc.assert(
			fc.property(shapes, shapes, (a, b) => {
				expect(chanceAhead(a, b) + chanceAhead(b, a)).toBeCloseTo(1, 9);
			}),
		);
	});

	test('nothing is ahead of its like', () => {
		fc.assert(
			fc.property(shapes, (a) => {
				expect(chanceAhead(a, a)).toBeCloseTo(0.5, 9);
			}),
		);
	});

	test('a higher figure of the same certainty is never less likely ahead', () => {
		fc.assert(
			fc.property(shapes, shapes, fc.double({ min: 0, max: 0.5, noNaN: true }), (a, b, more) => {
				const higher = { ...a, mean: Math.min(0.99, a.mean + more) };
				expect(chanceAhead(higher, b)).toBeGreaterThanOrEqual(chanceAhead(a, b) - 1e-6);
			}),
		);
	});
});

describe('pairs', () => {
	test('below 95 % a difference is not significant', () => {
		const [pair] = pairsOf([beta(72, 28), beta(63, 37)]);
		expect(pair).toMatchObject({ ahead: 0, behind: 1, significant: false });
		expect(pair?.chance).toBeCloseTo(exact(72, 28, 63, 37), 3);
		expect(pairsOf([beta(40, 60), beta(72, 28)])).toMatchObject([{ ahead: 1, behind: 0, significant: true }]);
	});

	test('who has no figure is in no pair', () => {
		expect(pairsOf([beta(7, 3), undefined, beta(6, 4)])).toMatchObject([{ ahead: 0, behind: 2 }]);
		expect(pairsOf([undefined, beta(6, 4)])).toEqual([]);
	});

	test('five make ten pairs, each named once and the likelier way round', () => {
		fc.assert(
			fc.property(fc.array(shapes, { minLength: 5, maxLength: 5 }), (five) => {
				const pairs = pairsOf(five);
				expect(new Set(pairs.map(({ ahead, behind }) => [ahead, behind].sort().join())).size).toBe(10);
				for (const { chance, significant } of pairs) {
					expect(chance).toBeGreaterThanOrEqual(0.5);
					expect(significant).toBe(chance >= 0.95);
				}
			}),
		);
	});
});
