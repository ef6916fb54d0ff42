/**
 * Evidence buckets: all records whose primary key begins with the same bits, as a gzip JSON array sorted by key.
 * `evidence.sums` holds for each bucket the SHA-256 and length of its raw JSON; a bucket's file is named after its sum,
 * so a file never changes and a stale one is never taken for a fresh one.
 */
import { concat, hex, sameBytes, sha256 } from './bytes.ts';
import { gunzip } from './index-file.ts';
import { ReleaseError } from './reason.ts';

/** SHA-256 and u32 length, big-endian. */
const ENTRY_BYTES = 36;
/** A bucket is opened by a click on a phone's memory: no honest one is longer, raw. */
const LONGEST_RAW = 16_000_000;

/** What a release says of one bucket. */
export interface BucketSum {
	readonly sum: Uint8Array;
	/** Bytes of the raw JSON. */
	readonly length: number;
}

/** The number of the bucket that a primary key belongs to. */
export function bucketOf(key: Uint8Array, prefixBits: number): number {
	const first = new DataView(key.buffer, key.byteOffset, 4).getUint32(0);
	return prefixBits === 0 ? 0 : first >>> (32 - prefixBits);
}

/** A bucket's prefix in file names: its number in hex, as many digits as its bits need. */
export const prefixOf = (bucket: number, prefixBits: number): string =>
	bucket.toString(16).padStart(Math.max(1, Math.ceil(prefixBits / 4)), '0');

/**
 * The entry of a bucket in `evidence.sums`.
 * @throws ReleaseError `format` when the file is not as long as `prefixBits` says
 */
export function bucketSum(sums: Uint8Array, bucket: number, prefixBits: number): BucketSum {
	if (sums.length !== ENTRY_BYTES * 2 ** prefixBits)
		throw new ReleaseError('format', `evidence.sums is ${sums.length} bytes, not ${ENTRY_BYTES * 2 ** prefixBits}`);
	const at = bucket * ENTRY_BYTES;
	return { sum: sums.slice(at, at + 32), length: new DataView(sums.buffer, sums.byteOffset).getUint32(at + 32) };
}

/** The bytes of an entry. */
export function encodeBucketSum({ sum, length }: BucketSum): Uint8Array {
	const entry = new Uint8Array(ENTRY_BYTES);
	entry.set(sum);
	new DataView(entry.buffer).setUint32(32, length);
	return entry;
}

/** A bucket's path in a release: `evidence/{prefix}.{16 hex of its sum}.z`. */
export const bucketPath = (bucket: number, prefixBits: number, { sum }: BucketSum): string =>
	`evidence/${prefixOf(bucket, prefixBits)}.${hex(sum).slice(0, 16)}.z`;

/** The longest a bucket's file may be: gzip never adds more than this to what it cannot shrink. */
export const bucketLimit = ({ length }: BucketSum): number => length + Math.ceil(length / 1000) + 1000;

/**
 * Unpacks a bucket and proves it.
 * @returns its raw JSON
 * @throws ReleaseError `size`, `hash` or `format`
 */
export async function unpackBucket(gz: Uint8Array, { sum, length }: BucketSum): Promise<Uint8Array> {
	if (length > LONGEST_RAW) throw new ReleaseError('size', `a bucket of ${length} bytes; ${LONGEST_RAW} are allowed`);
	const parts: Uint8Array[] = [];
	for await (const piece of gunzip(gz, length)) parts.push(piece);
	const raw = concat(parts);
	if (raw.length !== length || !sameBytes(await sha256(raw), sum))
		throw new ReleaseError('hash', 'a bucket of evidence is not what was signed');
	return raw;
}
