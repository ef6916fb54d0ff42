import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeRow, type Row, rowDay } from '#utils/release/row.ts';
import { betaInterval } from '#utils/reputation/beta.ts';
import { DIMENSIONS } from '#utils/reputation/dimension.ts';
import type { Day, Evidence, SubjectRecord } from '#utils/reputation/evidence.ts';
import type { Lens } from '#utils/reputation/methodology.ts';
import { careOn, confirmedOn, rate, score, scoreValues, showsNumber, stateOf } from '#utils/reputation/score.ts';
import { toRow } from '#utils/reputation/to-row.ts';
import { weigh } from '#utils/reputation/weigh.ts';
import { anyDay, anyFact, anyLens, anyRecord, fact, KEY, LENS, METHODOLOGY, record, TODAY } from './fixtures.ts';

const EMPTY: Row = { key: KEY, areas: DIMENSIONS.map(() => ({ o: 0, q: 0 })), needsCare: false, twoSources: false, facts: 0 };
const rowOf = (given: SubjectRecord) => toRow(given, KEY, METHODOLOGY, TODAY);
const scoreOf = (given: SubjectRecord, lens: Lens = LENS, day: Day = TODAY) => score(rowOf(given), METHODOLOGY, lens, day);
const MANY = { numRuns: 4000 };

/** The score without a row between: the law's exact value, where a row keeps 255 steps of outcome and eighths of a doubling. */
function exact(given: SubjectRecord, lens: Lens, day: Day): number {
	const facts = weigh(given, METHODOLOGY, TODAY);
	return DIMENSIONS.reduce((sum, dimension) => {
		const method = METHODOLOGY.dimensions[dimension];
		let [strength, good] = [0, 0];
		for (const { dimension: of, counted, outcome, fact: one } of facts) {
			if (of !== dimension) continue;
			const weight = counted * 2 ** (-(Date.parse(day) - Date.parse(one.confirmed)) / 86_400_000 / method.halfLife);
			strength += weight;
			good += weight * outcome;
		}
		return sum + 100 * lens[dimension] * rate(strength === 0 ? 0 : good / strength, strength, method).rating;
	}, 0);
}

/**
 * Most that a row can lose of an area's rating: S is off by up to a sixteenth of a doubling (4.4 %), which moves S/(S+W)
 * by at most a quarter of that, times the distance to the base rate (≤ 0.6 here); o by half of a 255th. Two rows: twice.
 */
const ROW_STEP = 100 * 2 * (0.044 * 0.25 * 0.6 + 0.5 / 255);

describe('an area', () => {
	it('is pulled to the base rate by W and capped in certainty by C', () => {
		// (6 × 1 + 4 × 0.5) / 10 = 0.8; N = 1 / (1/10 + 1/60).
		expect(rate(1, 6, { base: 0.5, weight: 4, cap: 60 })).toEqual({ rating: 0.8, certainty: 1 / (1 / 10 + 1 / 60) });
		expect(rate(0, 0, { base: 0.5, weight: 4, cap: 60 }).rating).toBe(0.5);
	});

	it('has an interval that shrinks with evidence but never below the cap’s', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.1, max: 0.9, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true }), (o, s) => {
				const method = { base: o, weight: 4, cap: 60 };
				const width = (strength: number) => {
					const { rating, certainty } = rate(o, strength, method);
					const [lo, hi] = betaInterval(rating, certainty);
					return hi - lo;
				};
				const [lo, hi] = betaInterval(o, 60);
				expect(width(2 * s + 1)).toBeLessThanOrEqual(width(s) + 1e-9);
				expect(width(s)).toBeGreaterThanOrEqual(hi - lo - 1e-9);
			}),
			MANY,
		);
	});
});

describe('a score', () => {
	it('stands at what is typical, with no level, where nothing is known', () => {
		const given = score(EMPTY, METHODOLOGY, LENS, TODAY);
		expect(given).toMatchObject({ level: 'none', certainty: 0, known: 0 });
		expect(given.value).toBeCloseTo(given.typical, 10);
		// 0.85 × 60 + 0.15 × 50.
		expect(given.typical).toBeCloseTo(58.5, 10);
	});

	it('has an interval by the moments of its areas', () => {
		// N = 1/(1/4 + 1/60) = 3.75; Σ w²·a(1 − a) = 0.1625 × 0.24 + 0.0225 × 0.25 = 0.044625; v = that / 4.75.
		const mean = 0.585;
		const variance = 0.044625 / 4.75;
		const [lo, hi] = betaInterval(mean, (mean * (1 - mean)) / variance - 1);
		const given = score(EMPTY, METHODOLOGY, LENS, TODAY);
		expect(given.lo).toBeCloseTo(100 * lo, 9);
		expect(given.hi).toBeCloseTo(100 * hi, 9);
	});

	it('can be worked out by hand', () => {
		// Security: S = 6 at the epoch, q = 54, so S = 2^(53/8 − 4) = 6.169; 327 days later × 2^(−327/730) = 4.523.
		// Rating (4.523 + 2)/8.523 = 0.7654; score = 58.5 + 15 × (0.7654 − 0.5) = 62.48.
		const given = scoreOf(record(fact({ scheme: 'iso-27001', confirmed: '2026-01-01' as Day })));
		expect(given.areas[2]?.strength).toBeCloseTo(4.523, 2);
		expect(given.areas[2]?.rating).toBeCloseTo(76.54, 1);
		expect(given.value).toBeCloseTo(62.48, 1);
		expect(given.level).toBe('little');
	});

	it('is bounded, lies in its interval, and so do its areas', () => {
		fc.assert(
			fc.property(anyRecord, anyLens, anyDay, (given, lens, day) => {
				const { value, lo, hi, areas } = scoreOf(given, lens, day);
				for (const one of [...areas.map((area) => ({ ...area, value: area.rating })), { value, lo, hi }]) {
					expect(one.lo).toBeGreaterThanOrEqual(0);
					expect(one.value).toBeGreaterThan(one.lo);
					expect(one.value).toBeLessThan(one.hi);
					expect(one.hi).toBeLessThanOrEqual(100);
				}
			}),
			MANY,
		);
	});

	it('says the same of every order of the evidence, and the same bytes of the same input', () => {
		fc.assert(
			fc.property(anyRecord, anyLens, (given, lens) => {
				const turned = { ...given, evidence: [...given.evidence].reverse() };
				expect(JSON.stringify(scoreOf(turned, lens))).toBe(JSON.stringify(scoreOf(given, lens)));
			}),
			MANY,
		);
	});

	for (const [outcome, sign, word] of [
		[1, 1, 'never lowered by a fact with outcome 1'],
		[0, -1, 'never raised by a fact with outcome 0'],
	] as const) {
		it(`is ${word}, in any area, from any source, of any age`, () => {
			fc.assert(
				fc.property(anyRecord, anyFact, anyLens, anyDay, (given, one, lens, day) => {
					const scheme = one.scheme === undefined ? {} : { status: outcome === 1 ? ('active' as const) : ('withdrawn' as const) };
					const more = record(...given.evidence, { ...one, ...scheme, outcome });
					expect(sign * (exact(more, lens, day) - exact(given, lens, day))).toBeGreaterThanOrEqual(-1e-9);
					// And through the row, to the resolution that a row has.
					const [before, after] = [scoreOf(given, lens, day), scoreOf(more, lens, day)];
					for (const [i, area] of after.areas.entries())
						expect(sign * (area.rating - (before.areas[i]?.rating ?? 0))).toBeGreaterThanOrEqual(-ROW_STEP);
					expect(sign * (after.value - before.value)).toBeGreaterThanOrEqual(-ROW_STEP);
				}),
				MANY,
			);
		});
	}

	it('tends to what is typical as its evidence ages', () => {
		fc.assert(
			fc.property(anyRecord, anyLens, (given, lens) => {
				const row = rowOf(given);
				const distance = (day: string) =>
					Math.abs(score(row, METHODOLOGY, lens, day as Day).value - score(row, METHODOLOGY, lens, day as Day).typical);
				expect(distance('2096-01-01')).toBeLessThan(0.01);
				for (const [i, area] of score(row, METHODOLOGY, lens, '2028-01-01' as Day).areas.entries()) {
					const now = score(row, METHODOLOGY, lens, TODAY).areas[i];
					expect(Math.abs(area.rating - area.base)).toBeLessThanOrEqual(Math.abs((now?.rating ?? 0) - area.base) + 1e-9);
				}
			}),
			MANY,
		);
	});

	it('cannot be drowned by one source: a thousand of its facts count like its cap', () => {
		const flood = (n: number) => record(...Array.from({ length: n }, () => fact({ kind: 'delivery-good' })));
		expect(scoreOf(flood(1000)).value).toBe(scoreOf(flood(3)).value);
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom<Evidence>(fact({ kind: 'delivery-good' }), fact({ kind: 'delivery-bad' })), { maxLength: 30 }),
				(facts) => {
					const counted = weigh(record(...facts), METHODOLOGY, TODAY).reduce((sum, one) => sum + one.counted, 0);
					expect(counted).toBeLessThanOrEqual(METHODOLOGY.sourceCap + 1e-9);
				},
			),
			{ numRuns: 1000 },
		);
	});

	it('is not changed at all by what weighs nothing', () => {
		const nothing = [
			fact({ kind: 'curiosity' }),
			fact({ kind: 'directory-entry' }),
			fact({ kind: 'delivery-bad', assurance: 'self-declared' }),
			fact({ kind: 'delivery-bad', retracted: true }),
		];
		fc.assert(
			fc.property(anyRecord, fc.constantFrom(...nothing), (given, one) => {
				expect(rowOf(record(...given.evidence, one))).toEqual(rowOf(given));
			}),
			MANY,
		);
	});

	it('asks what is known, never where: an area without evidence stands at its base rate under every lens', () => {
		fc.assert(
			fc.property(anyRecord, anyLens, (given, lens) => {
				for (const area of scoreOf(given, lens).areas) if (!area.known) expect(area.rating).toBe(area.base);
			}),
			MANY,
		);
	});

	it('has the same value in bulk as alone', () => {
		fc.assert(
			fc.property(anyRecord, anyLens, anyDay, (given, lens, day) => {
				const row = rowOf(given);
				expect(scoreValues(encodeRow(row), METHODOLOGY, lens, day)[0]).toBeCloseTo(score(row, METHODOLOGY, lens, day).value, 9);
			}),
			MANY,
		);
		expect(scoreValues(encodeRow({ key: KEY, primary: KEY }), METHODOLOGY, LENS, TODAY)[0]).toBeNaN();
	});
});

describe('the level', () => {
	const strong = ['delivery', 'quality', 'security', 'continuity'].flatMap((area) =>
		['a', 'b'].map((source) => fact({ kind: `${area}-good`, source })),
	);
	it('is established from the threshold on, with two sources; little otherwise', () => {
		expect(stateOf(scoreOf(record(...strong)))).toBe('scored');
		expect(stateOf(scoreOf(record(...strong.map((one) => ({ ...one, source: 'a' })))))).toBe('little');
		expect(stateOf(scoreOf(record(...strong.map((one) => ({ ...one, assurance: 'listed' as const })))))).toBe('little');
		expect(stateOf(scoreOf(record(fact({ kind: 'inclusion-good', source: 'a' }), fact({ kind: 'inclusion-good', source: 'b' }))))).toBe(
			'little',
		);
		expect(stateOf(scoreOf(record(fact({ kind: 'directory-entry' }))))).toBe('none');
	});

	it('falls back to little when the evidence has grown old', () => {
		expect(stateOf(scoreOf(record(...strong), LENS, '2036-01-01' as Day))).toBe('little');
	});
});

describe('the gate of the number', () => {
	const areas = (...known: string[]) =>
		record(...known.flatMap((area) => ['a', 'b'].map((source) => fact({ kind: `${area}-good`, source }))));
	const certified = (given: SubjectRecord, assurance: Evidence['assurance']) =>
		record(...given.evidence, fact({ scheme: 'iso-27001', assurance, until: '2027-06-30' as Day }));
	const passes = (given: SubjectRecord, day = TODAY) =>
		showsNumber(scoreOf(given, METHODOLOGY.lenses.recruiter, day), rowOf(given), METHODOLOGY, day);
	it.each([
		['two areas', areas('delivery', 'quality'), false],
		['three areas with delivery', areas('delivery', 'transparency', 'ethics'), true],
		['three areas with quality', areas('quality', 'transparency', 'ethics'), true],
		['three areas without either', areas('transparency', 'ethics', 'capability'), false],
		['three areas and a certificate in a register', certified(areas('transparency', 'ethics', 'capability'), 'register'), true],
		['three areas and a signed certificate', certified(areas('transparency', 'ethics', 'capability'), 'credential'), false],
		['three areas and a listed certificate', certified(areas('transparency', 'ethics', 'capability'), 'listed'), false],
		['nothing', record(), false],
	])('%s', (_, given, expected) => {
		expect(passes(given)).toBe(expected);
	});

	it('closes when the certificate that opened it has ended', () => {
		expect(passes(certified(areas('transparency', 'ethics', 'capability'), 'register'), '2027-07-01' as Day)).toBe(false);
	});
});

describe('the certification of a row on the reader’s day', () => {
	const best = (assurance: 'register' | 'credential'): Row => ({
		...EMPTY,
		best: { scheme: 1, status: 'active', assurance, until: rowDay('2027-01-31') },
	});
	it.each([
		['2026-12-01', 'active'],
		['2026-12-02', 'expiring'],
		['2027-01-31', 'expiring'],
		['2027-02-01', undefined],
	])('on %s', (day, status) => {
		expect(confirmedOn(best('register'), day as Day)?.status).toBe(status);
	});

	it('needs care once a register’s end has passed, though the release still calls it active', () => {
		expect(careOn(best('register'), '2027-01-31' as Day)).toBeUndefined();
		expect(careOn(best('register'), '2027-02-01' as Day)).toMatchObject({ scheme: 1, status: 'expired' });
		expect(careOn(best('credential'), '2027-02-01' as Day)).toBeUndefined();
	});
});
