import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { lookup, recordOf } from '#utils/release/lookup.ts';
import { ReleaseMoved, readRelease, storeReader } from '#utils/release/reader.ts';
import { ReleaseError } from '#utils/release/reason.ts';
import { freeSlot, keysOf, openReleases, type ReleasesDatabase, usableAfter } from '#utils/release/store.ts';
import { registryId } from '#utils/release/tuf.ts';
import { type Outcome, type Progress, tryUpdate, type UpdateOptions } from '#utils/release/update.ts';
import type { SubjectId } from '#utils/subject/subject.ts';
import { type Published, publishReleases, type Served, Wire, withFile } from './published.ts';

const NOW = Date.now();
/** Releases 1, 2 and 3: each has more subjects than the one before, and all of those. */
let published: Published;
let id: string;
let db: ReleasesDatabase;
let name = 0;

beforeAll(async () => {
	published = await publishReleases([30, 40, 41]);
	id = await registryId(published.root);
});
beforeEach(async () => {
	db = await openReleases(`test-${name++}`);
});
afterEach(() => {
	vi.restoreAllMocks();
	db.close();
});

const served = (release: number): Served => published.served[release - 1] ?? new Map();
const subjects = (release: number): readonly SubjectId[] => published.subjects[release - 1] ?? [];
const run = (wire: Wire, options: Partial<UpdateOptions> = {}): Promise<Outcome> =>
	tryUpdate({ db, transport: wire, pinnedRoot: published.root, url: 'https://registry.example/', now: NOW, ...options });

/** Which release answers, whole: every subject of it is known with its record, and nobody else is. 0: none. */
async function answering(): Promise<number | 'mixed'> {
	const release = await readRelease(db, id);
	if (!release) return 0;
	const reader = () => storeReader(db, release.entry, release.info);
	const all = subjects(published.served.length);
	const answers = await lookup(reader(), all);
	const known = all.filter((subject) => answers.get(subject)?.state === 'known');
	const records = await Promise.all(known.map((subject) => recordOf(reader(), subject)));
	const expected = subjects(release.entry.release);
	return known.join() === expected.join() && records.every((record) => record !== undefined) ? release.entry.release : 'mixed';
}

const slotSize = async (which: 'read' | 'free'): Promise<number> => {
	const entry = await db.get('registries', id);
	const slot = which === 'free' ? freeSlot(entry) : (entry?.slot ?? 'a');
	const counts = await Promise.all((['chunks', 'buckets', 'files'] as const).map((store) => db.count(store, keysOf(id, slot))));
	return counts.reduce((sum, count) => sum + count, 0);
};

test('a first update makes the release readable, usable for 30 days after its timestamp', async () => {
	const outcome = await run(new Wire(served(1)));
	expect(outcome).toMatchObject({ ok: true, entry: { release: 1, checked: NOW, url: 'https://registry.example/' } });
	expect(await answering()).toBe(1);
	const entry = await db.get('registries', id);
	expect(entry?.usable).toBe(usableAfter(entry?.fresh ?? 0));
	expect((entry?.usable ?? 0) - (entry?.fresh ?? 0)).toBe(30 * 86_400_000);
});

test('a second update asks for the next root and the timestamp alone', async () => {
	await run(new Wire(served(1)));
	const wire = new Wire(served(1));
	expect(await run(wire)).toMatchObject({ ok: true });
	expect(wire.asked).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
});

test('an update fetches what changed: the delta, and the buckets that differ', async () => {
	await run(new Wire(served(2)));
	const wire = new Wire(served(3));
	await run(wire);
	expect(wire.files.filter((file) => file.includes('bin.z'))).toEqual(['targets/delta-2.bin.z']);
	// One subject more: one bucket of sixteen.
	expect(wire.files.filter((file) => file.startsWith('evidence/'))).toHaveLength(1);
	expect(await answering()).toBe(3);
	expect(await slotSize('free')).toBe(0);
});

test.each([1, 2])(
	'cut at any request on the way to release 3 from release %i, the old one answers; then it goes on where it was',
	async (from) => {
		let cutAt = 0;
		for (let done = false; !done; cutAt++) {
			db.close();
			db = await openReleases(`test-${name++}`);
			await run(new Wire(served(from)));
			const cut = new Wire(served(3), cutAt);
			const outcome = await run(cut);
			done = outcome.ok;
			if (done) break;
			expect(outcome).toMatchObject({ ok: false, reason: 'offline' });
			expect(await answering()).toBe(from);
			const rest = new Wire(served(3));
			expect(await run(rest)).toMatchObject({ ok: true });
			expect(await answering()).toBe(3);
			// Nothing that was stored before the cut is asked for again.
			expect(rest.files.filter((file) => cut.files.includes(file) && !file.includes('.bin.z'))).toEqual([]);
		}
		expect(cutAt).toBeGreaterThan(8);
	},
);

test('ended after any stored piece, the old release answers, and the next run completes', async () => {
	const pieces: Progress[] = [];
	await run(new Wire(served(1)));
	await run(new Wire(served(2)), { onProgress: (progress) => void pieces.push(progress) });
	expect(pieces.length).toBeGreaterThan(20);
	for (let stop = 0; stop < pieces.length - 1; stop += 3) {
		db.close();
		db = await openReleases(`test-${name++}`);
		await run(new Wire(served(1)));
		let piece = 0;
		const ended = new Error('the background was ended');
		const onProgress = () => {
			if (piece++ === stop) throw ended;
		};
		await expect(run(new Wire(served(2)), { onProgress })).rejects.toBe(ended);
		expect(await answering()).toBe(1);
		expect(await run(new Wire(served(2)))).toMatchObject({ ok: true });
		expect(await answering()).toBe(2);
	}
});

test('a delta that was tampered with, or is missing, costs only itself: the whole index is fetched', async () => {
	const path = [...served(3).keys()].find((file) => file.endsWith('delta-2.bin.z')) ?? '';
	const damaged = new Map(served(3)).set(path, new Uint8Array(served(3).get(path)?.length ?? 0));
	const missing = new Map(served(3));
	missing.delete(path);
	for (const files of [damaged, missing]) {
		db.close();
		db = await openReleases(`test-${name++}`);
		await run(new Wire(served(2)));
		const wire = new Wire(files);
		expect(await run(wire)).toMatchObject({ ok: true });
		expect(wire.files).toContain('targets/index.bin.z');
		expect(await answering()).toBe(3);
	}
});

test('a delta onto a chunk that storage has damaged is noticed by its sum', async () => {
	await run(new Wire(served(2)));
	const entry = await db.get('registries', id);
	const slot = entry?.slot ?? 'a';
	const chunk = (await db.getAllKeys('chunks', keysOf(id, slot))).at(7);
	if (!chunk) throw new Error('no chunk');
	await db.put('chunks', new Uint8Array(36), chunk);
	const wire = new Wire(served(3));
	expect(await run(wire)).toMatchObject({ ok: true });
	expect(wire.files).toContain('targets/index.bin.z');
	expect(await answering()).toBe(3);
});

test('look-ups during an update answer from the old or the new release, never from both', async () => {
	await run(new Wire(served(1)));
	const seen = new Set<number | 'mixed' | 'moved'>();
	const ask = async () => seen.add(await answering().catch((error) => (error instanceof ReleaseMoved ? 'moved' : Promise.reject(error))));
	let running = true;
	const asking = (async () => {
		while (running) await ask();
	})();
	await run(new Wire(served(2)), { onProgress: () => new Promise((next) => setTimeout(next)) });
	running = false;
	await asking;
	await ask();
	expect([...seen]).not.toContain('mixed');
	expect(seen).toContain(1);
	expect(seen).toContain(2);
});

test('a reader that was opened before the flip says that its release is gone', async () => {
	await run(new Wire(served(1)));
	const release = await readRelease(db, id);
	if (!release) throw new Error('no release');
	const reader = storeReader(db, release.entry, release.info);
	await run(new Wire(served(2)));
	await expect(lookup(reader, subjects(1))).rejects.toBeInstanceOf(ReleaseMoved);
	await expect(reader.bucket(0)).rejects.toBeInstanceOf(ReleaseMoved);
});

/** From the n-th write on the disk is full. */
function fillDisk(after: number): void {
	const put = IDBObjectStore.prototype.put;
	let writes = 0;
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
		if (this.name !== 'registries' && ++writes > after) throw new DOMException('no room', 'QuotaExceededError');
		return put.apply(this, args as Parameters<typeof put>);
	});
}

test.each([0, 1, 3, 6, 9, 200, 1030])(
	'a disk that is full after %i writes is said; the old release answers and the unfinished one gives its room back',
	async (after) => {
		await run(new Wire(served(1)));
		fillDisk(after);
		expect(await run(new Wire(served(2)))).toMatchObject({ ok: false, reason: 'quota' });
		vi.restoreAllMocks();
		expect(await db.get('registries', id)).toMatchObject({ reason: 'quota', release: 1 });
		expect(await answering()).toBe(1);
		expect(await slotSize('free')).toBe(0);
		expect(await run(new Wire(served(2)))).toMatchObject({ ok: true });
		expect(await answering()).toBe(2);
		expect(await db.get('registries', id)).not.toHaveProperty('reason');
	},
);

test('a browser without a database says so', async () => {
	vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('The operation is insecure.', 'SecurityError');
	});
	const error = await openReleases('never').catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(ReleaseError);
	expect(error).toMatchObject({ reason: 'no-database' });
});

test('a connection that the browser closed in the middle is no crash but a reason', async () => {
	const onProgress = ({ step }: Progress) => {
		if (step === 'index') db.close();
	};
	expect(await run(new Wire(served(1)), { onProgress })).toMatchObject({ ok: false, reason: 'no-database' });
	db = await openReleases(db.name);
	expect(await run(new Wire(served(1)))).toMatchObject({ ok: true });
	expect(await answering()).toBe(1);
});

test("a package's release enters like a server's, and is usable as long as the package says", async () => {
	const packaged = { stamp: 'one', usable: NOW + 180 * 86_400_000 };
	expect(await run(new Wire(served(1)), { packaged, url: '' })).toMatchObject({
		ok: true,
		entry: { release: 1, usable: packaged.usable, checked: 0, packaged: 'one', url: '' },
	});
	// The server then has the same release: it stays usable as long.
	await run(new Wire(served(1)));
	expect(await db.get('registries', id)).toMatchObject({ release: 1, usable: packaged.usable, packaged: 'one', checked: NOW });
});

test("a package's older release never replaces a newer one, and that is no failure to tell", async () => {
	await run(new Wire(served(2)));
	const packaged = { stamp: 'old', usable: NOW };
	expect(await run(new Wire(served(1)), { packaged, url: '' })).toMatchObject({ ok: false, reason: 'rollback' });
	expect(await answering()).toBe(2);
	const entry = await db.get('registries', id);
	expect(entry).toMatchObject({ release: 2, packaged: 'old' });
	expect(entry).not.toHaveProperty('reason');
});

test("a package's newer release replaces a stored one on upgrade, by its delta or whole", async () => {
	await run(new Wire(served(1)));
	const packaged = { stamp: 'new', usable: NOW + 1 };
	expect(await run(new Wire(served(3)), { packaged, url: '' })).toMatchObject({ ok: true, entry: { release: 3 } });
	expect(await answering()).toBe(3);
});

test('a failed first update leaves its reason, and nothing that answers', async () => {
	expect(await run(new Wire(new Map()))).toMatchObject({ ok: false, reason: 'offline' });
	expect(await db.get('registries', id)).toMatchObject({ release: 0, reason: 'offline', checked: NOW });
	expect(await answering()).toBe(0);
});

test('site descriptions are stored where the registry may give them; of any other they are not even asked for', async () => {
	const text = '{"format":1,"off":["clutch"],"sites":[]}';
	const files = withFile(published, 'sites.json', text);
	const other = new Wire(files);
	expect(await run(other)).toMatchObject({ ok: true, entry: { release: 4 } });
	expect(other.files.some((file) => file.includes('sites.json'))).toBe(false);
	expect(await readRelease(db, id)).not.toHaveProperty('sites');

	db.close();
	db = await openReleases(`test-${name++}`);
	expect(await run(new Wire(files), { optional: ['sites.json'] })).toMatchObject({ ok: true });
	expect(new TextDecoder().decode((await readRelease(db, id))?.sites)).toBe(text);
	// A release without one has nothing to give.
	db.close();
	db = await openReleases(`test-${name++}`);
	expect(await run(new Wire(served(3)), { optional: ['sites.json'] })).toMatchObject({ ok: true });
	expect(await readRelease(db, id)).not.toHaveProperty('sites');
});
