/**
 * `npm start`: the main job, end to end. Builds the extension with the release it carries, opens a result page at its
 * true address in a real Chromium with nothing leaving the machine, and shows what was drawn.
 *
 *   npm start                                 the demo page
 *   npm start -- --page FILE.html --url URL   anybody's saved page
 *   npm start -- --remote                     with an extension that carries no release: it fetches one (demo-remote.ts)
 *
 * With a display a window stays open. Without: pictures under .output/demo and a line a vendor in the terminal.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { vendorLines } from '../cli/vendor-lines.ts';
import { insideRoots, launch, waitForBadges } from '../tests/e2e/browser.ts';
import { browserPath } from './browser.ts';
import { demoPage, demoUrl } from './demo-page.ts';
import { demoRemote } from './demo-remote.ts';

const OUT = '.output/demo';
const usage = 'Usage: npm start [-- --remote] [--page FILE.html --url https://…]';

const { values } = parseArgs({ options: { page: { type: 'string' }, url: { type: 'string' }, remote: { type: 'boolean' } } });
if ((values.page === undefined) !== (values.url === undefined)) {
	console.error(`--page and --url go together: the saved page, and the address it was saved from.\n${usage}`);
	process.exit(2);
}
const url = values.url ?? demoUrl;
const html = values.page === undefined ? demoPage() : readFileSync(values.page, 'utf8');

browserPath('chromium');
if (values.remote) process.exit((await demoRemote({ url, html })) ? 0 : 1);
if (spawnSync('node', ['scripts/build.ts', '--browser', 'chrome'], { stdio: ['ignore', 2, 2] }).status !== 0) process.exit(1);
const address = new URL(url);
const pages = { [address.origin + address.pathname]: html };
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

for (const line of await vendorLines(html, address, '.output/release')) console.log(line);
if (display) await show();
else for (const dark of [false, true]) await photograph(dark);

async function open(context: BrowserContext): Promise<Page> {
	const page = context.pages()[0] ?? (await context.newPage());
	await page.goto(url);
	await waitForBadges(page, 1).catch(() => console.error('No vendor was found on this page: see the toolbar button of Earned.'));
	// A fresh install opens its first page beside it.
	await page.bringToFront();
	return page;
}

async function show(): Promise<void> {
	const browser = await launch(pages, { headless: false });
	await open(browser.context);
	console.log(`\nThe page stands open at ${url}. Click a badge. Close the window to end.`);
	await new Promise((done) => browser.context.once('close', done));
}

async function photograph(dark: boolean): Promise<void> {
	const browser = await launch(pages, { dark });
	const theme = dark ? 'dark' : 'light';
	mkdirSync(OUT, { recursive: true });
	const page = await open(browser.context);
	await page.screenshot({ path: `${OUT}/overlay-${theme}.png`, fullPage: true });
	// The first badge with a record shows most; else the first.
	await insideRoots(
		page,
		'data-earned-badge',
		`function () { const b = this.querySelector('button'); if (!globalThis.earnedShown && ['record', 'cert', 'facts'].includes(b.dataset.case)) { globalThis.earnedShown = true; this.host.scrollIntoView({ block: 'center' }); b.click(); } }`,
	);
	await page.waitForTimeout(1500);
	await page.screenshot({ path: `${OUT}/panel-${theme}.png` });
	await browser.close();
	console.log(`${OUT}/overlay-${theme}.png and panel-${theme}.png; requests that left the browser: ${browser.refused.length}`);
}
