import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { registryId } from '#utils/release/tuf.ts';
import { addedRegistry, fingerprintOf, hostPermission, readAdded, registryUrl } from '#utils/user/added-registry.ts';
import { openUser } from '#utils/user/database.ts';
import { Repository } from '../release/repository.ts';

test.each([
	['https://registry.example/earned', 'https://registry.example/earned/'],
	[' registry.example ', 'https://registry.example/'],
	['https://registry.example:8443/', 'https://registry.example:8443/'],
	['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
	['http://localhost:8080/x/', 'http://localhost:8080/x/'],
])('%s is the address %s', (typed, url) => expect(registryUrl(typed)).toBe(url));

test.each([
	'http://registry.example/',
	'ftp://registry.example/',
	'javascript:alert(1)',
	'https://user:word@registry.example/',
	'https://a.example/?q=1',
	'https://a.example/#x',
	'',
	'not an address',
])('%j is no address of a registry', (typed) => expect(registryUrl(typed)).toBeUndefined());

test('the permission is for the host, whatever the port', () => {
	expect(hostPermission('https://registry.example:8443/earned/')).toBe('https://registry.example/*');
});

test('a registry is known by the fingerprint of its first root', async () => {
	const root = new Repository().file('metadata/1.root.json');
	const added = await addedRegistry('https://registry.example/', root, 5);
	const fingerprint = await fingerprintOf(root);
	expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
	expect(added).toEqual({ id: fingerprint.slice(0, 16), url: 'https://registry.example/', root, added: 5 });
	expect(added.id).toBe(await registryId(root));
});

test('what is no root, or not signed by its own keys, is not offered', async () => {
	await expect(addedRegistry('https://a.example/', new TextEncoder().encode('<html>'), 0)).rejects.toMatchObject({ reason: 'format' });
	const root = JSON.parse(new TextDecoder().decode(new Repository().file('metadata/1.root.json')));
	root.signatures[0].sig = '00'.repeat(64);
	await expect(addedRegistry('https://a.example/', new TextEncoder().encode(JSON.stringify(root)), 0)).rejects.toMatchObject({
		reason: 'signature',
	});
});

test('added registries stand in the order in which they were added', async () => {
	const db = await openUser('registries');
	const [first, second] = await Promise.all(
		[2, 1].map((added) => addedRegistry(`https://r${added}.example/`, new Repository().file('metadata/1.root.json'), added)),
	);
	for (const one of [first, second]) if (one) await db.put('registries', one, one.id);
	expect((await readAdded(db)).map(({ added }) => added)).toEqual([1, 2]);
	db.close();
});
