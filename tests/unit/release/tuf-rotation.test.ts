/** Who must sign what while keys come and go: sequences of roots and of role keys, with what a client makes of them. */
import { expect, test } from 'vitest';
import { rootOf, signRole } from '#registry/tuf-writer.ts';
import { DAY, DAYS, NOW, newKey, Repository, type RoleSigner, text } from './repository.ts';

const POOL: RoleSigner[] = Array.from({ length: 10 }, newKey);
const pick = (numbers: readonly number[]): RoleSigner[] => numbers.flatMap((n) => POOL[n] ?? []);

/** A root: who may sign, how many must, who did. */
type Step = [keys: readonly number[], threshold: number, signed: readonly number[]];

function withRoots(steps: readonly Step[]): Repository {
	const repository = new Repository();
	for (const [i, [keys, threshold, signed]] of steps.entries()) {
		repository.signers.root = pick(keys);
		repository.thresholds.root = threshold;
		repository.files.set(`metadata/${i + 1}.root.json`, signRole(rootOf(repository.keys(), i + 1, DAY), pick(signed)));
	}
	return repository;
}

const good: Readonly<Record<string, Step[]>> = {
	'one key replaced, signed by both': [
		[[1], 1, [1]],
		[[2], 1, [2, 1]],
		[[2], 1, [2]],
	],
	'signatures of strangers beside the good ones': [
		[[1], 1, [3, 1, 4]],
		[[2], 1, [3, 2, 1, 4]],
		[[2], 1, [3, 2, 4]],
	],
	'three of five, other three each time': [
		[[0, 1, 2, 3, 4], 3, [0, 2, 4]],
		[[0, 1, 2, 3, 4], 3, [0, 4, 1]],
		[[0, 1, 2, 3, 4], 3, [1, 2, 3]],
	],
	'three of five, one of them replaced': [
		[[0, 1, 2, 3, 4], 3, [0, 2, 4]],
		[[0, 1, 3, 4, 5], 3, [0, 4, 1]],
	],
	'all five replaced at once, signed by three of each': [
		[[0, 1, 2, 3, 4], 3, [0, 2, 4]],
		[[5, 6, 7, 8, 9], 3, [0, 2, 4, 5, 6, 7]],
		[[5, 6, 7, 8, 9], 3, [5, 6, 7]],
	],
	'a threshold raised': [
		[[1, 2, 3], 1, [1]],
		[[1, 2, 3], 2, [1, 2]],
	],
	'a threshold lowered, signed by the higher one': [
		[[1, 2, 3], 2, [1, 2]],
		[[1, 2, 3], 1, [1, 2]],
		[[1, 2, 3], 1, [1]],
	],
};

test.each(Object.entries(good))('%s: followed', async (_what, steps) => {
	const client = withRoots(steps).client();
	expect((await client.refresh()).root.signed.version).toBe(steps.length);
});

const bad: Readonly<Record<string, Step[]>> = {
	'a key replaced without the old one': [
		[[1], 1, [1]],
		[[2], 1, [2, 3, 4]],
	],
	'a key replaced without the new one': [
		[[1], 1, [1]],
		[[2], 1, [1, 3, 4]],
	],
	'two of the new three': [
		[[0, 1, 2, 3, 4], 3, [0, 2, 4]],
		[[0, 1, 3, 4, 5], 3, [0, 2, 4]],
	],
	'two of the old three': [
		[[0, 1, 2, 3, 4], 3, [0, 2, 4]],
		[[0, 1, 3, 4, 5], 3, [0, 4, 5]],
	],
	'a raised threshold that is not met': [
		[[1, 2, 3], 1, [1]],
		[[1, 2, 3], 2, [2]],
	],
	'a lowered threshold that the old one does not allow': [
		[[1, 2, 3], 2, [1, 2]],
		[[1, 2, 3], 1, [1]],
	],
};

test.each(Object.entries(bad))('%s: refused, and the last good root stays', async (_what, steps) => {
	const repository = withRoots(steps);
	const client = repository.client();
	expect(await client.outcome()).toBe('signature');
	expect(await client.store.get('root')).toEqual(repository.file(`metadata/${steps.length - 1}.root.json`));
});

test.each(['timestamp', 'snapshot', 'targets'] as const)(
	'new keys of %s: what they signed is taken, even under the same version',
	async (role) => {
		const repository = new Repository();
		const client = repository.client();
		await client.refresh();
		const old = repository.signers;
		repository.signers = { ...old, [role]: [newKey()] };
		repository.writeRoot(old.root);
		if (role === 'timestamp') {
			repository.timestamp--;
			repository.writeTimestamp();
		} else if (role === 'snapshot') repository.writeSnapshot();
		else repository.writeTargets();
		expect(await client.outcome()).toBe('release 1');
		expect(await client.store.get(role)).toEqual(
			repository.file(role === 'timestamp' ? 'metadata/timestamp.json' : `metadata/1.${role}.json`),
		);
	},
);

test('a timestamp with another content under the same version changes nothing', async () => {
	const repository = new Repository();
	const client = repository.client();
	await client.refresh();
	const before = await client.store.get('timestamp');
	repository.timestamp--;
	repository.writeTimestamp(repository.file('metadata/1.snapshot.json'), { version: 100 });
	expect(await client.outcome()).toBe('release 1');
	expect(await client.store.get('timestamp')).toEqual(before);
});

test('what has expired on this machine still guards against going back, and new metadata is taken', async () => {
	const repository = new Repository();
	const client = repository.client();
	await client.refresh();
	repository.publish({});
	repository.day = new Date(NOW + 10 * DAYS).toISOString().slice(0, 10);
	repository.writeTimestamp();
	expect(await client.outcome(NOW + 11 * DAYS)).toBe('release 2');
	repository.timestamp = 0;
	repository.writeTimestamp();
	expect(await client.outcome(NOW + 11 * DAYS)).toBe('rollback');
});

test('unknown fields are signed like all others and are no reason to refuse', async () => {
	const repository = new Repository();
	const client = repository.client();
	const keys = repository.keys();
	const more = { ...rootOf(keys, 2, DAY), 'x-more': { a: [1, 'ü\u{1f600}'] } };
	repository.files.set('metadata/2.root.json', signRole(more, repository.signers.root));
	expect((await client.refresh()).root.signed.version).toBe(2);
	const bent = new TextDecoder().decode(repository.file('metadata/2.root.json')).replace('"a":[1', '"a":[2');
	repository.files.set('metadata/2.root.json', text(bent));
	expect(await repository.client().outcome()).toBe('signature');
});

test('a repository without consistent snapshots is read too', async () => {
	const repository = new Repository();
	repository.files.set(
		'metadata/2.root.json',
		signRole({ ...rootOf(repository.keys(), 2, DAY), consistent_snapshot: false }, repository.signers.root),
	);
	for (const role of ['snapshot', 'targets']) repository.files.set(`metadata/${role}.json`, repository.file(`metadata/1.${role}.json`));
	for (const role of ['snapshot', 'targets']) repository.files.delete(`metadata/1.${role}.json`);
	expect(await repository.client().outcome()).toBe('release 1');
});

test('more roots than 256 are followed in several refreshes', async () => {
	const repository = new Repository();
	for (let i = 0; i < 260; i++) repository.writeRoot();
	const client = repository.client();
	expect((await client.refresh()).root.signed.version).toBe(257);
	expect((await client.refresh()).root.signed.version).toBe(261);
});
