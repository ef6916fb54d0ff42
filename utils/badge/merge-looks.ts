/** The looks of several registries at one page as one: each vendor's badge is of the first registry that knows it. */
import type { LookAnswer } from '../messaging.ts';

/**
 * Merges looks at the same sightings, the registry put first at the head. What no registry knows is as the first has it,
 * and so is everything that is about the page. Nothing is averaged.
 */
export function mergeLooks(looks: readonly LookAnswer[]): LookAnswer {
	const [first] = looks;
	if (!first) throw new Error('There is no look to merge');
	const of = first.badges.map((_, i) => looks.find(({ known }) => known[i]) ?? first);
	const pick = <K extends 'badges' | 'figures' | 'known'>(key: K) => of.map((look, i) => look[key][i]) as unknown as LookAnswer[K];
	return { ...first, badges: pick('badges'), figures: pick('figures'), known: pick('known') };
}
