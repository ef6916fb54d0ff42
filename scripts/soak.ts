/**
 * `npm run soak [-- --kills N] [--seed S] [--browser chrome|firefox]`: ends the extension's background at random moments
 * of an update, 200 times a browser, as `npm test` does 20 times. Stops at the first that went wrong, with its seed.
 */
import { parseArgs } from 'node:util';
import { startChromium } from '#tests/attacks/chromium.ts';
import { type Browser, type BrowserName, buildExtension, Reader } from '#tests/attacks/driver.ts';
import { startFirefox } from '#tests/attacks/firefox.ts';
import { type Kill, kills, told } from '#tests/attacks/kill.ts';
import { HostileServer } from '#tests/attacks/server.ts';
import { makeWorld } from '#tests/attacks/world.ts';

const { values } = parseArgs({
	options: { kills: { type: 'string', default: '200' }, seed: { type: 'string' }, browser: { type: 'string' } },
});
const count = Number(values.kills);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const EVERY = 20;

const start: Readonly<Record<BrowserName, (extension: string, url: string) => Promise<Browser>>> = {
	chrome: startChromium,
	firefox: startFirefox,
};

async function soak(name: BrowserName): Promise<void> {
	const world = await makeWorld(new Date().toISOString().slice(0, 10));
	const server = await HostileServer.start();
	let browser: Browser | undefined;
	try {
		browser = await start[name](buildExtension(name, server.url, world.pinnedRoot, 'soak'), server.url);
		const all: Kill[] = [];
		for await (const kill of kills({ browser, reader: new Reader(browser, world), server, world, seed }, count)) {
			all.push(kill);
			if (all.length % EVERY === 0 && all.length < count) console.error(`${name}: ${all.length} of ${count}`);
		}
		console.log(told(name, seed, all));
	} finally {
		await server.close();
		await browser?.close();
	}
}

for (const name of ['chrome', 'firefox'] as const) if (values.browser === undefined || values.browser === name) await soak(name);
