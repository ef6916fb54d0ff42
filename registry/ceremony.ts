/**
 * Roots that are signed by hand, one key holder after another, on machines that are never online
 * (docs/running-a-registry.md, "The key ceremony").
 */
import { createPrivateKey } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseMetadata, type Root } from '#utils/release/tuf-metadata.ts';
import { openKeys, toSigningKey } from './keys.ts';
import { rootOf } from './tuf-writer.ts';

/** The next root that a folder's keys.json calls for, not signed yet. Its number follows the roots that lie in the folder. */
export function draftRoot(folder: string, day: string, after = newestIn(folder)): Uint8Array {
	return fileOf(rootOf(openKeys(folder), after + 1, day), []);
}

function newestIn(folder: string): number {
	return Math.max(0, ...(existsSync(folder) ? readdirSync(folder) : []).map((name) => Number(/^(\d+)\.root\.json$/.exec(name)?.[1] ?? 0)));
}

/**
 * Adds a key holder's signature to a root.
 * @param previous the root before it, when the key is one of its own that the new one no longer names
 * @throws Error when the key may not sign this root
 */
export function addSignature(file: Uint8Array, keyFile: string, previous?: Uint8Array): Uint8Array {
	const { signed, message, signatures } = parseMetadata('root', file);
	const key = toSigningKey(createPrivateKey(readFileSync(keyFile)));
	const roots = [signed, ...(previous ? [parseMetadata('root', previous).signed] : [])];
	if (!roots.some(({ roles }) => roles.root.keyids.includes(key.id)))
		throw new Error(`${keyFile} is not a root key of this root${previous ? ' or the one before' : ''}`);
	const others = signatures.filter(({ keyid }) => keyid !== key.id);
	return fileOf(signed, [...others, { keyid: key.id, sig: key.sign(message) }]);
}

/** What a key holder must read before signing: the version, the end, and who may sign what. */
export function describeRoot(file: Uint8Array): object {
	const { signed, signatures } = parseMetadata('root', file);
	const roles = Object.fromEntries(
		Object.entries(signed.roles).map(([role, { keyids, threshold }]) => [
			role,
			`${threshold} of ${keyids.map((id) => signed.keys[id]?.keyval.public ?? id).join(' ')}`,
		]),
	);
	return {
		version: signed.version,
		expires: signed.expires,
		roles,
		signed: signatures.map(({ keyid }) => signed.keys[keyid]?.keyval.public ?? keyid),
	};
}

const fileOf = (signed: Root, signatures: readonly { keyid: string; sig: string }[]): Uint8Array => {
	const sorted = [...signatures].sort((a, b) => (a.keyid < b.keyid ? -1 : 1));
	return new TextEncoder().encode(JSON.stringify({ signatures: sorted, signed }));
};
