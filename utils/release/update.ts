/**
 * Brings a registry's newest release into the database, step by step. Each step is well under a second to a few seconds,
 * stores what it did and is skipped when it was done before: Firefox ends a background page even while it works, Chrome
 * its worker, a user the browser. Whoever calls `update` again goes on where it was cut.
 *
 *   metadata → files → index (a delta where one leads here, else the whole file) → evidence → flip
 *
 * Readers see the old release until `flip` makes the new one readable in one transaction.
 */
import type { Day } from '../reputation/evidence.ts';
import type { RegistryInfo } from './answer.ts';
import { hex, sameBytes, sha256 } from './bytes.ts';
import { applyDelta, byChunk, readDelta } from './delta-file.ts';
import { bucketLimit, bucketPath, bucketSum, prefixOf, unpackBucket } from './evidence-file.ts';
import { CHUNKS, type Chunk, readIndex, sumOf } from './index-file.ts';
import { type Reason, ReleaseError } from './reason.ts';
import { parseMethodology, parseRegistryInfo, parseSources } from './release-schema.ts';
import {
	clearSlot,
	flip,
	freeSlot,
	type RegistryEntry,
	type ReleasesDatabase,
	type Slot,
	type Stage,
	storageError,
	usableAfter,
} from './store.ts';
import type { ReleaseTransport } from './transport.ts';
import { fetchTarget, type MetadataStore, refresh, registryId, type Trusted, targetOf } from './tuf.ts';
import type { RoleName } from './tuf-metadata.ts';

/** What an update is doing, for a progress line. */
export interface Progress {
	readonly step: 'metadata' | 'files' | 'delta' | 'index' | 'evidence' | 'ready';
	readonly done: number;
	readonly of: number;
}

export interface UpdateOptions {
	readonly db: ReleasesDatabase;
	readonly transport: ReleaseTransport;
	/** 1.root.json, from the package or confirmed by the user. */
	readonly pinnedRoot: Uint8Array;
	/** Where the registry lives; empty: in the package. */
	readonly url: string;
	/** For a release in a package: which package, and until when it is usable, ms. */
	readonly packaged?: { readonly stamp: string; readonly usable: number };
	/** Files that are stored too where the release has them. */
	readonly optional?: readonly string[];
	/** The time at which expiries are judged, ms. For the embedded release: when the package was built. */
	readonly now: number;
	/** Called after each stored piece; may write to extension storage, which keeps Firefox's background alive. */
	readonly onProgress?: (progress: Progress) => void | Promise<void>;
}

/** Chunks written in one transaction: a compromise between few transactions and short ones. */
const CHUNKS_AT_ONCE = 64;
/** Rows of the largest registry that is taken: 720 MB. */
const MOST_ROWS = 20_000_000;
/** Buckets that are fetched without a click: 256. */
const MOST_WHOLE_BITS = 8;
/** Small files that every release has. */
const FILES = ['registry.json', 'methodology.json', 'sources.json', 'index.sums', 'evidence.sums'] as const;

/**
 * Updates one registry.
 * @returns what is readable now
 * @throws ReleaseError with a reason of the closed list; what was readable stays readable
 */
export async function update(options: UpdateOptions): Promise<RegistryEntry> {
	try {
		return await bring(options);
	} catch (error) {
		throw storageError(error);
	}
}

async function bring(options: UpdateOptions): Promise<RegistryEntry> {
	const { db, onProgress } = options;
	const id = await registryId(options.pinnedRoot);
	await onProgress?.({ step: 'metadata', done: 0, of: 1 });
	const trusted = await refresh({ transport: options.transport, store: stagedStore(db, id, options.pinnedRoot), now: options.now });
	const release = trusted.targets.signed.version;
	const old = await db.get('registries', id);
	const slot = freeSlot(old);
	if (old?.slot && old.release === release && (await isHeld(db, id, trusted))) {
		const same = { ...entryOf(options, trusted, id, old.date, old.slot, old), usable: Math.max(old.usable, usableUntil(options, trusted)) };
		await flip(db, same);
		// A run that was cut after its flip has left its old slot.
		await clearSlot(db, id, slot);
		await onProgress?.({ step: 'ready', done: 1, of: 1 });
		return same;
	}
	const work: Work = { ...options, id, slot, trusted, old };
	await beginSlot(work);
	const info = await bringFiles(work);
	await bringIndex(work, info);
	if (info.evidence === 'whole') await bringEvidence(work, info);
	const now = entryOf(options, trusted, id, info.date, slot, old);
	await flip(db, now);
	if (old?.slot) await clearSlot(db, id, old.slot);
	await onProgress?.({ step: 'ready', done: 1, of: 1 });
	return now;
}

/** Whether the readable release is this very one. A thief of keys may sign two of one number: the number alone says nothing. */
async function isHeld(db: ReleasesDatabase, id: string, { targets }: Trusted): Promise<boolean> {
	const held = await db.get('trusted', [id, 'current', 'targets']);
	return held !== undefined && sameBytes(held, targets.bytes);
}

const freshUntil = ({ timestamp }: Trusted): number => Date.parse(timestamp.signed.expires);
const usableUntil = ({ packaged }: UpdateOptions, trusted: Trusted): number => packaged?.usable ?? usableAfter(freshUntil(trusted));

function entryOf(
	options: UpdateOptions,
	trusted: Trusted,
	id: string,
	date: Day,
	slot: Slot,
	old: RegistryEntry | undefined,
): RegistryEntry {
	const stamp = options.packaged?.stamp ?? old?.packaged;
	return {
		id,
		url: options.url,
		slot,
		release: trusted.targets.signed.version,
		date,
		fresh: freshUntil(trusted),
		usable: usableUntil(options, trusted),
		checked: options.packaged ? (old?.checked ?? 0) : options.now,
		...(stamp !== undefined && { packaged: stamp }),
	};
}

/** What came of an update; `reason` when it failed. */
export type Outcome =
	| { readonly ok: true; readonly entry: RegistryEntry }
	| { readonly ok: false; readonly reason: Reason; readonly message: string };

/**
 * Updates one registry and writes down why not where it fails: what was readable stays, with the reason beside it.
 * A full disk gives back what the unfinished release took. For the release of a package an older one is no failure.
 */
export async function tryUpdate(options: UpdateOptions): Promise<Outcome> {
	try {
		return { ok: true, entry: await update(options) };
	} catch (error) {
		if (!(error instanceof ReleaseError)) throw error;
		await noteFailure(options, error.reason).catch(() => {
			// Storage that cannot take a release may not take the reason either; it is returned all the same.
		});
		return { ok: false, reason: error.reason, message: error.message };
	}
}

async function noteFailure({ db, pinnedRoot, url, now, packaged }: UpdateOptions, reason: Reason): Promise<void> {
	const id = await registryId(pinnedRoot);
	const old = await db.get('registries', id);
	if (reason === 'quota') await clearSlot(db, id, freeSlot(old));
	const { coming, ...entry } = old ?? emptyEntry(id, url);
	const kept = { ...entry, ...(coming !== undefined && reason !== 'quota' && { coming }) };
	const noted = packaged ? { ...kept, packaged: packaged.stamp, ...(!kept.slot && { reason }) } : { ...kept, reason, checked: now };
	await db.put('registries', noted, id);
}

const emptyEntry = (id: string, url: string): RegistryEntry => ({ id, url, release: 0, date: '' as Day, fresh: 0, usable: 0, checked: 0 });

interface Work extends UpdateOptions {
	readonly id: string;
	readonly slot: Slot;
	readonly trusted: Trusted;
	readonly old: RegistryEntry | undefined;
}

/** TUF metadata of a registry: verified files wait in `next` until the flip; reading prefers them. */
export function stagedStore(db: ReleasesDatabase, id: string, pinnedRoot: Uint8Array): MetadataStore {
	const at = (stage: Stage, role: RoleName): [string, Stage, string] => [id, stage, role];
	return {
		get: async (role) =>
			(await db.get('trusted', at('next', role))) ??
			(await db.get('trusted', at('current', role))) ??
			(role === 'root' ? pinnedRoot : undefined),
		put: async (role, bytes) => void (await db.put('trusted', bytes, at('next', role))),
	};
}

/** Empties the free slot unless it already holds pieces of this very release. */
async function beginSlot({ db, id, slot, old, url, trusted }: Work): Promise<void> {
	const coming = hex(await sha256(trusted.targets.bytes));
	if (old?.coming === coming) return;
	await clearSlot(db, id, slot);
	await db.put('registries', { ...(old ?? emptyEntry(id, url)), coming }, id);
}

async function bringFiles({ db, id, slot, trusted, transport, optional = [], onProgress }: Work): Promise<RegistryInfo> {
	const names = [...FILES, ...optional.filter((name) => targetOf(trusted, name))];
	for (const [done, name] of names.entries()) {
		if (await db.get('files', [id, slot, name])) continue;
		const bytes = await fetchTarget(transport, trusted, name);
		// What this version cannot read is refused before it is stored.
		if (name === 'methodology.json') parseMethodology(bytes);
		if (name === 'sources.json') parseSources(bytes);
		if (name === 'registry.json') requireSize(parseRegistryInfo(bytes));
		await db.put('files', bytes, [id, slot, name]);
		await onProgress?.({ step: 'files', done: done + 1, of: names.length });
	}
	return parseRegistryInfo(await storedFile(db, id, slot, 'registry.json'));
}

/** A registry that the user adds may be anybody's: what it may take of the disk has an end. */
function requireSize({ rows, prefixBits, evidence }: RegistryInfo): void {
	if (rows > MOST_ROWS) throw new ReleaseError('size', `The registry has ${rows} rows; ${MOST_ROWS} are allowed`);
	if (evidence === 'whole' && prefixBits > MOST_WHOLE_BITS)
		throw new ReleaseError('size', `The registry has 2^${prefixBits} buckets of evidence to fetch; 2^${MOST_WHOLE_BITS} are allowed`);
}

/** A file of a slot. @throws ReleaseError `no-database` when storage lost it */
export async function storedFile(db: ReleasesDatabase, id: string, slot: Slot, name: string): Promise<Uint8Array> {
	const bytes = await db.get('files', [id, slot, name]);
	if (!bytes) throw new ReleaseError('no-database', `Storage lost ${name}`);
	return bytes;
}

async function bringIndex(work: Work, info: RegistryInfo): Promise<void> {
	const { db, id, slot } = work;
	if ((await db.count('chunks', IDBKeyRange.bound([id, slot, 0], [id, slot, CHUNKS]))) === CHUNKS) return;
	const sums = await storedFile(db, id, slot, 'index.sums');
	if (await tryDelta(work, info, sums)) return;
	const gz = await fetchTarget(work.transport, work.trusted, 'index.bin.z');
	let batch: Chunk[] = [];
	for await (const chunk of readIndex(gz, sums, info.rows)) {
		batch.push(chunk);
		if (batch.length < CHUNKS_AT_ONCE) continue;
		await putChunks(work, batch);
		await work.onProgress?.({ step: 'index', done: chunk.number + 1, of: CHUNKS });
		batch = [];
	}
	await putChunks(work, batch);
}

async function putChunks({ db, id, slot }: Work, chunks: readonly Chunk[]): Promise<void> {
	const tx = db.transaction('chunks', 'readwrite');
	await Promise.all([...chunks.map(({ number, rows }) => tx.store.put(rows, [id, slot, number])), tx.done]);
}

/** Reasons for which another way than the delta cannot do better. */
const HOPELESS: readonly Reason[] = ['quota', 'no-database', 'permission'];

/** A delta that is missing, damaged or forged costs only itself: the whole file is fetched, under the same signature. */
async function tryDelta(work: Work, info: RegistryInfo, sums: Uint8Array): Promise<boolean> {
	try {
		return await bringDelta(work, info, sums);
	} catch (error) {
		if (!(error instanceof ReleaseError) || HOPELESS.includes(error.reason)) throw error;
		return false;
	}
}

/**
 * Makes the new index from the readable one and the delta between them. Every chunk is checked against the signed sums,
 * touched or not; one that is wrong means the whole file instead.
 * @returns whether the index is complete
 */
async function bringDelta(work: Work, info: RegistryInfo, sums: Uint8Array): Promise<boolean> {
	const { db, id, old, trusted, transport } = work;
	const name = `delta-${old?.release ?? 0}.bin.z`;
	if (!old?.slot || !targetOf(trusted, name)) return false;
	const before = parseRegistryInfo(await storedFile(db, id, old.slot, 'registry.json'));
	const touched = byChunk(await readDelta(await fetchTarget(transport, trusted, name), info.rows + before.rows));
	for (let from = 0; from < CHUNKS; from += CHUNKS_AT_ONCE) {
		const rows = await db.getAll('chunks', IDBKeyRange.bound([id, old.slot, from], [id, old.slot, from + CHUNKS_AT_ONCE - 1]));
		if (rows.length !== CHUNKS_AT_ONCE) return false;
		const chunks = rows.map((bytes, i): Chunk => {
			const delta = touched.get(from + i);
			return { number: from + i, rows: delta ? applyDelta(bytes, delta) : (bytes as Uint8Array<ArrayBuffer>) };
		});
		for (const { number, rows: bytes } of chunks) if (!sameBytes(await sha256(bytes), sumOf(sums, number))) return false;
		await putChunks(work, chunks);
		await work.onProgress?.({ step: 'delta', done: from + CHUNKS_AT_ONCE, of: CHUNKS });
	}
	return true;
}

async function bringEvidence(work: Work, info: RegistryInfo): Promise<void> {
	const { db, id, slot } = work;
	const sums = await storedFile(db, id, slot, 'evidence.sums');
	const count = 2 ** info.prefixBits;
	for (let bucket = 0; bucket < count; bucket++) {
		const prefix = prefixOf(bucket, info.prefixBits);
		if (await db.get('buckets', [id, slot, prefix])) continue;
		const gz =
			(await keptBucket(work, prefix, bucketSum(sums, bucket, info.prefixBits).sum)) ??
			(await fetchBucket(work.transport, sums, bucket, info.prefixBits));
		await db.put('buckets', gz, [id, slot, prefix]);
		await work.onProgress?.({ step: 'evidence', done: bucket + 1, of: count });
	}
}

/** A bucket that did not change since the readable release is not fetched again. */
async function keptBucket({ db, id, old }: Work, prefix: string, sum: Uint8Array): Promise<Uint8Array | undefined> {
	if (!old?.slot) return;
	const info = parseRegistryInfo(await storedFile(db, id, old.slot, 'registry.json'));
	const before = bucketSum(await storedFile(db, id, old.slot, 'evidence.sums'), Number.parseInt(prefix, 16), info.prefixBits);
	return prefixOf(Number.parseInt(prefix, 16), info.prefixBits) === prefix && sameBytes(before.sum, sum)
		? db.get('buckets', [id, old.slot, prefix])
		: undefined;
}

/** One bucket of evidence, proved against the signed sums. Also used for a click on a large registry's vendor. */
export async function fetchBucket(transport: ReleaseTransport, sums: Uint8Array, bucket: number, prefixBits: number): Promise<Uint8Array> {
	const wanted = bucketSum(sums, bucket, prefixBits);
	const path = bucketPath(bucket, prefixBits, wanted);
	const gz = await transport.fetchBytes(path, bucketLimit(wanted));
	if (!gz) throw new ReleaseError('offline', `The registry does not have ${path}`);
	await unpackBucket(gz, wanted);
	return gz;
}
