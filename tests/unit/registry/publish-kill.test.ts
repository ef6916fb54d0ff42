/**
 * Publishing, killed without warning at random moments: what is served is always one release, whole.
 * EARNED_KILLS=1000 for a long run (npm run soak).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeKey, openKeys, readKeysFile, writeKeysFile } from '#registry/keys.ts';
import { openRelease } from '#registry/open-release.ts';
import { publish } from '#registry/publish.ts';
import { ReleaseFolder } from '#registry/release-folder.ts';
import { DATE, folder, manySubjects, writeEvidence } from './evidence.ts';

const KILLS = Number(process.env.EARNED_KILLS ?? 20);
const SEED = Number(process.env.EARNED_SEED ?? 20261124);
const PUBLISHER = new URL('./publish-again-and-again.ts', import.meta.url).pathname;

/** Numbers from 0 to 1 by a seed (Mulberry32). */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** Starts a publisher and kills it so many ms after it began or, later, after it has published so many releases. */
async function publishAndKill(args: readonly string[], releases: number, after: number): Promise<void> {
	const child = spawn(process.execPath, [PUBLISHER, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
	const ended = once(child, 'exit');
	await new Promise<void>((ready) => {
		child.once('exit', () => ready());
		let lines = 0;
		child.stdout.on('data', (piece) => {
			lines += String(piece).split('\n').length - 1;
			if (lines > releases) ready();
		});
	});
	await new Promise((resume) => setTimeout(resume, after));
	child.kill('SIGKILL');
	const [code, signal] = await ended;
	expect([code, signal], 'the publisher ended by itself: it failed').toEqual([null, 'SIGKILL']);
}

/** Reads all of the release: every chunk, every bucket, every record. */
async function readWhole(out: string): Promise<{ release: number; records: number }> {
	const { reader, info, data } = await openRelease(out);
	let records = 0;
	for (let bucket = 0; bucket < 2 ** info.prefixBits; bucket++) records += (await reader.bucket(bucket))?.length ?? 0;
	expect(records).toBe(info.subjects);
	return { release: data.release, records };
}

test(`after each of ${KILLS} kills one release is served whole, and the next run goes on from there`, {
	timeout: 30_000 + KILLS * 3000,
}, async () => {
	const next = random(SEED);
	const { facts, lines } = await manySubjects(400);
	const [a, b] = [writeEvidence(folder(), facts.slice(10), lines), writeEvidence(folder(), facts.slice(0, -10), lines)];
	const out = join(folder(), 'out');
	const keys = join(folder(), 'keys');
	openKeys(keys);
	const begun = performance.now();
	await publish({ evidence: a, out, keys, date: DATE });
	const usual = performance.now() - begun;
	let last = (await readWhole(out)).release;
	let withRest = 0;
	for (let kill = 0; kill < KILLS; kill++) {
		await publishAndKill([a, b, out, keys, String(kill + 1)], Math.floor(next() * 2), Math.floor(next() * usual));
		if (readdirSync(join(out, '..')).some((name) => name.endsWith('.work'))) withRest++;
		const { release } = await readWhole(out);
		expect(release, `seed ${SEED}, kill ${kill}`).toBeGreaterThanOrEqual(last);
		last = release;
	}
	// About half of the publishers got a release out before they died.
	expect(last).toBeGreaterThan(KILLS / 4);
	// The kills fell into the work and not beside it.
	expect(withRest).toBeGreaterThan(KILLS / 4);
	await publish({ evidence: a, out, keys, date: DATE });
	expect(readdirSync(join(out, '..')).sort()).toEqual(['out']);
	expect((await readWhole(out)).release).toBeGreaterThanOrEqual(last);
});

/** Lets publishing do so many changes to the folder, then fails, as a full disk would. */
function failAfter(changes: number): { done: () => number; restore: () => void } {
	let count = 0;
	const real = { moveIn: ReleaseFolder.prototype.moveIn, remove: ReleaseFolder.prototype.remove };
	const counted = (method: 'moveIn' | 'remove') =>
		vi.spyOn(ReleaseFolder.prototype, method).mockImplementation(function (this: ReleaseFolder, ...args: string[]) {
			if (count++ === changes) throw new Error('cut here');
			return Reflect.apply(real[method], this, args);
		});
	const spies = [counted('moveIn'), counted('remove')];
	return { done: () => count, restore: () => spies.forEach((spy) => void spy.mockRestore()) };
}

test('cut before any single change to the folder, one release is served whole, and the next run completes', {
	timeout: 120_000,
}, async () => {
	const { facts, lines } = await manySubjects(60);
	const [a, b] = [writeEvidence(folder(), facts.slice(9), lines), writeEvidence(folder(), facts.slice(0, -9), lines)];
	const keys = join(folder(), 'keys');
	let changes = 0;
	for (let cut = 0, whole = false; !whole; cut++) {
		const own = join(folder(), 'keys');
		openKeys(keys);
		cpSync(keys, own, { recursive: true });
		const out = join(folder(), 'out');
		await publish({ evidence: a, out, keys: own, date: DATE });
		writeKeysFile(own, { ...readKeysFile(own), timestamp: { threshold: 1, keys: [makeKey(own, 'timestamp-2')] } });
		const failing = failAfter(cut);
		const result = await publish({ evidence: b, out, keys: own, date: DATE, corrected: true }).catch((error: Error) => error.message);
		failing.restore();
		whole = result !== 'cut here';
		changes = failing.done();
		expect((await readWhole(out)).release).toBeLessThanOrEqual(2);
		expect((await publish({ evidence: b, out, keys: own, date: DATE })).release).toBeGreaterThanOrEqual(2);
		const { info } = await openRelease(out);
		expect(info.corrected).toBe(DATE);
		expect(readdirSync(join(out, 'evidence'))).toHaveLength(16);
	}
	// Sixteen buckets, files, metadata, a root, and what is removed afterwards.
	expect(changes).toBeGreaterThanOrEqual(30);
});
