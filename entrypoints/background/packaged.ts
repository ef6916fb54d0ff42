/** What lies in the package: the first root of the extension's own registry and, in most builds, a whole release. */
import { browser } from 'wxt/browser';
import { ReleaseError } from '#utils/release/reason.ts';
import { usablePackaged } from '#utils/release/store.ts';
import type { ReleaseTransport } from '#utils/release/transport.ts';
import { LIMITS } from '#utils/release/tuf.ts';
import type { Day } from '#utils/reputation/evidence.ts';

declare const __BUILD_DAY__: Day;
declare const __REGISTRY_URL__: string;
declare const __PACKAGED__: string;

/** When the package was built, ms: its release's expiry is judged at that day. */
export const BUILT = Date.parse(`${__BUILD_DAY__}T00:00:00Z`);

/** Where the extension's own registry is; empty: in the package alone. */
export const OWN_URL = __REGISTRY_URL__;

/** The package's release: which, and until when it is usable; undefined when it carries none. */
export const PACKAGED = __PACKAGED__ === '' ? undefined : { stamp: __PACKAGED__, usable: usablePackaged(BUILT) };

/** WXT types the files of its own making alone; the release is copied beside them. */
const addressOf = browser.runtime.getURL as (path: string) => string;

/** A file of the package; undefined when there is none. Firefox answers that with a body that aborts, Chrome with a failed request. */
async function readPackaged(path: string): Promise<Uint8Array | undefined> {
	try {
		const response = await fetch(addressOf(`/registry/${path}`));
		return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
	} catch {
		return undefined;
	}
}

/** Files of the package, read like those of a server. */
export const packaged: ReleaseTransport = {
	async fetchBytes(path, maxBytes) {
		const bytes = await readPackaged(path);
		if (!bytes) return;
		if (bytes.length > maxBytes) throw new ReleaseError('size', `${path} is ${bytes.length} bytes; ${maxBytes} are allowed`);
		return bytes;
	},
};

/** The root that the extension's own registry is pinned to. @throws ReleaseError `format` for a package built without one */
export async function pinnedRoot(): Promise<Uint8Array> {
	const root = await packaged.fetchBytes('metadata/1.root.json', LIMITS.root);
	if (!root) throw new ReleaseError('format', 'This package carries no root of a registry');
	return root;
}
