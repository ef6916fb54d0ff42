/**
 * Fiverr. Search and gig pages, described from saved pages of July 2026. No seller page was seen: it is known by address.
 * Proved by tests/pages/fiverr-search.html, fiverr-gig.html.
 *
 * Traps: any first segment looks like a seller, so that only what the anchor or the page itself says counts;
 * classes are hashed per bundle; a gig's rating and its seller's differ and both stand on a gig page;
 * display names are not unique; an agency's card links its gig under another name.
 */
import type { Site } from './site.ts';

const GIG = 'meta[name="fiverrmeta:pagename"][content^="gig_page"]';
const REVIEW = '.review-item-component';
const WHEN_REVIEWS = { css: REVIEW };
const REVIEW_TEXT = [`${REVIEW} p[data-track-tag="text"]`, `${REVIEW} p`];
const STAT = ['.user-stats li', '.stats-desc li'];

export const fiverr: Site = {
	id: 'fiverr',
	label: 'Fiverr',
	version: 1,
	hosts: ['fiverr.com', ...['de', 'es', 'fr', 'br', 'pt', 'it', 'nl', 'pro', 'fr.pro'].map((part) => `${part}.fiverr.com`)],
	support: 'seen',
	pages: [
		{ kind: 'listing', path: '/search/**' },
		{ kind: 'listing', path: '/categories/**' },
		{ kind: 'listing', path: '/cp/**' },
		{ kind: 'profile', path: '/agencies/{id}', prefix: 'agencies/' },
		{ kind: 'profile', path: '/sellers/{id}', charset: 'word' },
		{ kind: 'profile', path: '/{id}/*', charset: 'word', when: GIG },
		{ kind: 'other', path: '/**' },
	],
	link: [
		{ path: '/{id}', charset: 'word', query: 'source=gig_cards' },
		{ path: '/agencies/{id}', charset: 'slug', prefix: 'agencies/', query: 'source=gig_cards' },
	],
	reserved: [
		'categories',
		'cp',
		'search',
		'gigs',
		'sellers',
		'agencies',
		'users',
		'login',
		'join',
		'support',
		'settings',
		'inbox',
		'pages',
		'resources',
	],
	card: ['[data-gig-id]', '.gig-card-layout', '[data-impression-item]'],
	name: ['a[href*="source=gig_cards"]'],
	skip: [],
	secondary: [],
	website: [],
	read: {
		rating: { css: ['.rating-score', 'strong'], parse: 'number' },
		reviews: { css: ['.rating-count-number', '.ratings-count'], parse: 'count' },
		level: { css: ['[data-track-tag$="_badge"] p', '[data-track-tag$="_badge"]', '[data-track-tag="tooltip_anchor"]'], parse: 'label' },
		price_from: { css: ['a .text-bold', 'a span'], after: 'From', parse: 'money' },
	},
	profile: {
		root: ['body:has([aria-label="Scroll to about the seller"])'],
		name: ['[aria-label="Scroll to about the seller"]'],
		website: [],
		read: {
			gig_rating: {
				css: ['.seller-overview [data-track-tag="rating"]', '[data-track-tag="rating"]'],
				attr: 'data-track-value',
				parse: 'number',
			},
			gig_reviews: { css: ['.seller-overview [data-track-tag="rating"] span', '[data-track-tag="rating"] span'], parse: 'count' },
			seller_rating: { css: ['.seller-card .rating-score'], parse: 'number' },
			seller_reviews: { css: ['.seller-card .rating-count-number'], parse: 'count' },
			level: { css: ['.seller-overview [data-track-tag$="_badge"]', '.seller-card [data-track-tag$="_badge"]'], parse: 'label' },
			agency: { css: ['.seller-overview p', '.seller-card p'], after: 'Agency', parse: 'present' },
			employees: { css: ['.seller-card [data-track-tag="text"]'], parse: 'size-band' },
			rate: { css: ['.contact-hourly-seller-card span'], parse: 'money-band' },
			country: { css: STAT, after: 'From', parse: 'label' },
			member_since: { css: STAT, after: 'Member since', parse: 'month' },
			response_time: { css: STAT, after: 'Avg. response time', parse: 'label' },
			last_delivery: { css: STAT, after: 'Last delivery', parse: 'label' },
			languages: { css: ['.user-stats .languages-tooltip strong', '[data-testid="languages-to-show"]'], parse: 'comma-list' },
			sub_ratings: { css: ['.gig-page-reviews .ranking li'], parse: 'ratings' },
			shown_reviews: { css: [REVIEW], parse: 'total' },
			shown_repeat_clients: { css: REVIEW_TEXT, after: 'Repeat Client', parse: 'total', when: WHEN_REVIEWS },
			shown_seller_replies: { css: REVIEW_TEXT, after: "Seller's Response", parse: 'total', when: WHEN_REVIEWS },
			shown_countries: { css: [`${REVIEW} .country p`], parse: 'labels' },
			shown_when: { css: [`${REVIEW} time`], parse: 'labels' },
			shown_price_bands: { css: REVIEW_TEXT, beside: 'Price', all: true, parse: 'money-band' },
			shown_durations: { css: REVIEW_TEXT, beside: 'Duration', parse: 'labels' },
		},
	},
};
