/**
 * G2. Product pages, described from a saved page (April 2025). No seller page was seen: it is known by address.
 * Proved by tests/pages/g2-product.html.
 *
 * Traps: a product is not a vendor, its seller is; alternatives and sponsored boxes link products of others;
 * percentages are cut (`0%` is one review of 110); regions and countries stand in one list; a review has its own rating;
 * the shown date of a review may be newer than its text.
 */
import type { PageForm, Site } from './site.ts';

const LOCALES = ['', '/de', '/fr', '/pt', '/es'];
const at = (kind: PageForm['kind'], path: string): PageForm[] => LOCALES.map((locale) => ({ kind, path: locale + path }));
const COUNTRY = ['#filters-group-region input[name="filters[country][]"] + label'];
const DETAILS = ['#details ~ * div', '.product-head ~ * div', '.grid-x div'];

export const g2: Site = {
	id: 'g2',
	label: 'G2',
	version: 1,
	hosts: ['g2.com'],
	support: 'seen',
	pages: [
		...at('other', '/products/new/**'),
		...at('other', '/sellers/new/**'),
		...at('profile', '/products/**'),
		...at('profile', '/sellers/{id}'),
		{ kind: 'other', path: '/**' },
	],
	link: LOCALES.map((locale) => ({ path: `${locale}/sellers/{id}`, charset: 'slug' as const })),
	reserved: ['new'],
	card: [],
	name: [],
	skip: [],
	secondary: [],
	website: [],
	read: {},
	profile: {
		by: ['a[href*="/sellers/"]'],
		root: ['body'],
		name: ['#details ~ * a[href*="/sellers/"]', '.product-head a[href*="/sellers/"]'],
		website: [{ css: '[itemprop="offeredBy"] [itemprop="url"]' }],
		read: {
			rating: { css: ['[itemprop="aggregateRating"] [itemprop="ratingValue"]'], parse: 'number' },
			reviews: { css: ['[itemprop="aggregateRating"] [itemprop="reviewCount"]'], parse: 'count' },
			claimed: { css: ['.status-badge__label', '.status-badge'], after: 'Claimed', parse: 'present' },
			founded: { css: DETAILS, after: 'Year Founded', parse: 'year' },
			place: { css: DETAILS, after: 'HQ Location', parse: 'label' },
			linkedin_employees: { css: DETAILS, after: 'LinkedIn® Page', parse: 'count' },
			stars: {
				css: ['#products-dropdown .progress-meter', '.x-sidebar-reviews-segments .progress-meter'],
				attr: 'style',
				parse: 'star-widths',
			},
			stars_pct_text: { css: ['#products-dropdown .x-sidebar-reviews-segments', '.x-sidebar-reviews-segments'], parse: 'star-percents' },
			client_sizes: { css: ['#filters-group-company_segment .quantity-row'], parse: 'places' },
			client_roles: { css: ['#filters-group-role .quantity-row'], parse: 'places' },
			client_countries: { css: COUNTRY, parse: 'places' },
			client_countries_n: { css: COUNTRY, parse: 'total' },
			shown_reviews: { css: ['[itemprop="review"]'], parse: 'total' },
			shown_labels: { css: ['[itemprop="review"] .tag'], parse: 'tally' },
			newest_review: { css: ['[itemprop="review"] [itemprop="datePublished"]'], parse: 'newest' },
		},
	},
};
