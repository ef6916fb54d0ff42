/** The sites that Earned knows, kept in the background; a content script gets the description of its own site alone. */
import { isOf } from './address.ts';
import { ADDRESS_ONLY } from './address-only.ts';
import { clutch } from './clutch.ts';
import { designrush } from './designrush.ts';
import { fiverr } from './fiverr.ts';
import { freelancer } from './freelancer.ts';
import { g2 } from './g2.ts';
import { goodfirms } from './goodfirms.ts';
import type { Site } from './site.ts';
import { trustpilot } from './trustpilot.ts';
import { upwork } from './upwork.ts';

export const SITES: readonly Site[] = [clutch, goodfirms, upwork, fiverr, trustpilot, g2, freelancer, designrush, ...ADDRESS_ONLY];

/** The site that an address belongs to; `sites` are those that a release has renewed or switched off. */
export const siteOf = (url: URL, sites: readonly Site[] = SITES): Site | undefined =>
	url.protocol === 'https:' ? sites.find((site) => isOf(site, url)) : undefined;
