/** Pages that live, in a real Chromium: endless lists, views that change in place, rows used again, a framework that draws over us. */
import { JSDOM } from 'jsdom';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { badgeText } from '#utils/badge/badge.ts';
import { find } from '#utils/sites/engine.ts';
import { siteOf } from '#utils/sites/index.ts';
import { pageBadges } from '../../cli/page-badges.ts';
import { plain } from '../../cli/read.ts';
import { longCards, longPage } from '../long-page.ts';
import { badgesOn, type Launched, launch } from './browser.ts';

const URL_ = 'https://clutch.co/it-services';
let browser: Launched;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
	browser = await launch({ [URL_]: longPage(20) });
	page = browser.context.pages()[0] ?? (await browser.context.newPage());
	session = await browser.context.newCDPSession(page);
});
afterAll(() => browser?.close());
beforeEach(async () => {
	await page.goto(URL_);
	await page.waitForFunction(() => document.querySelectorAll('[data-earned-badge]').length === 20, undefined, { timeout: 20_000 });
});

/** What `earned read --badges` says of the page as it stands now, beside the badges that are there. */
async function compare(): Promise<{ seen: string[]; expected: string[] }> {
	const [html, url]: readonly [string, string] = await page.evaluate(() => [document.documentElement.outerHTML, location.href] as const);
	const copy = new JSDOM(html, { url }).window.document;
	for (const host of copy.querySelectorAll('[data-earned-badge]')) host.remove();
	const site = siteOf(new URL(url));
	const sightings = site ? find(copy, new URL(url), site).found.map(plain) : [];
	const { badges } = await pageBadges(sightings, '.output/release');
	const seen = await badgesOn(page);
	return {
		expected: sightings.map(({ name }, i) => `${name}: ${badges[i] ? badgeText(badges[i]) : ''}`),
		seen: seen.map(({ beside, text }) => `${beside}: ${text}`),
	};
}

/**
 * Every vendor of the page has one badge, its own.
 * @param later cards came after the page's normal was settled: ranges are weighed against the first cards' normal, not that of all
 */
async function expectTrue(count: number, later = false): Promise<void> {
	await expect.poll(() => page.evaluate(() => document.querySelectorAll('[data-earned-badge]').length), { timeout: 20_000 }).toBe(count);
	await page.waitForTimeout(700);
	const { seen, expected } = await compare();
	expect(expected.length).toBe(count);
	const comparable = (text: string): string => (later ? text.replace(/likely \d\.\d–\d\.\d/, 'likely') : text);
	expect(seen.map(comparable)).toEqual(expected.map(comparable));
}

test('an endless list: 500 cards come in, each gets its own badge, none two', async () => {
	for (let first = 100; first < 600; first += 50) {
		const cards = longCards(50, first);
		await page.evaluate((html) => document.querySelector('#providers__list')?.insertAdjacentHTML('beforeend', html), cards.join('\n'));
		await page.waitForTimeout(60);
	}
	await expectTrue(520, true);
});

test('a view that changes in place, there and back', async () => {
	const cards = longCards(8, 900).join('\n');
	await page.evaluate(
		([html]) => {
			history.pushState({}, '', '/it-services/other');
			const list = document.querySelector('#providers__list');
			Object.assign(globalThis, { old: [...(list?.childNodes ?? [])] });
			if (list) list.innerHTML = html ?? '';
		},
		[cards] as const,
	);
	await expectTrue(8);
	await page.evaluate(() => {
		history.back();
		document.querySelector('#providers__list')?.replaceChildren(...(globalThis as unknown as { old: Node[] }).old);
	});
	await expectTrue(20);
});

test('rows that are used again show no badge of the vendor before', async () => {
	const cards = longCards(20, 700);
	await page.evaluate((all) => {
		// A recycling list: names, links and figures change, the nodes stay.
		const fresh = document.createElement('ul');
		fresh.innerHTML = all.join('\n');
		for (const [i, card] of [...document.querySelectorAll('#providers__list > li')].entries()) {
			const source = fresh.children[i];
			const title = card.querySelector('h3');
			const from = source?.querySelector('h3 a');
			if (!source || !title || !from) continue;
			for (const link of card.querySelectorAll('a[href*="/profile/"]'))
				link.setAttribute('href', source.querySelector('a[href^="/profile/"]')?.getAttribute('href') ?? '');
			title.querySelector('a')?.replaceChildren(from.textContent ?? '');
		}
	}, cards);
	// Within a frame no badge of the old vendor is left beside the new name.
	const left = await page.evaluate(
		() =>
			new Promise<number>((done) =>
				requestAnimationFrame(() => requestAnimationFrame(() => done(document.querySelectorAll('[data-earned-badge]').length))),
			),
	);
	expect([0, 20]).toContain(left);
	await expectTrue(20);
});

test('a framework that draws the names anew takes our badges away; they come back once', async () => {
	await page.evaluate(() => {
		for (const title of document.querySelectorAll('h3.provider__title')) {
			const link = title.querySelector('a');
			const copy = link?.cloneNode(true);
			if (copy) title.replaceChildren(copy);
		}
	});
	await expectTrue(20);
});

test('tabs shown later, and cards that move, keep their badges', async () => {
	await page.evaluate(() => {
		const list = document.querySelector<HTMLElement>('#providers__list');
		if (!list) return;
		list.hidden = true;
		list.append(...[...list.children].reverse());
		list.hidden = false;
	});
	await expectTrue(20);
});

test('leaving a view leaves nothing behind: nodes do not grow with every visit', async () => {
	const cards = longCards(60, 1000).join('\n');
	async function visit(): Promise<number> {
		await page.evaluate(
			([html]) => {
				const list = document.querySelector('#providers__list');
				if (list) list.innerHTML = html ?? '';
			},
			[cards] as const,
		);
		await expect.poll(() => page.evaluate(() => document.querySelectorAll('[data-earned-badge]').length), { timeout: 20_000 }).toBe(60);
		await page.evaluate(() => document.querySelector('#providers__list')?.replaceChildren());
		await page.waitForTimeout(600);
		await session.send('HeapProfiler.collectGarbage');
		expect(await page.evaluate(() => document.querySelectorAll('[data-earned-badge]').length)).toBe(0);
		return (await session.send('Memory.getDOMCounters')).nodes;
	}
	await visit();
	const second = await visit();
	await visit();
	const fourth = await visit();
	expect(fourth).toBeLessThanOrEqual(second * 1.1 + 100);
});
