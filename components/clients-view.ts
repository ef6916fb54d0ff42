/** "What clients say here": the page's own rating as a range on the star line, then the page's facts. */
import type { UsualRating } from '#utils/messaging.ts';
import {
	type Comparison,
	compareHere,
	ENOUGH_REVIEWS,
	isStars,
	likelyRange,
	rangeText,
	type StarRange,
} from '#utils/reputation/page-rating.ts';
import type { Sighting } from '#utils/sites/sighting.ts';
import { mayBePerson } from '#utils/subject/subject.ts';
import type { ViewWords } from './english.ts';
import { factLines } from './fact-words.ts';
import type { ClientsView, StarLineView } from './panel-props.ts';
import type { Words } from './text.ts';

const clamp = (value: number): number => Math.max(0, Math.min(100, value));

/** From 4 to 5 stars; from 1 where the range begins below 4. */
export function starLine(range: StarRange, usual: UsualRating | undefined, words: ViewWords): StarLineView {
	const text = rangeText(range);
	// Drawn as it is written: the words' own tenths, else a bar could seem to contradict them.
	const from = Number(text.slice(0, text.indexOf('–'))) < 4 ? 1 : 4;
	const at = (stars: number): number => clamp((100 * (stars - from)) / (5 - from));
	const average = usual?.stars.toFixed(2);
	return {
		lo: at(range.lo),
		hi: at(range.hi),
		...(usual &&
			average !== undefined && {
				usual: { at: at(usual.stars), words: usual.fromPage ? words.clients.usualPage(average) : words.clients.usualSite(average) },
			}),
		axis: from === 4 ? ['4.0', '4.25', '4.5', '4.75', '5.0'] : ['1', '2', '3', '4', '5'],
		spoken: words.clients.line(text, average),
	};
}

function sentences({ rating, facts }: Sighting, range: StarRange | undefined, words: ViewWords): Words[] {
	const { clients } = words;
	if (!rating || rating.count === 0) return [rating?.count === 0 || facts.reviews === 0 ? clients.none : clients.hidden];
	const says = clients.says(rating.value, rating.outOf, rating.count);
	if (range) return [says, clients.fair(rangeText(range))];
	return isStars(rating) ? [says, clients.tooFew] : [says];
}

/** The likely range of a sighting's rating; undefined where it must not be shown. */
export function rangeOf({ rating }: Sighting, usual: number): StarRange | undefined {
	return rating && isStars(rating) && rating.count >= ENOUGH_REVIEWS ? likelyRange(rating, usual) : undefined;
}

/** The section for a sighting; `base` is what its rating is weighed against, in stars. A person is never compared. */
export function clientsView(sighting: Sighting, usual: UsualRating, words: ViewWords, base = usual.stars): ClientsView {
	const { clients } = words;
	const range = rangeOf(sighting, base);
	const person = mayBePerson(sighting.subject);
	const comparison: Comparison | undefined = sighting.rating && compareHere(sighting.subject, sighting.rating, usual.stars);
	return {
		aside: clients.aside,
		sentences: sentences(sighting, range, words),
		...(range && { line: starLine(range, person ? undefined : usual, words), caution: clients.caution }),
		...(comparison && { comparison: clients[comparison](usual.stars.toFixed(2), usual.fromPage) }),
		facts: factLines(sighting.facts, words),
	};
}
