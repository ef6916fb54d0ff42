/** `earned read`: the vendors that a saved page shows, as the extension would see them. Scripts of the page do not run, nothing is fetched. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { type Badge, badgeText } from '#utils/badge/badge.ts';
import { find } from '#utils/sites/engine.ts';
import { siteOf } from '#utils/sites/index.ts';
import type { Found, PageReading, Sighting } from '#utils/sites/sighting.ts';
import { registrableDomain } from '#utils/subject/domain.ts';
import { UsageError } from './usage.ts';

/** Reads a saved page at its true address. */
export function readPage(html: string, url: URL): PageReading {
	const site = siteOf(url);
	if (!site) return { site: 'none', page: 'none', health: 'empty', found: [] };
	return find(new JSDOM(html, { url: url.href }).window.document, url, site);
}

/** A sighting without its elements. */
export const plain = ({ card: _card, nameElement: _name, quiet: _quiet, ...sighting }: Found): Sighting => sighting;

async function pageText(file: string): Promise<string> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		throw new UsageError(`cannot read ${file}: ${(error as Error).message}`);
	}
}

/** A sighting as it is printed: its website as a registrable domain, null where none is shown. */
const printed = ({ website, ...sighting }: Sighting, badge: Badge | undefined): object => ({
	...sighting,
	website: website === undefined ? null : (registrableDomain(website) ?? null),
	...(badge && { badge: { kind: badge.kind, text: badgeText(badge), spoken: badge.spoken } }),
});

/** Prints one JSON object; exit 0 when vendors were found or the page has none, 1 when the page no longer fits its description. */
export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { url: { type: 'string' }, badges: { type: 'boolean' }, release: { type: 'string' } },
	});
	const [file] = positionals;
	if (file === undefined || positionals.length > 1) throw new UsageError('give one saved page');
	const url = URL.parse(values.url ?? '');
	if (!url) throw new UsageError('--url: give the address that the page was saved from, such as https://clutch.co/it-services');
	const { found, ...reading } = readPage(await pageText(file), url);
	const sightings = found.map(plain);
	const look = values.badges ? await badgesOf(sightings, values.release) : undefined;
	const out = {
		...reading,
		...(look && { base: look.usual.stars }),
		sightings: sightings.map((sighting, i) => printed(sighting, look?.badges[i])),
	};
	console.log(JSON.stringify(out, undefined, 1));
	if (reading.health === 'changed')
		console.error('The page has profile links, but no card that fits the description: the site has changed.');
	return reading.health === 'changed' ? 1 : 0;
}

/** Loaded when asked for: a page can be read before any release was published. */
async function badgesOf(sightings: readonly Sighting[], release: string | undefined) {
	const { EMBEDDED, pageBadges } = await import('./page-badges.ts');
	return pageBadges(sightings, release ?? EMBEDDED);
}
