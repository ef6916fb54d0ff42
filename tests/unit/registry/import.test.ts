import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { excludedLine, parseExcluded } from '#registry/excluded.ts';
import { importRegisters, toFiles } from '#registry/import.ts';
import { json } from '#registry/sources/reading.ts';
import { of, type Register, register } from '#registry/sources/register.ts';
import type { Day, SubjectLine } from '#utils/reputation/evidence.ts';
import type { SubjectId } from '#utils/subject/subject.ts';
import { imported, rows } from './rows.ts';

const subject = (text: string): SubjectId => text as SubjectId;

/** A register of invented rows: name, website, and optionally what counts once. */
const invented = (id: string, onlyAdds = false): Register =>
	register({
		source: {
			id,
			name: 'Invented',
			credit: 'Nobody',
			licence: 'CC0-1.0',
			licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
			changes: 'None.',
			retrieved: '2026-01-01',
			link: 'https://register.example/',
		},
		file: `${id}.json`,
		assurance: 'register',
		onlyAdds,
		rows: json('rows'),
		row: z.object({ name: z.string(), website: z.string(), link: z.string().optional(), once: z.string().optional() }),
		facts: ({ name, website, link, once }) =>
			of(website, (found) => [{ subject: found, name, kind: 'disclosure-policy', ref: name, link, ...(once ? { once } : {}) }]),
	});

const folders: string[] = [];
const folder = (files: Record<string, string> = {}): string => {
	const path = mkdtempSync(join(tmpdir(), 'earned-import-'));
	folders.push(path);
	for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
	return path;
};
const contents = (path: string): Record<string, string> =>
	Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));
afterEach(() => {
	for (const path of folders.splice(0)) rmSync(path, { recursive: true });
});

const website = fc.constantFrom('acme.example', 'https://www.other.example/a', 'third.example', 'facebook.com/x', '', 'n/a', 'github.io');
const row = fc.record(
	{ name: fc.constantFrom('Acme', 'Other', 'Third'), website, once: fc.constantFrom(undefined, 'x', 'y') },
	{ requiredKeys: ['name', 'website'] },
);

describe('an import', () => {
	it('accounts for every row it read', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), fc.array(row, { minLength: 1, maxLength: 20 }), async (a, b) => {
				const { reports, evidence } = await imported([invented('one'), invented('two', true)], {
					'one.json': rows(...a),
					'two.json': rows(...b),
				});
				expect(reports.map((report) => report.rows)).toEqual([a.length, b.length]);
				for (const { rows: read, kept, leftOut, facts, source } of reports) {
					expect(kept + Object.values(leftOut).reduce((sum, n) => sum + n, 0)).toBe(read);
					expect(evidence.get(source)).toHaveLength(facts);
				}
			}),
		);
	});

	it('gives the same facts whatever the order of rows that do not say the same', async () => {
		const list = ['a', 'b', 'c', 'd'].map((name) => ({ name, website: `${name}.example` }));
		const first = await imported([invented('one')], { 'one.json': rows(...list) });
		const second = await imported([invented('one')], { 'one.json': rows(...list.toReversed()) });
		expect([...second.evidence]).toEqual([...first.evidence]);
		expect(second.subjects).toEqual(first.subjects);
	});

	it('keeps the id of a fact when its link, date or neighbours change', async () => {
		const before = await imported([invented('one')], { 'one.json': rows({ name: 'Acme', website: 'acme.example' }) });
		const after = await imported([invented('one')], {
			'one.json': rows(
				{ name: 'New', website: 'new.example' },
				{ name: 'Acme', website: 'www.acme.example', link: 'https://acme.example/new' },
			),
		});
		expect(after.evidence.get('one')?.map((fact) => fact.id)).toContain(before.evidence.get('one')?.[0]?.id);
	});

	it('links only by https', async () => {
		const { evidence } = await imported([invented('one')], {
			'one.json': rows({ name: 'A', website: 'a.example', link: 'http://a.example/x' }),
		});
		expect(evidence.get('one')?.[0]?.link).toBe('https://register.example/');
	});

	it('counts once what two registers say of one thing, the earlier register’s word first', async () => {
		const text = rows({ name: 'Acme', website: 'acme.example', once: 'membership' });
		const { evidence, reports } = await imported([invented('one'), invented('two')], { 'one.json': text, 'two.json': text });
		expect([evidence.get('one')?.length, evidence.get('two')?.length]).toEqual([1, 0]);
		expect(reports[1]?.leftOut).toEqual({ 'already said by an earlier row': 1 });
	});

	it('does not bring back an excluded subject', async () => {
		const isExcluded = parseExcluded(`# left\n${excludedLine('00ff', subject('domain:acme.example'))}\n`);
		const text = rows({ name: 'Acme', website: 'www.acme.example' }, { name: 'Other', website: 'other.example' });
		const { evidence, subjects, reports } = await imported([invented('one')], { 'one.json': text }, { isExcluded });
		expect(evidence.get('one')?.map((fact) => fact.subject)).toEqual(['domain:other.example']);
		expect(subjects.map((line) => line.subject)).toEqual(['domain:other.example']);
		expect(reports[0]?.leftOut).toEqual({ 'excluded for good (excluded.txt)': 1 });
	});

	it('does not bring back an excluded organisation by another of its domains', async () => {
		const line: SubjectLine = {
			subject: subject('domain:acme.example'),
			names: [],
			aliases: [subject('domain:acme-old.example')],
			was: [],
			source: 'review',
			date: '2026-01-01' as Day,
		};
		const isExcluded = parseExcluded(excludedLine('00ff', line.subject));
		const text = rows({ name: 'Acme', website: 'acme-old.example' });
		expect((await imported([invented('one')], { 'one.json': text }, { isExcluded, reviewed: [line] })).evidence.get('one')).toEqual([]);
	});

	it('merges identifiers only by a reviewed line, and then counts facts of both for the primary', async () => {
		const text = rows({ name: 'Acme', website: 'acme.example' }, { name: 'Acme', website: 'acme-old.example' });
		const apart = await imported([invented('one')], { 'one.json': text });
		expect(apart.subjects).toHaveLength(2);
		const line: SubjectLine = {
			subject: subject('domain:acme.example'),
			names: [],
			aliases: [subject('domain:acme-old.example')],
			was: [],
			source: 'review',
			date: '2026-01-01' as Day,
		};
		const merged = await imported([invented('one')], { 'one.json': text }, { reviewed: [line] });
		expect(merged.subjects).toEqual([{ ...line, names: ['Acme'], source: 'one' }]);
		expect(new Set(merged.evidence.get('one')?.map((fact) => fact.subject))).toEqual(new Set([line.subject]));
	});

	it('calls a firm first by the name that its domain bears', async () => {
		const text = rows({ name: 'Acme Federal Services', website: 'acme.example' }, { name: 'Acme', website: 'acme.example' });
		const { subjects } = await imported([invented('one')], { 'one.json': text });
		expect(subjects[0]?.names).toEqual(['Acme', 'Acme Federal Services']);
	});
});

describe('an import of folders', () => {
	const from = () =>
		folder({ 'one.json': rows({ name: 'A', website: 'a.example' }), 'two.json': rows({ name: 'B', website: 'b.example' }) });
	const registers = [invented('one'), invented('two')];

	it('twice gives the same bytes', async () => {
		const [files, to] = [from(), folder()];
		await importRegisters(registers, files, to);
		const first = contents(to);
		await importRegisters(registers, files, to);
		expect(contents(to)).toEqual(first);
		expect(Object.keys(first).sort()).toEqual(['one.jsonl', 'sources.json', 'subjects.jsonl', 'two.jsonl']);
	});

	it('keeps the facts of a register whose file is not there', async () => {
		const [files, to] = [from(), folder()];
		await importRegisters(registers, files, to);
		const first = contents(to);
		rmSync(join(files, 'two.json'));
		const { untouched } = await importRegisters(registers, files, to);
		expect(untouched).toEqual(['two']);
		expect(contents(to)).toEqual(first);
	});

	it('writes nothing when a register’s format changed', async () => {
		const [files, to] = [from(), folder()];
		await importRegisters(registers, files, to);
		const first = contents(to);
		writeFileSync(join(files, 'one.json'), rows({ name: 'New', website: 'new.example' }));
		writeFileSync(join(files, 'two.json'), '{"rows":[\n{"name":"B","website":"b.example"},\n{"name":"C","url":"c.example"}]}');
		await expect(importRegisters(registers, files, to)).rejects.toThrow(/two\.json, line 3, field website: .*format has changed/);
		expect(contents(to)).toEqual(first);
	});

	it('refuses an excluded list that it cannot read rather than pass over a line', () => {
		expect(() => parseExcluded('# fine\nacme.example\n')).toThrow('excluded.txt, line 2');
	});
});

describe('lines in files', () => {
	it('are split by size, complete and in order', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 })), fc.integer({ min: 40, max: 400 }), (texts, limit) => {
				const files = toFiles(
					texts.map((text) => ({ text })),
					limit,
				);
				const lines = files.flatMap((file) => file.trimEnd().split('\n').filter(Boolean));
				expect(lines.map((line) => JSON.parse(line).text)).toEqual(texts);
				for (const file of files) expect(Buffer.byteLength(file) <= limit || file.trimEnd().split('\n').length === 1).toBe(true);
			}),
		);
	});
});
