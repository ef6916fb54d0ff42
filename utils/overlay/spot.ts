/**
 * Where a badge's host goes, so that the page does not move by a pixel whatever its layout: at the end of the name's own
 * line where that can be, else right behind what would cut the badge off. Reads layout, changes nothing.
 */

/**
 * How a host stands: '' in a line of text · `block` between blocks, no height · `item` in a flex row, its gap taken back ·
 * `free` out of the flow, where even an empty thing would move others. But for '' the badge is moved from the host to the name.
 */
export type Stand = '' | 'block' | 'item' | 'free';

export interface Spot {
	readonly parent: Element;
	/** The host comes before this node; null: at the end. */
	readonly before: Node | null;
	readonly stand: Stand;
	/** The flex gap that the host takes back, as CSS: along the row, and along the column. */
	readonly gap?: readonly [inline: string, block: string];
	/** Ends of a box that cuts the name off. */
	readonly cut?: Element;
}

/** A wrapper no wider than this beyond the name leaves no room for a badge in it, px. */
const TIGHT = 24;
const BLOCKS = new Set(['block', 'flow-root', 'list-item', 'table', 'flex', 'grid']);

const cuts = ({ overflowX, textOverflow, display }: CSSStyleDeclaration): boolean =>
	display !== 'inline' && (overflowX !== 'visible' || textOverflow === 'ellipsis');

/** The block that ends an element: text put behind it would begin a new line. */
function endOf(element: Element): Element {
	for (let at = element; ; ) {
		const last = at.lastElementChild;
		if (!last?.textContent || !isLast(last) || !BLOCKS.has(getComputedStyle(last).display)) return at;
		at = last;
	}
}

function isLast(element: Element): boolean {
	for (let next = element.nextSibling; next; next = next.nextSibling) if (next.textContent?.trim()) return false;
	return true;
}

/** The spot for a badge beside a name in a card. */
export function spotAt(name: Element, card: Element): Spot {
	const inside = endOf(name);
	const style = getComputedStyle(inside);
	if (!cuts(style)) return within(inside, null, style);
	let cut = inside;
	for (let outer = cut.parentElement; outer && outer !== card; outer = outer.parentElement) {
		const tight = outer.clientWidth - cut.clientWidth < TIGHT;
		if (!tight || !cuts(getComputedStyle(outer))) break;
		cut = outer;
	}
	const parent = cut.parentElement;
	if (!parent || cut === card) return within(inside, null, style);
	return { ...within(parent, cut, getComputedStyle(parent)), cut };
}

/** How a host stands in `parent`, behind `cut` or, without one, at the end. */
function within(
	parent: Element,
	cut: Element | null,
	{ display, flexDirection, justifyContent, columnGap, rowGap }: CSSStyleDeclaration,
): Spot {
	const before = cut?.nextSibling ?? null;
	if (display.endsWith('flex')) {
		if (justifyContent.includes('around') || justifyContent.includes('evenly')) return { parent, before, stand: 'free' };
		const row = flexDirection.startsWith('row');
		return { parent, before, stand: 'item', gap: [row ? gapOf(columnGap) : '0px', row ? '0px' : gapOf(rowGap)] };
	}
	if (display.endsWith('grid') || (display.startsWith('table') && display !== 'table-cell' && display !== 'table-caption'))
		return { parent, before, stand: 'free' };
	if (!cut) return { parent, before, stand: '' };
	return { parent, before, stand: BLOCKS.has(getComputedStyle(cut).display) ? 'block' : '' };
}

const gapOf = (gap: string): string => (gap.endsWith('px') ? gap : '0px');

/** How hosts of each kind stand; goes into the badge's sheet after the host's own rules. */
export const STAND_CSS = `
:host([data-earned-badge=block]) { display: block !important; inset-block-end: 0 !important; }
:host([data-earned-badge=item]) { margin-inline-end: calc(-1 * var(--earned-gap-inline, 0px)) !important; margin-block-end: calc(-1 * var(--earned-gap-block, 0px)) !important; flex: none !important; }
:host([data-earned-badge=free]) { position: absolute !important; inset: auto !important; }
:host(:not([data-earned-badge=""])) button { translate: var(--x, 0) var(--y, 0); }
`;
