/** A page that lives, in a real Firefox: the same changes, each vendor has its own badge in the end. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { badgesInFirefox, type LaunchedFirefox, launchFirefox } from './firefox.ts';
import { type LivingPage, livingPage, saidOf } from './living-page.ts';

const LIST = 'https://clutch.co/it-services';
const FIRST = 20;
let browser: LaunchedFirefox;
let page: Page;

beforeAll(async () => {
	browser = await launchFirefox({ [LIST]: livingPage(FIRST) });
	page = await browser.open(LIST);
});
afterAll(() => browser?.close());

const does = <K extends keyof LivingPage>(what: K, ...args: Parameters<LivingPage[K]>): Promise<void> =>
	page.evaluate(
		(name, given) => (globalThis as unknown as { living: Record<string, (...all: unknown[]) => void> }).living[name]?.(...given),
		what as string,
		args as unknown[],
	);

const count = (): Promise<number> => page.evaluate(() => document.querySelectorAll('[data-earned-badge]').length);

/** Waits until there are so many badges; then each must be its own vendor's, in the order of the cards. */
async function settled(badges: number): Promise<void> {
	await expect.poll(count, { timeout: 30_000 }).toBe(badges);
	await new Promise((resolve) => setTimeout(resolve, 800));
	const [cards, names] = await page.evaluate(() => [
		[...document.querySelectorAll('#list > li .provider__title')].map((title) => title.textContent ?? ''),
		[...document.querySelectorAll('[data-earned-badge]')].map((host) => host.parentElement?.textContent ?? ''),
	]);
	expect(names).toEqual(cards);
	for (const [i, { text }] of (await badgesInFirefox(page)).entries()) {
		const name = names?.[i] ?? '';
		expect(text, name).toContain(saidOf(Number(name.split(' ').at(-1))));
	}
}

test('500 cards that scroll in have a badge each', async () => {
	await settled(FIRST);
	for (let from = FIRST; from < 500; from += 40) await does('add', from, 40);
	await settled(500);
});

test('a page that navigates in place has the badges of what it shows', async () => {
	await does('navigate', '/web-developers', 300, 30);
	await settled(30);
});

test('rows that are used again lose their badges before anything is painted, and get new ones', async () => {
	const left = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				(globalThis as unknown as { living: LivingPage }).living.recycle(40);
				setTimeout(() => resolve(document.querySelectorAll('[data-earned-badge]').length));
			}),
	);
	expect(left).toBe(0);
	await settled(30);
});

test('what hydration throws out is put back; a copied card has a badge of its own', async () => {
	await does('hydrate');
	await settled(30);
	await does('rewrite');
	await settled(30);
	await does('clone');
	await settled(31);
});

test('nothing but the page itself was asked for', () => {
	expect(browser.refused).toEqual([]);
});
