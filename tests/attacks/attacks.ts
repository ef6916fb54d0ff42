/**
 * Attacks on a reader of releases: one table, which three test files run (Node, Chromium, Firefox) and which
 * docs/threat-model.md prints. Each turns a good published registry on 127.0.0.1 into a bad one; `shown` and `kept` are
 * what the reader must make of it, and afterwards the honest registry must enter whole.
 */
import { gzipSync } from 'node:zlib';
import { describe, rootOf, signRole } from '#registry/tuf-writer.ts';
import type { Reason } from '#utils/release/reason.ts';
import type { Root } from '#utils/release/tuf-metadata.ts';
import {
	announcing,
	cutFrom,
	everything,
	flipped,
	nested,
	otherBucket,
	patch,
	strangers,
	TIMESTAMP_FIELDS,
	withRotatedKeys,
	wrongDelta,
} from './forgery.ts';
import { type Answer, pour, type Served } from './server.ts';
import {
	type Files,
	fileOf,
	json,
	keysOf,
	type ReleaseNumber,
	resigned,
	resignedRelease,
	rolePath,
	seenAhead,
	signedOf,
	targetPath,
	type World,
	withFiles,
	withTimestamp,
} from './world.ts';

/** Where a row of the table belongs, in the order of the docs. */
export const PARTS = [
	'Files changed',
	'Keys and signatures',
	'Old data',
	'The clock',
	'Sizes',
	'The connection',
	'Forms',
	'The registry itself',
] as const;

export interface Attack {
	readonly part: (typeof PARTS)[number];
	/** A few words, unique. */
	readonly name: string;
	/** What happens, for the docs: who does what. */
	readonly does: string;
	/** The release that the reader has stored before; 0: none. */
	readonly has: ReleaseNumber | 0;
	/** What it had that release from, where that is not the honest registry. */
	readonly from?: (world: World) => Files;
	/** Days that the reader's clock is ahead while the attack goes on. */
	readonly clock?: number;
	readonly serve: (world: World) => Served;
	/** The reason that the reader is told; absent: nothing is wrong. */
	readonly shown?: Reason;
	/** The release that is readable afterwards, whole. */
	readonly kept: ReleaseNumber | 0;
	/** The honest registry after the attack, and the release that must then be readable; default: the second release. */
	readonly after?: { readonly files: (world: World) => Files; readonly release: ReleaseNumber };
	/** Not in the browsers: it cannot be staged on 127.0.0.1, or takes 20 seconds and is the code of another row. */
	readonly only?: 'node';
	/** Asked under a name that does not exist. */
	readonly nowhere?: true;
}

const registry = (release: ReleaseNumber) => (world: World) => world.releases[release];
/** The honest second release under a timestamp newer than the forger's. */
const renewed: Attack['after'] = {
	files: (world) => withTimestamp(world, world.releases[2], 2, ({ version }) => ({ version: version + 10 })),
	release: 2,
};
/** The honest second release under new keys. */
const rotated: Attack['after'] = { files: (world) => withRotatedKeys(world, world.releases[2]), release: 2 };
const third = { files: registry(3), release: 3 } as const;

/** Serves a release as it is, but for some files. */
const changed =
	(release: ReleaseNumber, change: (files: Files, world: World) => Readonly<Record<string, Uint8Array | undefined>>) =>
	(world: World): Served => ({
		files: withFiles(world.releases[release], change(world.releases[release], world)),
	});

/** Serves a release by a server that answers in its own way. */
const answered =
	(answer: Answer, release: ReleaseNumber = 2) =>
	(world: World): Served => ({ files: world.releases[release], answer });

/** Answers one path in its own way, the others honestly. */
const at =
	(path: RegExp, answer: (asked: Parameters<Answer>[0]) => void): Answer =>
	(asked) => {
		if (!path.test(asked.path)) return false;
		answer(asked);
		return true;
	};

const TIMESTAMP = /^metadata\/timestamp\.json$/;
const NEXT_ROOT = /^metadata\/2\.root\.json$/;
const MEGA = 1_000_000;
/** Sent by a server that never means to end; the client must have gone long before. */
const ENDLESS = 64 * MEGA;
const endless = (path: RegExp): Answer =>
	at(path, ({ response }) => {
		response.writeHead(200, { 'content-type': 'application/octet-stream' });
		pour(response, new Uint8Array(65_536).fill(0x20), ENDLESS);
	});

const FILES: readonly Attack[] = [
	...(['registry.json', 'methodology.json', 'sources.json', 'index.sums', 'evidence.sums'] as const).map(
		(name): Attack => ({
			part: 'Files changed',
			name: `tampered ${name}`,
			does: `The server changes a byte of ${name}.`,
			has: 1,
			serve: changed(2, (files) => ({ [targetPath(files, name)]: flipped(fileOf(files, targetPath(files, name))) })),
			shown: 'hash',
			kept: 1,
		}),
	),
	{
		part: 'Files changed',
		name: 'tampered index',
		does: 'The server changes a byte of the index, at the first installation.',
		has: 0,
		serve: changed(1, (files) => ({ [targetPath(files, 'index.bin.z')]: flipped(fileOf(files, targetPath(files, 'index.bin.z'))) })),
		shown: 'hash',
		kept: 0,
	},
	{
		part: 'Files changed',
		name: 'tampered delta',
		does: 'The server changes a byte of the delta. It is thrown away, and the whole index is fetched under the same signature.',
		has: 1,
		serve: changed(2, (files) => ({ [targetPath(files, 'delta-1.bin.z')]: flipped(fileOf(files, targetPath(files, 'delta-1.bin.z'))) })),
		kept: 2,
	},
	{
		part: 'Files changed',
		name: 'a signed delta that leads elsewhere',
		does: 'A faulty publisher signs a delta that does not lead to its index. Every chunk is compared with its signed sum, and the whole index is fetched.',
		has: 1,
		serve: (world) => ({ files: resignedRelease(world, world.releases[2], { 'delta-1.bin.z': wrongDelta(world.releases[2]) }) }),
		kept: 2,
		after: renewed,
	},
	{
		part: 'Files changed',
		name: 'tampered bucket',
		does: "The server changes a letter in the vendors' records and packs them again.",
		has: 1,
		serve: answered((asked) => patch(asked, /^evidence\//, otherBucket)),
		shown: 'hash',
		kept: 1,
	},
	{
		part: 'Files changed',
		name: 'one file of another release',
		does: 'Mix-and-match: the server hands out the last release’s evidence.sums under the new one’s name.',
		has: 1,
		serve: changed(2, (files, { releases }) => ({
			[targetPath(files, 'evidence.sums')]: fileOf(releases[1], targetPath(releases[1], 'evidence.sums')),
		})),
		shown: 'hash',
		kept: 1,
	},
	...(['snapshot', 'targets'] as const).map(
		(role): Attack => ({
			part: 'Files changed',
			name: `${role} of another release`,
			does: `Mix-and-match: the server hands out the last release’s ${role}.json, properly signed, under the new one’s name.`,
			has: 1,
			serve: changed(2, (files, { releases }) => ({ [rolePath(files, role)]: fileOf(releases[1], rolePath(releases[1], role)) })),
			shown: 'hash',
			kept: 1,
		}),
	),
];

/** The next root, with these signers and changes. */
const nextRoot = ({ keys, day }: World, change: Partial<Root>, signers = keys.signing): Uint8Array =>
	signRole({ ...rootOf(keys, 2, day), ...change }, signers);

const KEYS: readonly Attack[] = [
	{
		part: 'Keys and signatures',
		name: 'wrong root',
		does: 'The address serves another registry, signed by strangers.',
		has: 1,
		serve: changed(2, (files, world) => ({ 'metadata/timestamp.json': resigned(world, files, 'timestamp', () => ({}), strangers) })),
		shown: 'signature',
		kept: 1,
	},
	{
		part: 'Keys and signatures',
		name: 'wrong root at the first installation',
		does: 'The address serves another registry to somebody who has nothing yet.',
		has: 0,
		serve: changed(1, (files, world) => ({ 'metadata/timestamp.json': resigned(world, files, 'timestamp', () => ({}), strangers) })),
		shown: 'signature',
		kept: 0,
	},
	{
		part: 'Keys and signatures',
		name: 'forged next root',
		does: 'Strangers sign a next root with keys of their own.',
		has: 1,
		serve: changed(2, (_files, world) => ({ 'metadata/2.root.json': nextRoot(world, {}, strangers) })),
		shown: 'signature',
		kept: 1,
	},
	{
		part: 'Keys and signatures',
		name: 'next root by one stolen root key',
		does: 'A thief of one root key signs a next root; two of three must.',
		has: 1,
		serve: changed(2, (_files, world) => ({ 'metadata/2.root.json': nextRoot(world, {}, keysOf(world, 'root', 1)) })),
		shown: 'signature',
		kept: 1,
	},
	{
		part: 'Keys and signatures',
		name: 'one signature under two names',
		does: 'The thief of one root key gives its signature under a second root key’s name as well.',
		has: 1,
		serve: changed(2, (_files, world) => {
			const [one, two] = keysOf(world, 'root');
			return { 'metadata/2.root.json': nextRoot(world, {}, one && two ? [one, { ...one, id: two.id }] : []) };
		}),
		shown: 'signature',
		kept: 1,
	},
	{
		part: 'Keys and signatures',
		name: 'duplicate signatures',
		does: 'The timestamp carries the same signature twice.',
		has: 1,
		serve: changed(2, (files, world) => {
			const [key] = keysOf(world, 'timestamp');
			return { 'metadata/timestamp.json': resigned(world, files, 'timestamp', () => ({}), key ? [key, key] : []) };
		}),
		shown: 'format',
		kept: 1,
	},
	{
		part: 'Keys and signatures',
		name: 'duplicate keys',
		does: 'A next root, signed by all, lists a key twice for one role.',
		has: 1,
		serve: changed(2, (_files, world) => {
			const { roles } = world.keys;
			const twice = { ...roles.timestamp, keyids: [...roles.timestamp.keyids, ...roles.timestamp.keyids] };
			return { 'metadata/2.root.json': nextRoot(world, { roles: { ...roles, timestamp: twice } }) };
		}),
		shown: 'format',
		kept: 1,
	},
	{
		part: 'Keys and signatures',
		name: 'next root that strangers’ keys are named in',
		does: 'A next root names strangers as its root keys; those in force signed it, the new ones did not.',
		has: 1,
		serve: changed(2, (_files, world) => {
			const { roles } = world.keys;
			return {
				'metadata/2.root.json': nextRoot(
					world,
					{ roles: { ...roles, root: { keyids: roles.targets.keyids, threshold: 1 } } },
					keysOf(world, 'root'),
				),
			};
		}),
		shown: 'signature',
		kept: 1,
	},
	{
		part: 'Keys and signatures',
		name: 'expired root',
		does: 'The next root has run out, and no newer one is there.',
		has: 1,
		serve: changed(2, (_files, world) => ({ 'metadata/2.root.json': nextRoot(world, { expires: '2026-01-01T00:00:00Z' }) })),
		shown: 'expired',
		kept: 1,
		// A root that was accepted stays accepted: the honest registry goes on from it.
		after: {
			files: (world) =>
				withFiles(world.releases[2], {
					'metadata/2.root.json': nextRoot(world, { expires: '2026-01-01T00:00:00Z' }),
					'metadata/3.root.json': nextRoot(world, { version: 3 }),
				}),
			release: 2,
		},
	},
];

/** Versions driven up by a thief of the timestamp's and snapshot's keys; `release`: and of the targets' key. */
function drivenUp(world: World, release: boolean): Files {
	const files = release ? resignedRelease(world, world.releases[1], {}, 1000) : world.releases[1];
	const number = signedOf(files, 'targets').version;
	const meta = { 'targets.json': { version: number, ...describe(fileOf(files, `metadata/${number}.targets.json`)) } };
	const snapshot = resigned(world, files, 'snapshot', () => ({ version: 5000, meta }));
	return withTimestamp(world, withFiles(files, { 'metadata/5000.snapshot.json': snapshot }), 5000, () => ({ version: MEGA }));
}

const OLD: readonly Attack[] = [
	{
		part: 'Old data',
		name: 'rollback of the root',
		does: 'The first root is served as the second.',
		has: 1,
		serve: changed(2, (files) => ({ 'metadata/2.root.json': fileOf(files, 'metadata/1.root.json') })),
		shown: 'rollback',
		kept: 1,
	},
	{
		part: 'Old data',
		name: 'a root left out',
		does: 'A third root is served as the second.',
		has: 1,
		serve: changed(2, (_files, world) => ({ 'metadata/2.root.json': nextRoot(world, { version: 3 }) })),
		shown: 'rollback',
		kept: 1,
	},
	{
		part: 'Old data',
		name: 'rollback of the timestamp',
		does: 'The server goes back to the whole last release.',
		has: 2,
		serve: changed(1, () => ({})),
		shown: 'rollback',
		kept: 2,
	},
	{
		part: 'Old data',
		name: 'rollback of the snapshot',
		does: 'A thief of the timestamp’s key signs a new timestamp over the last snapshot.',
		has: 2,
		serve: (world) => ({ files: withTimestamp(world, world.releases[2], 1) }),
		shown: 'rollback',
		kept: 2,
	},
	{
		part: 'Old data',
		name: 'rollback of the targets',
		does: 'A thief of the timestamp’s and the snapshot’s keys signs a new snapshot over the last targets.',
		has: 2,
		serve(world) {
			const files = world.releases[2];
			const meta = { 'targets.json': { version: 1, ...describe(fileOf(files, 'metadata/1.targets.json')) } };
			const snapshot = resigned(world, files, 'snapshot', () => ({ version: 3, meta }));
			return { files: withTimestamp(world, withFiles(files, { 'metadata/3.snapshot.json': snapshot }), 3) };
		},
		shown: 'rollback',
		kept: 2,
		after: rotated,
	},
	{
		part: 'Old data',
		name: 'a retraction undone',
		does: 'The server goes back to the release that still holds the record which was taken out.',
		has: 3,
		serve: changed(2, () => ({})),
		shown: 'rollback',
		kept: 3,
		after: third,
	},
	{
		part: 'Old data',
		name: 'fast-forward',
		does: 'A thief of the timestamp’s and the snapshot’s keys drove the version numbers up, so that the honest registry looks old. It recovers by a root with new keys.',
		has: 1,
		from: (world) => drivenUp(world, false),
		serve: changed(2, () => ({})),
		shown: 'rollback',
		kept: 1,
		after: rotated,
	},
	{
		part: 'Old data',
		name: 'fast-forward of the release too',
		does: 'The thief has the targets’ key as well and skipped a thousand releases. The honest registry recovers in the same way.',
		has: 1,
		from: (world) => drivenUp(world, true),
		serve: changed(2, () => ({})),
		shown: 'rollback',
		kept: 1,
		after: rotated,
	},
];

const CLOCK: readonly Attack[] = [
	{
		part: 'The clock',
		name: 'freeze',
		does: 'The server repeats a timestamp after its end.',
		has: 1,
		clock: 8,
		serve: changed(1, () => ({})),
		shown: 'expired',
		kept: 1,
	},
	{
		part: 'The clock',
		name: 'expired at the first installation',
		does: 'A release that has run out is served to somebody who has nothing yet.',
		has: 0,
		clock: 8,
		serve: changed(1, () => ({})),
		shown: 'expired',
		kept: 0,
	},
	{
		part: 'The clock',
		name: 'clock a month ahead',
		does: 'The reader’s clock is wrong, the registry is honest.',
		has: 1,
		clock: 30,
		serve: changed(2, () => ({})),
		shown: 'expired',
		kept: 1,
	},
	{
		part: 'The clock',
		name: 'clock a month behind',
		does: 'The reader’s clock is wrong, the registry is honest: versions decide, not times.',
		has: 1,
		clock: -30,
		serve: changed(2, () => ({})),
		kept: 2,
	},
	{
		part: 'The clock',
		name: 'old release to a clock behind',
		does: 'The reader’s clock is a month behind, and the server goes back to the last release.',
		has: 2,
		clock: -30,
		serve: changed(1, () => ({})),
		shown: 'rollback',
		kept: 2,
	},
];

/** Files that unpack to megabytes of nothing. */
const BOMB = gzipSync(new Uint8Array(ENDLESS), { level: 9 });
const SMALL_BOMB = gzipSync(new Uint8Array(2 * MEGA), { level: 9 });

const SIZES: readonly Attack[] = [
	{
		part: 'Sizes',
		name: 'endless timestamp',
		does: 'The timestamp never ends.',
		has: 1,
		serve: answered(endless(TIMESTAMP)),
		shown: 'size',
		kept: 1,
	},
	{
		part: 'Sizes',
		name: 'endless root',
		does: 'The next root never ends.',
		has: 1,
		serve: answered(endless(NEXT_ROOT)),
		shown: 'size',
		kept: 1,
	},
	{
		part: 'Sizes',
		name: 'endless targets',
		does: 'targets.json never ends.',
		has: 1,
		serve: answered(endless(/2\.targets\.json$/)),
		shown: 'size',
		kept: 1,
	},
	{
		part: 'Sizes',
		name: 'endless index',
		does: 'The index never ends.',
		has: 0,
		serve: answered(endless(/index\.bin\.z$/)),
		shown: 'size',
		kept: 0,
	},
	{
		part: 'Sizes',
		name: 'endless bucket',
		does: 'A bucket of evidence never ends.',
		has: 1,
		serve: answered(endless(/^evidence\//)),
		shown: 'size',
		kept: 1,
	},
	{
		part: 'Sizes',
		name: 'huge length',
		does: 'The server announces a timestamp of 10 GB. The connection is closed before any of it is read.',
		has: 1,
		serve: answered(
			at(TIMESTAMP, ({ response }) => {
				response.writeHead(200, { 'content-type': 'application/json', 'content-length': 10_000 * MEGA });
				pour(response, new Uint8Array(65_536), ENDLESS);
			}),
		),
		shown: 'size',
		kept: 1,
	},
	{
		part: 'Sizes',
		name: 'gzip bomb in HTTP',
		does: 'The timestamp comes with a content encoding under which 60 kB become 64 MB.',
		has: 1,
		serve: answered(
			at(TIMESTAMP, ({ response }) => {
				response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(BOMB);
			}),
		),
		shown: 'size',
		kept: 1,
	},
	{
		part: 'Sizes',
		name: 'gzip bomb as index',
		does: 'A signed index of 60 kB unpacks to 64 MB, more than its rows need.',
		has: 0,
		serve: (world) => ({ files: resignedRelease(world, world.releases[1], { 'index.bin.z': BOMB }) }),
		shown: 'size',
		kept: 0,
		after: renewed,
	},
	{
		part: 'Sizes',
		name: 'gzip bomb as delta',
		does: 'A signed delta of 60 kB unpacks to 64 MB. It is thrown away, and the whole index is fetched.',
		has: 1,
		serve: (world) => ({ files: resignedRelease(world, world.releases[2], { 'delta-1.bin.z': BOMB }) }),
		kept: 2,
		after: renewed,
	},
	{
		part: 'Sizes',
		name: 'gzip bomb as bucket',
		does: 'The server packs megabytes of nothing into a bucket’s few kilobytes.',
		has: 1,
		serve: answered((asked) => patch(asked, /^evidence\//, () => SMALL_BOMB)),
		shown: 'size',
		kept: 1,
	},
	{
		part: 'Sizes',
		name: 'signed file of 10 GB',
		does: 'A registry signs that its index is 10 GB long. Nothing of it is asked for.',
		has: 0,
		serve: (world) => ({ files: announcing(world, world.releases[1], 'index.bin.z', 10_000 * MEGA) }),
		shown: 'size',
		kept: 0,
		after: renewed,
	},
	{
		part: 'Sizes',
		name: 'signed billion of rows',
		does: 'A registry signs that it has a billion rows, more than a browser should keep.',
		has: 0,
		serve: (world) => ({
			files: resignedRelease(world, world.releases[1], { 'registry.json': registryJson(world.releases[1], { rows: 1_000 * MEGA }) }),
		}),
		shown: 'size',
		kept: 0,
		after: renewed,
	},
];

/** Where an update is cut: in the middle of the answer, and nothing answers from then on. */
const CUTS: readonly (readonly [what: string, path: RegExp, has: 0 | 1])[] = [
	['the next root', NEXT_ROOT, 1],
	['the timestamp', TIMESTAMP, 1],
	['the snapshot', /2\.snapshot\.json$/, 1],
	['the targets', /2\.targets\.json$/, 1],
	['registry.json', /registry\.json$/, 1],
	['methodology.json', /methodology\.json$/, 1],
	['sources.json', /sources\.json$/, 1],
	['index.sums', /index\.sums$/, 1],
	['evidence.sums', /evidence\.sums$/, 1],
	['the delta', /delta-1\.bin\.z$/, 1],
	['the index', /index\.bin\.z$/, 0],
	['the first bucket', /^evidence\//, 1],
	['the last bucket', /^evidence\/f/, 0],
];

const status =
	(code: number): Answer =>
	({ response }) => {
		response.writeHead(code, { 'content-type': 'text/plain' }).end('no');
		return true;
	};

const CONNECTION: readonly Attack[] = [
	...CUTS.map(
		([what, path, has]): Attack => ({
			part: 'The connection',
			name: `cut in ${what}`,
			does: `The connection breaks half way through ${what} and stays away. The next update goes on from there.`,
			has,
			serve: (world) => ({ files: world.releases[2], answer: cutFrom(path) }),
			shown: 'offline',
			kept: has,
		}),
	),
	{
		part: 'The connection',
		name: 'slow drip',
		does: 'The timestamp comes at five bytes a second. It is given up after about 20 seconds, a longer file after as long as it needs at 16 kB a second.',
		has: 1,
		serve: answered(
			at(TIMESTAMP, ({ response }) => {
				response.writeHead(200, { 'content-type': 'application/json' });
				pour(response, new Uint8Array([0x20]), 16_000, 200);
			}),
		),
		shown: 'offline',
		kept: 1,
	},
	{
		part: 'The connection',
		name: 'silence',
		does: 'The server takes the request and says nothing. It is given up after 20 seconds.',
		has: 1,
		serve: answered(at(TIMESTAMP, () => {})),
		shown: 'offline',
		kept: 1,
		only: 'node',
	},
	{
		part: 'The connection',
		name: 'server error',
		does: 'The server answers 500.',
		has: 1,
		serve: answered(status(500)),
		shown: 'offline',
		kept: 1,
	},
	{
		part: 'The connection',
		name: 'too many requests',
		does: 'The server answers 429.',
		has: 1,
		serve: answered(status(429)),
		shown: 'offline',
		kept: 1,
	},
	{
		part: 'The connection',
		name: 'nothing there',
		does: 'The server answers 404 to everything.',
		has: 1,
		serve: answered(status(404)),
		shown: 'offline',
		kept: 1,
	},
	{
		part: 'The connection',
		name: 'nothing readable there',
		does: 'An object store answers 403 to everything.',
		has: 1,
		serve: answered(status(403)),
		shown: 'offline',
		kept: 1,
	},
	{
		part: 'The connection',
		name: 'redirect',
		does: 'The server sends the request on to another one. It is not followed: that server would learn of the user.',
		has: 1,
		serve: answered(({ path, response }) => {
			if (path.startsWith('elsewhere/')) throw new Error('a redirect was followed');
			response.writeHead(302, { location: `/elsewhere/${path}` }).end();
			return true;
		}),
		shown: 'offline',
		kept: 1,
	},
	{
		part: 'The connection',
		name: 'a web page',
		does: 'A hotel’s network answers everything with its own page: wrong content type.',
		has: 1,
		serve: answered(({ response }) => {
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><title>Welcome</title>');
			return true;
		}),
		shown: 'offline',
		kept: 1,
	},
	{
		part: 'The connection',
		name: 'no such host',
		does: 'The name of the host is not known: DNS fails.',
		has: 1,
		serve: () => ({ files: new Map() }),
		shown: 'offline',
		kept: 1,
		only: 'node',
		nowhere: true,
	},
];

/** registry.json with some fields changed. */
const registryJson = (files: Files, change: object): Uint8Array =>
	json({ ...JSON.parse(new TextDecoder().decode(fileOf(files, targetPath(files, 'registry.json')))), ...change });

const FORMS: readonly Attack[] = [
	{
		part: 'Forms',
		name: 'an error as JSON',
		does: 'The server answers 200 with {"error": …}.',
		has: 1,
		serve: changed(2, () => ({ 'metadata/timestamp.json': json({ error: 'no' }) })),
		shown: 'format',
		kept: 1,
	},
	{
		part: 'Forms',
		name: 'deep JSON',
		does: 'The timestamp nests as deep as its 16 kB allow.',
		has: 1,
		serve: changed(2, () => ({ 'metadata/timestamp.json': nested(16_000, TIMESTAMP_FIELDS) })),
		shown: 'format',
		kept: 1,
	},
	{
		part: 'Forms',
		name: 'very deep JSON',
		does: 'The next root nests as deep as its 512 kB allow.',
		has: 1,
		serve: changed(2, () => ({ 'metadata/2.root.json': nested(511_000) })),
		shown: 'format',
		kept: 1,
	},
	{
		part: 'Forms',
		name: 'deep JSON, signed',
		does: 'The registry signs a registry.json that nests a hundred thousand levels deep.',
		has: 1,
		serve: (world) => ({ files: resignedRelease(world, world.releases[2], { 'registry.json': nested(200_000) }) }),
		shown: 'format',
		kept: 1,
		after: renewed,
	},
	{
		part: 'Forms',
		name: 'newer format',
		does: 'The registry has moved on to a format that this version does not read: “update the extension”.',
		has: 1,
		serve: (world) => ({
			files: resignedRelease(world, world.releases[2], { 'registry.json': registryJson(world.releases[2], { format: 2 }) }),
		}),
		shown: 'newer-format',
		kept: 1,
		after: renewed,
	},
	{
		part: 'Forms',
		name: 'newer metadata',
		does: 'The registry has moved on to another major version of TUF.',
		has: 1,
		serve: changed(2, (files, world) => ({
			'metadata/timestamp.json': resigned(world, files, 'timestamp', () => ({ spec_version: '2.0.0' })),
		})),
		shown: 'newer-format',
		kept: 1,
	},
];

/** Another second release, with the third one's content: signed by all keys, for one user alone. */
function swapped(world: World): Files {
	const evidence = [...world.releases[3]].filter(([path]) => path.startsWith('evidence/'));
	return resignedRelease(world, withFiles(world.releases[1], Object.fromEntries(evidence)), everything(world.releases[3]), 1);
}

const REGISTRY: readonly Attack[] = [
	{
		part: 'The registry itself',
		name: 'a retraction',
		does: 'Not an attack: a vendor objected. Its record and its figures are gone with the next update, and no delta leads there.',
		has: 2,
		serve: changed(3, () => ({})),
		kept: 3,
		after: third,
	},
	{
		part: 'The registry itself',
		name: 'a retraction during an update',
		does: 'The update to the second release is cut, and then the third takes a record out and the second’s files away.',
		has: 1,
		serve: (world) => ({ files: world.releases[2], answer: cutFrom(/^evidence\//) }),
		shown: 'offline',
		kept: 1,
		after: third,
	},
	{
		part: 'The registry itself',
		name: 'a release swapped for one user',
		does: 'A thief of all online keys, or a dishonest operator, signs another second release for one user. No software can tell; number and hash of the release are shown, to compare with somebody else’s.',
		has: 1,
		serve: (world) => ({ files: swapped(world) }),
		kept: 3,
		after: renewed,
	},
	{
		part: 'The registry itself',
		name: 'a swapped release, cut',
		does: 'The same, but the connection breaks in the middle: the rest comes from the honest registry under the same number, and nothing of the other is kept.',
		has: 1,
		serve: (world) => ({ files: swapped(world), answer: cutFrom(/^evidence\//) }),
		shown: 'offline',
		kept: 1,
		after: renewed,
	},
];

/** Every attack. */
export const ATTACKS: readonly Attack[] = [...FILES, ...KEYS, ...OLD, ...CLOCK, ...SIZES, ...CONNECTION, ...FORMS, ...REGISTRY];

/** What the honest registry serves after an attack, and the release that must then be readable. */
export const afterOf = (attack: Attack): { readonly files: (world: World) => Files; readonly release: ReleaseNumber } =>
	attack.after ?? { files: registry(2), release: 2 };

/** What a reader had before an attack. */
export const beforeOf = (attack: Attack, world: World): Files | undefined =>
	attack.has === 0 ? undefined : (attack.from?.(world) ?? world.releases[attack.has]);

/** The same attack for a client whose own clock cannot be set. */
export function withoutClock({ clock = 0, serve }: Attack, world: World): Served {
	const served = serve(world);
	return clock === 0 ? served : { ...served, files: seenAhead(world, served.files, clock) };
}
