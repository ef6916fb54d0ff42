/**
 * The database `user`: what the user has made or must be able to look up. Recovery of releases never touches it, and an
 * upgrade keeps all of it: `migrate` walks from version to version, each step written once and never changed.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { ListEntry, News, OwnCheck, VendorList } from '../lists/list.ts';
import type { Diagnosis } from '../log/diagnostics.ts';
import type { LoggedRequest, Totals } from '../log/request-log.ts';
import { storageError } from '../release/store.ts';
import type { AddedRegistry } from './added-registry.ts';

export interface UserSchema extends DBSchema {
	/** Registries that the user has added, by id. */
	registries: { key: string; value: AddedRegistry };
	/** Requests, in order. */
	log: { key: number; value: LoggedRequest };
	/** Sums over all requests since the log was last emptied, under the key `all`. */
	totals: { key: string; value: Totals };
	/** Reasons, in order. */
	diagnostics: { key: number; value: Diagnosis };
	/** Lists of vendors, what stands on them, what was checked by hand, what is to be told. */
	lists: { key: string; value: VendorList };
	entries: { key: [list: string, subject: string]; value: ListEntry };
	checks: { key: string; value: OwnCheck };
	news: { key: string; value: News };
}

export type UserDatabase = IDBPDatabase<UserSchema>;
/** A transaction that writes to some of the stores. */
export type UserTransaction<Stores extends readonly StoreNames<UserSchema>[]> = IDBPTransaction<UserSchema, Stores, 'readwrite'>;

const VERSION = 2;
const NAME = 'user';

function migrate(db: UserDatabase, from: number): void {
	if (from < 1) {
		db.createObjectStore('registries');
		db.createObjectStore('log', { autoIncrement: true });
		db.createObjectStore('totals');
		db.createObjectStore('diagnostics', { autoIncrement: true });
	}
	if (from < 2) {
		for (const store of ['lists', 'checks', 'news'] as const) db.createObjectStore(store, { keyPath: 'id' });
		db.createObjectStore('entries', { keyPath: ['list', 'subject'] });
	}
}

/**
 * Opens the database.
 * @param onLost called when the connection has ended
 * @throws ReleaseError `no-database` or `quota`
 */
export async function openUser(name = NAME, onLost?: () => void): Promise<UserDatabase> {
	try {
		return await openDB<UserSchema>(name, VERSION, {
			upgrade: migrate,
			blocking(_current, _blocked, event) {
				(event.target as IDBDatabase).close();
				onLost?.();
			},
			...(onLost && { terminated: onLost }),
		});
	} catch (error) {
		throw storageError(error);
	}
}
