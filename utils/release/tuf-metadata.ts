/**
 * TUF metadata as it is read: four roles, each a signed part and its signatures. Every field that the client acts on is
 * checked here once; unknown fields stay (they are signed too) and are not looked at.
 * Spec: https://theupdateframework.github.io/specification/latest/ §4.
 */
import { canonical, type Json } from './canonical.ts';
import { ReleaseError } from './reason.ts';

/** The top-level roles. Delegations are neither written nor read. */
export const ROLES = ['root', 'timestamp', 'snapshot', 'targets'] as const;
export type RoleName = (typeof ROLES)[number];

export interface Signature {
	readonly keyid: string;
	/** Hex. */
	readonly sig: string;
}

interface Signed {
	readonly _type: string;
	readonly spec_version: string;
	readonly version: number;
	readonly expires: string;
}

export interface Key {
	readonly keytype: string;
	readonly scheme: string;
	readonly keyval: { readonly public: string };
}

export interface RoleKeys {
	readonly keyids: readonly string[];
	readonly threshold: number;
}

export interface Root extends Signed {
	readonly _type: 'root';
	readonly consistent_snapshot: boolean;
	readonly keys: Readonly<Record<string, Key>>;
	readonly roles: Readonly<Record<RoleName, RoleKeys>>;
}

/** What a role says of another role's file. Length and hashes may be left out (spec 4.4, 4.5). */
export interface FileMeta {
	readonly version: number;
	readonly length?: number;
	readonly hashes?: Readonly<Record<string, string>>;
}

export interface Timestamp extends Signed {
	readonly _type: 'timestamp';
	readonly meta: { readonly 'snapshot.json': FileMeta };
}

export interface Snapshot extends Signed {
	readonly _type: 'snapshot';
	readonly meta: Readonly<Record<string, FileMeta>> & { readonly 'targets.json': FileMeta };
}

export interface TargetFile {
	readonly length: number;
	readonly hashes: Readonly<Record<string, string>>;
}

export interface Targets extends Signed {
	readonly _type: 'targets';
	readonly targets: Readonly<Record<string, TargetFile>>;
}

export interface SignedRole {
	readonly root: Root;
	readonly timestamp: Timestamp;
	readonly snapshot: Snapshot;
	readonly targets: Targets;
}

/** A role's file, read but not yet believed. */
export interface Metadata<R extends RoleName = RoleName> {
	readonly signed: SignedRole[R];
	readonly signatures: readonly Signature[];
	/** The file as it came, for storing. */
	readonly bytes: Uint8Array;
	/** The bytes that signatures are made over. */
	readonly message: Uint8Array;
}

/** Signatures beyond this are not tried: each costs a verification. */
const MOST_SIGNATURES = 64;
const MOST_KEYS = 256;

type Fields = { readonly [key: string]: unknown };

/**
 * Reads a role's file and checks its form; signatures, versions and times are the client's business.
 * @throws ReleaseError `format`, or `newer-format` for another major version of the spec
 */
export function parseMetadata<R extends RoleName>(role: R, bytes: Uint8Array): Metadata<R> {
	const file = fields(parseJson(role, bytes), role);
	const signed = fields(file.signed, `${role}.signed`);
	checkCommon(role, signed);
	CHECKS[role](signed);
	return {
		signed: signed as unknown as SignedRole[R],
		signatures: signaturesOf(role, file.signatures),
		bytes,
		message: new TextEncoder().encode(canonical(signed as { [key: string]: Json })),
	};
}

function parseJson(role: string, bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return wrong(`${role}.json is not JSON in UTF-8`);
	}
}

/** "The client MUST check that the spec version is one it supports" (spec 4.3, `spec_version`): ours is 1. */
function checkCommon(role: string, signed: Fields): void {
	if (signed._type !== role) wrong(`${role}.json says that it is "${String(signed._type)}"`);
	const spec = /^(\d+)\.\d+(?:\.\d+)?$/.exec(String(signed.spec_version));
	if (!spec) wrong(`${role}.json has no readable spec_version`);
	if (spec?.[1] !== '1')
		throw new ReleaseError('newer-format', `${role}.json follows TUF ${String(signed.spec_version)}; this client reads 1.x`);
	if (!isVersion(signed.version)) wrong(`${role}.json has no version`);
	if (!isTime(signed.expires)) wrong(`${role}.json has no readable expiry`);
}

const CHECKS: Readonly<Record<RoleName, (signed: Fields) => void>> = {
	root(signed) {
		if (typeof signed.consistent_snapshot !== 'boolean') wrong('root.json does not say whether snapshots are consistent');
		const keys = Object.entries(fields(signed.keys, 'root.keys'));
		if (keys.length > MOST_KEYS) wrong(`root.json lists ${keys.length} keys; ${MOST_KEYS} are allowed`);
		for (const [id, key] of keys) checkKey(id, fields(key, `root.keys.${id}`));
		const roles = fields(signed.roles, 'root.roles');
		for (const role of ROLES) checkRoleKeys(role, fields(roles[role], `root.roles.${role}`));
	},
	timestamp(signed) {
		checkFileMeta(fields(signed.meta, 'timestamp.meta'), 'snapshot.json');
	},
	snapshot(signed) {
		const meta = fields(signed.meta, 'snapshot.meta');
		for (const name of ['targets.json', ...Object.keys(meta)]) checkFileMeta(meta, name);
	},
	targets(signed) {
		for (const [name, target] of Object.entries(fields(signed.targets, 'targets.targets'))) checkTarget(name, fields(target, name));
	},
};

function checkKey(id: string, key: Fields): void {
	const value = fields(key.keyval, `root.keys.${id}.keyval`);
	if (typeof key.keytype !== 'string' || typeof key.scheme !== 'string') wrong(`root.json: key ${id} has no type and scheme`);
	// A key of a type that we do not know may be there, it just never counts.
	if (value.public !== undefined && typeof value.public !== 'string') wrong(`root.json: key ${id} is no text`);
}

function checkRoleKeys(role: string, keys: Fields): void {
	if (!isVersion(keys.threshold)) wrong(`root.json: role ${role} has no threshold of 1 or more`);
	if (!Array.isArray(keys.keyids) || !keys.keyids.every((id) => typeof id === 'string')) wrong(`root.json: role ${role} lists no keys`);
	// Spec 4.3: "KEYIDs MUST be unique within a role".
	if (hasTwice(keys.keyids as string[])) wrong(`root.json: role ${role} lists a key twice`);
}

function checkFileMeta(meta: Fields, name: string): void {
	const file = fields(Object.hasOwn(meta, name) ? meta[name] : undefined, `meta of ${name}`);
	if (!isVersion(file.version)) wrong(`meta of ${name} has no version`);
	if (file.length !== undefined && !isLength(file.length)) wrong(`meta of ${name}: length`);
	if (file.hashes !== undefined) checkHashes(name, file.hashes);
}

function checkTarget(name: string, target: Fields): void {
	if (!isLength(target.length)) wrong(`target ${name}: length`);
	checkHashes(name, target.hashes);
}

function checkHashes(name: string, hashes: unknown): void {
	const values = Object.values(fields(hashes, `hashes of ${name}`));
	if (values.length === 0 || !values.every((value) => typeof value === 'string' && /^[0-9a-f]+$/.test(value))) wrong(`hashes of ${name}`);
}

function signaturesOf(role: string, list: unknown): readonly Signature[] {
	if (!Array.isArray(list)) return wrong(`${role}.json has no signatures`);
	if (list.length > MOST_SIGNATURES) wrong(`${role}.json has ${list.length} signatures; ${MOST_SIGNATURES} are allowed`);
	for (const one of list) {
		const { keyid, sig } = fields(one, `a signature of ${role}`);
		if (typeof keyid !== 'string' || typeof sig !== 'string') wrong(`${role}.json has a signature without key or value`);
	}
	// Spec 4.2.1: "signatures … MUST NOT contain duplicate KEYIDs".
	if (hasTwice(list.map((one) => one.keyid))) wrong(`${role}.json has two signatures of one key`);
	return list;
}

function fields(value: unknown, what: string): Fields {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(`${what} is no object`);
	return value as Fields;
}

function wrong(message: string): never {
	throw new ReleaseError('format', message);
}

const hasTwice = (list: readonly string[]): boolean => new Set(list).size !== list.length;
const isVersion = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 1;
const isLength = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isTime = (value: unknown): boolean =>
	typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && !Number.isNaN(Date.parse(value));
