import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { check } from '#registry/check.ts';
import { excludedLine } from '#registry/excluded.ts';
import { openKeys } from '#registry/keys.ts';
import { openRelease } from '#registry/open-release.ts';
import { publish, readOwnWords } from '#registry/publish.ts';
import { describe as describeFile, signRole, snapshotOf, targetsOf, timestampOf } from '#registry/tuf-writer.ts';
import { encodeDelta } from '#utils/release/delta-file.ts';
import { lookup, recordOf } from '#utils/release/lookup.ts';
import { keyOf, type SubjectId } from '#utils/subject/subject.ts';
import { DATE, fact, folder, line, manySubjects, TOMORROW, writeEvidence } from './evidence.ts';

const NOW = Date.parse(`${DATE}T12:00:00Z`);
const keys = join(folder(), 'keys');
const id = (text: string) => text as SubjectId;

/** All files of a folder with their bytes. */
const filesOf = (path: string): Record<string, string> =>
	Object.fromEntries(
		readdirSync(path, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.sort()
			.map((file) => [file.slice(path.length), readFileSync(file, 'latin1')]),
	);

async function published(count = 40): Promise<{ evidence: string; out: string }> {
	const { facts, lines } = await manySubjects(count);
	const evidence = writeEvidence(folder(), facts, lines);
	const out = join(folder(), 'out');
	await publish({ evidence, out, keys, date: DATE });
	return { evidence, out };
}

test('what was published is looked up by subject and by alias, with its whole record', async () => {
	const { out } = await published();
	const { reader, info, data } = await openRelease(out, NOW);
	expect(info).toMatchObject({ rows: 54, subjects: 40, evidence: 'whole', prefixBits: 4, date: DATE });
	expect(data).toMatchObject({ release: 1, usable: true });
	const answers = await lookup(reader, [id('domain:v3.example'), id('clutch:v3'), id('domain:nobody.example')]);
	const row = { key: await keyOf(id('domain:v3.example')), facts: 1 };
	expect(answers.get(id('domain:v3.example'))).toMatchObject({ state: 'known', row });
	expect(answers.get(id('clutch:v3'))).toMatchObject({ state: 'known', subject: 'clutch:v3', row });
	expect(answers.get(id('domain:nobody.example'))).toEqual({ state: 'none' });
	const record = await recordOf(reader, id('clutch:v3'));
	expect(record).toMatchObject({ subject: 'domain:v3.example', aliases: ['clutch:v3'], names: ['Example'] });
	expect(record?.evidence).toHaveLength(1);
	expect(await recordOf(reader, id('domain:nobody.example'))).toBeUndefined();
});

test('an independent client verifies it, and every row follows from its evidence', async () => {
	const { out } = await published();
	expect(await check(out)).toMatchObject({ ok: true, release: 1, rows: 54, buckets: 16, recomputed: 40, faults: [] });
});

test('a release of nobody is a release', async () => {
	const out = join(folder(), 'out');
	await publish({ evidence: writeEvidence(folder(), []), out, keys, date: DATE });
	expect(await check(out)).toMatchObject({ ok: true, rows: 0 });
});

test('the same evidence, date and keys give the same bytes, in whatever order the lines stand', async () => {
	const { facts, lines } = await manySubjects(40);
	const outs = [join(folder(), 'out'), join(folder(), 'out')];
	await publish({ evidence: writeEvidence(folder(), facts, lines), out: outs[0] ?? '', keys, date: DATE });
	await publish({ evidence: writeEvidence(folder(), facts.toReversed(), lines.toReversed()), out: outs[1] ?? '', keys, date: DATE });
	expect(filesOf(outs[0] ?? '')).toEqual(filesOf(outs[1] ?? ''));
});

test('the next release goes on top, with the next number; nothing new is no new release', async () => {
	const { evidence, out } = await published();
	expect(await publish({ evidence, out, keys, date: DATE })).toMatchObject({ release: 1, changed: false });
	const { facts, lines } = await manySubjects(41);
	writeEvidence(evidence, facts, lines);
	expect(await publish({ evidence, out, keys, date: TOMORROW })).toMatchObject({ release: 2, changed: true, subjects: 41 });
	expect(await check(out)).toMatchObject({ ok: true, release: 2, date: TOMORROW });
});

test('persons, and subjects that objected, are in no file of a release', async () => {
	const evidence = writeEvidence(
		folder(),
		[
			await fact('domain:stays.example', { ref: '1' }),
			await fact('upwork:~01234567890abcdef1', { ref: '2' }),
			await fact('domain:gone.example', { ref: '3' }),
		],
		[line('domain:stays.example', { aliases: [id('fiverr:somebody'), id('clutch:gone')] }), line('domain:gone.example')],
	);
	writeFileSync(
		join(evidence, 'excluded.txt'),
		`${excludedLine('ab12', id('domain:gone.example'))}\n${excludedLine('ab12', id('clutch:gone'))}\n`,
	);
	const out = join(folder(), 'out');
	expect(await publish({ evidence, out, keys, date: DATE })).toMatchObject({
		rows: 1,
		leftOut: { 'facts about persons': 1, 'facts about subjects that objected': 1 },
	});
	const all = Object.entries(filesOf(out)).map(([name, bytes]) =>
		name.endsWith('.z') ? gunzipSync(Buffer.from(bytes, 'latin1')).toString('latin1') : bytes,
	);
	for (const subject of ['upwork:~01234567890abcdef1', 'fiverr:somebody', 'domain:gone.example', 'clutch:gone']) {
		const key = Buffer.from(await keyOf(id(subject))).toString('latin1');
		expect(all.filter((text) => text.includes(subject) || text.includes(key))).toEqual([]);
	}
});

test('an identifier that two organisations claim is an alias of neither', async () => {
	const evidence = writeEvidence(
		folder(),
		[await fact('domain:a.example', { ref: '1' }), await fact('domain:b.example', { ref: '2' })],
		[
			line('domain:a.example', { aliases: [id('clutch:both'), id('domain:b.example')] }),
			line('domain:b.example', { aliases: [id('clutch:both')] }),
		],
	);
	const out = join(folder(), 'out');
	expect(await publish({ evidence, out, keys, date: DATE })).toMatchObject({
		rows: 2,
		aliases: 0,
		leftOut: { 'identifiers that two organisations claim': 2 },
	});
});

test('facts under an earlier name count for the organisation of today', async () => {
	const evidence = writeEvidence(
		folder(),
		[await fact('domain:old.example', { ref: '1' }), await fact('domain:new.example', { ref: '2' })],
		[line('domain:new.example', { was: [id('domain:old.example')] })],
	);
	const out = join(folder(), 'out');
	expect(await publish({ evidence, out, keys, date: DATE })).toMatchObject({ subjects: 1, rows: 2 });
	const { reader } = await openRelease(out, NOW);
	expect((await recordOf(reader, id('domain:old.example')))?.evidence.map(({ ref }) => ref).sort()).toEqual(['1', '2']);
});

test.each([
	[
		'a source that nobody described',
		{ source: 'register-a', ref: '1', kind: 'disclosure-policy' },
		'source',
		(text: string) => text.replaceAll('"source":"register-a"', '"source":"unknown"'),
	],
	['a kind without a method', { ref: '1', kind: 'horoscope' }, 'kind', (text: string) => text],
	['a link that is no https', { ref: '1', link: 'javascript:alert(1)' }, 'field link', (text: string) => text],
	['a line that is no JSON', { ref: '1' }, 'not a line of JSON', (text: string) => `${text}{"id":`],
] as const)('%s stops publishing with file, line and field', async (_what, fields, says, bend) => {
	const evidence = writeEvidence(folder(), [await fact('domain:a.example', fields)]);
	const file = join(evidence, 'register-a.jsonl');
	writeFileSync(file, bend(readFileSync(file, 'utf8')));
	const out = join(folder(), 'out');
	const failed = publish({ evidence, out, keys, date: DATE });
	await expect(failed).rejects.toThrow(says);
	await expect(failed).rejects.toThrow(/register-a\.jsonl, line \d/);
});

test('an operator gives operator, homepage and dispute address together, or none and says that nobody operates it', () => {
	const file = join(folder(), 'registry.json');
	const words = { name: 'R', licence: 'CC0-1.0', minClient: '0.1.0' };
	writeFileSync(file, JSON.stringify({ ...words, operator: 'O', homepage: 'https://o.example/', dispute: 'mailto:d@o.example' }));
	expect(readOwnWords(file)).toMatchObject({ operator: 'O', dispute: 'mailto:d@o.example' });
	writeFileSync(file, JSON.stringify({ ...words, operator: 'O' }));
	expect(() => readOwnWords(file)).toThrow('go together');
	expect(readOwnWords()).not.toHaveProperty('dispute');
});

/** Signs a release anew around changed files, as a publisher who errs or cheats would: the signatures are good. */
function resign(out: string, change: (files: Map<string, Uint8Array>) => void, day: string = DATE): void {
	const old: Record<string, { hashes: { sha256: string } }> = JSON.parse(readFileSync(join(out, 'metadata/1.targets.json'), 'utf8')).signed
		.targets;
	const files = new Map<string, Uint8Array>(
		Object.entries(old).map(
			([name, { hashes }]) => [name, readFileSync(join(out, `targets/${hashes.sha256}.${name}`))] as [string, Uint8Array],
		),
	);
	change(files);
	const signers = openKeys(keys).signing;
	const by = (role: 'targets' | 'snapshot' | 'timestamp') =>
		signers.filter(({ id: key }) => openKeys(keys).roles[role].keyids.includes(key));
	const targets = Object.fromEntries([...files].map(([name, bytes]) => [name, describeFile(bytes)]));
	for (const [name, bytes] of files) writeFileSync(join(out, `targets/${targets[name]?.hashes.sha256}.${name}`), bytes);
	const targetsFile = signRole(targetsOf(targets, 2, day), by('targets'));
	const snapshotFile = signRole(snapshotOf({ version: 2, ...describeFile(targetsFile) }, day), by('snapshot'));
	writeFileSync(join(out, 'metadata/2.targets.json'), targetsFile);
	writeFileSync(join(out, 'metadata/2.snapshot.json'), snapshotFile);
	writeFileSync(
		join(out, 'metadata/timestamp.json'),
		signRole(timestampOf({ version: 2, ...describeFile(snapshotFile) }, 2, day), by('timestamp')),
	);
}

const bendFile = (name: string, bend: (bytes: Buffer) => Uint8Array) => (files: Map<string, Uint8Array>) =>
	void files.set(name, bend(Buffer.from(files.get(name) ?? [])));

const faults: Readonly<Record<string, [finds: RegExp, act: (out: string) => void]>> = {
	'a row that was changed after signing': [/index\.bin\.z/, (out) => spoil(out, 'targets', '.index.bin.z')],
	'a bucket that was changed': [/evidence/, (out) => spoil(out, 'evidence', '.z')],
	'a bucket that is missing': [/404/, (out) => rmSync(join(out, 'evidence', readdirSync(join(out, 'evidence'))[0] ?? ''))],
	'an expired role': [/expired/, (out) => resign(out, () => {}, '2020-01-01')],
	'a row that does not follow from its evidence': [/domain:v\d+\.example: .*step/, (out) => resign(out, (files) => betterRow(files))],
	'sums that are not of the index': [
		/chunk \d+ is not what/,
		(out) =>
			resign(
				out,
				bendFile('index.sums', (bytes) => bytes.fill(0, 0, 32)),
			),
	],
	'a delta that leads elsewhere': [
		/delta-1\.bin\.z: a row is not the index's/,
		(out) =>
			resign(
				out,
				(files) => void files.set('delta-1.bin.z', gzipSync(encodeDelta({ rows: new Uint8Array(36).fill(7), removed: new Uint8Array() }))),
			),
	],
	'a delta that was swapped for another file': [
		/delta-1\.bin\.z/,
		(out) => {
			resign(out, (files) => void files.set('delta-1.bin.z', gzipSync(encodeDelta({ rows: new Uint8Array(), removed: new Uint8Array() }))));
			spoil(out, 'targets', '.delta-1.bin.z');
		},
	],
	'a file that is missing from the list': [
		/methodology\.json is missing/,
		(out) => resign(out, (files) => void files.delete('methodology.json')),
	],
};

function spoil(out: string, under: string, ending: string): void {
	const name = readdirSync(join(out, under)).find((file) => file.endsWith(ending)) ?? '';
	const bytes = readFileSync(join(out, under, name));
	writeFileSync(join(out, under, name), bytes.with(bytes.length - 9, (bytes.at(-9) ?? 0) ^ 1));
}

/** One vendor's strength is driven up, with sums to match. */
function betterRow(files: Map<string, Uint8Array>): void {
	const rows = gunzipSync(files.get('index.bin.z') ?? new Uint8Array());
	let at = 0;
	while ((rows[at + 28] ?? 0) & 1 || rows[at + 17] === 0) at += 36;
	rows[at + 17] = (rows[at + 17] ?? 0) + 9;
	files.set('index.bin.z', gzipSync(rows));
	const sums = Buffer.from(files.get('index.sums') ?? []);
	const chunk = rows.readUInt16BE(at) >>> 6;
	let [start, end] = [at, at + 36];
	while (start > 0 && rows.readUInt16BE(start - 36) >>> 6 === chunk) start -= 36;
	while (end < rows.length && rows.readUInt16BE(end) >>> 6 === chunk) end += 36;
	sums.set(
		describeFile(rows.subarray(start, end))
			.hashes.sha256?.match(/../g)
			?.map((byte) => Number.parseInt(byte, 16)) ?? [],
		chunk * 32,
	);
	files.set('index.sums', sums);
}

test.each(Object.entries(faults))('check finds %s', async (_what, [finds, act]) => {
	const { out } = await published();
	act(out);
	const report = await check(out);
	expect(report.ok).toBe(false);
	expect(report.faults.join('\n')).toMatch(finds);
});

test('a release is usable for a while after its timestamp, and says that it was not refreshed; then it is not', async () => {
	const { out } = await published();
	const days = (count: number) => NOW + count * 86_400_000;
	expect((await openRelease(out, days(6))).data).not.toHaveProperty('reason');
	expect((await openRelease(out, days(20))).data).toMatchObject({ reason: 'expired', date: DATE });
	await expect(openRelease(out, days(60))).rejects.toMatchObject({ reason: 'expired' });
});

test('a copy of the folder elsewhere is the same release', async () => {
	const { out } = await published();
	const copy = join(folder(), 'copy');
	cpSync(out, copy, { recursive: true });
	expect((await openRelease(copy, NOW)).data).toEqual((await openRelease(out, NOW)).data);
});
