import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaInterval } from '#utils/reputation/beta.ts';
import {
	compareHere,
	indistinguishable,
	isStars,
	likelyRange,
	offerBases,
	pageBase,
	rangeText,
	STARS,
	sellerBase,
	starModel,
	USUAL_BASE,
} from '#utils/reputation/page-rating.ts';
import type { PageRating } from '#utils/sites/sighting.ts';
import type { SubjectId } from '#utils/subject/subject.ts';

const stars = (value: number, count: number): PageRating => ({ value, outOf: 5, count });
const anyRating = fc.record({
	value: fc.double({ min: 1, max: 5, noNaN: true }),
	outOf: fc.constant(5),
	count: fc.integer({ min: 1, max: 20_000 }),
});
const anyBase = fc.double({ min: 3, max: 4.95, noNaN: true });
const MANY = { numRuns: 3000 };
const FIRM = 'clutch:acme' as SubjectId;
const PERSON = 'upwork:~0123456789abcdef01' as SubjectId;

describe('what is normal here', () => {
	const cards = [stars(5, 10), stars(4.8, 30), stars(4.5, 20), stars(4.9, 5), stars(4.7, 35)];
	it('is the page’s mean, each review weighing the same', () => {
		// (50 + 144 + 90 + 24.5 + 164.5) / 100.
		expect(pageBase(cards)).toBeCloseTo(4.73, 10);
	});
	it('is the site’s stored normal with fewer than five rated cards, else a usual one', () => {
		expect(pageBase(cards.slice(1), 4.6)).toBe(4.6);
		expect(pageBase(cards.slice(1))).toBe(USUAL_BASE);
	});
	it('asks star means alone: no percentages, no ratings without reviews', () => {
		const others = [
			{ value: 97, outOf: 100, count: 40 },
			{ value: 0, outOf: 5, count: 0 },
			{ value: 9, outOf: 10, count: 9 },
		];
		expect(others.some(isStars)).toBe(false);
		expect(pageBase([...cards, ...others])).toBeCloseTo(4.73, 10);
	});
});

describe('the likely range', () => {
	it('reads 4.5–4.97 for 5.0 from one review on a page whose normal is 4.77', () => {
		const { lo, hi } = likelyRange(stars(5, 1), 4.77);
		expect(lo).toBeCloseTo(4.45, 1);
		expect(hi).toBeCloseTo(4.97, 2);
	});

	it('is the fair range of the sample panel: 4.7 from 30 reviews, normal 4.78', () => {
		// r = (69 × .925 + 30 × .945)/99 = .93106, N = 1/(1/99 + 1/200) = 66.2.
		expect(starModel(stars(4.7, 30), 4.78).mean).toBeCloseTo(0.93106, 5);
		expect(starModel(stars(4.7, 30), 4.78).certainty).toBeCloseTo(66.22, 2);
		expect(rangeText(likelyRange(stars(4.7, 30), 4.78))).toBe('4.5–4.9');
	});

	it('stays within one and five stars, around the model’s mean', () => {
		fc.assert(
			fc.property(anyRating, anyBase, (rating, base) => {
				const { lo, hi } = likelyRange(rating, base);
				expect(lo).toBeGreaterThanOrEqual(1);
				expect(hi).toBeLessThanOrEqual(5);
				expect(hi).toBeGreaterThan(lo);
			}),
			MANY,
		);
	});

	it('shrinks with reviews, never below the cap’s', () => {
		fc.assert(
			fc.property(fc.double({ min: 1.2, max: 4.9, noNaN: true }), fc.integer({ min: 1, max: 50_000 }), (value, count) => {
				// At the page's own mean, so that only certainty changes.
				const width = (n: number) => {
					const { lo, hi } = likelyRange(stars(value, n), value);
					return hi - lo;
				};
				const [lo, hi] = betaInterval((value - 1) / 4, STARS.cap);
				expect(width(2 * count)).toBeLessThan(width(count));
				expect(width(count)).toBeGreaterThan(4 * (hi - lo));
			}),
			MANY,
		);
	});

	it('is never lowered by five-star reviews, nor raised by one-star reviews', () => {
		fc.assert(
			fc.property(anyRating, anyBase, fc.integer({ min: 1, max: 50 }), (rating, base, more) => {
				const count = rating.count + more;
				const mean = (value: number) => starModel({ value, outOf: 5, count }, base).mean;
				const now = starModel(rating, base).mean;
				expect(mean((rating.value * rating.count + 5 * more) / count)).toBeGreaterThanOrEqual(now - 1e-12);
				expect(mean((rating.value * rating.count + 1 * more) / count)).toBeLessThanOrEqual(now + 1e-12);
			}),
			MANY,
		);
	});

	it('tends to the site’s normal with no reviews and to the stars with many', () => {
		expect(starModel(stars(3, 1e9), 4.8).mean).toBeCloseTo(0.5, 6);
		expect(starModel(stars(3, 0), 4.8).mean).toBeCloseTo(0.95, 10);
	});
});

describe('a seller with several offers on a page', () => {
	it('is weighed against its other offers, drawn to what is normal here', () => {
		// (4.2 × 60 + 4.8 × 30) / 90.
		expect(sellerBase([stars(4.2, 60)], 4.8)).toBeCloseTo(4.4, 10);
		expect(sellerBase([], 4.8)).toBe(4.8);
		const offers = [
			{ subject: FIRM, rating: stars(5, 3) },
			{ subject: FIRM, rating: stars(4.2, 60) },
			{ subject: PERSON, rating: stars(4.9, 8) },
		];
		const [first, second, alone] = offerBases(offers, 4.8);
		expect(first).toBeCloseTo(4.4, 10);
		// (5 × 3 + 4.8 × 30) / 33.
		expect(second).toBeCloseTo(159 / 33, 10);
		expect(alone).toBe(4.8);
	});

	it('is not weighed against itself where one rating stands twice', () => {
		const twice = [1, 2].map(() => ({ subject: FIRM, rating: stars(4.2, 60) }));
		expect(offerBases([...twice, { subject: FIRM }], 4.8)).toEqual([4.8, 4.8, 4.8]);
	});
});

describe('the range in words', () => {
	it.each([
		[4.5, 4.97, '4.5–5.0'],
		[4.46, 4.94, '4.5–4.9'],
		[4.44, 4.96, '4.4–5.0'],
		[4.96, 4.999, '4.9–5.0'],
		[4.71, 4.74, '4.6–4.7'],
		[1, 2.04, '1.0–2.0'],
	])('of %f to %f', (lo, hi, text) => {
		expect(rangeText({ lo, hi })).toBe(text);
	});

	it('never shows one figure: its ends always differ by a tenth at least', () => {
		fc.assert(
			fc.property(anyRating, anyBase, (rating, base) => {
				const [lo, hi] = rangeText(likelyRange(rating, base)).split('–').map(Number);
				expect((hi ?? 0) - (lo ?? 0)).toBeGreaterThan(0.09);
			}),
			MANY,
		);
	});
});

describe('the comparison with the page', () => {
	it('says typical where the page’s average lies inside', () => {
		expect(compareHere(FIRM, stars(4.7, 30), 4.78)).toBe('typical');
		expect(compareHere(FIRM, stars(4.95, 500), 4.6)).toBe('above');
		expect(compareHere(FIRM, stars(4.2, 300), 4.78)).toBe('below');
	});
	it('is not made for persons, for too few reviews, for what are not stars', () => {
		expect(compareHere(PERSON, stars(4.2, 300), 4.78)).toBeUndefined();
		expect(compareHere(FIRM, stars(1, 4), 4.78)).toBeUndefined();
		expect(compareHere(FIRM, { value: 60, outOf: 100, count: 90 }, 4.78)).toBeUndefined();
	});
});

describe('those whom the stars cannot tell apart', () => {
	it('are the largest group whose ranges share a point', () => {
		const alike = Array.from({ length: 8 }, (_, i) => stars(4.7 + i / 40, 20));
		expect(indistinguishable([...alike, stars(2, 500), stars(2.1, 500)], 4.75)).toBe(8);
		expect(indistinguishable([stars(2, 900), stars(3, 900), stars(4, 900)], 4)).toBe(1);
		expect(indistinguishable([], 4.7)).toBe(0);
	});

	it('overlap pairwise: counted the slow way, from every range’s lower end', () => {
		fc.assert(
			fc.property(fc.array(anyRating, { minLength: 1, maxLength: 30 }), anyBase, (ratings, base) => {
				const ranges = ratings.map((rating) => likelyRange(rating, base));
				const slow = Math.max(...ranges.map(({ lo: point }) => ranges.filter(({ lo, hi }) => lo <= point && point <= hi).length));
				expect(indistinguishable(ratings, base)).toBe(slow);
			}),
			{ numRuns: 1000 },
		);
	});
});
