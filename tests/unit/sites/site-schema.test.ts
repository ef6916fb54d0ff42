/** Descriptions that come in a release: what is understood, left out, refused. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SITES } from '#utils/sites/index.ts';
import type { Site } from '#utils/sites/site.ts';
import { ENGINE, MOST_BYTES, parseSite, parseSites, renewed } from '#utils/sites/site-schema.ts';

const clutch = SITES[0] as Site;
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('every description that the package carries survives the way through a release', () => {
	for (const site of SITES) {
		const parsed = parseSite(json(site));
		if (!parsed.ok) throw new Error(`${site.id}: ${parsed.why}`);
		const facts = (layout: Pick<Site, 'read'> | undefined) => Object.entries(layout?.read ?? {}).map(([key, ways]) => [key, [ways].flat()]);
		expect({ ...parsed.site, read: facts(parsed.site), profile: facts(parsed.site.profile) }).toEqual(
			json({ ...site, read: facts(site), profile: facts(site.profile) }),
		);
	}
});

test('a fact that this engine cannot read is left out, the rest stays', () => {
	const read = {
		...clutch.read,
		rating: { css: ['b'], parse: 'of-the-future' },
		reviews: { css: ['b'], parse: 'count', only: 'sometimes' },
	};
	const parsed = parseSite(json({ ...clutch, read }));
	if (!parsed.ok) throw new Error(parsed.why);
	expect(parsed.site.read.rating).toEqual([]);
	expect(parsed.site.read.reviews).toEqual([]);
	expect(parsed.site.read.cost_rating).toEqual([clutch.read.cost_rating]);
});

test.each<[string, object]>([
	['a newer engine', { engine: ENGINE + 1 }],
	['a condition that is not known here', { unless: '.x' }],
	['a kind of link that is not known here', { link: [{ path: '/x/{id}', charset: 'runes' }] }],
	['a selector of 201 letters', { card: ['x'.repeat(201)] }],
	['a namespace that does not exist', { id: 'nowhere' }],
	[
		'more than 64 kB',
		{
			reserved: Array.from({ length: 300 }, () => 'x'.repeat(80)),
			skip: Array.from({ length: 20 }, () => 'y'.repeat(200)),
			prose: [],
			label: 'z'.repeat(MOST_BYTES),
		},
	],
	['a host with a wildcard', { hosts: ['*.co'] }],
])('%s: the description is refused, with a reason', (_what, change) => {
	const parsed = parseSite(json({ ...clutch, ...change }));
	expect(parsed.ok).toBe(false);
	expect(parsed.ok ? '' : parsed.why.length).toBeGreaterThan(5);
});

test('whatever stands in the file, it is parsed or refused', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			expect(parseSite(value).ok).toBe(false);
			parseSites(JSON.stringify(value));
		}),
	);
	expect(parseSites('{')).toBeUndefined();
	expect(parseSites('{"format":2,"off":[],"sites":[]}')).toBeUndefined();
});

test('one bad description does not take the others with it', () => {
	const update = parseSites(JSON.stringify({ format: 1, off: ['g2'], sites: [{ id: 'bad' }, { ...clutch, version: 2 }] }));
	expect(update?.sites.map(({ id, version }) => [id, version])).toEqual([['clutch', 2]]);
	expect(update?.refused.length).toBe(1);
	expect(update?.off).toEqual(['g2']);
});

const versions = (update: { off?: string[]; sites?: Site[] }): string[] =>
	renewed(SITES.slice(0, 2), { off: [], sites: [], ...update }).map(({ id, version }) => `${id} ${version}`);

test('a release renews a site and switches one off; it adds none, goes back to none, reaches for no other host', () => {
	expect(
		versions({
			sites: [
				{ ...clutch, version: 3 },
				{ ...clutch, version: 2 },
			],
		}),
	).toEqual(['clutch 3', 'goodfirms 1']);
	expect(versions({ off: ['clutch'] })).toEqual(['goodfirms 1']);
	expect(versions({ sites: [{ ...clutch, version: 1, label: 'Old' }] })).toEqual(['clutch 1', 'goodfirms 1']);
	expect(versions({ sites: [{ ...clutch, version: 2, hosts: ['clutch.co', 'bank.example'] }] })).toEqual(['clutch 1', 'goodfirms 1']);
	expect(versions({ sites: [{ ...clutch, id: 'g2', version: 2 }] })).toEqual(['clutch 1', 'goodfirms 1']);
});

test('a release cannot make Earned draw where it never draws', () => {
	const linkedin = SITES.find(({ id }) => id === 'linkedin') as Site;
	const [site] = renewed([linkedin], { off: [], sites: [{ ...linkedin, version: 2, support: 'seen' }] });
	expect(site?.support).toBe('never-drawn');
});
