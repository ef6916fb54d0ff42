/**
 * Upwork. Job pages described from a saved page (spring 2026), talent search from three scrapers that agree and were
 * checked on the live site in 2026, profile pages from an old saved one (2021) and the same scrapers.
 * Proved by tests/pages/upwork-search.html, upwork-job.html, upwork-profile.html.
 *
 * Traps: the user's own profile stands in the menu of every page; job ids look like people's, the path decides;
 * a vanity name is no id; the box about the client and the client's own rating are not the freelancer's.
 */
import type { Site } from './site.ts';

export const upwork: Site = {
	id: 'upwork',
	label: 'Upwork',
	version: 1,
	hosts: ['upwork.com'],
	support: 'seen',
	pages: [
		{ kind: 'profile', path: '/freelancers/{id}', charset: 'upwork' },
		{ kind: 'profile', path: '/o/profiles/users/_{id}', charset: 'upwork' },
		{ kind: 'profile', path: '/o/profiles/users/{id}', charset: 'upwork' },
		{ kind: 'profile', path: '/agencies/{id}', charset: 'digits', prefix: 'agency/' },
		{ kind: 'listing', path: '/nx/search/talent/**' },
		{ kind: 'listing', path: '/search/profiles/**' },
		{ kind: 'listing', path: '/ab/profiles/search/**' },
		{ kind: 'listing', path: '/ab/applicants/**' },
		{ kind: 'listing', path: '/hire/**' },
		{ kind: 'other', path: '/**' },
	],
	link: [
		{ path: '/freelancers/{id}', charset: 'upwork' },
		{ path: '/o/profiles/users/_{id}', charset: 'upwork' },
		{ path: '/o/profiles/users/{id}', charset: 'upwork' },
	],
	reserved: ['settings', 'browse'],
	card: ['[data-test="FreelancerTile"]', '[data-ev-contractor_uid]', '[data-cy="job"]'],
	merge: true,
	name: ['h5.name', 'a.profile-link', 'a[href*="/freelancers/~"]'],
	skip: ['[data-cy="nav-right"]', '.nav-user-info'],
	secondary: [],
	website: [],
	read: {
		rate: { css: ['[data-test="rate-per-hour"]'], parse: 'money-band' },
		success: { css: ['[data-test="freelancer-tile-job-success"] .up-i18n', '[data-test="freelancer-tile-job-success"]'], parse: 'percent' },
		level: { css: ['[data-test^="freelancer-tile-badges-"] .air3-badge', '[data-test="FreelancerTileTopRated"]'], parse: 'label' },
		earned: { css: ['[data-test="freelancer-tile-earnings"] strong'], parse: 'label' },
		contracts_with_client: { css: ['[data-cy="date"]'], parse: 'total' },
		contracts: { css: ['[data-cy="date"]'], apart: true, parse: 'contracts' },
	},
	profile: {
		root: ['body'],
		name: [
			'[itemtype$="/Person"] [itemprop="name"]',
			'h1[itemprop="name"]',
			'[data-test-route="modal-profile-details"] h2[itemprop="name"]',
		],
		website: [],
		read: {
			rate: { css: ['h3'], parse: 'money-band' },
			success: { css: ['.up-job-success-text', '[data-test="job-success-score"]'], parse: 'percent' },
			availability: { css: ['section p'], after: 'Available', parse: 'label' },
			phone_verified: { css: ['strong'], after: 'Phone Number:', beside: 'Verified', parse: 'present' },
			work_history_items: { css: ['.work-history span', '.work-history-section span'], parse: 'count' },
		},
	},
};
