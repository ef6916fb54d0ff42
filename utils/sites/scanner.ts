/**
 * Pages that live: endless lists, rows that are used again, views that change without a load. A scanner reads the whole
 * page once, then only the cards that changes touched; what it gives is what `find` would give.
 */
import { alone, cardOf, cardsIn, type Page, pageOf, readCard, readingOf, standingOn } from './engine.ts';
import type { Found, PageReading } from './sighting.ts';
import type { Site } from './site.ts';

/** What changed on a page since the last look. */
export interface Touched {
	/** Elements that came or moved. */
	readonly added: ReadonlySet<Element>;
	/** Elements with other children, text or address than before. */
	readonly changed: ReadonlySet<Element>;
}

/** What a scanner must be told of: `subtree` of the document, no more. */
export const WATCHED: MutationObserverInit = {
	subtree: true,
	childList: true,
	characterData: true,
	attributes: true,
	attributeFilter: ['href'],
};

/** What records of a MutationObserver say was touched; `ours` are elements of the overlay, which do not count. */
export function touchedBy(records: readonly MutationRecord[], ours: (node: Node) => boolean = () => false): Touched {
	const [added, changed] = [new Set<Element>(), new Set<Element>()];
	for (const { type, target, addedNodes, removedNodes } of records) {
		const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
		const nodes = [...addedNodes, ...removedNodes];
		if (!element || (type === 'childList' && nodes.every(ours))) continue;
		changed.add(element);
		for (const node of addedNodes) if (node.nodeType === 1 && !ours(node)) added.add(node as Element);
	}
	return { added, changed };
}

export interface Scanner {
	/** Reads the page; only what was touched, where that is enough. The same object as before where nothing of it changed. */
	scan(url: URL, touched?: Touched): PageReading;
	/** The page as last read; undefined before. */
	readonly page: Page | undefined;
	/** A sighting with all that its card says, as long as the card shows the same vendor. */
	complete(found: Found): Found;
}

/** Whether a card comes later on the page than another one. */
const follows = (card: Element, other: Element): boolean => (other.compareDocumentPosition(card) & 4) !== 0;

/** Starts with nothing read. `only`: the facts to read of the cards of a list, absent: all. */
export function createScanner(document: Document, site: Site, only?: ReadonlySet<string>): Scanner {
	let page: Page | undefined;
	let known = new Map<Element, Found>();
	let last: PageReading | undefined;

	function whole(url: URL): PageReading {
		page = pageOf(document, url, site, only);
		const standing = standingOn(page);
		known = new Map(standing.cards.map((found) => [found.card, found]));
		last = readingOf(page, standing);
		return last;
	}

	/** Cards to read again: those in what came, those around what changed, and those around them. */
	function dirtyCards({ added, changed }: Touched, at: Page): Set<Element> {
		const dirty = new Set<Element>();
		const withOuter = (card: Element | null | undefined): void => {
			const one = card ? cardOf(card, site) : undefined;
			if (!one || dirty.has(one)) return;
			dirty.add(one);
			withOuter(one.parentElement);
		};
		for (const element of added) if (element.isConnected) for (const card of cardsIn(element, at).cards) withOuter(card);
		for (const element of [...added, ...changed]) if (element.isConnected) withOuter(element);
		return dirty;
	}

	/** Reads cards again and keeps the known ones in the page's order. */
	function readAgain(dirty: ReadonlySet<Element>, { added }: Touched, at: Page): void {
		// A known card that came again may stand elsewhere now.
		let ordered = ![...dirty].some((card) => known.has(card) && [...added].some((element) => element.contains(card)));
		let end = [...known.keys()].at(-1);
		for (const card of dirty) {
			const found = alone(() => readCard(card, at));
			if (!found) {
				known.delete(card);
				continue;
			}
			// Most often new cards come at the end.
			if (!known.has(card)) {
				ordered &&= !end || follows(card, end);
				end = card;
			}
			known.set(card, found);
		}
		if (!ordered) known = new Map([...known].sort(([a], [b]) => (follows(b, a) ? -1 : 1)));
	}

	return {
		get page() {
			return page;
		},
		complete(found) {
			if (!page?.only) return found;
			const { only: _only, ...whole } = page;
			const all = alone(() => readCard(found.card, whole));
			return all?.subject === found.subject ? { ...found, facts: all.facts } : found;
		},
		scan(url, touched) {
			if (!page || !touched || page.url.href !== url.href || page.kind !== 'listing') return whole(url);
			const gone = [...known.keys()].filter((card) => !card.isConnected);
			for (const card of gone) known.delete(card);
			const dirty = dirtyCards(touched, page);
			if (last && dirty.size === 0 && gone.length === 0) return last;
			readAgain(dirty, touched, page);
			// Nothing left: an empty page, or one that has changed its clothes?
			if (known.size === 0) return whole(url);
			last = readingOf(page, { own: undefined, cards: [...known.values()], links: known.size });
			return last;
		},
	};
}
