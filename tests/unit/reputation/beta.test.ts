import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaInterval, betaQuantile, logGamma } from '#utils/reputation/beta.ts';

const shape = fc.double({ min: 0.3, max: 3000, noNaN: true });
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe('the Beta distribution', () => {
	it('knows ln Γ where it is exact', () => {
		let factorial = 0;
		for (let n = 1; n <= 60; n++) {
			expect(logGamma(n)).toBeCloseTo(factorial, 10);
			factorial += Math.log(n);
		}
		expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
	});

	// x, a, b, I_x(a, b): mpmath, 40 digits.
	it.each([
		[0.5, 0.5, 0.5, 0.5],
		[0.2, 2, 3, 0.1808],
		[0.9, 26.4, 1.42, 0.11899312326781074],
		[0.999, 150, 0.5, 0.584101728569058],
		[0.01, 0.01, 0.02, 0.636928830501749],
	])('gives the share below %f of Beta(%f, %f)', (x, a, b, expected) => {
		expect(betaCdf(x, a, b)).toBeCloseTo(expected, 12);
	});

	// p, a, b, x: scipy 1.17.
	it.each([
		[0.05, 0.5, 0.5, 0.0061558297024311365],
		[0.05, 26.4, 1.42, 0.8679575724719685],
		[0.95, 26.4, 1.42, 0.9943133332602553],
		[0.05, 190, 10, 0.9224076664430667],
		[0.95, 3000, 7000, 0.30756001805681926],
		[0.05, 0.05, 0.2, 6.257284833657734e-25],
		[0.95, 0.05, 0.2, 0.9990899119631635],
		[0.05, 2, 2, 0.13535036217158378],
		[0.95, 199.8, 0.2, 0.9999999989773265],
	])('gives the %f point of Beta(%f, %f)', (p, a, b, expected) => {
		expect(betaQuantile(p, a, b) / expected).toBeCloseTo(1, 11);
	});

	it('agrees with the binomial sum', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), share, (a, b, x) => {
				const n = a + b - 1;
				let sum = 0;
				for (let k = a; k <= n; k++) {
					let term = 1;
					for (let i = 1; i <= k; i++) term *= ((n - k + i) / i) * x;
					sum += term * (1 - x) ** (n - k);
				}
				expect(betaCdf(x, a, b)).toBeCloseTo(sum, 10);
			}),
			{ numRuns: 2000 },
		);
	});

	it('is mirrored, rises, and its points lead back', () => {
		fc.assert(
			fc.property(shape, shape, share, share, (a, b, p, q) => {
				expect(betaCdf(p, a, b)).toBeCloseTo(1 - betaCdf(1 - p, b, a), 9);
				expect(betaQuantile(Math.min(p, q), a, b)).toBeLessThanOrEqual(betaQuantile(Math.max(p, q), a, b) * (1 + 1e-11));
				const x = betaQuantile(p, a, b);
				if (x < 1 - 1e-8) expect(betaCdf(x, a, b)).toBeCloseTo(p, 6);
			}),
			{ numRuns: 5000 },
		);
	});

	it('makes intervals that lie within 0–1 and shrink with more observations', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.02, max: 0.98, noNaN: true }), fc.double({ min: 3, max: 2000, noNaN: true }), (mean, n) => {
				const [lo, hi] = betaInterval(mean, n);
				const [lower, higher] = betaInterval(mean, 2 * n);
				expect(lo).toBeGreaterThanOrEqual(0);
				expect(hi).toBeLessThanOrEqual(1);
				if (mean * n > 1 && (1 - mean) * n > 1) expect(higher - lower).toBeLessThan(hi - lo);
			}),
			{ numRuns: 3000 },
		);
		expect(betaInterval(0, 10)).toEqual([0, 0]);
		expect(betaInterval(1, 10)).toEqual([1, 1]);
	});
});
