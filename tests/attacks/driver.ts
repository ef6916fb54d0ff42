/**
 * The built extension in a real browser, reading a registry on this machine: what tests of attacks and of kills ask of it.
 * What is stored is read from the database itself, in a page of the extension, so that a mix of two releases shows
 * wherever in storage it stands.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { RegistryReport, UpdateReport } from '#utils/own-messages.ts';
import type { Reason } from '#utils/release/reason.ts';
import { type Files, fileOf, RELEASES, type ReleaseNumber, signedOf, targetPath, WATCHED, type World } from './world.ts';

/** A browser with the extension and two tabs: a page of the extension's own, and a page of vendors. */
export interface Browser {
	/** Sends a message from the extension's own page. */
	ask(message: object): Promise<unknown>;
	/** Evaluates an expression in the extension's own page. */
	evaluate<T>(expression: string): Promise<T>;
	/** Loads the page of vendors anew and reads its badges once all are there. */
	badges(): Promise<string[]>;
	/** Ends the extension's background in the midst of whatever it does. */
	endBackground(): Promise<void>;
	close(): Promise<void>;
}

export type BrowserName = 'chrome' | 'firefox';

/** Where the page of vendors stands. */
export const VENDORS = 'https://clutch.co/it-services';

/** A result list of the watched vendors. */
export const vendorsPage = (): string =>
	`<!doctype html><html lang="en"><title>Firms</title><main><ul id="providers__list">${Array.from(
		{ length: WATCHED },
		(_, i) =>
			`<li class="provider-list-item" id="provider-${i}"><div class="provider" data-clutch-pid="${9_000_000 + i}" data-title="Firm ${i}"><h3 class="provider__title"><a class="provider__title-link" data-link_text="Profile Title" href="/profile/firm${i}">Firm ${i}</a></h3><a class="provider__cta-link" href="/profile/firm${i}">View Profile</a></div></li>`,
	).join('')}</ul></main></html>`;

/**
 * Builds the extension for a registry at `url`, without a release in its package.
 * @returns the folder to load
 */
export function buildExtension(browser: BrowserName, url: string, root: Uint8Array, name: string): string {
	const out = join('.output', name);
	mkdirSync(out, { recursive: true });
	const rootFile = join(out, '1.root.json');
	writeFileSync(rootFile, root);
	const env = { ...process.env, EARNED_REGISTRY_URL: url, EARNED_EMBED: 'no', EARNED_ROOT: rootFile };
	const built = spawnSync('node', ['scripts/build.ts', '--browser', browser, '--out', out], { env, encoding: 'utf8' });
	if (built.status !== 0) throw new Error(`The extension could not be built:\n${built.stdout}${built.stderr}`);
	return join(out, `${browser}-mv3`);
}

/** What stands in the database, read in a page of the extension. Never opens a database that is not there: that would make one. */
const HELD = `(async () => {
	if (!(await indexedDB.databases()).some(({ name }) => name === 'releases')) return { release: 0 };
	const whenDone = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
	const db = await whenDone(indexedDB.open('releases'));
	try {
		const tx = db.transaction(['registries', 'chunks', 'buckets', 'files'], 'readonly');
		const [entry] = await whenDone(tx.objectStore('registries').getAll());
		if (!entry?.slot) return { release: 0 };
		const of = (store, slot) => whenDone(tx.objectStore(store).getAll(IDBKeyRange.bound([entry.id, slot], [entry.id, slot, []])));
		const stores = ['chunks', 'buckets', 'files'];
		const [mine, other] = await Promise.all([entry.slot, entry.slot === 'a' ? 'b' : 'a'].map((slot) => Promise.all(stores.map((store) => of(store, slot)))));
		const sum = async (parts) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer())), (byte) => byte.toString(16).padStart(2, '0')).join('');
		return { release: entry.release, sum: (await Promise.all(mine.map(sum))).join(), other: other.flat().length };
	} finally {
		db.close();
	}
})()`;

interface Held {
	/** 0: nothing is readable. */
	readonly release: number;
	/** SHA-256 of all chunks, all buckets, all files of the readable slot. */
	readonly sum?: string;
	/** Pieces in the other slot. */
	readonly other?: number;
}

const sha256 = (parts: readonly Uint8Array[]): string => {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest('hex');
};

/** What {@link HELD} must find of a release, worked out from what was published. */
function sumOfRelease(files: Files): string {
	const target = (name: string) => fileOf(files, targetPath(files, name));
	const evidence = Buffer.from(target('evidence.sums'));
	const buckets = Array.from({ length: 16 }, (_, bucket) => {
		const sum = evidence.subarray(bucket * 36, bucket * 36 + 8).toString('hex');
		return fileOf(files, `evidence/${bucket.toString(16)}.${sum}.z`);
	});
	const kept = Object.keys(signedOf(files, 'targets').targets).filter((name) => !/\.bin\.z$/.test(name));
	return [sha256([gunzipSync(target('index.bin.z'))]), sha256(buckets), sha256(kept.sort().map(target))].join();
}

/** The extension with its registry, between tests. */
export class Reader {
	readonly #browser: Browser;
	readonly #world: World;
	readonly #sums: ReadonlyMap<string, ReleaseNumber>;

	constructor(browser: Browser, world: World) {
		this.#browser = browser;
		this.#world = world;
		this.#sums = new Map(RELEASES.map((n) => [sumOfRelease(world.releases[n]), n]));
	}

	/** As after installation: no release, no plans; updates come only when asked for. */
	async reset(): Promise<void> {
		await this.#browser.endBackground();
		await this.#browser.evaluate(`(async () => {
			const { storage } = globalThis.browser ?? chrome;
			await storage.local.clear();
			await storage.local.set({ plans: { '${await this.#id()}': { next: Date.now() + 2e7, failures: 0 } } });
			await new Promise((resolve, reject) => { const request = indexedDB.deleteDatabase('releases'); request.onsuccess = resolve; request.onerror = () => reject(request.error); });
		})()`);
	}

	async #id(): Promise<string> {
		const { registryId } = await import('#utils/release/tuf.ts');
		return registryId(this.#world.pinnedRoot);
	}

	/** Updates now. @returns the reason told by the update, or undefined */
	async update(): Promise<Reason | undefined> {
		const [report] = (await this.#browser.ask({ earned: 'update' })) as UpdateReport[];
		return report?.reason;
	}

	/** What the extension's own pages are told of the registry. */
	async report(): Promise<RegistryReport | undefined> {
		const [report] = (await this.#browser.ask({ earned: 'registries' })) as RegistryReport[];
		return report;
	}

	/** The release in the readable slot, byte for byte; 0: none; `mixed`: not one whole release. */
	async release(): Promise<ReleaseNumber | 0 | 'mixed'> {
		const held = await this.#browser.evaluate<Held>(HELD);
		return held.release === 0 ? 0 : (this.#sums.get(held.sum ?? '') ?? 'mixed');
	}

	/** Pieces of a release that nobody reads: none once an update is complete. */
	async leftovers(): Promise<number> {
		return (await this.#browser.evaluate<Held>(HELD)).other ?? 0;
	}

	/** The release that the badges of the page of vendors speak of; 0: of none; `mixed`: of more than one. */
	async drawn(): Promise<ReleaseNumber | 0 | 'mixed'> {
		const badges = await this.#browser.badges();
		const said = new Set(badges.map((text) => Number(/ to Mar (20\d\d)/.exec(text)?.[1] ?? 2100)));
		const [year] = said;
		return said.size === 1 && year !== undefined ? ((2100 - year) as ReleaseNumber | 0) : 'mixed';
	}
}
