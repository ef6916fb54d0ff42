/** The extension's event page ended in Firefox, 20 times in the midst of an update. `npm run soak` does it 200 times. */
import { afterAll, expect, test } from 'vitest';
import { type Browser, buildExtension, Reader } from '../attacks/driver.ts';
import { startFirefox } from '../attacks/firefox.ts';
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

test('after each end of the event page the old release or the new one is there, whole, and the update completes', async () => {
	const world = await makeWorld(DATE);
	server = await HostileServer.start();
	browser = await startFirefox(buildExtension('firefox', server.url, world.pinnedRoot, 'kill'));
	const all: Kill[] = [];
	for await (const kill of kills({ browser, reader: new Reader(browser, world), server, world, seed }, KILLS)) all.push(kill);
	console.log(told('Firefox', seed, all));
	expect(all).toHaveLength(KILLS);
	// Ends that all fell after the update, or all before it, would show nothing.
	expect(new Set(all.map(({ requests }) => requests)).size).toBeGreaterThan(3);
});
