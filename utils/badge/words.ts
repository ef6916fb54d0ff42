/**
 * The words of the badges: for each vendor of a page the first case that fits, and the popup's line about the whole page.
 * Every card is asked the same questions. The words themselves stand in one table per language.
 */
import type { PageNormal } from '../messaging.ts';
import type { IndexAnswer } from '../release/answer.ts';
import { dayOfRow, type Row, type RowCertification } from '../release/row.ts';
import type { Day } from '../reputation/evidence.ts';
import type { Lens, Methodology } from '../reputation/methodology.ts';
import {
	ENOUGH_REVIEWS,
	indistinguishable,
	isStars,
	likelyRange,
	offerBases,
	pageBase,
	type StarRange,
} from '../reputation/page-rating.ts';
import { careOn, confirmedOn, type Score, score, showsNumber, stateOf } from '../reputation/score.ts';
import type { Sighting } from '../sites/sighting.ts';
import { mayBePerson } from '../subject/subject.ts';
import type { Badge, BadgeKind } from './badge.ts';
import { type BadgeWords, ENGLISH, type First, type Second, type ShownScore } from './english.ts';
import { namesAgree } from './names.ts';
import { seconds } from './page-facts.ts';

/** What a card says of certificates. */
export interface CardClaims {
	/** Short names of the schemes it says it holds, e.g. "ISO 27001", in the page's order. */
	readonly schemes: readonly string[];
	/** A family without a standard, e.g. "ISO" in "ISO certified". */
	readonly family?: string;
	/** Short names of what it says it does not hold, or no longer. */
	readonly denied?: readonly string[];
}

/** What badges need besides the page and the index. */
export interface BadgeContext {
	/** How rows are scored; absent while there is no data: then no answer has a row. */
	readonly methodology?: Methodology | undefined;
	readonly lens?: Lens | undefined;
	readonly today: Day;
	/** The site's stored normal in stars, for pages with few rated cards. */
	readonly base?: number;
	/** What an earlier look at the page took as its normal; absent: these sightings tell. */
	readonly like?: PageNormal | undefined;
	/** For each sighting what its card says of certificates. */
	readonly claims?: readonly (CardClaims | undefined)[];
	readonly words?: BadgeWords;
}

/** A badge's text in full is about so long. */
const ROOM = 50;

/** One vendor with all that its badge may draw on. */
interface Card {
	readonly sighting: Sighting;
	readonly row: Row | undefined;
	readonly differs: boolean;
	/** The likely range, with enough reviews. */
	readonly range: StarRange | undefined;
	/** The page's fact that most cards have. */
	readonly fact: Second | undefined;
	readonly claims: CardClaims | undefined;
}

interface Filled {
	readonly kind: BadgeKind;
	readonly first: First;
	readonly second?: Second | undefined;
}

/** A row under a domain that the name on the page has nothing to do with is not this vendor's for certain: no figure, and it is said. */
export function rowOf(sighting: Sighting, answer: IndexAnswer | undefined): Pick<Card, 'row' | 'differs'> {
	if (answer?.state !== 'known' || mayBePerson(sighting.subject)) return { row: undefined, differs: false };
	const domain = answer.subject.startsWith('domain:') ? answer.subject.slice('domain:'.length) : undefined;
	const differs = domain !== undefined && !namesAgree(sighting.name, [], domain);
	return { row: differs ? undefined : answer.row, differs };
}

function shown({ value, lo, hi, typical }: Score): ShownScore {
	const [low, high] = [Math.round(lo), Math.round(hi)];
	return { value: Math.round(value), lo: low, hi: high, spread: Math.round((hi - lo) / 2), typical: Math.round(typical) };
}

const shortName = (certification: RowCertification | undefined, { schemes }: Methodology): string | undefined =>
	certification && Object.values(schemes).find(({ number }) => number === certification.scheme)?.short;

/** The cases that the registry fills: a lapsed certificate, a number, a confirmed certificate, facts. */
function fromRegistry(card: Card, { methodology, lens, today }: BadgeContext, words: BadgeWords): Filled | undefined {
	const { row, range, fact, claims } = card;
	if (!row || !methodology || !lens) return;
	const care = careOn(row, today);
	const lapsed = shortName(care, methodology);
	if (care && lapsed !== undefined) return { kind: 'lapsed', first: words.lapsed(lapsed, care.status), second: words.seeSource };

	const best = confirmedOn(row, today);
	const held = shortName(best, methodology);
	if (held !== undefined && claims?.denied?.includes(held))
		return { kind: 'lapsed', first: words.lapsed(held, 'disputed'), second: words.seeSource };

	const given = score(row, methodology, lens, today);
	if (showsNumber(given, row, methodology, today))
		return { kind: 'record', first: words.trustScore(shown(given)), second: words.typical(shown(given)) };

	const second = range ? words.ratingToo(range) : fact;
	if (best && held !== undefined) {
		const until = best.until === undefined ? undefined : dayOfRow(best.until);
		return { kind: 'cert', first: words.certificate(held, best.assurance === 'credential' ? 'credential' : 'register', until), second };
	}
	return stateOf(given) === 'none' ? undefined : { kind: 'facts', first: words.facts(row.facts), second };
}

/** The cases that the page alone fills. A person's badge is always one of these. */
function fromPage({ sighting, range, fact, claims, differs }: Card, words: BadgeWords): Filled {
	const count = sighting.rating?.count ?? sighting.facts.reviews;
	const note = differs ? words.namesDiffer : undefined;
	if (range) {
		const first = words.rating(range);
		const room = ROOM - (first.before + first.strong + first.after).length - ' · '.length;
		const said =
			claims &&
			(claims.schemes.length > 0
				? words.says(claims.schemes, room)
				: claims.family !== undefined
					? words.saysOnly(claims.family)
					: undefined);
		if (said && !note) return { kind: 'claim', first, second: said };
		return { kind: 'rated', first, second: note ?? fact };
	}
	if (sighting.rating && isStars(sighting.rating)) return { kind: 'few', first: words.tooFew(sighting.rating.count), second: note };
	if (count === 0) return { kind: 'new', first: words.noReviews, second: note };
	return { kind: 'none', first: words.nothing, second: note };
}

function toBadge({ kind, first, second }: Filled, card: Card, words: BadgeWords): Badge {
	const sentences = [first.said, second?.said ?? second?.text ?? ''];
	// The number's second segment is its scale; the rating is said as well.
	if (kind === 'record' && card.range) sentences.push(words.rating(card.range).said);
	return {
		kind,
		before: first.before,
		strong: first.strong,
		after: first.after,
		...(second && { second: second.text }),
		compact: first.compact,
		spoken: words.spoken(sentences.filter((sentence) => sentence !== '')),
	};
}

/** The badges of a page, one for each sighting, in order. `answers` are the index's, in the same order. */
export function badges(sightings: readonly Sighting[], answers: readonly IndexAnswer[], context: BadgeContext): Badge[] {
	const words = context.words ?? ENGLISH;
	const base =
		context.like?.usual.stars ??
		pageBase(
			sightings.flatMap(({ rating }) => rating ?? []),
			context.base,
		);
	const bases = offerBases(sightings, base);
	const facts = seconds(
		sightings.map((sighting) => sighting.facts),
		words,
		context.like?.kinds,
	);
	return sightings.map((sighting, i) => {
		const { rating } = sighting;
		const range = rating && isStars(rating) && rating.count >= ENOUGH_REVIEWS ? likelyRange(rating, bases[i] ?? base) : undefined;
		const card: Card = { sighting, ...rowOf(sighting, answers[i]), range, fact: facts[i], claims: context.claims?.[i] };
		return toBadge(fromRegistry(card, context, words) ?? fromPage(card, words), card, words);
	});
}

/**
 * The page in one line, for the popup: how many are rated, how many of them their stars cannot tell apart, how many were
 * reviewed lately, how many are in registers. What the page does not tell is left out. `known` in the order of the sightings;
 * `base` is what is normal here, in stars.
 */
export function pageSentence(sightings: readonly Sighting[], known: readonly boolean[], base: number, words: BadgeWords = ENGLISH): string {
	if (sightings.length === 0) return '';
	const rated = sightings.flatMap(({ rating }) => (rating && isStars(rating) ? [rating] : []));
	const same = indistinguishable(rated, base);
	const recent = sightings.filter(({ facts }) => facts.recent_reviews && facts.recent_months);
	const months = recent[0]?.facts.recent_months ?? 0;
	const alike = recent.filter(({ facts }) => facts.recent_months === months).length;
	const registered = known.filter(Boolean).length;
	return [
		rated.length > 0 ? words.page.rated(rated.length) : words.page.unrated(sightings.length),
		same > 1 ? words.page.same(same, rated.length) : '',
		alike > 0 ? words.page.recent(alike, months) : '',
		registered > 0 ? words.page.registers(registered) : '',
	]
		.filter((sentence) => sentence !== '')
		.join(' ');
}
