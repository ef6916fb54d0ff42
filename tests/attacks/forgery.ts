/** How honest files become bad ones, and how an honest registry recovers. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { keyId, type SigningKey, tufKey } from '#registry/keys.ts';
import { describe, rootOf, signRole } from '#registry/tuf-writer.ts';
import { newKey } from '../unit/release/repository.ts';
import { type Answer, type Asked, honest } from './server.ts';
import { type Files, fileOf, keysOf, signedOf, targetPath, type World, withFiles, withSnapshot } from './world.ts';

/** Keys that no root names. */
export const strangers: readonly SigningKey[] = [newKey(), newKey()];

/** The same bytes but for one bit in the middle. */
export function flipped(bytes: Uint8Array): Uint8Array {
	const copy = bytes.slice();
	const middle = bytes.length >>> 1;
	copy[middle] = (copy[middle] ?? 0) ^ 1;
	return copy;
}

/** A bucket of the same length in which a name is another. */
export const otherBucket = (gz: Uint8Array): Uint8Array =>
	gzipSync(gunzipSync(gz).toString('latin1').replace('Firm', 'Form'), { level: 9 });

/** The delta from the first release, well formed, with one row's last byte changed. */
export function wrongDelta(files: Files): Uint8Array {
	const raw = gunzipSync(fileOf(files, targetPath(files, 'delta-1.bin.z')));
	raw[12 + 35] = (raw[12 + 35] ?? 0) ^ 0xff;
	return gzipSync(raw);
}

/** Answers what a path asks for with other bytes. */
export function patch({ path, file, response }: Asked, which: RegExp, change: (file: Uint8Array) => Uint8Array): boolean {
	if (!which.test(path) || !file) return false;
	honest(response, path, change(file));
	return true;
}

/** Breaks the connection in the middle of the first answer to such a path, and every one after it. */
export function cutFrom(path: RegExp): Answer {
	let cut = false;
	return ({ path: asked, file, response }) => {
		if (cut || !path.test(asked)) {
			if (cut) response.destroy();
			return cut;
		}
		cut = true;
		if (!file) response.destroy();
		else {
			response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.length });
			response.write(file.subarray(0, file.length >>> 1), () => response.destroy());
		}
		return true;
	};
}

/** JSON of so many bytes that nests as deep as they allow, behind fields that are as they should be. */
export function nested(bytes: number, fields = ''): Uint8Array {
	const [before, after] = [`{"signatures":[],"signed":{${fields}"deep":`, '}}'];
	const depth = (bytes - before.length - after.length) >>> 1;
	return new TextEncoder().encode(`${before}${'['.repeat(depth)}${']'.repeat(depth)}${after}`);
}

/** The fields that a timestamp must have. */
export const TIMESTAMP_FIELDS =
	'"_type":"timestamp","spec_version":"1.0.31","version":9,"expires":"2099-01-01T00:00:00Z","meta":{"snapshot.json":{"version":2}},';

/** All files that a release names, by their plain names. */
export const everything = (files: Files): Record<string, Uint8Array> =>
	Object.fromEntries(Object.keys(signedOf(files, 'targets').targets).map((name) => [name, fileOf(files, targetPath(files, name))]));

/** A release, signed through and through, that says one of its files is so long. */
export function announcing(world: World, files: Files, name: string, length: number): Files {
	const { version, targets } = signedOf(files, 'targets');
	const signed = {
		...signedOf(files, 'targets'),
		targets: { ...targets, [name]: { ...targets[name], length, hashes: targets[name]?.hashes ?? {} } },
	};
	return withSnapshot(
		world,
		withFiles(files, { [`metadata/${version}.targets.json`]: signRole(signed, keysOf(world, 'targets')) }),
		version,
	);
}

/** A release under a second root that names new keys for everything but the root: how a registry recovers from stolen ones. */
export function withRotatedKeys(world: World, files: Files): Files {
	const fresh = { timestamp: newKey(), snapshot: newKey(), targets: newKey() };
	const roles = Object.fromEntries(Object.entries(fresh).map(([role, { id }]) => [role, { keyids: [id], threshold: 1 }]));
	const keys = Object.fromEntries(Object.values(fresh).map((key) => [keyId(tufKey(key.public)), tufKey(key.public)]));
	const named = { ...world.keys, keys: { ...world.keys.keys, ...keys }, roles: { ...world.keys.roles, ...roles } };
	const root = signRole(rootOf(named, 2, world.day), keysOf(world, 'root'));
	const targets = signRole(signedOf(files, 'targets'), [fresh.targets]);
	const { version } = signedOf(files, 'targets');
	const snapshot = signRole({ ...signedOf(files, 'snapshot'), meta: { 'targets.json': { version, ...describe(targets) } } }, [
		fresh.snapshot,
	]);
	const timestamp = signRole({ ...signedOf(files, 'timestamp'), meta: { 'snapshot.json': { version, ...describe(snapshot) } } }, [
		fresh.timestamp,
	]);
	return withFiles(files, {
		'metadata/2.root.json': root,
		[`metadata/${version}.targets.json`]: targets,
		[`metadata/${version}.snapshot.json`]: snapshot,
		'metadata/timestamp.json': timestamp,
	});
}
