import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { concat, sha256 } from '#utils/release/bytes.ts';
import { bucketOf, bucketPath, bucketSum, encodeBucketSum, prefixOf, unpackBucket } from '#utils/release/evidence-file.ts';

const raw = new TextEncoder().encode('[{"subject":"domain:example.com"}]');
const honest = async () => ({ sum: await sha256(raw), length: raw.length });

test('a bucket is named by the first bits of the key and by its content', async () => {
	const key = new Uint8Array([0xab, 0xcd, 0xef, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
	expect([0, 1, 4, 9, 12].map((bits) => bucketOf(key, bits))).toEqual([0, 1, 0xa, 0x157, 0xabc]);
	expect([prefixOf(5, 4), prefixOf(5, 9), prefixOf(0, 0)]).toEqual(['5', '005', '0']);
	expect(bucketPath(5, 4, await honest())).toMatch(/^evidence\/5\.[0-9a-f]{16}\.z$/);
});

test('a bucket is found in evidence.sums and unpacked when it is the one that was signed', async () => {
	const sum = await honest();
	const sums = concat([encodeBucketSum({ sum: new Uint8Array(32), length: 7 }), encodeBucketSum(sum)]);
	expect(bucketSum(sums, 1, 1)).toEqual(sum);
	expect(await unpackBucket(gzipSync(raw), sum)).toEqual(raw);
	expect(() => bucketSum(sums, 0, 4)).toThrow('evidence.sums');
});

test.each([
	['changed', 'hash', gzipSync(raw.with(3, 65))],
	['too long', 'size', gzipSync(concat([raw, raw]))],
	['too short', 'hash', gzipSync(raw.subarray(1))],
	['no gzip', 'format', raw],
] as const)('a bucket that is %s is refused', async (_how, reason, gz) => {
	await expect(unpackBucket(gz, await honest())).rejects.toMatchObject({ reason });
});
