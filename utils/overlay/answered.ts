/**
 * A page goes on while the background answers: answers belong to the cards that were asked about, not to places in a list.
 */
import type { LookAnswer } from '../messaging.ts';
import type { Found, PageReading } from '../sites/sighting.ts';

/** A look and the reading that it answers. */
export interface Answered {
	readonly asked: PageReading;
	readonly look: LookAnswer;
}

/** Where in the answer a sighting stands: by its card, as long as it shows the same vendor; -1 when it was not asked about. */
export const placeIn = ({ asked }: Answered, found: Found): number =>
	asked.found.findIndex(({ card, subject, name }) => card === found.card && subject === found.subject && name === found.name);

/** The sightings of a newer reading that were answered, with their answers in the same order. */
export function answeredOf(answered: Answered, reading: PageReading): { found: Found[]; look: LookAnswer } {
	const byCard = new Map(answered.asked.found.map((found, i) => [found.card, { found, i }]));
	const pairs = reading.found.flatMap((found) => {
		const old = byCard.get(found.card);
		return old && old.found.subject === found.subject && old.found.name === found.name ? [{ found, i: old.i }] : [];
	});
	const pick = <T>(list: readonly T[]): T[] => pairs.flatMap(({ i }) => list.slice(i, i + 1));
	const { look } = answered;
	return {
		found: pairs.map(({ found }) => found),
		look: {
			...look,
			badges: pick(look.badges),
			domains: pick(look.domains),
			figures: pick(look.figures),
			known: pick(look.known),
			...(look.bases && { bases: pick(look.bases) }),
		},
	};
}
