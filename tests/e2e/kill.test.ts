/** The extension's worker ended in Chromium, 20 times in the midst of an update. `npm run soak` does it 200 times. */
import { afterAll, expect, test } from 'vitest';
import { startChromium } from '../attacks/chromium.ts';
import { type Browser, buildExtension, Reader } from '../attacks/driver.ts';
import { type Kill, kills, told } from '../attacks/kill.ts';
import { HostileServer } from '../attacks/server.ts';
import { makeWorld } from '../attacks/world.ts';
import { DATE } from '../unit/registry/evidence.ts';

const KILLS = 20;
const seed = Number(process.env.EARNED_SEED ?? 1);
let browser: Browser | undefined;
let server: HostileServer | undefined;
afterAll(async () => {
	await server?.close();
	await browser?.close();
});

test('after each end of the worker the old release or the new one is there, whole, and the update completes', async () => {
	const world = await makeWorld(DATE);
	server = await HostileServer.start();
	browser = await startChromium(buildExtension('chrome', server.url, world.pinnedRoot, 'kill'), server.url);
	const all: Kill[] = [];
	for await (const kill of kills({ browser, reader: new Reader(browser, world), server, world, seed }, KILLS)) all.push(kill);
	console.log(told('Chromium', seed, all));
	expect(all).toHaveLength(KILLS);
	// Ends that all fell after the update, or all before it, would show nothing.
	expect(new Set(all.map(({ requests }) => requests)).size).toBeGreaterThan(3);
});
