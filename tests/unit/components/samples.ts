/** Invented vendors in every state of panel and popup: for the component tests and for the gallery. */
import type { AnswerView } from '#components/panel-props.ts';
import { type PanelInput, panelView } from '#components/panel-view.ts';
import { type PopupInput, popupView } from '#components/popup-view.ts';
import methodologyJson from '#registry/methodology.json' with { type: 'json' };
import { figuresOf } from '#utils/badge/figures.ts';
import type { LookAnswer, TabReading } from '#utils/messaging.ts';
import type { DataState, RecordAnswer } from '#utils/release/answer.ts';
import type { Reason } from '#utils/release/reason.ts';
import type { Day, Evidence, Source } from '#utils/reputation/evidence.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';
import { toRow } from '#utils/reputation/to-row.ts';
import type { PageFacts, Sighting } from '#utils/sites/sighting.ts';
import { parseSubject, type SubjectId } from '#utils/subject/subject.ts';

export const methodology = methodologyJson as unknown as Methodology;
export const today = '2026-11-24' as Day;
export const day = (text: string): Day => text as Day;

/** An identifier that must be one. */
export function id(text: string): SubjectId {
	const subject = parseSubject(text);
	if (!subject) throw new Error(`${text} is no identifier`);
	return subject;
}

export const fresh: DataState = { registry: '0123456789abcdef', release: 12, date: today, usable: true };
export const old: DataState = { ...fresh, date: day('2026-11-05'), reason: 'expired', usable: true };
export const unusable = (reason: Reason): DataState => ({ ...fresh, date: day('2026-10-05'), reason, usable: false });

export const sources: Source[] = [
	{
		id: 'quality-register',
		name: 'Open Quality Register',
		credit: 'Quality Council',
		licence: 'CC0-1.0',
		licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
		changes: 'Reduced to status, number and end.',
		retrieved: day('2026-11-21'),
		link: 'https://quality.example/',
	},
	{
		id: 'commons',
		name: 'Vendor Commons',
		credit: 'Commons Foundation',
		licence: 'CC BY-SA 4.0',
		licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
		changes: 'Reduced to published pages.',
		retrieved: day('2026-11-18'),
		link: 'https://commons.example/',
	},
	{
		id: 'city-list',
		name: 'City list of software houses',
		credit: 'City of Lahore, invented',
		licence: 'MIT',
		licenceUrl: 'https://opensource.org/license/mit',
		changes: 'Reduced to names and websites.',
		retrieved: day('2026-09-01'),
		link: 'https://city.example/',
		ownList: true,
	},
];

let serial = 0;
/** A fact of an invented register. */
export function fact(kind: string, source: string, more: Partial<Evidence> = {}): Evidence {
	serial++;
	return {
		id: serial.toString(16).padStart(16, '0'),
		subject: id('domain:ravi-ledger.example'),
		kind,
		source,
		ref: `R-${serial}`,
		confirmed: day('2026-11-18'),
		link: `https://${source}.example/${serial}`,
		assurance: 'register',
		...more,
	};
}

export const certificate = (scheme: string, more: Partial<Evidence> = {}): Evidence =>
	fact('certificate', 'quality-register', { scheme, status: 'active', confirmed: day('2026-11-21'), ...more });

/** What a registry answers for these facts. */
export function recordOf(
	evidence: readonly Evidence[],
	{ domain = 'ravi-ledger.example', names = ['Ravi Ledger Labs'], data = fresh } = {},
): RecordAnswer {
	const record = { subject: id(`domain:${domain}`), names, aliases: [], evidence };
	return {
		record,
		row: toRow(record, new Uint8Array(12), methodology, today),
		methodology,
		sources,
		info: {
			format: 1,
			minClient: '0.1.0',
			rows: 1,
			subjects: 1,
			prefixBits: 4,
			evidence: 'whole',
			name: 'Open Vendor Registry',
			operator: 'Invented',
			homepage: 'https://registry.example/',
			dispute: 'mailto:dispute@registry.example',
			licence: 'CC BY-SA 4.0',
			methodology: '1',
			date: today,
		},
		data,
	};
}

export const full: Evidence[] = [
	certificate('iso-27001', { until: day('2028-03-14'), ref: 'IS-704112' }),
	certificate('iso-9001', { until: day('2027-01-04'), ref: 'QM-318840' }),
	certificate('soc-2', { source: 'commons', status: 'unverifiable', assurance: 'listed' }),
	fact('bug-bounty', 'commons'),
	fact('disclosure-policy', 'commons', { note: 'answers within 5 days' }),
	fact('status-page', 'commons'),
	// One weak fact from long ago, after which its area is still almost at its base rate.
	fact('open-finances', 'commons', { confirmed: day('2016-01-01') }),
	fact('safe-harbour', 'commons', { confirmed: day('2026-10-02') }),
	fact('contributor', 'commons', { confirmed: day('2026-08-30') }),
	fact('directory-entry', 'city-list', { confirmed: day('2026-09-01'), assurance: 'listed' }),
];

export const pageFacts: PageFacts = {
	rating: 4.9,
	reviews: 12,
	recent_reviews: 3,
	recent_months: 6,
	recent_five_star: 2,
	client_countries_n: 4,
	client_countries: { 'United States': 6, England: 3, Denmark: 1, Germany: 1 },
	cost_rating: 4.6,
	cost_bands: [
		[50_000, 199_999, 8],
		[200_000, 999_999, 2],
		[null, 10_000, 1],
	],
	employees: [50, 249],
	rate: [25, 49],
	founded: 2014,
};

export function sightingOf(name: string, more: Partial<Sighting> = {}): Sighting {
	const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	return {
		subject: id(`clutch:${slug}`),
		aliases: [],
		role: 'primary',
		name,
		website: 'ravi-ledger.example',
		rating: { value: 4.9, outOf: 5, count: 12 },
		facts: pageFacts,
		...more,
	};
}

const ravi = sightingOf('Ravi Ledger Labs');
const base: PanelInput = {
	sighting: ravi,
	domain: 'ravi-ledger.example',
	usual: { stars: 4.78, fromPage: true },
	answer: { state: 'known', answer: recordOf(full) },
	lens: 'client',
	today,
};
const chenab = sightingOf('Chenab Works', { website: 'chenab.example', rating: { value: 4.7, outOf: 5, count: 30 } });
const ayesha = sightingOf('Ayesha K.', {
	subject: id('upwork:~01abcdef0123456789'),
	rating: { value: 5, outOf: 5, count: 14 },
	facts: { rating: 5, reviews: 14, success: 98, level: 'Top Rated', recent_reviews: 4, recent_months: 6 },
});
export const statement: AnswerView = {
	text: 'The ISO 9001 recertification audit was held on 12 November. We expect the new certificate in December.',
	date: '20 Nov 2026',
	source: { text: 'ravi-ledger.example', href: 'https://ravi-ledger.example/.well-known/earned.json' },
};

/** Every state of the panel. */
export const panels = {
	full: { ...base, statement, method: 'https://registry.example/methodology' },
	little: { ...base, answer: { state: 'known', answer: recordOf(full.slice(3, 6)) } },
	existence: { ...base, answer: { state: 'known', answer: recordOf(full.slice(9)) } },
	none: { ...base, sighting: chenab, domain: 'chenab.example', answer: { state: 'none', data: fresh } },
	hidden: {
		...base,
		sighting: sightingOf('Sylhet Apps', { rating: { value: 5, outOf: 5, count: 2 }, facts: { rating: 5, reviews: 2 } }),
		domain: null,
		answer: { state: 'none', data: fresh },
	},
	unchecked: { ...base, answer: { state: 'unchecked', reason: 'signature', data: unusable('signature') } },
	silent: { ...base, answer: { state: 'silent' } },
	old: { ...base, answer: { state: 'known', answer: recordOf(full, { data: old }) } },
	person: { ...base, sighting: ayesha, domain: null, answer: { state: 'none', data: fresh } },
	differs: {
		...base,
		answer: { state: 'known', answer: recordOf(full, { domain: 'odra-kod.example', names: ['Odra Kod'] }) },
		domain: 'odra-kod.example',
	},
	lapsed: {
		...base,
		sighting: sightingOf('Tresillo Studio', { website: 'tresillo.example', rating: { value: 3.9, outOf: 5, count: 40 } }),
		domain: 'tresillo.example',
		answer: {
			state: 'known',
			answer: recordOf(
				[
					certificate('iso-9001', { status: 'withdrawn', ref: 'QM-2207' }),
					certificate('iso-27001', { status: 'suspended', ref: 'IS-44' }),
					certificate('iso-27701', { until: day('2026-03-02'), ref: 'PR-9' }),
					certificate('iso-22301', { status: 'disputed', ref: 'BC-1' }),
					certificate('fedramp', { status: 'in-process', ref: 'FR-1' }),
				],
				{ domain: 'tresillo.example', names: ['Tresillo Studio'] },
			),
		},
	},
	unrated: {
		...base,
		sighting: sightingOf('Bulacan Cloud', { rating: { value: 0, outOf: 5, count: 0 }, facts: { ability: [39.6, 40] } }),
		domain: null,
		answer: { state: 'none', data: fresh },
	},
} satisfies Record<string, PanelInput>;

export const panelOf = (name: keyof typeof panels, more: Partial<PanelInput> = {}) =>
	panelView({ ...(panels[name] as PanelInput), ...more });

const names =
	'Quillet & Rowe,Chenab Works,Ravi Ledger Labs,Bulacan Cloud,Nordkai Digital,Meghna Softworks,Tresillo Studio,Pasig Interactive,Odra Kod,Sylhet Apps';
const stars: readonly (readonly [number, number])[] = [
	[4.6, 21],
	[4.7, 30],
	[4.9, 12],
	[5, 2],
	[5, 120],
	[4.7, 25],
	[4.3, 16],
	[4.8, 9],
	[4.7, 6],
	[0, 0],
];
const listed: Sighting[] = names.split(',').map((name, i) => {
	const [value = 0, count = 0] = stars[i] ?? [];
	return sightingOf(name, {
		rating: { value, outOf: 5, count },
		facts: { rating: value, reviews: count, ...(i % 3 === 1 && { recent_reviews: i + 2, recent_months: 6 }) },
	});
});
const lens = methodology.lenses.client;
/** Evidence of the few that a registry knows, by their place on the page. */
const evidenceOf: Readonly<Record<number, readonly Evidence[]>> = {
	2: full,
	6: [certificate('iso-9001', { status: 'withdrawn' })],
	7: [certificate('iso-27001', { until: day('2028-03-14') })],
};
export const look: LookAnswer = {
	badges: [],
	domains: listed.map(() => null),
	known: listed.map((_, i) => i in evidenceOf),
	figures: listed.map((_, i) => {
		const evidence = evidenceOf[i];
		return evidence ? figuresOf(recordOf(evidence).row, methodology, lens, today) : null;
	}),
	says: listed.map(() => null),
	usual: { stars: 4.78, fromPage: true },
	data: fresh,
};
const unknown: LookAnswer = { ...look, known: listed.map(() => false), figures: listed.map(() => null) };
export const reading: TabReading = { site: 'agora', page: 'listing', health: 'fits', sightings: listed, look };
const tab: PopupInput = { reading, host: 'agora.example', sites: ['Agora', 'Bazaar', 'Souk'], data: fresh };

/** Every state of the popup. */
export const popups = {
	vendors: { ...tab, unread: 3 },
	unchecked: { ...tab, reading: { ...reading, look: unknown }, data: unusable('signature') },
	old: { ...tab, data: old },
	changed: { ...tab, reading: { ...reading, health: 'changed', sightings: [] } },
	empty: { ...tab, reading: { ...reading, health: 'empty', sightings: [] } },
	failed: { ...tab, reading: { site: 'agora', page: 'listing', health: 'fits', sightings: listed, failed: 'no answer' } },
	unsupported: { host: 'news.example', sites: tab.sites, data: fresh },
	nodata: { ...tab, reading: { ...reading, look: unknown }, data: { ...unusable('no-database'), date: '' as Day, release: 0 } },
} satisfies Record<string, PopupInput>;

export const popupOf = (name: keyof typeof popups) => popupView(popups[name] as PopupInput);
