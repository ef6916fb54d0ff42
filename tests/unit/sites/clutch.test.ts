/** Clutch: every trap of a result list, on a page with its true structure. */
import { expect, test } from 'vitest';
import { demoPage, demoUrl } from '../../../scripts/demo-page.ts';
import { demoVendors } from '../../../scripts/demo-vendors.ts';
import { gist, readFixture, readHtml } from './page.ts';

const LIST = 'https://clutch.co/it-services?page=2&country[]=India';

test('all three kinds of cards are found, in the page’s order, and nothing else', () => {
	expect(gist(readFixture('clutch-listing', LIST))).toEqual([
		'primary clutch:harbour-lamp-digital harbourlamp.example/en',
		'primary clutch:tin-roof-systems -',
		'primary clutch:meghna-softworks-0 meghnasoftworks.example',
		'primary clutch:harbour-lamp-digital harbourlamp.example/en',
		'primary clutch:quiet-start-labs quietstart.example',
		'primary clutch:crooked-links-ltd -',
		'primary clutch:wisloka-software wisloka.example',
	]);
});

test('both ids are given, and the name as people read it', () => {
	const found = readFixture('clutch-listing', LIST).found[2];
	expect(found).toMatchObject({
		name: 'Meghna Softworks',
		aliases: ['clutch-pid:7000003'],
		text: 'ISO 27001 certified since 2023. See also A.NET.',
	});
});

test('every fact of a full card is read, number by number', () => {
	expect(readFixture('clutch-listing', LIST).found[2]?.facts).toEqual({
		rating: 4.7,
		reviews: 30,
		card: 'Directory',
		verification: 'Premier Verified',
		min_project: 50000,
		rate: [50, 99],
		employees: [1000, 9999],
		place: 'Dhaka, Bangladesh',
		tabs: ['reviews-mention', 'recent-reviews', 'cost-rating', 'locations'],
		recent_reviews: 11,
		recent_months: 6,
		recent_five_star: 6,
		recent_avg_cost: [200000, 999999],
		cost_rating: 4.4,
		cost_bands: [
			[200000, 999999, 6],
			[null, 10000, 2],
		],
		client_countries_n: 3,
		client_countries: { 'United States': 26, 'Northern Ireland': 2, Türkiye: 1 },
		languages_n: 2,
		languages: ['English', 'Bengali'],
		time_zones_n: 10,
		theme: 'Puts the customer first',
		theme_review_dates: ['2017-11-27', '2020-09-03'],
		services: { 'Custom Software Development': 60, 'Cloud Consulting & SI': 30, Cybersecurity: 10 },
	});
});

test('cities are not countries, an empty list is empty, and what is unknown or undisclosed is no fact', () => {
	expect(readFixture('clutch-listing', LIST).found[3]?.facts).toEqual({
		rating: 4.8,
		reviews: 12,
		card: 'Directory',
		rate: [null, 25],
		tabs: ['reviews-mention', 'recent-reviews', 'cost-rating', 'locations'],
		recent_reviews: 1,
		recent_months: 6,
		recent_five_star: 0,
		cost_rating: 5,
		cost_bands: [],
		client_cities_n: 2,
		client_cities: { 'Chicago, Illinois': 4, 'Preston, England': 2 },
		theme: 'Professional',
		theme_review_dates: [],
	});
});

test('no reviews yet is zero, not nothing', () => {
	const found = readFixture('clutch-listing', LIST).found[4];
	expect(found?.facts.reviews).toBe(0);
	expect(found?.rating).toBeUndefined();
});

test('a Leaders card has its score and no review facts', () => {
	expect(readFixture('clutch-listing', LIST).found[6]?.facts).toEqual({
		card: 'Leaders Matrix',
		place: 'Kraków, Poland',
		ability: [39.6, 40],
		ability_parts: { Reviews: [20, 20], 'Clients & Experience': [10, 10], 'Market Presence': [9.6, 10] },
		services: { 'IT Consulting': 55, Other: 45 },
	});
});

test('a translated, right-to-left page keeps vendors and ratings, and loses what its changed words no longer say for certain', () => {
	const reading = readFixture('clutch-rtl', LIST);
	expect(gist(reading)).toEqual(['primary clutch:chenab-code-works chenabcode.example']);
	expect(reading.found[0]?.rating).toEqual({ value: 4.9, outOf: 5, count: 18 });
	expect(reading.found[0]?.facts).toEqual({ rating: 4.9, reviews: 18, card: 'Directory', tabs: ['recent-reviews', 'locations'] });
});

test('a profile page, as far as independent readers agree on it: means over the reviews shown, projects that go on', () => {
	const { found } = readFixture('clutch-profile', 'https://clutch.co/profile/meghna-softworks-0?page=1#reviews');
	expect(found.map(({ subject, role, name, website }) => [subject, role, name, website])).toEqual([
		['clutch:meghna-softworks-0', 'primary', 'Meghna Softworks', 'meghnasoftworks.example'],
	]);
	expect(found[0]?.facts).toEqual({
		shown_reviews: 2,
		shown_schedule: 4.75,
		shown_quality: 5,
		shown_cost: 4.5,
		shown_refer: 5,
		shown_interviews: 1,
		shown_ongoing: 1,
		shown_ongoing_since: '2019-03',
	});
});

test('the demo page reads as its vendors were written', () => {
	const { found, health } = readHtml(demoPage(), demoUrl);
	const { invented, real } = demoVendors();
	const bySlug = new Map([...invented, ...real].map((vendor) => [`clutch:${vendor.slug}`, vendor]));
	expect(health).toBe('fits');
	expect(found.length).toBe(64);
	expect(new Set(found.map(({ subject }) => subject))).toEqual(new Set(bySlug.keys()));
	for (const { subject, name, facts, rating, website } of found) {
		const vendor = bySlug.get(subject);
		expect(name).toBe(vendor?.name);
		if (facts.card === 'Directory') expect(website).toBe(vendor?.website.replace('www.', ''));
		if (facts.card === 'Leaders Matrix') continue;
		expect(rating).toEqual(vendor?.rating === undefined ? undefined : { value: vendor.rating, outOf: 5, count: vendor.reviews });
		expect(facts.reviews).toBe(vendor?.reviews);
	}
	expect(demoPage()).toBe(demoPage());
});

test('the demo page invents nothing about real firms', () => {
	for (const { subject, rating, facts, text } of readHtml(demoPage(), demoUrl).found.filter((found) =>
		found.subject.startsWith('clutch:sample-'),
	)) {
		expect([subject, rating, text, Object.keys(facts)]).toEqual([subject, undefined, undefined, ['card', 'place']]);
	}
});
