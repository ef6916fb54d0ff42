/** Which registries there are: the extension's own, and those that the user has added. */
import { browser } from 'wxt/browser';
import { type Cause, whatOf } from '#utils/log/request-log.ts';
import type { ReleaseTransport } from '#utils/release/transport.ts';
import { registryId } from '#utils/release/tuf.ts';
import { watchedTransport } from '#utils/release/watched-transport.ts';
import { hostPermission, readAdded } from '#utils/user/added-registry.ts';
import { user } from './databases.ts';
import { noteRequest } from './journal.ts';
import { OWN_URL, pinnedRoot } from './packaged.ts';
import { readSettings } from './settings.ts';

export interface Registry {
	readonly id: string;
	/** Empty: in the package alone. */
	readonly url: string;
	/** 1.root.json */
	readonly root: Uint8Array;
	/** The one that the extension came with. */
	readonly own: boolean;
}

let own: Promise<Registry> | undefined;

/** The registry that the extension came with. @throws ReleaseError `format` */
export function ownRegistry(): Promise<Registry> {
	own ??= pinnedRoot().then(async (root) => ({ id: await registryId(root), url: OWN_URL, root, own: true }));
	return own;
}

/** All registries, the one put first at the head; those of the user only where their database opens. */
export async function registries(): Promise<Registry[]> {
	const [mine, added, { first }] = await Promise.all([
		ownRegistry(),
		user()
			.then(readAdded)
			.catch(() => []),
		readSettings(),
	]);
	const all = [mine, ...added.map(({ id, url, root }): Registry => ({ id, url, root, own: false }))];
	return all.sort((a, b) => Number(b.id === first) - Number(a.id === first));
}

/** Whether the permission for a registry's host is there. */
export const mayFetch = (url: string): Promise<boolean> => browser.permissions.contains({ origins: [hostPermission(url)] });

/** A registry's server: every request asks for the permission first and is written down. */
export function serverOf(url: string, why: Cause): ReleaseTransport {
	const { origin } = new URL(url);
	return watchedTransport(url, {
		allowed: () => mayFetch(url),
		seen: ({ path, bytes, result }) => noteRequest({ when: Date.now(), origin, why, what: whatOf(path), bytes, result }),
	});
}
