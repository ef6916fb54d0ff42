/**
 * An older package, then a newer one, on one profile: what the user has set and added is kept, and the newer package's
 * release enters like a server's.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '#registry/publish.ts';
import type { RequestLog } from '#utils/log/request-log.ts';
import type { RegistryReport } from '#utils/own-messages.ts';
import type { Settings } from '#utils/settings.ts';

import { DATE, folder, manySubjects, writeEvidence } from '../unit/registry/evidence.ts';
import { type Launched, launch } from './browser.ts';
import { launchFirefox } from './firefox.ts';

const OUT = '.output/upgrade';
/** Packages with release 1 and with release 2 of one registry. */
const packages = mkdtempSync(join(tmpdir(), 'earned-upgrade-'));

/** Publishes two releases into one folder; a copy of it after each. */
async function releases(): Promise<string[]> {
	const base = folder();
	const out = join(base, 'out');
	const copies: string[] = [];
	for (const count of [12, 16]) {
		const { facts, lines } = await manySubjects(count);
		await publish({ evidence: writeEvidence(join(base, `evidence-${count}`), facts, lines), out, keys: join(base, 'keys'), date: DATE });
		const copy = join(base, `release-${count}`);
		cpSync(out, copy, { recursive: true });
		copies.push(copy);
	}
	return copies;
}

/** Builds both browsers' packages around a release; the version rises with it, as a store demands. */
function build(release: string, version: string): void {
	const env = { ...process.env, EARNED_EMBED: release };
	const built = spawnSync('node', ['scripts/build.ts', '--out', OUT], { env, encoding: 'utf8' });
	if (built.status !== 0) throw new Error(built.stdout + built.stderr);
	for (const browser of ['chrome', 'firefox']) {
		const to = join(packages, version, browser);
		cpSync(join(OUT, `${browser}-mv3`), to, { recursive: true });
		const manifest = JSON.parse(readFileSync(join(to, 'manifest.json'), 'utf8'));
		writeFileSync(join(to, 'manifest.json'), JSON.stringify({ ...manifest, version }));
	}
}

beforeAll(async () => {
	const [first = '', second = ''] = await releases();
	build(first, '0.1.0');
	build(second, '0.1.1');
}, 300_000);
afterAll(async () => {
	rmSync(packages, { recursive: true, force: true });
});

/** Sends a message from an extension's own page. */
async function ask<T>(page: Pick<Page, 'evaluate'>, message: object): Promise<T> {
	const reply = (await page.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(message)})`)) as {
		ok: boolean;
		value?: unknown;
		error?: string;
	};
	if (!reply.ok) throw new Error(reply.error);
	return reply.value as T;
}

const SETTINGS: Settings = { lens: 'security', sites: { clutch: { badges: 'click', size: 'compact' } }, evidence: [] };

/** Puts a line into the request log, as an update from a server would. */
const LOG = `(async () => {
	const whenDone = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
	const db = await whenDone(indexedDB.open('user'));
	const tx = db.transaction(['log'], 'readwrite');
	tx.objectStore('log').add({ when: 1, origin: 'https://registry.example', why: 'asked', what: 'timestamp.json', bytes: 5, result: 'ok' });
	await new Promise((done) => { tx.oncomplete = done; });
	db.close();
})()`;

async function leaveSomething(page: Pick<Page, 'evaluate'>): Promise<void> {
	await expect
		.poll(async () => (await ask<RegistryReport[]>(page, { earned: 'registries' }))[0]?.state.release, { timeout: 15_000 })
		.toBe(1);
	await ask(page, { earned: 'set', settings: SETTINGS });
	await ask(page, { earned: 'log' });
	await page.evaluate(LOG);
}

async function whatIsLeft(page: Pick<Page, 'evaluate'>) {
	await expect
		.poll(async () => (await ask<RegistryReport[]>(page, { earned: 'registries' }))[0]?.state.release, { timeout: 15_000 })
		.toBe(2);
	const [registry] = await ask<RegistryReport[]>(page, { earned: 'registries' });
	const { requests } = await ask<RequestLog>(page, { earned: 'log' });
	return {
		subjects: registry?.subjects,
		usable: registry?.state.usable,
		settings: await ask(page, { earned: 'settings' }),
		log: requests.map(({ what }) => what),
	};
}

const KEPT = { subjects: 16, usable: true, settings: SETTINGS, log: ['timestamp.json'] };

async function chromium(profile: string, extension: string): Promise<{ browser: Launched; page: Page }> {
	const browser = await launch({}, { extension, profile });
	const page = await browser.context.newPage();
	await page.goto(`chrome-extension://${browser.id}/options.html`);
	return { browser, page };
}

test('Chromium keeps what is the user’s and takes the new package’s release; the old package then takes nothing back', async () => {
	const profile = mkdtempSync(join(tmpdir(), 'earned-profile-'));
	// An unpacked extension is known by its folder.
	const extension = join(packages, 'installed');
	const install = (version: string) => {
		rmSync(extension, { recursive: true, force: true });
		cpSync(join(packages, version, 'chrome'), extension, { recursive: true });
		// A store's upgrade registers the worker anew; an unpacked extension would go on with the old script from its cache.
		rmSync(join(profile, 'Default', 'Service Worker'), { recursive: true, force: true });
	};
	install('0.1.0');
	const before = await chromium(profile, extension);
	await leaveSomething(before.page);
	await before.browser.close();

	install('0.1.1');
	const after = await chromium(profile, extension);
	expect(await whatIsLeft(after.page)).toEqual(KEPT);
	await after.browser.close();

	install('0.1.0');
	const back = await chromium(profile, extension);
	expect(await whatIsLeft(back.page)).toEqual(KEPT);
	await back.browser.close();
	rmSync(profile, { recursive: true, force: true });
});

test('Firefox keeps what is the user’s and takes the new package’s release', async () => {
	const firefox = await launchFirefox({}, join(packages, '0.1.0', 'firefox'));
	try {
		const before = await firefox.openOwn('options.html');
		await leaveSomething(before as unknown as Pick<Page, 'evaluate'>);
		await firefox.browser.installExtension(join(packages, '0.1.1', 'firefox'));
		const after = await firefox.openOwn('options.html');
		expect(await whatIsLeft(after as unknown as Pick<Page, 'evaluate'>)).toEqual(KEPT);
	} finally {
		await firefox.close();
	}
});
