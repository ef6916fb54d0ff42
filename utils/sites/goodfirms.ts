/**
 * GoodFirms. Result lists (48 cards, March 2026) and profile pages (September 2025), described from saved pages.
 * Proved by tests/pages/goodfirms-listing.html, goodfirms-profile.html.
 *
 * Traps: on half of the cards the name links to the vendor's own site; an advert wears the class of a card;
 * a profile shows "featured companies" with the same attributes; quoted reviews have no date and are no fact.
 */
import type { Site } from './site.ts';

const tip = (words: string): string => `[data-content*="${words}"] span`;

export const goodfirms: Site = {
	id: 'goodfirms',
	label: 'GoodFirms',
	version: 1,
	hosts: ['goodfirms.co'],
	support: 'seen',
	pages: [
		{ kind: 'profile', path: '/company/{id}' },
		{ kind: 'other', path: '/' },
		...['review', 'company-recommendation', 'get-listed', 'blog', 'research', 'sponsors', 'resources', 'login', 'user'].map((first) => ({
			kind: 'other' as const,
			path: `/${first}/**`,
		})),
		{ kind: 'listing', path: '/**' },
	],
	link: [{ path: '/company/{id}', charset: 'slug' }],
	reserved: [],
	card: ['li[entity-id]', 'li.firm-wrapper', '[entity-id]', '.featured-company'],
	name: ['.firm-name', 'h3', 'h4'],
	skip: [],
	secondary: ['#featured-companies', '.featured-company'],
	website: [{ css: 'a.web-url' }, { css: 'a.visit-website, a.featured-visit-website' }, { css: 'a[rel~="nofollow"][title$=" Website"]' }],
	read: {
		rating: { css: ['.rating-number', '.review-rating', '[class*="rating"] > span:first-child'], parse: 'number' },
		reviews: { css: ['.firm-rating .visit-profile', '.featured-visit-profile', 'a[title$=" Reviews"]'], parse: 'count' },
		rate: { css: ['.firm-pricing span', tip('Hourly Rate')], parse: 'money-band' },
		employees: { css: ['.firm-employees span', tip('Employees')], parse: 'size-band' },
		founded: { css: ['.firm-founded span', tip('Founded')], parse: 'year' },
		place: { css: ['.firm-location span', tip('Location')], parse: 'label' },
		highlight_review: { css: ['.verified-top-review q'], parse: 'present' },
	},
	prose: ['.firm-short-description'],
	profile: {
		root: ['main', 'body'],
		name: ['h1[itemprop="name"]', 'h1'],
		website: [{ css: 'a.visit-website-btn' }, { css: 'a[rel~="nofollow"][title="Visit website"]' }],
		read: {
			rating: { css: ['#header [itemprop="ratingValue"]', '#header .rating-number'], parse: 'number' },
			reviews: { css: ['#header [itemprop="reviewCount"]', '#header .rating-count', '.empty-review-message'], parse: 'count' },
			claimed: { css: ['#header .claimed-profile', '#header span'], after: 'Claimed Profile', parse: 'present' },
			founded: { css: ['#overview .profile-founded span', `#overview ${tip('Founded')}`], parse: 'year' },
			rate: { css: ['#overview .profile-pricing span', `#overview ${tip('Hourly Rate')}`], parse: 'money-band' },
			employees: { css: ['#overview .profile-employees span', `#overview ${tip('Employees')}`], parse: 'size-band' },
			country: { css: ['#overview [itemprop="addressCountry"]', '#overview .country-name'], parse: 'label' },
			industries: { css: ['#focus_area .industries-chips li'], parse: 'shares' },
			service_lines_n: { css: ['#focus_area .services-chart-tabs-btn'], parse: 'total' },
		},
		prose: ['#overview .profile-summary-wrap'],
	},
};
