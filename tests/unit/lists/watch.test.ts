import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUSES } from '#utils/certifications/status.ts';
import type { Seen } from '#utils/lists/list.ts';
import { changes, seenOf } from '#utils/lists/watch.ts';
import { checked } from './samples.ts';

const seen = (more: Partial<Seen> = {}): Seen => ({ registry: '0123456789abcdef', release: 4, state: 'scored', certificates: {}, ...more });
const anySeen = fc.record({
	registry: fc.constant('r'),
	release: fc.nat(9),
	state: fc.constantFrom('scored' as const, 'little' as const, 'none' as const),
	certificates: fc.dictionary(fc.constantFrom('ISO 9001', 'ISO 27001', 'SOC 2'), fc.constantFrom(...STATUSES)),
});

describe('what is told of a watched vendor', () => {
	test('a certificate that lapsed', () => {
		expect(
			changes(seen({ certificates: { 'ISO 27001': 'active' } }), seen({ release: 5, certificates: { 'ISO 27001': 'withdrawn' } })),
		).toEqual([{ kind: 'certificate', scheme: 'ISO 27001', from: 'active', to: 'withdrawn' }]);
	});

	test('one that is new, and one that the register has no more', () => {
		expect(changes(seen({ certificates: { 'SOC 2': 'active' } }), seen({ certificates: { 'ISO 9001': 'active' } }))).toEqual([
			{ kind: 'certificate', scheme: 'ISO 9001', to: 'active' },
			{ kind: 'certificate', scheme: 'SOC 2', from: 'active' },
		]);
	});

	test('how much is known', () => {
		expect(changes(seen({ state: 'little' }), seen())).toEqual([{ kind: 'state', from: 'little', to: 'scored' }]);
	});

	test('a date that comes nearer is no change, and another registry’s word is none', () => {
		const before = seen({ certificates: { 'ISO 27001': 'active' } });
		expect(changes(before, seen({ certificates: { 'ISO 27001': 'expiring' } }))).toEqual([]);
		expect(changes(before, seen({ registry: 'another', certificates: {} }))).toEqual([]);
	});

	test('nothing, where nothing changed; and as much there as back', () => {
		fc.assert(
			fc.property(anySeen, anySeen, (a, b) => {
				expect(changes(a, { ...a, release: a.release + 1 })).toEqual([]);
				expect(changes(a, b)).toHaveLength(changes(b, a).length);
			}),
		);
	});
});

test('data that could not be used, and a name that differs, are not remembered: a fault of ours is no news', () => {
	expect(seenOf(checked({ state: 'unchecked', reason: 'expired' }), 'r', 1)).toBeUndefined();
	expect(seenOf(checked({ state: 'differs' }), 'r', 1)).toBeUndefined();
	expect(seenOf(checked({ certificates: [{ scheme: 'ISO 9001', status: 'active', assurance: 'register' }] }), 'r', 1)).toEqual({
		registry: 'r',
		release: 1,
		state: 'none',
		certificates: { 'ISO 9001': 'active' },
	});
});
