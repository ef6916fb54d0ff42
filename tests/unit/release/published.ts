/** A registry that publishes release after release, for tests of updates: real ones, made by `publish`, read from memory. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Keys, openKeys } from '#registry/keys.ts';
import { publish } from '#registry/publish.ts';
import { describe, signRole, snapshotOf, targetsOf, timestampOf } from '#registry/tuf-writer.ts';
import { ReleaseError } from '#utils/release/reason.ts';
import type { ReleaseTransport } from '#utils/release/transport.ts';
import type { SubjectId } from '#utils/subject/subject.ts';
import { DATE, folder, manySubjects, writeEvidence } from '../registry/evidence.ts';

/** One release on its server: all files that are served once it is out. */
export type Served = ReadonlyMap<string, Uint8Array>;

export interface Published {
	/** 1.root.json */
	readonly root: Uint8Array;
	/** What is served after each release. */
	readonly served: readonly Served[];
	/** The subjects of each release. */
	readonly subjects: readonly (readonly SubjectId[])[];
	readonly keys: Keys;
}

function filesOf(out: string): Served {
	const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(
		entries.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return [relative(out, path), new Uint8Array(readFileSync(path))];
		}),
	);
}

/** Publishes one release of so many subjects after the other, each on top of the one before. */
export async function publishReleases(counts: readonly number[]): Promise<Published> {
	const base = folder();
	const out = join(base, 'out');
	const served: Served[] = [];
	const subjects: SubjectId[][] = [];
	for (const [i, count] of counts.entries()) {
		const { facts, lines } = await manySubjects(count);
		await publish({ evidence: writeEvidence(join(base, `evidence-${i}`), facts, lines), out, keys: join(base, 'keys'), date: DATE });
		served.push(filesOf(out));
		subjects.push(lines.map(({ subject }) => subject));
	}
	return { root: new Uint8Array(readFileSync(join(out, 'metadata/1.root.json'))), served, subjects, keys: openKeys(join(base, 'keys')) };
}

/** What is served after a next release that has one file more. */
export function withFile({ served, keys }: Published, name: string, text: string): Served {
	const files = new Map(served.at(-1));
	const signed = (path: string) => JSON.parse(new TextDecoder().decode(files.get(path))).signed;
	const signers = (role: 'targets' | 'snapshot' | 'timestamp') => keys.signing.filter(({ id }) => keys.roles[role].keyids.includes(id));
	const bytes = new TextEncoder().encode(text);
	const file = describe(bytes);
	const before = served.length;
	const targets = signRole(
		targetsOf({ ...signed(`metadata/${before}.targets.json`).targets, [name]: file }, before + 1, DATE),
		signers('targets'),
	);
	const snapshot = signRole(snapshotOf({ version: before + 1, ...describe(targets) }, DATE), signers('snapshot'));
	const version = signed('metadata/timestamp.json').version + 1;
	return files
		.set(`targets/${file.hashes.sha256}.${name}`, bytes)
		.set(`metadata/${before + 1}.targets.json`, targets)
		.set(`metadata/${before + 1}.snapshot.json`, snapshot)
		.set(
			'metadata/timestamp.json',
			signRole(timestampOf({ version: before + 1, ...describe(snapshot) }, version, DATE), signers('timestamp')),
		);
}

/** A connection that can be cut: from request `cutAt` on (counted from 0) nothing comes. */
export class Wire implements ReleaseTransport {
	readonly asked: string[] = [];
	readonly #served: Served;
	readonly #cutAt: number;

	constructor(served: Served, cutAt = Number.POSITIVE_INFINITY) {
		this.#served = served;
		this.#cutAt = cutAt;
	}

	async fetchBytes(path: string, maxBytes: number): Promise<Uint8Array | undefined> {
		if (this.asked.length >= this.#cutAt) throw new ReleaseError('offline', `${path}: cut`);
		this.asked.push(path);
		const bytes = this.#served.get(path);
		if (bytes && bytes.length > maxBytes) throw new ReleaseError('size', path);
		return bytes;
	}

	/** What was asked for beside metadata, without hashes. */
	get files(): string[] {
		return this.asked.filter((path) => !path.startsWith('metadata/')).map((path) => path.replace(/[0-9a-f]{64}\./, ''));
	}
}
