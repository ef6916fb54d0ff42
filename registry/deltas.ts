/**
 * Deltas: what changed in the index since each of the last releases. The newest is worked out from the two indexes, both
 * read as streams; older ones are the deltas of the release before, with the newest on top.
 */
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { compareBytes, concat } from '#utils/release/bytes.ts';
import { type Delta, encodeDelta, readDelta } from '#utils/release/delta-file.ts';
import { ROW_BYTES } from '#utils/release/row.ts';
import type { Targets } from '#utils/release/tuf-metadata.ts';
import { KEY_BYTES } from '#utils/subject/subject.ts';
import { gzipBytes } from './gzip.ts';
import type { ReleaseFolder } from './release-folder.ts';

/** Releases that a client may skip and still update by a delta. */
export const KEPT_RELEASES = 30;
/** A delta that is not well smaller than the index is none: the client takes the index. */
const LARGEST_SHARE = 0.5;
/** Below this a delta always pays: it saves a request for more. */
const SMALL = 200;
/** Rows that one delta may hold, so that memory is bounded. */
const MOST_ROWS = 4_000_000;

/** The name of the delta from an older release. */
export const deltaName = (from: number): string => `delta-${from}.bin.z`;

/** The release that a delta starts from; undefined for other files. */
export const deltaFrom = (name: string): number | undefined => {
	const from = /^delta-(\d+)\.bin\.z$/.exec(name)?.[1];
	return from === undefined ? undefined : Number(from);
};

/**
 * The deltas of the coming release `release`, by file name.
 * @param before the targets of the release before it
 * @param index the coming index, gzip
 */
export async function makeDeltas(out: ReleaseFolder, before: Targets, release: number, index: string): Promise<Record<string, Uint8Array>> {
	const path = (name: string) => `targets/${before.targets[name]?.hashes.sha256}.${name}`;
	if (!before.targets['index.bin.z'] || !out.has(path('index.bin.z'))) return {};
	const newest = await difference(join(out.path, path('index.bin.z')), index);
	if (!newest) return {};
	const deltas: Record<string, Uint8Array> = {};
	const limit = Math.max(SMALL, statSync(index).size * LARGEST_SHARE);
	const put = async (from: number, delta: Delta) => {
		const bytes = await gzipBytes(encodeDelta(delta), 9);
		if (bytes.length <= limit) deltas[deltaName(from)] = bytes;
	};
	await put(before.version, newest);
	for (const name of Object.keys(before.targets)) {
		const from = deltaFrom(name);
		if (from === undefined || from < release - KEPT_RELEASES || !out.has(path(name))) continue;
		await put(from, compose(await readDelta(out.read(path(name)), MOST_ROWS), newest));
	}
	return deltas;
}

/** What leads from one index to another; undefined when it is too much for a delta. */
async function difference(oldIndex: string, newIndex: string): Promise<Delta | undefined> {
	const [before, after] = [rowsOf(oldIndex), rowsOf(newIndex)];
	const rows: Uint8Array[] = [];
	const removed: Uint8Array[] = [];
	let [old, now] = [await before.next(), await after.next()];
	while (!old.done || !now.done) {
		const order = old.done ? 1 : now.done ? -1 : compareBytes(old.value.subarray(0, KEY_BYTES), now.value.subarray(0, KEY_BYTES));
		if (order < 0 && !old.done) removed.push(old.value.slice(0, KEY_BYTES));
		if (!now.done && (order > 0 || (order === 0 && !old.done && compareBytes(old.value, now.value) !== 0))) rows.push(now.value.slice());
		if (rows.length + removed.length > MOST_ROWS) return;
		if (order <= 0) old = await before.next();
		if (order >= 0) now = await after.next();
	}
	return { rows: concat(rows), removed: concat(removed) };
}

async function* rowsOf(file: string): AsyncGenerator<Uint8Array> {
	let rest = Buffer.alloc(0);
	for await (const piece of createReadStream(file).pipe(createGunzip())) {
		const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
		let at = 0;
		for (; at + ROW_BYTES <= bytes.length; at += ROW_BYTES) yield bytes.subarray(at, at + ROW_BYTES);
		rest = bytes.subarray(at);
	}
}

/** One delta after another, as one: of each key the later word counts. */
export function compose(first: Delta, second: Delta): Delta {
	const words = new Map<string, Uint8Array>();
	for (const delta of [first, second]) {
		for (const row of cut(delta.rows, ROW_BYTES)) words.set(latin(row.subarray(0, KEY_BYTES)), row);
		for (const key of cut(delta.removed, KEY_BYTES)) words.set(latin(key), key);
	}
	const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, word]) => word);
	return {
		rows: concat(sorted.filter((word) => word.length === ROW_BYTES)),
		removed: concat(sorted.filter((word) => word.length === KEY_BYTES)),
	};
}

function* cut(bytes: Uint8Array, width: number): Generator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += width) yield bytes.subarray(at, at + width);
}

/** Bytes as text that sorts as they do. */
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
