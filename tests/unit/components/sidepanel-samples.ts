/** Invented lists in every state of the side panel: for the component tests and for the gallery. */
import { NO_PASTE, type SideActions, type SideState } from '#components/sidepanel-props.ts';
import { type Checked, certificatesOfRecord, checkOf } from '#utils/lists/checked.ts';
import { entryOfSighting } from '#utils/lists/entry.ts';
import { daysAfter, type Kept, type ListEntry, NOTHING_KEPT, type OwnCheck } from '#utils/lists/list.ts';
import { isRecognised, readPaste } from '#utils/lists/paste.ts';
import type { IndexAnswer } from '#utils/release/answer.ts';
import type { Evidence } from '#utils/reputation/evidence.ts';
import type { SubjectId } from '#utils/subject/subject.ts';
import { certificate, day, fact, fresh, full, id, methodology, recordOf, sightingOf, today, unusable } from './samples.ts';

const LIST = 'payments';
const pageOfAgora = { site: 'clutch', url: 'https://clutch.co/it-services' };

const row = (name: string, place: number, more: Partial<ListEntry> = {}, sighting: Parameters<typeof sightingOf>[1] = {}): ListEntry => ({
	...entryOfSighting(LIST, { sighting: sightingOf(name, sighting), base: 4.78 }, pageOfAgora, today),
	place,
	...more,
});

export const entries: ListEntry[] = [
	row('Ravi Ledger Labs', 1, { watched: true, tags: ['payments'] }, { text: 'SOC 2 report on request.' }),
	row(
		'Chenab Works',
		2,
		{ asked: day('2026-11-20'), tags: ['payments', 'Sialkot'], note: 'Met them in October.' },
		{ website: 'chenab.example', rating: { value: 4.7, outOf: 5, count: 30 }, text: 'We are ISO 27001 certified.' },
	),
	row('Indus Yard', 3, {}, { website: 'indus-yard.example', rating: { value: 4.6, outOf: 5, count: 24 } }),
	row('Tresillo Studio', 4, { watched: true }, { website: 'tresillo.example', rating: { value: 4.3, outOf: 5, count: 16 } }),
	row('Bulacan Cloud', 5, {}, { website: 'bulacan.example', rating: { value: 5, outOf: 5, count: 2 }, facts: { reviews: 2 } }),
	row('Ayesha K.', 6, {}, { subject: id('upwork:~01abcdef0123456789'), rating: { value: 5, outOf: 5, count: 14 }, facts: { reviews: 14 } }),
	{
		list: LIST,
		subject: id('domain:pasted.example'),
		others: [],
		name: 'pasted.example',
		added: today,
		place: 7,
		tags: [],
		note: '',
		watched: false,
	},
];

export const ownChecks: OwnCheck[] = [
	{
		id: 'check-1',
		subject: id('clutch:chenab-works'),
		kind: 'certificate',
		scheme: 'ISO 9001:2015',
		number: '44 100 2281',
		body: 'TÜV Nord',
		scope: 'Software development, Sialkot',
		until: daysAfter(today, 86),
		link: 'https://certs.example/44-100-2281',
		who: 'A. Buyer',
		when: day('2026-11-20'),
		remind: true,
	},
	{
		id: 'check-2',
		subject: id('clutch:bulacan-cloud'),
		kind: 'company',
		scheme: 'Company register',
		number: '',
		body: 'SEC Philippines',
		scope: '',
		who: '',
		when: day('2026-11-18'),
		remind: false,
	},
];

export const kept: Kept = {
	lists: [
		{ id: LIST, name: 'Payments rebuild', created: 1, used: 2 },
		{ id: 'mobile', name: 'Mobile app', created: 1, used: 1 },
	],
	entries,
	checks: ownChecks,
	news: [
		{
			id: 'news-1',
			when: 2,
			subject: id('clutch:tresillo-studio'),
			name: 'Tresillo Studio',
			what: { kind: 'certificate', scheme: 'ISO 9001', from: 'active', to: 'withdrawn' },
		},
		{
			id: 'news-2',
			when: 1,
			subject: id('clutch:chenab-works'),
			name: 'Chenab Works',
			what: { kind: 'reminder', scheme: 'ISO 9001:2015', until: daysAfter(today, 60), left: 60 },
		},
	],
};

/** Evidence of the few whom a registry knows, by domain. */
const EVIDENCE: Readonly<Record<string, readonly Evidence[]>> = {
	'ravi-ledger.example': full,
	'indus-yard.example': [
		certificate('iso-27001', { until: day('2027-06-30') }),
		fact('status-page', 'commons'),
		fact('disclosure-policy', 'commons'),
		fact('contributor', 'commons'),
	],
	'tresillo.example': [certificate('iso-9001', { status: 'withdrawn' })],
};

function checkedOf(entry: ListEntry): Checked {
	const domain = entry.others.find((one) => one.startsWith('domain:'))?.slice('domain:'.length) ?? '';
	const evidence = EVIDENCE[domain];
	const record = evidence && recordOf(evidence, { domain, names: [entry.name] });
	const answers = new Map<SubjectId, IndexAnswer>(
		record ? [[id(`domain:${domain}`), { state: 'known', subject: id(`domain:${domain}`), row: record.row }]] : [],
	);
	const checked = checkOf(entry, { answers, methodology, lens: methodology.lenses.client, today, registry: fresh.registry });
	return record ? { ...checked, certificates: certificatesOfRecord(record.record.evidence, methodology, today) } : checked;
}

export const checked: ReadonlyMap<SubjectId, Checked> = new Map(entries.map((entry) => [entry.subject, checkedOf(entry)]));

const base: SideState = {
	tab: 'lists',
	kept: { ...kept, news: [] },
	list: LIST,
	checked,
	data: fresh,
	page: { host: 'clutch.co', count: 20 },
	chosen: [],
	compared: [],
	paste: NO_PASTE,
	said: '',
	notify: true,
	today,
};
const subjects = (...names: string[]): SubjectId[] =>
	names.map((name) => entries.find((entry) => entry.name === name)?.subject ?? id('domain:missing.example'));
const pasted =
	'https://clutch.co/profile/chenab-works\nravi-ledger.example, Ravi Ledger Labs\nhttps://facebook.com/chenab\nChenab Works\nhttps://clutch.co/it-services\nravi-ledger.example';
const lines = readPaste(pasted);
const { page: _page, list: _list, data: _data, ...first } = base;

/** Every state of the side panel. */
export const sides = {
	first: { ...first, kept: NOTHING_KEPT, checked: new Map() },
	empty: { ...base, list: 'mobile' },
	list: base,
	chosen: { ...base, chosen: subjects('Ravi Ledger Labs', 'Chenab Works', 'Indus Yard') },
	news: { ...base, kept, notify: false },
	unchecked: {
		...base,
		data: unusable('signature'),
		checked: new Map(
			entries.map(({ subject }) => [subject, { state: 'unchecked', reason: 'signature', areas: [], certificates: [] } as const]),
		),
	},
	quota: { ...base, failed: { reason: 'quota' } },
	malformed: { ...base, failed: { reason: 'format', faults: ['entries[0].added: expected a day, YYYY-MM-DD'], more: 12 } },
	nothingCompared: { ...base, tab: 'compare' },
	two: { ...base, tab: 'compare', compared: subjects('Ravi Ledger Labs', 'Indus Yard') },
	five: {
		...base,
		tab: 'compare',
		compared: subjects('Ravi Ledger Labs', 'Indus Yard', 'Chenab Works', 'Tresillo Studio', 'Ayesha K.'),
	},
	check: { ...base, tab: 'check' },
	reading: { ...base, tab: 'check', paste: { ...NO_PASTE, text: pasted, stage: 'reading', done: 3, of: 6 } },
	checked: {
		...base,
		tab: 'check',
		paste: {
			text: pasted,
			stage: 'done',
			done: 6,
			of: 6,
			lines,
			checked: lines
				.filter(isRecognised)
				.map(({ subject }) =>
					checkedOf(entries.find((entry) => [entry.subject, ...entry.others].includes(subject)) ?? (entries[2] as ListEntry)),
				),
		},
	},
} satisfies Record<string, SideState>;

/** Actions that do nothing, but for those given. */
export const idle = (given: Partial<SideActions> = {}): SideActions =>
	new Proxy(given, { get: (all, name) => all[name as keyof SideActions] ?? (() => undefined) }) as SideActions;
