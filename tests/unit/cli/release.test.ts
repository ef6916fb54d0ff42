import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serveLoopback } from '#registry/loopback.ts';
import { run as check } from '../../../cli/check.ts';
import { run as keysVerb } from '../../../cli/keys.ts';
import { run as lookup } from '../../../cli/lookup.ts';
import { run as merge } from '../../../cli/merge.ts';
import { run as publish } from '../../../cli/publish.ts';
import { run as tuf } from '../../../cli/tuf.ts';
import { DATE, fact, folder, line, writeEvidence } from '../registry/evidence.ts';

let lines: string[] = [];
let told: string[] = [];
beforeEach(() => {
	[lines, told] = [[], []];
	vi.spyOn(console, 'log').mockImplementation((text) => void lines.push(String(text)));
	vi.spyOn(console, 'error').mockImplementation((text) => void told.push(String(text)));
});
afterEach(() => vi.restoreAllMocks());

const printed = () => lines.map((text) => JSON.parse(text));
const keys = join(folder(), 'keys');

async function published(): Promise<{ evidence: string; out: string }> {
	const evidence = writeEvidence(
		folder(),
		[
			await fact('domain:much.example', { ref: '1', kind: 'certificate', scheme: 'fedramp', status: 'active' }),
			await fact('domain:much.example', { ref: '2', source: 'register-b' }),
			await fact('domain:little.example', { ref: '3' }),
		],
		[line('domain:much.example')],
	);
	const out = join(folder(), 'out');
	expect(await publish(['--evidence', evidence, '--out', out, '--keys', keys, '--date', DATE])).toBe(0);
	return { evidence, out };
}

test('publish prints a summary, and lookup a line a subject with figures, facts and certificates', async () => {
	const { out } = await published();
	expect(printed()).toMatchObject([{ release: 1, subjects: 2, rows: 2, warnings: [] }]);
	lines = [];
	expect(await lookup(['--release', out, 'domain:WWW.much.example', 'domain:little.example', 'domain:nobody.example'])).toBe(0);
	const [much, little, nobody] = printed();
	expect(much).toMatchObject({
		subject: 'domain:much.example',
		facts: 2,
		certifications: [{ scheme: 'fedramp', status: 'active', assurance: 'register' }],
	});
	expect(much.record.evidence).toHaveLength(2);
	if (much.state === 'scored') expect(much.interval[0]).toBeLessThan(much.score);
	expect(little).toMatchObject({ state: 'little', facts: 1, certifications: [] });
	expect(little).not.toHaveProperty('score');
	expect(nobody).toEqual({ subject: 'domain:nobody.example', state: 'none', facts: 0, certifications: [] });
});

test('lookup says why where there is no release, and refuses what is no subject', async () => {
	const nothing = folder();
	expect(await lookup(['--release', nothing, 'domain:a.example'])).toBe(1);
	expect(printed()).toEqual([{ subject: 'domain:a.example', state: 'unchecked', reason: 'offline', facts: 0, certifications: [] }]);
	await expect(lookup(['--release', nothing, 'nobody'])).rejects.toThrow('NAMESPACE:ID');
	await expect(lookup([])).rejects.toThrow('name a subject');
});

test('check reads a folder and an address, and exits by what it finds', async () => {
	const { out } = await published();
	const loopback = await serveLoopback(out);
	lines = [];
	expect(await check([out])).toBe(0);
	expect(await check([loopback.url, '--root', join(out, 'metadata/1.root.json')])).toBe(0);
	await loopback.close();
	for (const name of readdirSync(join(out, 'evidence'))) writeFileSync(join(out, 'evidence', name), 'x');
	expect(await check([out])).toBe(1);
	expect(printed().map(({ ok, faults }) => [ok, faults > 0])).toEqual([
		[true, false],
		[true, false],
		[false, true],
	]);
	expect(told.join('\n')).toContain('evidence/');
	await expect(check([out, '--every', '0'])).rejects.toThrow('--every');
});

test('slices from the command line join into a release', async () => {
	const { evidence } = await published();
	const slices = ['1/2', '2/2'].map((shard) => [shard, join(folder(), 'slice')] as const);
	for (const [shard, to] of slices) expect(await publish(['--evidence', evidence, '--out', to, '--shard', shard, '--date', DATE])).toBe(0);
	const out = join(folder(), 'out');
	lines = [];
	expect(await merge([...slices.map(([, to]) => to), '--evidence', evidence, '--out', out, '--keys', keys])).toBe(0);
	expect(printed()).toMatchObject([{ release: 1, subjects: 2 }]);
	expect(await merge([slices[0]?.[1] ?? '', '--evidence', evidence, '--out', out, '--keys', keys])).toBe(1);
	for (const shard of ['0/2', '3/2', 'x'])
		await expect(publish(['--evidence', evidence, '--out', out, '--shard', shard])).rejects.toThrow('--shard');
});

test('retract and timestamp work from the command line', async () => {
	const { evidence, out } = await published();
	const list = join(folder(), 'gone.txt');
	writeFileSync(list, 'domain:little.example\n');
	lines = [];
	expect(await publish(['--evidence', evidence, '--out', out, '--keys', keys, '--date', DATE, '--retract', list])).toBe(0);
	expect(await publish(['--timestamp', '--out', out, '--keys', keys, '--date', DATE])).toBe(0);
	expect(printed()).toMatchObject([{ release: 2, subjects: 1 }, { release: 2 }]);
	writeFileSync(list, 'little\n');
	expect(await publish(['--evidence', evidence, '--out', out, '--keys', keys, '--retract', list])).toBe(1);
	expect(told.at(-1)).toContain('line 1');
	await expect(publish(['--evidence', evidence, '--out', out, '--date', '2026-13-01'])).rejects.toThrow('--date');
});

test('a key ceremony is held from the command line', async () => {
	const own = join(folder(), 'keys');
	const vault = join(folder(), 'vault');
	const make = async (to: string, name: string) => {
		lines = [];
		await keysVerb(['new', to, name]);
		return lines[0] ?? '';
	};
	const role = async (name: string) => ({ threshold: 1, keys: [await make(own, name)] });
	const root = { threshold: 2, keys: [await make(vault, 'a'), await make(vault, 'b')] };
	writeFileSync(
		join(own, 'keys.json'),
		JSON.stringify({ root, targets: await role('targets'), snapshot: await role('snapshot'), timestamp: await role('timestamp') }),
	);
	lines = [];
	await keysVerb(['draft', own, '--date', DATE]);
	const file = join(own, '1.root.json');
	writeFileSync(file, lines[0] ?? '');
	for (const name of ['a', 'b']) expect(await keysVerb(['sign', file, '--key', join(vault, `${name}.pem`)])).toBe(0);
	lines = [];
	await keysVerb(['show', file]);
	expect(printed()).toMatchObject([{ version: 1, roles: { root: `2 of ${root.keys.join(' ')}` } }]);
	expect(printed()[0].signed.toSorted()).toEqual(root.keys.toSorted());
	const out = join(folder(), 'out');
	expect(await publish(['--evidence', writeEvidence(folder(), []), '--out', out, '--keys', own, '--date', DATE])).toBe(0);
	expect(await check([out])).toBe(0);
});

test('the TUF client is driven by the protocol of the conformance suite', async () => {
	const { out } = await published();
	const loopback = await serveLoopback(out);
	const [metadata, targets] = [join(folder(), 'metadata'), folder()];
	const at = ['--metadata-dir', metadata, '--metadata-url', `${loopback.url}/metadata`];
	expect(await tuf(['--metadata-dir', metadata, 'init', join(out, 'metadata/1.root.json')])).toBe(0);
	expect(await tuf([...at, 'refresh'])).toBe(0);
	expect(readdirSync(metadata).sort()).toEqual(['root.json', 'snapshot.json', 'targets.json', 'timestamp.json']);
	const download = [...at, '--target-base-url', `${loopback.url}/targets`, '--target-dir', targets];
	expect(await tuf([...download, '--target-name', 'registry.json', '--target-name', 'index.sums', 'download'])).toBe(0);
	expect(JSON.parse(readFileSync(join(targets, 'registry.json'), 'utf8')).format).toBe(1);
	expect(await tuf([...download, '--target-name', 'nothing', 'download'])).toBe(1);
	await loopback.close();
	// What is here already is not fetched again, but the metadata is.
	expect(await tuf([...at, 'refresh'])).toBe(1);
	expect(told.at(-1)).toMatch(/^offline: /);
	await expect(tuf(['--metadata-dir', metadata, 'refresh'])).rejects.toThrow('--metadata-url');
	await expect(tuf(['--metadata-dir', metadata, 'dance'])).rejects.toThrow('init ROOT');
});
