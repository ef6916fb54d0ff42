/**
 * Evidence at the edge: zod schemas of the files under `registry/evidence` and of a release's buckets,
 * and the id that names a fact for good. Never imported by a content script.
 */
import { z } from 'zod';
import { ASSURANCES, STATUSES } from '../certifications/status.ts';
import { parseSubject, type SubjectId } from '../subject/subject.ts';
import type { Day, Evidence, Source, SubjectLine, SubjectRecord } from './evidence.ts';
import { plainText } from './plain-text.ts';

const isDay = (text: string): boolean => {
	const date = new Date(`${text}T00:00:00Z`);
	return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'expected a day, YYYY-MM-DD');
const subject = z.custom<SubjectId>(
	(value) => typeof value === 'string' && parseSubject(value) === value,
	'expected a normalised identifier such as domain:example.com',
);
const https = z
	.string()
	.max(2000)
	.refine((text) => text.startsWith('https://') && URL.canParse(text), 'expected an https link');
const word = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'expected a lower-case word with hyphens');
const text = z.string().trim().min(1).max(300);
/** Text that is drawn: without what could turn the line around it. */
const drawn = z.string().transform(plainText).pipe(text);

/** A line of `registry/evidence/<source>.jsonl`. */
export const evidenceSchema: z.ZodType<Evidence> = z.strictObject({
	id: z.string().regex(/^[0-9a-f]{16}$/, 'expected 16 hex digits'),
	subject,
	kind: word,
	source: word,
	ref: text,
	outcome: z.exactOptional(z.number().min(0).max(1)),
	scheme: z.exactOptional(word),
	status: z.exactOptional(z.enum(STATUSES)),
	issued: z.exactOptional(day),
	until: z.exactOptional(day),
	confirmed: day,
	link: https,
	assurance: z.enum(ASSURANCES),
	note: z.exactOptional(drawn),
	retracted: z.exactOptional(z.boolean()),
});

/** A line of `registry/evidence/subjects.jsonl`. */
export const subjectLineSchema: z.ZodType<SubjectLine> = z.strictObject({
	subject,
	names: z.array(drawn).max(8),
	aliases: z.array(subject).max(50),
	was: z.array(subject).max(50),
	source: word,
	date: day,
});

/** An element of `registry/evidence/sources.json`. */
export const sourceSchema: z.ZodType<Source> = z.strictObject({
	id: word,
	name: drawn,
	credit: drawn,
	licence: drawn,
	licenceUrl: https,
	notice: z.exactOptional(z.string().transform(plainText).pipe(z.string().min(1).max(2000))),
	changes: drawn,
	retrieved: day,
	link: https,
	ownList: z.exactOptional(z.boolean()),
});

/** An element of an evidence bucket. */
export const recordSchema: z.ZodType<SubjectRecord> = z.strictObject({
	subject,
	names: z.array(drawn).max(8),
	aliases: z.array(subject).max(50),
	evidence: z.array(evidenceSchema),
});

/** A file of evidence that does not hold what it should: says file, line and field. */
export class EvidenceError extends Error {}

/** `field: what is wrong` of the first thing that a schema found. */
export function firstIssue(error: z.ZodError): { path: PropertyKey[]; text: string } {
	const issue = error.issues[0];
	const path = issue?.path ?? [];
	return { path, text: `field ${path.length > 0 ? path.map(String).join('.') : '(the whole row)'}: ${issue?.message ?? 'invalid'}` };
}

/**
 * Parses JSON Lines; empty lines are passed over.
 * @throws EvidenceError naming `file`, line and field of the first line that does not fit
 */
export function parseLines<T>(text: string, file: string, schema: z.ZodType<T>): T[] {
	return text.split('\n').flatMap((line, index) => {
		if (line.trim() === '') return [];
		const where = `${file}, line ${index + 1}`;
		let value: unknown;
		try {
			value = JSON.parse(line);
		} catch (error) {
			throw new EvidenceError(`${where}: not a line of JSON (${error instanceof Error ? error.message : error})`);
		}
		const parsed = schema.safeParse(value);
		if (!parsed.success) throw new EvidenceError(`${where}, ${firstIssue(parsed.error).text}`);
		return [parsed.data];
	});
}

/**
 * The id of a fact: the first 16 hex digits of SHA-256 over `source|ref|kind|subject`. `ref` is the register's own
 * key of the row, so the id survives a re-import and a vendor's answer can name it.
 */
export async function evidenceId(source: string, ref: string, kind: string, subjectId: SubjectId): Promise<string> {
	const bytes = new TextEncoder().encode(`${source}|${ref}|${kind}|${subjectId}`);
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 8);
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
