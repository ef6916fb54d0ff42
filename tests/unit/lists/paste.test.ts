import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRecognised, MOST_LINES, readPaste } from '#utils/lists/paste.ts';

const subjects = (text: string): string[] => readPaste(text).map((line) => (isRecognised(line) ? line.subject : line.why));

describe('a line a vendor', () => {
	test.each([
		['https://clutch.co/profile/chenab-works', 'clutch:chenab-works'],
		['clutch.co/profile/chenab-works?utm_source=mail', 'clutch:chenab-works'],
		['https://www.upwork.com/freelancers/~01ab23cd45ef678901', 'upwork:~01ab23cd45ef678901'],
		['https://www.linkedin.com/company/example-works/about', 'linkedin:company/example-works'],
		['chenab.example.com', 'domain:example.com'],
		['HTTPS://WWW.Example.CO.UK/en', 'domain:example.co.uk'],
		['http://example.com', 'domain:example.com'],
		['domain:example.com', 'domain:example.com'],
		['<https://example.com>,', 'domain:example.com'],
		['Chenab Works: https://example.com', 'domain:example.com'],
	])('%s', (line, subject) => {
		expect(subjects(line)).toEqual([subject]);
	});
});

describe('what is no vendor is said why', () => {
	test.each([
		['Chenab Works', 'words'],
		['sales@chenab-works.com', 'email'],
		['https://clutch.co/it-services', 'no-profile'],
		['https://facebook.com/chenab', 'shared'],
		['https://chenab.vercel.app', 'shared'],
		['http://192.168.0.1/', 'no-owner'],
	])('%s: %s', (line, why) => {
		expect(subjects(line)).toEqual([why]);
	});

	test('a link to a site names the site', () => {
		expect(readPaste('https://clutch.co/it-services')).toMatchObject([{ why: 'no-profile', of: 'Clutch' }]);
	});

	test('the second line about one vendor names the first', () => {
		expect(readPaste('example.com\nother.example.org\nhttps://www.example.com/x')).toMatchObject([
			{ subject: 'domain:example.com' },
			{ subject: 'domain:example.org' },
			{ why: 'twice', of: '1', line: 3 },
		]);
	});

	test('lines beyond the first 500 are told, none is lost', () => {
		const lines = readPaste(Array.from({ length: MOST_LINES + 3 }, (_, i) => `vendor-${i}.example.com/${i} vendor${i}.com`).join('\n'));
		expect(lines).toHaveLength(MOST_LINES + 3);
		expect(lines.filter((line) => !isRecognised(line) && line.why === 'too-many')).toHaveLength(3);
	});
});

describe('a CSV file', () => {
	test('names and links are found by their heads, whatever the separator', () => {
		for (const separator of [',', ';', '\t']) {
			const text = ['Company,Website,Profile', '"Works, Chenab",example.com,https://clutch.co/profile/chenab-works']
				.join('\r\n')
				.replaceAll(/,(?! )/g, separator);
			expect(readPaste(text)).toMatchObject([{ name: 'Works, Chenab', subject: 'domain:example.com', others: ['clutch:chenab-works'] }]);
		}
	});

	test('without heads the words of a row are its name', () => {
		expect(readPaste('example.com,Example Works\nexample.org,Other Works')).toMatchObject([
			{ name: 'Example Works', subject: 'domain:example.com' },
			{ name: 'Other Works', subject: 'domain:example.org' },
		]);
	});

	test('a row without an identifier is told with its most telling cell', () => {
		expect(subjects('Name,Mail\nExample Works,sales@example.com\nOther,other.com')).toEqual(['email', 'domain:other.com']);
	});
});

test('any text is read, each line once: recognised, or said why not', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
			for (const line of readPaste(text)) expect(isRecognised(line) !== 'why' in line).toBe(true);
		}),
	);
});

test('every domain that is pasted is recognised as itself', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{4,12}$/), { minLength: 1, maxLength: 30 }), (names) => {
			const lines = names.map((name) => `https://www.${name}-works.com/about`);
			expect(subjects(lines.join('\n'))).toEqual(names.map((name) => `domain:${name}-works.com`));
		}),
	);
});
