/**
 * A slice: records and rows of the organisations whose primary keys fall into one of n equal ranges. One run is one slice
 * of the whole; a batch engine makes n slices on n machines; `assemble.ts` makes the same release of either.
 *
 * Memory stays bounded whatever the size: evidence is sorted into parts on disk and read back a part at a time.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { compareBytes } from '#utils/release/bytes.ts';
import { encodeRow, ROW_BYTES } from '#utils/release/row.ts';
import type { Day, Evidence, SubjectLine, SubjectRecord } from '#utils/reputation/evidence.ts';
import { EvidenceError, evidenceSchema, firstIssue, subjectLineSchema } from '#utils/reputation/evidence-schema.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';
import { toRow } from '#utils/reputation/to-row.ts';
import { KEY_BYTES, mayBePerson, type SubjectId } from '#utils/subject/subject.ts';
import { parseExcluded } from './excluded.ts';
import { Spill } from './spill.ts';

/** The i-th of n ranges of keys, i from 0. */
export interface Shard {
	readonly i: number;
	readonly n: number;
}

export interface SliceInput {
	/** Folder of evidence: `*.jsonl`, `subjects.jsonl`, `sources.json`, `excluded.txt`. */
	readonly evidence: string;
	readonly methodology: Methodology;
	/** Ids of the sources that facts may name. */
	readonly sources: ReadonlySet<string>;
	readonly date: Day;
	readonly shard: Shard;
	/** Where the slice is written: `slice.json`, `records.txt` (a line `KEY JSON` a record), `rows.bin`; both sorted by key. */
	readonly to: string;
}

/** `slice.json` */
export interface Slice {
	readonly format: 1;
	readonly shard: Shard;
	readonly date: Day;
	readonly methodology: string;
	/** SHA-256 over the names and contents of the evidence files: slices of one release are of one input. */
	readonly input: string;
	readonly subjects: number;
	readonly rows: number;
	/** What was not published, by reason. */
	readonly leftOut: Readonly<Record<string, number>>;
}

const PARTS = 256;
const RANGE = 2 ** 16;

/** The key of a subject, at once: millions are made. */
export const keyNow = (subject: SubjectId): Buffer => createHash('sha256').update(`earned-1\n${subject}`).digest().subarray(0, KEY_BYTES);

/** Makes a slice. @throws EvidenceError naming file, line and field */
export async function makeSlice(input: SliceInput): Promise<Slice> {
	rmSync(input.to, { recursive: true, force: true });
	mkdirSync(input.to, { recursive: true });
	const maker = new Maker(input);
	await maker.findAmbiguousAliases();
	await maker.sortSubjects();
	await maker.sortEvidence();
	const subjects = maker.writeRecords();
	const rows = maker.writeRows();
	const slice: Slice = {
		format: 1,
		shard: input.shard,
		date: input.date,
		methodology: input.methodology.version,
		input: maker.inputSum(),
		subjects,
		rows,
		leftOut: maker.leftOut,
	};
	writeFileSync(join(input.to, 'slice.json'), `${JSON.stringify(slice)}\n`);
	for (const name of ['aliases', 'work', 'rows']) rmSync(join(input.to, name), { recursive: true, force: true });
	return slice;
}

class Maker {
	readonly leftOut: Record<string, number> = {};
	readonly #input: SliceInput;
	readonly #files: readonly string[];
	readonly #excluded: (subject: SubjectId) => boolean;
	readonly #low: number;
	readonly #high: number;
	readonly #work: Spill;
	readonly #rows: Spill;
	readonly #ambiguous = new Set<string>();
	/** From an alias to its primary, for keys of this slice: latin-1 text of 12 bytes each. */
	readonly #primaryOf = new Map<string, string>();
	readonly #sums = new Map<string, string>();

	constructor(input: SliceInput) {
		this.#input = input;
		this.#files = readdirSync(input.evidence)
			.filter((name) => name.endsWith('.jsonl'))
			.sort();
		const list = join(input.evidence, 'excluded.txt');
		this.#excluded = existsSync(list) ? parseExcluded(readFileSync(list, 'utf8'), list) : () => false;
		const { i, n } = input.shard;
		this.#low = Math.floor((i * RANGE) / n);
		this.#high = Math.floor(((i + 1) * RANGE) / n);
		this.#work = new Spill(join(input.to, 'work'), PARTS);
		this.#rows = new Spill(join(input.to, 'rows'), PARTS);
	}

	/** An identifier that two organisations claim, or that is an organisation of its own, is an alias of neither. */
	async findAmbiguousAliases(): Promise<void> {
		const pairs = new Spill(join(this.#input.to, 'aliases'), PARTS);
		for await (const line of this.#subjects()) {
			const primary = keyNow(line.subject);
			for (const key of [primary, ...this.#aliases(line).map(keyNow)]) pairs.add(key[0] ?? 0, Buffer.concat([key, primary]));
		}
		for (let part = 0; part < PARTS; part++) {
			const claims = new Map<string, string>();
			for (const pair of cut(pairs.take(part), 2 * KEY_BYTES)) {
				const [key, primary] = [text(pair.subarray(0, KEY_BYTES)), text(pair.subarray(KEY_BYTES))];
				if ((claims.get(key) ?? primary) !== primary) this.#ambiguous.add(key);
				claims.set(key, primary);
			}
		}
		// Every slice sees all of them: the first one tells.
		if (this.#ambiguous.size > 0 && this.#input.shard.i === 0)
			this.leftOut['identifiers that two organisations claim'] = this.#ambiguous.size;
	}

	/** Lays each subject's line to its part, and notes who stands for whom. */
	async sortSubjects(): Promise<void> {
		for await (const line of this.#subjects()) {
			const key = keyNow(line.subject);
			if (this.#excluded(line.subject)) continue;
			const primary = text(key);
			const own = this.#holds(key);
			const aliases = this.#aliases(line).filter((alias) => !this.#ambiguous.has(text(keyNow(alias))) && !this.#excluded(alias));
			for (const alias of aliases) {
				const aliasKey = keyNow(alias);
				if (own || this.#holds(aliasKey)) this.#primaryOf.set(text(aliasKey), primary);
			}
			if (own) this.#lay(key, 'S', JSON.stringify({ subject: line.subject, names: line.names, aliases }));
		}
	}

	/** Lays each fact to its organisation's part. */
	async sortEvidence(): Promise<void> {
		for (const file of this.#files.filter((name) => name !== 'subjects.jsonl')) {
			for await (const { value, where } of this.#lines(file)) {
				const subject = (value as { subject?: unknown }).subject;
				if (typeof subject !== 'string') throw new EvidenceError(`${where}, field subject: missing`);
				const own = keyNow(subject as SubjectId);
				const primary = this.#primaryOf.get(text(own));
				const key = primary === undefined ? own : Buffer.from(primary, 'latin1');
				if (this.#holds(key)) this.#layFact(key, parse(value, where, evidenceSchema), where);
			}
		}
	}

	#layFact(key: Buffer, fact: Evidence, where: string): void {
		const { methodology, sources } = this.#input;
		if (!sources.has(fact.source)) throw new EvidenceError(`${where}, field source: "${fact.source}" is not in sources.json`);
		if (!Object.hasOwn(methodology.kinds, fact.kind))
			throw new EvidenceError(`${where}, field kind: "${fact.kind}" is not in the methodology`);
		if (fact.scheme !== undefined && !Object.hasOwn(methodology.schemes, fact.scheme)) {
			throw new EvidenceError(`${where}, field scheme: "${fact.scheme}" is not in the methodology`);
		}
		if (mayBePerson(fact.subject)) this.#leave('facts about persons');
		else if (this.#excluded(fact.subject)) this.#leave('facts about subjects that objected');
		else this.#lay(key, 'E', JSON.stringify(fact));
	}

	/** Joins lines and facts into records, in key order, and lays down their rows. */
	writeRecords(): number {
		let subjects = 0;
		const path = join(this.#input.to, 'records.txt');
		writeFileSync(path, '');
		for (let part = 0; part < PARTS; part++) {
			const lines: string[] = [];
			for (const [key, record] of recordsOf(this.#work.take(part).toString())) {
				this.#layRows(Buffer.from(key, 'hex'), record);
				lines.push(`${key} ${JSON.stringify(record)}\n`);
			}
			subjects += lines.length;
			appendFileSync(path, lines.join(''));
		}
		return subjects;
	}

	#layRows(key: Buffer, record: SubjectRecord): void {
		this.#rows.add(key[0] ?? 0, encodeRow(toRow(record, key, this.#input.methodology, this.#input.date)));
		for (const alias of record.aliases) {
			const own = keyNow(alias);
			this.#rows.add(own[0] ?? 0, encodeRow({ key: own, primary: key }));
		}
	}

	writeRows(): number {
		let rows = 0;
		const path = join(this.#input.to, 'rows.bin');
		writeFileSync(path, '');
		for (let part = 0; part < PARTS; part++) {
			const sorted = [...cut(this.#rows.take(part), ROW_BYTES)].sort(compareBytes);
			rows += sorted.length;
			appendFileSync(path, Buffer.concat(sorted));
		}
		return rows;
	}

	/** Known once every file was read. */
	inputSum(): string {
		const hash = createHash('sha256');
		for (const [file, sum] of [...this.#sums].sort()) hash.update(`${file} ${sum}\n`);
		return hash.digest('hex');
	}

	async *#subjects(): AsyncGenerator<SubjectLine> {
		if (!this.#files.includes('subjects.jsonl')) return;
		for await (const { value, where } of this.#lines('subjects.jsonl')) yield parse(value, where, subjectLineSchema);
	}

	async *#lines(file: string): AsyncGenerator<{ value: unknown; where: string }> {
		const path = join(this.#input.evidence, file);
		const hash = createHash('sha256');
		let number = 0;
		for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
			number++;
			hash.update(line).update('\n');
			if (line.trim() !== '') yield { value: parseJson(line, `${path}, line ${number}`), where: `${path}, line ${number}` };
		}
		this.#sums.set(file, hash.digest('hex'));
	}

	/** The other identifiers of an organisation; persons' are never published. */
	#aliases({ subject, aliases, was }: SubjectLine): SubjectId[] {
		return [...new Set([...aliases, ...was])].filter((alias) => alias !== subject && !mayBePerson(alias));
	}

	#holds(key: Uint8Array): boolean {
		const first = ((key[0] ?? 0) << 8) | (key[1] ?? 0);
		return first >= this.#low && first < this.#high;
	}

	#lay(key: Buffer, mark: 'S' | 'E', json: string): void {
		const first = ((key[0] ?? 0) << 8) | (key[1] ?? 0);
		const part = Math.floor(((first - this.#low) * PARTS) / (this.#high - this.#low));
		this.#work.add(part, Buffer.from(`${key.toString('hex')} ${mark}${json}\n`));
	}

	#leave(reason: string): void {
		this.leftOut[reason] = (this.leftOut[reason] ?? 0) + 1;
	}
}

/** A part's records in key order. An organisation of which no fact stands has none. */
function recordsOf(part: string): [key: string, record: SubjectRecord][] {
	const found = new Map<string, { line?: Omit<SubjectRecord, 'evidence'>; evidence: Evidence[] }>();
	for (const entry of part.split('\n')) {
		if (entry === '') continue;
		const key = entry.slice(0, 2 * KEY_BYTES);
		const json = JSON.parse(entry.slice(2 * KEY_BYTES + 2));
		const record = found.get(key) ?? { evidence: [] };
		if (entry[2 * KEY_BYTES + 1] === 'S') record.line = json;
		else record.evidence.push(json);
		found.set(key, record);
	}
	return [...found]
		.filter(([, { evidence }]) => evidence.some((fact) => !fact.retracted))
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, { line, evidence }]) => [key, toRecord(line, evidence)]);
}

function toRecord(line: Omit<SubjectRecord, 'evidence'> | undefined, evidence: Evidence[]): SubjectRecord {
	evidence.sort((a, b) => (a.id < b.id ? -1 : 1));
	for (const [i, fact] of evidence.entries()) {
		if (fact.id === evidence[i + 1]?.id)
			throw new EvidenceError(`Two facts have the id ${fact.id} (${fact.subject}, source ${fact.source}, ref ${fact.ref})`);
	}
	const subject = line?.subject ?? (evidence[0]?.subject as SubjectId);
	return { subject, names: line?.names ?? [], aliases: line?.aliases ?? [], evidence };
}

function parse<T>(value: unknown, where: string, schema: z.ZodType<T>): T {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	throw new EvidenceError(`${where}, ${firstIssue(parsed.error).text}`);
}

function parseJson(line: string, where: string): unknown {
	try {
		return JSON.parse(line);
	} catch (error) {
		throw new EvidenceError(`${where}: not a line of JSON (${error instanceof Error ? error.message : error})`);
	}
}

function* cut(bytes: Buffer, width: number): Generator<Buffer> {
	for (let at = 0; at < bytes.length; at += width) yield bytes.subarray(at, at + width);
}

const text = (key: Uint8Array): string => Buffer.from(key.buffer, key.byteOffset, key.length).toString('latin1');
