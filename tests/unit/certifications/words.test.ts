import { describe, expect, test } from 'vitest';
import { whatToAsk } from '#utils/certifications/ask.ts';
import { SCHEMES } from '#utils/certifications/catalogue/catalogue.ts';
import { cardClaims, claimSentence, claimWords, listingSentence, noticeSentence } from '#utils/certifications/claim-words.ts';
import { type Claim, type Notice, readClaims, STANCES } from '#utils/certifications/claims.ts';

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
	test('exist for every scheme, stance and notice, end in a full stop, and accuse nobody', () => {
		for (const { id } of SCHEMES) {
			for (const stance of STANCES) {
				const claim: Claim = { scheme: id, stance, span: [0, 1], edition: '2008', dated: '2011' };
				for (const text of [
					claimSentence(claim),
					...notices.map((notice) => noticeSentence(notice, claim)),
					listingSentence('not-listed', id),
				]) {
					expect(text).toMatch(/[.?]$/);
					expect(text).not.toMatch(harsh);
					expect(text).not.toContain('undefined');
				}
			}
		}
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
