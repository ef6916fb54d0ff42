/**
 * Publishing at 10 k, 100 k and 1 M subjects: time, peak memory, sizes, and how they grow.
 * Subjects are made by a seed from the real evidence: each copies the facts of one real organisation under another name,
 * so kinds, dates and numbers of facts are as in life; aliases are added, 1.5 on average.
 *
 *   npm run bench -- publish        EARNED_BENCH_SUBJECTS=10000,100000 for other sizes
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Summary } from '#registry/publish.ts';
import { ROW_BYTES } from '#utils/release/row.ts';
import type { Evidence } from '#utils/reputation/evidence.ts';

const SIZES = (process.env.EARNED_BENCH_SUBJECTS ?? '10000,100000,1000000').split(',').map(Number);
const REAL = 'registry/evidence';
const DATES = ['2026-11-24', '2026-11-25'] as const;
const NAMESPACES = ['clutch', 'goodfirms', 'designrush', 'github'] as const;
const FILE_BYTES = 1_500_000;

interface Run {
	readonly seconds: number;
	readonly peak: number;
	readonly summary: Summary;
}

/** Runs all sizes and prints a table. */
export async function bench(): Promise<void> {
	const real = realSubjects();
	const folder = mkdtempSync(join(tmpdir(), 'earned-bench-'));
	const rows: Record<string, unknown>[] = [];
	try {
		for (const subjects of SIZES) rows.push(measure(join(folder, String(subjects)), subjects, real));
	} finally {
		rmSync(folder, { recursive: true });
	}
	console.table(rows);
	for (let i = 1; i < rows.length; i++) console.log(growth(rows[i - 1] ?? {}, rows[i] ?? {}));
}

/** Time against n log n: 1 is in step, less is better. */
function growth(before: Record<string, unknown>, after: Record<string, unknown>): string {
	const [n, m] = [Number(before.subjects), Number(after.subjects)];
	const times = Number(after.seconds) / Number(before.seconds);
	return `${n} → ${m} subjects: ${times.toFixed(1)} × the time; n log n would be ${((m * Math.log(m)) / (n * Math.log(n))).toFixed(1)} ×`;
}

function measure(folder: string, subjects: number, real: readonly Evidence[][]): Record<string, unknown> {
	const evidence = join(folder, 'evidence');
	const out = join(folder, 'out');
	writeEvidence(evidence, subjects, real, 0);
	const first = run(evidence, out, join(folder, 'keys'), DATES[0]);
	const { primary, alias } = perRow(out);
	writeEvidence(evidence, subjects, real, Math.ceil(subjects / 1000));
	const second = run(evidence, out, join(folder, 'keys'), DATES[1]);
	rmSync(folder, { recursive: true });
	const delta = second.summary.deltas[1] ?? 0;
	return {
		subjects,
		rows: first.summary.rows,
		seconds: Number(first.seconds.toFixed(1)),
		'peak MB': Math.round(first.peak / 1e6),
		'index MB': Number((first.summary.bytes.index / 1e6).toFixed(2)),
		'B a primary': primary,
		'B an alias': alias,
		'evidence MB': Number((first.summary.bytes.evidence / 1e6).toFixed(1)),
		prefixBits: first.summary.prefixBits,
		'delta of 0.1 %': `${((100 * delta) / second.summary.bytes.index).toFixed(3)} % of the index`,
		'next, seconds': Number(second.seconds.toFixed(1)),
	};
}

function run(...args: string[]): Run {
	const worker = new URL('./publish/worker.ts', import.meta.url).pathname;
	return JSON.parse(execFileSync(process.execPath, [worker, ...args], { stdio: ['ignore', 'pipe', 'inherit'] }).toString());
}

/** gzip bytes a row, of primary rows and of aliases, each packed alone. */
function perRow(out: string): { primary: number; alias: number } {
	const name = readdirSync(join(out, 'targets')).find((file) => file.endsWith('.index.bin.z')) ?? '';
	const all = gunzipSync(readFileSync(join(out, 'targets', name)));
	const packed = (wanted: number) => {
		const rows: Buffer[] = [];
		for (let at = 0; at < all.length; at += ROW_BYTES)
			if (((all[at + 28] ?? 0) & 1) === wanted) rows.push(all.subarray(at, at + ROW_BYTES));
		return Number((gzipSync(Buffer.concat(rows), { level: 9 }).length / rows.length).toFixed(1));
	};
	return { primary: packed(0), alias: packed(1) };
}

/** The facts of each real organisation. */
function realSubjects(): Evidence[][] {
	const facts = readdirSync(REAL)
		.filter((name) => name.endsWith('.jsonl') && name !== 'subjects.jsonl')
		.flatMap((name) => readFileSync(join(REAL, name), 'utf8').split('\n').filter(Boolean))
		.map((text) => JSON.parse(text) as Evidence);
	return [...Map.groupBy(facts, ({ subject }) => subject).values()];
}

/** Writes made-up evidence; the first `changed` subjects were confirmed anew. */
function writeEvidence(to: string, subjects: number, real: readonly Evidence[][], changed: number): void {
	rmSync(to, { recursive: true, force: true });
	mkdirSync(to, { recursive: true });
	copyFileSync(join(REAL, 'sources.json'), join(to, 'sources.json'));
	const next = random(1);
	const facts = new Lines(to, 'made');
	const names = openSync(join(to, 'subjects.jsonl'), 'w');
	for (let i = 0; i < subjects; i++) {
		const subject = `domain:vendor-${i.toString(36)}.example`;
		for (const fact of real[Math.floor(next() * real.length)] ?? []) {
			const ref = `${fact.ref}/${i}`.slice(0, 300);
			const id = createHash('sha256').update(`${fact.source}|${ref}|${fact.kind}|${subject}`).digest('hex').slice(0, 16);
			facts.add(JSON.stringify({ ...fact, id, subject, ref, confirmed: i < changed ? '2026-11-01' : fact.confirmed }));
		}
		const aliases = NAMESPACES.slice(0, Math.floor(next() * 4)).map((namespace) => `${namespace}:vendor-${i.toString(36)}`);
		writeSync(
			names,
			`${JSON.stringify({ subject, names: [`Vendor ${i.toString(36)} Limited`], aliases, was: [], source: 'fedramp', date: '2026-08-22' })}\n`,
		);
	}
	facts.close();
	closeSync(names);
}

/** Lines in files of the size that importers write. */
class Lines {
	readonly #folder: string;
	readonly #name: string;
	#pieces: string[] = [];
	#bytes = 0;
	#files = 0;

	constructor(folder: string, name: string) {
		this.#folder = folder;
		this.#name = name;
	}

	add(line: string): void {
		this.#pieces.push(line);
		this.#bytes += line.length + 1;
		if (this.#bytes > FILE_BYTES) this.close();
	}

	close(): void {
		if (this.#pieces.length === 0) return;
		const file = openSync(join(this.#folder, `${this.#name}-${++this.#files}.jsonl`), 'w');
		writeSync(file, `${this.#pieces.join('\n')}\n`);
		closeSync(file);
		this.#pieces = [];
		this.#bytes = 0;
	}
}

/** Numbers from 0 to 1 by a seed (Mulberry32). */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}
