/**
 * Freelancer.com search results: four scrapers of 2019–2025 agree on card, name and hourly rate; no page was seen, so nothing
 * is drawn unless the page fits. Profile pages are known by address.
 * Proved by tests/pages/freelancer-search.html.
 *
 * Traps: forty national hosts; user names keep their case in addresses, which does not tell two people apart.
 */

import { NAMED } from './address-only.ts';
import type { Site } from './site.ts';

const NATIONAL =
	'com.au co.nz co.uk hk sg ph de ca co.za in com.jm es mx com.pe ec cl pk co.id com.bd uy pt co.ro com.ru cn jp gr is co.th cz com.ar com.co pl com.ua no co.kr ie co.it si se co.ke com.al hu';

export const freelancer: Site = {
	id: 'freelancer',
	label: 'Freelancer.com',
	version: 1,
	hosts: [
		'freelancer.com',
		...NATIONAL.split(' ').map((end) => `freelancer.${end}`),
		...['br', 'fr', 'fi', 'dk', 'my', 'tr', 'vn'].map((part) => `${part}.freelancer.com`),
	],
	support: 'agreed',
	pages: [
		{ kind: 'profile', path: '/u/{id}', charset: 'word' },
		{ kind: 'listing', path: '/freelancers/**' },
		{ kind: 'other', path: '/**' },
	],
	link: [{ path: '/u/{id}', charset: 'word' }],
	reserved: [],
	card: ['li.ns_result'],
	name: ['a.find-freelancer-username'],
	skip: [],
	secondary: [],
	website: [],
	read: { rate: { css: ['.freelancer-hourlyrate'], attr: 'data-hourlyrate', parse: 'size-band' } },
	profile: NAMED,
};
