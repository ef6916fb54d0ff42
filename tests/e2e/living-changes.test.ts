/** A page that lives, in a real Chromium: whatever it does, each vendor has its own badge in the end, one and no more. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { badgesOn, type Launched, launch, tabOf } from './browser.ts';
import { type LivingPage, livingPage, saidOf } from './living-page.ts';

const LIST = 'https://clutch.co/it-services';
const OTHER = 'https://clutch.co/web-developers';
const HIDDEN = 'https://clutch.co/hidden';
const RTL = 'https://clutch.co/rtl';
const AWAY = 'https://clutch.co/away';
const FIRST = 20;

let browser: Launched;
let page: Page;

beforeAll(async () => {
	browser = await launch({
		[LIST]: livingPage(FIRST),
		[OTHER]: livingPage(FIRST),
		[HIDDEN]: livingPage(FIRST, { hidden: true }),
		[RTL]: livingPage(FIRST, { dir: 'rtl' }),
		[AWAY]: '<!doctype html><title>Elsewhere</title>',
	});
	page = browser.context.pages()[0] ?? (await browser.context.newPage());
});
afterAll(() => browser?.close());
beforeEach(() => open(LIST));

async function open(url: string): Promise<void> {
	await page.goto(url);
	await settled(FIRST);
}

/** Runs one of the page's own ways to change. */
const does = <K extends keyof LivingPage>(what: K, ...args: Parameters<LivingPage[K]>): Promise<void> =>
	page.evaluate(
		([name, given]) => (globalThis as unknown as { living: Record<string, (...all: unknown[]) => void> }).living[name]?.(...given),
		[what, args] as const,
	);

/** What stands beside each card: its vendor's number, and the badges in it. */
async function seen(): Promise<{ cards: string[]; badges: { name: string; said: string }[] }> {
	const cards = await page.evaluate(() =>
		[...document.querySelectorAll('#list > li .provider__title')].map((title) => (title.textContent ?? '').trim()),
	);
	const badges = (await badgesOn(page)).map(({ beside, text }) => ({ name: beside, said: text }));
	return { cards, badges };
}

/** Waits until there are so many badges and no more come; then each must be its own vendor's, in the order of the cards. */
async function settled(count: number): Promise<void> {
	await expect.poll(() => page.locator('[data-earned-badge]').count(), { timeout: 20_000 }).toBe(count);
	await page.waitForTimeout(300);
	const { cards, badges } = await seen();
	expect(badges.map(({ name }) => name)).toEqual(cards);
	for (const { name, said } of badges) expect(said, name).toContain(recentOf(name));
}

/** The page's fact that the badge says: worked out from the vendor's number. */
const recentOf = (name: string): string => saidOf(Number(name.split(' ').at(-1)));

test('500 cards that scroll in have a badge each', async () => {
	for (let from = FIRST; from < 500; from += 20) {
		await does('add', from, 20);
		await page.waitForTimeout(20);
	}
	await settled(500);
});

test('a page that navigates in place has the badges of what it shows, at once', async () => {
	await does('navigate', '/web-developers', 300, 30);
	await settled(30);
	await page.goBack();
	await does('navigate', '/it-services', 0, 10);
	await settled(10);
});

test('rows that are used again never show the last vendor’s badge', async () => {
	// In the frame after each change, hosts are counted whose row has changed vendors since they were drawn.
	await page.evaluate(() => {
		const state = { wrong: 0, frames: 0 };
		Object.assign(globalThis, { state });
		const drawn = new WeakMap<Element, string>();
		const look = () => {
			state.frames += 1;
			for (const host of document.querySelectorAll('[data-earned-badge]')) {
				const name = host.parentElement?.textContent ?? '';
				const before = drawn.get(host) ?? name;
				drawn.set(host, before);
				if (before !== name) state.wrong += 1;
			}
			requestAnimationFrame(look);
		};
		look();
	});
	const left = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				(globalThis as unknown as { living: LivingPage }).living.recycle(40);
				// The very next task: nothing has been painted.
				setTimeout(() => resolve(document.querySelectorAll('[data-earned-badge]').length));
			}),
	);
	expect(left).toBe(0);
	for (let i = 0; i < 5; i++) {
		await does('recycle', 40);
		await page.waitForTimeout(i * 30);
	}
	await settled(FIRST);
	const state = await page.evaluate(() => (globalThis as unknown as { state: { wrong: number; frames: number } }).state);
	expect(state.frames).toBeGreaterThan(0);
	expect(state.wrong).toBe(0);
});

test('what hydration throws out is put back', async () => {
	await does('hydrate');
	await settled(FIRST);
	await does('rewrite');
	await settled(FIRST);
});

test('a page that throws badges out without end is left alone', async () => {
	const before = Date.now();
	const writes = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let rounds = 0;
				const observer = new MutationObserver(() => {
					rounds += 1;
					for (const host of document.querySelectorAll('[data-earned-badge]')) host.remove();
				});
				observer.observe(document.querySelector('#list') as Element, { childList: true, subtree: true });
				document.querySelector('[data-earned-badge]')?.remove();
				setTimeout(() => {
					observer.disconnect();
					resolve(rounds);
				}, 1500);
			}),
	);
	expect(Date.now() - before).toBeLessThan(10_000);
	expect(writes).toBeLessThan(60);
	await settled(FIRST);
});

test('a copied card has a badge of its own, and the copy’s empty host is gone', async () => {
	await does('clone');
	await settled(FIRST + 1);
});

test('translators may wrap names: badges stay', async () => {
	const before = (await badgesOn(page)).map(({ text }) => text);
	await does('translate');
	await page.waitForTimeout(500);
	expect((await badgesOn(page)).map(({ text }) => text)).toEqual(before);
});

test('a list that is shown later has badges that fit', async () => {
	await page.goto(HIDDEN);
	await settled(FIRST);
	await does('show', true);
	await page.waitForTimeout(300);
	expect(new Set((await badgesOn(page)).map(({ form }) => form))).toEqual(new Set(['full']));
});

test('a page from right to left has badges left of the name', async () => {
	await page.goto(RTL);
	await settled(FIRST);
	const names = await page.evaluate(() =>
		[...document.querySelectorAll('[data-earned-badge]')].map((host) => {
			const range = document.createRange();
			range.selectNodeContents(host.parentElement ?? host);
			range.setEndBefore(host);
			return range.getBoundingClientRect().left;
		}),
	);
	for (const [i, { box }] of (await badgesOn(page)).entries()) expect(box.x + box.width).toBeLessThanOrEqual((names[i] ?? 0) + 1);
});

test('a page from the back and forward cache goes on', async () => {
	await page.goto(AWAY);
	await page.goBack();
	await settled(FIRST);
	await does('add', 100, 5);
	await settled(FIRST + 5);
});

async function nodes(session: CDPSession): Promise<number> {
	await session.send('HeapProfiler.collectGarbage');
	return (await session.send('Memory.getDOMCounters')).nodes;
}

test('cards that leave take everything of ours with them', async () => {
	const session = await browser.context.newCDPSession(page);
	await does('navigate', '/web-developers', 0, FIRST);
	await settled(FIRST);
	const start = await nodes(session);
	for (let round = 0; round < 5; round++) {
		await does('add', 1000 + round * 100, 40);
		await settled(FIRST + 40);
		await does('navigate', '/web-developers', 0, FIRST);
		await settled(FIRST);
	}
	// What the tools themselves hold changes by a few.
	expect(await nodes(session)).toBeLessThan(start * 1.1);
	await session.detach();
});

async function sendTo(message: string): Promise<unknown> {
	const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
	const tab = await tabOf(browser, page.url());
	return worker.evaluate(
		([id, text]) =>
			(
				globalThis as unknown as { chrome: { tabs: { sendMessage(tab: number, message: unknown): Promise<unknown> } } }
			).chrome.tabs.sendMessage(id, JSON.parse(text)),
		[tab, message] as const,
	);
}
test('what the user sets for the site holds at once', async () => {
	await sendTo('{"earned":"set","settings":{"badges":"always","size":"compact"}}');
	await expect.poll(async () => new Set((await badgesOn(page)).map(({ form }) => form))).toEqual(new Set(['compact']));
	await sendTo('{"earned":"set","settings":{"badges":"off","size":"full"}}');
	await expect.poll(() => page.locator('[data-earned-badge]').count()).toBe(0);
	const reading = (await sendTo('{"earned":"reading"}')) as { sightings: unknown[]; look?: { badges: unknown[] } };
	expect([reading.sightings.length, reading.look?.badges.length]).toEqual([FIRST, FIRST]);
	await does('add', 100, 5);
	await page.waitForTimeout(300);
	expect(await page.locator('[data-earned-badge]').count()).toBe(0);
	await sendTo('{"earned":"draw"}');
	await settled(FIRST + 5);
});

const bare = (): Promise<number> =>
	page.evaluate(() => document.querySelectorAll('*').length - document.querySelectorAll('[data-earned-badge]').length);

test('an update starts anew in open tabs: one badge a card, and nothing left of the last instance', async () => {
	const before = await bare();
	const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
	await page.evaluate(() => Object.assign(globalThis, { old: [...document.querySelectorAll('[data-earned-badge]')] }));
	await worker.evaluate(() => {
		const { runtime } = (globalThis as unknown as { chrome: { runtime: { onInstalled: { dispatch(details: object): void } } } }).chrome;
		runtime.onInstalled.dispatch({ reason: 'update' });
	});
	const left = () => page.evaluate(() => (globalThis as unknown as { old: Element[] }).old.filter(({ isConnected }) => isConnected).length);
	await expect.poll(left, { timeout: 10_000 }).toBe(0);
	await settled(FIRST);
	expect(await bare()).toBe(before);
	await does('add', 100, 5);
	await settled(FIRST + 5);
});

// Last: Chromium does not load an extension of its command line again.
test('disabled, the extension leaves nothing on the page', async () => {
	const before = await bare();
	const own = await browser.context.newPage();
	await own.goto(`chrome-extension://${browser.id}/popup.html`);
	await own.evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload()).catch(() => {});
	await expect.poll(() => page.locator('[data-earned-badge]').count(), { timeout: 3000, interval: 50 }).toBe(0);
	expect(await bare()).toBe(before);
	await does('add', 100, 5);
	await page.waitForTimeout(300);
	expect(await page.locator('[data-earned-badge]').count()).toBe(0);
});
