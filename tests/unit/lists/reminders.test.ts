import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, isOver, keptUntil, type OwnCheck } from '#utils/lists/list.ts';
import { dueOf, stepOn, withReminders } from '#utils/lists/reminders.ts';
import { check, day, entry, today } from './samples.ts';

/** Looks on each of these days, remembers as the background does; gives the steps told, with the day's number. */
function live(saved: OwnCheck, days: readonly number[]): { step: number; left: number; on: number }[] {
	let kept = saved;
	return days.flatMap((on) =>
		dueOf([kept], daysAfter(today, on)).map(({ step, left }) => {
			kept = { ...kept, reminded: step };
			return { step, left, on };
		}),
	);
}
const ending = (days: number): OwnCheck => withReminders(check({ until: daysAfter(today, days) }), today);
const daily = Array.from({ length: 160 }, (_, i) => i);

describe('reminders of own checks', () => {
	test('come 90, 60 and 30 days before the end and on the day after it', () => {
		expect(live(ending(120), daily)).toEqual([
			{ step: 90, left: 90, on: 30 },
			{ step: 60, left: 60, on: 60 },
			{ step: 30, left: 30, on: 90 },
			{ step: 0, left: -1, on: 121 },
		]);
	});

	test('what can be seen in the form when it is saved is not told again', () => {
		expect(live(ending(86), daily).map(({ step }) => step)).toEqual([60, 30, 0]);
		expect(live(ending(-3), daily)).toEqual([]);
	});

	test('of several that were missed only the last is told', () => {
		expect(live(ending(120), [100])).toEqual([{ step: 30, left: 20, on: 100 }]);
	});

	test('each comes at most once, in order, on whatever days the machine is on', () => {
		fc.assert(
			fc.property(fc.integer({ min: -10, max: 200 }), fc.array(fc.nat(220)), (end, days) => {
				const steps = live(
					ending(end),
					days.toSorted((a, b) => a - b),
				).map(({ step }) => step);
				expect(steps).toEqual([...new Set(steps)].sort((a, b) => b - a));
			}),
		);
	});

	test('a new end begins anew', () => {
		const told = { ...ending(120), reminded: 30 };
		expect(live(withReminders({ ...told, until: daysAfter(today, 200) }, today), [110]).map(({ step }) => step)).toEqual([90]);
	});

	test('without the wish, or without an end, there are none', () => {
		expect(
			dueOf([check({ remind: false }), withReminders({ ...check(), until: undefined } as unknown as OwnCheck, today)], day('2030-01-01')),
		).toEqual([]);
	});

	test('the last day of validity is still 30 days or fewer ahead, the day after is the end', () => {
		expect([stepOn(today, today), stepOn(daysAfter(today, -1), today), stepOn(daysAfter(today, 91), today)]).toEqual([30, 0, undefined]);
	});
});

describe('rows of persons', () => {
	const person = entry('upwork:~01ab23cd45ef678901');
	test('are kept for 90 days, organisations stay', () => {
		expect(keptUntil(person)).toBe('2027-02-22');
		expect(isOver(person, day('2027-02-22'))).toBe(false);
		expect(isOver(person, day('2027-02-23'))).toBe(true);
		expect(isOver(entry('clutch:chenab-works'), day('2040-01-01'))).toBe(false);
	});

	test('and 90 more from the day on which they are renewed', () => {
		expect(keptUntil({ ...person, renewed: day('2027-01-01') })).toBe('2027-04-01');
	});
});
