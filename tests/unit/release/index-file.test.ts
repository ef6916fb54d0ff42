import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareBytes, concat, sha256 } from '#utils/release/bytes.ts';
import { applyDelta, byChunk, encodeDelta, readDelta } from '#utils/release/delta-file.ts';
import { CHUNKS, chunkOf, findRow, gunzip, readIndex, splitIndex } from '#utils/release/index-file.ts';
import { decodeRow, ROW_BYTES } from '#utils/release/row.ts';

/** Rows with keys as hashes make them, sorted, each key once. */
const rows = (most: number) =>
	fc
		.uniqueArray(fc.uint8Array({ minLength: ROW_BYTES, maxLength: ROW_BYTES }), {
			maxLength: most,
			selector: (row) => row.subarray(0, 12).join(),
		})
		.map((list) => list.sort(compareBytes));

async function chunksOf(list: readonly Uint8Array[]): Promise<Uint8Array[]> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of splitIndex(pieces(concat(list), 97))) chunks.push(chunk.rows);
	return chunks;
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const sumsOf = async (chunks: readonly Uint8Array[]): Promise<Uint8Array> => concat(await Promise.all(chunks.map(sha256)));

async function all(gz: Uint8Array, sums: Uint8Array, count: number): Promise<Uint8Array[]> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of readIndex(gz, sums, count)) chunks.push(chunk.rows);
	return chunks;
}

test('an index of any size is cut into 1024 chunks that hold every row where its key says', async () => {
	await fc.assert(
		fc.asyncProperty(rows(60), async (list) => {
			const chunks = await chunksOf(list);
			expect(chunks).toHaveLength(CHUNKS);
			expect(concat(chunks)).toEqual(concat(list));
			for (const row of list) expect(findRow(chunks[chunkOf(row)] ?? new Uint8Array(), row.subarray(0, 12))).toEqual(decodeRow(row));
			expect(await all(gzipSync(concat(list)), await sumsOf(chunks), list.length)).toEqual(chunks);
		}),
		{ numRuns: 20 },
	);
});

test('a key that is not there is not found', () => {
	const row = new Uint8Array(ROW_BYTES).fill(5);
	expect(findRow(row, new Uint8Array(12).fill(4))).toBeUndefined();
	expect(findRow(row, new Uint8Array(12).fill(6))).toBeUndefined();
	expect(findRow(new Uint8Array(), new Uint8Array(12))).toBeUndefined();
});

test.each([
	['one byte changed', 'hash', (raw: Uint8Array) => raw.with(20, (raw[20] ?? 0) ^ 1), 2],
	['a row out of order', 'hash', (raw: Uint8Array) => concat([raw.subarray(36), raw.subarray(0, 36)]), 2],
	['half a row', 'format', (raw: Uint8Array) => raw.subarray(0, 50), 2],
	['a row more than announced', 'size', (raw: Uint8Array) => raw, 1],
] as const)('an index with %s is refused', async (_what, reason, bend, count) => {
	const raw = concat([new Uint8Array(ROW_BYTES).fill(1), new Uint8Array(ROW_BYTES).fill(200)]);
	const sums = await sumsOf(await chunksOf([raw]));
	await expect(all(gzipSync(bend(raw)), sums, count)).rejects.toMatchObject({ reason });
});

test('a gzip bomb is refused before it is unpacked', async () => {
	const bomb = gzipSync(new Uint8Array(50_000_000));
	let seen = 0;
	await expect(async () => {
		for await (const piece of gunzip(bomb, 100_000)) seen += piece.length;
	}).rejects.toMatchObject({ reason: 'size' });
	expect(seen).toBeLessThanOrEqual(100_000);
});

test.each([
	['no gzip', new Uint8Array(40)],
	['a cut gzip', gzipSync(new Uint8Array(5000)).subarray(0, -5)],
	['two gzips', concat([gzipSync(new Uint8Array(9)), gzipSync(new Uint8Array(9))])],
])('%s is refused', async (_what, bytes) => {
	await expect(async () => {
		for await (const _ of gunzip(bytes, 10_000));
	}).rejects.toMatchObject({ reason: 'format' });
});

/** What turns one index into the other, worked out by maps. */
function difference(before: readonly Uint8Array[], after: readonly Uint8Array[]): { rows: Uint8Array; removed: Uint8Array } {
	const key = (row: Uint8Array) => row.subarray(0, 12).join();
	const old = new Map(before.map((row) => [key(row), row.join()]));
	const now = new Set(after.map(key));
	return {
		rows: concat(after.filter((row) => old.get(key(row)) !== row.join())),
		removed: concat(before.filter((row) => !now.has(key(row))).map((row) => row.subarray(0, 12))),
	};
}

test('a delta turns the old index into the new one, chunk by chunk', async () => {
	await fc.assert(
		fc.asyncProperty(rows(40), rows(20), fc.array(fc.nat()), async (old, extra, drop) => {
			const gone = new Set(drop.map((n) => n % Math.max(1, old.length)));
			const kept = old.filter((_, i) => !gone.has(i)).map((row, i) => (i % 3 === 0 ? row.with(29, (row[29] ?? 0) ^ 7) : row));
			const known = new Set(kept.map((row) => row.subarray(0, 12).join()));
			const now = [...kept, ...extra.filter((row) => !known.has(row.subarray(0, 12).join()))].sort(compareBytes);
			const delta = await readDelta(gzipSync(encodeDelta(difference(old, now))), old.length + now.length);
			const chunks = await chunksOf(old);
			for (const [number, part] of byChunk(delta)) chunks[number] = applyDelta(chunks[number] ?? new Uint8Array(), part);
			expect(chunks).toEqual(await chunksOf(now));
		}),
		{ numRuns: 50 },
	);
});

test.each([
	['another beginning', (raw: Uint8Array) => raw.with(0, 70)],
	['a wrong number of rows', (raw: Uint8Array) => raw.with(7, 3)],
	['rows out of order', (raw: Uint8Array) => concat([raw.subarray(0, 12), raw.subarray(48), raw.subarray(12, 48)])],
])('a delta with %s is refused', async (_what, bend) => {
	const raw = encodeDelta({ rows: concat([new Uint8Array(36).fill(1), new Uint8Array(36).fill(2)]), removed: new Uint8Array() });
	await expect(readDelta(gzipSync(bend(raw)), 10)).rejects.toMatchObject({ reason: 'format' });
});
