/**
 * Whatever `publish` writes, tuf-js (a client that is not ours) and our client read it the same: the same versions and
 * the same bytes, or neither reads it. Random evidence, key rotations, corrections, renewals and lapses of time; each
 * client once with all that it learnt before, and once new.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Updater } from 'tuf-js';
import { afterEach, expect, test, vi } from 'vitest';
import { makeKey, makeKeys, readKeysFile, writeKeysFile } from '#registry/keys.ts';
import { type Loopback, serveLoopback } from '#registry/loopback.ts';
import { publish, renewTimestamp } from '#registry/publish.ts';
import { dayOf } from '#utils/release/clock.ts';
import { httpTransport } from '#utils/release/http.ts';
import { ReleaseError } from '#utils/release/reason.ts';
import { fetchTarget, type MetadataStore, memoryStore, refresh } from '#utils/release/tuf.ts';
import { ROLES } from '#utils/release/tuf-metadata.ts';
import { folder, manySubjects, writeEvidence } from '../registry/evidence.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-24T09:00:00Z');

const step = fc.record({
	does: fc.constantFrom('publish', 'publish', 'renew', 'correct', 'rotate'),
	/** Days since the step before. Beyond 7, 90 and 365 something has ended. */
	days: fc.oneof({ weight: 4, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.constantFrom(30, 95, 380) }),
	/** Days until it is read. */
	late: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(6, 8, 91) }),
	/** Which vendors are known, of 40. */
	subjects: fc.subarray(Array.from({ length: 40 }, (_, i) => i)),
	role: fc.constantFrom(...ROLES),
	/** Whether the private key that is replaced is gone at once. */
	lost: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What a client read: versions by role and all files' sums; or that it read nothing. */
type Read = { readonly versions: Readonly<Record<string, number>>; readonly files: Readonly<Record<string, string>> } | 'nothing';

const { facts, lines } = await manySubjects(40);
afterEach(() => void vi.useRealTimers());

/** A registry that its operator works on. */
class Operator {
	readonly out = join(folder(), 'out');
	readonly #keys = join(folder(), 'keys');
	readonly #evidence = folder();
	#rotations = 0;

	constructor() {
		makeKeys(this.#keys);
	}

	async do({ does, subjects, role, lost }: Step, day: string): Promise<void> {
		const known = new Set(subjects.map((i) => `domain:v${i}.example`));
		writeEvidence(
			this.#evidence,
			facts.filter(({ subject }) => known.has(subject)),
			lines,
		);
		const input = { evidence: this.#evidence, out: this.out, keys: this.#keys, date: day };
		if (does === 'renew') await renewTimestamp(input);
		else if (does === 'rotate') await this.#rotate(input, role, lost);
		else await publish({ ...input, corrected: does === 'correct' });
	}

	/** Another key in the place of a role's first. The root's old keys must stay until they have signed the next root. */
	async #rotate(input: Parameters<typeof publish>[0], role: (typeof ROLES)[number], lost: boolean): Promise<void> {
		const file = readKeysFile(this.#keys);
		const name = `again-${++this.#rotations}`;
		const [, ...others] = file[role].keys;
		const old = readdirSync(this.#keys).filter((pem) => pem.startsWith(`${role}.`));
		writeKeysFile(this.#keys, { ...file, [role]: { ...file[role], keys: [...others, makeKey(this.#keys, name)] } });
		if (lost) for (const pem of old) rmSync(join(this.#keys, pem));
		await publish(input);
	}
}

/** tuf-js with a folder of its own. */
class Theirs {
	readonly #metadata = join(folder(), 'metadata');
	readonly #targets = join(folder(), 'targets');

	constructor(root: Uint8Array) {
		for (const path of [this.#metadata, this.#targets]) mkdirSync(path);
		writeFileSync(join(this.#metadata, 'root.json'), root);
	}

	async read(url: string): Promise<Read> {
		const updater = new Updater({
			metadataDir: this.#metadata,
			targetDir: this.#targets,
			metadataBaseUrl: `${url}/metadata`,
			targetBaseUrl: `${url}/targets`,
		});
		try {
			await updater.refresh();
		} catch {
			return 'nothing';
		}
		const signed = ROLES.map((role) => JSON.parse(readFileSync(join(this.#metadata, `${role}.json`), 'utf8')).signed);
		const files: Record<string, string> = {};
		for (const name of Object.keys(signed[3].targets)) {
			const target = await updater.getTargetInfo(name);
			if (target) files[name] = readFileSync(await updater.downloadTarget(target), 'latin1');
		}
		return { versions: Object.fromEntries(ROLES.map((role, i) => [role, signed[i].version])), files };
	}
}

/** Our client with a store of its own. */
class Ours {
	readonly #store: MetadataStore;
	constructor(root: Uint8Array) {
		this.#store = memoryStore(root);
	}

	async read(url: string): Promise<Read> {
		const transport = httpTransport(url);
		try {
			const trusted = await refresh({ transport, store: this.#store, now: Date.now() });
			const files: Record<string, string> = {};
			for (const name of Object.keys(trusted.targets.signed.targets))
				files[name] = Buffer.from(await fetchTarget(transport, trusted, name)).toString('latin1');
			return { versions: Object.fromEntries(ROLES.map((role) => [role, trusted[role].signed.version])), files };
		} catch (error) {
			if (!(error instanceof ReleaseError)) throw error;
			return 'nothing';
		}
	}
}

/** Does the steps one after another and compares what both clients read after each. @returns how often something was read, and nothing */
async function agree(steps: readonly Step[]): Promise<{ read: number; nothing: number }> {
	const operator = new Operator();
	const counts = { read: 0, nothing: 0 };
	let time = START;
	let serving: Loopback | undefined;
	let clients: { theirs: Theirs; ours: Ours } | undefined;
	try {
		for (const [i, one] of steps.entries()) {
			time += one.days * DAY_MS;
			await operator.do(i === 0 ? { ...one, does: 'publish' } : one, dayOf(time));
			serving ??= await serveLoopback(operator.out);
			const root = readFileSync(join(operator.out, 'metadata/1.root.json'));
			clients ??= { theirs: new Theirs(root), ours: new Ours(root) };
			vi.setSystemTime(time + one.late * DAY_MS);
			const ours = await clients.ours.read(serving.url);
			expect(ours).toEqual(await clients.theirs.read(serving.url));
			expect(await new Ours(root).read(serving.url)).toEqual(await new Theirs(root).read(serving.url));
			counts[ours === 'nothing' ? 'nothing' : 'read']++;
		}
	} finally {
		await serving?.close();
	}
	return counts;
}

test('tuf-js and our client read every release that is published the same', async () => {
	vi.useFakeTimers({ toFake: ['Date'] });
	const all = { read: 0, nothing: 0 };
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
			const { read, nothing } = await agree(steps);
			all.read += read;
			all.nothing += nothing;
		}),
		{ numRuns: Number(process.env.EARNED_RUNS ?? 10) },
	);
	console.log(`tuf-js and our client agree: ${all.read} times on a release, ${all.nothing} times on none`);
	// Neither always nor never: else the steps would show nothing.
	expect(all.read).toBeGreaterThan(5);
	expect(all.nothing).toBeGreaterThan(0);
});
