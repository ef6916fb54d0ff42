/** The main job in a real Chromium: the built extension, the release it carries, the demo page at its true address. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPage, demoUrl } from '../../scripts/demo-page.ts';
import { axeOn, badgesOn, insideRoots, type Launched, launch, type SeenBadge, tabOf, waitForBadges } from './browser.ts';

interface ReadSighting {
	readonly subject: string;
	readonly name: string;
	readonly rating?: { readonly count: number };
	readonly badge: { readonly kind: string; readonly text: string; readonly spoken: string };
}

const url = new URL(demoUrl);
const empty = 'https://clutch.co/nothing';
const challenge = 'https://clutch.co/challenge';
const html = demoPage();
let browser: Launched;
let page: Page;
let seen: SeenBadge[];
let expected: ReadSighting[];

/** What `earned read --badges` says of the page. */
function readPage(): ReadSighting[] {
	const file = join(mkdtempSync(join(tmpdir(), 'earned-')), 'page.html');
	writeFileSync(file, html);
	const out = execFileSync('node', ['cli/earned.ts', 'read', file, '--url', demoUrl, '--badges'], { encoding: 'utf8', maxBuffer: 1e8 });
	return (JSON.parse(out) as { sightings: ReadSighting[] }).sightings;
}

beforeAll(async () => {
	browser = await launch({
		[url.origin + url.pathname]: html,
		[empty]: '<!doctype html><title>Nothing here</title><main></main>',
		[challenge]: readFileSync('tests/pages/challenge.html', 'utf8'),
	});
	page = browser.context.pages()[0] ?? (await browser.context.newPage());
	await page.addInitScript(() => {
		Object.assign(globalThis, { shift: 0 });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				Object.assign(globalThis, {
					shift: (globalThis as unknown as { shift: number }).shift + (entry as unknown as { value: number }).value,
				});
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(demoUrl);
	expected = readPage();
	seen = await waitForBadges(page, expected.length);
});
afterAll(() => browser?.close());

test('every vendor has the badge that `earned read --badges` says, beside its own name', () => {
	expect(seen.map(({ beside, text, kind }) => ({ name: beside, text, kind }))).toEqual(
		expected.map(({ name, badge }) => ({ name, text: badge.text, kind: badge.kind })),
	);
});

test('the page has the real mix: most vendors are in no register, and all have something to say', () => {
	const kinds = seen.map(({ kind }) => kind);
	expect(kinds.length).toBeGreaterThan(55);
	expect(kinds.filter((kind) => ['rated', 'claim', 'few', 'new'].includes(kind)).length / kinds.length).toBeGreaterThan(0.8);
	expect(kinds.some((kind) => kind === 'cert' || kind === 'record' || kind === 'facts')).toBe(true);
});

test('at least nine in ten rated cards show a fact that stands nowhere in the visible text of the card', () => {
	const document = new JSDOM(html).window.document;
	const cards = [...document.querySelectorAll('.provider-list-item')];
	for (const hidden of document.querySelectorAll('.sg-tabs-expanded__section, [hidden], script, style')) hidden.remove();
	const rated = expected.flatMap((sighting, i) =>
		(sighting.rating?.count ?? 0) >= 5 ? [{ badge: sighting.badge.text, text: (cards[i]?.textContent ?? '').replace(/\s+/g, ' ') }] : [],
	);
	const news = rated.filter(({ badge, text }) => badge.split(' · ').some((part) => !text.includes(part.replace('Rating likely ', ''))));
	expect(rated.length).toBeGreaterThan(30);
	expect(news.length / rated.length).toBeGreaterThanOrEqual(0.9);
});

test('nothing but the page itself was asked for', () => {
	expect(browser.refused).toEqual([]);
	expect(new Set(browser.served)).toEqual(new Set([demoUrl]));
});

test('the accessibility tree names every badge in full', async () => {
	const session = await browser.context.newCDPSession(page);
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	const names = nodes.filter((node) => node.role?.value === 'button').map((node) => String(node.name?.value ?? ''));
	const spoken = expected.map(({ badge }) => badge.spoken);
	for (const words of spoken) expect(words).toMatch(/^Earned[:.] (.*\. )?Open details\.$/);
	for (const words of spoken) expect(names).toContain(words);
});

test('the page does not move: layout shift added is at most 0.01', async () => {
	expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThanOrEqual(0.01);
});

test('no badge covers its vendor’s name or leaves its card', async () => {
	const names = await page.evaluate(() =>
		[...document.querySelectorAll('[data-earned-badge]')].map((host) => {
			const range = document.createRange();
			range.selectNodeContents(host.parentElement ?? host);
			range.setEndBefore(host);
			const box = range.getBoundingClientRect();
			const card = host.closest('.provider-list-item')?.getBoundingClientRect();
			return { right: box.right, bottom: box.bottom, top: box.top, card: card?.right ?? 0 };
		}),
	);
	for (const [i, { box }] of seen.entries()) {
		const name = names[i];
		if (!name) throw new Error('a badge without a name');
		expect(box.x + box.width, seen[i]?.beside).toBeLessThanOrEqual(name.card + 1);
		expect(box.x >= name.right - 1 || box.y + box.height / 2 > name.bottom || box.y + box.height / 2 < name.top, seen[i]?.beside).toBe(
			true,
		);
	}
});

test('the page’s own script sees hosts, and nothing in them', async () => {
	const leaked = await page.evaluate(() => {
		const host = document.querySelector('[data-earned-badge]') as HTMLElement;
		return { root: host.shadowRoot, text: host.textContent, html: host.getHTML(), inner: host.outerHTML.length < 200 };
	});
	expect(leaked).toEqual({ root: null, text: '', html: '', inner: true });
});

/** Opens the panel of the first badge of a kind by its button. */
async function openPanel(kinds: string[]): Promise<string> {
	const index = seen.findIndex(({ kind }) => kinds.includes(kind));
	const name = seen[index]?.beside ?? '';
	await insideRoots(
		page,
		'data-earned-badge',
		`function () { if (this.host.parentElement.textContent.trim().replace(/\\s+/g, ' ') === ${JSON.stringify(name)} && !globalThis.opened) { globalThis.opened = true; this.host.scrollIntoView({ block: 'center' }); this.querySelector('button').focus(); this.querySelector('button').click(); } }`,
	);
	await page.evaluate(() => Object.assign(globalThis, { opened: false }));
	await expect
		.poll(
			() => insideRoots<string>(page, 'data-earned-panel', 'function () { return this.textContent; }').then((texts) => texts[0] ?? ''),
			{ timeout: 15_000 },
		)
		.toMatch(/Ask before hiring/);
	return (await insideRoots<string>(page, 'data-earned-panel', 'function () { return this.textContent; }'))[0] ?? '';
}

test('a click opens the panel with its headings in order; Escape closes it and gives focus back', async () => {
	const text = await openPanel(['record', 'cert', 'facts']);
	const order = ['What clients say here', 'Certificates', 'Public registers', 'Ask before hiring'].map((heading) => text.indexOf(heading));
	expect(order.every((at) => at >= 0)).toBe(true);
	expect(order).toEqual([...order].sort((a, b) => a - b));
	expect(await axeOn(page, 'data-earned-panel')).toEqual([]);
	await page.keyboard.press('Escape');
	const open = await insideRoots<boolean>(
		page,
		'data-earned-panel',
		"function () { return Boolean(this.querySelector(':popover-open')); }",
	);
	expect(open.every((is) => !is)).toBe(true);
	const focused = await insideRoots<boolean>(
		page,
		'data-earned-badge',
		'function () { return this.activeElement?.localName === "button"; }',
	);
	expect(focused.filter(Boolean)).toHaveLength(1);
});

test('a vendor in no register has a panel that says so plainly, and its page facts', async () => {
	const text = await openPanel(['rated']);
	expect(text).toContain('Not in the public registers we read. Normal: most firms here aren’t.');
	expect(text).toContain('A fair range is');
	await page.keyboard.press('Escape');
});

test('badges answer after the worker was ended', async () => {
	const session = await browser.context.newCDPSession(page);
	const { targetInfos } = await session.send('Target.getTargets');
	for (const { targetId, type } of targetInfos) if (type === 'service_worker') await session.send('Target.closeTarget', { targetId });
	await page.reload();
	const again = await waitForBadges(page, expected.length);
	expect(again.map(({ text }) => text)).toEqual(seen.map(({ text }) => text));
});

test('the popup lists the vendors in the order of the page and says what was read', async () => {
	const popup = await browser.context.newPage();
	await popup.goto(`chrome-extension://${browser.id}/popup.html?tab=${await tabOf(browser, demoUrl)}`);
	await popup.waitForSelector('text=vendors here');
	const names = await popup.locator('tbody button.vendor').allTextContents();
	expect(names).toEqual(expected.map(({ name }) => name));
	expect(await axeOn(popup)).toEqual([]);
	await popup.close();
});

test.each([empty, challenge])('%s gives no badge and no error', async (address) => {
	const errors: string[] = [];
	const other = await browser.context.newPage();
	other.on('pageerror', (error) => errors.push(String(error)));
	await other.goto(address);
	await other.waitForTimeout(500);
	expect(await badgesOn(other)).toEqual([]);
	expect(errors).toEqual([]);
	await other.close();
});
