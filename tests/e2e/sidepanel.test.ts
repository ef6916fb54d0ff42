/**
 * The recruiter's job in a real Chromium, from start to finish: fifty links of which two are in a register, the page's facts,
 * own checks, a comparison, an export, a reminder by the clock, and a release in which a certificate lapsed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { publish } from '#registry/publish.ts';
import { type Serving, serve } from '#registry/serve.ts';
import type { ListsAnswer } from '#utils/lists/messages.ts';
import type { Day } from '#utils/reputation/evidence.ts';
import type { SubjectId } from '#utils/subject/subject.ts';
import { demoPage, demoUrl } from '../../scripts/demo-page.ts';
import { buildExtension } from '../attacks/driver.ts';
import { DATE, fact, folder, line, writeEvidence } from '../unit/registry/evidence.ts';
import { axeOn, type Launched, launch, tabOf, waitForBadges } from './browser.ts';

vi.setConfig({ testTimeout: 60_000 });
const LONG = { timeout: 15_000 };
const DAY_MS = 86_400_000;
const LINKS = 50;

const html = demoPage();
const address = new URL(demoUrl);
/** The first fifty vendors of the page, in its order, as `earned read` finds them. */
const slugs = readSlugs();
const links = slugs.map((slug) => `https://clutch.co/profile/${slug}`);

const base = folder();
const out = join(base, 'out');
const profile = mkdtempSync(join(tmpdir(), 'earned-profile-'));
let serving: Serving;
let extension: string;
let browser: Launched;
let side: Page;

function readSlugs(): string[] {
	const file = join(folder(), 'page.html');
	writeFileSync(file, html);
	const read = execFileSync('node', ['cli/earned.ts', 'read', file, '--url', demoUrl], { encoding: 'utf8', maxBuffer: 1e8 });
	const { sightings } = JSON.parse(read) as { sightings: { subject: string }[] };
	return [...new Set(sightings.map(({ subject }) => subject.replace('clutch:', '')))].slice(0, LINKS);
}

/** Publishes what a register says of two of the fifty: the first one's certificate may have lapsed. */
async function publishNext(status: 'active' | 'withdrawn'): Promise<void> {
	const two = slugs.slice(0, 2).map((slug, i) => ({ subject: `domain:firm${i}.example`, alias: `clutch:${slug}` as SubjectId }));
	const facts = await Promise.all(
		two.flatMap(({ subject }, i) => [
			fact(subject, { ref: `policy-${i}` }),
			fact(subject, {
				ref: `cert-${i}`,
				kind: 'certificate',
				scheme: 'iso-27001',
				status: i === 0 ? status : 'active',
				until: '2099-03-14' as Day,
			}),
		]),
	);
	const lines = two.map(({ subject, alias }) => line(subject, { aliases: [alias] }));
	await publish({ evidence: writeEvidence(join(base, `evidence-${status}`), facts, lines), out, keys: join(base, 'keys'), date: DATE });
}

async function open(): Promise<void> {
	browser = await launch({ [address.origin + address.pathname]: html }, { extension, profile, through: [serving.url] });
	side = await browser.context.newPage();
	await side.setViewportSize({ width: 480, height: 900 });
	await side.goto(`chrome-extension://${browser.id}/sidepanel.html`);
}

/** Asks the background, as the panel does. */
async function ask<T>(message: object): Promise<T> {
	const reply = await side.evaluate<{ ok: boolean; value?: unknown; error?: string }>(
		`chrome.runtime.sendMessage(${JSON.stringify(message)})`,
	);
	if (!reply.ok) throw new Error(reply.error);
	return reply.value as T;
}
async function kept(): Promise<Extract<ListsAnswer, { ok: true }>['kept']> {
	const answer = await ask<ListsAnswer>({ earned: 'lists' });
	if (!answer.ok) throw new Error(answer.reason);
	return answer.kept;
}
const rows = () => side.locator('.side-vendors tbody tr:not(.detail):not(.group)');
const openTab = (name: string) => side.getByRole('link', { name, exact: true }).click();
const worker = () => browser.context.serviceWorkers()[0] ?? browser.context.waitForEvent('serviceworker');

beforeAll(async () => {
	await publishNext('active');
	serving = await serve(out);
	extension = buildExtension('chrome', serving.url, new Uint8Array(readFileSync(join(out, 'metadata/1.root.json'))), 'lists');
	await open();
	// The panel was open before the first release came.
	await side.getByText(/^data of/).waitFor(LONG);
}, 120_000);
afterAll(async () => {
	await browser?.close();
	await serving?.stop();
	for (const made of [profile, base]) rmSync(made, { recursive: true, force: true });
});

test('fifty links and three other lines: each recognised or said why not, two in registers, nothing sent', async () => {
	await openTab('Check many');
	await side.getByRole('textbox').fill([...links, 'https://facebook.com/x', 'Chenab Works', links[0]].join('\n'));
	await side.getByRole('button', { name: 'Check', exact: true }).click();
	await side.getByText('50 of 53 lines recognised. 2 are in public registers.').waitFor(LONG);
	expect(await side.locator('.refused li').count()).toBe(3);
	expect(await axeOn(side)).toEqual([]);
	await side.getByRole('button', { name: 'Put 50 on “Shortlist”' }).click();
	await expect.poll(() => rows().count(), LONG).toBe(LINKS);
	expect(browser.refused).toEqual([]);
});

test('after “Add all vendors on this page” every row has a fact, and its next question', async () => {
	const page = await browser.context.newPage();
	await page.goto(demoUrl);
	await waitForBadges(page, LINKS);
	await side.goto(`chrome-extension://${browser.id}/sidepanel.html?tab=${await tabOf(browser, demoUrl)}`);
	await side.getByRole('button', { name: 'Add all vendors on this page' }).click();
	await side.getByText(/added to “Shortlist”; 50 were there/).waitFor(LONG);
	const { entries } = await kept();
	expect(entries.slice(0, LINKS).map(({ subject }) => subject)).toEqual(slugs.map((slug) => `clutch:${slug}`));
	expect(entries.every((entry) => entry.page?.day === DATE)).toBe(true);
	// A card may say nothing at all: then its questions stand alone.
	expect(entries.filter(({ page: said }) => Object.keys(said?.facts ?? {}).length > 0).length).toBeGreaterThan(0.8 * entries.length);
	await expect.poll(() => rows().count(), LONG).toBe(entries.length);
	const asks = await rows().locator('.asks').allTextContents();
	expect(asks.every((text) => text.trim() !== '' && text !== 'nothing')).toBe(true);

	// The popup does the same; an open panel hears of it.
	const popup = await browser.context.newPage();
	await popup.goto(`chrome-extension://${browser.id}/popup.html?tab=${await tabOf(browser, demoUrl)}`);
	await popup.getByText('to “Shortlist”').waitFor(LONG);
	await popup.getByRole('button', { name: 'Add all vendors on this page' }).click();
	await popup.getByText(/^0 added to “Shortlist”; \d+ were there and are renewed\.$/).waitFor(LONG);
	expect(await axeOn(popup)).toEqual([]);
	await Promise.all([popup.close(), page.close()]);
});

const fill = (label: string, value: string) => side.getByLabel(label, { exact: true }).fill(value);
/** A day from today on. */
const inDays = (days: number): string => new Date(Date.parse(DATE) + days * DAY_MS).toISOString().slice(0, 10);

test('an own check is written by keyboard alone, and answers its question', async () => {
	const vendor = side
		.getByRole('row')
		.filter({ hasText: /says ISO 27001/ })
		.first()
		.locator('.vendor');
	await vendor.focus();
	await side.keyboard.press('Enter');
	const add = side.getByRole('button', { name: 'Add a check' });
	await add.focus();
	await side.keyboard.press('Enter');
	const name = (await vendor.textContent()) ?? '';
	await expect.poll(() => side.evaluate(() => document.activeElement?.getAttribute('name')), LONG).toBe('kind');
	await side.keyboard.press('Tab');
	await side.keyboard.type('ISO 27001:2022');
	await side.keyboard.press('Tab');
	await side.keyboard.type('IS-704112');
	await side.keyboard.press('Tab');
	await side.keyboard.type('TÜV Nord');
	await side.keyboard.press('Tab');
	await side.keyboard.type('Software development');
	await fill('Ends', inDays(91));
	await fill('Checked by', 'A. Buyer');
	expect(await axeOn(side)).toEqual([]);
	await side.getByRole('button', { name: 'Save', exact: true }).focus();
	await side.keyboard.press('Enter');
	const row = side.getByRole('row').filter({ has: side.getByRole('button', { name, exact: true }) });
	await row.getByText('ISO 27001:2022, no. IS-704112').waitFor(LONG);
	expect(await row.locator('.asks').textContent()).not.toContain('ISO 27001: number, body, expiry');
	expect((await kept()).checks).toMatchObject([{ scheme: 'ISO 27001:2022', who: 'A. Buyer', until: inDays(91), remind: true }]);
	await vendor.click();
});

test('notes, tags and watching are kept', async () => {
	const vendor = rows().first().locator('.vendor');
	await vendor.click();
	await fill('Tags, parted by commas', 'payments, Lahore');
	await fill('Note', 'Met them in October.');
	await side.getByRole('checkbox', { name: /^Watch/ }).check();
	await expect
		.poll(async () => (await kept()).entries[0], LONG)
		.toMatchObject({
			tags: ['payments', 'Lahore'],
			note: 'Met them in October.',
			watched: true,
			seen: { release: 1, certificates: { 'ISO 27001': 'active' } },
		});
	await vendor.click();
});

test('three are compared, and what is not significant is said to be so', async () => {
	for (const i of [0, 1, 2])
		await side
			.getByRole('checkbox', { name: /^Select (?!all)/ })
			.nth(i)
			.check();
	await side.getByRole('button', { name: 'Compare 3' }).click();
	await side
		.locator('.verdicts')
		.getByText(/significant|is ahead of/)
		.first()
		.waitFor(LONG);
	expect(await side.locator('.beside thead th[scope=col] button').count()).toBe(3);
	await side.getByText('ISO 27001', { exact: true }).first().waitFor(LONG);
	expect(await axeOn(side)).toEqual([]);
	await openTab('Lists');
});

async function exported(name: string): Promise<string> {
	const [download] = await Promise.all([side.waitForEvent('download'), side.getByRole('button', { name }).click()]);
	return readFileSync(await download.path(), 'utf8');
}

describe('exports are read back by programs that know nothing of Earned', () => {
	test('CSV by Python', async () => {
		const code =
			'import csv,io,json,sys; print(json.dumps(list(csv.DictReader(io.StringIO(sys.stdin.buffer.read().decode(), newline=""), strict=True))))';
		const read = JSON.parse(execFileSync('python3', ['-c', code], { input: await exported('Export CSV'), encoding: 'utf8' })) as Record<
			string,
			string
		>[];
		expect(read).toHaveLength((await kept()).entries.length);
		expect(read[0]).toMatchObject({
			identifier: `clutch:${slugs[0]}`,
			source: 'clutch',
			'source date': DATE,
			note: 'Met them in October.',
			release: '1',
		});
		expect(read[0]?.['release hash']).toMatch(/^[0-9a-f]{64}$/);
		expect(read.filter((row) => row['checked by'] === 'A. Buyer')).toHaveLength(1);
	});

	test('JSON by jq', async () => {
		const filter =
			'(.vendors | length), .release, .vendors[0].source.date, ([.vendors[].checkedByHand[].by] | unique[0]), (.vendors | map(select(.stillToAsk | length == 0)) | length)';
		const read = execFileSync('jq', ['-r', filter], { input: await exported('Export JSON'), encoding: 'utf8' });
		expect(read.trim().split('\n')).toEqual([`${(await kept()).entries.length}`, '1', DATE, 'A. Buyer', '0']);
	});
});

test('a malformed megabyte is refused with what and where, and nothing changes', async () => {
	const before = await kept();
	const entries = Array.from({ length: 4000 }, (_, i) => ({ list: 'x', subject: `nobody:${i}`, note: 'x'.repeat(200) }));
	const file = JSON.stringify({ earned: 'own-data', format: 1, lists: [], entries, checks: [] });
	await side.locator('input[type=file]').setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(file) });
	await side.getByText(/entries\[0\]\.subject: not an identifier: nobody:0.*more faults/).waitFor(LONG);
	expect(await kept()).toEqual(before);
});

test('closing the panel and the browser loses nothing', async () => {
	const before = await kept();
	await browser.close();
	await open();
	expect(await kept()).toEqual(before);
	await expect.poll(() => rows().count(), LONG).toBe(before.entries.length);
});

/** Moves the background's clock, and rings its alarm. */
async function later(days: number): Promise<void> {
	await (await worker()).evaluate(async (ms) => {
		const real = Date.now.bind(Date);
		Date.now = () => real() + ms;
		const { alarms } = (globalThis as unknown as { chrome: { alarms: { create(name: string, info: object): Promise<void> } } }).chrome;
		await alarms.create('review', { when: real() });
	}, days * DAY_MS);
}

test('a reminder of an own check fires by the clock, and stands under “New”', async () => {
	expect((await kept()).news).toEqual([]);
	await later(2);
	await side.getByText(/ISO 27001:2022, which you checked, ends in 89 days/).waitFor(LONG);
	expect(await axeOn(side)).toEqual([]);
	await side.getByRole('button', { name: 'Clear all' }).click();
	await expect.poll(async () => (await kept()).news, LONG).toEqual([]);
	await later(0);
});

test('a release in which a certificate lapsed: the user is told, by comparing on this machine', async () => {
	await publishNext('withdrawn');
	await ask({ earned: 'update' });
	await side.getByText('ISO 27001 is withdrawn now; it was active.').waitFor(LONG);
	const [first] = (await kept()).entries;
	expect(first?.seen).toMatchObject({ release: 2, certificates: { 'ISO 27001': 'withdrawn' } });
	expect(browser.refused).toEqual([]);
});

describe('the page stays clean', () => {
	for (const [theme, dir, width] of [
		['light', 'ltr', 320],
		['dark', 'ltr', 600],
		['light', 'rtl', 400],
		['dark', 'rtl', 320],
	] as const)
		test(`${theme}, ${dir}, ${width} px: axe finds nothing, nothing is wider than the panel`, async () => {
			await side.emulateMedia({ colorScheme: theme });
			await side.setViewportSize({ width, height: 900 });
			await side.evaluate((to) => document.querySelector('main')?.setAttribute('dir', to), dir);
			expect(await axeOn(side)).toEqual([]);
			expect(await side.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		});
});

test('everything is deleted at once', async () => {
	await side.getByRole('button', { name: 'Delete everything' }).click();
	await side.getByRole('alertdialog').getByRole('button', { name: 'Delete everything' }).click();
	await side.getByText('No list yet.').waitFor(LONG);
	expect(await kept()).toEqual({ lists: [], entries: [], checks: [], news: [] });
});
