/** The sites that Earned knows, kept in the background; a content script gets the description of its own site alone. */
import { isOf } from './address.ts';
import { clutch } from './clutch.ts';
import type { Site } from './site.ts';

export const SITES: readonly Site[] = [clutch];

/** The site that an address belongs to. */
export const siteOf = (url: URL): Site | undefined => (url.protocol === 'https:' ? SITES.find((site) => isOf(site, url)) : undefined);
