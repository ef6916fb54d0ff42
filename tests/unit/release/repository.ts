/** A TUF repository in memory that tests can bend: honest by default, every part open to be replaced. */
import { generateKeyPairSync } from 'node:crypto';
import { type Keys, keyId, publicHex, type SigningKey, toSigningKey, tufKey } from '#registry/keys.ts';
import { describe, rootOf, signRole, snapshotOf, targetsOf, timestampOf } from '#registry/tuf-writer.ts';
import { ReleaseError } from '#utils/release/reason.ts';
import type { ReleaseTransport } from '#utils/release/transport.ts';
import { type MetadataStore, memoryStore, refresh, type Trusted } from '#utils/release/tuf.ts';
import { ROLES, type RoleKeys, type RoleName, type Root, type TargetFile } from '#utils/release/tuf-metadata.ts';

export const DAY = '2026-11-24';
export const NOW = Date.parse('2026-11-24T12:00:00Z');
export const DAYS = 86_400_000;
export const text = (value: string): Uint8Array => new TextEncoder().encode(value);

export interface RoleSigner extends SigningKey {
	readonly public: string;
}

export function newKey(): RoleSigner {
	const { privateKey } = generateKeyPairSync('ed25519');
	return { ...toSigningKey(privateKey), public: publicHex(privateKey) };
}

export class Repository {
	readonly files = new Map<string, Uint8Array>();
	readonly asked: string[] = [];
	signers: Record<RoleName, RoleSigner[]> = { root: [newKey()], timestamp: [newKey()], snapshot: [newKey()], targets: [newKey()] };
	thresholds: Partial<Record<RoleName, number>> = {};
	day = DAY;
	root = 0;
	timestamp = 0;
	release = 0;
	targets: Record<string, TargetFile> = {};

	constructor() {
		this.writeRoot();
		this.publish({ 'registry.json': text('{"format":1}') });
	}

	keys(): Keys {
		const roles = Object.fromEntries(
			ROLES.map((role) => [role, { keyids: this.signers[role].map(({ id }) => id), threshold: this.thresholds[role] ?? 1 }]),
		) as unknown as Record<RoleName, RoleKeys>;
		const keys = Object.fromEntries(
			ROLES.flatMap((role) => this.signers[role].map((key) => [keyId(tufKey(key.public)), tufKey(key.public)])),
		);
		return { folder: '', keys, roles, signing: Object.values(this.signers).flat() };
	}

	/** Writes the next root; `extra` signs it too (the keys that it replaces). */
	writeRoot(extra: readonly SigningKey[] = [], change: Partial<Root> = {}): void {
		this.root++;
		const root = { ...rootOf(this.keys(), this.root, this.day), ...change };
		this.files.set(
			`metadata/${this.root}.root.json`,
			signRole(root, [...new Map([...extra, ...this.signers.root].map((key) => [key.id, key])).values()]),
		);
	}

	/** Writes the next release, with these files. */
	publish(files: Readonly<Record<string, Uint8Array>>): void {
		this.release++;
		this.targets = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, describe(bytes)]));
		for (const [name, bytes] of Object.entries(files)) this.files.set(`targets/${this.targets[name]?.hashes.sha256}.${name}`, bytes);
		this.writeTargets();
	}

	writeTargets(): void {
		const bytes = signRole(targetsOf(this.targets, this.release, this.day), this.signers.targets);
		this.files.set(`metadata/${this.release}.targets.json`, bytes);
		this.writeSnapshot(bytes);
	}

	writeSnapshot(targets = this.file(`metadata/${this.release}.targets.json`), meta = {}): void {
		const bytes = signRole(snapshotOf({ version: this.release, ...describe(targets), ...meta }, this.day), this.signers.snapshot);
		this.files.set(`metadata/${this.release}.snapshot.json`, bytes);
		this.writeTimestamp(bytes);
	}

	writeTimestamp(snapshot = this.file(`metadata/${this.release}.snapshot.json`), meta = {}): void {
		this.timestamp++;
		const bytes = signRole(
			timestampOf({ version: this.release, ...describe(snapshot), ...meta }, this.timestamp, this.day),
			this.signers.timestamp,
		);
		this.files.set('metadata/timestamp.json', bytes);
	}

	file(path: string): Uint8Array {
		const bytes = this.files.get(path);
		if (!bytes) throw new Error(`no ${path}`);
		return bytes;
	}

	/** Reads like a server; lengths are checked by the client as well. */
	readonly transport: ReleaseTransport = {
		fetchBytes: async (path, maxBytes) => {
			this.asked.push(path);
			const bytes = this.files.get(path);
			if (bytes && bytes.length > maxBytes) throw new ReleaseError('size', path);
			return bytes;
		},
	};

	/** A client that has this repository's first root pinned. */
	client(): Client {
		return new Client(this);
	}
}

export class Client {
	readonly store: MetadataStore;
	readonly repository: Repository;
	constructor(repository: Repository) {
		this.repository = repository;
		this.store = memoryStore(repository.file('metadata/1.root.json'));
	}

	refresh(now = NOW, transport = this.repository.transport): Promise<Trusted> {
		return refresh({ transport, store: this.store, now });
	}

	/** `release N`, or the reason why not. */
	async outcome(now = NOW, transport = this.repository.transport): Promise<string> {
		try {
			return `release ${(await this.refresh(now, transport)).targets.signed.version}`;
		} catch (error) {
			if (error instanceof ReleaseError) return error.reason;
			throw error;
		}
	}
}
