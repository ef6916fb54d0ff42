/** Every request that the extension makes: when, where, why, what came. No vendor is named. The last 5,000, and totals. */
import { writeCsv } from '../csv.ts';
import type { Reason } from '../release/reason.ts';
import type { UserDatabase } from '../user/database.ts';

/** Why a request was made. */
export type Cause = 'scheduled' | 'asked' | 'added' | 'evidence';

export interface LoggedRequest {
	/** ms */
	readonly when: number;
	/** e.g. `https://registry.example` */
	readonly origin: string;
	readonly why: Cause;
	/** The file, without the hash in its name: `timestamp.json`, `delta-3.bin.z`, `a bucket of evidence`. */
	readonly what: string;
	/** Bytes of content that came, before any encoding of the connection. */
	readonly bytes: number;
	/** `none`: the server has no such file, as for the root after the newest. */
	readonly result: 'ok' | 'none' | Reason;
}

export interface Totals {
	readonly requests: number;
	readonly bytes: number;
	/** When counting began, ms. */
	readonly since: number;
}

export interface RequestLog {
	/** Newest first. */
	readonly requests: readonly LoggedRequest[];
	readonly totals: Totals;
}

export const MOST_REQUESTS = 5000;
const ALL = 'all';

/** Adds a request; the oldest beyond the last 5,000 go. */
export async function logRequest(db: UserDatabase, request: LoggedRequest, most = MOST_REQUESTS): Promise<void> {
	const tx = db.transaction(['log', 'totals'], 'readwrite');
	const log = tx.objectStore('log');
	const key = await log.add(request);
	await log.delete(IDBKeyRange.upperBound(key - most));
	const before = (await tx.objectStore('totals').get(ALL)) ?? { requests: 0, bytes: 0, since: request.when };
	await tx.objectStore('totals').put({ ...before, requests: before.requests + 1, bytes: before.bytes + request.bytes }, ALL);
	await tx.done;
}

/** The log, newest first. */
export async function readLog(db: UserDatabase): Promise<RequestLog> {
	const [requests, totals] = await Promise.all([db.getAll('log'), db.get('totals', ALL)]);
	return { requests: requests.reverse(), totals: totals ?? { requests: 0, bytes: 0, since: 0 } };
}

/** Empties the log and its totals. */
export async function clearLog(db: UserDatabase): Promise<void> {
	const tx = db.transaction(['log', 'totals'], 'readwrite');
	await Promise.all([tx.objectStore('log').clear(), tx.objectStore('totals').clear(), tx.done]);
}

/** What a path of a release is called in the log. */
export function whatOf(path: string): string {
	if (path.startsWith('evidence/')) return 'a bucket of evidence';
	const name = path.slice(path.lastIndexOf('/') + 1);
	return path.startsWith('targets/') ? name.replace(/^[0-9a-f]{64}\./, '') : name;
}

/** The log as CSV, oldest first. */
export const logAsCsv = ({ requests }: RequestLog): string =>
	writeCsv([
		['when', 'where', 'why', 'what', 'bytes', 'result'],
		...[...requests]
			.reverse()
			.map(({ when, origin, why, what, bytes, result }) => [new Date(when).toISOString(), origin, why, what, bytes, result]),
	]);
