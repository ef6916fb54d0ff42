/** Several registries in a real Chromium: the options page, a registry added by its fingerprint, both side by side, and removed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inFours } from '#components/options-view.ts';
import { publish } from '#registry/publish.ts';
import { type Serving, serve } from '#registry/serve.ts';
import type { RequestLog } from '#utils/log/request-log.ts';
import type { RegistryReport } from '#utils/own-messages.ts';
import { fingerprintOf } from '#utils/user/added-registry.ts';
import { buildExtension } from '../attacks/driver.ts';
import { DATE, folder, manySubjects, writeEvidence } from '../unit/registry/evidence.ts';
import { publishReleases, withFile } from '../unit/release/published.ts';
import { axeOn, badgesOn, insideRoots, type Launched, launch, tabOf, waitForBadges } from './browser.ts';

interface Published {
	readonly root: Uint8Array;
	readonly fingerprint: string;
	readonly serving: Serving;
}

const VENDORS = 'https://clutch.co/it-services';
/** A vendor that both registries know by its profile, and one that only the second knows. */
const PAGE = `<!doctype html><html lang="en"><title>Firms</title><main><ul id="providers__list">${[0, 33]
	.map(
		(i) =>
			`<li class="provider-list-item" id="provider-${i}"><div class="provider" data-clutch-pid="${i + 1}" data-title="Example"><h3 class="provider__title"><a class="provider__title-link" data-link_text="Profile Title" href="/profile/v${i}">Example</a></h3></div></li>`,
	)
	.join('')}</ul></main></html>`;

vi.setConfig({ testTimeout: 60_000 });
/** Longer than any wait on a machine that others use too. */
const LONG = { timeout: 15_000 };

let mine: Published;
let theirs: Published;
let browser: Launched;
let options: Page;

async function publishOne(subjects: number): Promise<Published> {
	const base = folder();
	const { facts, lines } = await manySubjects(subjects);
	mkdirSync(base, { recursive: true });
	const out = join(base, 'out');
	await publish({ evidence: writeEvidence(join(base, 'evidence'), facts, lines), out, keys: join(base, 'keys'), date: DATE });
	const root = new Uint8Array(readFileSync(join(out, 'metadata/1.root.json')));
	return { root, fingerprint: await fingerprintOf(root), serving: await serve(out) };
}

async function ask<T>(message: object): Promise<T> {
	const reply = await options.evaluate<{ ok: boolean; value?: unknown; error?: string }>(
		`chrome.runtime.sendMessage(${JSON.stringify(message)})`,
	);
	if (!reply.ok) throw new Error(reply.error);
	return reply.value as T;
}

const registries = (): Promise<RegistryReport[]> => ask({ earned: 'registries' });
const openPage = async (): Promise<Page> => {
	const page = await browser.context.newPage();
	await page.goto(VENDORS);
	return page;
};

beforeAll(async () => {
	[mine, theirs] = [await publishOne(20), await publishOne(40)];
	const extension = buildExtension('chrome', mine.serving.url, mine.root, 'registries');
	browser = await launch({ [VENDORS]: PAGE }, { extension, through: [mine.serving.url, theirs.serving.url] });
	options = await browser.context.newPage();
	await options.goto(`chrome-extension://${browser.id}/options.html`);
});
afterAll(async () => {
	await browser?.close();
	await Promise.all([mine, theirs].map((one) => one?.serving.stop()));
});

test('after installation the release is fetched by itself, and options show its fingerprint', async () => {
	await options.getByText('signature checked').waitFor();
	expect(await options.locator('.fingerprint bdi').first().textContent()).toBe(inFours(mine.fingerprint));
	expect((await registries()).map(({ own, state }) => ({ own, release: state.release, usable: state.usable }))).toEqual([
		{ own: true, release: 1, usable: true },
	]);
});

test('a registry is added by its address after its fingerprint was shown', async () => {
	await options.getByLabel('Its address').fill(theirs.serving.url);
	await options.getByRole('button', { name: 'Read its fingerprint' }).click();
	const shown = options.locator('.fingerprint[data-size=large]');
	await shown.waitFor();
	expect(await shown.textContent()).toBe(inFours(theirs.fingerprint));
	expect(await axeOn(options)).toEqual([]);
	expect(await registries()).toHaveLength(1);
	await options.getByRole('button', { name: 'The fingerprint is the same: add it' }).click();
	await expect.poll(async () => (await registries())[1]?.state.release, LONG).toBe(1);
	await expect.poll(() => options.getByText('signature checked').count(), LONG).toBe(2);
	expect(await axeOn(options)).toEqual([]);
});

test('the log names each request with its reason, and no other was made', async () => {
	const { requests, totals } = await ask<RequestLog>({ earned: 'log' });
	expect(totals.requests).toBe(requests.length);
	expect(new Set(requests.map(({ origin }) => origin))).toEqual(new Set([mine.serving.url, theirs.serving.url]));
	expect(requests.filter(({ origin }) => origin === theirs.serving.url).every(({ why }) => why === 'added')).toBe(true);
	expect(requests.filter(({ what }) => what === 'index.bin.z').every(({ bytes }) => bytes > 100)).toBe(true);
	expect(browser.refused).toEqual([]);
});

test('a badge is of the registry put first, or of the only one that knows the vendor; the panel shows both apart', async () => {
	const page = await openPage();
	const badges = await waitForBadges(page, 2);
	expect(badges.map(({ kind }) => kind)).toEqual(['cert', 'facts']);
	await panelText(page, 'Two registries');
	await page.close();
});

test('options fit a window of 320 px', async () => {
	await options.setViewportSize({ width: 320, height: 700 });
	expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await options.setViewportSize({ width: 1280, height: 900 });
});

test('badges can be off for a site, or come on a click', async () => {
	await options.getByLabel('Badges on Clutch').selectOption('off');
	await expect.poll(async () => (await ask<{ sites: object }>({ earned: 'settings' })).sites, LONG).toHaveProperty('clutch');
	const off = await openPage();
	await off.waitForTimeout(700);
	expect(await badgesOn(off)).toEqual([]);
	await off.close();

	await options.getByLabel('Badges on Clutch').selectOption('click');
	await expect.poll(async () => JSON.stringify((await ask<{ sites: object }>({ earned: 'settings' })).sites), LONG).toContain('click');
	const page = await openPage();
	await page.waitForTimeout(700);
	expect(await badgesOn(page)).toEqual([]);
	const popup = await browser.context.newPage();
	await popup.goto(`chrome-extension://${browser.id}/popup.html?tab=${await tabOf(browser, VENDORS)}`);
	await waitForBadges(page, 2);
	await popup.close();
	await page.close();
	await options.getByLabel('Badges on Clutch').selectOption('always');
});

test('the next update is planned by an alarm, and nothing is left under way', async () => {
	const alarms = await options.evaluate<{ name: string; scheduledTime: number }[]>('chrome.alarms.getAll()');
	const hours = (at: number) => (at - Date.now()) / 3_600_000;
	const due = alarms.find(({ name }) => name === 'due');
	expect(hours(due?.scheduledTime ?? 0)).toBeGreaterThan(4.4);
	expect(hours(due?.scheduledTime ?? 0)).toBeLessThanOrEqual(7.5);
	expect(alarms.some(({ name }) => name === 'resume')).toBe(false);
	for (const { next = 0, progress } of await registries()) {
		expect(hours(next)).toBeGreaterThan(4.4);
		expect(progress).toBeUndefined();
	}
});

test('where storage lost a part of a release, vendors are not checked, and it is fetched anew', async () => {
	await options.evaluate(`(async () => {
		const whenDone = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
		const db = await whenDone(indexedDB.open('releases'));
		await whenDone(db.transaction('chunks', 'readwrite').objectStore('chunks').delete(IDBKeyRange.bound(['${mine.fingerprint.slice(0, 16)}'], ['${mine.fingerprint.slice(0, 16)}', []])));
		db.close();
	})()`);
	const page = await openPage();
	// The other registry still answers.
	await waitForBadges(page, 2);
	await page.close();
	await expect.poll(async () => (await registries())[0]?.state, LONG).toMatchObject({ release: 0, usable: false });
	await ask({ earned: 'update' });
	expect((await registries())[0]?.state).toMatchObject({ release: 1, usable: true });
});

test('diagnostics name registries and reasons, and can be copied', async () => {
	const { text } = await ask<{ text: string }>({ earned: 'diagnostics' });
	expect(text).toContain(mine.fingerprint.slice(0, 16));
	expect(text).not.toContain('clutch');
});

test('a removed registry is gone with all its data', async () => {
	const row = options.locator('.registry').nth(1);
	await row.getByRole('button', { name: 'Remove' }).click();
	await row.getByRole('button', { name: 'Remove' }).click();
	await expect.poll(async () => (await registries()).length, LONG).toBe(1);
	const left = await options.evaluate(`(async () => {
		const whenDone = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
		const db = await whenDone(indexedDB.open('releases'));
		const keys = await Promise.all([...db.objectStoreNames].map((name) => whenDone(db.transaction(name).objectStore(name).getAllKeys())));
		db.close();
		return JSON.stringify(keys);
	})()`);
	expect(left).not.toContain(theirs.fingerprint.slice(0, 16));
	expect(left).toContain(mine.fingerprint.slice(0, 16));
});

/** Opens the panel of the page's first badge and gives its text once it has this heading. */
async function panelText(page: Page, heading: string): Promise<string> {
	await insideRoots(
		page,
		'data-earned-badge',
		`function () { if (!globalThis.once) { globalThis.once = true; this.querySelector('button').click(); } }`,
	);
	const text = async () => (await insideRoots<string>(page, 'data-earned-panel', 'function () { return this.textContent; }'))[0] ?? '';
	await expect.poll(text, LONG).toContain(heading);
	return text();
}

test('evidence of a large registry is fetched by a click only after opting in, one group at a time, and then kept', async () => {
	const published = await publishReleases([15]);
	const info = [...(published.served[0] ?? [])].find(([path]) => path.endsWith('.registry.json'))?.[1];
	const words = { ...JSON.parse(new TextDecoder().decode(info)), evidence: 'click', name: 'A large registry' };
	const out = folder();
	for (const [path, bytes] of withFile(published, 'registry.json', JSON.stringify(words))) {
		mkdirSync(join(out, dirname(path)), { recursive: true });
		writeFileSync(join(out, path), bytes);
	}
	const large = await serve(out);
	try {
		await browser.context.route(`${large.url}/**`, (route) => route.continue());
		const fingerprint = await fingerprintOf(published.root);
		await ask({ earned: 'add', url: large.url, fingerprint });
		await expect.poll(async () => (await registries())[1]?.state.release, LONG).toBe(2);
		const evidence = async () => (await ask<RequestLog>({ earned: 'log' })).requests.filter(({ why }) => why === 'evidence').length;
		const buckets = async () =>
			(await ask<RequestLog>({ earned: 'log' })).requests.filter(({ origin, what }) => origin === large.url && what.includes('bucket'))
				.length;

		const before = await openPage();
		await waitForBadges(before, 2);
		expect(await panelText(before, 'Two registries')).toContain('A large registry');
		expect(await buckets()).toBe(0);
		await before.close();

		await options.reload();
		await options.getByLabel('Fetch evidence when I open a panel').check();
		await expect.poll(async () => (await registries())[1]?.opted, LONG).toBe(true);
		for (let opened = 0; opened < 2; opened++) {
			const page = await openPage();
			await waitForBadges(page, 2);
			await panelText(page, 'Two registries');
			await page.close();
		}
		expect(await evidence()).toBe(1);
		expect(await buckets()).toBe(1);
	} finally {
		await large.stop();
	}
});
