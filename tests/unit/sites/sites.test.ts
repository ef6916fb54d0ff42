/** Each described site on the page that proves it: sightings and facts, exactly. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { find } from '#utils/sites/engine.ts';
import { DRAWN_HOSTS } from '#utils/sites/hosts.ts';
import { SITES, siteOf } from '#utils/sites/index.ts';
import { documentOf, fixture, gist, readFixture, readHtml } from './page.ts';

const PAGES: readonly (readonly [name: string, url: string, sightings: readonly string[]])[] = [
	[
		'goodfirms-listing',
		'https://www.goodfirms.co/companies/web-development-agency?country=India&page=2',
		['primary goodfirms:sahyadri-stackers sahyadri.example/web/', 'primary goodfirms:nelum-nets nelumnets.example'],
	],
	[
		'goodfirms-profile',
		'https://www.goodfirms.co/company/rioni-works#review_analytics',
		['primary goodfirms:rioni-works rioni.example', 'secondary goodfirms:avala-bits avala.example'],
	],
	[
		'fiverr-search',
		'https://de.fiverr.com/search/gigs?query=x',
		['primary fiverr:first_sample -', 'primary fiverr:agencies/sample-agency -', 'primary fiverr:third_sample_ -'],
	],
	[
		'fiverr-gig',
		'https://www.fiverr.com/sampleworks/build-flows?pos=1',
		['primary fiverr:sampleworks -', 'secondary fiverr:similar_sample -'],
	],
	[
		'upwork-search',
		'https://www.upwork.com/nx/search/talent/?q=x&page=2',
		['primary upwork:~01bbbbbbbbbbbbbbbb -', 'primary upwork:~01cccccccccccccccc -'],
	],
	[
		'upwork-job',
		'https://www.upwork.com/jobs/~020000000000000000001',
		['secondary upwork:~01bbbbbbbbbbbbbbbb -', 'secondary upwork:~01cccccccccccccccc -'],
	],
	['upwork-profile', 'https://www.upwork.com/freelancers/~01aaaaaaaaaaaaaaaa/?viewMode=1', ['primary upwork:~01aaaaaaaaaaaaaaaa -']],
	[
		'trustpilot-business',
		'https://uk.trustpilot.com/review/www.samplemeals.example/en?page=2',
		['primary trustpilot:samplemeals.example/en samplemeals.example/en'],
	],
	['g2-product', 'https://www.g2.com/products/sampleclip/reviews', ['primary g2:sample-motion samplemotion.example/pricing']],
	['freelancer-search', 'https://www.freelancer.com.bd/freelancers/dhaka/php', ['primary freelancer:sampledev -']],
	[
		'designrush-listing',
		'https://www.designrush.com/agency/web-development?page=2',
		['primary designrush:quayside-kernel -', 'primary designrush:millrace-systems -'],
	],
];

test.each(PAGES)('%s shows its vendors and nobody else', (name, url, expected) => {
	const reading = readFixture(name, url);
	// The second card of the Freelancer page links to another national host, where names are the same.
	expect(gist(reading).slice(0, expected.length)).toEqual(expected);
	expect(reading.found.length).toBe(name === 'freelancer-search' ? 2 : expected.length);
	expect(reading.health).toBe('fits');
});

test.each(PAGES)('%s: a challenge page at its address shows nobody', (_name, url) => {
	expect(readFixture('challenge', url)).toMatchObject({ health: 'empty', found: [] });
});

const facts = (name: string, index = 0): object => {
	const url = PAGES.find(([page]) => page === name)?.[1] ?? '';
	return readFixture(name, url).found[index]?.facts ?? {};
};

test('GoodFirms: the founding year of its field, not of the description; the rate that is not told is no fact', () => {
	expect(facts('goodfirms-listing')).toEqual({
		rating: 4.9,
		reviews: 155,
		rate: [25, 49],
		employees: [1000, 9999],
		founded: 1998,
		place: 'Pune, India',
		highlight_review: true,
	});
	expect(facts('goodfirms-listing', 1)).toEqual({ rating: 5, reviews: 1, employees: [2, 9] });
	expect(facts('goodfirms-profile')).toEqual({
		reviews: 0,
		claimed: true,
		founded: 2019,
		rate: [null, 25],
		employees: [10, 49],
		country: 'Georgia',
		industries: { 'Information Technology': 70, 'Art, Entertainment & Music': 30 },
		service_lines_n: 2,
	});
});

test('Fiverr: level, rating, count and price of a card', () => {
	expect(facts('fiverr-search')).toEqual({ rating: 4.8, reviews: 1000, level: 'Level 2', price_from: 110 });
});

test('Fiverr: a gig’s rating is never its seller’s, and buyers’ words are not read', () => {
	const found = readFixture('fiverr-gig', PAGES[3]?.[1] ?? '').found[0];
	expect(found?.rating).toEqual({ value: 4.8, outOf: 5, count: 116 });
	expect(found?.facts).toEqual({
		gig_rating: 4.9,
		gig_reviews: 5,
		seller_rating: 4.8,
		seller_reviews: 116,
		level: 'Top Rated',
		agency: true,
		employees: [30, 30],
		rate: [30, 30],
		country: 'Pakistan',
		member_since: '2016-09',
		response_time: '1 hour',
		last_delivery: '4 days',
		languages: ['English', 'Urdu'],
		sub_ratings: { 'Seller communication level': 5, 'Quality of delivery': 4.8 },
		shown_reviews: 2,
		shown_repeat_clients: 1,
		shown_seller_replies: 1,
		shown_countries: ['Canada', 'Spain'],
		shown_when: ['2 months ago', '11 months ago'],
		shown_price_bands: [[3000, 4000]],
		shown_durations: ['9 days', '4 weeks'],
	});
});

test('Upwork: who was hired again, for how long and how much; the client’s own figures are nobody’s', () => {
	expect(facts('upwork-search')).toEqual({ rate: [30, 30], success: 98, level: 'Top Rated Plus', earned: '$9K+ earned' });
	expect(facts('upwork-job')).toEqual({
		contracts_with_client: 2,
		contracts: [
			{ from: '2021-07', to: '2026-03', fixed: 200 },
			{ from: '2025-04', to: null, hours: 54, rate: 10, billed: 573.58 },
		],
	});
	expect(facts('upwork-profile')).toEqual({
		rate: [35, 35],
		availability: 'More than 30 hrs/week',
		phone_verified: true,
		work_history_items: 0,
	});
});

test('Trustpilot: the score beside the rounded image, replies, stars, labels of the list alone', () => {
	expect(facts('trustpilot-business')).toEqual({
		rating: 4.3,
		reviews: 308,
		claimed: true,
		paid_subscription: true,
		replied_negative_pct: 97,
		reply_time: '24 hours',
		warning: true,
		negative_reviews: 43,
		negative_replied: 42,
		reply_days_avg: 0.83,
		claimed_since: '2024-12-10',
		asks_for_reviews: false,
		stars: { 5: 240, 4: 11, 3: 13, 2: 11, 1: 33 },
		shown_reviews: 2,
		shown_verified: 1,
		shown_unprompted: 1,
		shown_replied: 1,
		newest_review: '2026-02-11',
	});
});

test('Trustpilot: while the JSON is another company’s, the page’s own text is read', () => {
	const stale = fixture('trustpilot-business').replace('"identifyingName":"samplemeals.example/en"', '"identifyingName":"last.example"');
	const read = readHtml(stale, 'https://www.trustpilot.com/review/samplemeals.example/en').found[0]?.facts;
	expect(read).toMatchObject({ rating: 4.3, reviews: 308, claimed: true, replied_negative_pct: 97 });
	expect(read).not.toHaveProperty('negative_reviews');
});

test('Trustpilot: another page of the same host is another page', () => {
	expect(readFixture('trustpilot-business', 'https://www.trustpilot.com/review/samplemeals.example').found).toEqual([]);
});

test('G2: reviews by stars come out whole, countries are not regions, a review’s own rating is not the product’s', () => {
	expect(facts('g2-product')).toEqual({
		rating: 4.7,
		reviews: 110,
		claimed: true,
		founded: 2022,
		place: 'Sampleville, California',
		linkedin_employees: 59,
		stars: { 5: 92, 4: 12, 3: 3, 2: 2, 1: 1 },
		stars_pct_text: { 5: 83, 4: 10, 3: 2, 2: 1, 1: 0 },
		client_sizes: { 'Small Business (50 or fewer emp.)': 105 },
		client_roles: { User: 95 },
		client_countries: { Pakistan: 4, India: 2 },
		client_countries_n: 2,
		shown_reviews: 2,
		shown_labels: { 'Validated Reviewer': 2, 'Review source: Organic': 1 },
		newest_review: '2025-04-09',
	});
});

test.each([
	['https://www.linkedin.com/company/sample-works/about/', 'linkedin:company/sample-works'],
	['https://uk.linkedin.com/in/ann%C3%A9e-sample-1a2b', 'linkedin:in/ann%c3%a9e-sample-1a2b'],
	['https://www.guru.com/freelancers/sample-works', 'guru:sample-works'],
	['https://www.peopleperhour.com/freelancer/technology/ann-backend-developer-qxyz', 'peopleperhour:qxyz'],
	['https://www.peopleperhour.com/freelancer/ann/backend/12345', 'peopleperhour:12345'],
	['https://www.malt.fr/profile/annsample?q=x', 'malt:annsample'],
	['https://techbehemoths.com/company/sample-works', 'techbehemoths:sample-works'],
	['https://www.toptal.com/developers/resume/ann-sample', 'toptal:ann-sample'],
	['https://www.workana.com/freelancer/0123456789abcdef0123456789abcdef', 'workana:0123456789abcdef0123456789abcdef'],
	['https://themanifest.com/company/sample-works', 'manifest:sample-works'],
	['https://www.sortlist.com/agency/sample-works', 'sortlist:sample-works'],
	['https://partners.amazonaws.com/partners/001E000000Sampl/Sample%20Works', 'aws:001E000000Sampl'],
	['https://www.freelancer.pk/u/SampleDev', 'freelancer:sampledev'],
	['https://www.fiverr.com/sellers/sample_x', undefined],
])('%s is known by its address: %s', (address, subject) => {
	const url = new URL(address);
	const site = siteOf(url);
	if (!site) throw new Error('no site');
	const html = `<link rel="canonical" href="${address}"><main><h1>Sample Works</h1></main>`;
	expect(find(documentOf(html, address), url, site).found.map((found) => found.subject)).toEqual(subject ? [subject] : []);
});

test('GitHub and Contra: a first segment is somebody only where the page says that it is a profile', () => {
	const profile = '<meta property="og:type" content="profile"><link rel="canonical" href="https://github.com/sampleworks"><h1>Sample</h1>';
	expect(readHtml(profile, 'https://github.com/sampleworks').found.map(({ subject }) => subject)).toEqual(['github:sampleworks']);
	expect(readHtml(profile.replace('profile"', 'website"'), 'https://github.com/sampleworks').found).toEqual([]);
	expect(readHtml(profile, 'https://github.com/settings').found).toEqual([]);
});

test('badges may be drawn on exactly the hosts of the sites that are described', () => {
	const hosts = SITES.filter(({ support }) => support === 'seen' || support === 'agreed').flatMap((site) => site.hosts);
	expect(new Set(DRAWN_HOSTS.map((host) => host.replace(/^www\./, '')))).toEqual(new Set(hosts));
	for (const host of hosts.filter((name) => name.split('.').length === 2)) expect(DRAWN_HOSTS).toContain(`www.${host}`);
	expect(DRAWN_HOSTS.some((host) => host.includes('linkedin'))).toBe(false);
});

test('every page of a site is named in the file that describes it', () => {
	const sources = readdirSync('utils/sites')
		.map((file) => readFileSync(`utils/sites/${file}`, 'utf8'))
		.join('\n');
	const pages = readdirSync('tests/pages').filter((file) => SITES.some(({ id }) => file.startsWith(`${id}-`)));
	expect(pages.length).toBeGreaterThan(10);
	for (const file of pages) expect(sources.includes(file), file).toBe(true);
});
