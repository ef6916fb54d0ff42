/** Adding a registry in a real Firefox, which gives permissions to a click alone and tells who asks where one is missing. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inFours } from '#components/options-view.ts';
import { publish } from '#registry/publish.ts';
import { serveFile } from '#registry/static-files.ts';
import type { RegistryReport } from '#utils/own-messages.ts';
import { fingerprintOf } from '#utils/user/added-registry.ts';
import { buildExtension } from '../attacks/driver.ts';
import { DATE, folder, manySubjects, writeEvidence } from '../unit/registry/evidence.ts';
import { type LaunchedFirefox, launchFirefox } from './firefox.ts';

/** A registry on this machine that remembers what was asked for, and by whom where the request tells. */
interface Watched {
	readonly root: Uint8Array;
	readonly port: number;
	readonly asked: string[];
	readonly telling: string[];
	readonly server: Server;
}

let mine: Watched;
let theirs: Watched;
let firefox: LaunchedFirefox;
let options: Page;

async function publishOne(subjects: number): Promise<Watched> {
	const base = folder();
	const { facts, lines } = await manySubjects(subjects);
	const out = join(base, 'out');
	await publish({ evidence: writeEvidence(join(base, 'evidence'), facts, lines), out, keys: join(base, 'keys'), date: DATE });
	const asked: string[] = [];
	const telling: string[] = [];
	const server = createServer((request, response) => {
		asked.push(request.url ?? '');
		for (const name of ['origin', 'referer', 'cookie']) if (request.headers[name]) telling.push(`${name}: ${request.headers[name]}`);
		void serveFile(out, request.url ?? '', request, response);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	return { root: new Uint8Array(readFileSync(join(out, 'metadata/1.root.json'))), port, asked, telling, server };
}

async function ask<T>(message: object): Promise<T> {
	const reply = (await options.evaluate(`browser.runtime.sendMessage(${JSON.stringify(message)})`)) as {
		ok: boolean;
		value?: unknown;
		error?: string;
	};
	if (!reply.ok) throw new Error(reply.error);
	return reply.value as T;
}

const LONG = { timeout: 20_000 };
const registries = (): Promise<RegistryReport[]> => ask({ earned: 'registries' });
const press = (text: string) =>
	options
		.evaluateHandle((words) => [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(words)), text)
		.then(async (handle) => {
			const button = handle.asElement();
			if (!button) throw new Error(`no button ${text}`);
			await (button as unknown as { click(): Promise<void> }).click();
		});

beforeAll(async () => {
	[mine, theirs] = [await publishOne(12), await publishOne(18)];
	const extension = buildExtension('firefox', `http://127.0.0.1:${mine.port}`, mine.root, 'registries-firefox');
	// Firefox asks in a window of its own, which no test can press: here it takes the answer to be yes.
	firefox = await launchFirefox({}, extension, { 'extensions.webextOptionalPermissionPrompts': false });
	options = await firefox.openOwn('options.html');
});
afterAll(async () => {
	await firefox?.close();
	for (const one of [mine, theirs]) one?.server.close();
});

test('the own registry is fetched without a word about who asks', async () => {
	await expect.poll(async () => (await registries())[0]?.state.release, LONG).toBe(1);
	expect(mine.telling).toEqual([]);
});

test('without the permission for its host nothing is asked of another registry', async () => {
	expect(await ask({ earned: 'probe', url: `http://localhost:${theirs.port}/` })).toEqual({ ok: false, reason: 'permission' });
	expect(theirs.asked).toEqual([]);
});

test('a click gives the permission; then one file is fetched, and its fingerprint shown; then all of it, and nothing tells who asks', async () => {
	await options.type('#address', `http://localhost:${theirs.port}`);
	await press('Read its fingerprint');
	const shown = () => options.evaluate(() => document.querySelector('.fingerprint[data-size=large]')?.textContent ?? '');
	await expect.poll(shown, LONG).toBe(inFours(await fingerprintOf(theirs.root)));
	expect(theirs.asked).toEqual(['/metadata/1.root.json']);
	await press('The fingerprint is the same');
	await expect.poll(async () => (await registries())[1]?.state.release, LONG).toBe(1);
	expect(theirs.asked.length).toBeGreaterThan(20);
	expect(theirs.telling).toEqual([]);
});

test('a permission that was taken back is said, and can be given again; nothing was asked in between', async () => {
	await options.evaluate(`browser.permissions.remove({ origins: ['http://localhost/*'] })`);
	const before = theirs.asked.length;
	const id = (await registries())[1]?.id;
	expect(await ask({ earned: 'update', registry: id })).toMatchObject([{ ok: false, reason: 'permission' }]);
	expect(theirs.asked.length).toBe(before);
	expect((await registries())[1]).toMatchObject({ allowed: false, state: { release: 1, usable: true, reason: 'permission' } });
	await expect.poll(() => options.evaluate(() => document.body.textContent?.includes('Allow localhost')), LONG).toBe(true);
	await press('Allow localhost');
	await expect.poll(async () => (await registries())[1]?.state.reason, LONG).toBeUndefined();
	expect(theirs.asked.slice(before)).toContain('/metadata/timestamp.json');
	expect(theirs.telling).toEqual([]);
});
