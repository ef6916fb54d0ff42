/**
 * The database `user`: what the user has made or must be able to look up. Recovery of releases never touches it, and an
 * upgrade keeps all of it: `migrate` walks from version to version, each step written once and never changed.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Diagnosis } from '../log/diagnostics.ts';
import type { LoggedRequest, Totals } from '../log/request-log.ts';
import { storageError } from '../release/store.ts';
import type { AddedRegistry } from './added-registry.ts';

interface UserSchema extends DBSchema {
	/** Registries that the user has added, by id. */
	registries: { key: string; value: AddedRegistry };
	/** Requests, in order. */
	log: { key: number; value: LoggedRequest };
	/** Sums over all requests since the log was last emptied, under the key `all`. */
	totals: { key: string; value: Totals };
	/** Reasons, in order. */
	diagnostics: { key: number; value: Diagnosis };
}

export type UserDatabase = IDBPDatabase<UserSchema>;

const VERSION = 1;
const NAME = 'user';

function migrate(db: UserDatabase, from: number): void {
	if (from < 1) {
		db.createObjectStore('registries');
		db.createObjectStore('log', { autoIncrement: true });
		db.createObjectStore('totals');
		db.createObjectStore('diagnostics', { autoIncrement: true });
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
