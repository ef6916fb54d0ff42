/**
 * Every attack of the table against `update`, over real HTTP. The same rows run in Chromium and Firefox:
 * tests/e2e/attacks.test.ts, tests/e2e/attacks-firefox.test.ts.
 */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { httpTransport } from '#utils/release/http.ts';
import { readRelease, storeReader } from '#utils/release/reader.ts';
import { openReleases, type ReleasesDatabase } from '#utils/release/store.ts';
import { registryId } from '#utils/release/tuf.ts';
import { tryUpdate } from '#utils/release/update.ts';
import { ATTACKS, type Attack, afterOf, beforeOf } from '../../attacks/attacks.ts';
import { cutFrom } from '../../attacks/forgery.ts';
import { HostileServer } from '../../attacks/server.ts';
import { makeWorld, reading, releaseOf, type World } from '../../attacks/world.ts';
import { DATE } from '../registry/evidence.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse(`${DATE}T12:00:00Z`);
/** A limit of 20 s of silence, made short. */
const LIMITS = { silence: 400, slowest: 40_000 };

/** What the system's buffers may take before a server notices that its client has gone; an endless answer is many times that. */
const MOST_SENT = 12_000_000;

let world: World;
let server: HostileServer;
let id: string;
let databases = 0;

beforeAll(async () => {
	[world, server] = await Promise.all([makeWorld(DATE), HostileServer.start()]);
	id = await registryId(world.pinnedRoot);
	console.log(`${ATTACKS.length} attacks`);
});
afterAll(() => server?.close());

/** A reader with a database of its own. */
class Reader {
	readonly db: ReleasesDatabase;
	constructor(db: ReleasesDatabase) {
		this.db = db;
	}

	/** Updates from the server. @returns the reason told, or undefined when all went well */
	async update(url = server.url, now = NOW): Promise<string | undefined> {
		const outcome = await tryUpdate({ db: this.db, transport: httpTransport(url, LIMITS), pinnedRoot: world.pinnedRoot, url, now });
		return outcome.ok ? undefined : outcome.reason;
	}

	/** The release that look-ups answer from; 0: none; `mixed`: not one whole release. */
	async release(): Promise<number | 'mixed'> {
		const stored = await readRelease(this.db, id);
		return stored ? releaseOf(world, await reading(storeReader(this.db, stored.entry, stored.info))) : 0;
	}
}

const newReader = async (): Promise<Reader> => new Reader(await openReleases(`attack-${databases++}`));

/** A reader that has what the attack finds. */
async function readerWith(attack: Attack): Promise<Reader> {
	const reader = await newReader();
	const before = beforeOf(attack, world);
	if (!before) return reader;
	server.serve({ files: before });
	expect(await reader.update()).toBeUndefined();
	expect(await reader.release()).toBe(attack.has);
	return reader;
}

test.each(ATTACKS.map((attack) => [attack.name, attack] as const))('%s', async (_name, attack) => {
	const reader = await readerWith(attack);
	server.serve(attack.serve(world));
	const url = attack.nowhere ? 'http://registry.invalid/' : server.url;
	expect(await reader.update(url, NOW + (attack.clock ?? 0) * DAY_MS)).toBe(attack.shown);
	expect(server.asked.some((path) => path.startsWith('elsewhere/'))).toBe(false);
	expect(server.sent).toBeLessThan(MOST_SENT);
	expect(await reader.release()).toBe(attack.kept);
	const after = afterOf(attack);
	server.serve({ files: after.files(world) });
	expect(await reader.update()).toBeUndefined();
	expect(await reader.release()).toBe(after.release);
	reader.db.close();
});

test('the names of attacks are unique, and each says what must be seen', () => {
	expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
	for (const { shown, has, kept, serve } of ATTACKS) if (shown !== undefined) expect([serve, kept]).toEqual([serve, has]);
});

test('an update cut in any of its answers, at their beginning or half way, keeps the old release and completes later', async () => {
	server.serve({ files: world.releases[1] });
	const counted = await newReader();
	await counted.update();
	server.serve({ files: world.releases[2] });
	await counted.update();
	const requests = server.asked.length;
	expect(requests).toBeGreaterThan(15);
	for (let at = 0; at < requests; at++) {
		const reader = await newReader();
		server.serve({ files: world.releases[1] });
		await reader.update();
		server.serve({ files: world.releases[2], answer: cutAt(at) });
		expect([at, await reader.update(), await reader.release()]).toEqual([at, 'offline', 1]);
		server.serve({ files: world.releases[2] });
		expect([at, await reader.update(), await reader.release()]).toEqual([at, undefined, 2]);
		reader.db.close();
	}
});

/** Cuts the request of that number: every second one before its answer begins, the others half way. */
function cutAt(at: number): ReturnType<typeof cutFrom> {
	const half = cutFrom(/./);
	return (asked) => {
		if (asked.number < at) return false;
		if (at % 2 === 0) return half(asked);
		asked.response.destroy();
		return true;
	};
}
