import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REASONS, type Reason } from '#utils/release/reason.ts';
import { isDue, planAfter } from '#utils/release/schedule.ts';
import { stateOf } from '#utils/release/state.ts';
import { type RegistryEntry, usableAfter, usablePackaged } from '#utils/release/store.ts';
import type { Day } from '#utils/reputation/evidence.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const FRESH = Date.parse('2026-12-01T00:00:00Z');
const remote: RegistryEntry = {
	id: '00112233445566ff',
	url: 'https://registry.example/',
	slot: 'a',
	release: 7,
	date: '2026-11-24' as Day,
	fresh: FRESH,
	usable: usableAfter(FRESH),
	checked: FRESH - 7 * DAY,
};
const said = (entry: RegistryEntry, now: number): string => {
	const { usable, reason = 'well' } = stateOf(entry, now);
	return `${usable ? 'shown' : 'not shown'}, ${reason}`;
};

test('figures are shown for 30 days after the timestamp ended, and say that they were not refreshed', () => {
	expect(said(remote, FRESH - DAY)).toBe('shown, well');
	expect(said(remote, FRESH + 1)).toBe('shown, expired');
	expect(said(remote, FRESH + 30 * DAY)).toBe('shown, expired');
	expect(said(remote, FRESH + 30 * DAY + 1)).toBe('not shown, expired');
});

test.each(REASONS)('a failed update for %s is told before and after the data ran out', (reason: Reason) => {
	expect(said({ ...remote, reason }, FRESH - DAY)).toBe(`shown, ${reason}`);
	expect(said({ ...remote, reason }, FRESH + 40 * DAY)).toBe(`not shown, ${reason}`);
});

test("a package's release is shown for 180 days after the package was built, without a mark", () => {
	const built = Date.parse('2026-11-24T00:00:00Z');
	const packaged = { ...remote, url: '', usable: usablePackaged(built) };
	expect(said(packaged, built + 180 * DAY)).toBe('shown, well');
	expect(said(packaged, built + 180 * DAY + 1)).toBe('not shown, expired');
});

test('before any data came there is no date', () => {
	const { slot: _slot, ...none } = remote;
	expect(stateOf({ ...none, release: 0, date: '' as Day, reason: 'signature' }, FRESH)).toEqual({
		registry: remote.id,
		release: 0,
		date: '',
		usable: false,
		reason: 'signature',
	});
});

test('a registry is asked every six hours, a quarter more or less', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 4e12 }), (chance, now) => {
			const { next, failures } = planAfter(true, { next: 0, failures: 9 }, now, chance);
			expect(next - now).toBeGreaterThanOrEqual(4.5 * HOUR);
			expect(next - now).toBeLessThanOrEqual(7.5 * HOUR);
			expect(failures).toBe(0);
		}),
	);
});

test('after failures it is asked later and later, first within minutes, never after more than six hours', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 2000 }), (chance, failures) => {
			const now = 1e12;
			const [this_, next] = [failures, failures + 1].map(
				(before) => planAfter(false, { next: 0, failures: before }, now, chance).next - now,
			);
			expect(next).toBeGreaterThanOrEqual(this_ ?? 0);
			expect(next).toBeLessThanOrEqual(6 * HOUR);
		}),
	);
	expect(planAfter(false, undefined, 0, 0.5)).toEqual({ next: 5 * 60_000, failures: 1 });
	expect(planAfter(false, { next: 0, failures: 1 }, 0, 0.5)).toEqual({ next: 10 * 60_000, failures: 2 });
});

test('a plan made while the clock stood years ahead does not keep a registry waiting', () => {
	const now = 1e12;
	expect(isDue(undefined, now)).toBe(true);
	expect(isDue({ next: now + 7 * HOUR, failures: 0 }, now)).toBe(false);
	expect(isDue({ next: now, failures: 0 }, now)).toBe(true);
	expect(isDue({ next: now + 900 * DAY, failures: 0 }, now)).toBe(true);
});
