import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearsName } from '#registry/sources/bears-name.ts';
import { certificateNamed } from '#registry/sources/certificate-named.ts';
import { cncfLandscape } from '#registry/sources/cncf-landscape.ts';
import { fedramp } from '#registry/sources/fedramp.ts';
import { hstsPreload } from '#registry/sources/hsts-preload.ts';
import { REGISTERS } from '#registry/sources/index.ts';
import { pakistanSoftwareHouses } from '#registry/sources/pakistan-software-houses.ts';
import { csv, json, landscape, lines } from '#registry/sources/reading.ts';
import type { SubjectId } from '#utils/subject/subject.ts';

describe('a register whose format changed fails with file, line and field', () => {
	it('in JSON', () => {
		const text = `{"data":{"Providers":[\n{"Package_ID":"FR1",\n"Designation":"Sanctioned"}],"Assessors":[]}}`;
		expect(() => fedramp.read(text)).toThrow(/fedramp\.json, line 2, field Cloud_Service_Provider_Name/);
	});

	it('for a value that the register never used before', () => {
		const rest = '"Cloud_Service_Provider_Name":"A","Cloud_Service_Provider_Package":"B","Impact_Level":"Low"';
		const text = `{"data":{"Providers":[\n{"Package_ID":"FR1",${rest},\n"Designation":"Sanctioned"}],"Assessors":[]}}`;
		expect(() => fedramp.read(text)).toThrow(/fedramp\.json, line 3, field Designation/);
	});

	it('in YAML', () => {
		const text = `landscape:\n  - category:\n    name: C\n    subcategories:\n      - subcategory:\n        name: S\n        items:\n          - item:\n            name: Acme\n            homepage: https://acme.example\n`;
		expect(() => cncfLandscape.read(text)).toThrow(/cncf-landscape\.yml, line 8, field homepage_url/);
	});

	it('in CSV', () => {
		expect(() => pakistanSoftwareHouses.read('City,CompanyName,Reviews,WebsiteURL\nLahore,Acme,many,acme.example\n')).toThrow(
			/line 2, field Reviews/,
		);
		expect(() => pakistanSoftwareHouses.read('City,CompanyName,Reviews,WebsiteURL\n"a\nb",Acme,1,x\nLahore,Acme,1\n')).toThrow(
			/line 4: expected 4 fields/,
		);
	});

	it('in a list of hosts', () => {
		expect(() => hstsPreload.read('# hosts\nacme.example\nother example\n')).toThrow(/hsts-preload\.txt, line 3/);
	});

	it.each(REGISTERS.map((register) => [register.file, register] as const))(
		'%s: an empty or foreign file is no register without rows',
		(file, register) => {
			expect(() => register.read('')).toThrow(file);
			expect(() => register.read('{"rows":[{}],"data":[{}]}')).toThrow(file);
		},
	);
});

describe('CSV', () => {
	it('gives back what was written, quotes, commas and line breaks included', () => {
		const cell = fc.string({ unit: fc.constantFrom('a', 'ü', ' ', ',', '"', '\n') });
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (records) => {
				const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
				const text = ['one,two', ...records.map((cells) => cells.map(quote).join(','))].join('\r\n');
				expect(csv(text, 'x.csv').map((row) => row.value)).toEqual(records.map(([one, two]) => ({ one, two })));
			}),
		);
	});

	it('reads plain cells and a byte order mark', () => {
		expect(csv('\uFEFFone,two\na,\n,b\n', 'x.csv').map((row) => row.value)).toEqual([
			{ one: 'a', two: '' },
			{ one: '', two: 'b' },
		]);
	});
});

describe('other formats', () => {
	it('a JSON list stands where it is said to', () => {
		expect(json('a', 'b')('{"a":{"b":[1,2]}}', 'x').map((row) => row.value)).toEqual([1, 2]);
		expect(() => json('a')('{"b":[]}', 'x.json')).toThrow('x.json, line 1, field a: expected a list of rows');
	});

	it('a landscape passes over empty groups and marks items with theirs', () => {
		const text = `landscape:\n  - name: C\n    subcategories:\n      - name: Empty\n        items:\n      - name: S\n        items:\n          - name: Acme\n`;
		expect(landscape(text, 'x').map((row) => row.value)).toEqual([{ name: 'Acme', category: 'C', subcategory: 'S' }]);
	});

	it('lines pass over comments', () => {
		expect(lines('# no\n\n a \nb', 'x').map((row) => [row.value, row.line([])])).toEqual([
			['a', 3],
			['b', 4],
		]);
	});
});

describe('a domain bears a name', () => {
	it.each([
		['acme.example', 'Acme, Inc.', true],
		['adp.example', 'Automatic Data Processing Limited', true],
		['brainlabsdigital.example', 'Brain Labs Digital Ltd', true],
		['bmwgroup.example', 'BMW', true],
		['cafe-noir.example', 'Café Noir GmbH', true],
		['8thlight.example', '8th Light', true],
		['parent.example', 'Bought Brand', false],
		['globalsystems.example', 'Global Payments Systems', false],
		['dxc.example', 'CSC Computer Sciences Limited', false],
		['x.example', 'Acme', false],
	])('%s, %s: %s', (domain, name, expected) => {
		expect(bearsName(`domain:${domain}` as SubjectId, name)).toBe(expected);
	});
});

describe('words that name a certificate', () => {
	it.each([
		['SOC 2 Type II', { scheme: 'soc-2', status: 'active', note: 'type 2' }],
		['SOC2 Type 1', { scheme: 'soc-2', status: 'active', note: 'type 1' }],
		['ISO/IEC 27001:2022', { scheme: 'iso-27001', status: 'active', note: 'edition 2022' }],
		['ISO27001', { scheme: 'iso-27001', status: 'active' }],
		['ISO 27001 (implementation / in progress)', { scheme: 'iso-27001', status: 'in-process' }],
		['CSA STAR Level 2', { scheme: 'csa-star', status: 'active', note: 'level 2' }],
		['PCI-DSS (Level 4)', { scheme: 'pci-dss', status: 'active', note: 'level 4' }],
		['HITRUST CSF', { scheme: 'hitrust', status: 'active' }],
		['GDPR', 'a law, guideline or scheme that is not in the methodology'],
		['FedRAMP Authorized', 'FedRAMP: its own register decides'],
	])('%s', (words, expected) => {
		expect(certificateNamed(words)).toEqual(expected);
	});
});
