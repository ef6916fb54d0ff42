/** Every attack of the table against the built extension in a real Firefox ESR. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ATTACKS } from '../attacks/attacks.ts';
import { type Browser, buildExtension, Reader } from '../attacks/driver.ts';
import { startFirefox } from '../attacks/firefox.ts';
import { promised, runAttack } from '../attacks/run.ts';
import { HostileServer } from '../attacks/server.ts';
import { makeWorld, type World } from '../attacks/world.ts';
import { DATE } from '../unit/registry/evidence.ts';

const attacks = ATTACKS.filter(({ only }) => only !== 'node');
let browser: Browser;
let server: HostileServer;
let world: World;
let reader: Reader;

beforeAll(async () => {
	[world, server] = await Promise.all([makeWorld(DATE), HostileServer.start()]);
	browser = await startFirefox(buildExtension('firefox', server.url, world.pinnedRoot, 'attacks'));
	reader = new Reader(browser, world);
	console.log(`${attacks.length} attacks in Firefox`);
});
afterAll(async () => {
	await server?.close();
	await browser?.close();
});

test.each(attacks.map((attack) => [attack.name, attack] as const))('%s', async (_name, attack) => {
	expect(await runAttack(attack, reader, server, world)).toEqual(promised(attack));
	expect(server.asked.some((path) => path.startsWith('elsewhere/'))).toBe(false);
});

test('no request told who asked: no origin, no cookie, no referrer', () => {
	expect([...new Set(server.origins)]).toEqual([]);
	expect(server.telling).toEqual([]);
});
