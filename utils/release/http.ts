/**
 * Release files over HTTP. A request says nothing of the user: no cookies, no referrer, no redirect that would tell
 * another server, and the browser's cache is not asked (a stale answer would look like an attack).
 */
import { concat } from './bytes.ts';
import { ReleaseError } from './reason.ts';
import type { ReleaseTransport } from './transport.ts';

export interface HttpOptions {
	readonly fetch?: typeof fetch;
	/** Silence after which a request is given up, ms. */
	readonly silence?: number;
	/** The slowest server that is waited for, bytes a second, beyond the first `silence`. */
	readonly slowest?: number;
	/** Told of every piece that arrives, in bytes. */
	readonly onBytes?: (bytes: number) => void;
}

/** A transport for the registry at `base`, e.g. `https://registry.example/earned/`. */
export function httpTransport(base: string, options: HttpOptions = {}): ReleaseTransport {
	const root = base.endsWith('/') ? base : `${base}/`;
	return {
		fetchBytes(path, maxBytes) {
			const url = root + path.split('/').map(encodeURIComponent).join('/');
			return withDeadline(url, maxBytes, options);
		},
	};
}

/** Runs one request under two clocks: one for silence, started anew with each piece; one for the whole, by the most that may come. */
async function withDeadline(
	url: string,
	maxBytes: number,
	{ fetch = globalThis.fetch, silence = 20_000, slowest = 16_000, onBytes }: HttpOptions,
): Promise<Uint8Array | undefined> {
	const abort = new AbortController();
	const giveUp = () => abort.abort();
	const whole = setTimeout(giveUp, silence + (maxBytes / slowest) * 1000);
	let quiet = setTimeout(giveUp, silence);
	const heard = (bytes: number) => {
		onBytes?.(bytes);
		clearTimeout(quiet);
		quiet = setTimeout(giveUp, silence);
	};
	try {
		return await request(url, maxBytes, fetch, abort.signal, heard);
	} catch (error) {
		if (error instanceof ReleaseError) throw error;
		throw new ReleaseError('offline', abort.signal.aborted ? `${url}: no answer in time` : `${url}: ${String(error)}`);
	} finally {
		clearTimeout(whole);
		clearTimeout(quiet);
		abort.abort();
	}
}

async function request(
	url: string,
	maxBytes: number,
	fetch: typeof globalThis.fetch,
	signal: AbortSignal,
	heard: (bytes: number) => void,
): Promise<Uint8Array | undefined> {
	const response = await fetch(url, { signal, cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
	// Object stores answer 403 where they have no file.
	if (response.status === 404 || response.status === 403) return;
	if (response.status !== 200) throw new ReleaseError('offline', `${url}: the server answered ${response.status}`);
	// The page of a hotel's network, of a parked domain, of an error: not a registry.
	if (response.headers.get('content-type')?.startsWith('text/html'))
		throw new ReleaseError('offline', `${url}: a web page came instead of data`);
	const announced = Number(response.headers.get('content-length'));
	if (announced > maxBytes && !response.headers.has('content-encoding')) throw tooLong(url, maxBytes);
	return readLimited(url, response, maxBytes, heard);
}

async function readLimited(url: string, response: Response, maxBytes: number, heard: (bytes: number) => void): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const part of response.body ?? []) {
		heard(part.length);
		length += part.length;
		if (length > maxBytes) throw tooLong(url, maxBytes);
		parts.push(part);
	}
	return concat(parts);
}

const tooLong = (url: string, maxBytes: number): ReleaseError =>
	new ReleaseError('size', `${url} is longer than the ${maxBytes} bytes allowed`);
