/** Asking for badges: one message a batch, no card twice, later cards weighed like the first. */
import { expect, test } from 'vitest';
import type { LookAnswer, PageNormal } from '#utils/messaging.ts';
import { createBadges } from '#utils/overlay/badges.ts';
import type { Found, Sighting } from '#utils/sites/sighting.ts';
import type { SubjectId } from '#utils/subject/subject.ts';

interface Asked {
	readonly names: string[];
	readonly like: PageNormal | undefined;
}

const found = (name: string, seller = name): Found => ({
	subject: `clutch:${seller}` as SubjectId,
	aliases: [],
	role: 'primary',
	name,
	facts: {},
	// Never looked at: what is asked is plain data.
	card: {} as Element,
	nameElement: {} as Element,
});

/** Answers in the background's place; `fromPage`: the page has enough rated cards to tell its normal. */
function badgesWith(fromPage: boolean) {
	const asked: Asked[] = [];
	const answer = async (sightings: readonly Sighting[], like: PageNormal | undefined): Promise<LookAnswer> => {
		asked.push({ names: sightings.map(({ name }) => name), like });
		return {
			badges: sightings.map(({ name }) => ({ kind: 'rated', before: name, strong: '', after: '', compact: '', spoken: name })),
			domains: sightings.map(() => null),
			figures: sightings.map(() => null),
			known: sightings.map(() => false),
			says: sightings.map(() => null),
			usual: like?.usual ?? { stars: 4.6, fromPage },
			kinds: like?.kinds ?? [2, 0, 1],
			data: { registry: '', release: 1, date: '2026-11-24', usable: true } as LookAnswer['data'],
		};
	};
	return { asked, badges: createBadges(answer) };
}

test('only new cards are asked about once the page’s normal is settled, and it goes with them', async () => {
	const { asked, badges } = badgesWith(true);
	const first = [found('a'), found('b')];
	await badges.look(first);
	await badges.look([...first, found('c')]);
	expect(asked).toEqual([
		{ names: ['a', 'b'], like: undefined },
		{ names: ['c'], like: { usual: { stars: 4.6, fromPage: true }, kinds: [2, 0, 1] } },
	]);
});

test('while the page cannot tell its normal, all cards are asked about again', async () => {
	const { asked, badges } = badgesWith(false);
	const first = [found('a')];
	await badges.look(first);
	await badges.look([...first, found('b')]);
	expect(asked[1]).toEqual({ names: ['b', 'a'], like: undefined });
});

test('a seller’s other offers go with a new one, which is weighed against them', async () => {
	const { asked, badges } = badgesWith(true);
	const first = [found('logo', 'mira'), found('other')];
	await badges.look(first);
	await badges.look([...first, found('banner', 'mira')]);
	expect(asked[1]?.names).toEqual(['banner', 'logo']);
});

test('nothing new, no message; an empty page begins anew', async () => {
	const { asked, badges } = badgesWith(true);
	const first = [found('a')];
	await badges.look(first);
	await badges.look(first);
	expect(asked).toHaveLength(1);
	await badges.look([found('z')]);
	expect(asked[1]).toEqual({ names: ['z'], like: undefined });
});

test('answers belong to cards, in whatever order they are listed', async () => {
	const { badges } = badgesWith(true);
	const [a, b] = [found('a'), found('b')];
	await badges.look([a, b]);
	const { sightings, look } = badges.together([b, a]);
	expect(sightings.map(({ name }) => name)).toEqual(['b', 'a']);
	expect(look?.badges.map(({ before }) => before)).toEqual(['b', 'a']);
	expect(badges.together([a, found('c')]).look).toBeUndefined();
});
