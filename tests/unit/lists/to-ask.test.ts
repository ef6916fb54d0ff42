import { describe, expect, test } from 'vitest';
import { sameScheme, stillToAsk } from '#utils/lists/to-ask.ts';
import { check, checked, day, entry, page, today } from './samples.ts';

const kinds = (...given: Parameters<typeof stillToAsk>): string[] => stillToAsk(...given).map(({ kind }) => kind);
const vendor = entry('clutch:chenab-works', { page: page() });
const iso27001 = { scheme: 'ISO 27001', assurance: 'register' } as const;

describe('still to ask', () => {
	test('what a page claims and nobody confirms', () => {
		expect(stillToAsk(vendor, checked(), [], today)).toEqual([
			{ kind: 'claim', claim: { scheme: 'iso-27001', stance: 'holds', span: [0, 9] } },
			{ kind: 'legal' },
			{ kind: 'references' },
		]);
	});

	test('not what a register confirms, or what the user has checked', () => {
		const confirmed = checked({ state: 'little', certificates: [{ ...iso27001, status: 'active' }] });
		expect(kinds(vendor, confirmed, [], today)).toEqual(['legal', 'references']);
		expect(kinds(vendor, checked(), [check({ scheme: 'ISO/IEC 27001:2022' })], today)).toEqual(['ending', 'legal', 'references']);
	});

	test('what has ended in its register, until the user has seen a newer one', () => {
		const lapsed = checked({ state: 'little', certificates: [{ ...iso27001, status: 'withdrawn' }] });
		expect(kinds(vendor, lapsed, [], today)[0]).toBe('lapsed');
		expect(kinds(vendor, lapsed, [check({ scheme: 'ISO 27001', until: day('2028-01-01') })], today)).not.toContain('lapsed');
	});

	test('what an own check lacks', () => {
		const half = { ...check({ number: '', body: '' }), until: day('2028-01-01') };
		expect(stillToAsk(entry('clutch:chenab-works'), checked(), [half], today)[0]).toEqual({
			kind: 'lacking',
			scheme: 'ISO 9001:2015',
			lacking: ['number', 'body'],
		});
	});

	test('an own certificate that ended, and not once a newer one is there', () => {
		const old = check({ until: day('2026-01-01') });
		expect(kinds(vendor, checked(), [old], today)).toContain('ended');
		expect(kinds(vendor, checked(), [old, check({ id: 'check-2', until: day('2029-01-01') })], today)).not.toContain('ended');
	});

	test('a vendor of whom nothing is known: certificates, legal entity, references', () => {
		expect(kinds(entry('domain:example.com'), checked(), [], today)).toEqual(['certificates', 'legal', 'references']);
	});

	test('a person is asked for other things', () => {
		expect(kinds(entry('upwork:~01ab23cd45ef678901'), undefined, [], today)).toEqual(['person-certificates', 'person-work']);
	});

	test('nothing, once all is answered', () => {
		const all = [
			check({ until: day('2029-01-01') }),
			check({ id: 'check-2', kind: 'company', scheme: 'SECP' }),
			check({ id: 'check-3', kind: 'reference', scheme: 'A client' }),
		];
		expect(stillToAsk(entry('clutch:chenab-works'), checked(), all, today)).toEqual([]);
	});
});

test('a scheme is the same with its edition, its level and its publisher', () => {
	expect(sameScheme('ISO/IEC 27001:2022', 'ISO 27001')).toBe(true);
	expect(sameScheme('SOC 2', 'SOC 2 Type II')).toBe(true);
	expect(sameScheme('ISO 9001', 'ISO 27001')).toBe(false);
	expect(sameScheme('', 'ISO 27001')).toBe(false);
});
