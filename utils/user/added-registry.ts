/** Registries that the user has added: each with the root that was confirmed by its fingerprint, and never another. */
import { hex, sha256 } from '../release/bytes.ts';
import { parseMetadata } from '../release/tuf-metadata.ts';
import { verifySignatures } from '../release/tuf-signature.ts';
import type { UserDatabase } from './database.ts';

export interface AddedRegistry {
	/** 16 hex: the fingerprint's first. */
	readonly id: string;
	/** Where its releases are, with a slash at its end. */
	readonly url: string;
	/** 1.root.json as it was confirmed. */
	readonly root: Uint8Array;
	/** ms */
	readonly added: number;
}

/** The SHA-256 of a first root's canonical signed part, 64 hex: what an operator prints and a user compares. */
export async function fingerprintOf(root: Uint8Array): Promise<string> {
	return hex(await sha256(parseMetadata('root', root).message));
}

/**
 * A registry to add, from the first root that its server gave.
 * @throws ReleaseError `format` or `signature` when that is no root signed by its own keys
 */
export async function addedRegistry(url: string, root: Uint8Array, added: number): Promise<AddedRegistry> {
	const metadata = parseMetadata('root', root);
	await verifySignatures(metadata.signed, 'root', metadata);
	return { id: (await fingerprintOf(root)).slice(0, 16), url, root, added };
}

/** In the order in which they were added. */
export const readAdded = async (db: UserDatabase): Promise<AddedRegistry[]> =>
	(await db.getAll('registries')).sort((a, b) => a.added - b.added);

/** An address typed by the user as a registry's base: https, or http on this machine; with a slash at its end. Undefined when it is none. */
export function registryUrl(typed: string): string | undefined {
	const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
	if (!URL.canParse(text)) return;
	const url = new URL(text);
	const own = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
	if (url.protocol !== 'https:' && !own) return;
	if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return;
	return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The host permission that a registry needs. Ports cannot be named in Firefox: it covers all of the host's. */
export function hostPermission(url: string): string {
	const { protocol, hostname } = new URL(url);
	return `${protocol}//${hostname}/*`;
}
