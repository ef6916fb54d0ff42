/**
 * The sample list: invented vendors, some of them with invented facts of invented registers, so that every kind of badge
 * can be seen once. All figures are worked out as for real vendors; days lie around today, so that nothing here grows old.
 */
import { look } from '#utils/badge/look.ts';
import type { LookAnswer, PanelAnswer } from '#utils/messaging.ts';
import type { Method } from '#utils/own-messages.ts';
import type { DataState, IndexAnswer, RecordAnswer } from '#utils/release/answer.ts';
import type { Day, Evidence, Source } from '#utils/reputation/evidence.ts';
import { whatIf } from '#utils/reputation/explain.ts';
import type { PageFacts, Sighting } from '#utils/sites/sighting.ts';
import { parseSubject, type SubjectId } from '#utils/subject/subject.ts';
import { WELCOME_ENGLISH, type WelcomeWords } from './welcome-english.ts';

/** A fact as it is written here: days from today. */
interface SampleFact {
	readonly kind: string;
	readonly source: 'quality' | 'commons' | 'city';
	readonly scheme?: string;
	readonly status?: Evidence['status'];
	readonly until?: number;
	readonly assurance?: Evidence['assurance'];
}

interface Sample {
	readonly name: string;
	readonly slug: string;
	readonly stars: readonly [value: number, count: number];
	readonly facts: PageFacts;
	readonly text: string;
	readonly known?: readonly SampleFact[];
}

const SAMPLES: readonly Sample[] = [
	{
		name: 'Chenab Works',
		slug: 'chenab',
		stars: [4.7, 30],
		facts: {
			recent_reviews: 3,
			recent_months: 6,
			rate: [25, 49],
			employees: [10, 49],
			place: 'Sialkot, Pakistan',
			client_countries_n: 3,
			cost_bands: [[10_000, 49_999, 21]],
		},
		text: 'Two teams, one in each time zone our clients keep.',
	},
	{
		name: 'Ravi Ledger Labs',
		slug: 'ravi-ledger',
		stars: [4.9, 12],
		facts: { recent_reviews: 2, recent_months: 6, rate: [50, 99], employees: [50, 249], place: 'Lahore, Pakistan', client_countries_n: 5 },
		text: 'Ledgers and payment back ends, kept running for their owners.',
		known: [
			{ kind: 'certificate', scheme: 'iso-9001', source: 'quality', until: 640 },
			{ kind: 'certificate', scheme: 'iso-27001', source: 'quality', until: 470 },
			{ kind: 'status-page', source: 'commons', assurance: 'listed' },
			{ kind: 'disclosure-policy', source: 'commons', assurance: 'listed' },
			{ kind: 'safe-harbour', source: 'commons', assurance: 'listed' },
			{ kind: 'contributor', source: 'commons', assurance: 'listed' },
		],
	},
	{
		name: 'Meghna Softworks',
		slug: 'meghna-softworks',
		stars: [4.8, 41],
		facts: { recent_reviews: 6, recent_months: 6, rate: [25, 49], employees: [50, 249], place: 'Dhaka, Bangladesh' },
		text: 'SOC 2 report on request; ISO 9001 certified.',
	},
	{
		name: 'Pasig Interactive',
		slug: 'pasig-interactive',
		stars: [4.8, 9],
		facts: { recent_reviews: 1, recent_months: 6, rate: [25, 49], employees: [10, 49], place: 'Manila, Philippines' },
		text: 'Web shops, and the warehouses behind them.',
		known: [{ kind: 'certificate', scheme: 'iso-27001', source: 'quality', until: 500 }],
	},
	{
		name: 'Tresillo Studio',
		slug: 'tresillo',
		stars: [4.3, 16],
		facts: { recent_reviews: 1, recent_months: 6, rate: [50, 99], employees: [10, 49], place: 'Medellín, Colombia' },
		text: 'Interfaces that people without training can use.',
		known: [{ kind: 'certificate', scheme: 'iso-9001', source: 'quality', status: 'withdrawn' }],
	},
	{
		name: 'Odra Kod',
		slug: 'odra-kod',
		stars: [4.9, 22],
		facts: { recent_reviews: 4, recent_months: 6, rate: [50, 99], employees: [10, 49], place: 'Wrocław, Poland' },
		text: 'Compilers, tools and other things that must not fail.',
		known: [
			{ kind: 'disclosure-policy', source: 'commons', assurance: 'listed' },
			{ kind: 'directory-entry', source: 'city', assurance: 'self-declared' },
		],
	},
	{
		name: 'Bulacan Cloud',
		slug: 'bulacan-cloud',
		stars: [5, 2],
		facts: { rate: [0, 25], employees: [2, 9], place: 'Malolos, Philippines' },
		text: 'Cloud bills cut in half, or nearly.',
	},
	{
		name: 'Sylhet Apps',
		slug: 'sylhet-apps',
		stars: [0, 0],
		facts: { rate: [0, 25], employees: [2, 9], place: 'Sylhet, Bangladesh' },
		text: 'New here; eight years of apps elsewhere.',
	},
];

const daysFrom = (today: Day, days: number): Day => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10) as Day;

/** An identifier that is well formed by construction. @throws Error when it is not */
function idOf(text: string): SubjectId {
	const subject = parseSubject(text);
	if (!subject) throw new Error(`${text} is no identifier`);
	return subject;
}

const domainOf = ({ slug }: Sample): string => `${slug}.example`;

const sightingOf = (sample: Sample): Sighting => {
	const [value, count] = sample.stars;
	return {
		subject: idOf(`clutch:sample-${sample.slug}`),
		aliases: [],
		role: 'primary',
		name: sample.name,
		website: domainOf(sample),
		rating: { value, outOf: 5, count },
		facts: { ...(count > 0 && { rating: value }), reviews: count, ...sample.facts },
		text: sample.text,
	};
};

/** The vendors of the list, in its order. */
export const sampleSightings = (): Sighting[] => SAMPLES.map(sightingOf);

const sourcesOf = (today: Day, { samples }: WelcomeWords): Source[] =>
	Object.entries(samples.sources).map(([id, name]) => ({
		id,
		name,
		credit: name,
		licence: 'CC0-1.0',
		licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
		changes: '',
		retrieved: daysFrom(today, -4),
		link: `https://${id}.example/`,
	}));

function evidenceOf({ known = [], ...sample }: Sample, today: Day): Evidence[] {
	const subject = idOf(`domain:${domainOf({ ...sample, known })}`);
	return known.map(({ kind, source, scheme, status, until, assurance }, i) => ({
		id: `${sample.slug.length.toString(16)}${i}`.padStart(16, '0'),
		subject,
		kind,
		source,
		ref: `S-${1040 + 7 * i}`,
		...(scheme !== undefined && { scheme, status: status ?? 'active' }),
		...(until !== undefined && { until: daysFrom(today, until) }),
		confirmed: daysFrom(today, -4),
		link: `https://${source}.example/${sample.slug}`,
		assurance: assurance ?? 'register',
	}));
}

/** What the invented registry knows of a sample. */
function recordOf(sample: Sample, { methodology, info, data }: Method, today: Day, words: WelcomeWords): RecordAnswer {
	const record = { subject: idOf(`domain:${domainOf(sample)}`), names: [sample.name], aliases: [], evidence: [] };
	const evidence = evidenceOf(sample, today);
	const { row } = whatIf(record, evidence, methodology, methodology.lenses.client, today).after;
	// Nobody takes disputes about the invented.
	const { homepage: _homepage, dispute: _dispute, ...rest } = info;
	return {
		record: { ...record, evidence },
		row,
		methodology,
		sources: sourcesOf(today, words),
		info: { ...rest, name: words.samples.registry, operator: words.samples.registry, date: today },
		data: { ...data, date: today },
	};
}

/** The list as it stands: badges, and what each panel says. */
export interface SampleList {
	readonly sightings: readonly Sighting[];
	readonly look: LookAnswer;
	readonly answers: readonly PanelAnswer[];
}

/** Works the list out as a page is: with the methodology of the data at hand; without it only what the cards say is shown. */
export async function sampleList(
	{ method, data }: { readonly method?: Method; readonly data: DataState },
	today: Day,
	words: WelcomeWords = WELCOME_ENGLISH,
): Promise<SampleList> {
	const sightings = sampleSightings();
	const answers = SAMPLES.map((sample): PanelAnswer => {
		if (!method) return { state: 'unchecked', data, reason: data.reason ?? 'offline' };
		if (!sample.known) return { state: 'none', data: { ...method.data, date: today } };
		return { state: 'known', answer: recordOf(sample, method, today, words) };
	});
	const rows = new Map<SubjectId, IndexAnswer>(
		answers.flatMap((answer) =>
			answer.state === 'known'
				? [[answer.answer.record.subject, { state: 'known', subject: answer.answer.record.subject, row: answer.answer.row }]]
				: [],
		),
	);
	const looked = await look(sightings, {
		lookup: async (subjects) => new Map(subjects.map((subject) => [subject, rows.get(subject) ?? { state: 'none' }])),
		methodology: method?.methodology,
		lens: 'client',
		today,
		data: method?.data ?? data,
	});
	return { sightings, look: looked, answers };
}
