/** Writes TUF metadata: signed over canonical JSON, Ed25519, consistent snapshots. What it writes is read back by two clients in the tests. */
import { createHash } from 'node:crypto';
import { canonical, type Json } from '#utils/release/canonical.ts';
import type { FileMeta, Root, Snapshot, TargetFile, Targets, Timestamp } from '#utils/release/tuf-metadata.ts';
import type { Keys, SigningKey } from './keys.ts';

/** Days for which a role's file is good, from the day of the release. */
export const VALID_DAYS = { root: 365, targets: 90, snapshot: 90, timestamp: 7 } as const;
const DAY_MS = 86_400_000;
const SPEC = '1.0.31';

/** The end of a role's validity, at midnight UTC. */
export const expiry = (day: string, role: keyof typeof VALID_DAYS): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + VALID_DAYS[role] * DAY_MS).toISOString().replace('.000Z', 'Z');

/** Length and SHA-256 of a file, as the role above names it. */
export const describe = (bytes: Uint8Array): TargetFile => ({
	length: bytes.length,
	hashes: { sha256: createHash('sha256').update(bytes).digest('hex') },
});

/** A signed part with its signatures, as the bytes of its file. */
export function signRole(signed: Root | Timestamp | Snapshot | Targets, signers: readonly SigningKey[]): Uint8Array {
	const message = new TextEncoder().encode(canonical(signed as unknown as Json));
	const signatures = signers.map((key) => ({ keyid: key.id, sig: key.sign(message) })).sort((a, b) => (a.keyid < b.keyid ? -1 : 1));
	return new TextEncoder().encode(JSON.stringify({ signatures, signed }));
}

/** The root that names a folder's keys. */
export const rootOf = ({ keys, roles }: Keys, version: number, day: string): Root => ({
	_type: 'root',
	spec_version: SPEC,
	version,
	expires: expiry(day, 'root'),
	consistent_snapshot: true,
	keys,
	roles,
});

export const targetsOf = (targets: Readonly<Record<string, TargetFile>>, version: number, day: string): Targets => ({
	_type: 'targets',
	spec_version: SPEC,
	version,
	expires: expiry(day, 'targets'),
	targets,
});

export const snapshotOf = (targets: FileMeta, day: string): Snapshot => ({
	_type: 'snapshot',
	spec_version: SPEC,
	version: targets.version,
	expires: expiry(day, 'snapshot'),
	meta: { 'targets.json': targets },
});

export const timestampOf = (snapshot: FileMeta, version: number, day: string): Timestamp => ({
	_type: 'timestamp',
	spec_version: SPEC,
	version,
	expires: expiry(day, 'timestamp'),
	meta: { 'snapshot.json': snapshot },
});
