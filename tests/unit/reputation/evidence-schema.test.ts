import { describe, expect, it } from 'vitest';
import {
	EvidenceError,
	evidenceId,
	evidenceSchema,
	parseLines,
	sourceSchema,
	subjectLineSchema,
} from '../../../utils/reputation/evidence-schema.ts';
import type { SubjectId } from '../../../utils/subject/subject.ts';

const fact = {
	id: '0123456789abcdef',
	subject: 'domain:acme.example',
	kind: 'certificate',
	source: 'register',
	ref: 'A-1',
	scheme: 'iso-27001',
	status: 'active',
	issued: '2025-03-01',
	until: '2028-02-29',
	confirmed: '2026-08-22',
	link: 'https://register.example/A-1',
	assurance: 'register',
};
const line = (change: object) => JSON.stringify({ ...fact, ...change });

describe('a line of evidence', () => {
	it('is read as it stands', () => {
		expect(parseLines(`${line({})}\n\n${line({ id: 'fedcba9876543210' })}\n`, 'register.jsonl', evidenceSchema)).toEqual([
			fact,
			{ ...fact, id: 'fedcba9876543210' },
		]);
	});

	it.each([
		[{ id: 'xyz' }, 'field id'],
		[{ subject: 'domain:WWW.Acme.example' }, 'field subject'],
		[{ subject: 'acme.example' }, 'field subject'],
		[{ confirmed: '2026-02-30' }, 'field confirmed'],
		[{ until: '2028-13-01' }, 'field until'],
		[{ link: 'http://register.example/' }, 'field link'],
		[{ link: 'https://' }, 'field link'],
		[{ outcome: 1.5 }, 'field outcome'],
		[{ status: 'valid' }, 'field status'],
		[{ assurance: 'rumour' }, 'field assurance'],
		[{ kind: undefined }, 'field kind'],
		[{ colour: 'red' }, 'colour'],
	])('that does not fit is refused with file, line and field: %j', (change, words) => {
		const read = () => parseLines(`${line({})}\n${line(change)}\n`, 'register.jsonl', evidenceSchema);
		expect(read).toThrow(EvidenceError);
		expect(read).toThrow('register.jsonl, line 2');
		expect(read).toThrow(words);
	});

	it('that is no JSON is refused with file and line', () => {
		expect(() => parseLines(`${line({})}\n{"id":`, 'register.jsonl', evidenceSchema)).toThrow('register.jsonl, line 2: not a line of JSON');
	});
});

describe('the id of a fact', () => {
	it('is the start of SHA-256 over source|ref|kind|subject', async () => {
		// printf 'fedramp|FR1|certificate|domain:acme.example' | sha256sum
		expect(await evidenceId('fedramp', 'FR1', 'certificate', 'domain:acme.example' as SubjectId)).toBe('3b00d2d9bf98a290');
	});
});

describe('subject lines and sources', () => {
	it('are held to their shape', () => {
		const subject = { subject: 'domain:acme.example', names: ['Acme'], aliases: [], was: [], source: 'register', date: '2026-01-01' };
		expect(subjectLineSchema.safeParse(subject).success).toBe(true);
		expect(subjectLineSchema.safeParse({ ...subject, aliases: ['acme'] }).success).toBe(false);
		const source = {
			id: 'register',
			name: 'R',
			credit: 'C',
			licence: 'CC0-1.0',
			licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
			changes: 'None.',
			retrieved: '2026-01-01',
			link: 'https://register.example/',
		};
		expect(sourceSchema.safeParse(source).success).toBe(true);
		expect(sourceSchema.safeParse({ ...source, licence: '' }).success).toBe(false);
	});
});
