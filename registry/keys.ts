/**
 * An operator's signing keys, one folder:
 *
 *   keys.json       who signs what: per role the public keys (hex) and how many of them must sign
 *   NAME.pem        private keys, PKCS #8; those that lie here can sign, the others lie elsewhere (offline)
 *   N.root.json     roots signed in a key ceremony, when the root's private keys do not lie here
 *
 * A folder without keys.json gets keys made on the spot: root 2 of 3, and one each for targets, snapshot and timestamp.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonical } from '#utils/release/canonical.ts';
import { type Key, ROLES, type RoleKeys, type RoleName } from '#utils/release/tuf-metadata.ts';

/** A private key that can sign. */
export interface SigningKey {
	/** SHA-256 of the canonical public key, hex. */
	readonly id: string;
	sign(message: Uint8Array): string;
}

/** A folder of keys, read. */
export interface Keys {
	readonly folder: string;
	readonly keys: Readonly<Record<string, Key>>;
	readonly roles: Readonly<Record<RoleName, RoleKeys>>;
	readonly signing: readonly SigningKey[];
}

const roleSchema = z.strictObject({
	threshold: z.int().min(1),
	keys: z.array(z.string().regex(/^[0-9a-f]{64}$/, 'expected an Ed25519 public key, 64 hex digits')).min(1),
});
const keysSchema = z.strictObject({ root: roleSchema, timestamp: roleSchema, snapshot: roleSchema, targets: roleSchema });
type KeysFile = z.infer<typeof keysSchema>;

/** A public key as TUF writes it. */
export const tufKey = (publicHex: string): Key => ({ keytype: 'ed25519', scheme: 'ed25519', keyval: { public: publicHex } });

/** A public key's id. Spec 4.3: "KEYID … SHA-256 of the canonical form of the key". */
export const keyId = (key: Key): string =>
	createHash('sha256')
		.update(canonical({ ...key }))
		.digest('hex');

/** The public half of an Ed25519 key, hex. */
export const publicHex = (key: KeyObject): string => {
	const { x } = createPublicKey(key as unknown as Parameters<typeof createPublicKey>[0]).export({ format: 'jwk' });
	return Buffer.from(x ?? '', 'base64url').toString('hex');
};

/** A private key, ready to sign. */
export const toSigningKey = (key: KeyObject): SigningKey => ({
	id: keyId(tufKey(publicHex(key))),
	sign: (message) => sign(null, message, key).toString('hex'),
});

/** Makes a private key, writes it as `NAME.pem` for its owner alone, and returns its public half as hex. */
export function makeKey(folder: string, name: string): string {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const { privateKey } = generateKeyPairSync('ed25519');
	writeFileSync(join(folder, `${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
	return publicHex(privateKey);
}

/** Makes a whole set of keys for a registry on one machine. */
export function makeKeys(folder: string): void {
	const one = (name: string) => ({ threshold: 1, keys: [makeKey(folder, name)] });
	const root = { threshold: 2, keys: ['root-1', 'root-2', 'root-3'].map((name) => makeKey(folder, name)) };
	writeKeysFile(folder, { root, timestamp: one('timestamp'), snapshot: one('snapshot'), targets: one('targets') });
}

/** Writes who signs what. */
export function writeKeysFile(folder: string, file: KeysFile): void {
	writeFileSync(join(folder, 'keys.json'), `${JSON.stringify(file, null, '\t')}\n`);
}

/** Who signs what, from a folder's keys.json. */
export function readKeysFile(folder: string): KeysFile {
	const path = join(folder, 'keys.json');
	const parsed = keysSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	throw new Error(`${path}: ${issue?.path.join('.')}: ${issue?.message}`);
}

/** Reads a folder of keys; one without keys.json gets new keys first. */
export function openKeys(folder: string): Keys {
	if (!existsSync(join(folder, 'keys.json'))) makeKeys(folder);
	const file = readKeysFile(folder);
	const keys: Record<string, Key> = {};
	const roles = Object.fromEntries(
		ROLES.map((role) => {
			const listed = file[role].keys.map(tufKey);
			for (const key of listed) keys[keyId(key)] = key;
			return [role, { keyids: listed.map(keyId), threshold: file[role].threshold }];
		}),
	) as unknown as Record<RoleName, RoleKeys>;
	return { folder, keys, roles, signing: privateKeys(folder).map(toSigningKey) };
}

function privateKeys(folder: string): KeyObject[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.pem'))
		.sort()
		.map((name) => {
			const key = createPrivateKey(readFileSync(join(folder, name)));
			if (key.asymmetricKeyType !== 'ed25519')
				throw new Error(`${join(folder, name)}: an Ed25519 key is needed, this is ${key.asymmetricKeyType}`);
			return key;
		});
}
