/**
 * Releases in IndexedDB. Two databases: `releases` may be rebuilt at any time; `user` (in lists/) is never touched here.
 *
 * A registry has two slots. A new release is written into the free one, chunk by chunk; slot, release and TUF metadata
 * flip in one transaction, so that a reader sees the old release or the new one whole. Readers take pointer and
 * chunks in one transaction too.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Day } from '../reputation/evidence.ts';
import { type Reason, ReleaseError } from './reason.ts';

export type Slot = 'a' | 'b';

/** What is known of a registry, with the pointer to its readable slot. */
export interface RegistryEntry {
	/** 16 hex of SHA-256 of the canonical signed part of 1.root.json. */
	readonly id: string;
	/** Where its releases come from; empty: embedded in the package. */
	readonly url: string;
	/** The readable slot; absent until the first release has entered. */
	readonly slot?: Slot;
	readonly release: number;
	readonly date: Day;
	/** End of the timestamp's validity, ms. */
	readonly fresh: number;
	/** When it was last asked, ms. */
	readonly checked: number;
	/** Why the last update did not end well. */
	readonly reason?: Reason;
	/** The release that is being written into the free slot. */
	readonly coming?: number;
}

interface ReleasesSchema extends DBSchema {
	registries: { key: string; value: RegistryEntry };
	/** TUF metadata as it was signed. `next` holds what an update has verified but not yet flipped. */
	trusted: { key: [registry: string, stage: Stage, role: string]; value: Uint8Array };
	chunks: { key: [registry: string, slot: Slot, chunk: number]; value: Uint8Array };
	buckets: { key: [registry: string, slot: Slot, prefix: string]; value: Uint8Array };
	files: { key: [registry: string, slot: Slot, name: string]; value: Uint8Array };
}

export type Stage = 'current' | 'next';
export type ReleasesDatabase = IDBPDatabase<ReleasesSchema>;

/** The version of the schema. Each step of `upgrade` leads from one version to the next. */
const VERSION = 1;
const NAME = 'releases';

/** Opens the database; a `ReleaseError` with reason `no-database` where the browser gives none (private mode, broken profile). */
export async function openReleases(name = NAME): Promise<ReleasesDatabase> {
	try {
		return await openDB<ReleasesSchema>(name, VERSION, {
			upgrade(db, from) {
				if (from < 1) for (const store of ['registries', 'trusted', 'chunks', 'buckets', 'files'] as const) db.createObjectStore(store);
			},
			// A newer instance of the extension waits for us: let go.
			blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
		});
	} catch (error) {
		throw new ReleaseError('no-database', `IndexedDB could not be opened: ${String(error)}`);
	}
}

/** The slot that no reader uses. */
export const freeSlot = (entry: RegistryEntry | undefined): Slot => (entry?.slot === 'a' ? 'b' : 'a');

/** All keys of a registry, or of one of its slots, in a store. */
export const keysOf = (registry: string, part?: string): IDBKeyRange =>
	part === undefined ? IDBKeyRange.bound([registry], [registry, []]) : IDBKeyRange.bound([registry, part], [registry, part, []]);

/** Writes; a full disk becomes a `ReleaseError` with reason `quota`. */
export async function guardQuota<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		if (error instanceof DOMException && error.name === 'QuotaExceededError')
			throw new ReleaseError('quota', 'The disk or this profile is full.');
		throw error;
	}
}

/** Empties a slot, so that nothing of an older release can be mixed with a new one. */
export async function clearSlot(db: ReleasesDatabase, registry: string, slot: Slot): Promise<void> {
	const tx = db.transaction(['chunks', 'buckets', 'files'], 'readwrite');
	for (const store of ['chunks', 'buckets', 'files'] as const) await tx.objectStore(store).delete(keysOf(registry, slot));
	await tx.done;
}

/** Makes the free slot the readable one, with its metadata, in one transaction. */
export async function flip(db: ReleasesDatabase, entry: RegistryEntry): Promise<void> {
	const tx = db.transaction(['registries', 'trusted'], 'readwrite');
	const trusted = tx.objectStore('trusted');
	for (let cursor = await trusted.openCursor(keysOf(entry.id, 'next')); cursor; cursor = await cursor.continue()) {
		const [registry, , role] = cursor.key;
		await trusted.put(cursor.value, [registry, 'current', role]);
		await cursor.delete();
	}
	await tx.objectStore('registries').put(entry, entry.id);
	await tx.done;
}

/** Removes a registry with all its data. */
export async function removeRegistry(db: ReleasesDatabase, registry: string): Promise<void> {
	const tx = db.transaction(['registries', 'trusted', 'chunks', 'buckets', 'files'], 'readwrite');
	for (const store of ['trusted', 'chunks', 'buckets', 'files'] as const) await tx.objectStore(store).delete(keysOf(registry));
	await tx.objectStore('registries').delete(registry);
	await tx.done;
}
