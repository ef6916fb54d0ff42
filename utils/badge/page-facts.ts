/** The second segment of a page's badges: the same kind of fact on as many cards as have it, so that cards can be compared. */
import type { Band, PageFacts } from '../sites/sighting.ts';
import type { BadgeWords, Second } from './english.ts';

/** Projects above this are counted, in dollars: the step between small and large on the sites that tell. */
const LARGE = 200_000;

/** Project sizes: how many were large; where none was, how many there were and up to what. */
function projects(bands: readonly Band[] | undefined, words: BadgeWords): Second | undefined {
	const counted = (bands ?? []).flatMap(([from, to, reviews = 0]) => (reviews > 0 ? [{ from: from ?? 0, to, reviews }] : []));
	const total = counted.reduce((sum, { reviews }) => sum + reviews, 0);
	const large = counted.filter(({ from }) => from >= LARGE).reduce((sum, { reviews }) => sum + reviews, 0);
	if (large > 0) return words.projectsOver(large, LARGE);
	const top = Math.max(...counted.map(({ to }) => to ?? 0));
	return total > 0 && top > 0 ? words.projectsUpTo(total, top) : undefined;
}

/** Kinds of facts, each with its words for one card; of two that equally many cards have, the earlier comes first. */
const KINDS: readonly ((facts: PageFacts, words: BadgeWords) => Second | undefined)[] = [
	({ recent_reviews: reviews, recent_months: months }, words) => (reviews && months ? words.recent(reviews, months) : undefined),
	({ cost_bands: bands }, words) => projects(bands, words),
	({ client_countries_n: count }, words) => (count ? words.countries(count) : undefined),
	({ client_cities_n: count }, words) => (count ? words.cities(count) : undefined),
	// Said only where it is plainly so: more than half of them were answered.
	({ negative_reviews: all, negative_replied: answered }, words) =>
		typeof all === 'number' && typeof answered === 'number' && all > 0 && answered * 2 > all ? words.replies : undefined,
	({ founded }, words) => (founded ? words.founded(founded) : undefined),
];

/** The kinds of facts by how many of the cards have them, most first. */
export function kindsOf(cards: readonly PageFacts[], words: BadgeWords): number[] {
	const had = KINDS.map((kind) => cards.filter((facts) => kind(facts, words) !== undefined).length);
	return had.map((_, kind) => kind).sort((a, b) => (had[b] ?? 0) - (had[a] ?? 0));
}

/** For each card of a page its second segment: the kind that most cards have, on every card that has it; else the next. */
export function seconds(
	cards: readonly PageFacts[],
	words: BadgeWords,
	kinds: readonly number[] = kindsOf(cards, words),
): (Second | undefined)[] {
	return cards.map((facts) => {
		for (const kind of kinds) {
			const second = KINDS[kind]?.(facts, words);
			if (second) return second;
		}
		return undefined;
	});
}
