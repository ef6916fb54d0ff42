/**
 * The index: rows of 36 bytes in key order, without a header, as one gzip stream; kept as 1024 chunks by the first ten
 * bits of the key, each with its SHA-256 in `index.sums`, so that a delta can be proved chunk by chunk.
 */
import { compareBytes, concat, hex, sameBytes, sha256 } from './bytes.ts';
import { ReleaseError } from './reason.ts';
import { type AliasRow, decodeRow, ROW_BYTES, type Row } from './row.ts';

export const CHUNKS = 1024;
export const SUM_BYTES = 32;

/** A chunk of the index: all rows whose first ten key bits are `number`. */
export interface Chunk {
	readonly number: number;
	readonly rows: Uint8Array<ArrayBuffer>;
}

/** The number of the chunk that a key, or the row at `at`, belongs to. */
export const chunkOf = (key: Uint8Array, at = 0): number => ((key[at] ?? 0) << 2) | ((key[at + 1] ?? 0) >> 6);

/** The signed sum of chunk `number`. */
export const sumOf = (sums: Uint8Array, number: number): Uint8Array => sums.subarray(number * SUM_BYTES, (number + 1) * SUM_BYTES);

/**
 * Unpacks the index and hands out its 1024 chunks in order, each checked against its signed sum. Holds one chunk at a time.
 * @param rows how many the release says there are: the limit against a stream that never ends
 * @throws ReleaseError `size` beyond that, `hash` for a wrong chunk, `format` for what is no such file
 */
export async function* readIndex(gz: Uint8Array, sums: Uint8Array, rows: number): AsyncGenerator<Chunk> {
	if (sums.length !== CHUNKS * SUM_BYTES) throw new ReleaseError('format', `index.sums is ${sums.length} bytes, not ${CHUNKS * SUM_BYTES}`);
	for await (const chunk of splitIndex(gunzip(gz, rows * ROW_BYTES))) {
		await checkChunk(chunk, sums);
		yield chunk;
	}
}

/** @throws ReleaseError `hash` */
export async function checkChunk({ number, rows }: Chunk, sums: Uint8Array): Promise<void> {
	if (!sameBytes(await sha256(rows), sumOf(sums, number))) throw new ReleaseError('hash', `index: chunk ${number} is not what was signed`);
}

/** Cuts a stream of sorted rows into its 1024 chunks, empty ones too. */
export async function* splitIndex(raw: AsyncIterable<Uint8Array>): AsyncGenerator<Chunk> {
	let number = 0;
	let parts: Uint8Array[] = [];
	for await (const rows of wholeRows(raw)) {
		let start = 0;
		for (let at = 0; at < rows.length; at += ROW_BYTES) {
			const belongs = chunkOf(rows, at);
			if (belongs < number) throw new ReleaseError('format', 'index: rows are not in order');
			if (belongs === number) continue;
			yield { number, rows: concat([...parts, rows.subarray(start, at)]) };
			for (number++; number < belongs; number++) yield { number, rows: new Uint8Array() };
			parts = [];
			start = at;
		}
		parts.push(rows.slice(start));
	}
	yield { number, rows: concat(parts) };
	for (number++; number < CHUNKS; number++) yield { number, rows: new Uint8Array() };
}

/** Pieces of any length as pieces of whole rows. */
async function* wholeRows(raw: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let rest: Uint8Array = new Uint8Array();
	for await (const piece of raw) {
		const bytes = rest.length > 0 ? concat([rest, piece]) : piece;
		const whole = bytes.length - (bytes.length % ROW_BYTES);
		if (whole > 0) yield bytes.subarray(0, whole);
		rest = bytes.slice(whole);
	}
	if (rest.length > 0) throw new ReleaseError('format', 'index: the last row is cut');
}

/**
 * Unpacks gzip piece by piece.
 * @throws ReleaseError `size` as soon as more than `limit` bytes come out, `format` when it is no gzip or is cut
 */
export async function* gunzip(gz: Uint8Array, limit: number): AsyncGenerator<Uint8Array> {
	const stream = new Blob([gz as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
	let length = 0;
	try {
		for await (const piece of stream) {
			length += piece.length;
			if (length > limit) throw new ReleaseError('size', `a file unpacks to more than the ${limit} bytes allowed`);
			yield piece;
		}
	} catch (error) {
		if (error instanceof ReleaseError) throw error;
		throw new ReleaseError('format', `a file cannot be unpacked: ${String(error)}`);
	}
}

/** Where a key stands among sorted rows, or `-1 - place` where it would. */
export function placeOf(rows: Uint8Array, key: Uint8Array): number {
	let low = 0;
	let high = rows.length / ROW_BYTES - 1;
	while (low <= high) {
		const middle = (low + high) >>> 1;
		const order = compareBytes(rows.subarray(middle * ROW_BYTES, middle * ROW_BYTES + key.length), key);
		if (order === 0) return middle;
		if (order < 0) low = middle + 1;
		else high = middle - 1;
	}
	return -1 - low;
}

/** The row of a key in a chunk. */
export function findRow(rows: Uint8Array, key: Uint8Array): Row | AliasRow | undefined {
	const place = placeOf(rows, key);
	return place < 0 ? undefined : decodeRow(rows, place * ROW_BYTES);
}

/** A key as text, for maps. */
export const keyText = (key: Uint8Array): string => hex(key);
