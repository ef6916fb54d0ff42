/** From what was read or typed to all that the preview shows: plain data, one language at a time. */
import type { Badge } from '#utils/badge/badge.ts';
import type { DataState } from '#utils/release/answer.ts';
import type { Evidence } from '#utils/reputation/evidence.ts';
import { explain } from '#utils/reputation/explain.ts';
import { LENS_NAMES } from '#utils/reputation/lens.ts';
import type { LensName, Methodology } from '#utils/reputation/methodology.ts';
import { stateOf } from '#utils/reputation/score.ts';
import type { Sighting } from '#utils/sites/sighting.ts';
import { mayBePerson, type SubjectId } from '#utils/subject/subject.ts';
import { rangeOf } from './clients-view.ts';
import { aboutDeeds, type DeedOutcome, deedsOf, groundOf } from './deeds.ts';
import { ENGLISH, POPUP_ENGLISH, type ViewWords } from './english.ts';
import { disputeLink } from './links.ts';
import type { LinkView, PanelView } from './panel-props.ts';
import type { PopupView } from './popup-props.ts';
import { popupView } from './popup-view.ts';
import { drawn, ownSighting, type PreviewInput } from './preview-drawn.ts';
import { type DeedWords, PREVIEW_ENGLISH, type PreviewWords } from './preview-english.ts';

/** A figure of badge or panel, and where it comes from. */
export interface FigureView {
	readonly term: string;
	readonly words: string;
	/** What moved a score most, or the facts with their ids. */
	readonly items?: readonly { readonly words: string; readonly aside: string }[];
}

export interface DeedView extends DeedOutcome, DeedWords {}

export interface PreviewView {
	readonly sighting: Sighting;
	readonly site: PreviewInput['site'];
	readonly person: boolean;
	readonly badge: Badge;
	readonly panel: PanelView;
	readonly popup: PopupView;
	/** The badge under each choice of what matters; empty where there is no score and all are alike. */
	readonly byLens: readonly { readonly lens: LensName; readonly name: string; readonly badge: Badge }[];
	readonly figures: readonly FigureView[];
	readonly deeds: readonly DeedView[];
	/** Before the deeds. */
	readonly deedsFirst: string;
	/** Where to dispute and to send facts. */
	readonly dispute?: LinkView;
	/** What the evidence line may say; absent for a person and without data. */
	readonly evidence?: { readonly subject: SubjectId; readonly methodology: Methodology };
}

/** Where the registry takes disputes, if it names a place. */
const disputeOf = ({ answer, method }: PreviewInput): LinkView | undefined => {
	const address = (answer.state === 'known' ? answer.answer.info : method?.info)?.dispute;
	return disputeLink(address?.replace(/^mailto:/, '') ?? '', address);
};

const factItem = (fact: Evidence, methodology: Methodology): { words: string; aside: string } => {
	const scheme = fact.scheme === undefined ? undefined : methodology.schemes[fact.scheme]?.short;
	return { words: scheme ?? methodology.kinds[fact.kind]?.label ?? fact.kind, aside: fact.id };
};

function aboutRegisters(input: PreviewInput, panel: PanelView, { figures }: PreviewWords): FigureView[] {
	const { answer } = input;
	if (mayBePerson(ownSighting(input).subject)) return [{ term: figures.records, words: figures.recordsPerson }];
	if (panel.registers?.kind === 'differs') return [{ term: figures.records, words: figures.differs }];
	if (answer.state === 'none') return [{ term: figures.records, words: figures.recordsNone }];
	if (answer.state === 'unchecked') return [{ term: figures.records, words: figures.recordsUnread }];
	const { record, methodology } = answer.answer;
	const items = record.evidence.filter(({ retracted }) => !retracted).map((fact) => factItem(fact, methodology));
	return [{ term: figures.records, words: figures.recordsKnown, items }];
}

/** What moved the score most, in points; nothing where no number is shown. */
function aboutScore(input: PreviewInput, panel: PanelView, { figures }: PreviewWords): FigureView[] {
	const { answer, lens, today } = input;
	if (answer.state !== 'known' || panel.registers?.kind !== 'known') return [];
	const { record, row, methodology, info } = answer.answer;
	const explained = explain(record, row, methodology, methodology.lenses[lens], { date: info.date, today });
	if (stateOf(explained.score) !== 'scored') return [];
	const items = explained.moved.map(({ fact, points }) => ({ words: factItem(fact, methodology).words, aside: figures.points(points) }));
	return [{ term: figures.score, words: figures.scoreWords(row.facts, methodology.version), items }];
}

function figuresOf(
	input: PreviewInput,
	{ badge, panel, look, sighting }: Awaited<ReturnType<typeof drawn>>,
	words: PreviewWords,
): FigureView[] {
	const { figures } = words;
	const base = look.bases?.[input.index] ?? look.usual.stars;
	const range = rangeOf(sighting, base);
	const { rating } = sighting;
	const facts: FigureView[] = [];
	if (mayBePerson(sighting.subject)) facts.push({ term: figures.score, words: figures.person });
	if (range && rating)
		facts.push({ term: figures.rangeTerm, words: figures.range(rating.value, rating.count, base.toFixed(2), look.usual.fromPage) });
	else if (badge.kind === 'few' || badge.kind === 'new' || badge.kind === 'none')
		facts.push({ term: badge.before + badge.strong + badge.after || words.list(input.site.label), words: figures.none });
	if (badge.kind === 'rated' && badge.second !== undefined && panel.registers?.kind !== 'differs')
		facts.push({ term: badge.second, words: figures.factWords });
	return [...facts, ...aboutScore(input, panel, words), ...aboutRegisters(input, panel, words)];
}

function firstOfDeeds(input: PreviewInput, { change }: PreviewWords): string {
	if (mayBePerson(ownSighting(input).subject)) return change.firstPerson;
	if (groundOf(input)) return change.first;
	return input.answer.state === 'known' ? change.indexOnly : change.noData;
}

/** The tab's popup with the reader's own line alone, on the scale of the whole page. */
function popupOf(input: PreviewInput, look: Awaited<ReturnType<typeof drawn>>['look'], view: ViewWords): PopupView {
	const { sightings, index, site } = input;
	const data: DataState = input.data;
	const all = popupView({
		reading: { site: site.id, page: 'listing', health: 'fits', sightings, look },
		host: '',
		sites: [],
		data,
		words: { ...view, popup: POPUP_ENGLISH },
	});
	return { ...all, rows: all.rows.filter((row) => row.index === index) };
}

async function badgesByLens(input: PreviewInput, view: ViewWords): Promise<PreviewView['byLens']> {
	const all = await Promise.all(
		LENS_NAMES.map(async (lens) => ({ lens, name: view.registers.lenses[lens], badge: (await drawn({ ...input, lens })).badge })),
	);
	return all.some(({ badge }) => badge.kind === 'record') ? all : [];
}

/** Everything that the preview shows. */
export async function previewOf(input: PreviewInput, words: PreviewWords = PREVIEW_ENGLISH): Promise<PreviewView> {
	const view = input.words ?? ENGLISH;
	const now = await drawn(input);
	const about = aboutDeeds(input);
	const ground = groundOf(input);
	const dispute = disputeOf(input);
	const deeds = await deedsOf(input);
	return {
		sighting: now.sighting,
		site: input.site,
		person: mayBePerson(now.sighting.subject),
		badge: now.badge,
		panel: now.panel,
		popup: popupOf(input, now.look, view),
		byLens: await badgesByLens(input, view),
		figures: figuresOf(input, now, words),
		deeds: deeds.map((deed) => ({ ...deed, ...words.change.deed[deed.id](about, input.site.label) })),
		deedsFirst: firstOfDeeds(input, words),
		...(dispute && { dispute }),
		...(ground && { evidence: { subject: ground.record.subject, methodology: ground.method.methodology } }),
	};
}
