/** A server's files under watch: each request needs the permission at that moment, and each is written down. */
import { httpTransport } from './http.ts';
import { type Reason, ReleaseError } from './reason.ts';
import type { ReleaseTransport } from './transport.ts';

/** A request that was made, or would have been. */
export interface SeenRequest {
	readonly path: string;
	readonly bytes: number;
	readonly result: 'ok' | 'none' | Reason;
	/** What went wrong, in the error's words. */
	readonly message?: string;
}

export interface Watch {
	/** Asked before every request: the user can take the permission back at any time. */
	readonly allowed: () => Promise<boolean>;
	readonly seen: (request: SeenRequest) => void;
	readonly fetch?: typeof fetch;
}

/**
 * A transport for the registry at `base` under watch.
 * A request without permission would carry `Origin: moz-extension://` with an id of this profile in Firefox, so it is not made.
 */
export function watchedTransport(base: string, { allowed, seen, fetch }: Watch): ReleaseTransport {
	let bytes = 0;
	const http = httpTransport(base, { ...(fetch && { fetch }), onBytes: (more) => (bytes += more) });
	return {
		async fetchBytes(path, maxBytes) {
			if (!(await allowed())) throw new ReleaseError('permission', `${base}: permission for this address is missing`);
			bytes = 0;
			try {
				const file = await http.fetchBytes(path, maxBytes);
				seen({ path, bytes, result: file ? 'ok' : 'none' });
				return file;
			} catch (error) {
				if (error instanceof ReleaseError) seen({ path, bytes, result: error.reason, message: error.message });
				throw error;
			}
		},
	};
}
