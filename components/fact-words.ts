/**
 * The page's facts in plain words, each with whose word it is or what it is part of. What a page does not show is left
 * out and never called missing: a marketplace picks what a card shows. Where a vendor is based is not among them:
 * it never counts.
 */
import type { Band, PageFacts } from '#utils/sites/sighting.ts';
import type { ViewWords } from './english.ts';
import type { FactLineView } from './panel-props.ts';
import type { Words } from './text.ts';

/** Projects above this are counted, in dollars: as badges do. */
const LARGE = 200_000;

type FactWords = ViewWords['clients']['facts'];
type Read = (facts: PageFacts, words: FactWords) => FactLineView | undefined;

const line = (words: Words, aside?: string): FactLineView => ({ words, ...(aside !== undefined && { aside }) });

const reviewsOf = (bands: readonly Band[]): number => bands.reduce((sum, [, , reviews = 0]) => sum + reviews, 0);

/** Where clients are: how many places, and how much of it is the most frequent one. */
function places(counts: Readonly<Record<string, number>> | undefined, words: FactWords): string | undefined {
	const [first] = Object.entries(counts ?? {}).sort(([, a], [, b]) => b - a);
	if (!first) return;
	const of = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
	return words.most(first[0], first[1], of);
}

/** Each fact, in the order in which a buyer asks: how fresh, who the clients were, how large the work; then the vendor's own word. */
const READS: readonly Read[] = [
	({ recent_reviews: count, recent_months: months, recent_five_star: five }, words) =>
		count && months ? line(words.recent(count, months), five === undefined ? words.whenRead : words.recentFive(five, count)) : undefined,
	({ recent_avg_cost: cost }, words) => (cost ? line(words.recentCost(cost[0], cost[1]), words.siteSays) : undefined),
	({ client_countries_n: count, client_countries: counts }, words) =>
		count ? line(words.countries(count), places(counts, words)) : undefined,
	({ client_cities_n: count, client_cities: counts }, words) => (count ? line(words.cities(count), places(counts, words)) : undefined),
	({ cost_bands: bands = [] }, words) => {
		const [most] = [...bands].sort((a, b) => (b[2] ?? 0) - (a[2] ?? 0));
		return most?.[2] ? line(words.projects(most[0], most[1]), words.ofReviews(most[2], reviewsOf(bands))) : undefined;
	},
	({ cost_bands: bands = [] }, words) => {
		const large = reviewsOf(bands.filter(([from]) => (from ?? 0) >= LARGE));
		return large > 0 ? line(words.projectsOver(large, LARGE), words.ofAll(reviewsOf(bands))) : undefined;
	},
	({ cost_rating: cost, rating }, words) =>
		cost === undefined ? undefined : line(words.cost(cost), rating === undefined ? words.pageSays : words.costBeside(rating)),
	({ negative_reviews: all, negative_replied: answered }, words) =>
		typeof all === 'number' && typeof answered === 'number' && all > 0 ? line(words.replies(answered, all), words.pageSays) : undefined,
	({ success }, words) => (success === undefined ? undefined : line(words.success(success), words.siteSays)),
	({ level }, words) => (level === undefined ? undefined : line(words.level(level), words.siteWord)),
	({ responsive }, words) => (responsive === undefined ? undefined : line(words.responsive(responsive), words.siteWord)),
	({ ability }, words) => (ability ? line(words.ability(...ability), words.siteSays) : undefined),
	({ industries_n: count }, words) => (count ? line(words.industries(count), words.pageSays) : undefined),
	({ languages_n: count }, words) => (count ? line(words.languages(count), words.companySays) : undefined),
	({ time_zones_n: count }, words) => (count ? line(words.zones(count), words.companySays) : undefined),
	({ employees }, words) => (employees ? line(words.size(employees[0], employees[1]), words.companySays) : undefined),
	({ rate }, words) => (rate ? line(words.rate(rate[0], rate[1]), words.companySays) : undefined),
	({ min_project: least }, words) => (least ? line(words.minProject(least), words.companySays) : undefined),
	({ founded }, words) => (founded === undefined ? undefined : line(words.founded(founded), words.companySays)),
];

/** All facts that the page shows of a vendor, worded. */
export const factLines = (facts: PageFacts, words: ViewWords): FactLineView[] =>
	READS.flatMap((read) => read(facts, words.clients.facts) ?? []);
