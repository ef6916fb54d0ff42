/**
 * `npm run bench -- release`: a registry of a million subjects in the built extension, in Chromium and Firefox: filling,
 * disk, looking 50 vendors up with the background ended before (cold) and running (warm), deltas, memory; beside the two
 * obvious ways to keep such data, in the same browser and run. EARNED_BENCH_SUBJECTS=100000 for fewer.
 *
 * Looking up is the message of the bulk check from a page of the extension and its answer, scores and all. Two of 50
 * vendors are known, as on a real page; "all known" says what scoring adds.
 */

import { startChromium } from '../attacks/chromium.ts';
import { type Browser, type BrowserName, buildExtension, Reader } from '../attacks/driver.ts';
import { startFirefox } from '../attacks/firefox.ts';
import { HostileServer } from '../attacks/server.ts';
import { makeWorld } from '../attacks/world.ts';
import { type Cost, jsonBuckets, rowPerSubject } from './release/alternatives.ts';
import { makeBare } from './release/bare.ts';
import { type LargeRelease, makeLargeReleases, subjectOf } from './release/large-registry.ts';
import { extensionMemory, withPeak } from './release/memory.ts';

const SUBJECTS = Number(process.env.EARNED_BENCH_SUBJECTS ?? 1_000_000);
/** The other ways are slow: they keep a part, and what grows with subjects is multiplied. */
const PART = Math.min(100_000, SUBJECTS);
const COLD = 12;
const WARM = 100;
const KEYS = 50;
const KNOWN_OF_50 = 2;
const AIM = { cold: 80, warm: 10, fill: 5000 } as const;

const start: Readonly<Record<BrowserName, (extension: string, url: string) => Promise<Browser>>> = {
	chrome: startChromium,
	firefox: startFirefox,
};
const ms = (value: number): string =>
	value < 1000 ? `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms` : `${(value / 1000).toFixed(1)} s`;
const mb = (bytes: number): string => (bytes === 0 ? '–' : `${(bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 0)} MB`);

function quantile(values: readonly number[], q: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}
const p50p99 = (values: readonly number[]): string => `${ms(quantile(values, 0.5))} / ${ms(quantile(values, 0.99))}`;

async function timed(work: () => Promise<unknown>): Promise<number> {
	const begin = performance.now();
	await work();
	return performance.now() - begin;
}

/** 50 vendors of which so many are known; others each time. */
function vendors(known: number): { subject: string; others: string[] }[] {
	return Array.from({ length: KEYS }, (_, i) => ({
		subject: subjectOf(i < known ? Math.floor(Math.random() * SUBJECTS) : SUBJECTS + Math.floor(Math.random() * 1e9)),
		others: [],
	}));
}

/** Times a message in the page that sends it. @throws Error when it was not answered as it should be */
async function timeMessage(browser: Browser, message: object): Promise<{ time: number; value: unknown }> {
	const { time, reply } = await browser.evaluate<{ time: number; reply: { ok: boolean; value?: unknown; error?: string } }>(
		`(async () => { const api = globalThis.browser ?? chrome, begin = performance.now(); const reply = await api.runtime.sendMessage(${JSON.stringify(message)}); return { time: performance.now() - begin, reply }; })()`,
	);
	if (!reply.ok) throw new Error(reply.error);
	return { time, value: reply.value };
}

async function look(browser: Browser, known: number): Promise<number> {
	const { time, value } = await timeMessage(browser, { earned: 'check', vendors: vendors(known) });
	const found = (value as { figures?: object }[]).filter(({ figures }) => figures).length;
	if (found !== known) throw new Error(`${found} of ${known} vendors were found`);
	return time;
}

async function repeated(times: number, work: () => Promise<number>): Promise<number[]> {
	const all: number[] = [];
	for (let i = 0; i < times; i++) all.push(await work());
	return all;
}

const usage = (browser: Browser): Promise<number> => browser.evaluate<number>('navigator.storage.estimate().then(({ usage }) => usage)');

/** Time of a message that starts the background. */
async function startTimes(browser: Browser): Promise<number[]> {
	return repeated(COLD, async () => {
		await browser.endBackground();
		return (await timeMessage(browser, { earned: 'settings' })).time;
	});
}

/** Runs work in a browser of its own, so that nothing of another way lies on its disk or in its memory. */
async function alone<T>(name: BrowserName, extension: string, url: string, work: (browser: Browser) => Promise<T>): Promise<T> {
	const browser = await start[name](extension, url);
	try {
		return await work(browser);
	} finally {
		await browser.close();
	}
}

async function ours(browser: Browser, reader: Reader, server: HostileServer, releases: readonly LargeRelease[]): Promise<Line[]> {
	await reader.reset();
	const update = async (release: LargeRelease | undefined) => {
		if (release) server.serve({ files: release.files });
		const reason = await reader.update();
		if (reason) throw new Error(`The update failed: ${reason}`);
	};
	const [idle, before] = [extensionMemory(), await usage(browser)];
	const filled = await withPeak(() => timed(() => update(releases[0])));
	await new Promise((done) => setTimeout(done, 1500));
	const disk = (await usage(browser)) - before;
	const starts = await startTimes(browser);
	const cold = await repeated(COLD, async () => {
		await browser.endBackground();
		return look(browser, KNOWN_OF_50);
	});
	const warm = await repeated(WARM, () => look(browser, KNOWN_OF_50));
	const known = await repeated(WARM, () => look(browser, KEYS));
	const after = extensionMemory();
	const deltas: string[] = [];
	for (const release of releases.slice(1)) deltas.push(`${ms(await timed(() => update(release)))} (${mb(release.deltaBytes)})`);
	const verdict = (value: number, aim: number) => `${value <= aim ? 'within' : 'beyond'} the aim of ${ms(aim)}`;
	console.log(
		`  fill ${verdict(filled.value, AIM.fill)}; cold ${verdict(quantile(cold, 0.5), AIM.cold)}; warm ${verdict(quantile(warm, 0.5), AIM.warm)}`,
	);
	return [
		['start of our background, with a message that needs no data', p50p99(starts)],
		['cold, 50 vendors, 2 known', p50p99(cold)],
		['warm, 50 vendors, 2 known', p50p99(warm)],
		['warm, 50 vendors, all known and scored', p50p99(known)],
		['fill', `${ms(filled.value)} (${mb(releases[0]?.indexBytes ?? 0)} from loopback)`],
		['disk', mb(disk)],
		...deltas.map((cost, i): Line => [`delta of ${CHANGED[i]} rows`, cost]),
		['memory of the extension’s process: idle / peak while filling / after', `${mb(idle)} / ${mb(filled.peak)} / ${mb(after)}`],
	];
}

type Line = readonly [what: string, cost: string];
const CHANGED = [SUBJECTS / 1000, SUBJECTS / 100];

async function other(browser: Browser, name: string, script: string): Promise<Line[]> {
	const { value, peak } = await withPeak(() => browser.evaluate<Cost>(script));
	const times = SUBJECTS / PART;
	const all = times > 1 ? `, ×${times} from ${PART}` : '';
	return [
		[`${name}: fill`, `${ms(value.fill * times)}${all}`],
		[`${name}: disk`, `${mb(value.disk * times)}${all}`],
		[`${name}: 50 look-ups after opening the database`, p50p99(value.opened)],
		[`${name}: 50 look-ups, warm, without message or score`, p50p99(value.warm)],
		[`${name}: memory, peak`, mb(peak)],
	];
}

/** Prints all of it, a line each. */
export async function bench(): Promise<void> {
	const world = await makeWorld(new Date().toISOString().slice(0, 10));
	const releases = makeLargeReleases(world, SUBJECTS, CHANGED);
	const server = await HostileServer.start();
	try {
		for (const name of ['chrome', 'firefox'] as const) {
			console.log(`\n${name}, ${SUBJECTS} subjects; times are p50 / p99`);
			const [bare, built] = [makeBare(name), buildExtension(name, server.url, world.pinnedRoot, 'bench')];
			const run = <T>(extension: string, work: (browser: Browser) => Promise<T>) => alone(name, extension, server.url, work);
			const lines: Line[] = [['start of a background that does nothing, for scale', p50p99(await run(bare, startTimes))]];
			lines.push(...(await run(built, (browser) => ours(browser, new Reader(browser, world), server, releases))));
			lines.push(...(await run(bare, (browser) => other(browser, 'a row a subject', rowPerSubject(PART, WARM)))));
			lines.push(...(await run(bare, (browser) => other(browser, 'JSON buckets', jsonBuckets(PART, WARM)))));
			for (const [what, cost] of lines) console.log(`  ${what.padEnd(70)} ${cost}`);
		}
	} finally {
		await server.close();
	}
}
