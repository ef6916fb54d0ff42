import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { healthSchema, problemSchema, reputonsSchema } from '#registry/api-schema.ts';
import { openRelease } from '#registry/open-release.ts';
import { openApi, openApiYaml } from '#registry/openapi.ts';
import { publish } from '#registry/publish.ts';
import { reputonsOf, type Serving, serve } from '#registry/serve.ts';
import type { Evidence } from '#utils/reputation/evidence.ts';
import type { SubjectId } from '#utils/subject/subject.ts';
import { DATE, fact, folder, line, TOMORROW, writeEvidence } from './evidence.ts';

const out = join(folder(), 'out');
const keys = join(folder(), 'keys');
const NOW = Date.now();
let serving: Serving;
let evidence: string;
let facts: Evidence[];

beforeAll(async () => {
	facts = [
		await fact('domain:much.example', { ref: '1', kind: 'certificate', scheme: 'fedramp', status: 'active' }),
		await fact('domain:much.example', { ref: '2', source: 'register-b' }),
		await fact('domain:little.example', { ref: '3' }),
	];
	evidence = writeEvidence(folder(), facts, [line('domain:much.example', { aliases: ['linkedin:company/much' as SubjectId] })]);
	await publish({ evidence, out, keys, date: DATE });
	serving = await serve(out);
});
afterAll(() => serving.stop());

const ask = (path: string, init?: RequestInit) => fetch(serving.url + path, init);

/** A client that knows docs/api.md and the two RFCs, and nothing of ours. */
async function plainClient(base: string, subject: string, assertion = ''): Promise<Record<string, unknown>[]> {
	const template = (await (await fetch(`${base}/.well-known/repute-template`)).text()).split('\n')[0] ?? '';
	const values: Record<string, string> = { service: new URL(base).host, application: 'vendor', subject, assertion };
	const url = template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
		name === 'service' ? (values[name] ?? '') : encodeURIComponent(values[name] ?? ''),
	);
	const response = await fetch(url, { headers: { accept: 'application/reputon+json' } });
	expect(response.headers.get('content-type')).toBe('application/reputon+json');
	const body = (await response.json()) as { application: string; reputons: Record<string, unknown>[] };
	expect(body.application).toBe('vendor');
	return body.reputons;
}

test('a client written from the RFCs alone gets the figures that a look-up gives', async () => {
	const release = await openRelease(out);
	for (const subject of ['domain:much.example', 'linkedin:company/much', 'domain:little.example', 'domain:nobody.example']) {
		const expected = await reputonsOf(release, subject as SubjectId, NOW);
		const found = await plainClient(serving.url, subject);
		expect(found).toEqual(expected);
		reputonsSchema.parse({ application: 'vendor', reputons: found });
		for (const reputon of expected) expect(await plainClient(serving.url, subject, reputon.assertion)).toEqual([reputon]);
	}
	const [first] = await reputonsOf(release, 'domain:little.example' as SubjectId, NOW);
	expect(first).toMatchObject({ assertion: 'security', rated: 'domain:little.example', generated: Date.parse(DATE) / 1000 });
});

test('unknown subjects and persons have an empty list, not an error', async () => {
	expect(await plainClient(serving.url, 'domain:nobody.example')).toEqual([]);
	expect(await plainClient(serving.url, 'upwork:~01234567890abcdef1')).toEqual([]);
});

test.each([
	['/repute/weather/domain:a.example', 404, 'vendor'],
	['/repute/vendor/nobody', 400, 'NAMESPACE:ID'],
	['/repute/vendor/domain:a.example/luck', 400, 'delivery'],
	['/repute/vendor/%E0%A4%A', 400, 'NAMESPACE:ID'],
	['/repute/vendor/', 400, 'NAMESPACE:ID'],
	['/metadata/99.root.json', 404, '99.root.json'],
	['/metadata/../../etc/passwd', 404, '/etc/passwd'],
	['/metadata/%2e%2e/keys.json', 404, 'keys.json'],
	['/nothing', 404, '/nothing'],
])('%s is answered by a problem of status %i that says what is wrong', async (path, status, says) => {
	const response = await ask(path);
	expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
		status,
		'application/problem+json',
		'no-store',
	]);
	const problem = problemSchema.parse(await response.json());
	expect(problem.detail).toContain(says);
	expect(problem.status).toBe(status);
});

test('what could change something, carries a body or is too long is refused', async () => {
	expect((await ask('/health', { method: 'POST', body: 'a' })).status).toBe(405);
	expect((await ask('/health', { method: 'DELETE' })).headers.get('allow')).toBe('GET, HEAD, OPTIONS');
	expect((await ask(`/${'a'.repeat(2000)}`)).status).toBe(414);
	const withBody = await new Promise<number | undefined>((done) => {
		const sent = rawRequest(`${serving.url}/health`, { method: 'GET', headers: { 'content-length': 5 } }, (response) =>
			done(response.resume().statusCode),
		);
		sent.end('hello');
	});
	expect(withBody).toBe(413);
});

test('any page may read, and a browser that asks first is told so', async () => {
	for (const path of ['/health', '/metadata/timestamp.json', '/nothing'])
		expect((await ask(path)).headers.get('access-control-allow-origin')).toBe('*');
	const preflight = await ask('/metadata/timestamp.json', { method: 'OPTIONS' });
	expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD']);
});

async function indexPath(): Promise<string> {
	const targets = JSON.parse(readFileSync(join(out, 'metadata/1.targets.json'), 'utf8')).signed.targets;
	return `/targets/${targets['index.bin.z'].hashes.sha256}.index.bin.z`;
}

test('files that never change say so, and are not sent twice', async () => {
	const first = await ask(await indexPath());
	expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
	expect(gunzipSync(await first.arrayBuffer())).toHaveLength(3 * 36);
	const again = await ask(await indexPath(), { headers: { 'if-none-match': `W/"other", ${first.headers.get('etag')}` } });
	expect([again.status, await again.text()]).toEqual([304, '']);
	expect((await ask('/metadata/timestamp.json')).headers.get('cache-control')).toBe('public, max-age=60');
});

test('HEAD tells as much as GET and sends nothing', async () => {
	for (const path of [await indexPath(), '/health', '/repute/vendor/domain:little.example', '/nothing']) {
		const [head, get] = [await ask(path, { method: 'HEAD' }), await ask(path)];
		expect(await head.text()).toBe('');
		for (const name of ['content-length', 'content-type', 'etag']) expect(head.headers.get(name)).toBe(get.headers.get(name));
		expect(head.status).toBe(get.status);
	}
});

test('parts of a file are sent by range', async () => {
	const whole = Buffer.from(await (await ask(await indexPath())).arrayBuffer());
	const part = async (range: string, more = {}) => {
		const response = await ask(await indexPath(), { headers: { range, ...more } });
		return [response.status, response.headers.get('content-range'), Buffer.from(await response.arrayBuffer()).toString('hex')];
	};
	const size = whole.length;
	expect(await part('bytes=0-9')).toEqual([206, `bytes 0-9/${size}`, whole.subarray(0, 10).toString('hex')]);
	expect(await part('bytes=5-')).toEqual([206, `bytes 5-${size - 1}/${size}`, whole.subarray(5).toString('hex')]);
	expect(await part('bytes=-4')).toEqual([206, `bytes ${size - 4}-${size - 1}/${size}`, whole.subarray(-4).toString('hex')]);
	expect((await part(`bytes=${size}-`))[0]).toBe(416);
	expect((await part('bytes=0-1,4-5'))[0]).toBe(200);
	expect((await part('bytes=0-1', { 'if-range': '"another"' }))[0]).toBe(200);
});

test('health is good while the timestamp is, and a new release is noticed', async () => {
	const health = async (server: Serving) => {
		const response = await fetch(`${server.url}/health`);
		return [response.status, healthSchema.parse(await response.json())] as const;
	};
	expect(await health(serving)).toMatchObject([200, { status: 'ok', release: 1, date: DATE }]);
	const later = await serve(out, { now: () => NOW + 9 * 86_400_000 });
	expect(await health(later)).toMatchObject([503, { status: 'expired' }]);
	await later.stop();
	const own = join(folder(), 'out');
	await publish({ evidence, out: own, keys, date: DATE });
	const server = await serve(own);
	expect(await health(server)).toMatchObject([200, { release: 1 }]);
	writeEvidence(evidence, facts.slice(1));
	await publish({ evidence, out: own, keys, date: TOMORROW });
	await expect.poll(async () => (await health(server))[1].release).toBe(2);
	rmSync(join(own, 'metadata/timestamp.json'));
	expect(await health(server)).toMatchObject([503, { status: 'unreadable' }]);
	expect((await fetch(`${server.url}/repute/vendor/domain:a.example`)).status).toBe(503);
	await server.stop();
});

test('a new release that cannot be read leaves the last one answering', async () => {
	const told = vi.spyOn(console, 'error').mockImplementation(() => {});
	const own = join(folder(), 'out');
	await publish({ evidence, out: own, keys, date: DATE });
	const server = await serve(own);
	const before = await plainClient(server.url, 'domain:little.example');
	expect(before.length).toBeGreaterThan(0);
	writeFileSync(join(own, 'metadata/timestamp.json'), '{}');
	for (let i = 0; i < 3; i++) expect(await plainClient(server.url, 'domain:little.example')).toEqual(before);
	await server.stop();
	expect(told).toHaveBeenCalledOnce();
	told.mockRestore();
});

test('a server that stops answers what was asked before', async () => {
	const server = await serve(out);
	const asked = fetch(`${server.url}/repute/vendor/domain:little.example`);
	await new Promise((resume) => setTimeout(resume, 30));
	const stopped = server.stop();
	expect((await asked).status).toBe(200);
	await stopped;
	await expect(fetch(`${server.url}/health`)).rejects.toThrow();
});

test('the committed description is the one that the schemas make, and both forms of it are served', async () => {
	expect(readFileSync('registry/openapi.yaml', 'utf8'), 'run: node registry/openapi.ts > registry/openapi.yaml').toBe(openApiYaml());
	expect(await (await ask('/openapi.json')).json()).toEqual(JSON.parse(JSON.stringify(openApi())));
	const page = await (await ask('/')).text();
	for (const path of Object.keys(openApi().paths as object)) expect(page).toContain(path);
	expect(page).not.toContain('<script');
});

test('every path of the description is answered', async () => {
	const examples: Record<string, string> = {
		'{application}': 'vendor',
		'{subject}': 'domain:little.example',
		'{assertion}': 'security',
		'{version}.{role}': '1.root',
	};
	for (const path of Object.keys(openApi().paths as object).filter((one) => !one.startsWith('/targets') && !one.startsWith('/evidence'))) {
		const real = Object.entries(examples).reduce((text, [name, value]) => text.replace(name, value), path);
		expect([real, (await ask(real)).status]).toEqual([real, 200]);
	}
});
