/**
 * From the registers' files to `registry/evidence`: facts in the project's own format, sorted, the same bytes for the
 * same input. Pure but for {@link importRegisters}'s reading and writing of files.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Day, Evidence, Source, SubjectLine } from '#utils/reputation/evidence.ts';
import { EvidenceError, evidenceId, evidenceSchema, firstIssue, parseLines, subjectLineSchema } from '#utils/reputation/evidence-schema.ts';
import type { SubjectId } from '#utils/subject/subject.ts';
import { parseExcluded } from './excluded.ts';
import type { Fact, Register } from './sources/register.ts';

/** Bytes of an evidence file, beyond which its source goes on in `<source>-2.jsonl`. */
const FILE_BYTES = 1_500_000;
/** Names kept of one organisation. */
const NAMES = 4;

/** What became of a register's rows: `rows = kept + Σ leftOut`. */
export interface RegisterReport {
	readonly source: string;
	readonly file: string;
	readonly rows: number;
	/** Rows of which at least one fact was kept. */
	readonly kept: number;
	readonly facts: number;
	/** Rows of which nothing was kept, by reason. */
	readonly leftOut: Record<string, number>;
	/** Parts of kept rows that were passed over, by reason. */
	readonly passedOver: Record<string, number>;
}

/** Facts, names and reports of a run. */
export interface Imported {
	readonly evidence: Map<string, Evidence[]>;
	readonly subjects: SubjectLine[];
	readonly sources: Source[];
	readonly reports: RegisterReport[];
	/** Registers whose file is not there: their facts stay as they are. */
	readonly untouched: string[];
}

/** What an earlier import left, for registers whose file is not at hand. */
export interface Before {
	readonly evidence: Map<string, Evidence[]>;
	readonly subjects: SubjectLine[];
}

interface Rules {
	readonly isExcluded: (subject: SubjectId) => boolean;
	/** Reviewed lines: which identifiers are one organisation. */
	readonly reviewed: readonly SubjectLine[];
	readonly before: Before;
}

const EXCLUDED = 'excluded for good (excluded.txt)';
const NO_OTHER = 'no other register says anything of it';
const ALREADY = 'already said by an earlier row';

/**
 * Imports registers in their order.
 * @param texts file name → content; a register whose file is missing keeps its facts of `before`
 * @throws RegisterError where a register's format changed, naming file, line and field
 */
export async function importTexts(registers: readonly Register[], texts: ReadonlyMap<string, string>, rules: Rules): Promise<Imported> {
	const primary = new Map(rules.reviewed.flatMap((line) => [...line.aliases, ...line.was].map((alias) => [alias, line.subject] as const)));
	const subjectOf = (fact: Fact): SubjectId => primary.get(fact.subject) ?? fact.subject;
	const said = new Set<string>();
	const ids = new Set<string>();
	const known = new Set<SubjectId>();
	const evidence = new Map<string, Evidence[]>();
	const names = new Names(rules.reviewed);
	const reports: RegisterReport[] = [];
	const untouched: string[] = [];

	const keep = async (register: Register, fact: Fact): Promise<Evidence | string> => {
		const subject = subjectOf(fact);
		if (rules.isExcluded(subject) || rules.isExcluded(fact.subject)) return EXCLUDED;
		if (register.onlyAdds && !known.has(subject)) return NO_OTHER;
		if (fact.once && said.has(`${subject} ${fact.once}`)) return ALREADY;
		const made = await toEvidence(register, fact, subject);
		if (ids.has(made.id)) return ALREADY;
		ids.add(made.id);
		if (fact.once) said.add(`${subject} ${fact.once}`);
		if (fact.name) names.add(subject, fact.name, register.source);
		return made;
	};

	for (const register of [...registers].sort((a, b) => Number(a.onlyAdds) - Number(b.onlyAdds))) {
		const { source, file } = register;
		const text = texts.get(file);
		if (text === undefined) {
			const old = (rules.before.evidence.get(source.id) ?? []).filter((fact) => !rules.isExcluded(fact.subject));
			evidence.set(source.id, old);
			untouched.push(source.id);
			if (!register.onlyAdds) for (const { subject } of old) known.add(subject);
			continue;
		}
		const kept: Evidence[] = [];
		const tally = new Tally();
		for (const finding of register.read(text)) {
			const results: (Evidence | string)[] = [];
			// One after the other: of facts that say the same, the first must win every time.
			for (const part of finding) results.push(typeof part === 'string' ? part : await keep(register, part));
			const facts = results.filter((part) => typeof part !== 'string');
			kept.push(...facts);
			tally.row(
				facts.length,
				results.filter((part) => typeof part === 'string'),
			);
		}
		if (!register.onlyAdds) for (const { subject } of kept) known.add(subject);
		evidence.set(source.id, sortById(kept));
		reports.push({ source: source.id, file, ...tally.result(), facts: kept.length });
	}
	if (untouched.length > 0) for (const line of rules.before.subjects) names.addLine(line);
	const all = [...evidence.values()].flat();
	return { evidence, subjects: names.lines(new Set(all.map((fact) => fact.subject))), sources: sourcesOf(registers), reports, untouched };
}

const sourcesOf = (registers: readonly Register[]): Source[] =>
	registers.map((register) => register.source).sort((a, b) => (a.id < b.id ? -1 : 1));

const sortById = (facts: Evidence[]): Evidence[] => facts.sort((a, b) => (a.id < b.id ? -1 : 1));

/** Counts rows by what became of them. */
class Tally {
	#rows = 0;
	#kept = 0;
	#leftOut: Record<string, number> = {};
	#passedOver: Record<string, number> = {};

	row(facts: number, reasons: readonly string[]): void {
		this.#rows++;
		if (facts > 0) {
			this.#kept++;
			for (const reason of reasons) this.#passedOver[reason] = (this.#passedOver[reason] ?? 0) + 1;
		} else {
			const reason = reasons[0] ?? 'states nothing';
			this.#leftOut[reason] = (this.#leftOut[reason] ?? 0) + 1;
		}
	}

	result(): Pick<RegisterReport, 'rows' | 'kept' | 'leftOut' | 'passedOver'> {
		return { rows: this.#rows, kept: this.#kept, leftOut: this.#leftOut, passedOver: this.#passedOver };
	}
}

/** The fact in the project's own format; keys in a fixed order, so that a line's bytes follow from its content. */
async function toEvidence({ source, assurance }: Register, fact: Fact, subject: SubjectId): Promise<Evidence> {
	const ref = fact.ref.trim().replaceAll(/\s+/g, ' ').slice(0, 300);
	const link = fact.link?.trim();
	const value = {
		id: await evidenceId(source.id, ref, fact.kind, subject),
		subject,
		kind: fact.kind,
		source: source.id,
		ref,
		outcome: fact.outcome,
		scheme: fact.scheme,
		status: fact.status,
		issued: fact.issued,
		until: fact.until,
		confirmed: fact.confirmed ?? source.retrieved,
		link: link?.startsWith('https://') && link.length <= 500 && URL.canParse(link) ? link : source.link,
		assurance: fact.assurance ?? assurance,
		note: fact.note?.trim().replaceAll(/\s+/g, ' '),
	};
	return evidenceSchema.parse(Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)));
}

/** Whether a name is the domain's own label: `Accenture` at accenture.com, before its subsidiaries' names. */
const isLabel = (subject: SubjectId, name: string): boolean =>
	subject.replace(/^domain:/, '').split('.')[0] === name.toLowerCase().replace(/[^a-z0-9-]/g, '');

/** The names by which registers call each subject, and the reviewed identifiers. */
class Names {
	#lines = new Map<SubjectId, { names: string[]; source: string; date: Day }>();
	#reviewed: Map<SubjectId, SubjectLine>;

	constructor(reviewed: readonly SubjectLine[]) {
		this.#reviewed = new Map(reviewed.map((line) => [line.subject, line]));
		for (const line of reviewed) this.addLine(line);
	}

	add(subject: SubjectId, name: string, source: Pick<Source, 'id' | 'retrieved'>): void {
		const line = this.#lines.get(subject) ?? { names: [], source: source.id, date: source.retrieved };
		this.#lines.set(subject, line);
		const clean = name.trim().replaceAll(/\s+/g, ' ').slice(0, 120);
		const isKnown = line.names.some((other) => other.toLowerCase() === clean.toLowerCase());
		if (clean !== '' && !isKnown) line.names.push(clean);
	}

	addLine(line: SubjectLine): void {
		for (const name of line.names) this.add(line.subject, name, { id: line.source, retrieved: line.date });
	}

	/** One line a subject that has evidence, by subject. */
	lines(subjects: ReadonlySet<SubjectId>): SubjectLine[] {
		return [...subjects].sort().flatMap((subject) => {
			const line = this.#lines.get(subject);
			if (!line) return [];
			const reviewed = this.#reviewed.get(subject);
			const { source, date } = line;
			const names = line.names.toSorted((a, b) => Number(isLabel(subject, b)) - Number(isLabel(subject, a))).slice(0, NAMES);
			return [{ subject, names, aliases: reviewed?.aliases ?? [], was: reviewed?.was ?? [], source, date }];
		});
	}
}

const readIfThere = async (path: string): Promise<string> => (existsSync(path) ? readFile(path, 'utf8') : '');

/** The reviewed lines: a list of subject lines that a person wrote, merging identifiers of one organisation. */
async function readReviewed(path: string): Promise<SubjectLine[]> {
	const parsed = z.array(subjectLineSchema).safeParse(JSON.parse((await readIfThere(path)) || '[]'));
	if (parsed.success) return parsed.data;
	throw new EvidenceError(`${path}, ${firstIssue(parsed.error).text}`);
}

/** The facts that lie in a folder of evidence, by source, and its subject lines. */
export async function readEvidence(folder: string): Promise<Before> {
	const evidence = new Map<string, Evidence[]>();
	const names = existsSync(folder) ? (await readdir(folder)).sort() : [];
	for (const name of names.filter((n) => n.endsWith('.jsonl') && n !== 'subjects.jsonl')) {
		for (const fact of parseLines(await readFile(join(folder, name), 'utf8'), name, evidenceSchema)) {
			const facts = evidence.get(fact.source);
			if (facts) facts.push(fact);
			else evidence.set(fact.source, [fact]);
		}
	}
	return { evidence, subjects: parseLines(await readIfThere(join(folder, 'subjects.jsonl')), 'subjects.jsonl', subjectLineSchema) };
}

/** Lines of JSON in as many texts as {@link FILE_BYTES} asks for. */
export function toFiles(lines: readonly object[], limit = FILE_BYTES): string[] {
	const files: string[] = [];
	let bytes = 0;
	for (const line of lines.map((value) => `${JSON.stringify(value)}\n`)) {
		const size = Buffer.byteLength(line);
		if (files.length === 0 || bytes + size > limit) {
			files.push('');
			bytes = 0;
		}
		files[files.length - 1] += line;
		bytes += size;
	}
	return files;
}

/**
 * Imports the registers whose files lie in `from` into the folder `to`, which is only touched when all could be read.
 * @throws RegisterError, EvidenceError
 */
export async function importRegisters(registers: readonly Register[], from: string, to: string): Promise<Imported> {
	const texts = new Map<string, string>();
	for (const { file } of registers) if (existsSync(join(from, file))) texts.set(file, await readFile(join(from, file), 'utf8'));
	const imported = await importTexts(registers, texts, {
		isExcluded: parseExcluded(await readIfThere(join(to, 'excluded.txt'))),
		reviewed: await readReviewed(join(to, 'reviewed.json')),
		before: await readEvidence(to),
	});
	await mkdir(to, { recursive: true });
	for (const name of await readdir(to)) if (name.endsWith('.jsonl')) await rm(join(to, name));
	for (const [source, facts] of imported.evidence) {
		for (const [index, text] of toFiles(facts).entries()) {
			await writeFile(join(to, index === 0 ? `${source}.jsonl` : `${source}-${index + 1}.jsonl`), text);
		}
	}
	await writeFile(join(to, 'subjects.jsonl'), toFiles(imported.subjects, Number.POSITIVE_INFINITY).join(''));
	await writeFile(join(to, 'sources.json'), `${JSON.stringify(imported.sources, null, '\t')}\n`);
	return imported;
}
