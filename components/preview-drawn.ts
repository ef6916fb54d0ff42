/**
 * One vendor as clients see it, by the same code as on the page: `look` for badges, `panelView` for the panel. What would
 * be if something were otherwise goes the same way, so the preview cannot promise what the badge would not show.
 */
import type { Badge } from '#utils/badge/badge.ts';
import { identifiersOf, look } from '#utils/badge/look.ts';
import type { LookAnswer, PanelAnswer } from '#utils/messaging.ts';
import type { Method } from '#utils/own-messages.ts';
import type { DataState, IndexAnswer } from '#utils/release/answer.ts';
import type { Day } from '#utils/reputation/evidence.ts';
import type { LensName, Methodology } from '#utils/reputation/methodology.ts';
import type { Sighting } from '#utils/sites/sighting.ts';
import type { ViewWords } from './english.ts';
import type { PanelView } from './panel-props.ts';
import { panelView } from './panel-view.ts';

/** All that the preview may draw on. */
export interface PreviewInput {
	/** Of the whole page, since a card is worded beside the others; one alone when it was typed. */
	readonly sightings: readonly Sighting[];
	/** Which of them is the reader. */
	readonly index: number;
	/** The marketplace, e.g. `clutch`, "Clutch". */
	readonly site: { readonly id: string; readonly label: string };
	/** What the registries say of the reader. */
	readonly answer: PanelAnswer;
	/** What figures are worked out with; absent while there is no usable data. */
	readonly method?: Method;
	readonly data: DataState;
	readonly lens: LensName;
	readonly today: Day;
	readonly words?: ViewWords;
}

/** A card, its badge and its panel. */
export interface Drawn {
	readonly sighting: Sighting;
	readonly badge: Badge;
	readonly panel: PanelView;
	readonly look: LookAnswer;
}

/** The reader's own sighting. @throws Error when the index names none */
export function ownSighting({ sightings, index }: Pick<PreviewInput, 'sightings' | 'index'>): Sighting {
	const own = sightings[index];
	if (!own) throw new Error(`The page has ${sightings.length} vendors, none at ${index}.`);
	return own;
}

const indexAnswer = (answer: PanelAnswer): IndexAnswer => {
	if (answer.state === 'known') return { state: 'known', subject: answer.answer.record.subject, row: answer.answer.row };
	return answer.state === 'unchecked' ? { state: 'unchecked', reason: answer.reason } : { state: 'none' };
};

const methodologyOf = ({ answer, method }: Pick<PreviewInput, 'answer' | 'method'>): Methodology | undefined =>
	answer.state === 'known' ? answer.answer.methodology : method?.methodology;

/** Draws the reader's card with its badge and panel; `changed` is the card, or the registries' answer, as it would then be. */
export async function drawn(
	input: PreviewInput,
	changed: { readonly sighting?: Sighting; readonly answer?: PanelAnswer } = {},
): Promise<Drawn> {
	const { index, lens, today, data, words } = input;
	const answer = changed.answer ?? input.answer;
	const sighting = changed.sighting ?? ownSighting(input);
	const found = indexAnswer(answer);
	// Of the others only the page's own words matter here: what most cards tell, and what is usual.
	const own = new Set(identifiersOf(sighting));
	const looked = await look(input.sightings.with(index, sighting), {
		lookup: async (subjects) => new Map(subjects.map((subject) => [subject, own.has(subject) ? found : { state: 'none' }])),
		methodology: methodologyOf({ ...input, answer }),
		lens,
		today,
		data,
	});
	const badge = looked.badges[index];
	if (!badge) throw new Error('A vendor without a badge.');
	const base = looked.bases?.[index];
	const panel = panelView({
		sighting,
		domain: looked.domains[index] ?? null,
		usual: looked.usual,
		...(base !== undefined && { base }),
		answer,
		lens,
		today,
		...(words && { words }),
	});
	return { sighting, badge, panel, look: looked };
}
