/**
 * A registry of a million rows, made without evidence: three releases, a thousand rows changed by the second, ten thousand
 * more by the third. Keys are those of `domain:s0.example` and so on; the rest of a row is as random as a key, within
 * what rows hold (about three known areas), so it compresses no better than real ones.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, rootOf, signRole, snapshotOf, targetsOf, timestampOf } from '#registry/tuf-writer.ts';
import { encodeDelta } from '#utils/release/delta-file.ts';
import { CHUNKS } from '#utils/release/index-file.ts';
import { ROW_BYTES } from '#utils/release/row.ts';
import { KEY_BYTES } from '#utils/subject/subject.ts';
import { random } from '../../attacks/kill.ts';
import { type Files, fileOf, json, keysOf, targetPath, type World } from '../../attacks/world.ts';

/** Keys are cut into buckets of about 120, so evidence is fetched by click and none is needed here. */
const PREFIX_BITS = 13;

/** One release's served files, and what it is like. */
export interface LargeRelease {
	readonly files: Files;
	readonly indexBytes: number;
	/** Of the delta that leads to it; 0: none. */
	readonly deltaBytes: number;
}

export const subjectOf = (i: number): string => `domain:s${i}.example`;
const keyOf = (i: number): Buffer =>
	createHash('sha256')
		.update(`earned-1\n${subjectOf(i)}`)
		.digest()
		.subarray(0, KEY_BYTES);

/** All rows in key order. */
export function makeRows(count: number, next: () => number): Buffer {
	const rows: Buffer[] = [];
	for (let i = 0; i < count; i++) rows.push(row(keyOf(i), next));
	return Buffer.concat(rows.sort(Buffer.compare));
}

function row(key: Buffer, next: () => number): Buffer {
	const bytes = Buffer.alloc(ROW_BYTES);
	key.copy(bytes);
	const byte = () => Math.floor(next() * 256);
	for (let at = 12; at < 28; at += 2) {
		if (next() > 0.33) continue;
		bytes[at] = byte();
		bytes[at + 1] = 20 + (byte() & 63);
	}
	bytes[28] = 8;
	bytes[29] = 3;
	return bytes;
}

/** Changes rows: each of them says something else of its subject. @returns the changed rows, in key order */
function change(rows: Buffer, many: number, next: () => number): Buffer {
	const count = rows.length / ROW_BYTES;
	const places = new Set<number>();
	while (places.size < many) places.add(Math.floor(next() * count));
	return Buffer.concat(
		[...places]
			.sort((a, b) => a - b)
			.map((place) => {
				const at = place * ROW_BYTES;
				row(Buffer.from(rows.subarray(at, at + KEY_BYTES)), next).copy(rows, at);
				return Buffer.from(rows.subarray(at, at + ROW_BYTES));
			}),
	);
}

/** Sums of the 1024 chunks. */
function sumsOf(rows: Buffer): Buffer {
	const sums: Buffer[] = [];
	let start = 0;
	for (let chunk = 0; chunk < CHUNKS; chunk++) {
		let end = start;
		while (end < rows.length && rows.readUInt16BE(end) >>> 6 === chunk) end += ROW_BYTES;
		sums.push(createHash('sha256').update(rows.subarray(start, end)).digest());
		start = end;
	}
	return Buffer.concat(sums);
}

/** The releases, signed with the keys of a small world, whose methodology and sources they have. @param changed rows that the second and the third change */
export function makeLargeReleases(world: World, count: number, changed: readonly number[]): LargeRelease[] {
	const next = random(7);
	const rows = makeRows(count, next);
	const releases = [sign(world, rows, 1)];
	for (const [i, many] of changed.entries()) {
		const delta = gzipSync(encodeDelta({ rows: change(rows, many, next), removed: new Uint8Array() }), { level: 9 });
		releases.push(sign(world, rows, i + 2, delta));
	}
	return releases;
}

function sign(world: World, rows: Buffer, release: number, delta?: Uint8Array): LargeRelease {
	const small = (name: string) => fileOf(world.releases[1], targetPath(world.releases[1], name));
	const count = rows.length / ROW_BYTES;
	const info = {
		...JSON.parse(new TextDecoder().decode(small('registry.json'))),
		rows: count,
		subjects: count,
		prefixBits: PREFIX_BITS,
		evidence: 'click',
	};
	const targets: Record<string, Uint8Array> = {
		'registry.json': json(info),
		'methodology.json': small('methodology.json'),
		'sources.json': small('sources.json'),
		'index.bin.z': gzipSync(rows, { level: 6 }),
		'index.sums': sumsOf(rows),
		'evidence.sums': new Uint8Array(ROW_BYTES * 2 ** PREFIX_BITS),
		...(delta && { [`delta-${release - 1}.bin.z`]: delta }),
	};
	const described = Object.fromEntries(Object.entries(targets).map(([name, bytes]) => [name, describe(bytes)]));
	const targetsFile = signRole(targetsOf(described, release, world.day), keysOf(world, 'targets'));
	const snapshot = signRole(snapshotOf({ version: release, ...describe(targetsFile) }, world.day), keysOf(world, 'snapshot'));
	const timestamp = signRole(timestampOf({ version: release, ...describe(snapshot) }, release, world.day), keysOf(world, 'timestamp'));
	const files = new Map<string, Uint8Array>([
		['metadata/1.root.json', signRole(rootOf(world.keys, 1, world.day), keysOf(world, 'root'))],
		[`metadata/${release}.targets.json`, targetsFile],
		[`metadata/${release}.snapshot.json`, snapshot],
		['metadata/timestamp.json', timestamp],
		...Object.entries(targets).map(([name, bytes]): [string, Uint8Array] => [`targets/${described[name]?.hashes.sha256}.${name}`, bytes]),
	]);
	return { files, indexBytes: targets['index.bin.z']?.length ?? 0, deltaBytes: delta?.length ?? 0 };
}
