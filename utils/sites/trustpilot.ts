/**
 * Trustpilot business pages, described from saved pages of 2023, 2024 and 2026.
 * Proved by tests/pages/trustpilot-business.html.
 *
 * Traps: all classes are hashed; the star image's `alt` is rounded; a company may have several pages (`/review/a.com/en`);
 * search suggestions use the same links; after navigating in place the JSON may still be the last company's;
 * "negative" and the shares are Trustpilot's own counts.
 */
import type { Reading, Site } from './site.ts';

const json = (path: string, parse: Reading['parse'] = 'text'): Reading => ({
	css: ['#__NEXT_DATA__'],
	parse,
	json: { path: `props.pageProps.businessUnit.${path}`, owner: 'props.pageProps.businessUnit.identifyingName' },
});
const LABELS = ['#business-unit-title button', '#business-unit-title p', '#business-unit-title div'];
const LINES = ['main p', 'main span'];
/** The list itself, not the block of chosen reviews that repeats some of it. */
const REVIEWS = '[data-reviews-list-start]';
const WHEN_REVIEWS = { css: `${REVIEWS} article` };
const COUNTRIES = [
	'uk',
	'ie',
	'ca',
	'au',
	'nz',
	'de',
	'at',
	'ch',
	'fr',
	'fr-be',
	'nl',
	'nl-be',
	'it',
	'es',
	'pt',
	'br',
	'dk',
	'se',
	'no',
	'fi',
	'pl',
	'jp',
];

export const trustpilot: Site = {
	id: 'trustpilot',
	label: 'Trustpilot',
	version: 1,
	hosts: ['trustpilot.com', ...COUNTRIES.map((country) => `${country}.trustpilot.com`)],
	support: 'seen',
	pages: [
		{ kind: 'profile', path: '/review/{id}/transparency', charset: 'host' },
		{ kind: 'profile', path: '/review/{id}/{part}/transparency', charset: 'host' },
		{ kind: 'profile', path: '/review/{id}/{part}', charset: 'host' },
		{ kind: 'profile', path: '/review/{id}', charset: 'host' },
		{ kind: 'other', path: '/**' },
	],
	link: [
		{ path: '/review/{id}/transparency', charset: 'host' },
		{ path: '/review/{id}/{part}/transparency', charset: 'host' },
		{ path: '/review/{id}/{part}', charset: 'host' },
		{ path: '/review/{id}', charset: 'host' },
	],
	reserved: ['transparency'],
	card: [],
	name: [],
	skip: ['form', '[name="search-suggestion"]'],
	secondary: [],
	website: [],
	read: {},
	profile: {
		root: ['main:has(#business-unit-title)', 'body:has(#business-unit-title)'],
		name: ['#business-unit-title h1 > span:first-child', '#business-unit-title h1 > * > span:first-child'],
		website: [
			{ css: 'a[name="visit-website-button"]' },
			{ css: 'a[name="business-unit-header-profile-image"]' },
			{ css: 'a[href*="utm_source=trustpilot"]' },
		],
		read: {
			rating: [{ css: ['[data-rating-typography]'], parse: 'number' }, json('trustScore')],
			reviews: [
				json('numberOfReviews'),
				{ css: ['#business-unit-title span', '#business-unit-title p'], after: 'Reviews', parse: 'count' },
			],
			claimed: [json('isClaimed'), { css: LABELS, after: 'Claimed profile', parse: 'present' }],
			paid_subscription: [json('activity.hasSubscription'), { css: LABELS, after: 'Paid Trustpilot subscription', parse: 'present' }],
			replied_negative_pct: { css: LINES, after: 'Replied to', parse: 'percent' },
			reply_time: [
				{ css: LINES, after: 'Typically replies within', parse: 'label' },
				{ css: LINES, after: 'Replies to negative reviews in', parse: 'label' },
			],
			warning: { css: LINES, after: 'May use unsupported invitation methods', parse: 'present' },
			negative_reviews: json('activity.replyBehavior.totalNegativeReviewsCount'),
			negative_replied: json('activity.replyBehavior.negativeReviewsWithRepliesCount'),
			reply_days_avg: json('activity.replyBehavior.averageDaysToReply'),
			claimed_since: json('activity.claimedDate', 'date'),
			asks_for_reviews: json('activity.isAskingForReviews'),
			stars: { css: ['label[data-star-rating]'], attr: 'title', parse: 'star-counts' },
			shown_reviews: { css: [`${REVIEWS} article[data-service-review-card-paper]`], parse: 'total' },
			shown_verified: {
				css: [`${REVIEWS} [data-name="review-label-tooltip-trigger"]`],
				after: 'Verified',
				parse: 'total',
				when: WHEN_REVIEWS,
			},
			shown_unprompted: { css: [`${REVIEWS} [data-testid="review-badge-unprompted"]`], parse: 'total', when: WHEN_REVIEWS },
			shown_replied: { css: [`${REVIEWS} [data-service-review-business-reply-title-typography]`], parse: 'total', when: WHEN_REVIEWS },
			newest_review: { css: [`${REVIEWS} time[data-service-review-date-time-ago]`], attr: 'datetime', parse: 'newest' },
		},
	},
};
