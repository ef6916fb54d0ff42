/**
 * From evidence to a signed release, row by row as docs/api.md describes it. Same evidence, date and keys: same bytes.
 * The order of writing is the promise: everything that a new timestamp names is in place before it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RegistryInfo } from '#utils/release/answer.ts';
import { https, parseMethodology, parseRegistryInfo, parseSources } from '#utils/release/release-schema.ts';
import { registryId } from '#utils/release/tuf.ts';
import type { TargetFile, Targets } from '#utils/release/tuf-metadata.ts';
import type { Day, Source } from '#utils/reputation/evidence.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';
import { type Assembled, assemble, openSlices } from './assemble.ts';
import { clean } from './clean.ts';
import { deltaFrom, makeDeltas } from './deltas.ts';
import { openKeys } from './keys.ts';
import { ReleaseFolder } from './release-folder.ts';
import { planRoots, signRelease } from './sign.ts';
import { makeSlice, type Shard, type Slice } from './slice.ts';
import { describe } from './tuf-writer.ts';

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
	/** Something was taken out: no older release, delta or bucket is served any more. */
	readonly corrected?: boolean;
	/** The release stands alone: no deltas, nothing older is kept. For a package that carries one release. */
	readonly alone?: boolean;
}

/** What a slice is made of. */
export type SliceOptions = Pick<PublishInput, 'evidence' | 'date' | 'methodology'> & { readonly to: string; readonly shard: Shard };

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
	/** Bytes of the delta from each older release. */
	readonly deltas: Readonly<Record<number, number>>;
	/** Facts and identifiers that were not published, by reason. */
	readonly leftOut: Readonly<Record<string, number>>;
	/** What the operator must see to. */
	readonly warnings: readonly string[];
}

const REGISTRY = new URL('./registry.json', import.meta.url).pathname;
const METHODOLOGY = new URL('./methodology.json', import.meta.url).pathname;
/** Newer site descriptions and off-switches; a release need not carry any. */
const SITES = new URL('./sites.json', import.meta.url).pathname;

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
	return out.exclusively(async () => {
		const folder = join(out.work, 'slice');
		await slice({ ...input, to: folder, shard: { i: 0, n: 1 } });
		return release(out, input, [folder]);
	});
}

/** Makes one slice of n, for a batch engine. */
export async function slice(input: SliceOptions): Promise<Slice> {
	const date = day.parse(input.date) as Day;
	return makeSlice({ ...input, date, methodology: readMethodology(input), sources: new Set(readSources(input).map(({ id }) => id)) });
}

/** Joins slices and signs: the second half of {@link publish}. The date is the slices'. */
export async function merge(input: Omit<PublishInput, 'date'> & { readonly slices: readonly string[] }): Promise<Summary> {
	const out = new ReleaseFolder(input.out);
	return out.exclusively(() => release(out, input, input.slices));
}

/** Signs the timestamp anew, so that clients know that the release is still the newest. To be run every day. */
export async function renewTimestamp(
	input: Pick<PublishInput, 'out' | 'keys' | 'date'>,
): Promise<{ release: number; expires: string; warnings: readonly string[] }> {
	const out = new ReleaseFolder(input.out);
	return out.exclusively(async () => {
		const keys = openKeys(input.keys);
		const roots = await planRoots(out, keys, day.parse(input.date));
		if (!out.role('timestamp')) throw new Error(`${input.out} holds no release yet`);
		if (roots.newKeys) throw new Error('The keys have changed: publish a release, so that targets and snapshot are signed by the new ones');
		const number = signRelease(out, keys, roots, undefined, input.date);
		return { release: number, expires: out.role('timestamp')?.expires ?? '', warnings: roots.warnings };
	});
}

type Base = Omit<PublishInput, 'date'>;

/** To be called before anything is taken out of the evidence: the next release into `out` is a correction then, even if this run is cut. */
export const beginCorrection = (out: string): void => new ReleaseFolder(out).oweCorrection();

async function release(out: ReleaseFolder, asked: Base, folders: readonly string[]): Promise<Summary> {
	if (asked.corrected) out.oweCorrection();
	const input = { ...asked, corrected: out.owesCorrection };
	const slices = openSlices(folders);
	const date = slices[0]?.slice.date;
	if (!date) throw new Error('There is no slice to publish');
	const { version } = readMethodology(input);
	if (slices[0]?.slice.methodology !== version)
		throw new Error(`The slices were made by methodology ${slices[0]?.slice.methodology}, this is ${version}`);
	const keys = openKeys(input.keys);
	// Before anything is written: without the right keys there is no release.
	const roots = await planRoots(out, keys, date);
	const before = currentTargets(out);
	const assembled = await assemble(slices, out);
	const files = {
		...targetFiles(input, date, assembled, lastCorrection(out, before)),
		...(await deltasFor(out, input, before, assembled)),
	};
	const targets: Record<string, TargetFile> = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, describe(bytes)]));
	const changed = roots.newKeys || input.corrected || !before || !sameRelease(before, targets);
	if (changed) for (const [name, bytes] of Object.entries(files)) putTarget(out, name, targets[name], bytes);
	const number = signRelease(out, keys, roots, changed ? targets : undefined, date);
	clean(out, number, isAlone(input));
	out.correctionDone();
	return {
		registry: await registryId(out.read('metadata/1.root.json')),
		release: number,
		date,
		changed,
		subjects: assembled.subjects,
		rows: assembled.rows,
		aliases: assembled.aliases,
		evidence: assembled.evidence,
		prefixBits: assembled.prefixBits,
		bytes: { index: files['index.bin.z']?.length ?? 0, evidence: assembled.evidenceBytes },
		deltas: Object.fromEntries(
			Object.entries(files).flatMap(([name, { length }]) => (deltaFrom(name) === undefined ? [] : [[deltaFrom(name), length]])),
		),
		leftOut: sumOf(slices.map(({ slice: { leftOut } }) => leftOut)),
		warnings: roots.warnings,
	};
}

/** The targets of the release that is served now. */
function currentTargets(out: ReleaseFolder): Targets | undefined {
	const version = out.role('timestamp')?.meta['snapshot.json'].version;
	return version === undefined ? undefined : out.role('targets', version);
}

const isAlone = ({ corrected, alone }: Base): boolean => corrected === true || alone === true;

/** After a correction no delta leads on from what was served before: it would hold what was taken out. */
async function deltasFor(
	out: ReleaseFolder,
	input: Base,
	before: Targets | undefined,
	{ indexFile }: Assembled,
): Promise<Record<string, Uint8Array>> {
	return before && !isAlone(input) ? makeDeltas(out, before, before.version + 1, indexFile) : {};
}

/** Whether all files but the deltas are the same. */
function sameRelease(before: Targets, targets: Readonly<Record<string, TargetFile>>): boolean {
	const own = (list: Readonly<Record<string, TargetFile>>) =>
		JSON.stringify(
			Object.entries(list)
				.filter(([name]) => deltaFrom(name) === undefined)
				.sort(([a], [b]) => (a < b ? -1 : 1)),
		);
	return own(before.targets) === own(targets);
}

function lastCorrection(out: ReleaseFolder, before: Targets | undefined): Day | undefined {
	const sum = before?.targets['registry.json']?.hashes.sha256;
	return sum === undefined ? undefined : parseRegistryInfo(out.read(`targets/${sum}.registry.json`)).corrected;
}

function readMethodology({ methodology = METHODOLOGY }: Pick<PublishInput, 'methodology'>): Methodology {
	return parseMethodology(readFileSync(methodology));
}

const readSources = ({ evidence }: Pick<PublishInput, 'evidence'>): Source[] => parseSources(readFileSync(join(evidence, 'sources.json')));

function targetFiles(input: Base, date: Day, assembled: Assembled, before: Day | undefined): Record<string, Uint8Array> {
	const methodology = readMethodology(input);
	const corrected = input.corrected ? date : before;
	const info: RegistryInfo = {
		format: 1,
		...readOwnWords(input.registry),
		rows: assembled.rows,
		subjects: assembled.subjects,
		prefixBits: assembled.prefixBits,
		evidence: assembled.evidence,
		methodology: methodology.version,
		date,
		...(corrected && { corrected }),
	};
	return {
		'registry.json': json(info),
		'methodology.json': json(methodology),
		'sources.json': json(readSources(input)),
		'index.bin.z': readFileSync(assembled.indexFile),
		'index.sums': assembled.indexSums,
		'evidence.sums': assembled.evidenceSums,
		...(existsSync(SITES) && { 'sites.json': readFileSync(SITES) }),
	};
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

function putTarget(out: ReleaseFolder, name: string, target: TargetFile | undefined, bytes: Uint8Array): void {
	const path = `targets/${target?.hashes.sha256}.${name}`;
	if (!out.has(path)) out.write(path, bytes);
}

function sumOf(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
	const total: Record<string, number> = {};
	for (const count of counts) for (const [reason, n] of Object.entries(count)) total[reason] = (total[reason] ?? 0) + n;
	return total;
}
