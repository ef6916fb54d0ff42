import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBucket, parseRegistryInfo } from '#utils/release/release-schema.ts';
import { plainText } from '#utils/reputation/plain-text.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const bucket = (fields: object) =>
	bytes([
		{
			subject: 'domain:firm.example',
			names: ['Firm'],
			aliases: [],
			evidence: [
				{
					id: '0123456789abcdef',
					subject: 'domain:firm.example',
					kind: 'disclosure-policy',
					source: 'register-a',
					ref: '1',
					confirmed: '2026-10-01',
					link: 'https://register.example/',
					assurance: 'register',
					...fields,
				},
			],
		},
	]);

test('controls that turn the direction of a line are taken out of names and notes', () => {
	const name = 'Firm\u202e gnitset\u2066';
	const [record] = parseBucket(bucket({ note: `a${name}` }));
	expect(record?.evidence[0]?.note).toBe('aFirm gnitset');
	expect(plainText(name)).toBe('Firm gnitset');
});

test('what scripts are written with stays: joiners, accents, right-to-left letters', () => {
	for (const text of ['می‌خواهم', 'क्‍ष', 'Zürich', 'شركة', '👩‍💻']) expect(plainText(text)).toBe(text);
});

test('no control is left in any text, and a clean text is left as it is', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const plain = plainText(text);
			expect(plain).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
			expect(plainText(plain)).toBe(plain);
		}),
	);
});

test('a link that is not https is no evidence: javascript:, data:, http:', () => {
	for (const link of [
		'javascript:alert(1)',
		'JavaScript:alert(1)',
		' https://a.example',
		'data:text/html,x',
		'http://a.example/',
		'https:',
	])
		expect(() => parseBucket(bucket({ link })), link).toThrow('link');
});

test('a registry that says nothing but controls has no name', () => {
	const info = {
		format: 1,
		minClient: '0.1.0',
		rows: 0,
		subjects: 0,
		prefixBits: 4,
		evidence: 'whole',
		operator: 'o',
		licence: 'l',
		methodology: '1',
		date: '2026-11-24',
	};
	expect(() => parseRegistryInfo(bytes({ ...info, name: '\u202e' }))).toThrow('name');
	expect(parseRegistryInfo(bytes({ ...info, name: 'A\u202eB' })).name).toBe('A B');
});
