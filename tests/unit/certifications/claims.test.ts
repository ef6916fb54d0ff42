import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemeOf } from '#utils/certifications/catalogue/catalogue.ts';
import { type Claim, readClaims, STANCES } from '#utils/certifications/claims.ts';
import { SENTENCES } from './sentences.ts';

const TODAY = '2026-11-25';
const read = (text: string): Claim[] => readClaims(text, TODAY);
const says = (text: string): string[] => read(text).map(({ scheme, stance }) => `${scheme} ${stance}`);
const only = (text: string): Claim => {
	const claims = read(text);
	expect(claims, text).toHaveLength(1);
	return claims[0] as Claim;
};

describe('what sentences say', () => {
	test.each(SENTENCES)('%s: %s', (_, text, expected) => {
		expect(says(text).sort().join(', ')).toBe(expected.split(', ').filter(Boolean).sort().join(', '));
	});

	test('every stance has two sentences in each of twelve languages', () => {
		const languages = ['de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'tr', 'id', 'vi', 'zh', 'ja', 'ko', 'ru', 'ar', 'en'];
		for (const language of languages) {
			for (const stance of STANCES) {
				const count = SENTENCES.filter(([of, , expected]) => of === language && expected.includes(` ${stance}`)).length;
				expect(count, `${language} ${stance}`).toBeGreaterThanOrEqual(2);
			}
		}
	});
});

describe('names', () => {
	test.each([
		['ISO 27001', 'iso-27001'],
		['ISO27001', 'iso-27001'],
		['ISO-27001', 'iso-27001'],
		['ISO/IEC 27001', 'iso-27001'],
		['ISO / IEC 27001', 'iso-27001'],
		['DIN EN ISO 9001', 'iso-9001'],
		['ИСО 9001', 'iso-9001'],
		['ГОСТ Р ИСО/МЭК 27001', 'iso-27001'],
		['आईएसओ 27001', 'iso-27001'],
		['আইএসও ২৭০০১', 'iso-27001'],
		['آئی ایس او ۲۷۰۰۱', 'iso-27001'],
		['ＩＳＯ　２７００１', 'iso-27001'],
		['ISO 90001', 'iso-9001'],
		['ISO 20000-1', 'iso-20000-1'],
		['ISO/IEC 20000', 'iso-20000-1'],
		['SOC2', 'soc-2'],
		['SOC-2', 'soc-2'],
		['CMMi Level 5', 'cmmi'],
		['PCI-DSS', 'pci-dss'],
		['AWS Advanced Tier Services Partner', 'aws-partner'],
		['Google Cloud Premier Partner', 'google-cloud-partner'],
		['Google Premier Partner', 'google-partner'],
		['ISO 27001 Lead Auditor', 'iso-27001-lead-auditor'],
	])('%s is %s', (text, scheme) => {
		expect(only(`${text} certified`).scheme).toBe(scheme);
	});

	test('a list of bare numbers after one ISO names them all', () => {
		expect(read('Certified to ISO 9001, 14001 and 45001.').map(({ scheme }) => scheme)).toEqual(['iso-9001', 'iso-14001', 'iso-45001']);
	});

	test('a standard outside the catalogue keeps its number', () => {
		expect(only('Certified to ISO 22000:2018')).toMatchObject({ scheme: 'iso-other', number: '22000', edition: '2018' });
	});

	test.each([
		'Dates follow ISO 8601.',
		'Country codes of ISO 3166',
		'Burn the ISO image to a disk.',
		'CISA KEV catalog',
		'docker pull app@sha256:0123',
		'on the basis of trust',
		'a great place to work',
		'PDF/UA (ISO 14289)',
	])('%s names no certificate', (text) => {
		expect(read(text)).toEqual([]);
	});

	test('levels, types and editions are read', () => {
		expect(only('SOC 2 Type II report available').level).toBe('type-2');
		expect(only('appraised at CMMI Level 3').level).toBe('3');
		expect(only('ISO 9001:2015 certified').edition).toBe('2015');
		expect(only('Cyber Essentials Plus certified').level).toBe('plus');
	});
});

describe('notices', () => {
	test('an edition that ended is said, and its claim stays what the words say', () => {
		expect(only('ISO 9001:2008 certified')).toMatchObject({ stance: 'holds', edition: '2008', notices: ['edition-ended'] });
	});
	test('an edition still valid on the reader’s day is not said to have ended', () => {
		expect(readClaims('ISO 27001:2013 certified', '2025-10-31')[0]?.notices).toBeUndefined();
		expect(readClaims('ISO 27001:2013 certified', '2025-11-01')[0]?.notices).toEqual(['edition-ended']);
	});
	test('an edition that never was is said', () => {
		expect(only('ISO 27001:2018 certified').notices).toEqual(['no-such-edition']);
	});
	test('an old date is no end, but its validity has passed', () => {
		expect(only('We were appraised at CMMI Level 4 (2011)')).toMatchObject({ stance: 'holds', dated: '2011' });
		expect(only('We were appraised at CMMI Level 4 (2011)').notices).toContain('validity-passed');
	});
	test('an end that passed makes it expired', () => {
		expect(only('ISO 9001 certificate valid until 2024-03-14')).toMatchObject({
			stance: 'expired',
			until: '2024-03-14',
			notices: ['validity-passed'],
		});
	});
	test('an end still ahead leaves it held', () => {
		expect(only('ISO 9001 certificate valid until 2028-03-14')).toMatchObject({ stance: 'holds', until: '2028-03-14' });
	});
	test('a law has no certificate', () => {
		expect(only('HIPAA certified').notices).toEqual(['no-such-certification']);
	});
	test('a report is no certificate', () => {
		expect(only('We are SOC 2 certified').notices).toEqual(['report-not-certificate']);
	});
	test('ISO alone names no standard', () => {
		expect(only('An ISO certified company').notices).toEqual(['no-standard-named']);
	});
	test('a host’s certificate is the host’s', () => {
		expect(only('Hosted in ISO 27001 certified data centers')).toMatchObject({
			stance: 'third-party',
			holder: 'hosting',
			notices: ['hosts-certificate'],
		});
	});
	test('a payment processor’s is the processor’s', () => {
		expect(only('Payments are processed by Stripe, a PCI DSS Level 1 provider').holder).toBe('payment processor');
	});
	test('people’s certificates are not the firm’s', () => {
		for (const { holder, notices } of read('CEH and OSCP certified engineers')) {
			expect(holder).toBe('staff');
			expect(notices).toContain('staff-not-firm');
		}
	});
	test('a product’s certificate says so', () => {
		expect(only('ISO 27001 certified platform').holder).toBe('product');
	});
});

describe('spans', () => {
	test('a span is cut from the vendor’s own text and holds the name', () => {
		const text = 'Nous sommes certifiés ISO/IEC 27001 depuis 2020.';
		const [from, to] = only(text).span;
		expect(text.slice(from, to)).toBe('certifiés ISO/IEC 27001');
	});
	test('marks that folding drops do not move it', () => {
		const text = 'e\u0301te\u0301 \u200b– ISO\u00a027001 certified';
		const [from, to] = only(text).span;
		expect(text.slice(from, to)).toBe('ISO\u00a027001 certified');
	});
});

describe('laws', () => {
	const pieces = fc.constantFrom(
		'ISO 27001',
		'SOC 2',
		'certified',
		'not',
		'hosted in',
		'AWS',
		'and',
		',',
		';',
		'.',
		' ',
		'(',
		')',
		'"',
		'valid until 2024',
		'2011',
		'认证',
		'شهادة',
		'प्रमाणित',
		'\u202e',
		'é',
		'\n',
		':',
		'?',
		'CMMI Level 5',
		'😀',
	);
	const texts = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' ')),
	);

	test('any text is read without fault, every scheme is of the catalogue, every span lies in the text', () => {
		fc.assert(
			fc.property(texts, (text) => {
				for (const { scheme, span, stance } of read(text)) {
					expect(schemeOf(scheme)).toBeDefined();
					expect(STANCES).toContain(stance);
					expect(span[0]).toBeGreaterThanOrEqual(0);
					expect(span[1]).toBeGreaterThan(span[0]);
					expect(span[1]).toBeLessThanOrEqual(text.length);
				}
			}),
		);
	});

	test('one claim for each scheme, number and stance', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const keys = read(text).map(({ scheme, stance, number }) => `${scheme} ${stance} ${number}`);
				expect(new Set(keys).size).toBe(keys.length);
			}),
		);
	});

	test('reading twice gives the same', () => {
		fc.assert(
			fc.property(texts, (text) => {
				expect(read(text)).toEqual(read(text));
			}),
		);
	});
});
