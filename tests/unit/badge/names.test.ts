import { describe, expect, it } from 'vitest';
import { namesAgree } from '#utils/badge/names.ts';

describe('a name and a domain agree', () => {
	it.each([
		// Whole words, joined or with hyphens.
		['Coherent Solutions', 'coherentsolutions.com'],
		['GDC Services', 'gdc-it.com'],
		['Opinov8 Digital Engineering Solutions', 'opinov8.com'],
		['Transparity', 'transparity.com'],
		['Software Mind', 'softwaremind.com'],
		['The Free Website Guys', 'thefreewebsiteguys.com'],
		['10Pearls Lahore', '10pearls.com'],
		['Nexential Solutions Pvt. Ltd.', 'nexential.in'],
		['Systems Limited', 'systemsltd.com'],
		['Digital Solutions', 'digitalsolutions.example'],
		// Cut short and joined, with a word before or after.
		['Corporate Technologies LLC', 'gocorptech.com'],
		['NETSOL Technologies', 'netsoltech.com'],
		['S&P Global', 'spglobal.com'],
		['Data One Solutions (Pvt) Ltd', 'dataonebpo.com'],
		['Contour Software', 'getcontour.io'],
		// Acronyms.
		['International Business Machines', 'ibm.com'],
		['Tata Consultancy Services', 'tcs.com'],
		['Ernst & Young', 'ey.com'],
		['PricewaterhouseCoopers', 'pwc.com'],
		['Information Data Systems', 'idssoft.com'],
		// Accents, case, apostrophes, a country's suffix.
		['Société Générale', 'societegenerale.fr'],
		['O’Reilly Media', 'oreilly.co.uk'],
	])('%s at %s', (name, domain) => {
		expect(namesAgree(name, [], domain)).toBe(true);
	});

	it('when the name’s script cannot be compared with the domain’s', () => {
		expect(namesAgree('نیٹسول ٹیکنالوجیز', [], 'netsoltech.com')).toBe(true);
	});
});

describe('a name and a domain differ', () => {
	it.each([
		['Software Mind', 'ailleron.com'],
		['Beta Solutions', 'alphasolutions.com'],
		['Digital Agency', 'acme.example'],
		['GDC Services', 'servicesgroup.com'],
		['Coherent Solutions', 'opinov8.com'],
		['Corporate Technologies LLC', 'transparity.com'],
		['Bright Technologies', 'darktechnologies.com'],
		['Arbisoft', 'wordpress.com'],
	])('%s at %s', (name, domain) => {
		expect(namesAgree(name, [], domain)).toBe(false);
	});
});

describe('a name and a record’s names', () => {
	it('agree when one of them shares a telling word, or spells the other', () => {
		expect(namesAgree('Facebook Engineering', ['Meta Platforms', 'Facebook'], 'meta.com')).toBe(true);
		expect(namesAgree('IBM', ['International Business Machines'], 'bluemix.net')).toBe(true);
		expect(namesAgree('International Business Machines', ['IBM'], 'bluemix.net')).toBe(true);
	});
	it('do not agree on words that thousands of vendors share', () => {
		expect(namesAgree('Beta Software Solutions', ['Alpha Software Solutions Ltd'], 'alpha.example')).toBe(false);
	});
	it('have nothing to differ in where one is missing', () => {
		expect(namesAgree('', ['Acme'], 'acme.example')).toBe(true);
		expect(namesAgree('Acme', [], undefined)).toBe(true);
	});
	it('are compared in moments, whatever a page writes', () => {
		const start = performance.now();
		namesAgree('a '.repeat(150), ['a'.repeat(300)], `${'a'.repeat(63)}.com`);
		expect(performance.now() - start).toBeLessThan(200);
	});
});
