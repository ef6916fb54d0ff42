/**
 * Clutch. Result lists: described from a saved page of March 2026 (91 cards of three kinds: paid, organic,
 * Leaders Matrix). Profile pages: no saved page; read only where what several independent readers agree on fits.
 * Proved by tests/pages/clutch-listing.html, clutch-certificates.html, clutch-rtl.html, clutch-profile.html, clutch-empty.html, challenge.html.
 *
 * Traps: the name of a paid card links to a redirect that hides the website; a paid and an organic card of one vendor
 * share the numeric id; slugs get `-0` on a clash and are not names; a missing tab proves nothing, since Clutch picks four;
 * quoted reviews are chosen by theme, not the newest; cost bands leave undisclosed projects out.
 */
import type { Site } from './site.ts';

const tab = (kind: string): string[] => [`[data-insight="${kind}"]`, `.sg-tabs-expanded__tab--${kind}`];
const COUNTRIES = { css: '[data-insight="locations"]', words: ['country', 'countries'] };
const CITIES = { css: '[data-insight="locations"]', words: ['city', 'cities'] };
const METRIC = ['.profile-review__rating-metrics dd'];
const PLACE = ['.insight-countries__country', '[data-insight-link="location"]'];

/** First parts of addresses that are about Clutch itself. */
const OWN_PAGES = [
	'about-us',
	'advertise',
	'author',
	'careers',
	'clutch-verified',
	'get-listed',
	'go-to-review',
	'methodology',
	'press-releases',
	'privacy',
	'resources',
	'search',
	'service-providers',
	'sitemap',
	'terms',
	'tools',
	'fast-project-brief',
] as const;

export const clutch: Site = {
	id: 'clutch',
	label: 'Clutch',
	version: 1,
	hosts: ['clutch.co'],
	support: 'seen',
	pages: [
		{ kind: 'profile', path: '/profile/{id}' },
		{ kind: 'other', path: '/' },
		...OWN_PAGES.map((first) => ({ kind: 'other' as const, path: `/${first}/**` })),
		{ kind: 'listing', path: '/**' },
	],
	link: [{ path: '/profile/{id}', charset: 'slug' }],
	reserved: [],
	alias: { css: '[data-clutch-pid]', attr: 'data-clutch-pid', namespace: 'clutch-pid' },
	card: ['[data-clutch-pid]', '.provider-list-item', 'li[id^="provider-"]', 'div[id^="provider-"]'],
	name: ['.provider__title', 'h3:has([data-link_text="Profile Title"])', 'h3'],
	skip: [],
	secondary: [],
	website: [
		{ css: '.website-link__item', unwrap: 'u', owner: 'pid' },
		{ css: 'a[data-link_text="Visit Website Button"]', unwrap: 'u', owner: 'pid' },
		{ css: 'a[href*="r.clutch.co/redirect"]', unwrap: 'u', owner: 'pid' },
		{ css: 'a[href*="provider_website="]', unwrap: 'provider_website', owner: 'pid' },
	],
	read: {
		rating: { css: ['[itemprop="ratingValue"]', '.sg-rating__number'], parse: 'number' },
		reviews: { css: ['[itemprop="reviewCount"]', '.sg-rating__reviews', '[data-link_text="Reviews Count"]'], parse: 'count' },
		card: { css: ['[data-type]'], attr: 'data-type', parse: 'label' },
		verification: { css: ['.provider__verified-mark'], parse: 'last-line' },
		min_project: { css: ['.min-project-size'], parse: 'money' },
		rate: { css: ['.hourly-rate', '[itemprop="priceRange"]'], parse: 'money-band' },
		employees: { css: ['.employees-count'], parse: 'size-band' },
		place: { css: ['.provider__highlights-item.location', '.location'], own: true, parse: 'label' },
		tabs: { css: ['[data-insight]'], attr: 'data-insight', parse: 'labels' },
		recent_reviews: { css: tab('recent-reviews'), parse: 'recent-reviews' },
		recent_months: { css: tab('recent-reviews'), parse: 'recent-months' },
		recent_five_star: { css: ['.sg-tabs-expanded__section--recent-reviews .features__item', '.features__item'], parse: 'five-star' },
		recent_avg_cost: { css: ['.sg-tabs-expanded__section--recent-reviews .features__item', '.features__item'], parse: 'cost' },
		cost_rating: { css: tab('cost-rating'), parse: 'out-of' },
		cost_bands: { css: ['.statistic__item', 'a[href*="project_cost="]'], parse: 'bands', when: { css: '.statistic__list' } },
		client_countries_n: { css: tab('locations'), parse: 'title-number', when: COUNTRIES },
		client_countries: { css: PLACE, parse: 'places', when: COUNTRIES },
		client_cities_n: { css: tab('locations'), parse: 'title-number', when: CITIES },
		client_cities: { css: PLACE, parse: 'places', when: CITIES },
		languages_n: {
			css: ['.insight-countries__title-content--languages', '.insight-countries__container--languages p'],
			parse: 'title-number',
		},
		languages: { css: ['.insight-countries__list--languages li'], parse: 'labels' },
		time_zones_n: { css: ['.insight-countries__title-content--zones', '.insight-countries__container--zones p'], parse: 'title-number' },
		industries_n: { css: tab('industries'), parse: 'title-number' },
		industry_names: { css: ['.provider-insight__industry-token'], parse: 'labels' },
		theme: { css: tab('reviews-mention'), parse: 'label' },
		theme_review_dates: { css: ['.provider-insight__review-date'], parse: 'dates', when: { css: '[data-insight="reviews-mention"]' } },
		responsive: { css: tab('responsive'), parse: 'label' },
		services: {
			css: [
				'.provider__services--provided .provider__services-list-item',
				'.provider__services--service-focus .provider__services-list-item',
			],
			own: true,
			parse: 'shares',
		},
		ability: { css: ['.provider__services-score'], parse: 'pair' },
		ability_parts: { css: ['.provider__services--ability-to-deliver .provider__services-list-item'], parse: 'scores' },
	},
	prose: ['.provider__description-text-more', '.provider__project-highlight-text'],
	// No page was seen; several independent readers of 2023 to 2025 agree on these hooks. Who wrote a review is never read.
	profile: {
		root: ['main:has(h1)', 'body:has(h1)'],
		name: ['h1.profile-header__title', 'h1'],
		website: [
			{ css: 'a.website-link__item', unwrap: 'u', owner: 'pid' },
			{ css: 'a[href*="r.clutch.co/redirect"]', unwrap: 'u', owner: 'pid' },
		],
		read: {
			rating: { css: ['[itemprop="aggregateRating"] [itemprop="ratingValue"]'], parse: 'number' },
			reviews: { css: ['[itemprop="aggregateRating"] [itemprop="reviewCount"]'], parse: 'count' },
			shown_reviews: { css: ['#reviews-list .profile-review'], parse: 'total' },
			shown_schedule: { css: METRIC, behind: 'Schedule', parse: 'mean' },
			shown_quality: { css: METRIC, behind: 'Quality', parse: 'mean' },
			shown_cost: { css: METRIC, behind: 'Cost', parse: 'mean' },
			shown_refer: { css: METRIC, behind: 'Willing to Refer', parse: 'mean' },
			shown_interviews: {
				css: ['.profile-review__reviewer li'],
				after: 'Phone Interview',
				parse: 'total',
				when: { css: '.profile-review__reviewer' },
			},
			shown_ongoing: { css: ['.profile-review__data li'], parse: 'ongoing' },
			shown_ongoing_since: { css: ['.profile-review__data li'], parse: 'ongoing-since' },
		},
	},
};
