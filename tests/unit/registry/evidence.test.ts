/** What lies in registry/evidence, as it is published. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverage } from '#registry/coverage.ts';
import { notice, sourcesPage } from '#registry/credits.ts';
import { readEvidence } from '#registry/import.ts';
import methodology from '#registry/methodology.json' with { type: 'json' };
import { REGISTERS } from '#registry/sources/index.ts';
import type { Evidence } from '#utils/reputation/evidence.ts';
import { evidenceId } from '#utils/reputation/evidence-schema.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';

const FOLDER = join(import.meta.dirname, '../../../registry/evidence');
const method = methodology as unknown as Methodology;
const { evidence, subjects } = await readEvidence(FOLDER);
const all: Evidence[] = [...evidence.values()].flat();
const sources = REGISTERS.map((register) => register.source);

describe('the committed evidence', () => {
	it('comes from the declared registers, each with its credit', () => {
		expect(new Set(evidence.keys())).toEqual(new Set(sources.map((source) => source.id)));
		expect(JSON.parse(readFileSync(join(FOLDER, 'sources.json'), 'utf8'))).toEqual(sources.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
		expect(readFileSync(join(FOLDER, 'NOTICE'), 'utf8')).toBe(notice(sources.toSorted((a, b) => (a.id < b.id ? -1 : 1))));
		expect(readFileSync(join(FOLDER, '../../docs/sources.md'), 'utf8')).toBe(sourcesPage(REGISTERS));
	});

	it('lies in files of at most 1.5 MB, each sorted by id', () => {
		for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.jsonl')))
			expect(statSync(join(FOLDER, name)).size).toBeLessThanOrEqual(1_500_000);
		for (const facts of evidence.values()) expect(facts.map((fact) => fact.id)).toEqual(facts.map((fact) => fact.id).toSorted());
	});

	it('has ids that follow from source, row, kind and subject, none twice', async () => {
		expect(new Set(all.map((fact) => fact.id)).size).toBe(all.length);
		for (const { id, source, ref, kind, subject } of all.filter((_, index) => index % 50 === 0))
			expect(id).toBe(await evidenceId(source, ref, kind, subject));
	});

	it('uses only kinds and schemes that the methodology explains', () => {
		expect([...new Set(all.map((fact) => fact.kind))].filter((kind) => !method.kinds[kind])).toEqual([]);
		expect([...new Set(all.flatMap((fact) => fact.scheme ?? []))].filter((scheme) => !method.schemes[scheme])).toEqual([]);
		expect(all.filter((fact) => (fact.kind === 'certificate') !== (fact.scheme !== undefined))).toEqual([]);
	});

	it('confirms nothing after the day of its copy', () => {
		const retrieved = new Map(sources.map((source) => [source.id, source.retrieved]));
		expect(all.filter((fact) => fact.confirmed > (retrieved.get(fact.source) ?? ''))).toEqual([]);
	});

	it('holds no e-mail address', () => {
		expect(all.filter((fact) => /[\w.+-]+@[\w-]+\.\w/.test(JSON.stringify({ ...fact, link: '' })))).toEqual([]);
	});

	it('names each subject once, and no alias that is a subject of its own', () => {
		const ids = subjects.map((line) => line.subject);
		expect(ids).toEqual([...new Set(ids)].toSorted());
		const primary = new Set(all.map((fact) => fact.subject));
		expect(subjects.flatMap((line) => line.aliases).filter((alias) => primary.has(alias))).toEqual([]);
	});

	it('reaches 10,000 domains, 800 with a certification, 1,500 from vendor directories', () => {
		const { domains, certified, directories, earned } = coverage(all, sources, method);
		expect(domains).toBeGreaterThanOrEqual(10_000);
		expect(certified.all).toBeGreaterThanOrEqual(800);
		expect(certified.register + certified.listed + certified.selfDeclared).toBe(certified.all);
		expect(directories).toBeGreaterThanOrEqual(1_500);
		expect(earned.any).toBeLessThan(domains);
	});
});

describe('the methodology', () => {
	it('gives each scheme a number of its own, 1–255', () => {
		const numbers = Object.values(method.schemes).map((scheme) => scheme.number);
		expect(new Set(numbers).size).toBe(numbers.length);
		expect(numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= 255)).toBe(true);
	});

	it('says of every kind what it is called and why it weighs what it does', () => {
		for (const [kind, { label, why, outcome, strength, dimension }] of Object.entries(method.kinds)) {
			expect(label.length * why.length, kind).toBeGreaterThan(0);
			expect(outcome >= 0 && outcome <= 1 && strength >= 0 && strength <= method.sourceCap, kind).toBe(true);
			if (dimension === null && kind !== 'certificate') expect(strength, kind).toBe(0);
		}
	});

	it('lets nothing self-written, paid or inherited count', () => {
		for (const [kind, { strength }] of Object.entries(method.kinds))
			if (/^(paid|inherited|directory|self)-/.test(kind)) expect(strength, kind).toBe(0);
		expect(method.assurance['self-declared']).toBe(0);
	});
});
