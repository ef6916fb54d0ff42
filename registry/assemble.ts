/** From slices to a release's files: the index with its sums, the evidence buckets with theirs. One slice or many, the same bytes. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { compareBytes } from '#utils/release/bytes.ts';
import { bucketOf, bucketPath, encodeBucketSum } from '#utils/release/evidence-file.ts';
import { CHUNKS, chunkOf } from '#utils/release/index-file.ts';
import { ROW_BYTES } from '#utils/release/row.ts';
import { KEY_BYTES } from '#utils/subject/subject.ts';
import { gzipBytes, gzipStream } from './gzip.ts';
import type { ReleaseFolder } from './release-folder.ts';
import type { Slice } from './slice.ts';

/** Up to here everybody downloads all evidence and no click asks for any. */
const WHOLE_SUBJECTS = 50_000;
const WHOLE_BITS = 4;
/** Who asks for a bucket could be after any of so many. */
const FEWEST_IN_BUCKET = 90;
const COUNT_BITS = 20;

/** A finished slice on disk. */
export interface SliceFolder {
	readonly folder: string;
	readonly slice: Slice;
}

/** All of a release that follows from its evidence. */
export interface Assembled {
	readonly rows: number;
	readonly aliases: number;
	readonly subjects: number;
	readonly prefixBits: number;
	readonly evidence: 'whole' | 'click';
	/** The gzip index, in the work folder. */
	readonly indexFile: string;
	readonly indexSums: Uint8Array;
	readonly evidenceSums: Uint8Array;
	/** Bytes of all buckets as served. */
	readonly evidenceBytes: number;
}

/** Reads slices, checks that they belong together and are all there, and orders them. */
export function openSlices(folders: readonly string[]): SliceFolder[] {
	const slices = folders
		.map((folder) => ({ folder, slice: JSON.parse(readFileSync(join(folder, 'slice.json'), 'utf8')) as Slice }))
		.sort((a, b) => a.slice.shard.i - b.slice.shard.i);
	const first = slices[0]?.slice;
	for (const [i, { folder, slice }] of slices.entries()) {
		if (slice.shard.n !== slices.length || slice.shard.i !== i)
			throw new Error(`${folder} is slice ${slice.shard.i + 1}/${slice.shard.n}; all ${slice.shard.n} are needed, each once`);
		for (const field of ['date', 'methodology', 'input'] as const) {
			if (slice[field] !== first?.[field]) throw new Error(`${folder} was made from another ${field} than ${slices[0]?.folder}`);
		}
	}
	return slices;
}

/** Writes index and buckets. Buckets go straight to their place: their names are their content. */
export async function assemble(slices: readonly SliceFolder[], out: ReleaseFolder): Promise<Assembled> {
	const counts = new Uint32Array(2 ** COUNT_BITS);
	const index = await writeIndex(slices, join(out.work, 'index.bin.z'), counts);
	const subjects = slices.reduce((sum, { slice }) => sum + slice.subjects, 0);
	const whole = subjects <= WHOLE_SUBJECTS;
	const prefixBits = whole ? WHOLE_BITS : largestPrefix(counts);
	const { sums, bytes } = await writeBuckets(slices, prefixBits, out);
	return {
		...index,
		aliases: index.rows - subjects,
		subjects,
		prefixBits,
		evidence: whole ? 'whole' : 'click',
		indexFile: join(out.work, 'index.bin.z'),
		evidenceSums: sums,
		evidenceBytes: bytes,
	};
}

/** The largest number of bits with which every bucket holds enough records. */
function largestPrefix(counts: Uint32Array): number {
	let level = counts;
	for (let bits = COUNT_BITS; bits > 0; bits--) {
		if (level.every((count) => count >= FEWEST_IN_BUCKET)) return bits;
		level = Uint32Array.from({ length: level.length / 2 }, (_, i) => (level[2 * i] ?? 0) + (level[2 * i + 1] ?? 0));
	}
	return 0;
}

async function writeIndex(
	slices: readonly SliceFolder[],
	path: string,
	counts: Uint32Array,
): Promise<{ rows: number; indexSums: Uint8Array }> {
	const { input, output } = gzipStream(9);
	const written = pipeline(output, createWriteStream(path));
	const chunks = Array.from({ length: CHUNKS }, () => createHash('sha256'));
	let rows = 0;
	for await (const block of mergedRows(slices)) {
		rows += block.length / ROW_BYTES;
		for (let at = 0; at < block.length; at += ROW_BYTES) {
			chunks[chunkOf(block, at)]?.update(block.subarray(at, at + ROW_BYTES));
			if (!((block[at + 28] ?? 0) & 1)) {
				const bucket = block.readUInt32BE(at) >>> (32 - COUNT_BITS);
				counts[bucket] = (counts[bucket] ?? 0) + 1;
			}
		}
		if (!input.write(block)) await new Promise((resume) => input.once('drain', resume));
	}
	input.end();
	await written;
	return { rows, indexSums: Buffer.concat(chunks.map((chunk) => chunk.digest())) };
}

/** The rows of all slices as one sorted stream, a block at a time. */
async function* mergedRows(slices: readonly SliceFolder[]): AsyncGenerator<Buffer> {
	const sources = slices.map(({ folder }) => new RowSource(join(folder, 'rows.bin')));
	for (const source of sources) await source.next();
	let block: Buffer[] = [];
	for (;;) {
		const first = sources.reduce<RowSource | undefined>(
			(least, source) => (source.row && (!least?.row || compareBytes(source.row, least.row) < 0) ? source : least),
			undefined,
		);
		if (!first?.row) break;
		block.push(first.row);
		if (block.length === 4096) {
			yield Buffer.concat(block);
			block = [];
		}
		await first.next();
	}
	if (block.length > 0) yield Buffer.concat(block);
}

/** A file of rows, read one at a time. */
class RowSource {
	row: Buffer | undefined;
	readonly #pieces: AsyncIterator<Buffer>;
	#piece: Buffer = Buffer.alloc(0);
	#at = 0;

	constructor(path: string) {
		this.#pieces = createReadStream(path, { highWaterMark: ROW_BYTES * 4096 })[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
	}

	async next(): Promise<void> {
		while (this.#at + ROW_BYTES > this.#piece.length) {
			const { value, done } = await this.#pieces.next();
			if (done) {
				this.row = undefined;
				return;
			}
			this.#piece = Buffer.concat([this.#piece.subarray(this.#at), value]);
			this.#at = 0;
		}
		this.row = this.#piece.subarray(this.#at, this.#at + ROW_BYTES);
		this.#at += ROW_BYTES;
	}
}

async function writeBuckets(
	slices: readonly SliceFolder[],
	prefixBits: number,
	out: ReleaseFolder,
): Promise<{ sums: Uint8Array; bytes: number }> {
	const sums: Uint8Array[] = [];
	let bytes = 0;
	let records: string[] = [];
	const close = async () => {
		const raw = Buffer.from(`[${records.join(',')}]`);
		const sum = { sum: createHash('sha256').update(raw).digest(), length: raw.length };
		const path = bucketPath(sums.length, prefixBits, sum);
		if (!out.has(path)) out.write(path, await gzipBytes(raw, 6));
		bytes += out.size(path);
		sums.push(encodeBucketSum(sum));
		records = [];
	};
	for (const { folder } of slices) {
		for await (const line of createInterface({ input: createReadStream(join(folder, 'records.txt')) })) {
			const bucket = bucketOf(Buffer.from(line.slice(0, 2 * KEY_BYTES), 'hex'), prefixBits);
			while (sums.length < bucket) await close();
			records.push(line.slice(2 * KEY_BYTES + 1));
		}
	}
	while (sums.length < 2 ** prefixBits) await close();
	return { sums: Buffer.concat(sums), bytes };
}
