/**
 * The TUF client: from a pinned root to a verified list of the release's files.
 * It follows the detailed client workflow, https://theupdateframework.github.io/specification/latest/ §5; clauses stand
 * quoted above the lines that obey them. Top-level roles only.
 *
 * Every step stores what it verified before the next begins, so an update that is cut anywhere goes on where it stopped;
 * what was stored is verified again when it is read. Nothing here knows the time or the network: both are passed in.
 */
import { hex, sha256 } from './bytes.ts';
import { ReleaseError } from './reason.ts';
import type { ReleaseTransport } from './transport.ts';
import { type FileMeta, type Metadata, parseMetadata, ROLES, type RoleName, type Root, type TargetFile } from './tuf-metadata.ts';
import { verifySignatures } from './tuf-signature.ts';

/** Where verified metadata lives, by role, as it was signed. `root` holds the pinned root before the first refresh. */
export interface MetadataStore {
	get(role: RoleName): Promise<Uint8Array | undefined>;
	put(role: RoleName, bytes: Uint8Array): Promise<void>;
}

/** Verified metadata of all roles, of one and the same release. */
export interface Trusted {
	readonly root: Metadata<'root'>;
	readonly timestamp: Metadata<'timestamp'>;
	readonly snapshot: Metadata<'snapshot'>;
	readonly targets: Metadata<'targets'>;
}

export interface RefreshOptions {
	readonly transport: ReleaseTransport;
	readonly store: MetadataStore;
	/** The time, ms, at which expiries are judged. Spec 5.1: "Record fixed update start time". */
	readonly now: number;
}

/** The longest files that are read when nothing signed says how long they are, in bytes; and root versions followed at once. */
export const LIMITS = {
	root: 512_000,
	timestamp: 16_384,
	snapshot: 2_000_000,
	targets: 5_000_000,
	rotations: 256,
	/** A file of a release, whatever length is signed: it is held in memory while it is checked. */
	target: 500_000_000,
} as const;

/**
 * Brings the stored metadata up to date.
 * @throws ReleaseError; what was trusted before stays stored
 */
export async function refresh(options: RefreshOptions): Promise<Trusted> {
	const root = await updateRoot(options);
	const before = await readBefore(options.store, root.signed);
	const timestamp = await updateTimestamp(options, root.signed, before.timestamp);
	const snapshot = await updateSnapshot(options, root.signed, timestamp, before.snapshot);
	const targets = await updateTargets(options, root.signed, snapshot);
	return { root, timestamp, snapshot, targets };
}

/**
 * The stored metadata, verified, without asking anybody and without judging expiry; undefined when a role is missing,
 * damaged or of another release than the others.
 */
export async function readTrusted(store: MetadataStore): Promise<Trusted | undefined> {
	const root = await readRoot(store);
	const timestamp = root && (await readStored(store, root.signed, 'timestamp'));
	const snapshot = root && (await readStored(store, root.signed, 'snapshot'));
	const targets = root && (await readStored(store, root.signed, 'targets'));
	if (!timestamp || !snapshot || !targets) return;
	const whole =
		timestamp.signed.meta['snapshot.json'].version === snapshot.signed.version &&
		snapshot.signed.meta['targets.json'].version === targets.signed.version;
	return whole ? { root, timestamp, snapshot, targets } : undefined;
}

/** A registry's id: 16 hex of the SHA-256 of the canonical signed part of its first root. */
export async function registryId(firstRoot: Uint8Array): Promise<string> {
	return hex(await sha256(parseMetadata('root', firstRoot).message)).slice(0, 16);
}

// — 5.3 Update the root role

async function updateRoot({ transport, store, now }: RefreshOptions): Promise<Metadata<'root'>> {
	const pinned = await store.get('root');
	if (!pinned) throw new ReleaseError('signature', 'There is no pinned root to begin from');
	let root = parseMetadata('root', pinned);
	await verifySignatures(root.signed, 'root', root);
	for (let step = 0; step < LIMITS.rotations; step++) {
		const next = await nextRoot(transport, root.signed);
		if (!next) break;
		root = next;
		// 5.3.8 "Persist root metadata."
		await store.put('root', root.bytes);
	}
	// 5.3.10 "Check for a freeze attack." Those in between may have expired, the last may not.
	requireFresh(root, now);
	return root;
}

async function nextRoot(transport: ReleaseTransport, trusted: Root): Promise<Metadata<'root'> | undefined> {
	// 5.3.3 "download version N+1 of the root metadata file, up to some W number of bytes … If this file is not available … go to step 5.3.10"
	const wanted = trusted.version + 1;
	const bytes = await transport.fetchBytes(`metadata/${wanted}.root.json`, LIMITS.root);
	if (!bytes) return;
	const next = parseMetadata('root', bytes);
	// 5.3.4 "Version N+1 of the root metadata file MUST have been signed by: (1) a threshold of keys specified in the trusted root
	// metadata file (version N), and (2) a threshold of keys specified in the new root metadata file being validated (version N+1)."
	await verifySignatures(trusted, 'root', next);
	await verifySignatures(next.signed, 'root', next);
	// 5.3.5 "Check for a rollback attack. The version number of the new root metadata (version N+1) MUST be exactly the version in the
	// trusted root metadata (version N) incremented by one"
	if (next.signed.version !== wanted) throw new ReleaseError('rollback', `${wanted}.root.json says version ${next.signed.version}`);
	return next;
}

/** Timestamp and snapshot that were trusted before, for comparing with what is offered. */
type Before = Partial<Pick<Trusted, 'timestamp' | 'snapshot'>>;

/**
 * 5.3.11 "If the timestamp and / or snapshot keys have been rotated, then delete the trusted timestamp and snapshot metadata files."
 * This is how a registry recovers from version numbers that a thief of keys drove up ("fast-forward"). We disregard the
 * files instead, both, as soon as today's keys did not sign one of them: the same effect, wherever an update is cut.
 */
async function readBefore(store: MetadataStore, root: Root): Promise<Before> {
	const timestamp = await readStored(store, root, 'timestamp');
	const snapshot = await readStored(store, root, 'snapshot');
	const rotated = (!timestamp && (await store.get('timestamp'))) || (!snapshot && (await store.get('snapshot')));
	return rotated ? {} : { ...(timestamp && { timestamp }), ...(snapshot && { snapshot }) };
}

// — 5.4 Update the timestamp role

async function updateTimestamp(
	{ transport, store, now }: RefreshOptions,
	root: Root,
	trusted: Metadata<'timestamp'> | undefined,
): Promise<Metadata<'timestamp'>> {
	// 5.4.1 "Download the timestamp metadata file, up to X number of bytes"
	const offered = parseMetadata('timestamp', await need(transport, 'metadata/timestamp.json', LIMITS.timestamp));
	// 5.4.2 "Check for an arbitrary software attack."
	await verifySignatures(root, 'timestamp', offered);
	const timestamp = trusted ? newerTimestamp(trusted, offered) : offered;
	// 5.4.4 "Check for a freeze attack. The expiration timestamp in the new timestamp metadata file MUST be higher than the fixed update
	// start time." Judged for an unchanged one too: a server that repeats an old timestamp for ever is that attack.
	requireFresh(timestamp, now);
	// 5.4.5 "Persist timestamp metadata."
	if (timestamp !== trusted) await store.put('timestamp', timestamp.bytes);
	return timestamp;
}

function newerTimestamp(trusted: Metadata<'timestamp'>, offered: Metadata<'timestamp'>): Metadata<'timestamp'> {
	// 5.4.3.1 "The version number of the trusted timestamp metadata file, if any, MUST be less than the version number of the new
	// timestamp metadata file. … In case they are equal, discard the new timestamp metadata … this is normal and it shouldn't raise any error."
	requireNotOlder('timestamp.json', offered.signed.version, trusted.signed.version);
	// 5.4.3.2 "The version number of the snapshot metadata file in the trusted timestamp metadata file … MUST be less than or equal to its
	// version number in the new timestamp metadata file."
	requireNotOlder(
		'snapshot.json in timestamp.json',
		offered.signed.meta['snapshot.json'].version,
		trusted.signed.meta['snapshot.json'].version,
	);
	return offered.signed.version === trusted.signed.version ? trusted : offered;
}

// — 5.5 Update the snapshot role

async function updateSnapshot(
	{ transport, store, now }: RefreshOptions,
	root: Root,
	timestamp: Metadata<'timestamp'>,
	trusted: Metadata<'snapshot'> | undefined,
): Promise<Metadata<'snapshot'>> {
	const wanted = timestamp.signed.meta['snapshot.json'];
	const have = trusted?.signed.version === wanted.version && (await matches(wanted, trusted.bytes));
	const snapshot = have && trusted ? trusted : await downloadRole('snapshot', transport, root, wanted);
	// 5.5.5 "Check for a rollback attack. The version number of the targets metadata file … in the trusted snapshot metadata file, if any,
	// MUST be less than or equal to its version number in the new snapshot metadata file. Furthermore, any targets metadata filename that
	// was listed in the trusted snapshot metadata file, if any, MUST continue to be listed in the new snapshot metadata file."
	for (const [name, { version }] of Object.entries(trusted?.signed.meta ?? {})) {
		const listed = Object.hasOwn(snapshot.signed.meta, name) ? snapshot.signed.meta[name] : undefined;
		if (!listed) throw new ReleaseError('rollback', `snapshot.json no longer lists ${name}`);
		requireNotOlder(name, listed.version, version);
	}
	// 5.5.6 "Check for a freeze attack."
	requireFresh(snapshot, now);
	// 5.5.7 "Persist snapshot metadata."
	if (snapshot !== trusted) await store.put('snapshot', snapshot.bytes);
	return snapshot;
}

// — 5.6 Update the targets role

async function updateTargets(
	{ transport, store, now }: RefreshOptions,
	root: Root,
	snapshot: Metadata<'snapshot'>,
): Promise<Metadata<'targets'>> {
	const wanted = snapshot.signed.meta['targets.json'];
	const trusted = await readStored(store, root, 'targets');
	const have = trusted?.signed.version === wanted.version && (await matches(wanted, trusted.bytes));
	const targets = have && trusted ? trusted : await downloadRole('targets', transport, root, wanted);
	// 5.6.5 "Check for a freeze attack."
	requireFresh(targets, now);
	// 5.6.6 "Persist targets metadata."
	if (targets !== trusted) await store.put('targets', targets.bytes);
	return targets;
}

/** Snapshot and targets are had in the same way: named, measured and hashed by the role above. */
async function downloadRole<R extends 'snapshot' | 'targets'>(
	role: R,
	transport: ReleaseTransport,
	root: Root,
	wanted: FileMeta,
): Promise<Metadata<R>> {
	// 5.5.1, 5.6.1 "If consistent snapshots are not used … filename … FILENAME.EXT. Otherwise … VERSION_NUMBER.FILENAME.EXT"
	const path = root.consistent_snapshot ? `metadata/${wanted.version}.${role}.json` : `metadata/${role}.json`;
	const limit = Math.min(wanted.length ?? LIMITS[role], LIMITS[role]);
	const bytes = await need(transport, path, limit);
	// 5.5.2, 5.6.2 "The hashes of the new … metadata file MUST match the hashes, if any, listed in the trusted … metadata."
	await requireMatch(path, wanted, bytes);
	const metadata = parseMetadata(role, bytes);
	// 5.5.3, 5.6.3 "Check for an arbitrary software attack."
	await verifySignatures(root, role, metadata);
	// 5.5.4, 5.6.4 "The version number … MUST match the trusted … version number."
	if (metadata.signed.version !== wanted.version) {
		throw new ReleaseError('rollback', `${path} is version ${metadata.signed.version}, not ${wanted.version}`);
	}
	return metadata;
}

// — 5.7 Fetch target

/** What a release says of one of its files. */
export function targetOf(trusted: Pick<Trusted, 'targets'>, name: string): TargetFile | undefined {
	const { targets } = trusted.targets.signed;
	return Object.hasOwn(targets, name) ? targets[name] : undefined;
}

/**
 * One of the release's files, verified.
 * @throws ReleaseError `format` when the release has no such file
 */
export async function fetchTarget(
	transport: ReleaseTransport,
	trusted: Pick<Trusted, 'root' | 'targets'>,
	name: string,
): Promise<Uint8Array> {
	const target = targetOf(trusted, name);
	if (!target) throw new ReleaseError('format', `The release has no ${name}`);
	// 5.7.3 "Otherwise, download the target (up to the number of bytes specified in the targets metadata), and verify that its hashes match
	// the targets metadata."
	const path = `targets/${targetPath(trusted.root.signed, name, target)}`;
	if (target.length > LIMITS.target) throw new ReleaseError('size', `${path} is ${target.length} bytes; ${LIMITS.target} are allowed`);
	const bytes = await need(transport, path, target.length);
	await requireMatch(path, target, bytes);
	return bytes;
}

/** Whether bytes that are at hand already are a file of the release: then it need not be fetched. */
export async function holdsTarget(trusted: Pick<Trusted, 'targets'>, name: string, bytes: Uint8Array): Promise<boolean> {
	const target = targetOf(trusted, name);
	return target?.length === bytes.length && !(await wrongHash(target, bytes));
}

/** 5.7.3 "If consistent snapshots are used … HASH.FILENAME.EXT, where HASH is one of the hashes of the targets file". */
function targetPath(root: Root, name: string, { hashes }: TargetFile): string {
	if (name.split('/').some((part) => part === '' || part === '.' || part === '..'))
		throw new ReleaseError('format', `"${name}" is no path`);
	if (!root.consistent_snapshot) return name;
	const cut = name.lastIndexOf('/') + 1;
	return `${name.slice(0, cut)}${hashes.sha256 ?? Object.values(hashes)[0]}.${name.slice(cut)}`;
}

// — Checks that all roles share

async function need(transport: ReleaseTransport, path: string, limit: number): Promise<Uint8Array> {
	const bytes = await transport.fetchBytes(path, limit);
	if (!bytes) throw new ReleaseError('offline', `The registry does not have ${path}`);
	if (bytes.length > limit) throw new ReleaseError('size', `${path} is ${bytes.length} bytes; ${limit} are allowed`);
	return bytes;
}

function requireFresh(metadata: Metadata, now: number): void {
	const { _type, expires } = metadata.signed;
	if (Date.parse(expires) <= now) throw new ReleaseError('expired', `${_type}.json expired on ${expires}`);
}

function requireNotOlder(what: string, offered: number, trusted: number): void {
	if (offered < trusted) throw new ReleaseError('rollback', `${what}: version ${offered} was offered after version ${trusted}`);
}

const ALGORITHMS: Readonly<Record<string, string>> = { sha256: 'SHA-256', sha512: 'SHA-512' };

async function wrongHash({ hashes }: Pick<FileMeta, 'hashes'>, bytes: Uint8Array): Promise<string | undefined> {
	if (!hashes) return;
	const known = Object.entries(hashes).filter(([name]) => Object.hasOwn(ALGORITHMS, name));
	if (known.length === 0) return 'no hash of a known kind';
	for (const [name, value] of known) {
		const digest = await crypto.subtle.digest(ALGORITHMS[name] ?? name, bytes as Uint8Array<ArrayBuffer>);
		if (hex(new Uint8Array(digest)) !== value) return name;
	}
}

const matches = async (wanted: FileMeta, bytes: Uint8Array): Promise<boolean> =>
	(wanted.length === undefined || wanted.length === bytes.length) && !(await wrongHash(wanted, bytes));

async function requireMatch(path: string, wanted: Pick<FileMeta, 'length' | 'hashes'>, bytes: Uint8Array): Promise<void> {
	const fault = await wrongHash(wanted, bytes);
	if (fault) throw new ReleaseError('hash', `${path}: ${fault} is not what was signed`);
	if (wanted.length !== undefined && wanted.length !== bytes.length)
		throw new ReleaseError('size', `${path} is ${bytes.length} bytes, not ${wanted.length}`);
}

// — Stored metadata

async function readRoot(store: MetadataStore): Promise<Metadata<'root'> | undefined> {
	const bytes = await store.get('root');
	if (!bytes) return;
	try {
		const root = parseMetadata('root', bytes);
		await verifySignatures(root.signed, 'root', root);
		return root;
	} catch {
		return;
	}
}

/** A role's stored file; undefined when there is none or when it is not signed by today's keys: then it counts for nothing. */
async function readStored<R extends RoleName>(store: MetadataStore, root: Root, role: R): Promise<Metadata<R> | undefined> {
	const bytes = await store.get(role);
	if (!bytes) return;
	try {
		const metadata = parseMetadata(role, bytes);
		await verifySignatures(root, role, metadata);
		return metadata;
	} catch {
		return;
	}
}

/** A store in memory, e.g. for a folder that is read once. */
export function memoryStore(root: Uint8Array): MetadataStore {
	const files = new Map<RoleName, Uint8Array>([[ROLES[0], root]]);
	return {
		get: async (role) => files.get(role),
		put: async (role, bytes) => void files.set(role, bytes),
	};
}
