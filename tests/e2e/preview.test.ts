/** The vendor's job from start to finish in a real Chromium: the first page, the sample list, one's own profile, what would raise it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPage, demoUrl } from '../../scripts/demo-page.ts';
import { axeOn, badgesOn, insideRoots, type Launched, launch, tabOf, waitForBadges } from './browser.ts';

const firm = 'https://www.goodfirms.co/company/rioni-works';
const person = 'https://www.upwork.com/freelancers/~01aaaaaaaaaaaaaaaa/';
const list = new URL(demoUrl);
let browser: Launched;

const own = (page: string): string => `chrome-extension://${browser.id}/${page}`;

async function openPage(address: string): Promise<Page> {
	const page = await browser.context.newPage();
	await page.goto(address);
	return page;
}

/** The preview of the tab that shows an address. */
async function previewOf(address: string): Promise<Page> {
	const page = await openPage(own(`preview.html?tab=${await tabOf(browser, address)}`));
	await page.waitForSelector('.client');
	return page;
}

const textOf = async (page: Page, css: string): Promise<string> =>
	((await page.locator(css).first().textContent()) ?? '').replace(/\s+/g, ' ').trim();

beforeAll(async () => {
	browser = await launch({
		[list.origin + list.pathname]: demoPage(),
		[firm]: readFileSync('tests/pages/goodfirms-profile.html', 'utf8'),
		[person]: readFileSync('tests/pages/upwork-profile.html', 'utf8'),
	});
});
afterAll(() => browser?.close());

describe('the first run', () => {
	test('a fresh install opens the first page, once', async () => {
		const welcomes = () => browser.context.pages().filter((page) => page.url() === own('welcome.html'));
		await expect.poll(() => welcomes().length, { timeout: 15_000 }).toBe(1);
		const [page] = welcomes();
		if (!page) throw new Error('no first page');
		await page.waitForSelector('.welcome');
		expect(await page.locator('.welcome-sentences p').allInnerTexts()).toEqual([
			'Earned shows what stands behind the stars.',
			'It never tells anyone which pages you visit.',
			'Knowing nothing about a vendor is not a bad sign.',
		]);
		expect(await axeOn(page)).toEqual([]);
	});

	test('by keyboard alone: to the sample list, a panel opened and closed, focus where it was', async () => {
		const page = await openPage(own('welcome.html'));
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.waitForURL(own('samples.html'));
		await page.waitForSelector('[data-earned-badge]', { state: 'attached' });
		const badges = await badgesOn(page);
		expect(badges.map(({ kind }) => kind)).toEqual(['rated', 'record', 'claim', 'cert', 'lapsed', 'facts', 'few', 'new']);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.waitForSelector('.e-popover .panel .score');
		expect(await page.locator('.e-popover h2').textContent()).toBe('Ravi Ledger Labs');
		expect(await axeOn(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await expect.poll(() => page.locator('.e-popover .panel').count()).toBe(0);
		const focused = await insideRoots<string>(
			page,
			'data-earned-badge',
			`function () { return this.activeElement ? this.host.parentElement.textContent : ''; }`,
		);
		expect(focused.filter((name) => name !== '')).toEqual(['Ravi Ledger Labs']);
		await page.close();
	});
});

describe('a firm with its public profile open', () => {
	let page: Page;
	let onPage: string;
	beforeAll(async () => {
		const profile = await openPage(firm);
		const [badge] = await waitForBadges(profile, 1);
		onPage = badge?.text ?? '';
		page = await previewOf(firm);
	});

	test('the popup leads there', async () => {
		const tab = await tabOf(browser, firm);
		const popup = await openPage(own(`popup.html?tab=${tab}`));
		const link = popup.getByRole('link', { name: 'See yourself as clients do' });
		expect(await link.getAttribute('href')).toBe(`/preview.html?tab=${tab}`);
		await popup.close();
	});

	test('the first sentence is that nothing is published', async () => {
		expect(await textOf(page, '.preview-first')).toBe('Nothing about you is published. Clients see only what your profile already shows.');
	});

	test('the card has the badge that stands on the real page, wide and narrow', async () => {
		const seen = await badgesOn(page);
		expect(onPage).not.toBe('');
		expect(seen.map(({ text }) => text)).toEqual([onPage, onPage]);
	});

	test('a badge takes the ground of the client’s page', async () => {
		for (const ground of ['dark', 'light'] as const) {
			await page.locator(`input[name=ground][value=${ground}]`).check({ force: true });
			const schemes = await insideRoots<string>(
				page,
				'data-earned-badge',
				`function () { return this.querySelector('button').style.colorScheme; }`,
			);
			expect(schemes).toEqual([ground, ground]);
			expect(await axeOn(page)).toEqual([]);
		}
	});

	test('what would raise it is found: a deed that changes the badge, with the badge as it then would be', async () => {
		const deed = page.locator('.deed[data-deed=certificate]');
		expect(await deed.locator('.effect').textContent()).toBe('changes the badge');
		expect(await deed.locator('.drawn-badge').getAttribute('aria-label')).toMatch(/in register to \w{3} \d{4}/);
		const marks = await page.locator('.deed .effect').allInnerTexts();
		for (const mark of marks) expect(['changes the badge', 'only the panel', 'nothing today']).toContain(mark);
	});

	test('the evidence line is checked as one writes, by keyboard alone, and is one line of JSON', async () => {
		await page.locator('#evidence-scheme').focus();
		await page.keyboard.type('ISO 9001');
		for (const [field, text] of [
			['source', 'quality-register'],
			['ref', 'QM-318840'],
			['link', 'http://quality.example/'],
		] as const) {
			await page.locator(`#evidence-${field}`).focus();
			await page.keyboard.type(text);
		}
		await expect.poll(() => page.locator('#evidence-link-fault').count()).toBe(1);
		expect(await page.locator('.line').count()).toBe(0);
		expect(await axeOn(page)).toEqual([]);
		await page.locator('#evidence-link').fill('https://quality.example/318840');
		await page.waitForSelector('.line');
		expect(JSON.parse((await page.locator('.line').textContent()) ?? '')).toMatchObject({
			kind: 'certificate',
			scheme: 'iso-9001',
			ref: 'QM-318840',
		});
		await page.waitForSelector('.would');
		expect(await axeOn(page)).toEqual([]);
	});
});

test('a person sees no score, and no way of contact is suggested', async () => {
	const profile = await openPage(person);
	await profile.waitForLoadState();
	const page = await previewOf(person);
	expect(await page.locator('.plot, .score, .evidence').count()).toBe(0);
	expect(await textOf(page, '.figures')).toContain('Earned doesn’t score people.');
	expect(await textOf(page, '.deeds')).not.toMatch(/https?:|www\.|@|your own website/);
	expect(await axeOn(page)).toEqual([]);
	await page.close();
});

test('on a list one says who one is; a vendor with a score sees it under each choice of what matters', async () => {
	const site = await openPage(demoUrl);
	await waitForBadges(site, 50);
	const page = await previewOf(demoUrl);
	await page.locator('#which').selectOption({ label: 'OVHcloud' });
	await page.waitForSelector('.by-lens');
	const badges = await page.locator('.by-lens .drawn-badge').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
	expect(badges).toHaveLength(3);
	for (const badge of badges) expect(badge).toMatch(/^Trust score \d+ ±\d+ · typical \d+$/);
	expect(await axeOn(page)).toEqual([]);
	await page.close();
	await site.close();
});

test('by keyboard alone, what a profile shows is typed and seen', async () => {
	const page = await openPage(own('preview.html'));
	await page.waitForSelector('.typed');
	await page.locator('#typed-name').focus();
	for (const text of ['Chenab Works', '4.7', '30', '3']) {
		await page.keyboard.type(text);
		await page.keyboard.press('Tab');
	}
	await page.keyboard.press('Enter');
	await page.waitForSelector('.client');
	await expect.poll(async () => (await badgesOn(page))[0]?.text).toBe('Rating likely 4.5–4.9 · 3 reviews in 6 months');
	await page.close();
});

describe('every page at 320 px and from right to left', () => {
	test.each(['welcome.html', 'samples.html', 'preview.html'])('%s fits, and axe finds nothing wrong', async (name) => {
		const page = await openPage(own(name));
		await page.setViewportSize({ width: 320, height: 800 });
		await page.waitForSelector('main');
		for (const dir of ['ltr', 'rtl']) {
			await page.locator('main').evaluate((main, way) => main.setAttribute('dir', way), dir);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
			expect(await axeOn(page)).toEqual([]);
		}
		await page.close();
	});
});

test('in all of this nothing was asked for but the pages themselves', () => {
	expect(browser.refused).toEqual([]);
	expect(new Set(browser.served)).toEqual(new Set([demoUrl, firm, person]));
});
