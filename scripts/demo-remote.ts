/**
 * `npm start -- --remote`: a release's whole way, on this machine. The evidence in git is published and signed, `earned
 * serve` serves it on a loopback address, and an extension that carries no release, only the registry's first root,
 * fetches it, verifies it and draws with it. A second start on the same profile asks for what could be newer, and no more.
 *
 * Every line of requests is the extension's own log, which its options page shows too.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { publish } from '#registry/publish.ts';
import { serve } from '#registry/serve.ts';
import type { LoggedRequest, RequestLog } from '#utils/log/request-log.ts';
import type { RegistryReport, UpdateReport } from '#utils/own-messages.ts';
import { badgesOn, type Launched, launch, waitForBadges } from '../tests/e2e/browser.ts';
import { buildDay } from './release.ts';

const OUT = '.output/remote';
const RELEASE = `${OUT}/release`;

export interface RemoteDemo {
	/** The page's address and its saved text. */
	readonly url: string;
	readonly html: string;
}

/** Runs the demo; false when something was not as it should be. */
export async function demoRemote({ url, html }: RemoteDemo): Promise<boolean> {
	// Keys and folder must belong together: one of them may have been removed since the last run.
	rmSync(RELEASE, { recursive: true, force: true });
	mkdirSync(OUT, { recursive: true });
	const { release, subjects, rows, registry, bytes } = await publish({
		evidence: 'registry/evidence',
		out: RELEASE,
		keys: process.env.EARNED_KEYS ?? '.keys',
		date: buildDay(),
	});
	console.log(`Published  release ${release} of registry ${registry}: ${subjects} subjects, ${rows} rows, index ${kB(bytes.index)}`);
	const serving = await serve(RELEASE);
	console.log(`Served     at ${serving.url}`);
	const profile = mkdtempSync(join(tmpdir(), 'earned-remote-'));
	try {
		if (!build(serving.url)) return false;
		console.log(`Built      ${OUT}/chrome-mv3: no release in the package, only the root it is pinned to`);
		const first = await start({ url, html }, serving.url, profile, 'First start: everything is fetched, verified, cached and drawn');
		const second = await start({ url, html }, serving.url, profile, 'Second start, same profile: the update asks for what could be newer');
		const asked = second.map(({ what }) => what).sort();
		const alone = JSON.stringify(asked) === JSON.stringify(['2.root.json', 'timestamp.json']);
		console.log(
			alone
				? '\nThe second start asked for the timestamp alone, and whether there is a next root (there is none).'
				: `\nThe second start asked for more than the timestamp and the next root: ${asked.join(', ')}`,
		);
		return alone && first.length > 10;
	} finally {
		rmSync(profile, { recursive: true, force: true });
		await serving.stop();
	}
}

const kB = (bytes: number): string => (bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`);

function build(registry: string): boolean {
	const env = { ...process.env, EARNED_REGISTRY_URL: registry, EARNED_EMBED: 'no', EARNED_ROOT: `${RELEASE}/metadata/1.root.json` };
	return spawnSync('node', ['scripts/build.ts', '--browser', 'chrome', '--out', OUT], { stdio: ['ignore', 'ignore', 2], env }).status === 0;
}

/** One start of the browser: waits for the data, draws the page, and gives the requests that this start made. */
async function start({ url, html }: RemoteDemo, registry: string, profile: string, title: string): Promise<LoggedRequest[]> {
	console.log(`\n${title}`);
	const began = Date.now();
	const address = new URL(url);
	const browser = await launch(
		{ [address.origin + address.pathname]: html },
		{ extension: `${OUT}/chrome-mv3`, profile, through: [registry] },
	);
	try {
		const options = await openOptions(browser);
		const [report] = (await ask(options, { earned: 'update' })) as UpdateReport[];
		const { requests } = (await ask(options, { earned: 'log' })) as RequestLog;
		const mine = requests.filter(({ when }) => when >= began).reverse();
		for (const { what, bytes, result } of mine) console.log(`  ${what.padEnd(24)} ${kB(bytes).padStart(9)}  ${words(result)}`);
		const total = mine.reduce((sum, { bytes }) => sum + bytes, 0);
		console.log(`  ${mine.length} requests, ${kB(total)}, ${Date.now() - began} ms from the browser's start`);
		if (!report?.ok) throw new Error(`The update failed: ${report?.reason ?? 'no registry'}`);
		const [held] = (await ask(options, { earned: 'registries' })) as RegistryReport[];
		if (!held?.state.usable) throw new Error(`The data cannot be used: ${held?.state.reason}`);
		console.log(`  verified: release ${held.state.release}, data of ${held.state.date}, list of files ${held.sum?.slice(0, 16)}`);
		await draw(browser, url);
		return mine;
	} finally {
		await browser.close();
	}
}

const words = (result: LoggedRequest['result']): string => (result === 'none' ? 'there is none (404)' : result);

async function openOptions({ context, id }: Launched): Promise<Page> {
	const page = await context.newPage();
	await page.goto(`chrome-extension://${id}/options.html`);
	return page;
}

/** Sends a message from an extension page. */
async function ask(page: Page, message: object): Promise<unknown> {
	const reply = (await page.evaluate(
		(sent) =>
			(globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome.runtime.sendMessage(
				sent,
			),
		message,
	)) as { readonly ok: boolean; readonly value?: unknown; readonly error?: string };
	if (!reply.ok) throw new Error(reply.error);
	return reply.value;
}

async function draw({ context, refused }: Launched, url: string): Promise<void> {
	const page = context.pages()[0] ?? (await context.newPage());
	await page.bringToFront();
	await page.goto(url);
	await waitForBadges(page, 1);
	const badges = await badgesOn(page);
	const known = badges.filter(({ kind }) => ['record', 'cert', 'facts', 'ended'].includes(kind));
	console.log(
		`  drawn: ${badges.length} badges, ${known.length} from the release; other requests that left the browser: ${refused.length}`,
	);
	for (const { beside, text } of known.slice(0, 3)) console.log(`    ${beside}: ${text}`);
}
