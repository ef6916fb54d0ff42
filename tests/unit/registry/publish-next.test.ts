import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addSignature, draftRoot } from '#registry/ceremony.ts';
import { check } from '#registry/check.ts';
import { parseExcluded } from '#registry/excluded.ts';
import { folderTransport } from '#registry/folder-transport.ts';
import { makeKey, makeKeys, openKeys, readKeysFile, writeKeysFile } from '#registry/keys.ts';
import { openRelease } from '#registry/open-release.ts';
import { beginCorrection, merge, publish, renewTimestamp, slice } from '#registry/publish.ts';
import { parseRetractions, retract } from '#registry/retract.ts';
import { dayOf } from '#utils/release/clock.ts';
import { applyDelta, byChunk, readDelta } from '#utils/release/delta-file.ts';
import { fetchTarget, memoryStore, refresh, targetOf } from '#utils/release/tuf.ts';
import { keyOf, type SubjectId } from '#utils/subject/subject.ts';
import { DATE, fact, folder, line, manySubjects, TOMORROW, writeEvidence } from './evidence.ts';

const keys = join(folder(), 'keys');
makeKeys(keys);
const id = (text: string) => text as SubjectId;
const NOW = Date.now();
const dayAfter = (days: number) => dayOf(NOW + days * 86_400_000);

const filesOf = (path: string): Record<string, string> =>
	Object.fromEntries(
		readdirSync(path, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.sort()
			.map((file) => [file.slice(path.length), readFileSync(file, 'latin1')]),
	);

/** All text of a published folder, unpacked. */
const contents = (out: string): string[] =>
	Object.entries(filesOf(out)).map(([name, bytes]) =>
		name.endsWith('.z') ? gunzipSync(Buffer.from(bytes, 'latin1')).toString('latin1') : bytes,
	);

async function trustedOf(out: string) {
	const transport = folderTransport(out);
	const trusted = await refresh({ transport, store: memoryStore(readFileSync(join(out, 'metadata/1.root.json'))), now: NOW });
	return { transport, trusted };
}

test('slices, merged, give byte for byte what one run gives', async () => {
	const { facts, lines } = await manySubjects(120);
	lines.push(line('domain:v1.example.org', { aliases: [id('clutch:v0')] }));
	const evidence = writeEvidence(folder(), facts, lines);
	const [one, many] = [join(folder(), 'out'), join(folder(), 'out')];
	await publish({ evidence, out: one, keys, date: DATE });
	for (const n of [3, 4]) {
		rmSync(many, { recursive: true, force: true });
		const slices = [];
		for (let i = n - 1; i >= 0; i--) {
			const to = join(folder(), `slice-${i}`);
			await slice({ evidence, date: DATE, to, shard: { i, n } });
			slices.push(to);
		}
		const summary = await merge({ evidence, out: many, keys, slices });
		expect(summary).toMatchObject({ subjects: 120, leftOut: { 'identifiers that two organisations claim': 1 } });
		expect(filesOf(many)).toEqual(filesOf(one));
	}
});

test('slices that do not belong together are not merged', async () => {
	const { facts } = await manySubjects(10);
	const evidence = writeEvidence(folder(), facts);
	const make = async (i: number, date: string) => {
		const to = join(folder(), 'slice');
		await slice({ evidence, date, to, shard: { i, n: 2 } });
		return to;
	};
	const out = join(folder(), 'out');
	const first = await make(0, DATE);
	await expect(merge({ evidence, out, keys, slices: [first] })).rejects.toThrow('all 2 are needed');
	await expect(merge({ evidence, out, keys, slices: [first, await make(1, TOMORROW)] })).rejects.toThrow('another date');
	writeEvidence(evidence, facts.slice(1));
	await expect(merge({ evidence, out, keys, slices: [first, await make(1, DATE)] })).rejects.toThrow('another input');
});

test('a delta from each older release leads to the new index, and check agrees', async () => {
	const { facts, lines } = await manySubjects(150);
	const evidence = folder();
	const out = join(folder(), 'out');
	const indexes: Buffer[] = [];
	for (let release = 1; release <= 4; release++) {
		// Each release loses five vendors, gains five, and one of them changes back.
		const shown = facts.filter((_, i) => i % 40 !== release && (i < 100 + 20 * release || i > 240));
		writeEvidence(evidence, shown, lines);
		await publish({ evidence, out, keys, date: dayAfter(release - 1) });
		const { transport, trusted } = await trustedOf(out);
		indexes.push(gunzipSync(await fetchTarget(transport, trusted, 'index.bin.z')));
	}
	const { transport, trusted } = await trustedOf(out);
	for (const from of [1, 2, 3]) {
		const delta = await readDelta(await fetchTarget(transport, trusted, `delta-${from}.bin.z`), 1000);
		const chunks = chunksOf(indexes[from - 1] ?? Buffer.alloc(0));
		for (const [number, part] of byChunk(delta)) chunks[number] = Buffer.from(applyDelta(chunks[number] ?? Buffer.alloc(0), part));
		expect(Buffer.concat(chunks)).toEqual(indexes[3]);
	}
	expect(await check(out)).toMatchObject({ ok: true, release: 4, deltas: 3 });
});

function chunksOf(rows: Buffer): Buffer[] {
	const chunks: Buffer[] = Array.from({ length: 1024 }, () => Buffer.alloc(0));
	for (let at = 0; at < rows.length; at += 36) {
		const number = rows.readUInt16BE(at) >>> 6;
		chunks[number] = Buffer.concat([chunks[number] ?? Buffer.alloc(0), rows.subarray(at, at + 36)]);
	}
	return chunks;
}

test('of older releases the folder keeps what clients may still ask for, and no more', async () => {
	const { facts } = await manySubjects(20);
	const evidence = folder();
	const out = join(folder(), 'out');
	for (let release = 1; release <= 33; release++) {
		writeEvidence(evidence, facts.slice(0, 10 + (release % 9)));
		await publish({ evidence, out, keys, date: dayAfter(release - 33) });
	}
	const metadata = readdirSync(join(out, 'metadata'));
	expect(metadata.filter((name) => name.endsWith('.targets.json'))).toHaveLength(30);
	expect(metadata).not.toContain('3.targets.json');
	expect(readdirSync(join(out, 'targets')).filter((name) => name.endsWith('.index.bin.z')).length).toBeLessThanOrEqual(2);
	const { trusted } = await trustedOf(out);
	expect(targetOf(trusted, 'delta-3.bin.z')).toBeDefined();
	expect(targetOf(trusted, 'delta-2.bin.z')).toBeUndefined();
	expect(await check(out)).toMatchObject({ ok: true, release: 33, deltas: 30 });
});

test('a release that stands alone carries nothing older', async () => {
	const { facts } = await manySubjects(20);
	const evidence = folder();
	const out = join(folder(), 'out');
	for (const count of [10, 20]) {
		writeEvidence(evidence, facts.slice(0, count));
		await publish({ evidence, out, keys, date: DATE, alone: true });
	}
	expect(readdirSync(join(out, 'evidence'))).toHaveLength(16);
	expect(readdirSync(join(out, 'targets'))).toHaveLength(6);
});

test('a retracted organisation is in no file of the next release, and stays out', async () => {
	const { facts, lines } = await manySubjects(60);
	const evidence = writeEvidence(folder(), facts, lines);
	const out = join(folder(), 'out');
	await publish({ evidence, out, keys, date: DATE });
	writeEvidence(evidence, facts.slice(1), lines);
	await publish({ evidence, out, keys, date: DATE });
	// One identifier of the organisation is enough: its others go too.
	expect(retract(evidence, parseRetractions('# objected today\nclutch:v30\n', 'list')).identifiers).toBe(2);
	expect(await publish({ evidence, out, keys, date: DATE, corrected: true })).toMatchObject({ release: 3, deltas: {}, subjects: 59 });
	for (const subject of [id('domain:v30.example'), id('clutch:v30')]) {
		const key = Buffer.from(await keyOf(subject)).toString('latin1');
		expect(contents(out).filter((text) => text.includes(`"${subject}"`) || text.includes(key))).toEqual([]);
	}
	expect(await check(out)).toMatchObject({ ok: true, release: 3 });
	expect((await openRelease(out)).info.corrected).toBe(DATE);
	// Somebody brings its lines back, by a re-import or by hand: the next release leaves them out and the correction is still told.
	writeEvidence(evidence, facts, lines);
	expect(parseExcluded(readFileSync(join(evidence, 'excluded.txt'), 'utf8'))(id('clutch:v30'))).toBe(true);
	expect(await publish({ evidence, out, keys, date: TOMORROW })).toMatchObject({ subjects: 59, release: 4 });
	expect(contents(out).filter((text) => text.includes('domain:v30.example'))).toEqual([]);
	expect((await openRelease(out)).info).toMatchObject({ corrected: DATE, date: TOMORROW });
});

test('a correction that was cut is carried out by the next release', async () => {
	const { facts, lines } = await manySubjects(30);
	const evidence = writeEvidence(folder(), facts, lines);
	const out = join(folder(), 'out');
	await publish({ evidence, out, keys, date: DATE });
	beginCorrection(out);
	retract(evidence, [id('domain:v7.example')]);
	expect(await publish({ evidence, out, keys, date: TOMORROW })).toMatchObject({ release: 2, deltas: {} });
	expect(contents(out).filter((text) => text.includes('domain:v7.example'))).toEqual([]);
	expect((await openRelease(out)).info.corrected).toBe(TOMORROW);
	writeEvidence(evidence, facts.slice(3), lines);
	expect((await publish({ evidence, out, keys, date: TOMORROW })).deltas).toHaveProperty('2');
});

test('the timestamp is signed anew without a new release', async () => {
	const out = join(folder(), 'out');
	await publish({ evidence: writeEvidence(folder(), [await fact('domain:a.example', { ref: '1' })]), out, keys, date: DATE });
	expect(await renewTimestamp({ out, keys, date: dayAfter(5) })).toMatchObject({ release: 1, expires: `${dayAfter(12)}T00:00:00Z` });
	expect(await check(out)).toMatchObject({ ok: true, release: 1 });
});

/** Publishes with a client watching: it pins the first root and must follow every release. */
async function watched(ownKeys: string) {
	const out = join(folder(), 'out');
	const evidence = writeEvidence(folder(), [await fact('domain:a.example', { ref: '1' })]);
	await publish({ evidence, out, keys: ownKeys, date: DATE });
	const store = memoryStore(readFileSync(join(out, 'metadata/1.root.json')));
	const follow = async (now = NOW) => (await refresh({ transport: folderTransport(out), store, now })).targets.signed.version;
	await follow();
	return { out, evidence, follow, again: (date: string) => publish({ evidence, out, keys: ownKeys, date }) };
}

const ownKeys = (): string => {
	const to = join(folder(), 'keys');
	cpSync(keys, to, { recursive: true });
	return to;
};

test('a root is renewed before it ends', async () => {
	const own = ownKeys();
	const { follow, again, out } = await watched(own);
	await again(dayAfter(200));
	expect(readdirSync(join(out, 'metadata'))).not.toContain('2.root.json');
	await again(dayAfter(260));
	expect(readdirSync(join(out, 'metadata'))).toContain('2.root.json');
	expect(await follow(NOW + 261 * 86_400_000)).toBe(3);
});

test('every key can be rotated, and clients follow', async () => {
	const own = ownKeys();
	const { follow, again, out } = await watched(own);
	for (const role of ['timestamp', 'snapshot', 'targets'] as const) {
		writeKeysFile(own, { ...readKeysFile(own), [role]: { threshold: 1, keys: [makeKey(own, `${role}-new`)] } });
		expect(await again(DATE)).toMatchObject({ changed: true });
		expect(await follow()).toBeGreaterThan(1);
		expect(await check(out)).toMatchObject({ ok: true });
	}
	// The old private keys are no longer needed.
	for (const role of ['timestamp', 'snapshot', 'targets']) rmSync(join(own, `${role}.pem`));
	await again(TOMORROW);
	expect(await follow()).toBe(5);
});

test('keys that were lost or stolen are replaced without them', async () => {
	const own = ownKeys();
	const { follow, again, out } = await watched(own);
	rmSync(join(own, 'timestamp.pem'));
	await expect(again(TOMORROW)).rejects.toThrow('role timestamp');
	expect(await check(out)).toMatchObject({ ok: true, release: 1 });
	writeKeysFile(own, { ...readKeysFile(own), timestamp: { threshold: 1, keys: [makeKey(own, 'timestamp-new')] } });
	await again(TOMORROW);
	expect(await follow()).toBe(2);
});

test('with the root keys elsewhere, a root comes from a ceremony', async () => {
	const own = ownKeys();
	const vault = folder();
	for (const name of readdirSync(own).filter((file) => /^root-\d\.pem$/.test(file))) renameSync(join(own, name), join(vault, name));
	const evidence = writeEvidence(folder(), [await fact('domain:a.example', { ref: '1' })]);
	const out = join(folder(), 'out');
	await expect(publish({ evidence, out, keys: own, date: DATE })).rejects.toThrow('key ceremony');
	const draft = draftRoot(own, DATE);
	const once = addSignature(draft, join(vault, 'root-1.pem'));
	writeFileSync(join(own, '1.root.json'), once);
	await expect(publish({ evidence, out, keys: own, date: DATE })).rejects.toThrow('1 of 2 signatures');
	writeFileSync(join(own, '1.root.json'), addSignature(once, join(vault, 'root-3.pem')));
	expect(await publish({ evidence, out, keys: own, date: DATE })).toMatchObject({ release: 1, warnings: [] });
	expect((await publish({ evidence, out, keys: own, date: dayAfter(300) })).warnings).toMatchObject([/hold a key ceremony/]);
	expect(() => addSignature(draft, join(own, 'targets.pem'))).toThrow('not a root key');
});

test('one process at a time publishes into a folder', async () => {
	const out = join(folder(), 'out');
	writeFileSync(`${out}.work.lock`, '1');
	const evidence = writeEvidence(folder(), []);
	await expect(publish({ evidence, out, keys, date: DATE })).rejects.toThrow('process 1 is publishing here');
	writeFileSync(`${out}.work.lock`, '999999999');
	expect(await publish({ evidence, out, keys, date: DATE })).toMatchObject({ release: 1 });
});

test('over random releases and rotations, our client and tuf-js read the same', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(
				fc.record({ keep: fc.integer({ min: 0, max: 30 }), rotate: fc.constantFrom('none', 'timestamp', 'snapshot', 'targets', 'root') }),
				{ minLength: 1, maxLength: 4 },
			),
			async (steps) => {
				const own = ownKeys();
				const { facts, lines } = await manySubjects(30);
				const evidence = folder();
				const out = join(folder(), 'out');
				let n = 0;
				for (const { keep, rotate } of steps) {
					if (rotate !== 'none' && n > 0)
						writeKeysFile(own, { ...readKeysFile(own), [rotate]: { threshold: 1, keys: [makeKey(own, `new-${rotate}-${n}`)] } });
					writeEvidence(evidence, facts.slice(0, keep), lines.slice(0, keep));
					const summary = await publish({ evidence, out, keys: own, date: dayAfter(n++) });
					const report = await check(out);
					const { data, info } = await openRelease(out);
					expect(report).toMatchObject({ ok: true, release: summary.release, rows: summary.rows });
					expect([data.release, info.rows, data.date]).toEqual([report.release, report.rows, report.date]);
				}
				expect(openKeys(own).signing.length).toBeGreaterThan(0);
			},
		),
		{ numRuns: 5 },
	);
});
