/** Evidence folders for tests of publishing: small, made here, with everything that a release can hold. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf } from '#utils/release/clock.ts';
import type { Day, Evidence, SubjectLine } from '#utils/reputation/evidence.ts';
import { evidenceId } from '#utils/reputation/evidence-schema.ts';
import type { SubjectId } from '#utils/subject/subject.ts';

/** Today: clients that are not ours judge expiry by the clock. */
export const DATE = dayOf(Date.now());
export const TOMORROW = dayOf(Date.now() + 86_400_000);

const made: string[] = [];
const clear = () => {
	for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
};
// Vitest ends its workers without an exit; benches and the soak run without Vitest.
if (process.env.VITEST) (await import('vitest')).afterAll(clear);
else process.once('exit', clear);

/** A new folder, removed when the file's tests, or the process, have ended. */
export function folder(): string {
	const path = mkdtempSync(join(tmpdir(), 'earned-test-'));
	made.push(path);
	return path;
}

const LINK = 'https://register.example/';

/** A fact of a kind that the methodology knows. */
export async function fact(subject: string, fields: Partial<Evidence> & { readonly ref: string }): Promise<Evidence> {
	const { kind = 'disclosure-policy', source = 'register-a', ref } = fields;
	const id = await evidenceId(source, ref, kind, subject as SubjectId);
	return { id, subject: subject as SubjectId, kind, source, confirmed: '2026-10-01' as Day, link: LINK, assurance: 'register', ...fields };
}

export const line = (subject: string, fields: Partial<SubjectLine> = {}): SubjectLine => ({
	subject: subject as SubjectId,
	names: ['Example'],
	aliases: [],
	was: [],
	source: 'register-a',
	date: DATE,
	...fields,
});

const source = (id: string) => ({
	id,
	name: id,
	credit: 'its makers',
	licence: 'CC0-1.0',
	licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
	changes: 'none',
	retrieved: DATE,
	link: LINK,
});

/** Writes an evidence folder. */
export function writeEvidence(to: string, facts: readonly Evidence[], lines: readonly SubjectLine[] = []): string {
	mkdirSync(to, { recursive: true });
	const jsonl = (items: readonly object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
	for (const id of ['register-a', 'register-b']) writeFileSync(join(to, `${id}.jsonl`), jsonl(facts.filter((one) => one.source === id)));
	writeFileSync(join(to, 'subjects.jsonl'), jsonl(lines));
	writeFileSync(join(to, 'sources.json'), JSON.stringify([source('register-a'), source('register-b')]));
	return to;
}

/** So many organisations, every third with an alias, every fifth with a certificate. */
export async function manySubjects(count: number, seed = ''): Promise<{ facts: Evidence[]; lines: SubjectLine[] }> {
	const facts: Evidence[] = [];
	const lines: SubjectLine[] = [];
	for (let i = 0; i < count; i++) {
		const subject = `domain:v${seed}${i}.example`;
		facts.push(await fact(subject, { ref: `a${i}` }));
		if (i % 2 === 0) facts.push(await fact(subject, { ref: `b${i}`, source: 'register-b', kind: 'directory-entry', assurance: 'listed' }));
		if (i % 5 === 0)
			facts.push(
				await fact(subject, { ref: `c${i}`, kind: 'certificate', scheme: 'fedramp', status: 'active', until: '2099-03-14' as Day }),
			);
		lines.push(line(subject, { aliases: i % 3 === 0 ? [`clutch:v${seed}${i}` as SubjectId] : [] }));
	}
	return { facts, lines };
}
