/**
 * The files of a release over HTTP, as any static host would serve them: ETag, Cache-Control (files named after their content
 * or version never change), CORS, HEAD, one range. Only names that a release can hold are looked for.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Sent with every answer. A registry is public: any page and any extension may read it. */
export const COMMON_HEADERS = {
	'access-control-allow-origin': '*',
	'access-control-expose-headers': 'etag, content-range',
	'x-content-type-options': 'nosniff',
} as const;

const PATH =
	/^\/(?:metadata\/(?:timestamp|[1-9]\d{0,9}\.(?:root|snapshot|targets))\.json|targets\/[0-9a-f]{64}\.[a-z0-9-]+(?:\.[a-z0-9-]+)*|evidence\/[0-9a-f]{1,6}\.[0-9a-f]{16}\.z)$/;
const FOREVER = 'public, max-age=31536000, immutable';
/** Timestamps are asked for every few hours; a cache may hold one for a minute. */
const SHORTLY = 'public, max-age=60';

/** Whether a path names a file of a release. */
export const isReleasePath = (path: string): boolean => PATH.test(path);

/** A problem as RFC 9457 writes it. */
export function problem(
	response: ServerResponse,
	status: number,
	title: string,
	detail: string,
	headers: Record<string, string> = {},
): void {
	const body = JSON.stringify({ type: 'about:blank', title, status, detail });
	response.writeHead(status, {
		...COMMON_HEADERS,
		'cache-control': 'no-store',
		'content-type': 'application/problem+json',
		'content-length': Buffer.byteLength(body),
		...headers,
	});
	response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** Serves one file of the release in `folder`. */
export async function serveFile(folder: string, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const file = join(folder, path);
	const found = await stat(file).catch(() => undefined);
	if (!found?.isFile()) return problem(response, 404, 'Not found', `This release has no ${path}`);
	const changes = path === '/metadata/timestamp.json';
	const etag = `"${
		changes
			? createHash('sha256')
					.update(await readFile(file))
					.digest('hex')
					.slice(0, 32)
			: path.slice(path.lastIndexOf('/') + 1)
	}"`;
	const headers = {
		...COMMON_HEADERS,
		etag,
		'cache-control': changes ? SHORTLY : FOREVER,
		'accept-ranges': 'bytes',
		'content-type': path.endsWith('.json') ? 'application/json' : 'application/octet-stream',
	};
	if (isFresh(request.headers['if-none-match'], etag)) {
		response.writeHead(304, headers).end();
		return;
	}
	const range = rangeOf(request, etag, found.size);
	if (range === 'none')
		return problem(response, 416, 'Range not satisfiable', `${path} has ${found.size} bytes`, { 'content-range': `bytes */${found.size}` });
	const { start, end } = range ?? { start: 0, end: found.size - 1 };
	response.writeHead(range ? 206 : 200, {
		...headers,
		'content-length': end - start + 1,
		...(range && { 'content-range': `bytes ${start}-${end}/${found.size}` }),
	});
	if (request.method === 'HEAD' || found.size === 0) {
		response.end();
		return;
	}
	await pipeline(createReadStream(file, { start, end }), response);
}

/** RFC 9110 §13.1.2: `*` or a list of tags, compared weakly. */
export const isFresh = (header: string | undefined, etag: string): boolean =>
	header !== undefined && (header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag));

/** One range of RFC 9110 §14.2; several, or a range of another version (`If-Range`), are answered with the whole file. */
function rangeOf({ headers }: IncomingMessage, etag: string, size: number): { start: number; end: number } | 'none' | undefined {
	if (headers['if-range'] !== undefined && headers['if-range'] !== etag) return;
	const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
	if (first === '' && last === '') return;
	const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
	const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
	return start > end || start >= size ? 'none' : { start, end };
}
