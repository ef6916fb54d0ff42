/** The engine's rules, each on the smallest page that shows it. */
import { expect, test } from 'vitest';
import { cardsIn, find, pageOf, readCard, stillShows } from '#utils/sites/engine.ts';
import type { Site } from '#utils/sites/site.ts';
import { documentOf, fixture, gist, readHtml } from './page.ts';

const LIST = 'https://clutch.co/it-services';

const card = (slug: string, more = '', name = slug): string =>
	`<li class="provider-list-item" id="provider-1"><div data-clutch-pid="1"><h3 class="provider__title"><a href="/profile/${slug}">${name}</a></h3>${more}</div></li>`;
const page = (...cards: string[]): string => `<!doctype html><main><ul>${cards.join('')}</ul></main>`;
const website = (url: string): string =>
	`<a class="website-link__item" href="https://r.clutch.co/redirect?u=${encodeURIComponent(url)}">Visit</a>`;
const subjects = (html: string, url = LIST): string[] => readHtml(html, url).found.map(({ subject }) => subject);

test('the link is the contract: with every class renamed the vendors are found all the same', () => {
	const renamed = fixture('clutch-listing').replace(/class="[^"]*"/g, 'class="x9"');
	expect(gist(readHtml(renamed, LIST))).toEqual(gist(readHtml(fixture('clutch-listing'), LIST)));
});

test('data attributes are no promise either: without them the vendors are found by ids and classes', () => {
	const bare = fixture('clutch-listing').replace(/ data-[a-z_-]+="[^"]*"/g, '');
	expect(gist(readHtml(bare, LIST))).toEqual(gist(readHtml(fixture('clutch-listing'), LIST)));
});

test('the name may link elsewhere; the id comes from any link of the card, the badge goes beside the name', () => {
	const html = page(
		'<li data-clutch-pid="1"><h3 class="provider__title"><a href="https://r.clutch.co/redirect?u=x">Harbour Lamp</a></h3><a href="/profile/harbour-lamp">View</a></li>',
	);
	const [found] = readHtml(html, LIST).found;
	expect(found?.subject).toBe('clutch:harbour-lamp');
	expect(found?.nameElement.localName).toBe('h3');
});

test('many links to one vendor are one sighting', () => {
	const bands = Array.from({ length: 20 }, (_, i) => `<a href="/profile/acme?project_cost=${i}#reviews ">band</a>`).join('');
	expect(subjects(page(card('acme', bands)))).toEqual(['clutch:acme']);
});

test('a vendor that stands on the page twice is two sightings of one subject', () => {
	expect(subjects(page(card('acme'), card('beta'), card('acme')))).toEqual(['clutch:acme', 'clutch:beta', 'clutch:acme']);
});

test('links in header, navigation, footer and search form are no vendors shown', () => {
	const menus = ['header', 'nav', 'footer', 'form role="search"'].map((tag) => `<${tag}>${card('menu')}</${tag.split(' ')[0]}>`).join('');
	expect(subjects(`<!doctype html>${menus}<ul>${card('acme')}</ul>`)).toEqual(['clutch:acme']);
});

test('a header inside a card is the card’s own', () => {
	expect(subjects(page('<li data-clutch-pid="1"><header><h3><a href="/profile/acme">Acme</a></h3></header></li>'))).toEqual([
		'clutch:acme',
	]);
});

test.each([
	['https://www.acme.example/en/?utm_source=clutch.co', 'acme.example/en/'],
	['https://acme.example/?utm_medium=referral#x', 'acme.example'],
	['https://ACME.example', 'acme.example'],
	['https://ppc.clutch.co/ppc/click/?s=signed', undefined],
	['https://clutch.co/profile/acme', undefined],
	['javascript:alert(1)', undefined],
	['https://localhost/', undefined],
	['', undefined],
])('a redirect to %s gives the website %s, from its own query', (target, expected) => {
	expect(readHtml(page(card('acme', website(target))), LIST).found[0]?.website).toBe(expected);
});

test('two links to different websites give none', () => {
	const both = website('https://one.example') + website('https://two.example');
	expect(readHtml(page(card('acme', both)), LIST).found[0]?.website).toBeUndefined();
});

test('a card that hides the website takes it from the same vendor’s other card', () => {
	const found = readHtml(page(card('acme', website('https://ppc.clutch.co/x')), card('acme', website('https://acme.example'))), LIST).found;
	expect(found.map((sighting) => sighting.website)).toEqual(['acme.example', 'acme.example']);
});

test('a link inside free text is never the website', () => {
	expect(readHtml(page(card('acme', '<p>We know <a href="http://a.net/">A.NET</a></p>')), LIST).found[0]?.website).toBeUndefined();
});

test('numbers come from microdata before visible text', () => {
	const rating =
		'<span class="sg-rating__number">4.5 <meta itemprop="ratingValue" content="4.3"><meta itemprop="reviewCount" content="30"></span><a class="sg-rating__reviews">99 reviews</a>';
	expect(readHtml(page(card('acme', rating)), LIST).found[0]?.rating).toEqual({ value: 4.3, outOf: 5, count: 30 });
});

test('a rating without its count is no rating', () => {
	const [found] = readHtml(page(card('acme', '<span class="sg-rating__number">4.5</span>')), LIST).found;
	expect(found?.rating).toBeUndefined();
	expect(found?.facts.rating).toBe(4.5);
});

test.each(['challenge', 'clutch-empty'])('%s: no vendor, no error', (name) => {
	for (const url of [LIST, 'https://clutch.co/profile/acme', 'https://clutch.co/']) {
		expect(readHtml(fixture(name), url)).toMatchObject({ health: 'empty', found: [] });
	}
});

test.each([
	['/profile/acme?a=1#contact', 'clutch:acme'],
	[' https://clutch.co/profile/Acme-0/ ', 'clutch:acme-0'],
	['//www.clutch.co/profile/acme', 'clutch:acme'],
	['/profile/', undefined],
	['/profile/a/b', undefined],
	['/profile/%zz', undefined],
	['/profile/acme%20', undefined],
	['/profile/аcme', undefined],
	['https://clutch.co.evil.example/profile/acme', undefined],
	['https://evil.example/?https://clutch.co/profile/acme', undefined],
	['javascript:/profile/acme', undefined],
	['https://', undefined],
	['/go-to-review/acme/9', undefined],
])('the link %s is %s', (href, expected) => {
	const html = page(`<li data-clutch-pid="1"><h3>Name</h3><a href="${href}">x</a></li>`);
	expect(subjects(html)).toEqual(expected ? [expected] : []);
});

test('a card that names two vendors, or has no name, is left out', () => {
	expect(subjects(page(card('acme', '<a href="/profile/beta">Beta</a>'), card('gamma', '', ' '), card('delta')))).toEqual(['clutch:delta']);
});

test('a card inside a card keeps its own vendor, and the outer one is left out', () => {
	expect(subjects(page(card('acme', `<ul>${card('beta')}</ul>`)))).toEqual(['clutch:beta']);
});

test('two names in a card, or two ratings that differ: none', () => {
	const [other, rated] = [
		'<h3 class="provider__title">Other</h3>',
		'<b class="sg-rating__number">4.5</b><b class="sg-rating__number">4.9</b>',
	];
	expect(subjects(page(card('acme', other)))).toEqual([]);
	expect(readHtml(page(card('acme', rated)), LIST).found[0]?.facts).toEqual({});
});

test('a website link that carries somebody else’s number is not this vendor’s', () => {
	const link = '<a class="website-link__item" href="https://r.clutch.co/redirect?pid=2&amp;u=https%3A%2F%2Fother.example">x</a>';
	expect(readHtml(page(card('acme', link)), LIST).found[0]?.website).toBeUndefined();
	expect(readHtml(page(card('acme', link.replace('pid=2', 'pid=1'))), LIST).found[0]?.website).toBe('other.example');
});

test('profile links in nothing that fits: the site has changed, and nothing is found', () => {
	const html = '<!doctype html><main><p><a href="/profile/acme">Acme</a></p><p><a href="/profile/beta">Beta</a></p></main>';
	expect(readHtml(html, LIST)).toMatchObject({ health: 'changed', found: [] });
});

test('an address that no description knows gives nothing', () => {
	expect(readHtml(page(card('acme')), 'https://clutch.co/about-us')).toMatchObject({ page: 'other' });
	const site = { ...siteWith({}), pages: [] };
	expect(find(documentOf(page(card('acme')), LIST), new URL(LIST), site)).toMatchObject({ page: 'none', health: 'empty', found: [] });
});

const siteWith = (changes: Partial<Site>): Site => ({
	id: 'clutch',
	label: 'Sample',
	version: 1,
	hosts: ['clutch.co'],
	support: 'seen',
	pages: [{ kind: 'listing', path: '/**' }],
	link: [{ path: '/profile/{id}', charset: 'slug' }],
	reserved: [],
	card: ['li'],
	name: ['h3'],
	skip: [],
	secondary: [],
	website: [],
	read: {},
	...changes,
});
const readWith = (html: string, changes: Partial<Site>) => find(documentOf(html, LIST), new URL(LIST), siteWith(changes));

test('a selector or parser that this engine does not know matches nothing, and the rest is read', () => {
	const html = page(card('acme', '<b>7</b>'));
	const read = { odd: { css: ['::nope(', 'b'], parse: 'count' }, newer: { css: ['b'], parse: 'of-the-future' as 'count' } } as const;
	const { found } = readWith(html, { card: [':::', 'li'], read });
	expect(found[0]?.facts).toEqual({ odd: 7 });
});

test('vendors in a place that the page is not about are secondary', () => {
	const html = `${page(card('acme'))}<aside>${card('beta')}</aside>`;
	expect(gist(readWith(html, { secondary: ['aside'] }))).toEqual(['primary clutch:acme -', 'secondary clutch:beta -']);
});

test('reserved words are no vendors', () => {
	expect(readWith(page(card('settings'), card('acme')), { reserved: ['settings'] }).found.map(({ subject }) => subject)).toEqual([
		'clutch:acme',
	]);
});

const profile: Partial<Site> = {
	pages: [{ kind: 'profile', path: '/profile/{id}' }],
	profile: { root: ['main'], name: ['h1'], website: [{ css: '.site' }], read: { founded: { css: ['b'], parse: 'year' } } },
};

test('a profile page is about the vendor of its address; others on it are secondary', () => {
	const html = `<!doctype html><main><h1>Acme</h1><b>2015</b><a class="site" href="https://acme.example">x</a><a href="/profile/acme#reviews">r</a><ul>${card('beta')}${card('acme')}</ul></main>`;
	const url = new URL('https://clutch.co/profile/acme');
	const reading = find(documentOf(html, url.href), url, siteWith(profile));
	expect(gist(reading)).toEqual(['primary clutch:acme acme.example', 'secondary clutch:beta -']);
	expect(reading.found[0]?.facts).toEqual({ founded: 2015 });
});

test('a profile page that still shows the last vendor, or says nothing of whose it is, is nobody’s', () => {
	const url = new URL('https://clutch.co/profile/acme');
	const own = (html: string) => find(documentOf(html, url.href), url, siteWith(profile)).found.map(({ subject }) => subject);
	expect(own('<link rel="canonical" href="https://clutch.co/profile/acme"><main><h1>Acme</h1></main>')).toEqual(['clutch:acme']);
	expect(own('<link rel="canonical" href="https://clutch.co/profile/beta"><main><h1>Beta</h1></main>')).toEqual([]);
	expect(own('<main><h1>Just a moment</h1></main>')).toEqual([]);
});

test('a profile page whose address names nobody is whose all its naming links agree on', () => {
	const by = {
		...profile,
		pages: [{ kind: 'profile' as const, path: '/products/**' }],
		profile: { ...profile.profile, by: ['.by'] } as NonNullable<Site['profile']>,
	};
	const url = new URL('https://clutch.co/products/acme-app');
	const own = (links: string) =>
		find(documentOf(`<main><h1>App</h1>${links}</main>`, url.href), url, siteWith(by)).found.map(({ subject }) => subject);
	expect(own('<a class="by" href="/profile/acme">x</a><a class="by" href="/profile/acme?x">x</a>')).toEqual(['clutch:acme']);
	expect(own('<a class="by" href="/profile/acme">x</a><a class="by" href="/profile/beta">x</a>')).toEqual([]);
});

test('cards of one vendor are one sighting where the site says so, its lists joined', () => {
	const read = { places: { css: ['b'], parse: 'labels' }, first: { css: ['b'], parse: 'label' } } as const;
	const { found } = readWith(page(card('acme', '<b>x</b>'), card('beta', '<b>y</b>'), card('acme', '<b>z</b>')), {
		merge: true,
		pages: [{ kind: 'other', path: '/**' }],
		read,
	});
	expect(found.map(({ subject, facts }) => [subject, facts])).toEqual([
		['clutch:acme', { places: ['x', 'z'], first: 'x' }],
		['clutch:beta', { places: ['y'], first: 'y' }],
	]);
});

test('a JSON script is read only while it is about the page’s own vendor', () => {
	const read = { claimed: { css: ['#data'], parse: 'text', json: { path: 'unit.claimed', owner: 'unit.name' } } } as const;
	const site = siteWith({ ...profile, profile: { ...profile.profile, read } as NonNullable<Site['profile']> });
	const url = new URL('https://clutch.co/profile/acme');
	const facts = (json: string) =>
		find(
			documentOf(
				`<link rel="canonical" href="/profile/acme"><main><h1>A</h1></main><script id="data" type="application/json">${json}</script>`,
				url.href,
			),
			url,
			site,
		).found[0]?.facts;
	expect(facts('{"unit":{"name":"acme","claimed":true}}')).toEqual({ claimed: true });
	expect(facts('{"unit":{"name":"beta","claimed":true}}')).toEqual({});
	expect(facts('{oops')).toEqual({});
});

test('a card that shows somebody else now, or stands no more, is told apart from one that was only touched', () => {
	const document = documentOf(page(card('acme'), card('beta')), LIST);
	const at = pageOf(document, new URL(LIST), siteWith({}));
	const [first, second] = [...cardsIn(document, at).cards].map((element) => readCard(element, at));
	if (!first || !second) throw new Error('two cards');
	expect(stillShows(first, at)).toBe(true);
	first.card.setAttribute('class', 'touched');
	first.nameElement.append(document.createElement('span'));
	expect(stillShows(first, at)).toBe(true);
	first.card.querySelector('a')?.setAttribute('href', '/profile/gamma');
	expect(stillShows(first, at)).toBe(false);
	expect(readCard(first.card, at)?.subject).toBe('clutch:gamma');
	second.card.remove();
	expect(stillShows(second, at)).toBe(false);
});

test('only the cards in a changed part are looked at', () => {
	const document = documentOf(page(card('acme'), card('beta')), LIST);
	const at = pageOf(document, new URL(LIST), siteWith({}));
	const part = document.querySelectorAll('li')[1];
	if (!part) throw new Error('a card');
	expect([...cardsIn(part, at).cards].map((element) => readCard(element, at)?.subject)).toEqual(['clutch:beta']);
});

test('the page is left as it was', () => {
	const document = documentOf(fixture('clutch-listing'), LIST);
	const before = document.documentElement.outerHTML;
	find(document, new URL(LIST), siteWith({}));
	expect(document.documentElement.outerHTML).toBe(before);
});
