/** Storage that an earlier version has written opens in this one. Each kept file is a dump of a database as that version left it, and is never changed. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { lookup, recordOf } from '#utils/release/lookup.ts';
import { readRelease, storeReader } from '#utils/release/reader.ts';
import { stateOf } from '#utils/release/state.ts';
import { openReleases } from '#utils/release/store.ts';
import type { SubjectId } from '#utils/subject/subject.ts';

interface Kept {
	readonly name: string;
	readonly version: number;
	readonly subjects: readonly SubjectId[];
	/** By store: keys and values; bytes as base64. */
	readonly stores: Readonly<Record<string, readonly [IDBValidKey, unknown][]>>;
}

const restored = (value: unknown): unknown =>
	typeof value === 'object' && value !== null && 'bytes' in value ? new Uint8Array(Buffer.from(String(value.bytes), 'base64')) : value;

/** Puts a kept database where the browser would have it, without any of our code. */
async function restore(file: string): Promise<Kept> {
	const kept = JSON.parse(gunzipSync(readFileSync(new URL(`kept/${file}`, import.meta.url))).toString()) as Kept;
	await new Promise<void>((done, failed) => {
		const request = indexedDB.open(kept.name, kept.version);
		request.onupgradeneeded = () => {
			for (const [name, entries] of Object.entries(kept.stores)) {
				const store = request.result.createObjectStore(name);
				for (const [key, value] of entries) store.put(restored(value), key);
			}
		};
		request.onsuccess = () => {
			request.result.close();
			done();
		};
		request.onerror = () => failed(request.error);
	});
	return kept;
}

test('the first version of the releases database opens, with all that it held', async () => {
	const { subjects, stores } = await restore('releases-1.json.gz');
	const [[id, before]] = stores.registries as [[string, { date: string; fresh: number; release: number }]];
	const db = await openReleases();
	const release = await readRelease(db, id);
	if (!release) throw new Error('no release');
	expect(release.entry).toMatchObject(before);
	const answers = await lookup(storeReader(db, release.entry, release.info), subjects);
	expect([...answers.values()].map(({ state }) => state)).toEqual(subjects.map(() => 'known'));
	for (const subject of subjects) expect((await recordOf(storeReader(db, release.entry, release.info), subject))?.subject).toBe(subject);
	// What was trusted still counts: nothing older will be taken.
	const trusted = await db.getAllKeys('trusted');
	expect(trusted).toEqual(['snapshot', 'targets', 'timestamp'].map((role) => [id, 'current', role]));
	expect(await Promise.all(trusted.map((key) => db.get('trusted', key)))).toEqual(stores.trusted?.map(([, value]) => restored(value)));
	// Version 1 did not know until when a release is usable: 30 days after its timestamp.
	expect(stateOf(release.entry, before.fresh + 30 * 86_400_000).usable).toBe(true);
	expect(stateOf(release.entry, before.fresh + 31 * 86_400_000).usable).toBe(false);
	db.close();
});
