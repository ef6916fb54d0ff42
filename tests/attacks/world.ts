/**
 * A small registry for attacks on it: three honest releases as files in memory, and its keys, so that an attack can be
 * signed by as many of them as the attacker is said to have.
 *
 * Every watched vendor's certificate ends on another day in each release, so one look-up tells which release answered.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Keys, openKeys, type SigningKey } from '#registry/keys.ts';
import { openRelease } from '#registry/open-release.ts';
import { publish } from '#registry/publish.ts';
import { describe, signRole } from '#registry/tuf-writer.ts';
import { lookup, type ReleaseReader, recordOf } from '#utils/release/lookup.ts';
import type { RoleName, SignedRole, TargetFile } from '#utils/release/tuf-metadata.ts';
import type { Day, Evidence, SubjectLine } from '#utils/reputation/evidence.ts';
import type { SubjectId } from '#utils/subject/subject.ts';
import { fact, line, writeEvidence } from '../unit/registry/evidence.ts';

/** A served registry: path to bytes, e.g. `metadata/timestamp.json`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Vendors that a page shows. The last is taken out by the third release. */
export const WATCHED = 12;
/** Vendors in all: enough that a delta is well smaller than the index. */
const SUBJECTS = 90;

/** The third release takes this vendor out, on its objection. */
export const RETRACTED = `domain:firm${WATCHED - 1}.example` as SubjectId;
/** Every subject that a look-up of the whole asks for. */
export const ASKED: readonly SubjectId[] = Array.from({ length: SUBJECTS }, (_, i) => [`domain:firm${i}.example`, `clutch:firm${i}`])
	.flat()
	.concat('domain:firm-new.example', 'domain:nobody.example') as SubjectId[];

export interface World {
	readonly day: string;
	readonly keys: Keys;
	readonly pinnedRoot: Uint8Array;
	/** The registry as served when release 1, 2, 3 was the newest. */
	readonly releases: { readonly 1: Files; readonly 2: Files; readonly 3: Files };
	/** What a look-up of everything answers from each of them: see {@link reading}. */
	readonly readings: { readonly 1: string; readonly 2: string; readonly 3: string };
}

export type ReleaseNumber = keyof World['releases'];
export const RELEASES = [1, 2, 3] as const satisfies readonly ReleaseNumber[];

/** What release `n` says of the registry's vendors. */
async function evidenceOf(n: ReleaseNumber): Promise<{ facts: Evidence[]; lines: SubjectLine[] }> {
	const facts: Evidence[] = [];
	const lines: SubjectLine[] = [];
	for (let i = 0; i < SUBJECTS + (n > 1 ? 1 : 0); i++) {
		const name = i < SUBJECTS ? `firm${i}` : 'firm-new';
		const subject = `domain:${name}.example` as SubjectId;
		if (n === 3 && subject === RETRACTED) continue;
		facts.push(await fact(subject, { ref: `a-${name}` }));
		if (i < WATCHED) {
			const until = `${2100 - n}-03-14` as Day;
			facts.push(await fact(subject, { ref: `c-${name}`, kind: 'certificate', scheme: 'fedramp', status: 'active', until }));
		}
		lines.push(line(subject, { names: [`Firm ${i}`], aliases: [`clutch:${name}` as SubjectId] }));
	}
	return { facts, lines };
}

/** Publishes the three releases, by `registry/publish.ts` as an operator would. @param day the day that they are dated */
export async function makeWorld(day: string): Promise<World> {
	const folder = mkdtempSync(join(tmpdir(), 'earned-world-'));
	try {
		const [out, keys] = [join(folder, 'out'), join(folder, 'keys')];
		const releases: Files[] = [];
		const readings: string[] = [];
		for (const n of RELEASES) {
			const { facts, lines } = await evidenceOf(n);
			const evidence = writeEvidence(join(folder, `evidence-${n}`), facts, lines);
			await publish({ evidence, out, keys, date: day, corrected: n === 3 });
			releases.push(readFiles(out));
			readings.push(await reading((await openRelease(out, Date.parse(`${day}T12:00:00Z`))).reader));
		}
		const [first, second, third] = releases as [Files, Files, Files];
		const [one, two, three] = readings as [string, string, string];
		return {
			day,
			keys: openKeys(keys),
			pinnedRoot: fileOf(first, 'metadata/1.root.json'),
			releases: { 1: first, 2: second, 3: third },
			readings: { 1: one, 2: two, 3: three },
		};
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function readFiles(folder: string): Files {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(
		entries.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))];
		}),
	);
}

/** All that a reader answers, as text: the index of every subject, and the whole records of the watched ones. */
export async function reading(reader: ReleaseReader): Promise<string> {
	const answers = await lookup(reader, ASKED);
	const records = await Promise.all(ASKED.slice(0, WATCHED * 2).map((subject) => recordOf(reader, subject)));
	return JSON.stringify([[...answers], records]);
}

/** Which release a reading is of; `mixed` when it is none whole. */
export const releaseOf = (world: World, read: string): ReleaseNumber | 'mixed' =>
	RELEASES.find((n) => world.readings[n] === read) ?? 'mixed';

/** @throws Error naming the file when there is none */
export function fileOf(files: Files, path: string): Uint8Array {
	const bytes = files.get(path);
	if (!bytes) throw new Error(`There is no ${path}`);
	return bytes;
}

/** The path of a release's target by its plain name. */
export function targetPath(files: Files, name: string): string {
	const { targets } = signedOf(files, 'targets');
	const target = targets[name];
	if (!target) throw new Error(`The release has no ${name}`);
	return `targets/${target.hashes.sha256}.${name}`;
}

/** The signed part of the newest file of a role. */
export function signedOf<R extends RoleName>(files: Files, role: R): SignedRole[R] {
	return JSON.parse(new TextDecoder().decode(fileOf(files, rolePath(files, role)))).signed;
}

/** The path of the newest file of a role. */
export function rolePath(files: Files, role: RoleName): string {
	if (role === 'timestamp') return 'metadata/timestamp.json';
	const numbers = [...files.keys()].map((path) => Number(new RegExp(`^metadata/(\\d+)\\.${role}\\.json$`).exec(path)?.[1] ?? 0));
	return `metadata/${Math.max(...numbers)}.${role}.json`;
}

/** The keys of a role, of which the attacker has so many. */
export const keysOf = ({ keys }: World, role: RoleName, count = Number.POSITIVE_INFINITY): SigningKey[] =>
	keys.signing.filter(({ id }) => keys.roles[role].keyids.includes(id)).slice(0, count);

/** The files with others put in or, where undefined, taken out. */
export function withFiles(files: Files, changes: Readonly<Record<string, Uint8Array | undefined>>): Files {
	const changed = new Map(files);
	for (const [path, bytes] of Object.entries(changes)) {
		if (bytes) changed.set(path, bytes);
		else changed.delete(path);
	}
	return changed;
}

type Change<R extends RoleName> = (signed: SignedRole[R]) => object;

/** A role's newest file changed and signed again by the registry's own keys: what a thief of them can do. */
export function resigned<R extends RoleName>(
	world: World,
	files: Files,
	role: R,
	change: Change<R>,
	signers: readonly SigningKey[] = keysOf(world, role),
): Uint8Array {
	return signRole({ ...signedOf(files, role), ...change(signedOf(files, role)) } as SignedRole[R], signers);
}

/**
 * A release whose files are others, signed through and through by all of the registry's keys: what only the operator,
 * or a thief of everything, can make. Its number and the timestamp's go up by `up`.
 */
export function resignedRelease(world: World, files: Files, targets: Readonly<Record<string, Uint8Array>>, up = 0): Files {
	const described = Object.fromEntries(Object.entries(targets).map(([name, bytes]) => [name, describe(bytes)]));
	const number = signedOf(files, 'targets').version + up;
	const bytes = resigned(world, files, 'targets', (signed) => ({ version: number, targets: { ...signed.targets, ...described } }));
	const paths = Object.entries(targets).map(([name, body]) => [`targets/${described[name]?.hashes.sha256}.${name}`, body]);
	return withSnapshot(world, withFiles(files, { ...Object.fromEntries(paths), [`metadata/${number}.targets.json`]: bytes }), number);
}

/** Signs snapshot and timestamp over the targets of release `number`. */
export function withSnapshot(world: World, files: Files, number: number, meta: Partial<TargetFile> = {}): Files {
	const targets = { version: number, ...describe(fileOf(files, `metadata/${number}.targets.json`)), ...meta };
	const snapshot = resigned(world, files, 'snapshot', () => ({ version: number, meta: { 'targets.json': targets } }));
	return withTimestamp(world, withFiles(files, { [`metadata/${number}.snapshot.json`]: snapshot }), number);
}

/** Signs the next timestamp over snapshot `number`. */
export function withTimestamp(world: World, files: Files, number: number, change: Change<'timestamp'> = () => ({})): Files {
	const snapshot = { version: number, ...describe(fileOf(files, `metadata/${number}.snapshot.json`)) };
	const timestamp = resigned(world, files, 'timestamp', (signed) => ({
		version: signed.version + 1,
		meta: { 'snapshot.json': snapshot },
		...change(signed),
	}));
	return withFiles(files, { 'metadata/timestamp.json': timestamp });
}

/** The same registry as a client sees it whose clock is `days` ahead, beside one whose clock is right. */
export function seenAhead(world: World, files: Files, days: number): Files {
	const until = (expires: string) => new Date(Date.parse(expires) - days * 86_400_000).toISOString().replace('.000Z', 'Z');
	return withFiles(files, {
		'metadata/timestamp.json': resigned(world, files, 'timestamp', ({ expires }) => ({ expires: until(expires) })),
	});
}

/** JSON as bytes. */
export const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
