/**
 * The sites that are known now: those of the package, renewed or switched off by the release of the extension's own
 * registry. A registry that the user has added has no say in this: its `sites.json` is not even fetched.
 */
import { SITES } from '#utils/sites/index.ts';
import type { Site } from '#utils/sites/site.ts';
import { parseSites, renewed } from '#utils/sites/site-schema.ts';
import { holdings } from './data.ts';

let last: { readonly bytes: Uint8Array; readonly sites: readonly Site[] } | undefined;

/** All sites; those of the package alone where no release has others. */
export async function knownSites(): Promise<readonly Site[]> {
	const own = (await holdings()).find(({ registry }) => registry.own);
	const bytes = own?.release?.sites;
	if (!bytes) return SITES;
	if (last?.bytes !== bytes) {
		const update = parseSites(new TextDecoder().decode(bytes));
		if (!update) console.warn('Earned: the release has a sites.json that cannot be read; the sites of the package stay');
		for (const why of update?.refused ?? []) console.warn(`Earned: a site description was refused: ${why}`);
		last = { bytes, sites: update ? renewed(SITES, update) : SITES };
	}
	return last.sites;
}
