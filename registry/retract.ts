/**
 * Taking an organisation out, at once and for good: its lines leave the evidence, and `excluded.txt` keeps it out of
 * every later import and release. All identifiers that its line in subjects.jsonl names go with it.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSubject, type SubjectId } from '#utils/subject/subject.ts';
import { excludedLine, parseExcluded } from './excluded.ts';

/** Reads a list of subjects, one a line; `#` begins a comment. @throws Error naming the line that is none */
export function parseRetractions(text: string, file: string): SubjectId[] {
	return text.split('\n').flatMap((line, index) => {
		if (line.trim() === '' || line.startsWith('#')) return [];
		const subject = parseSubject(line.trim());
		if (!subject)
			throw new Error(`${file}, line ${index + 1}: "${line.trim()}" is no subject; write NAMESPACE:ID, such as domain:example.com`);
		return [subject];
	});
}

/** Takes the subjects out of a folder of evidence. The list of exclusions is written first: it alone keeps them out already. */
export function retract(evidence: string, subjects: readonly SubjectId[]): { identifiers: number; lines: number } {
	const gone = new Set<string>(subjects);
	const files = readdirSync(evidence).filter((name) => name.endsWith('.jsonl'));
	for (const line of linesOf(join(evidence, 'subjects.jsonl'))) {
		const { subject, aliases, was } = JSON.parse(line) as { subject: string; aliases: string[]; was: string[] };
		const all = [subject, ...aliases, ...was];
		if (all.some((id) => gone.has(id))) for (const id of all) gone.add(id);
	}
	exclude(join(evidence, 'excluded.txt'), [...gone] as SubjectId[]);
	let lines = dropReviewed(join(evidence, 'reviewed.json'), gone);
	for (const name of files) lines += dropLines(join(evidence, name), gone);
	return { identifiers: gone.size, lines };
}

function exclude(file: string, subjects: readonly SubjectId[]): void {
	const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
	const isExcluded = parseExcluded(text, file);
	// One salt for all lines: each other one costs a hash a subject, in every import.
	const salt = /^([0-9a-f]{2,64}) /m.exec(text)?.[1] ?? randomBytes(16).toString('hex');
	const more = subjects.filter((subject) => !isExcluded(subject)).map((subject) => `${excludedLine(salt, subject)}\n`);
	if (more.length > 0) replace(file, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${more.sort().join('')}`);
}

function dropLines(file: string, gone: ReadonlySet<string>): number {
	const lines = linesOf(file);
	const kept = lines.filter((line) => !gone.has((JSON.parse(line) as { subject: string }).subject));
	if (kept.length < lines.length) replace(file, kept.map((line) => `${line}\n`).join(''));
	return lines.length - kept.length;
}

/** The reviewed lines are a list, written by hand. */
function dropReviewed(file: string, gone: ReadonlySet<string>): number {
	const all = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { subject: string }[]) : [];
	const kept = all.filter(({ subject }) => !gone.has(subject));
	if (kept.length < all.length) replace(file, `${JSON.stringify(kept, undefined, '\t')}\n`);
	return all.length - kept.length;
}

const linesOf = (file: string): string[] =>
	existsSync(file)
		? readFileSync(file, 'utf8')
				.split('\n')
				.filter((line) => line !== '')
		: [];

function replace(file: string, text: string): void {
	writeFileSync(`${file}.new`, text);
	renameSync(`${file}.new`, file);
}
