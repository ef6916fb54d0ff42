/**
 * From evidence to a signed release, row by row as docs/api.md describes it. Same evidence, date and keys: same bytes.
 * The order of writing is the promise: everything that a new timestamp names is in place before it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RegistryInfo } from '#utils/release/answer.ts';
import { https, parseMethodology, parseRegistryInfo, parseSources } from '#utils/release/release-schema.ts';
import { registryId } from '#utils/release/tuf.ts';
import type { Root, TargetFile } from '#utils/release/tuf-metadata.ts';
import type { Day } from '#utils/reputation/evidence.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';
import { type Assembled, assemble, openSlices, type SliceFolder } from './assemble.ts';
import { type Keys, openKeys, type SigningKey } from './keys.ts';
import { ReleaseFolder } from './release-folder.ts';
import { makeSlice, type Shard } from './slice.ts';
import { describe, rootOf, signRole, snapshotOf, targetsOf, timestampOf } from './tuf-writer.ts';

export interface PublishInput {
	/** Folder of evidence. */
	readonly evidence: string;
	/** Folder that is served; the next release goes on top of what it holds. */
	readonly out: string;
	/** Folder of signing keys; made on the spot when it holds none. */
	readonly keys: string;
	/** The day of the release, `YYYY-MM-DD`: ends of certificates are judged on it, expiries count from it. */
	readonly date: string;
	/** The registry's own words, default `registry/registry.json`. */
	readonly registry?: string;
	/** Default `registry/methodology.json`. */
	readonly methodology?: string;
}

/** What `earned publish` prints. */
export interface Summary {
	readonly registry: string;
	readonly release: number;
	readonly date: string;
	/** False: nothing had changed, the timestamp alone was signed anew. */
	readonly changed: boolean;
	readonly subjects: number;
	readonly rows: number;
	readonly aliases: number;
	readonly evidence: 'whole' | 'click';
	readonly prefixBits: number;
	readonly bytes: { readonly index: number; readonly evidence: number };
	/** Facts and identifiers that were not published, by reason. */
	readonly leftOut: Readonly<Record<string, number>>;
}

const REGISTRY = new URL('./registry.json', import.meta.url).pathname;
const METHODOLOGY = new URL('./methodology.json', import.meta.url).pathname;

const day = z
	.string()
	.regex(/^\d{4}-\d\d-\d\d$/)
	.refine((value) => !Number.isNaN(Date.parse(value)));
const words = z.string().min(1).max(300);
const operated = z.object({ operator: words, homepage: https, dispute: z.union([https, z.string().regex(/^mailto:[^\s@]+@[^\s@]+$/)]) });
const ownWordsSchema = z.object({
	name: words,
	licence: words,
	minClient: z.string().regex(/^\d+\.\d+\.\d+$/),
	...operated.partial().shape,
});

/** A registry without an operator is one that somebody built on their own machine, and says so. */
const NOBODY = 'whoever built this copy';

/** What the registry says of itself. @throws Error naming the file and the field */
export function readOwnWords(path = REGISTRY): Pick<RegistryInfo, 'name' | 'licence' | 'minClient' | 'operator' | 'homepage' | 'dispute'> {
	const parsed = ownWordsSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
	if (!parsed.success) throw new Error(`${path}: ${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`);
	const { name, licence, minClient, ...who } = parsed.data;
	const full = operated.safeParse(who);
	if (full.success) return { name, licence, minClient, ...full.data };
	if (Object.keys(who).length > 0)
		throw new Error(`${path}: operator, homepage and dispute go together; ${full.error.issues[0]?.path.join('.')} is missing or wrong`);
	return { name, licence, minClient, operator: NOBODY };
}

/** Publishes the next release. An interrupted run leaves the last one served, and the next run goes on from there. */
export async function publish(input: PublishInput): Promise<Summary> {
	const out = new ReleaseFolder(input.out);
	out.clearWork();
	const folder = join(out.work, 'slice');
	await slice({ ...input, to: folder, shard: { i: 0, n: 1 } });
	return publishSlices({ ...input, slices: [folder] });
}

/** Makes one slice of n, for a batch engine. */
export async function slice(
	input: Omit<PublishInput, 'out' | 'keys'> & { readonly to: string; readonly shard: Shard },
): Promise<SliceFolder['slice']> {
	const date = day.parse(input.date) as Day;
	return makeSlice({ ...input, date, methodology: readMethodology(input), sources: new Set(readSources(input).map(({ id }) => id)) });
}

/** Joins slices and signs: the second half of {@link publish}. */
export async function publishSlices(input: PublishInput & { readonly slices: readonly string[] }): Promise<Summary> {
	const slices = openSlices(input.slices);
	const date = slices[0]?.slice.date;
	if (!date) throw new Error('There is no slice to publish');
	const out = new ReleaseFolder(input.out);
	const assembled = await assemble(slices, out);
	const files = targetFiles(input, date, assembled);
	const targets: Record<string, TargetFile> = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, describe(bytes)]));
	for (const [name, bytes] of Object.entries(files)) putTarget(out, name, targets[name], bytes);
	const { release, changed } = sign(out, openKeys(input.keys), targets, date);
	out.clearWork();
	return {
		registry: await registryId(out.read('metadata/1.root.json')),
		release,
		date,
		changed,
		subjects: assembled.subjects,
		rows: assembled.rows,
		aliases: assembled.aliases,
		evidence: assembled.evidence,
		prefixBits: assembled.prefixBits,
		bytes: { index: files['index.bin.z']?.length ?? 0, evidence: assembled.evidenceBytes },
		leftOut: sumOf(slices.map(({ slice: { leftOut } }) => leftOut)),
	};
}

function readMethodology({ methodology = METHODOLOGY }: Pick<PublishInput, 'methodology'>): Methodology {
	return parseMethodology(readFileSync(methodology));
}

const readSources = ({ evidence }: Pick<PublishInput, 'evidence'>) => parseSources(readFileSync(join(evidence, 'sources.json')));

function targetFiles(input: PublishInput, date: Day, assembled: Assembled): Record<string, Uint8Array> {
	const methodology = readMethodology(input);
	const info: RegistryInfo = {
		format: 1,
		...readOwnWords(input.registry),
		rows: assembled.rows,
		subjects: assembled.subjects,
		prefixBits: assembled.prefixBits,
		evidence: assembled.evidence,
		methodology: methodology.version,
		date,
	};
	const registry = json(info);
	parseRegistryInfo(registry);
	return {
		'registry.json': registry,
		'methodology.json': json(methodology),
		'sources.json': json(readSources(input)),
		'index.bin.z': readFileSync(assembled.indexFile),
		'index.sums': assembled.indexSums,
		'evidence.sums': assembled.evidenceSums,
	};
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

function putTarget(out: ReleaseFolder, name: string, target: TargetFile | undefined, bytes: Uint8Array): void {
	const path = `targets/${target?.hashes.sha256}.${name}`;
	if (!out.has(path)) out.write(path, bytes);
}

/** Signs targets and snapshot of the next release, and last the timestamp that makes it appear. */
function sign(
	out: ReleaseFolder,
	keys: Keys,
	targets: Readonly<Record<string, TargetFile>>,
	date: Day,
): { release: number; changed: boolean } {
	const timestamp = out.role('timestamp');
	const before = timestamp?.meta['snapshot.json'].version ?? 0;
	const old = before > 0 ? out.role('targets', before) : undefined;
	const root = nextRoot(out, keys, date);
	const current = root?.signed ?? (out.role('root', out.newestRoot()) as Root);
	const changed = JSON.stringify(old?.targets) !== JSON.stringify(targets) || root !== undefined;
	const release = changed ? before + 1 : before;
	const signers = (role: 'targets' | 'snapshot' | 'timestamp') => signersOf(keys, current, role);
	if (changed) {
		const targetsFile = signRole(targetsOf(targets, release, date), signers('targets'));
		out.write(`metadata/${release}.targets.json`, targetsFile);
		const snapshotFile = signRole(snapshotOf({ version: release, ...describe(targetsFile) }, date), signers('snapshot'));
		out.write(`metadata/${release}.snapshot.json`, snapshotFile);
	}
	if (root) out.write(`metadata/${root.signed.version}.root.json`, root.bytes);
	const snapshot = out.read(`metadata/${release}.snapshot.json`);
	const version = (timestamp?.version ?? 0) + 1;
	out.write(
		'metadata/timestamp.json',
		signRole(timestampOf({ version: release, ...describe(snapshot) }, version, date), signers('timestamp')),
	);
	return { release, changed };
}

/** The first root of a new registry. */
function nextRoot(out: ReleaseFolder, keys: Keys, date: Day): { signed: Root; bytes: Uint8Array } | undefined {
	if (out.newestRoot() > 0) return;
	const signed = rootOf(keys, 1, date);
	return { signed, bytes: signRole(signed, signersOf(keys, signed, 'root')) };
}

/** @throws Error when too few of the role's private keys are at hand */
function signersOf(keys: Keys, root: Root, role: keyof Root['roles']): SigningKey[] {
	const { keyids, threshold } = root.roles[role];
	const signers = keys.signing.filter(({ id }) => keyids.includes(id));
	if (signers.length < threshold)
		throw new Error(`${keys.folder}: ${signers.length} private keys of the role ${role} are here; ${threshold} must sign`);
	return signers;
}

function sumOf(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
	const total: Record<string, number> = {};
	for (const count of counts) for (const [reason, n] of Object.entries(count)) total[reason] = (total[reason] ?? 0) + n;
	return total;
}
