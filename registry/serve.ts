/**
 * `earned serve`: a published folder over HTTP. The files are all that clients need, and any static host can serve them;
 * this adds what one cannot: reputons of one subject (RFC 7071, found by RFC 7072), a description, and a health check.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { dayOf } from '#utils/release/clock.ts';
import { lookup } from '#utils/release/lookup.ts';
import { ReleaseError } from '#utils/release/reason.ts';
import { ASSERTIONS, type Reputon, raterOf, reputons } from '#utils/reputation/reputon.ts';
import { parseSubject, type SubjectId } from '#utils/subject/subject.ts';
import { apiPage } from './api-page.ts';
import { type OpenedRelease, openRelease } from './open-release.ts';
import { openApi } from './openapi.ts';
import { COMMON_HEADERS, isFresh, isReleasePath, problem, serveFile } from './static-files.ts';

const APPLICATION = 'vendor';
/** RFC 7072 §3.2: the client fills in `service` with the host that it asked. A proxy that ends TLS says so. */
const templateFor = ({ headers }: IncomingMessage): string =>
	`${headers['x-forwarded-proto'] === 'https' ? 'https' : 'http'}://{service}/repute/{application}/{subject}/{assertion}\n`;
const LONGEST_URL = 1024;
const HOUR = 'public, max-age=3600';
/** How long open connections may take to end when the server stops, ms. */
const STOP_MS = 10_000;

export interface ServeOptions {
	readonly port?: number;
	readonly host?: string;
	/** The time, ms; for tests. */
	readonly now?: () => number;
}

export interface Serving {
	/** `http://HOST:PORT`, without a slash at its end. */
	readonly url: string;
	/** Answers what was asked, takes nothing new. */
	stop(): Promise<void>;
}

/** Serves a folder until stopped. @throws Error when the port is taken */
export async function serve(folder: string, { port = 0, host = '127.0.0.1', now = Date.now }: ServeOptions = {}): Promise<Serving> {
	const current = releaseKeeper(folder, now);
	const server = createServer(
		{ requestTimeout: 10_000, headersTimeout: 5000, keepAliveTimeout: 5000, maxHeaderSize: 8192 },
		(request, response) => {
			answer({ folder, now, current }, request, response).catch((error: unknown) => {
				console.error(error);
				if (response.headersSent) response.destroy();
				else problem(response, 500, 'Internal error', 'The server could not answer; its log says why');
			});
		},
	);
	server.maxConnections = 2048;
	await new Promise<void>((ready, failed) => {
		server.once('error', failed);
		server.listen(port, host, ready);
	});
	return { url: `http://${host}:${(server.address() as AddressInfo).port}`, stop: () => stop(server) };
}

function stop(server: Server): Promise<void> {
	return new Promise((stopped) => {
		server.close(() => stopped());
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), STOP_MS).unref();
	});
}

interface Context {
	readonly folder: string;
	readonly now: () => number;
	readonly current: () => Promise<OpenedRelease>;
}

/** Opens the newest release, again whenever its timestamp changes; while the next one opens, the last one answers. */
function releaseKeeper(folder: string, now: () => number): () => Promise<OpenedRelease> {
	let opened: Promise<OpenedRelease> | undefined;
	let version = '';
	return async () => {
		const { mtimeMs, ino } = await timestampOf(folder);
		if (opened && version === `${mtimeMs} ${ino}`) return opened;
		version = `${mtimeMs} ${ino}`;
		const before = opened;
		const next = openRelease(folder, now());
		opened = next.catch((error: unknown) => {
			if (!before) {
				version = '';
				throw error;
			}
			console.error('The new release cannot be read; the last one goes on answering:', error);
			return before;
		});
		return before ?? opened;
	};
}

async function timestampOf(folder: string): Promise<{ mtimeMs: number; ino: number }> {
	try {
		return await stat(join(folder, 'metadata/timestamp.json'));
	} catch {
		throw new ReleaseError('offline', `${folder} holds no release`);
	}
}

async function answer(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const { method = 'GET', url = '/' } = request;
	if (method === 'OPTIONS') {
		response.writeHead(204, { ...COMMON_HEADERS, 'access-control-allow-methods': 'GET, HEAD', 'access-control-max-age': '86400' }).end();
		return;
	}
	if (method !== 'GET' && method !== 'HEAD')
		return problem(response, 405, 'Method not allowed', `${method} changes nothing here: everything is read-only`, {
			allow: 'GET, HEAD, OPTIONS',
		});
	if (Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined)
		return problem(response, 413, 'Content too large', 'A question has no body', { connection: 'close' });
	if (url.length > LONGEST_URL) return problem(response, 414, 'URI too long', `At most ${LONGEST_URL} characters`);
	const path = URL.parse(url, 'http://localhost')?.pathname ?? '';
	if (isReleasePath(path)) return serveFile(context.folder, path, request, response);
	if (path.startsWith('/repute/')) return answerReputons(context, path, request, response);
	const send = (type: string, body: string, cache = HOUR) => sendText(request, response, 200, type, body, cache);
	if (path === '/.well-known/repute-template') return send('text/plain; charset=utf-8', templateFor(request));
	if (path === '/openapi.json') return send('application/json', JSON.stringify(openApi()));
	if (path === '/') return send('text/html; charset=utf-8', apiPage(openApi()));
	if (path === '/health') return answerHealth(context, request, response);
	problem(response, 404, 'Not found', `There is no ${path} here; / describes what there is`);
}

function sendText(request: IncomingMessage, response: ServerResponse, status: number, type: string, body: string, cache: string): void {
	const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
	const headers = { ...COMMON_HEADERS, etag, 'cache-control': cache, 'content-type': type };
	if (status === 200 && isFresh(request.headers['if-none-match'], etag)) {
		response.writeHead(304, headers).end();
		return;
	}
	response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(request.method === 'HEAD' ? undefined : body);
}

async function answerHealth({ current, now }: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const send = (status: number, body: object) => sendText(request, response, status, 'application/json', JSON.stringify(body), 'no-store');
	try {
		const { data, trusted } = await current();
		const { expires } = trusted.timestamp.signed;
		const good = Date.parse(expires) > now();
		send(good ? 200 : 503, { status: good ? 'ok' : 'expired', release: data.release, date: data.date, expires });
	} catch (error) {
		send(503, { status: 'unreadable', reason: error instanceof ReleaseError ? error.reason : 'offline' });
	}
}

type Question = { readonly subject: SubjectId; readonly assertion: string | undefined };

/** `/repute/vendor/SUBJECT` and `/repute/vendor/SUBJECT/ASSERTION`, or what is wrong with it. */
function readQuestion(path: string): Question | { readonly status: 400 | 404; readonly wrong: string } {
	const [, , application, subject = '', assertion, more] = path.split('/').map(decodeURIComponentOr);
	if (application !== APPLICATION) return { status: 404, wrong: `Application "${application}" is not known; there is "${APPLICATION}"` };
	const id = parseSubject(subject);
	if (!id)
		return { status: 400, wrong: `"${subject}" is no subject: write NAMESPACE:ID, such as domain:example.com, and %2F for a slash in it` };
	if (more !== undefined || (assertion && !ASSERTIONS.some((known) => known === assertion))) {
		return {
			status: 400,
			wrong: `"${[assertion, more].join('/')}" is no assertion: ask for one of ${ASSERTIONS.join(', ')}, or for none to have all`,
		};
	}
	return { subject: id, assertion: assertion || undefined };
}

function decodeURIComponentOr(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

async function answerReputons(context: Context, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const question = readQuestion(path);
	if ('wrong' in question) return problem(response, question.status, 'No such question', question.wrong);
	try {
		const found = await reputonsOf(await context.current(), question.subject, context.now());
		const wanted = question.assertion === undefined ? found : found.filter(({ assertion }) => assertion === question.assertion);
		sendText(request, response, 200, 'application/reputon+json', JSON.stringify({ application: APPLICATION, reputons: wanted }), HOUR);
	} catch (error) {
		if (!(error instanceof ReleaseError)) throw error;
		problem(response, 503, 'No usable release', `${error.reason}: ${error.message}`);
	}
}

/** What a release says of a subject today. Empty for those it does not know, and for persons. */
export async function reputonsOf(release: OpenedRelease, subject: SubjectId, now: number): Promise<Reputon[]> {
	const found = (await lookup(release.reader, [subject])).get(subject);
	if (found?.state !== 'known') return [];
	return reputons(found.row, {
		rater: raterOf(release.info, release.data.registry),
		rated: subject,
		methodology: release.methodology,
		today: dayOf(now),
		generated: Date.parse(release.info.date) / 1000,
		expires: Date.parse(release.trusted.timestamp.signed.expires) / 1000,
	});
}
