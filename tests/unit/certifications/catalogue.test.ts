import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SCHEMES, schemeOf } from '#utils/certifications/catalogue/catalogue.ts';
import { registerLink, registerLinks } from '#utils/certifications/catalogue/register-link.ts';
import { DIMENSIONS } from '#utils/reputation/dimension.ts';

describe('the catalogue', () => {
	test('has 91 schemes with ids of their own', () => {
		expect(SCHEMES).toHaveLength(91);
		expect(new Set(SCHEMES.map(({ id }) => id)).size).toBe(91);
	});
	test.each(SCHEMES.map((scheme) => [scheme.id, scheme] as const))('%s is whole', (id, scheme) => {
		expect(schemeOf(id)).toBe(scheme);
		expect(scheme.dimensions.length).toBeGreaterThan(0);
		for (const dimension of scheme.dimensions) expect(DIMENSIONS).toContain(dimension);
		for (const { ended } of scheme.editions ?? []) if (ended) expect(ended).toMatch(/^\d{4}-\d\d-\d\d$/);
		for (const { url, record } of scheme.registers)
			for (const address of [url, record]) if (address) expect(address).toMatch(/^https:\/\//);
		expect(scheme.source).not.toBe('');
	});
	test('is what docs/certifications.md says', () => {
		const docs = readFileSync('docs/certifications.md', 'utf8');
		for (const { id } of SCHEMES) expect(docs).toContain(`\`${id}\``);
	});
});

describe('links to a register’s record', () => {
	test('are eleven forms', () => expect(registerLinks).toHaveLength(11));
	test.each([
		['https://www.iafcertsearch.org/certification/AbCdEf0123456789abcdef01', 'IAF CertSearch'],
		['https://iafcertsearch.org/certified-entity/AbCdEf0123456789abcdef01', 'IAF CertSearch'],
		['https://cmmiinstitute.com/pars/appraisals/59457', 'CMMI PARS'],
		['https://cmmiinstitute.com/pars/appraisals/5377/historical', 'CMMI PARS'],
		['http://sas.cmmiinstitute.com/pars/pars_detail.aspx?a=28350', 'CMMI PARS'],
		['https://registry.blockmarktech.com/certificates/0b1c2d3e-0000-4000-8000-000000000000/', 'Blockmark registry'],
		['https://cp.certmetrics.com/amazon/en/public/verify/credential/ABCD1234EFGH5678', 'AWS'],
		['https://www.credly.com/badges/0b1c2d3e-0000-4000-8000-000000000000', 'Credly'],
		['https://cloudsecurityalliance.org/star/registry/example', 'CSA STAR'],
		['https://www.bcorporation.net/en-us/find-a-b-corp/company/example/', 'B Corp directory'],
		[
			'https://www.dataprivacyframework.gov/s/participant-search/participant-detail?id=a2zt0000000Example&x=1',
			'Data Privacy Framework List',
		],
	])('%s', (address, register) => {
		const link = registerLink(address);
		expect(link?.form.register).toBe(register);
		expect(link?.url).toMatch(/^https:/);
		expect(link?.url).not.toContain('x=1');
	});
	test.each([
		'https://cmmiinstitute.com/pars/',
		'https://evil.example/pars/appraisals/59457',
		'https://cmmiinstitute.com.evil.example/pars/appraisals/59457',
		'https://cmmiinstitute.com:8443/pars/appraisals/59457',
		'https://user@cmmiinstitute.com/pars/appraisals/59457',
		'javascript:alert(1)',
		'https://www.credly.com/badges/a%2F..%2Fb',
		'not an address',
	])('%s is none', (address) => expect(registerLink(address)).toBeUndefined());
	test('one that the register keeps for what ended says so', () => {
		expect(registerLink('https://cmmiinstitute.com/pars/appraisals/5377/historical')?.form.ended).toBe(true);
		expect(registerLink('https://cmmiinstitute.com/pars/appraisals/5377')?.form.ended).toBeUndefined();
	});
});
