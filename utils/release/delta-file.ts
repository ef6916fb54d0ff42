/**
 * A delta: what changed in the index since an older release. gzip of `ED01`, u32 changed, u32 removed (big-endian), the
 * changed and new rows, the removed keys; both sorted. It is proved after it is applied: every touched chunk must have
 * the sum that the new release signed.
 */

import { KEY_BYTES } from '../subject/subject.ts';
import { compareBytes, concat } from './bytes.ts';
import { chunkOf, gunzip, placeOf } from './index-file.ts';
import { ReleaseError } from './reason.ts';
import { ROW_BYTES } from './row.ts';

const MAGIC = 'ED01';
const HEAD_BYTES = 12;

export interface Delta {
	/** Rows to put in, sorted by key. */
	readonly rows: Uint8Array;
	/** Keys to take out, sorted. */
	readonly removed: Uint8Array;
}

/** A delta's raw bytes. */
export function encodeDelta({ rows, removed }: Delta): Uint8Array<ArrayBuffer> {
	const head = new Uint8Array(HEAD_BYTES);
	head.set(new TextEncoder().encode(MAGIC));
	const view = new DataView(head.buffer);
	view.setUint32(4, rows.length / ROW_BYTES);
	view.setUint32(8, removed.length / KEY_BYTES);
	return concat([head, rows, removed]);
}

/**
 * Unpacks a delta.
 * @param most rows that the new release has and the old one had: no honest delta holds more
 * @throws ReleaseError `size` or `format`
 */
export async function readDelta(gz: Uint8Array, most: number): Promise<Delta> {
	const parts: Uint8Array[] = [];
	for await (const piece of gunzip(gz, HEAD_BYTES + most * (ROW_BYTES + KEY_BYTES))) parts.push(piece);
	const bytes = concat(parts);
	if (bytes.length < HEAD_BYTES || new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC)
		throw new ReleaseError('format', 'a delta does not begin as one');
	const view = new DataView(bytes.buffer);
	const end = HEAD_BYTES + view.getUint32(4) * ROW_BYTES;
	if (bytes.length !== end + view.getUint32(8) * KEY_BYTES) throw new ReleaseError('format', 'a delta is not as long as it says');
	const delta = { rows: bytes.subarray(HEAD_BYTES, end), removed: bytes.subarray(end) };
	requireSorted(delta.rows, ROW_BYTES);
	requireSorted(delta.removed, KEY_BYTES);
	return delta;
}

function requireSorted(bytes: Uint8Array, width: number): void {
	for (let at = width; at < bytes.length; at += width) {
		if (compareBytes(bytes.subarray(at - width, at - width + KEY_BYTES), bytes.subarray(at, at + KEY_BYTES)) >= 0) {
			throw new ReleaseError('format', 'a delta is not in order');
		}
	}
}

/** The delta cut by chunk: only the chunks that it touches, in order. */
export function byChunk({ rows, removed }: Delta): Map<number, Delta> {
	const cut = new Map<number, { rows: Uint8Array; removed: Uint8Array }>();
	const empty = new Uint8Array();
	for (const [number, part] of runs(rows, ROW_BYTES)) cut.set(number, { rows: part, removed: empty });
	for (const [number, part] of runs(removed, KEY_BYTES)) cut.set(number, { rows: cut.get(number)?.rows ?? empty, removed: part });
	return new Map([...cut].sort(([a], [b]) => a - b));
}

function* runs(bytes: Uint8Array, width: number): Generator<[number, Uint8Array]> {
	for (let start = 0, at = 0; start < bytes.length; start = at) {
		const number = chunkOf(bytes, start);
		while (at < bytes.length && chunkOf(bytes, at) === number) at += width;
		yield [number, bytes.subarray(start, at)];
	}
}

/** A chunk after its part of a delta. */
export function applyDelta(chunk: Uint8Array, { rows, removed }: Delta): Uint8Array<ArrayBuffer> {
	const parts: Uint8Array[] = [];
	let old = 0;
	const keepUpTo = (key: Uint8Array) => {
		const place = placeOf(chunk, key);
		const at = (place < 0 ? -1 - place : place) * ROW_BYTES;
		parts.push(chunk.subarray(old, at));
		old = place < 0 ? at : at + ROW_BYTES;
	};
	for (const { key, row } of inOrder(rows, removed)) {
		keepUpTo(key);
		if (row) parts.push(row);
	}
	parts.push(chunk.subarray(old));
	return concat(parts);
}

/** Changes and removals of one chunk as one sorted sequence. */
function inOrder(rows: Uint8Array, removed: Uint8Array): { key: Uint8Array; row?: Uint8Array }[] {
	const changes: { key: Uint8Array; row?: Uint8Array }[] = [];
	for (let at = 0; at < rows.length; at += ROW_BYTES)
		changes.push({ key: rows.subarray(at, at + KEY_BYTES), row: rows.subarray(at, at + ROW_BYTES) });
	for (let at = 0; at < removed.length; at += KEY_BYTES) changes.push({ key: removed.subarray(at, at + KEY_BYTES) });
	return changes.sort((a, b) => compareBytes(a.key, b.key));
}
