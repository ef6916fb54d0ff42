/**
 * DesignRush result lists: two scrapers four years apart agree on card and profile link; no page was seen, so nothing is
 * drawn unless the page fits. Where the website stands only one says: it is not read.
 * Proved by tests/pages/designrush-listing.html.
 *
 * Traps: `/agency/…` is a list unless `profile` follows; a profile opens as an overlay over the list.
 */
import { NAMED } from './address-only.ts';
import type { Site } from './site.ts';

export const designrush: Site = {
	id: 'designrush',
	label: 'DesignRush',
	version: 1,
	hosts: ['designrush.com'],
	support: 'agreed',
	pages: [
		{ kind: 'profile', path: '/agency/profile/{id}' },
		{ kind: 'listing', path: '/agency/**' },
		{ kind: 'other', path: '/**' },
	],
	link: [{ path: '/agency/profile/{id}', charset: 'slug' }],
	reserved: [],
	card: ['li.agency-list-item'],
	name: ['a.js--agency-profile-link'],
	skip: [],
	secondary: [],
	website: [],
	read: {},
	profile: NAMED,
};
