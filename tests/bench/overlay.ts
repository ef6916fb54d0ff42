/**
 * `npm run bench -- overlay`: what badges cost a page of 200 cards, against the same page without the extension and
 * against a bare span a card, all in one run of one browser. Needs a build: `npm run build`.
 *
 * CPU is the renderer's main thread from navigation until the page is still (TaskDuration), medians of rounds that take
 * turns, so that a busy machine slows all of them alike.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { type Launched, launch } from '../e2e/browser.ts';
import { longCards, longPage } from '../long-page.ts';

const CARDS = 200;
const ROUNDS = Number(process.env.ROUNDS ?? 7);
/** Long enough for all badges of a page, ms. */
const SETTLE = 2500;
const SCROLL_SECONDS = 5;
const PATH = '/it-services';

/** Hosts: the extension draws on the first, knows nothing of the others. */
const HOSTS = { earned: 'https://clutch.co', plain: 'https://plain.example', span: 'https://span.example' } as const;
type Variant = keyof typeof HOSTS;

/** Watches long tasks and layout shifts from the start. */
const WATCH = `globalThis.seen = { longest: 0, shift: 0 };
new PerformanceObserver((list) => { for (const task of list.getEntries()) seen.longest = Math.max(seen.longest, task.duration); }).observe({ type: 'longtask', buffered: true });
new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });`;

const SPANS = `globalThis.spanFor = (title) => { const span = document.createElement('span'); span.textContent = 'Rating likely 4.5–4.9'; title?.append(span); };
for (const title of document.querySelectorAll('.provider__title')) spanFor(title);`;

/** 20 cards and 400 other nodes a second, as an endless list with a busy page around it. */
const scrolling = (cards: readonly string[]): string => `
globalThis.scroll = (seconds) => new Promise((done) => {
	const cards = ${JSON.stringify(cards).replaceAll('</', '<\\/')};
	const [list, noise] = [document.querySelector('#providers__list'), document.querySelector('header')];
	let at = 0;
	const timer = setInterval(() => {
		list.insertAdjacentHTML('beforeend', cards[at % cards.length]);
		if (location.host.startsWith('span.')) spanFor(list.lastElementChild.querySelector('.provider__title'));
		for (let i = 0; i < 20; i += 1) { const node = document.createElement('i'); node.textContent = at; noise.append(node); if (noise.childElementCount > 60) noise.firstElementChild.remove(); }
		if (++at >= seconds * 20) { clearInterval(timer); setTimeout(done, 1000); }
	}, 50);
});`;

interface Measured {
	readonly cpu: number;
	readonly nodes: number;
	readonly longest: number;
	readonly shift: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function metric(session: CDPSession, name: string): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find((one) => one.name === name)?.value ?? 0;
}

/** Waits as long in all variants, and without asking the page meanwhile: each question costs it a frame. */
async function settled(page: Page, variant: Variant, count: number): Promise<void> {
	await page.waitForTimeout(SETTLE);
	if (variant !== 'earned') return;
	const badges = await page.evaluate(() => document.querySelectorAll('[data-earned-badge]').length);
	if (badges < count) console.log(`  only ${badges} of ${count} badges stood after ${SETTLE} ms: this round counts too little`);
}

async function load(browser: Launched, variant: Variant): Promise<Measured> {
	const page = await browser.context.newPage();
	await page.addInitScript(WATCH);
	const session = await browser.context.newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const before = await metric(session, 'TaskDuration');
	await page.goto(HOSTS[variant] + PATH);
	await settled(page, variant, CARDS);
	const cpu = 1000 * ((await metric(session, 'TaskDuration')) - before);
	const nodes = variant === 'earned' ? await elementsAdded(session) : 0;
	const { longest, shift } = (await page.evaluate('seen')) as { longest: number; shift: number };
	await page.close();
	return { cpu, nodes, longest, shift };
}

interface TreeNode {
	readonly nodeType: number;
	readonly attributes?: readonly string[];
	readonly children?: readonly TreeNode[];
	readonly shadowRoots?: readonly TreeNode[];
}

/** Elements of all badges: hosts and what stands in their closed roots. */
async function elementsAdded(session: CDPSession): Promise<number> {
	const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: TreeNode };
	const parts = (node: TreeNode): readonly TreeNode[] => [...(node.children ?? []), ...(node.shadowRoots ?? [])];
	const count = (node: TreeNode): number => (node.nodeType === 1 ? 1 : 0) + parts(node).reduce((sum, part) => sum + count(part), 0);
	const hosts = (node: TreeNode): number =>
		node.attributes?.includes('data-earned-badge') ? count(node) : parts(node).reduce((sum, part) => sum + hosts(part), 0);
	return hosts(root);
}

/** CPU of a second of an endless list, ms. */
async function scroll(browser: Launched, variant: Variant): Promise<number> {
	const page = await browser.context.newPage();
	const session = await browser.context.newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	await page.goto(HOSTS[variant] + PATH);
	await settled(page, variant, CARDS);
	const before = await metric(session, 'TaskDuration');
	await page.evaluate(`scroll(${SCROLL_SECONDS})`);
	const spent = 1000 * ((await metric(session, 'TaskDuration')) - before);
	if (variant === 'earned') {
		const missing = await page.evaluate(
			() => [...document.querySelectorAll('.provider__title')].filter((title) => !title.querySelector('[data-earned-badge]')).length,
		);
		if (missing > 0) console.log(`  ${missing} cards of the endless list have no badge`);
	}
	await page.close();
	return spent / SCROLL_SECONDS;
}

async function worker(browser: Launched) {
	return browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
}

type Chrome = {
	chrome: {
		runtime: { onMessage: { addListener(f: (m: { earned?: string }) => void): void } };
		storage: { local: { set(v: object): Promise<void> } };
	};
	looks: number;
};

/** Counts `look` messages that reach the background. */
const countLooks = async (browser: Launched) =>
	(await worker(browser)).evaluate(() => {
		const scope = globalThis as unknown as Chrome;
		scope.looks = 0;
		scope.chrome.runtime.onMessage.addListener(({ earned }) => {
			if (earned === 'look') scope.looks += 1;
		});
	});
const looks = async (browser: Launched): Promise<number> => (await worker(browser)).evaluate(() => (globalThis as unknown as Chrome).looks);
const setSize = async (browser: Launched, size: 'full' | 'compact') =>
	(await worker(browser)).evaluate(
		(to) => (globalThis as unknown as Chrome).chrome.storage.local.set({ settings: { sites: { clutch: { badges: 'always', size: to } } } }),
		size,
	);

const verdict = (ok: boolean): string => (ok ? 'holds' : 'falls short');
const line = (what: string, value: string, aim: string, ok: boolean) =>
	console.log(`${what.padEnd(52)} ${value.padStart(12)}   aim ${aim}: ${verdict(ok)}`);

export async function bench(): Promise<void> {
	const script = '.output/chrome-mv3/content-scripts/overlay.js';
	if (!existsSync(script)) throw new Error(`${script} is missing: npm run build first`);
	const more = scrolling(longCards(SCROLL_SECONDS * 20, 1000));
	const pages = Object.fromEntries(
		(Object.keys(HOSTS) as Variant[]).map((variant) => [HOSTS[variant] + PATH, longPage(CARDS, (variant === 'span' ? SPANS : '') + more)]),
	);
	const browser = await launch(pages);
	try {
		// The first page of a fresh browser pays for what all later ones share.
		for (const variant of Object.keys(HOSTS) as Variant[]) await load(browser, variant);
		const runs: Record<Variant, Measured[]> = { earned: [], plain: [], span: [] };
		for (let round = 0; round < ROUNDS; round += 1)
			for (const variant of Object.keys(HOSTS) as Variant[]) runs[variant].push(await load(browser, variant));
		const of = (variant: Variant, key: keyof Measured) => median(runs[variant].map((run) => run[key]));
		const cpu = (of('earned', 'cpu') - of('plain', 'cpu')) / CARDS;
		const span = (of('span', 'cpu') - of('plain', 'cpu')) / CARDS;
		const nodes = of('earned', 'nodes') / CARDS;
		console.log(
			`${CARDS} cards, ${ROUNDS} rounds. Page alone: ${of('plain', 'cpu').toFixed(0)} ms of main thread, longest task ${of('plain', 'longest').toFixed(0)} ms`,
		);
		line('CPU added a card', `${cpu.toFixed(3)} ms`, '≤ 0.15 ms', cpu <= 0.15);
		console.log(
			`${'CPU added a card by a bare span'.padEnd(52)} ${`${span.toFixed(3)} ms`.padStart(12)}   ratio ${(cpu / Math.max(span, 0.001)).toFixed(1)}`,
		);
		line('elements added a card', nodes.toFixed(1), '≤ 4', nodes <= 4);
		line(
			'longest task, with the page’s own',
			`${of('earned', 'longest').toFixed(0)} ms`,
			'no longer than without + 50',
			of('earned', 'longest') <= of('plain', 'longest') + 50,
		);
		line('layout shift, full', of('earned', 'shift').toFixed(5), '≤ 0.01', of('earned', 'shift') <= 0.01);
		await setSize(browser, 'compact');
		await countLooks(browser);
		const compact = await load(browser, 'earned');
		line('layout shift, compact', compact.shift.toFixed(5), '≤ 0.001', compact.shift <= 0.001);
		line('messages for a page', String(await looks(browser)), 'one a batch', (await looks(browser)) === 1);
		await setSize(browser, 'full');
		const [with_, without, spans]: [number[], number[], number[]] = [[], [], []];
		for (let round = 0; round < Math.min(3, ROUNDS); round += 1) {
			without.push(await scroll(browser, 'plain'));
			spans.push(await scroll(browser, 'span'));
			with_.push(await scroll(browser, 'earned'));
		}
		const added = median(with_) - median(without);
		line('endless list, 20 cards a second: CPU added a second', `${added.toFixed(1)} ms`, '≤ 5 ms', added <= 5);
		console.log(
			`${'  of the page alone, and added by bare spans'.padEnd(52)} ${`${median(without).toFixed(1)}, ${(median(spans) - median(without)).toFixed(1)} ms`.padStart(12)}`,
		);
		const bytes = gzipSync(readFileSync(script), { level: 9 }).length;
		line('content script, gzip', `${(bytes / 1000).toFixed(1)} kB`, '≤ 15 kB', bytes <= 15_000);
	} finally {
		await browser.close();
	}
}
