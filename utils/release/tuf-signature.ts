/** Signatures of TUF metadata: Ed25519 and ECDSA P-256 by WebCrypto, counted by key against a role's threshold. */
import { unhex } from './bytes.ts';
import { ReleaseError } from './reason.ts';
import type { Key, Metadata, RoleName, Root } from './tuf-metadata.ts';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/**
 * Spec 5.3.4, 5.4.2, 5.5.3, 5.6.3: "MUST have been signed by a threshold of keys specified in the trusted root metadata".
 * @throws ReleaseError `signature`
 */
export async function verifySignatures(by: Root, role: RoleName, metadata: Metadata): Promise<void> {
	const { keyids, threshold } = by.roles[role];
	// Spec 5.3.4: "the threshold … each key counted once". One key under two names is one key: counted by its own bytes.
	const signers = new Set<string>();
	for (const { keyid, sig } of metadata.signatures) {
		const key = keyids.includes(keyid) && Object.hasOwn(by.keys, keyid) ? by.keys[keyid] : undefined;
		const signer = key && (await signerOf(key, sig, metadata.message));
		if (signer) signers.add(signer);
	}
	if (signers.size < threshold) throw new ReleaseError('signature', `${role}.json: ${signers.size} of ${threshold} signatures are good`);
}

/** The key in its one true form when its signature is good. An unusable key or signature never counts and never stops the others. */
async function signerOf(key: Key, sig: string, message: Uint8Array): Promise<string | undefined> {
	const signature = unhex(sig);
	if (!signature) return;
	try {
		const publicKey = await importKey(key);
		if (!publicKey || !(await verify(publicKey, signature, message as Uint8Array<ArrayBuffer>))) return;
		return `${publicKey.algorithm.name} ${new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)).join()}`;
	} catch {
		return;
	}
}

/** Ed25519 keys come as hex or PEM, ECDSA keys as PEM (spec 4.3, as other implementations write it). */
async function importKey({ scheme, keyval }: Key): Promise<CryptoKey | undefined> {
	const spki = spkiOf(keyval.public);
	if (scheme === 'ed25519') {
		const raw = spki ?? unhex(keyval.public);
		return raw && crypto.subtle.importKey(spki ? 'spki' : 'raw', raw, 'Ed25519', true, ['verify']);
	}
	if (scheme === 'ecdsa-sha2-nistp256' && spki) return crypto.subtle.importKey('spki', spki, P256, true, ['verify']);
}

function spkiOf(pem: string): Uint8Array<ArrayBuffer> | undefined {
	const body = /-----BEGIN PUBLIC KEY-----([\s\S]+?)-----END PUBLIC KEY-----/.exec(pem)?.[1];
	return body === undefined ? undefined : Uint8Array.from(atob(body.replace(/\s/g, '')), (char) => char.charCodeAt(0));
}

function verify(key: CryptoKey, signature: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>): Promise<boolean> {
	if (key.algorithm.name === 'Ed25519') return crypto.subtle.verify('Ed25519', key, signature, message);
	return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, pairFromDer(signature), message);
}

/** ECDSA signatures stand in DER, `SEQUENCE { INTEGER r, INTEGER s }`; WebCrypto wants r and s, 32 bytes each. */
function pairFromDer(der: Uint8Array): Uint8Array<ArrayBuffer> {
	if (der[0] !== 0x30 || der[1] !== der.length - 2) throw new ReleaseError('format', 'a signature is no DER sequence');
	const pair = new Uint8Array(64);
	let at = 2;
	for (const end of [32, 64]) {
		const length = der[at + 1] ?? 0;
		if (der[at] !== 2 || length === 0 || at + 2 + length > der.length)
			throw new ReleaseError('format', 'a signature holds no two integers');
		const number = der.subarray(at + 2, at + 2 + length);
		const significant = number.subarray(number.findIndex((byte) => byte !== 0));
		if (significant.length > 32) throw new ReleaseError('format', 'a signature holds too large an integer');
		pair.set(significant, end - significant.length);
		at += 2 + length;
	}
	if (at !== der.length) throw new ReleaseError('format', 'a signature has bytes behind its end');
	return pair;
}
