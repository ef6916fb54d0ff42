/** Addresses and ids. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchPath } from '#utils/sites/address.ts';
import { SITES, siteOf } from '#utils/sites/index.ts';

test.each<[string, string, string[] | undefined]>([
	['/profile/{id}', '/profile/acme/', ['acme']],
	['/profile/{id}', '/profile', undefined],
	['/profile/{id}', '/profile/acme/team', undefined],
	['/**', '/', []],
	['/a/**', '/a', []],
	['/a/**', '/b', undefined],
	['/*/sellers/{id}', '/de/sellers/acme', ['acme']],
	['/review/{id}/{part}', '/review/acme.example/en', ['acme.example', 'en']],
	['/freelancer/*/*-{id}', '/freelancer/technology/ann-backend-developer-qxyz', ['qxyz']],
	['/u-{id}', '/u-acme', ['acme']],
	['/u-{id}', '/v-acme', undefined],
])('the path %s on %s captures %j', (pattern, path, expected) => {
	expect(matchPath(pattern, path)).toEqual(expected);
});

test('a site is found by its exact hosts, with or without www, over https alone', () => {
	for (const site of SITES) {
		for (const host of site.hosts) {
			expect(siteOf(new URL(`https://${host}/`))).toBe(site);
			expect(siteOf(new URL(`https://www.${host}/`))).toBe(site);
			expect(siteOf(new URL(`https://${host}.evil.example/`))).toBeUndefined();
			expect(siteOf(new URL(`https://evil${host}/`))).toBeUndefined();
			expect(siteOf(new URL(`http://${host}/`))).toBeUndefined();
		}
	}
});

test('any path is matched in time that grows with its length alone', () => {
	fc.assert(
		fc.property(fc.webPath(), fc.constantFrom('/profile/{id}', '/**', '/*/*-{id}/{part}'), (path, pattern) => {
			const captures = matchPath(pattern, path);
			for (const part of captures ?? []) expect(path).toContain(part);
		}),
	);
	const long = `/${'-a'.repeat(100_000)}/x`;
	const start = performance.now();
	matchPath('/*-{id}/{part}', long);
	expect(performance.now() - start).toBeLessThan(100);
});
