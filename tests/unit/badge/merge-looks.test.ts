import { expect, test } from 'vitest';
import type { Badge } from '#utils/badge/badge.ts';
import { mergeLooks } from '#utils/badge/merge-looks.ts';
import type { LookAnswer } from '#utils/messaging.ts';
import type { DataState } from '#utils/release/answer.ts';

/** A look of a registry that knows the vendors at these places of a page of three. */
const look = (registry: string, known: readonly boolean[]): LookAnswer => ({
	badges: known.map((_, i) => ({ text: `${registry} ${i}` }) as unknown as Badge),
	domains: known.map(() => null),
	figures: known.map((is, i) => (is ? { facts: i } : null)),
	known,
	says: known.map(() => null),
	usual: { stars: 4.8, fromPage: true },
	data: { registry } as DataState,
});

test('each badge is of the first registry that knows the vendor; what none knows is as the first has it', () => {
	const merged = mergeLooks([look('first', [true, false, false]), look('second', [true, true, false]), look('third', [true, true, false])]);
	expect(merged.badges.map((badge) => (badge as unknown as { text: string }).text)).toEqual(['first 0', 'second 1', 'first 2']);
	expect(merged.known).toEqual([true, true, false]);
	expect(merged.figures).toEqual([{ facts: 0 }, { facts: 1 }, null]);
	expect(merged.data.registry).toBe('first');
});

test('one look alone stays what it is', () => {
	const only = look('first', [true, false]);
	expect(mergeLooks([only])).toEqual(only);
});
