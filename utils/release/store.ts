/**
 * Releases in IndexedDB. Two databases: `releases` may be rebuilt at any time; `user` (in lists/) is never touched here.
 *
 * A registry has two slots. A new release is written into the free one, chunk by chunk; slot, release and TUF metadata
 * flip in one transaction, so that a reader sees the old release or the new one whole. Readers take pointer and
 * chunks in one transaction too.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { Day } from '../reputation/evidence.ts';
import { type Reason, ReleaseError } from './reason.ts';

export type Slot = 'a' | 'b';

/** What is known of a registry, with the pointer to its readable slot. */
export interface RegistryEntry {
	/** 16 hex of SHA-256 of the canonical signed part of 1.root.json. */
	readonly id: string;
	/** Where the readable release came from; empty: from the package. */
	readonly url: string;
	/** The readable slot; absent until the first release has entered. */
	readonly slot?: Slot;
	readonly release: number;
	readonly date: Day;
	/** End of the timestamp's validity, ms. */
	readonly fresh: number;
	/** Until when figures may be shown, ms: some time after `fresh`, marked as not refreshed. */
	readonly usable: number;
	/** When its server was last asked, ms; 0 never. */
	readonly checked: number;
	/** The package whose release has entered, or was found to be older: it need not be tried again. */
	readonly packaged?: string;
	/** Why the last update did not end well. */
	readonly reason?: Reason;
	/** The release that is being written into the free slot: SHA-256 of its targets.json, hex, since a number can be given twice. */
	readonly coming?: string;
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

/** The version of the schema. Each step of `migrate` leads from one version to the next. */
const VERSION = 2;
const NAME = 'releases';
const DAY_MS = 86_400_000;
/** Days for which figures of a server's release are shown after its timestamp's end. */
const GRACE_DAYS = 30;
/** Days for which the release of a package is usable after the package was built. */
const PACKAGED_DAYS = 180;

/** Until when a release may be shown. @param fresh end of its timestamp, ms */
export const usableAfter = (fresh: number): number => fresh + GRACE_DAYS * DAY_MS;
/** Until when the release in a package may be shown. @param built when the package was built, ms */
export const usablePackaged = (built: number): number => built + PACKAGED_DAYS * DAY_MS;

type UpgradeTransaction = IDBPTransaction<ReleasesSchema, StoreNames<ReleasesSchema>[], 'versionchange'>;

async function migrate(db: ReleasesDatabase, from: number, tx: UpgradeTransaction): Promise<void> {
	if (from < 1) for (const store of ['registries', 'trusted', 'chunks', 'buckets', 'files'] as const) db.createObjectStore(store);
	if (from === 1) {
		// Version 1 did not say until when a release is usable: it was worked out from its date.
		for (let cursor = await tx.objectStore('registries').openCursor(); cursor; cursor = await cursor.continue()) {
			const { url, date, fresh } = cursor.value;
			await cursor.update({ ...cursor.value, usable: url === '' ? usablePackaged(Date.parse(date)) : usableAfter(fresh) });
		}
	}
}

/**
 * Opens the database.
 * @param onLost called when the connection has ended: the browser cleared the data, or a newer version waits for it
 * @throws ReleaseError `no-database` where the browser gives none (private mode, broken profile)
 */
export async function openReleases(name = NAME, onLost?: () => void): Promise<ReleasesDatabase> {
	try {
		return await openDB<ReleasesSchema>(name, VERSION, {
			upgrade: (db, from, _to, tx) => migrate(db, from, tx),
			// A newer instance of the extension waits for us: let go.
			blocking(_current, _blocked, event) {
				(event.target as IDBDatabase).close();
				onLost?.();
			},
			...(onLost && { terminated: onLost }),
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

/** An error of storage as a `ReleaseError`: a full disk is `quota`, everything else `no-database`. Others stay what they are. */
export function storageError(error: unknown): unknown {
	if (!(error instanceof DOMException)) return error;
	if (error.name === 'QuotaExceededError') return new ReleaseError('quota', 'The disk or this profile is full.');
	return new ReleaseError('no-database', `The database failed: ${error.name}: ${error.message}`);
}

/** Empties a slot, so that nothing of an older release can be mixed with a new one. */
export async function clearSlot(db: ReleasesDatabase, registry: string, slot: Slot): Promise<void> {
	const tx = db.transaction(['chunks', 'buckets', 'files'], 'readwrite');
	for (const store of ['chunks', 'buckets', 'files'] as const) await tx.objectStore(store).delete(keysOf(registry, slot));
	await tx.done;
}

/** Forgets a registry's release but not what was trusted: it is fetched anew, and still never an older one. */
export async function forgetRelease(db: ReleasesDatabase, id: string): Promise<void> {
	const tx = db.transaction(['registries', 'chunks', 'buckets', 'files'], 'readwrite');
	for (const store of ['chunks', 'buckets', 'files'] as const) await tx.objectStore(store).delete(keysOf(id));
	const entry = await tx.objectStore('registries').get(id);
	if (entry) {
		const { slot: _slot, coming: _coming, packaged: _packaged, ...rest } = entry;
		await tx.objectStore('registries').put({ ...rest, release: 0 }, id);
	}
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
