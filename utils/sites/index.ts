/** The sites that Earned knows, kept in the background; a content script gets the description of its own site alone. */
import { isOf } from './address.ts';
import { clutch } from './clutch.ts';
import { fiverr } from './fiverr.ts';
import { g2 } from './g2.ts';
import { goodfirms } from './goodfirms.ts';
import type { Site } from './site.ts';
import { trustpilot } from './trustpilot.ts';
import { upwork } from './upwork.ts';

export const SITES: readonly Site[] = [clutch, goodfirms, upwork, fiverr, trustpilot, g2];

/** The site that an address belongs to. */
export const siteOf = (url: URL): Site | undefined => (url.protocol === 'https:' ? SITES.find((site) => isOf(site, url)) : undefined);
