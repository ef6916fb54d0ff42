/**
 * Ends the extension's background at a random moment of an update, again and again. After each end the badges of a page
 * must speak of the old release or of the new one, never of both; what is stored must be the same release, byte for byte;
 * and the next update must complete.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Reader } from './driver.ts';
import type { HostileServer } from './server.ts';
import type { World } from './world.ts';

export interface KillOptions {
	readonly browser: Browser;
	readonly reader: Reader;
	readonly server: HostileServer;
	readonly world: World;
	/** Same seed, same moments. */
	readonly seed: number;
}

/** One end of the background and what came of it. */
export interface Kill {
	/** Requests that had come by then. */
	readonly requests: number;
	/** The release that page and database agreed on afterwards. */
	readonly found: 1 | 2;
}

/** Moments reach a little beyond the usual end of an update: into its last writes, and into the quiet after them. */
const BEYOND = 1.2;

/** Small, seeded, good enough to spread moments. Mulberry32. */
export function random(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** Runs `count` kills. @throws Error naming seed and number of the first that went wrong */
export async function* kills(options: KillOptions, count: number): AsyncGenerator<Kill> {
	const next = random(options.seed);
	const usual = await timeUpdate(options);
	for (let number = 0; number < count; number++) {
		const share = next() * BEYOND;
		try {
			yield await killOnce(options, share * usual);
		} catch (error) {
			throw new Error(`seed ${options.seed}, kill ${number}, at ${(100 * share).toFixed(0)} % of ${usual.toFixed(0)} ms: ${String(error)}`);
		}
	}
}

/** How long an update that nobody disturbs takes, ms. */
async function timeUpdate(options: KillOptions): Promise<number> {
	await prepare(options);
	const start = performance.now();
	await options.reader.update();
	return performance.now() - start;
}

/** The first release is stored, and the second is served. */
async function prepare({ reader, server, world }: KillOptions): Promise<void> {
	await reader.reset();
	server.serve({ files: world.releases[1] });
	expectRelease('before', await reader.update(), await reader.release(), 1);
	server.serve({ files: world.releases[2] });
}

async function killOnce(options: KillOptions, moment: number): Promise<Kill> {
	const { browser, reader, server } = options;
	await prepare(options);
	// The message is never answered when its background ends: that is no failure.
	void reader.update().catch(() => undefined);
	await wait(moment);
	await browser.endBackground();
	const requests = server.asked.length;

	const drawn = await reader.drawn();
	const stored = await reader.release();
	if (drawn !== stored) throw new Error(`the page speaks of release ${drawn}, ${stored} is stored`);
	if (stored !== 1 && stored !== 2) throw new Error(`the release is ${stored}`);

	expectRelease('after', await reader.update(), await reader.release(), 2);
	const redrawn = await reader.drawn();
	if (redrawn !== 2) throw new Error(`the page speaks of release ${redrawn} after the update was completed`);
	const left = await reader.leftovers();
	if (left > 0) throw new Error(`${left} pieces of an old release were left`);
	return { requests, found: stored };
}

function expectRelease(when: string, failed: string | undefined, found: number | 'mixed', wanted: number): void {
	if (failed) throw new Error(`${when}: the update failed: ${failed}`);
	if (found !== wanted) throw new Error(`${when}: release ${found} is stored`);
}

/** What a run showed, in one line. */
export const told = (name: string, seed: number, all: readonly Kill[]): string =>
	`${name}: ${all.length} kills, seed ${seed}: ${all.filter(({ found }) => found === 1).length} left the old release, ${all.filter(({ found }) => found === 2).length} the new one, none a mix; after ${[...new Set(all.map(({ requests }) => requests))].sort((a, b) => a - b).join(', ')} requests`;
