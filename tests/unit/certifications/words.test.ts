import { describe, expect, test } from 'vitest';
import { whatToAsk } from '#utils/certifications/ask.ts';
import { SCHEMES } from '#utils/certifications/catalogue/catalogue.ts';
import { cardClaims, claimWords, listingWords, wordsUnder } from '#utils/certifications/claim-words.ts';
import { type Claim, type Notice, readClaims, STANCES } from '#utils/certifications/claims.ts';
import { ASSURANCES, STATUSES } from '#utils/certifications/status.ts';

const read = (text: string) => readClaims(text, '2026-11-25');

describe('a badge’s words', () => {
	test('name each certificate that the card says it holds', () => {
		expect(claimWords(read('ISO 27001 certified, SOC 2 Type II'))).toBe('says ISO 27001, SOC 2');
	});
	test('say where no standard is named', () => {
		expect(claimWords(read('An ISO certified company'))).toBe('says ISO, no standard named');
		expect(cardClaims(read('An ISO certified company'))).toEqual({ schemes: [], family: 'ISO' });
	});
	test('say nothing of cards that claim nothing: 100 without a claim, nothing said', () => {
		for (let i = 0; i < 100; i++)
			expect(claimWords(read(`We built ${i} shops, hosted in ISO 27001 certified data centers, and follow ISO 9001.`))).toBeUndefined();
	});
	test('keep what a card denies, and say nothing of it', () => {
		expect(cardClaims(read('We no longer hold ISO 27001'))).toEqual({ schemes: [], denied: ['ISO 27001'] });
		expect(claimWords(read('We no longer hold ISO 27001'))).toBeUndefined();
	});
	test('treat 100 cards with a claim alike', () => {
		for (let i = 0; i < 100; i++)
			expect(
				claimWords(read(`Company ${String.fromCharCode(65 + (i % 26))}${i} is ISO 9001 certified. ${'We build. '.repeat(i % 5)}`)),
			).toBe('says ISO 9001');
	});
	test('leave out what is planned, denied, offered or somebody else’s', () => {
		for (const text of ['ISO 27001 in progress', 'We are not ISO 27001 certified', 'ISO 27001 consulting', 'ISO 27001 compliant'])
			expect(claimWords(read(text)), text).toBeUndefined();
	});
	test('give the number of a standard outside the catalogue', () => {
		expect(claimWords(read('Certified to ISO 22000'))).toBe('says ISO 22000');
	});
});

describe('sentences', () => {
	const notices: Notice[] = [
		'edition-ended',
		'no-such-edition',
		'validity-passed',
		'no-such-certification',
		'report-not-certificate',
		'hosts-certificate',
		'staff-not-firm',
		'no-standard-named',
	];
	const harsh = /\b(?:fakes?|fraud|false|lies?|so-called|bad|worthless)\b/i;
	test('end in a full stop and accuse nobody, for every scheme, stance, notice and register', () => {
		const texts = new Set<string>();
		for (const { id } of SCHEMES) {
			for (const stance of STANCES) {
				const claim: Claim = { scheme: id, stance, span: [0, 1], edition: '2008', dated: '2011', notices };
				for (const text of wordsUnder(claim)) texts.add(text);
				expect(listingWords('not-listed', claim) ?? '').not.toMatch(harsh);
			}
		}
		const claim: Claim = { scheme: 'iso-27001', stance: 'holds', span: [0, 1] };
		for (const status of STATUSES)
			for (const assurance of ASSURANCES) for (const text of wordsUnder(claim, { status, assurance })) texts.add(text);
		for (const text of texts) {
			expect(text).toMatch(/[.?]$/);
			expect(text).not.toMatch(harsh);
			expect(text).not.toContain('undefined');
		}
		expect(texts.size).toBeGreaterThan(100);
	});
	test.each([
		['We follow ISO 27001', 'Says it follows ISO 27001; claims no certificate.'],
		['Hosted in ISO 27001 certified data centers', 'Its hosting provider’s certificate, not this vendor’s.'],
		['We are working towards SOC 2', 'Says it is working towards SOC 2.'],
		['ISO 27001 certified, valid until 14 March 2026', 'Says it ended on 14 Mar 2026.'],
		['We are not ISO 27001 certified', 'Says it does not hold ISO 27001.'],
		['Our engineers are AWS Certified Developers', 'Its people’s certificates, not the firm’s.'],
		['Our product is ISO 9001 certified', 'Management standards certify firms, not products.'],
		['We are GDPR certified', 'No such certification exists. Ask what was assessed, by whom.'],
		['ISO 14001:2004 certified', 'Names an edition that ended on 15 Sep 2018.'],
		['ISO 27001 consulting', 'Offers ISO 27001 services.'],
		['ISO certified company', 'ISO certifies nobody: ask which standard, and who certified it.'],
		['ISO 27001 certified', ''],
	])('of "%s"', (text, words) => {
		expect(wordsUnder(read(text)[0] as Claim).join(' ')).toBe(words);
	});
	test('put the issuer’s word under what the page says that it holds', () => {
		const [claim] = read('ISO 27001 certified') as [Claim];
		expect(wordsUnder(claim, { status: 'active', assurance: 'register' })).toEqual(['The issuer’s register confirms it.']);
		expect(wordsUnder(claim, { status: 'withdrawn', assurance: 'register' })).toEqual(['The issuer’s register says otherwise: withdrawn.']);
		expect(wordsUnder(claim, { status: 'active', assurance: 'listed' })).toEqual([
			'Somebody else lists it; no issuer we read confirms it.',
		]);
	});
});

describe('what to ask', () => {
	test('a certificate: number, body, accreditation, scope, expiry', () => {
		const [text = ''] = whatToAsk(read('ISO 27001 certified')[0] as Claim);
		for (const word of ['number', 'certification body', 'accreditation', 'scope', 'expires']) expect(text).toContain(word);
	});
	test('a report: type, period, auditor', () => {
		const [text = ''] = whatToAsk(read('SOC 2 Type II certified')[0] as Claim);
		for (const word of ['type', 'period', 'auditor']) expect(text).toContain(word);
	});
	test('ISO alone: which standard', () => {
		expect(whatToAsk(read('ISO certified company')[0] as Claim)[0]).toContain('Which ISO standard');
	});
	test('a host’s certificate: which do you hold yourselves', () => {
		expect(whatToAsk(read('Hosted in ISO 27001 certified data centers')[0] as Claim)[0]).toContain('yourselves');
	});
	test('an edition that ended: is there a current one', () => {
		expect(whatToAsk(read('ISO 9001:2008 certified')[0] as Claim)).toHaveLength(2);
	});
	test('nothing where nothing is claimed', () => {
		expect(whatToAsk({ scheme: 'iso-27001', stance: 'requirement', span: [0, 1] })).toEqual([]);
	});
});
