import { expect, test } from 'vitest';
import { ReleaseError } from '#utils/release/reason.ts';
import { type SeenRequest, watchedTransport } from '#utils/release/watched-transport.ts';

const answers = (answer: () => Response) => {
	const asked: { url: string; init: RequestInit | undefined }[] = [];
	const fetch = (async (url: string, init?: RequestInit) => {
		asked.push({ url, init });
		return answer();
	}) as typeof globalThis.fetch;
	return { fetch, asked };
};

test('without the permission no request is made', async () => {
	const { fetch, asked } = answers(() => new Response('x'));
	const seen: SeenRequest[] = [];
	const transport = watchedTransport('https://registry.example/', { allowed: async () => false, seen: (one) => seen.push(one), fetch });
	await expect(transport.fetchBytes('metadata/timestamp.json', 10)).rejects.toMatchObject({ reason: 'permission' });
	expect(asked).toEqual([]);
	expect(seen).toEqual([]);
});

test('the permission is asked for before each request: it can be taken back between two', async () => {
	const { fetch, asked } = answers(() => new Response('abc'));
	const permissions = [true, false];
	const transport = watchedTransport('https://registry.example/', {
		allowed: async () => permissions.shift() ?? false,
		seen: () => {},
		fetch,
	});
	await transport.fetchBytes('metadata/timestamp.json', 10);
	await expect(transport.fetchBytes('metadata/timestamp.json', 10)).rejects.toBeInstanceOf(ReleaseError);
	expect(asked).toHaveLength(1);
});

test('each request is written down with what came of it, bytes of a refused file included', async () => {
	const seen: SeenRequest[] = [];
	const run = async (answer: () => Response) => {
		const transport = watchedTransport('https://registry.example/', {
			allowed: async () => true,
			seen: (one) => seen.push(one),
			fetch: answers(answer).fetch,
		});
		await transport.fetchBytes('metadata/timestamp.json', 10).catch(() => undefined);
	};
	await run(() => new Response('abcd'));
	await run(() => new Response('no', { status: 404 }));
	await run(() => new Response('oh', { status: 500 }));
	await run(() => new Response('x'.repeat(20)));
	await run(() => {
		throw new TypeError('network');
	});
	expect(seen.map(({ bytes, result }) => `${result} ${bytes}`)).toEqual(['ok 4', 'none 0', 'offline 0', 'size 20', 'offline 0']);
});
