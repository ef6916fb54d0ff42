import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe, rootOf, signRole, snapshotOf, targetsOf, timestampOf } from '#registry/tuf-writer.ts';
import { canonical, type Json } from '#utils/release/canonical.ts';
import { fetchTarget, LIMITS, type MetadataStore, readTrusted, refresh, registryId } from '#utils/release/tuf.ts';
import { DAY, DAYS, NOW, newKey, Repository, text } from './repository.ts';

test('an honest release is trusted and its files are read', async () => {
	const repository = new Repository();
	const client = repository.client();
	const trusted = await client.refresh();
	expect(trusted.targets.signed.version).toBe(1);
	expect(new TextDecoder().decode(await fetchTarget(repository.transport, trusted, 'registry.json'))).toBe('{"format":1}');
	expect((await readTrusted(client.store))?.targets.signed.version).toBe(1);
});

test('a second refresh asks for the next root and the timestamp alone', async () => {
	const repository = new Repository();
	const client = repository.client();
	await client.refresh();
	repository.asked.length = 0;
	await client.refresh();
	expect(repository.asked).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
});

test("a registry's id is that of its first root, whoever signed it", async () => {
	const repository = new Repository();
	const root = repository.file('metadata/1.root.json');
	const resigned = signRole(rootOf(repository.keys(), 1, DAY), [newKey()]);
	expect(await registryId(root)).toMatch(/^[0-9a-f]{16}$/);
	expect(await registryId(resigned)).toBe(await registryId(root));
});

/** What a repository that has published release 1 (which the client has) and release 2 does, and what the client says to it. */
const attacks: Readonly<Record<string, { reason: string; attack: (repository: Repository) => void; now?: number }>> = {
	'a timestamp of an unknown key': { reason: 'signature', attack: (r) => r.files.set('metadata/timestamp.json', forged(r)) },
	'a timestamp changed by one byte': {
		reason: 'signature',
		attack: (r) => change(r, 'metadata/timestamp.json', '"version":2', '"version":9'),
	},
	'a snapshot changed by one byte': { reason: 'hash', attack: (r) => change(r, 'metadata/2.snapshot.json', '"version":2', '"version":3') },
	'targets changed by one byte': { reason: 'hash', attack: (r) => change(r, 'metadata/2.targets.json', '"version":2', '"version":3') },
	'targets of another release (mix and match)': {
		reason: 'hash',
		attack: (r) => r.files.set('metadata/2.targets.json', r.file('metadata/1.targets.json')),
	},
	'a snapshot that names older targets': {
		reason: 'rollback',
		attack: (r) => r.writeSnapshot(r.file('metadata/1.targets.json'), { version: 1 }),
	},
	'a timestamp that names an older snapshot': {
		reason: 'rollback',
		attack: (r) => {
			r.publish({});
			r.release = 1;
			r.writeTimestamp();
		},
	},
	'an older timestamp': { reason: 'rollback', attack: (r) => r.files.set('metadata/timestamp.json', olderTimestamp(r)) },
	'a next root that its own keys alone signed': {
		reason: 'signature',
		attack: (r) => {
			r.signers = { ...r.signers, root: [newKey()] };
			r.writeRoot();
		},
	},
	'a next root that the old keys alone signed': {
		reason: 'signature',
		attack: (r) =>
			r.files.set(
				'metadata/2.root.json',
				signRole(
					rootOf({ ...r.keys(), roles: { ...r.keys().roles, root: { keyids: [newKey().id], threshold: 1 } } }, 2, DAY),
					r.signers.root,
				),
			),
	},
	'a next root that skips a version': {
		reason: 'rollback',
		attack: (r) => r.files.set('metadata/2.root.json', signRole(rootOf(r.keys(), 3, DAY), r.signers.root)),
	},
	'the first root again as the next': {
		reason: 'rollback',
		attack: (r) => r.files.set('metadata/2.root.json', r.file('metadata/1.root.json')),
	},
	'a frozen timestamp, after its expiry': { reason: 'expired', attack: () => {}, now: NOW + 8 * DAYS },
	'a frozen snapshot under fresh timestamps': {
		reason: 'expired',
		attack: (r) => at(r, 91, () => r.writeTimestamp()),
		now: NOW + 91 * DAYS,
	},
	'an expired root': { reason: 'expired', attack: (r) => at(r, 366, () => r.publish({})), now: NOW + 366 * DAYS },
	'too long a timestamp': { reason: 'size', attack: (r) => r.files.set('metadata/timestamp.json', new Uint8Array(LIMITS.timestamp + 1)) },
	'too long a next root': { reason: 'size', attack: (r) => r.files.set('metadata/2.root.json', new Uint8Array(LIMITS.root + 1)) },
	'a snapshot longer than announced': { reason: 'size', attack: (r) => r.files.set('metadata/2.snapshot.json', new Uint8Array(5000)) },
	'a missing timestamp': { reason: 'offline', attack: (r) => r.files.delete('metadata/timestamp.json') },
	'a missing snapshot': { reason: 'offline', attack: (r) => r.files.delete('metadata/2.snapshot.json') },
	'a web page': { reason: 'format', attack: (r) => r.files.set('metadata/timestamp.json', text('<!doctype html>')) },
	'deep JSON': {
		reason: 'format',
		attack: (r) =>
			r.files.set(
				'metadata/timestamp.json',
				text(
					`{"signatures":[],"signed":{"_type":"timestamp","spec_version":"1.0.0","version":3,"expires":"2030-01-01T00:00:00Z","meta":{"snapshot.json":{"version":3}},"x":${'['.repeat(5000)}${']'.repeat(5000)}}}`,
				),
			),
	},
	'bytes that are no UTF-8': { reason: 'format', attack: (r) => r.files.set('metadata/timestamp.json', new Uint8Array([0xff, 0xfe])) },
	'a role in place of another': {
		reason: 'format',
		attack: (r) => r.files.set('metadata/timestamp.json', r.file('metadata/2.snapshot.json')),
	},
	'another major version of the spec': { reason: 'newer-format', attack: (r) => signTimestamp(r, { spec_version: '2.0.0' }) },
	'a version that is no whole number': {
		reason: 'format',
		attack: (r) => change(r, 'metadata/timestamp.json', '"version":2', '"version":2.5'),
	},
	'a version of zero': { reason: 'format', attack: (r) => signTimestamp(r, { version: 0 }) },
	'an expiry that is no time': { reason: 'format', attack: (r) => signTimestamp(r, { expires: '2026-99-99T00:00:00Z' }) },
	'the same signature twice': { reason: 'format', attack: (r) => twice(r) },
};

const forged = (r: Repository): Uint8Array =>
	signRole(timestampOf({ version: 2, ...describe(r.file('metadata/2.snapshot.json')) }, 3, DAY), [
		{ ...newKey(), id: r.signers.timestamp[0]?.id ?? '' },
	]);

function change(r: Repository, path: string, from: string, to: string): void {
	const before = new TextDecoder().decode(r.file(path));
	expect(before).toContain(from);
	r.files.set(path, text(before.replaceAll(from, to)));
}

const olderTimestamp = (r: Repository): Uint8Array =>
	signRole(timestampOf({ version: 1, ...describe(r.file('metadata/1.snapshot.json')) }, 1, DAY), r.signers.timestamp);

function at(r: Repository, days: number, act: () => void): void {
	r.day = new Date(NOW + days * DAYS).toISOString().slice(0, 10);
	act();
}

function signTimestamp(r: Repository, fields: object): void {
	const meta = { version: 2, ...describe(r.file('metadata/2.snapshot.json')) };
	r.files.set('metadata/timestamp.json', signRole({ ...timestampOf(meta, 3, DAY), ...fields }, r.signers.timestamp));
}

function twice(r: Repository): void {
	const file = JSON.parse(new TextDecoder().decode(r.file('metadata/timestamp.json')));
	r.files.set('metadata/timestamp.json', text(JSON.stringify({ ...file, signatures: [...file.signatures, ...file.signatures] })));
}

test.each(Object.entries(attacks))('%s is refused, and what was trusted stays', async (_name, { reason, attack, now = NOW }) => {
	const repository = new Repository();
	const client = repository.client();
	if (reason === 'rollback') repository.publish({});
	else expect(await client.outcome()).toBe('release 1');
	if (reason !== 'rollback') repository.publish({ 'registry.json': text('{"format":2}') });
	else expect(await client.outcome()).toBe('release 2');
	const before = await readTrusted(client.store);
	attack(repository);
	expect(await client.outcome(now)).toBe(reason);
	const after = await client.store.get('targets');
	expect(after).toEqual(before?.targets.bytes);
});

test('an expired timestamp is refused at the first install too', async () => {
	expect(await new Repository().client().outcome(NOW + 8 * DAYS)).toBe('expired');
});

test('a pinned root that did not sign itself is refused', async () => {
	const repository = new Repository();
	const root = signRole(rootOf(repository.keys(), 1, DAY), [newKey()]);
	const client = repository.client();
	await client.store.put('root', root);
	expect(await client.outcome()).toBe('signature');
});

test('another registry is refused', async () => {
	const client = new Repository().client();
	expect(await client.outcome(NOW, new Repository().transport)).toBe('signature');
});

test('a snapshot that drops a targets file is refused', async () => {
	const repository = new Repository();
	const snapshot = snapshotOf({ version: 1, ...describe(repository.file('metadata/1.targets.json')) }, DAY);
	const withMore = { ...snapshot, meta: { ...snapshot.meta, 'more.json': { version: 1 } } };
	const bytes = signRole(withMore, repository.signers.snapshot);
	repository.files.set('metadata/1.snapshot.json', bytes);
	repository.writeTimestamp(bytes);
	const client = repository.client();
	expect(await client.outcome()).toBe('release 1');
	repository.publish({});
	expect(await client.outcome()).toBe('rollback');
});

test.each(['metadata/2.snapshot.json', 'metadata/2.targets.json'])('an update cut before %s goes on from there', async (missing) => {
	const repository = new Repository();
	const client = repository.client();
	await client.refresh();
	repository.publish({ 'registry.json': text('{"format":1,"second":true}') });
	const held = repository.file(missing);
	repository.files.delete(missing);
	expect(await client.outcome()).toBe('offline');
	repository.files.set(missing, held);
	expect(await client.outcome()).toBe('release 2');
});

test('an update cut at any step leaves a client that completes later', async () => {
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 0, max: 8 }), fc.boolean(), async (cut, rotate) => {
			const repository = new Repository();
			const client = repository.client();
			await client.refresh();
			if (rotate) {
				const old = repository.signers;
				repository.signers = { root: [newKey()], timestamp: [newKey()], snapshot: [newKey()], targets: [newKey()] };
				repository.writeRoot(old.root);
			}
			repository.publish({});
			let steps = 0;
			const dies = async (write: () => Promise<void>) => {
				if (steps++ === cut) throw new Error('killed');
				await write();
			};
			const store: MetadataStore = {
				get: client.store.get,
				put: (...args) => dies(() => client.store.put(...args)),
			};
			await refresh({ transport: repository.transport, store, now: NOW }).catch((error: Error) => expect(error.message).toBe('killed'));
			expect(await client.outcome()).toBe('release 2');
		}),
		{ numRuns: 30 },
	);
});

test('keys are rotated by the keys before them, and old roots may have expired on the way', async () => {
	const repository = new Repository();
	const client = repository.client();
	await client.refresh();
	at(repository, 400, () => {
		const old = repository.signers.root;
		repository.signers.root = [newKey()];
		repository.writeRoot(old);
		repository.publish({});
	});
	expect(await client.outcome(NOW + 400 * DAYS)).toBe('release 2');
});

test('version numbers driven up by a thief of keys come back when the keys are rotated', async () => {
	const repository = new Repository();
	const client = repository.client();
	repository.timestamp = 1_000_000;
	repository.release = 5000;
	repository.publish({});
	expect(await client.outcome()).toBe('release 5001');
	repository.release = 1;
	repository.timestamp = 1;
	const old = repository.signers.root;
	repository.signers = { ...repository.signers, timestamp: [newKey()], snapshot: [newKey()] };
	repository.writeRoot(old);
	repository.publish({});
	expect(await client.outcome()).toBe('release 2');
});

test('a new root whose keys did not sign what is offered keeps what was stored', async () => {
	const repository = new Repository();
	const client = repository.client();
	await client.refresh();
	repository.thresholds = { snapshot: 2 };
	repository.writeRoot(repository.signers.root);
	repository.publish({});
	expect(await client.outcome()).toBe('signature');
	expect(await client.store.get('snapshot')).toEqual(repository.file('metadata/1.snapshot.json'));
});

test('a threshold of two is not met by one key under two names', async () => {
	const repository = new Repository();
	const client = repository.client();
	const old = repository.signers.root;
	const one = repository.signers.timestamp[0] ?? newKey();
	repository.thresholds = { timestamp: 2 };
	repository.signers.timestamp = [one, newKey()];
	const keys = repository.keys();
	const second = 'f'.repeat(64);
	const roles = { ...keys.roles, timestamp: { keyids: [one.id, second], threshold: 2 } };
	repository.files.set(
		'metadata/2.root.json',
		signRole(
			rootOf(
				{ ...keys, keys: { ...keys.keys, [second]: keys.keys[one.id] ?? { keytype: '', scheme: '', keyval: { public: '' } } }, roles },
				2,
				DAY,
			),
			old,
		),
	);
	repository.signers.timestamp = [one, { ...one, id: second }];
	repository.writeTimestamp();
	expect(await client.outcome()).toBe('signature');
});

test('a threshold of two is met by two keys', async () => {
	const repository = new Repository();
	repository.thresholds = { timestamp: 2 };
	repository.signers.timestamp = [newKey(), newKey()];
	repository.writeRoot(repository.signers.root);
	repository.writeTimestamp();
	expect(await repository.client().outcome()).toBe('release 1');
});

test('ECDSA P-256 signs as well, and a changed one is refused', async () => {
	for (let i = 0; i < 20; i++) {
		// r and s lose leading zeros in DER one time in 128: twenty keys and messages try the common lengths.
		const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
		const repository = new Repository();
		const keys = repository.keys();
		const key = {
			keytype: 'ecdsa',
			scheme: 'ecdsa-sha2-nistp256',
			keyval: { public: publicKey.export({ type: 'spki', format: 'pem' }) as string },
		};
		const roles = { ...keys.roles, timestamp: { keyids: ['p256'], threshold: 1 } };
		repository.files.set(
			'metadata/2.root.json',
			signRole(rootOf({ ...keys, keys: { ...keys.keys, p256: key }, roles }, 2, DAY), repository.signers.root),
		);
		repository.signers.timestamp = [{ id: 'p256', public: '', sign: (message) => sign('sha256', message, privateKey).toString('hex') }];
		repository.writeTimestamp();
		expect(await repository.client().outcome()).toBe('release 1');
		change(repository, 'metadata/timestamp.json', '"version":2', '"version":3');
		expect(await repository.client().outcome()).toBe('signature');
	}
});

test.each([
	['changed', 'hash', (bytes: Uint8Array) => bytes.map((byte) => byte ^ 1)],
	['cut', 'hash', (bytes: Uint8Array) => bytes.slice(1)],
	['too long', 'size', (bytes: Uint8Array) => new Uint8Array(bytes.length + 1)],
] as const)('a file that is %s is refused', async (_how, reason, bend) => {
	const repository = new Repository();
	const trusted = await repository.client().refresh();
	const [path = ''] = [...repository.files.keys()].filter((name) => name.startsWith('targets/'));
	repository.files.set(path, bend(repository.file(path)));
	await expect(fetchTarget(repository.transport, trusted, 'registry.json')).rejects.toMatchObject({ reason });
});

test('a file that the release does not name is not asked for', async () => {
	const repository = new Repository();
	const trusted = await repository.client().refresh();
	for (const name of ['nothing.json', '__proto__', 'toString', '../registry.json'])
		await expect(fetchTarget(repository.transport, trusted, name)).rejects.toMatchObject({ reason: 'format' });
});

test('stored metadata that was changed on disk is not believed', async () => {
	const repository = new Repository();
	const client = repository.client();
	await client.refresh();
	await client.store.put('targets', signRole(targetsOf({}, 1, DAY), [newKey()]));
	expect(await readTrusted(client.store)).toBeUndefined();
	expect(await client.outcome()).toBe('release 1');
});

/** Canonical JSON leaves control characters as they are, so what holds them does not read back. */
const printable = fc.string().filter((string) => [...string].every((char) => char >= ' '));

test('canonical JSON reads back as the same value and does not depend on the order of keys', () => {
	const whole = fc.letrec<{ json: Json }>((tie) => ({
		json: fc.oneof(
			{ maxDepth: 4 },
			fc.constant(null),
			fc.boolean(),
			fc.maxSafeInteger(),
			printable,
			fc.array(tie('json'), { maxLength: 4 }),
			fc.dictionary(printable, tie('json'), { maxKeys: 4 }),
		),
	})).json;
	fc.assert(
		fc.property(whole, (value) => {
			expect(JSON.parse(canonical(value))).toEqual(value);
			if (typeof value === 'object' && value !== null && !Array.isArray(value))
				expect(canonical(Object.fromEntries(Object.entries(value).reverse()))).toBe(canonical(value));
		}),
	);
});

test('canonical JSON sorts keys by code point, not by UTF-16 unit', () => {
	expect(canonical({ '\u{1f600}': 1, '\uff61': 2 })).toBe('{"\uff61":2,"\u{1f600}":1}');
	expect(canonical({ b: 'a"\\\n', a: [true, null, -3] })).toBe('{"a":[true,null,-3],"b":"a\\"\\\\\n"}');
});

test.each([[1.5], ['\ud800'], [Number.NaN]])('canonical JSON refuses %j', (value) => {
	expect(() => canonical(value)).toThrow();
});
