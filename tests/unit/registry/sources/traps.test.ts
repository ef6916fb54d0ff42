/** The traps of the registers, each by its name. All rows are invented; domains end in .example wherever the trap allows. */
import { describe, expect, it } from 'vitest';
import methodology from '#registry/methodology.json' with { type: 'json' };
import { awesomeStatusPages } from '#registry/sources/awesome-status-pages.ts';
import { breaches } from '#registry/sources/breaches.ts';
import { cncfLandscape } from '#registry/sources/cncf-landscape.ts';
import { cveNumberingAuthorities } from '#registry/sources/cve-numbering-authorities.ts';
import { discloseIo } from '#registry/sources/disclose-io.ts';
import { engineeringBlogs } from '#registry/sources/engineering-blogs.ts';
import { fedramp } from '#registry/sources/fedramp.ts';
import { frameworkPartners } from '#registry/sources/framework-partners.ts';
import { hstsPreload } from '#registry/sources/hsts-preload.ts';
import { kenyaTechCompanies } from '#registry/sources/kenya-tech-companies.ts';
import { linuxFoundationMembers } from '#registry/sources/linux-foundation-members.ts';
import { microsoft365AppCompliance } from '#registry/sources/microsoft-365-app-compliance.ts';
import { owaspCorporateMembers } from '#registry/sources/owasp-corporate-members.ts';
import { pakistanSoftwareHouses } from '#registry/sources/pakistan-software-houses.ts';
import { publicBugBountyPrograms } from '#registry/sources/public-bug-bounty-programs.ts';
import type { Fact, Register } from '#registry/sources/register.ts';
import { ssoSurcharge } from '#registry/sources/sso-surcharge.ts';
import { statusPages } from '#registry/sources/status-pages.ts';
import { thirdParties } from '#registry/sources/third-parties.ts';
import { twoFactorDirectory } from '#registry/sources/two-factor-directory.ts';
import { ukGenderPayGap } from '#registry/sources/uk-gender-pay-gap-it-2022-2023.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';
import { imported, rows } from '../rows.ts';

const { kinds, schemes } = methodology as unknown as Methodology;

/** The finding of the only row of a register's file. */
const only = (register: Register, text: string): (Fact | string)[] => [...(register.read(text)[0] ?? [])];
const facts = (register: Register, text: string): Fact[] => only(register, text).filter((part) => typeof part !== 'string');
const subjects = (register: Register, text: string): string[] => facts(register, text).map((fact) => fact.subject);

const pakistan = (website: string, reviews = '-43.0') =>
	`City,CompanyName,Rating,Reviews,WebsiteURL\nLahore,"Acme Soft ( SEO | Web, Apps )",4.5,${reviews},${website}\n`;
const offering = (website: string, rest: object = {}) => ({
	Package_ID: 'FR1',
	Cloud_Service_Provider_Name: 'Acme, Inc.',
	Cloud_Service_Provider_Package: 'Acme Cloud',
	Designation: 'Compliant',
	Impact_Level: 'Moderate',
	Original_Authorization_Date: '2021-07-23T04:00:00.000Z',
	CSP_Website: website,
	...rest,
});
const marketplace = (providers: object[], assessors: object[] = []) =>
	JSON.stringify({ data: { Providers: providers, Assessors: assessors } }, null, 1);

describe('shared hosts', () => {
	it.each([
		'https://web.facebook.com/acme',
		'https://acme.blogspot.com/2024',
		'https://acme.vercel.app/',
		'https://sites.google.com/view/acme',
		'https://www.google.com/aclk?sa=l',
	])('never become a vendor’s identity: %s', (website) => {
		expect(only(pakistanSoftwareHouses, pakistan(website))).toEqual(['a shared host is nobody’s identity']);
	});

	it('of contacts name no numbering authority', () => {
		const row = (mail: string, url: string) =>
			JSON.stringify([
				{
					shortName: 'acme',
					cnaID: 'CNA-1',
					organizationName: 'Acme',
					contact: [{ email: [{ emailAddr: mail }] }],
					securityAdvisories: { advisories: [{ url }] },
				},
			]);
		expect(only(cveNumberingAuthorities, row('@gmail.com', 'https://github.com/acme'))).toEqual(['no domain of its own']);
		expect(subjects(cveNumberingAuthorities, row('@acme.example', ''))).toEqual(['domain:acme.example']);
		expect(subjects(cveNumberingAuthorities, row('@parent.example', 'https://www.acme.example/advisories'))).toEqual([
			'domain:acme.example',
		]);
	});

	it('of blogs and status pages do not join, nor do separate status domains', () => {
		expect(facts(engineeringBlogs, rows({ name: 'Acme', url: 'https://medium.com/acme-eng' }))).toEqual([]);
		expect(facts(engineeringBlogs, rows({ name: 'Acme', url: 'https://acme.github.io/' }))).toEqual([]);
		expect(facts(engineeringBlogs, rows({ name: 'Acme', url: 'https://somebody.example/' }))).toEqual([]);
		expect(facts(awesomeStatusPages, rows({ name: 'Acme Status', url: 'https://acme.statuspage.io/' }))).toEqual([]);
		expect(facts(awesomeStatusPages, rows({ name: 'Acme Status', url: 'https://www.acmestatus.example/' }))).toEqual([]);
		expect(subjects(awesomeStatusPages, rows({ name: 'Acme Status', url: 'https://status.acme.example/' }))).toEqual([
			'domain:acme.example',
		]);
	});

	it('of African and Kenyan rows, LinkedIn and community pages, are no identity', () => {
		for (const website of ['https://ke.linkedin.com/company/acme', 'https://gdg.community.dev/gdg-nairobi/']) {
			expect(facts(kenyaTechCompanies, rows({ name: 'Acme', website, category: 'Software Development' }))).toEqual([]);
		}
	});
});

describe('sites without a scheme', () => {
	it.each(['www.acme.example', 'acme.example/products ', 'https://ACME.example/'])('are read: %s', (website) => {
		expect(subjects(fedramp, marketplace([offering(website)], [{}]))).toEqual(['domain:acme.example']);
	});

	it('and words instead of a site are left out', () => {
		expect(only(fedramp, marketplace([offering('See Service Description')], [{}]))).toEqual(['the website is not an address of a domain']);
	});
});

describe('reviews stored as -43', () => {
	it('mean 43', () => {
		expect(facts(pakistanSoftwareHouses, pakistan('https://acme.example'))[0]?.note).toContain('43 reviews');
		expect(facts(pakistanSoftwareHouses, pakistan('https://acme.example'))[0]?.note).not.toContain('-');
	});

	it('and the place of the row is not kept', () => {
		expect(JSON.stringify(facts(pakistanSoftwareHouses, pakistan('https://acme.example')))).not.toContain('Lahore');
	});
});

describe('suffix-preloaded hosts', () => {
	it.each(['acme.dev', 'acme.app', 'acme.page', 'acme.new', 'acme.bank'])('say nothing of the vendor: %s', (host) => {
		expect(only(hstsPreload, host)).toEqual(['preloaded by the owner of the suffix']);
	});

	it('differ from a domain whose owner asked, with or without sub-domains', () => {
		expect(subjects(hstsPreload, 'acme.example!')).toEqual(['domain:acme.example']);
		expect(only(hstsPreload, 'shop.acme.example')).toEqual(['a sub-host: does not speak for its domain']);
	});

	it('only add to subjects that another register knows', async () => {
		const directory = { [kenyaTechCompanies.file]: rows({ name: 'Acme', website: 'acme.example', category: 'Software' }) };
		const hosts = { [hstsPreload.file]: 'acme.example\nother.example\n' };
		const { evidence, reports } = await imported([hstsPreload, kenyaTechCompanies], { ...directory, ...hosts });
		expect(evidence.get('hsts-preload')?.map((fact) => fact.subject)).toEqual(['domain:acme.example']);
		expect(reports.find((report) => report.source === 'hsts-preload')?.leftOut).toEqual({ 'no other register says anything of it': 1 });
	});
});

describe('one membership', () => {
	const landscape = `landscape:\n  - category:\n    name: CNCF Members\n    subcategories:\n      - subcategory:\n        name: Silver\n        items:\n          - item:\n            name: Acme (member)\n            homepage_url: https://acme.example\n          - item:\n            name: Other (member)\n            homepage_url: https://other.example\n`;

	it('is counted once though two lists name it', async () => {
		const member = {
			name: 'Acme',
			website: 'https://acme.example',
			level: 'Silver',
			memberships: ['Cloud Native Computing Foundation (CNCF)'],
		};
		const texts = { [linuxFoundationMembers.file]: rows(member), [cncfLandscape.file]: landscape };
		const { evidence } = await imported([linuxFoundationMembers, cncfLandscape], texts);
		expect(evidence.get('linux-foundation-members')?.map((fact) => fact.subject)).toEqual(['domain:acme.example']);
		expect(evidence.get('cncf-landscape')?.map((fact) => fact.subject)).toEqual(['domain:other.example']);
	});
});

describe('parent and subsidiary', () => {
	it('a programme counts on the domain that bears its name; on brands and partners it is inherited and counts nothing', () => {
		const row = { name: 'Acme Group', url: 'https://hackerone.com/acme', bounty: true, domains: ['brand.example', 'acme.example'] };
		const found = facts(publicBugBountyPrograms, rows(row));
		expect(found.map(({ subject, kind }) => [subject, kind])).toEqual([
			['domain:brand.example', 'inherited-disclosure'],
			['domain:acme.example', 'bug-bounty'],
		]);
		expect(kinds['inherited-disclosure']?.strength).toBe(0);
	});

	it('the address of a programme, often a platform’s, names nobody', () => {
		expect(only(publicBugBountyPrograms, rows({ name: 'Acme', url: 'https://acme.example/security', bounty: true }))).toEqual([
			'no domain in scope',
		]);
	});

	it('a policy on another firm’s domain says nothing of that firm', () => {
		const row = (program_name: string, policy_url: string) =>
			JSON.stringify([{ program_name, policy_url, policy_url_status: 'alive', offers_bounty: 'no', safe_harbor: 'full' }]);
		expect(facts(discloseIo, row('tenant.example', 'https://www.platform.example/report'))).toEqual([]);
		expect(facts(discloseIo, row('Bought Brand', 'https://www.parent.example/report'))).toEqual([]);
		expect(facts(discloseIo, row('Parent', 'https://www.parent.example/report')).map((fact) => fact.kind)).toEqual([
			'disclosure-policy',
			'safe-harbour',
		]);
	});

	it('other domains of a service or a third party get nothing', () => {
		const party = {
			name: 'Acme',
			websiteUrl: 'https://acme.example',
			domains: ['acme-cdn.example'],
			statusPageUrl: 'https://status.acme.example',
		};
		expect(new Set(subjects(thirdParties, JSON.stringify([party])))).toEqual(new Set(['domain:acme.example']));
		const page = {
			name: 'Acme',
			statusPageUrl: 'https://status.acme.example',
			domains: ['*.acme-cdn.example', 'acme.example'],
			defunct: false,
		};
		expect(subjects(statusPages, JSON.stringify([page]))).toEqual(['domain:acme.example']);
	});

	it('a pay gap report on the parent’s site is no fact about the parent', () => {
		const head =
			'EmployerName,EmployerId,DiffMedianHourlyPercent,FemaleTopQuartile,CompanyLinkToGPGInfo,SubmittedAfterTheDeadline,DueDate,DateSubmitted';
		const report = (name: string, late: string) =>
			`${head}\n${name},7,-15,25,https://www.acme.example/report,${late},2023/04/05 00:00:00,2023/04/04 14:47:58\n`;
		expect(facts(ukGenderPayGap, report('BOUGHT SERVICES LIMITED', 'False'))).toEqual([]);
		const own = facts(ukGenderPayGap, report('ACME UK LIMITED', 'True'));
		expect(own.map(({ kind, outcome }) => [kind, outcome])).toEqual([
			['women-in-top-quarter', 0.5],
			['median-pay-gap', 0.5],
			['pay-gap-filed-late', undefined],
		]);
	});

	it('a site that bears neither the provider’s nor the offering’s name gets no authorisation', () => {
		expect(facts(fedramp, marketplace([offering('https://unrelated.example')], [{}]))).toEqual([]);
	});
});

describe('breach flags', () => {
	const breach = {
		Name: 'Acme',
		Domain: 'acme.example',
		BreachDate: '2019-05-01',
		PwnCount: 1234567,
		IsVerified: true,
		IsFabricated: false,
		IsSensitive: false,
		IsRetired: false,
		IsSpamList: false,
	};

	it.each(['IsFabricated', 'IsSpamList', 'IsRetired', 'IsSensitive'])('%s leaves the entry out', (flag) => {
		expect(facts(breaches, JSON.stringify([{ ...breach, [flag]: true }]))).toEqual([]);
	});

	it('an unverified breach is left out', () => {
		expect(facts(breaches, JSON.stringify([{ ...breach, IsVerified: false }]))).toEqual([]);
	});

	it('a verified one counts against its domain from the day it happened', () => {
		const [fact] = facts(breaches, JSON.stringify([breach]));
		expect(fact).toMatchObject({ subject: 'domain:acme.example', confirmed: '2019-05-01', note: '1,234,567 accounts' });
		expect(kinds.breach).toMatchObject({ dimension: 'security', outcome: 0 });
	});
});

describe('past attestations', () => {
	const app = (rest: object) =>
		rows({
			website: 'https://acme.example',
			id: 'WA1',
			page: 'teams/acme',
			developer_update: '2022-01-25',
			yes: ['iso27001', 'annual_penetration_test'],
			...rest,
		});

	it('a Microsoft certification shows as past, never as current', () => {
		const found = facts(microsoft365AppCompliance, app({ status: 'certified' }));
		expect(found[0]).toMatchObject({ scheme: 'microsoft-365-certified', status: 'expired', issued: '2022-01-25', until: '2023-01-25' });
		expect(found.some((fact) => fact.status === 'active')).toBe(false);
	});

	it('its lapse is not called a fault: renewals since are unknown', () => {
		expect(microsoft365AppCompliance.assurance).toBe('listed');
		expect(facts(microsoft365AppCompliance, app({ status: 'certified' }))[0]?.assurance).toBeUndefined();
	});

	it('an attested app carries only its publisher’s own word', () => {
		const found = facts(microsoft365AppCompliance, app({ status: 'attested' }));
		expect(found.map((fact) => fact.assurance)).toEqual(['self-declared', 'self-declared']);
	});

	it('named standards are claims even where the app was certified', () => {
		const iso = facts(microsoft365AppCompliance, app({ status: 'certified' })).find((fact) => fact.scheme === 'iso-27001');
		expect(iso).toMatchObject({ assurance: 'self-declared', status: 'unverifiable' });
	});

	it('a claim of FedRAMP is left to FedRAMP’s register', () => {
		const found = only(microsoft365AppCompliance, app({ status: 'attested', yes: ['fedramp'] }));
		expect(found.some((part) => typeof part !== 'string' && part.scheme === 'fedramp')).toBe(false);
		const party = { name: 'Acme', websiteUrl: 'https://acme.example', certifications: ['FedRAMP Moderate', 'GDPR', 'SOC2 Type II'] };
		expect(facts(thirdParties, JSON.stringify([party])).flatMap((fact) => fact.scheme ?? [])).toEqual(['soc-2']);
	});
});

describe('product lists that say nothing of service firms', () => {
	it('are shown, never counted, and add only to known subjects', () => {
		const second = facts(twoFactorDirectory, rows({ name: 'Acme', website: 'acme.example', tfa: ['totp'] }));
		const none = facts(twoFactorDirectory, rows({ name: 'Acme', website: 'acme.example' }));
		const sso = {
			name: 'Acme',
			website: 'acme.example',
			percent_increase: '140%',
			pricing_source: 'https://acme.example/pricing',
			updated_at: '2020-12-09',
		};
		for (const { kind } of [...second, ...none, ...facts(ssoSurcharge, rows(sso))]) expect(kinds[kind]?.strength).toBe(0);
		expect([twoFactorDirectory.onlyAdds, ssoSurcharge.onlyAdds]).toEqual([true, true]);
	});

	it('a conformant product is no certificate of its maker', () => {
		const text = `landscape:\n  - category:\n    name: Platform\n    subcategories:\n      - subcategory:\n        name: Certified Kubernetes - Hosted\n        items:\n          - item:\n            name: Acme Kubernetes\n            homepage_url: https://acme.example\n`;
		expect(facts(cncfLandscape, text).map((fact) => fact.kind)).toEqual(['certified-product']);
		expect(kinds['certified-product']?.dimension).toBeNull();
	});
});

describe('paid memberships', () => {
	it('are named as paid and count nothing', () => {
		const owasp = facts(owaspCorporateMembers, rows({ name: 'Acme', website: 'acme.example', member: true, member_level: 'Gold' }));
		const laravel = facts(frameworkPartners, rows({ programme: 'Laravel premium partner', name: 'Acme', website: 'acme.example' }));
		const lf = facts(linuxFoundationMembers, rows({ name: 'Acme', website: 'acme.example', level: 'Silver' }));
		for (const { kind } of [...owasp, ...laravel, ...lf]) {
			expect(kind).toMatch(/^paid-/);
			expect(kinds[kind]).toMatchObject({ dimension: null, strength: 0 });
		}
	});

	it('an OWASP sponsor who is no member is left out', () => {
		expect(only(owaspCorporateMembers, rows({ name: 'Acme', website: 'acme.example', member: false }))).toEqual(['not a member']);
	});

	it('a QGIS core contributor earned the place', () => {
		const row = { programme: 'QGIS commercial support', name: 'Acme', website: 'acme.example', level: 'core contributor' };
		expect(facts(frameworkPartners, rows(row)).map((fact) => fact.kind)).toEqual(['core-contributor']);
	});
});

describe('absence', () => {
	it('never counts: no kind that a register states by silence carries weight', () => {
		expect(kinds['login-no-second-factor']?.strength).toBe(0);
		const app = {
			website: 'acme.example',
			id: 'WA1',
			page: 'p',
			status: 'certified',
			developer_update: '2022-01-25',
			no: ['annual_penetration_test'],
		};
		expect(facts(microsoft365AppCompliance, rows(app)).map((fact) => fact.kind)).toEqual(['certificate']);
	});
});

describe('an assessor in remediation', () => {
	it('is a real negative status, and the words are not part of the name', () => {
		const text = marketplace(
			[offering('acme.example')],
			[{ Name: 'Audit Acme (In Remediation)', website: 'www.audit.example', Remediation: 'Y' }],
		);
		const assessor = fedramp.read(text)[1]?.[0];
		expect(assessor).toMatchObject({ name: 'Audit Acme', scheme: 'fedramp-assessor', status: 'suspended' });
		expect(schemes['fedramp-assessor']?.dimension).toBe('capability');
	});

	it('authorised, in process and ready are kept apart', () => {
		const status = (Designation: string) => facts(fedramp, marketplace([offering('acme.example', { Designation })], [{}]))[0]?.status;
		expect(['Compliant', 'In Process', 'FedRAMP Ready'].map(status)).toEqual(['active', 'in-process', 'in-process']);
	});
});
