/**
 * `npm run bench -- check`: 500 pasted links checked, beside the same look-ups alone: time and memory in Node, against the
 * release of the package; then the side panel of the built extension in Chromium: time until all is shown, and the longest
 * task, which must stay below 50 ms so that the page answers meanwhile. EARNED_EXTENSION names another folder than the build's.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Page } from 'playwright-core';
import { openRelease } from '#registry/open-release.ts';
import { askedOf, checkOf } from '#utils/lists/checked.ts';
import { isRecognised, MOST_LINES, readPaste } from '#utils/lists/paste.ts';
import { dayOf } from '#utils/release/clock.ts';
import { lookup } from '#utils/release/lookup.ts';
import type { SubjectLine } from '#utils/reputation/evidence.ts';
import type { SubjectId } from '#utils/subject/subject.ts';
import { launch } from '../e2e/browser.ts';

const RELEASE = '.output/release';
const EXTENSION = process.env.EARNED_EXTENSION ?? '.output/chrome-mv3';
const RUNS = 20;
/** Of 500 vendors on real pages about so many are known. */
const KNOWN = 15;

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

/** Links as a recruiter pastes them: most of nobody whom a registry knows. */
function links(): string[] {
	const known = readFileSync('registry/evidence/subjects.jsonl', 'utf8').split('\n').filter(Boolean).slice(0, KNOWN);
	const domains = known.map((line) => (JSON.parse(line) as SubjectLine).subject.replace(/^domain:/, 'https://www.'));
	const rest = Array.from({ length: MOST_LINES - domains.length }, (_, i) =>
		i % 2 === 0 ? `https://clutch.co/profile/vendor-${i}` : `https://www.vendor-${i}.com/about`,
	);
	return [...domains, ...rest];
}

interface Cost {
	/** Quickest of the runs, ms: machines are busy with other things. */
	readonly time: number;
	/** What one answer holds, bytes. */
	readonly bytes: number;
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
	let time = Number.POSITIVE_INFINITY;
	collect();
	const before = process.memoryUsage().heapUsed;
	const held: unknown[] = [];
	for (let run = 0; run < RUNS; run++) {
		const start = performance.now();
		held.push(await work());
		time = Math.min(time, performance.now() - start);
	}
	collect();
	return { time, bytes: (process.memoryUsage().heapUsed - before) / held.length };
}

async function inNode(text: string): Promise<void> {
	const { reader, methodology } = await openRelease(RELEASE);
	const vendors = () => readPaste(text).filter(isRecognised);
	const subjects: SubjectId[] = vendors().flatMap(askedOf);
	// Once for nothing: the first run warms what both use.
	await costOf(() => lookup(reader, subjects));
	const alone = await costOf(() => lookup(reader, subjects));
	const whole = await costOf(async () => {
		const pasted = vendors();
		const answers = await lookup(reader, pasted.flatMap(askedOf));
		const context = { answers, methodology, lens: methodology.lenses.client, today: dayOf(Date.now()), registry: '' };
		return pasted.map((vendor) => ({ vendor, checked: checkOf(vendor, context) }));
	});
	const row = (name: string, { time, bytes }: Cost) =>
		console.log(`${name.padEnd(52)} ${time.toFixed(1).padStart(7)} ms ${(bytes / 1000).toFixed(0).padStart(6)} kB`);
	row(`${subjects.length} look-ups alone`, alone);
	row(`${MOST_LINES} links: read, recognised, looked up, scored`, whole);
	console.log(`${(whole.time / alone.time).toFixed(1)} × the time, ${(whole.bytes / alone.bytes).toFixed(1)} × the memory`);
}

interface TraceEvent {
	readonly name: string;
	readonly pid: number;
	readonly tid: number;
	/** Microseconds by the clock, and of the processor. */
	readonly dur?: number;
	readonly tdur?: number;
	readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** Traces the tasks of a page's main thread; the function given back ends it and gives the longest, ms. */
async function traceTasks(page: Page): Promise<() => Promise<{ readonly cpu: number; readonly wall: number }>> {
	const session = await page.context().newCDPSession(page);
	const events: TraceEvent[] = [];
	session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
	await session.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', '__metadata'] },
	});
	return async () => {
		const ended = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
		await session.send('Tracing.end');
		await ended;
		// The page's process is the one that clicked.
		const own = events.find(({ name }) => name === 'EventDispatch');
		const main = events.filter(({ name, pid, tid }) => /RunTask$/.test(name) && pid === own?.pid && tid === own.tid);
		if (main.length === 0) throw new Error('the trace holds no task of the page');
		return { cpu: Math.max(...main.map(({ tdur = 0 }) => tdur)) / 1000, wall: Math.max(...main.map(({ dur = 0 }) => dur)) / 1000 };
	};
}

async function inBrowser(text: string): Promise<void> {
	if (!existsSync(EXTENSION) || !readdirSync(EXTENSION).includes('sidepanel.html')) {
		console.log(`${EXTENSION} has no side panel: npm run build, then this again.`);
		return;
	}
	const { context, id, close } = await launch({}, { extension: EXTENSION });
	try {
		const page = await context.newPage();
		await page.goto(`chrome-extension://${id}/sidepanel.html#check`);
		await page.getByText(/^data of/).waitFor();
		await page.getByRole('textbox').fill(text);
		const heap = () => page.evaluate(() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize);
		const before = await heap();
		const tasks = await traceTasks(page);
		const start = performance.now();
		await page.getByRole('button', { name: 'Check', exact: true }).click();
		await page.getByText(/lines recognised/).waitFor();
		const checked = performance.now() - start;
		await page.getByRole('button', { name: /^Put 500/ }).click();
		await page.waitForFunction(() => document.querySelectorAll('.side-vendors tbody tr').length === 500);
		const kept = performance.now() - start - checked;
		const { cpu, wall } = await tasks();
		console.log(`in the side panel: checked in ${checked.toFixed(0)} ms, kept and listed in ${kept.toFixed(0)} ms`);
		console.log(
			`longest task ${cpu.toFixed(0)} ms of processor, ${wall.toFixed(0)} ms by the clock; heap ${(((await heap()) - before) / 1e6).toFixed(1)} MB more`,
		);
	} finally {
		await close();
	}
}

export async function bench(): Promise<void> {
	const text = links().join('\n');
	await inNode(text);
	await inBrowser(text);
}
