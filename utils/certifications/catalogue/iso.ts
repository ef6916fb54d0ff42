/**
 * Management-system standards of ISO and IEC. The bodies write them and certify nobody: certification bodies do,
 * and these should be accredited by a member of the IAF. Names are found by number, however the body is written.
 */
import type { Dimension } from '../../reputation/dimension.ts';
import type { Edition, Register, Scheme } from './scheme.ts';

/** The registers that serve every management-system certificate. */
export const MANAGEMENT_REGISTERS: readonly Register[] = [
	{
		name: 'IAF CertSearch',
		url: 'https://www.iafcertsearch.org/',
		record: 'https://www.iafcertsearch.org/certification/{id}',
		by: ['certificate number', 'organisation name', 'certification body'],
		access: 'limited',
		note: 'Accredited certificates only, and far from all: not found there says nothing. The id of a record is known only from a link.',
	},
	{
		name: "the certification body's own directory",
		by: ['certificate number'],
		access: 'page',
		unchecked: true,
		note: 'The certificate names the body, and the body answers for it.',
	},
];

const ACCREDITED =
	'a certification body, which should itself be accredited by an IAF member (UKAS, ANAB, DAkkS, NABCB, PNAC, BAB, KAN, BoA …)';

interface Standard {
	number: string;
	about: string;
	joint?: true;
	dimensions: readonly Dimension[];
	editions?: readonly Edition[];
	names?: Scheme['names'];
	note?: string;
	source?: string;
}

function standard({ number, about, joint, dimensions, editions, names, note, source }: Standard): Scheme {
	const body = joint ? 'ISO/IEC' : 'ISO';
	return {
		id: `iso-${number}`,
		name: `${body} ${number}, ${about}`,
		short: `ISO ${number}`,
		certifies: 'organisation',
		gives: 'certificate',
		owner: joint ? 'ISO and IEC, which write the standard and certify nobody' : 'ISO, which writes the standard and certifies nobody',
		issuer: ACCREDITED,
		months: 36,
		validity: '3 years, with an audit every year',
		...(editions && { editions }),
		dimensions,
		registers: MANAGEMENT_REGISTERS,
		names: names ?? {},
		number,
		...(note && { note }),
		source: source ?? 'support.iafcertsearch.org; validity: common knowledge',
	};
}

const unchecked = true as const;

export const ISO: readonly Scheme[] = [
	standard({
		number: '27001',
		about: 'information security management',
		joint: true,
		dimensions: ['security'],
		editions: [{ year: '2005', ended: '2015-10-01', unchecked }, { year: '2013', ended: '2025-10-31' }, { year: '2022' }],
		names: {
			en: ['iso 27k', 'isms certified', 'isms certification', 'bs 7799', 'gb/t 22080', 'jis q 27001'],
			zh: ['信息安全管理体系认证', '資訊安全管理系統認證'],
			ja: ['isms認証', 'isms適合性評価'],
			de: ['isms zertifiziert'],
		},
		note: 'The commonest security claim. The Statement of Applicability and the scope say what it covers. Only the editions of 2005, 2013 and 2022 exist (2017 and 2023 as national reprints).',
		source: 'support.iafcertsearch.org; IAF MD 26 (end of the 2013 edition); validity: common knowledge',
	}),
	standard({
		number: '27701',
		about: 'privacy information management',
		joint: true,
		dimensions: ['security'],
		editions: [{ year: '2019' }, { year: '2025', unchecked }],
		names: { en: ['pims certified'] },
		note: 'The edition of 2019 needs ISO 27001 beside it. It is no certificate of the GDPR.',
	}),
	standard({
		number: '27017',
		about: 'security controls for cloud services',
		joint: true,
		dimensions: ['security'],
		editions: [{ year: '2015', unchecked }],
		note: 'A code of practice: audited as part of ISO 27001 or next to it.',
	}),
	standard({
		number: '27018',
		about: 'personal data in public clouds',
		joint: true,
		dimensions: ['security'],
		editions: [
			{ year: '2014', unchecked },
			{ year: '2019', unchecked },
			{ year: '2025', unchecked },
		],
		note: 'A code of practice: audited as part of ISO 27001 or next to it.',
	}),
	standard({
		number: '20000-1',
		about: 'IT service management',
		joint: true,
		dimensions: ['delivery', 'quality'],
		editions: [
			{ year: '2005', unchecked },
			{ year: '2011', unchecked },
			{ year: '2018', unchecked },
		],
		note: 'Mostly written "ISO 20000". ITIL is something else: a qualification of persons.',
	}),
	standard({
		number: '22301',
		about: 'business continuity management',
		dimensions: ['continuity'],
		editions: [
			{ year: '2012', unchecked },
			{ year: '2019', unchecked },
		],
		names: { en: ['bcms certified', 'bs 25999'] },
		note: 'The continuity certificate; a disaster-recovery plan is none.',
	}),
	standard({
		number: '9001',
		about: 'quality management',
		dimensions: ['quality', 'delivery'],
		editions: [
			{ year: '1994', ended: '2003-12-15', unchecked },
			{ year: '2000', ended: '2010-11-14', unchecked },
			{ year: '2008', ended: '2018-09-15' },
			{ year: '2015' },
			{ year: '2026', unchecked },
		],
		names: { en: ['qms certified', 'gb/t 19001', 'jis q 9001'], zh: ['质量管理体系认证', '品質管理系統認證'] },
		note: 'The commonest claim, and the one most often sold by agents. "ISO 9000" is the vocabulary; nobody is certified to it.',
		source: 'support.iafcertsearch.org; IAF communiqué on the end of the 2008 edition; validity: common knowledge',
	}),
	standard({
		number: '14001',
		about: 'environmental management',
		dimensions: ['ethics'],
		editions: [{ year: '2004', ended: '2018-09-15' }, { year: '2015' }, { year: '2026', unchecked }],
		note: 'Says nothing of software quality.',
	}),
	standard({
		number: '45001',
		about: 'occupational health and safety',
		dimensions: ['ethics'],
		editions: [{ year: '2018', unchecked }],
		names: { en: ['ohsas 18001'] },
		note: 'Followed OHSAS 18001, certificates to which ended in 2021.',
	}),
	standard({
		number: '42001',
		about: 'management of artificial intelligence',
		joint: true,
		dimensions: ['security', 'ethics'],
		editions: [{ year: '2023', unchecked }],
		note: 'New: few accredited bodies. It does not make anything conform to the EU AI Act.',
	}),
	standard({
		number: '13485',
		about: 'quality management for medical devices',
		dimensions: ['quality'],
		editions: [
			{ year: '2003', unchecked },
			{ year: '2016', unchecked },
		],
		note: 'Matters for medical software.',
	}),
	{
		id: 'iso-unspecified',
		name: '"ISO certified", no standard named',
		short: 'ISO, no standard named',
		certifies: 'organisation',
		gives: 'nothing',
		owner: 'ISO, which certifies nobody',
		issuer: 'nobody can say without a standard',
		validity: 'depends on the standard',
		dimensions: ['quality'],
		registers: [],
		names: {},
		note: 'There are thousands of ISO standards: ask for the number of the standard and the certification body.',
		source: 'iso.org: ISO issues no certificates; common knowledge',
	},
	{
		id: 'iso-other',
		name: 'Another ISO standard',
		short: 'another ISO standard',
		certifies: 'organisation',
		gives: 'certificate',
		owner: 'ISO, which writes the standard and certifies nobody',
		issuer: 'a certification body, where the standard can be certified at all',
		validity: 'depends on the standard',
		dimensions: ['quality'],
		registers: MANAGEMENT_REGISTERS,
		names: {},
		note: 'Shown with its number. Guidance (26000, 27002, 27037, 31000) cannot be certified; 15189 and 17025 are accreditations of laboratories.',
		source: 'common knowledge',
	},
	{
		id: 'iso-27001-lead-auditor',
		name: 'ISO 27001 Lead Auditor or Lead Implementer',
		short: 'ISO 27001 Lead Auditor',
		certifies: 'person',
		gives: 'certificate',
		owner: 'training bodies (PECB, CQI-IRCA, Exemplar Global)',
		issuer: 'the training body',
		validity: '1 to 3 years, with continuing education',
		dimensions: ['capability'],
		registers: [{ name: 'registers of CQI-IRCA, Exemplar Global and PECB', by: ['name', 'number'], access: 'page', unchecked: true }],
		names: {
			en: [
				'iso 27001 lead auditor*',
				'iso/iec 27001 lead auditor*',
				'iso 27001 lead implementer*',
				'iso/iec 27001 lead implementer*',
				'=ISO 27001 LA',
				'=ISO 27001 LI',
				'lead auditor iso 27001',
				'lead auditor iso/iec 27001',
				'lead implementer iso 27001',
				'lead auditors iso 27001',
				'iso 27001 lead auditors',
				'iso 27001 lead implementers',
				'iso 27001 certified auditor',
				'iso 27001 certified lead auditor',
				'iso 27001 certified lead implementer',
				'certified iso 27001 lead auditor',
				'certified iso 27001 lead implementer',
				'isms lead auditor',
			],
		},
		held: true,
		note: "A person's training certificate: it says nothing of the firm.",
		source: 'common knowledge',
	},
];

/** Standards that ISO or IEC wrote about things, data or technique: naming one is no claim. */
export const TECHNICAL_STANDARDS: ReadonlySet<string> = new Set(
	'216 639 690 3166 4217 8601 8583 8859 10646 10383 11179 12207 12232 13616 13849 14229 14443 14495 14496 14882 14977 15118 15288 15408 15489 15693 15765 15939 16262 16484 17442 18004 18092 19005 19011 19115 19136 19157 19790 20022 20802 21434 21778 21838 23894 24734 24760 25010 25012 26262 26300 26514 26515 27042 29110 29119 29147 29148 29500 30111 32000 32676 40500 42010 60601 62304 14289 10303 11801 7811 7812 7813 7816 9126 9241 9660 9797 1539 1989 9075 9899 23270 23271 22275 24745 24727 18013 19794 24617 12616 6166 6346 2108 3297 15924 17369 19510 19650 20252 7810 3779 9564 11568 13818 13006 15444 18181 23008 23009 21320 26324 27729'.split(
		' ',
	),
);
