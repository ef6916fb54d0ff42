/** Selectors of a description, tried alone: one that this browser does not know matches nothing, since descriptions may be newer. */

const NONE: readonly Element[] = [];

/** All in `root` that fit. */
export function all(root: ParentNode, css: string): readonly Element[] {
	try {
		const found = root.querySelectorAll(css);
		return found.length === 0 ? NONE : [...found];
	} catch {
		return NONE;
	}
}

/** The nearest of the element and its ancestors that fits one of the selectors, tried in order. */
export function around(element: Element, selectors: readonly string[]): Element | undefined {
	for (const css of selectors) {
		try {
			const found = element.closest(css);
			if (found) return found;
		} catch {
			// Matches nothing.
		}
	}
}

/** The element itself, if it fits, and all in it that fit. */
export function within(scope: Element, css: string): readonly Element[] {
	const inside = all(scope, css);
	try {
		return scope.matches(css) ? [scope, ...inside] : inside;
	} catch {
		return inside;
	}
}

/** How elements of a card are found. */
export type Within = typeof within;

/**
 * `within` for many cards of a page that stands still meanwhile: each selector is run once over the page, and what it finds
 * is dealt out to the cards. Far cheaper than asking two hundred cards one by one.
 * @param cards in the page's order, none within another
 */
export function withinEach(root: ParentNode, cards: readonly Element[]): Within {
	const byCss = new Map<string, Map<Element, Element[]>>();
	return (scope, css) => {
		let dealt = byCss.get(css);
		if (!dealt) {
			dealt = deal(all(root, css), cards);
			byCss.set(css, dealt);
		}
		return dealt.get(scope) ?? NONE;
	};
}

/** Gives each element, in the page's order, to the card that holds it. */
function deal(elements: readonly Element[], cards: readonly Element[]): Map<Element, Element[]> {
	const dealt = new Map<Element, Element[]>();
	let at = 0;
	for (const element of elements) {
		let card = cards[at];
		// Bit 4: the element follows the card and is not in it.
		while (card && !card.contains(element) && card.compareDocumentPosition(element) & 4) card = cards[++at];
		if (!card?.contains(element)) continue;
		const own = dealt.get(card);
		if (own) own.push(element);
		else dealt.set(card, [element]);
	}
	return dealt;
}

/** What all values are; undefined when there is none, or two that differ. */
export function agreed<T>(values: readonly T[]): T | undefined {
	const [first] = values;
	return values.every((value) => value === first) ? first : undefined;
}
