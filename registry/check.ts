/**
 * Checks a published release as an outsider would: tuf-js (a client that is not ours) verifies the metadata and every
 * target; every chunk of the index and every bucket is compared with its signed sum; rows of a sample are worked out again
 * from their evidence.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Updater } from 'tuf-js';
import type { RegistryInfo } from '#utils/release/answer.ts';
import type { SubjectRecord } from '#utils/reputation/evidence.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';
import { serveLoopback } from './loopback.ts';
import { disagreements, recompute } from './recompute.ts';

const ROW = 36;
const KEY = 12;

/** What was looked at, and everything that is wrong. */
export interface CheckReport {
	readonly ok: boolean;
	readonly release?: number;
	readonly date?: string;
	readonly rows: number;
	readonly buckets: number;
	readonly deltas: number;
	/** Rows worked out again. */
	readonly recomputed: number;
	/** Plain sentences: file, what is wrong. */
	readonly faults: readonly string[];
}

export interface CheckOptions {
	/** Every n-th record is worked out again. 1: all. */
	readonly every?: number;
	/** A root that is trusted beforehand; else the registry's first one is believed. */
	readonly root?: Uint8Array;
}

/** Checks the release in a folder or at an address. */
export async function check(where: string, options: CheckOptions = {}): Promise<CheckReport> {
	if (/^https?:\/\//.test(where)) return checkUrl(where.replace(/\/+$/, ''), options);
	const loopback = await serveLoopback(where);
	try {
		return await checkUrl(loopback.url, options);
	} finally {
		await loopback.close();
	}
}

async function checkUrl(url: string, options: CheckOptions): Promise<CheckReport> {
	const folder = await mkdtemp(join(tmpdir(), 'earned-check-'));
	try {
		return await new Check(url, folder, options).run();
	} finally {
		await rm(folder, { recursive: true });
	}
}

class Check {
	readonly #url: string;
	readonly #folder: string;
	readonly #options: CheckOptions;
	readonly #faults: string[] = [];
	#recomputed = 0;
	#buckets = 0;

	constructor(url: string, folder: string, options: CheckOptions) {
		this.#url = url;
		this.#folder = folder;
		this.#options = options;
	}

	async run(): Promise<CheckReport> {
		const updater = await this.#verifyMetadata();
		if (!updater) return this.#report({});
		const { version, names } = await this.#targets();
		const files = new Map<string, Buffer>();
		for (const name of names) {
			const bytes = await this.#target(updater, name);
			if (bytes) files.set(name, bytes);
		}
		const info = this.#json<RegistryInfo>(files, 'registry.json');
		const methodology = this.#json<Methodology>(files, 'methodology.json');
		if (!info || !methodology) return this.#report({ release: version });
		const report = { release: version, date: info.date };
		try {
			const rows = this.#index(files, info);
			await this.#evidence(files, info, methodology, rows);
			return this.#report({ ...report, rows: rows.length / ROW, deltas: this.#deltas(files, rows) });
		} catch (error) {
			// What was signed can still be no gzip, or no list of records.
			this.#faults.push(`the release cannot be read: ${error instanceof Error ? error.message : String(error)}`);
			return this.#report(report);
		}
	}

	#report(found: Partial<CheckReport>): CheckReport {
		return {
			rows: 0,
			deltas: 0,
			...found,
			ok: this.#faults.length === 0,
			buckets: this.#buckets,
			recomputed: this.#recomputed,
			faults: this.#faults,
		};
	}

	/** Root, timestamp, snapshot, targets: signatures, versions, expiries, hashes. */
	async #verifyMetadata(): Promise<Updater | undefined> {
		const [metadataDir, targetDir] = [join(this.#folder, 'metadata'), join(this.#folder, 'targets')];
		await Promise.all([mkdir(metadataDir), mkdir(targetDir)]);
		try {
			await writeFile(join(metadataDir, 'root.json'), this.#options.root ?? (await this.#fetch('metadata/1.root.json')));
			const updater = new Updater({
				metadataDir,
				targetDir,
				metadataBaseUrl: `${this.#url}/metadata`,
				targetBaseUrl: `${this.#url}/targets`,
			});
			await updater.refresh();
			return updater;
		} catch (error) {
			this.#faults.push(`metadata: ${error instanceof Error ? error.message : String(error)}`);
		}
	}

	async #targets(): Promise<{ version: number; names: string[] }> {
		const { signed } = JSON.parse(await readFile(join(this.#folder, 'metadata/targets.json'), 'utf8'));
		const names = Object.keys(signed.targets);
		for (const name of ['registry.json', 'methodology.json', 'sources.json', 'index.bin.z', 'index.sums', 'evidence.sums']) {
			if (!names.includes(name)) this.#faults.push(`targets: ${name} is missing`);
		}
		return { version: signed.version, names };
	}

	async #target(updater: Updater, name: string): Promise<Buffer | undefined> {
		try {
			const target = await updater.getTargetInfo(name);
			return target && (await readFile(await updater.downloadTarget(target)));
		} catch (error) {
			this.#faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}

	#json<T>(files: ReadonlyMap<string, Buffer>, name: string): T | undefined {
		const bytes = files.get(name);
		return bytes && (JSON.parse(bytes.toString('utf8')) as T);
	}

	/** Every chunk against its sum; order; number of rows; every alias leads to a primary row. */
	#index(files: ReadonlyMap<string, Buffer>, info: RegistryInfo): Buffer {
		const packed = files.get('index.bin.z');
		const sums = files.get('index.sums');
		if (!packed || !sums) return Buffer.alloc(0);
		const rows = gunzipSync(packed, { maxOutputLength: Math.max(1, info.rows * ROW) });
		if (rows.length !== info.rows * ROW) this.#faults.push(`index: ${rows.length / ROW} rows, registry.json says ${info.rows}`);
		let start = 0;
		for (let chunk = 0; chunk < 1024; chunk++) {
			let end = start;
			while (end < rows.length && rows.readUInt16BE(end) >>> 6 === chunk) end += ROW;
			if (!sha256(rows.subarray(start, end)).equals(sums.subarray(chunk * 32, chunk * 32 + 32)))
				this.#faults.push(`index: chunk ${chunk} is not what index.sums says`);
			start = end;
		}
		if (start !== rows.length) this.#faults.push('index: rows are not in order');
		for (let at = 0; at < rows.length; at += ROW) {
			if (at > 0 && rows.compare(rows, at - ROW, at - ROW + KEY, at, at + KEY) !== 1)
				this.#faults.push(`index: row ${at / ROW} is out of order or twice`);
			if ((rows[at + 28] ?? 0) & 1 && !primaryRow(rows, rows.subarray(at + 12, at + 24)))
				this.#faults.push(`index: the alias in row ${at / ROW} leads nowhere`);
		}
		return rows;
	}

	/** Every bucket against its sum; every record in its bucket, in order, with its row; a sample worked out again. */
	async #evidence(files: ReadonlyMap<string, Buffer>, info: RegistryInfo, methodology: Methodology, rows: Buffer): Promise<void> {
		const sums = files.get('evidence.sums');
		if (!sums) return;
		const buckets = 2 ** info.prefixBits;
		if (sums.length !== buckets * ROW) this.#faults.push(`evidence.sums: ${sums.length} bytes for ${buckets} buckets`);
		let records = 0;
		for (let bucket = 0; bucket < buckets; bucket++) {
			const sum = sums.subarray(bucket * ROW, bucket * ROW + ROW);
			const prefix = bucket.toString(16).padStart(Math.max(1, Math.ceil(info.prefixBits / 4)), '0');
			const path = `evidence/${prefix}.${sum.toString('hex', 0, 8)}.z`;
			const found = await this.#bucket(path, sum);
			for (const record of found) this.#record(record, bucket, info, methodology, rows, records++);
		}
		if (records !== info.subjects) this.#faults.push(`evidence: ${records} records, registry.json says ${info.subjects}`);
	}

	async #bucket(path: string, sum: Buffer): Promise<SubjectRecord[]> {
		this.#buckets++;
		try {
			const raw = gunzipSync(await this.#fetch(path), { maxOutputLength: Math.max(1, sum.readUInt32BE(32)) });
			if (raw.length === sum.readUInt32BE(32) && sha256(raw).equals(sum.subarray(0, 32))) return JSON.parse(raw.toString('utf8'));
			this.#faults.push(`${path}: not what evidence.sums says`);
		} catch (error) {
			this.#faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
		}
		return [];
	}

	#record(record: SubjectRecord, bucket: number, info: RegistryInfo, methodology: Methodology, rows: Buffer, number: number): void {
		const key = sha256(Buffer.from(`earned-1\n${record.subject}`)).subarray(0, KEY);
		if (info.prefixBits > 0 && key.readUInt32BE(0) >>> (32 - info.prefixBits) !== bucket)
			this.#faults.push(`evidence: ${record.subject} is in the wrong bucket`);
		const row = primaryRow(rows, key);
		if (!row) {
			this.#faults.push(`evidence: ${record.subject} has no row`);
			return;
		}
		if (number % (this.#options.every ?? 1) !== 0) return;
		this.#recomputed++;
		for (const fault of disagreements(row, recompute(record, methodology, info.date))) this.#faults.push(`${record.subject}: ${fault}`);
	}

	/** Every delta brings nothing but what the index holds, and takes out nothing that it holds. */
	#deltas(files: ReadonlyMap<string, Buffer>, rows: Buffer): number {
		const deltas = [...files].filter(([name]) => name.startsWith('delta-'));
		for (const [name, packed] of deltas) {
			const raw = gunzipSync(packed);
			const [changed, removed] = [raw.readUInt32BE(4), raw.readUInt32BE(8)];
			const end = 12 + changed * ROW;
			if (raw.toString('latin1', 0, 4) !== 'ED01' || raw.length !== end + removed * KEY) {
				this.#faults.push(`${name}: not a delta`);
				continue;
			}
			for (let at = 12; at < end; at += ROW) {
				if (!rowAt(rows, raw.subarray(at, at + KEY))?.equals(raw.subarray(at, at + ROW)))
					this.#faults.push(`${name}: a row is not the index's`);
			}
			for (let at = end; at < raw.length; at += KEY)
				if (rowAt(rows, raw.subarray(at, at + KEY))) this.#faults.push(`${name}: takes out a row that the index holds`);
		}
		return deltas.length;
	}

	async #fetch(path: string): Promise<Buffer> {
		const response = await fetch(`${this.#url}/${path}`, { redirect: 'error', signal: AbortSignal.timeout(60_000) });
		if (!response.ok) throw new Error(`${path}: the server answered ${response.status}`);
		return Buffer.from(await response.arrayBuffer());
	}
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** The row of a key, by halving. */
function rowAt(rows: Buffer, key: Buffer): Buffer | undefined {
	let [low, high] = [0, rows.length / ROW];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (rows.compare(key, 0, KEY, middle * ROW, middle * ROW + KEY) < 0) low = middle + 1;
		else high = middle;
	}
	const row = rows.subarray(low * ROW, (low + 1) * ROW);
	return row.length === ROW && row.compare(key, 0, KEY, 0, KEY) === 0 ? row : undefined;
}

function primaryRow(rows: Buffer, key: Buffer): Buffer | undefined {
	const row = rowAt(rows, key);
	return row && !((row[28] ?? 0) & 1) ? row : undefined;
}
