import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { httpTransport } from '#utils/release/http.ts';

/** What a server answers; the test asks it for at most 1000 bytes. */
async function ask(answer: RequestListener, path = 'metadata/timestamp.json'): Promise<unknown> {
	const server = createServer(answer);
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	try {
		return await httpTransport(`http://127.0.0.1:${port}/base`, { silence: 2000, slowest: 10_000 }).fetchBytes(path, 1000);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

test('bytes come as they are sent, from below the base, and the request tells nothing', async () => {
	const seen: unknown[] = [];
	const bytes = await ask((request, response) => {
		seen.push(request.url, request.headers.cookie, request.headers.referer);
		response.end('abc');
	});
	expect(bytes).toEqual(new TextEncoder().encode('abc'));
	expect(seen).toEqual(['/base/metadata/timestamp.json', undefined, undefined]);
});

test.each([404, 403])('%i means that there is no such file', async (status) => {
	expect(await ask((_request, response) => response.writeHead(status).end())).toBeUndefined();
});

const hostile: Readonly<Record<string, [reason: string, answer: RequestListener]>> = {
	'a server error': ['offline', (_q, r) => r.writeHead(503).end()],
	'a redirect': ['offline', (_q, r) => r.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
	'a login page': ['offline', (_q, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<html>')],
	'part of a file': ['offline', (_q, r) => r.writeHead(206).end('abc')],
	'a huge length': ['size', (_q, r) => r.writeHead(200, { 'content-length': 5_000_000 }).write('a')],
	'an endless body': ['size', (_q, r) => void setInterval(() => r.write('a'.repeat(300)), 1).unref()],
	'a body that unpacks to too much': [
		'size',
		(_q, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(new Uint8Array(50_000))),
	],
	silence: ['offline', () => {}],
	'silence in the middle': ['offline', (_q, r) => r.write('a')],
	'a drip': ['offline', (_q, r) => void setInterval(() => r.write('a'), 50).unref()],
	'a cut connection': ['offline', (_q, r) => void r.writeHead(200, { 'content-length': 10 }).write('a', () => r.destroy())],
};

test.each(Object.entries(hostile))('%s is given up with its reason', async (_name, [reason, answer]) => {
	await expect(ask(answer)).rejects.toMatchObject({ reason });
});

test('no server is offline', async () => {
	await expect(httpTransport('http://127.0.0.1:9').fetchBytes('a', 1)).rejects.toMatchObject({ reason: 'offline' });
});
