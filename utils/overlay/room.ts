/** How much room a badge has: measured, never guessed, in one read pass so that the page is laid out once. */

/** The line and colours beside a name. */
export interface Place {
	/** Badge size by the height of the name's line. */
	readonly size: 's' | 'm' | 'l';
	/** The ground the card has, which may differ from the browser's theme. */
	readonly scheme: 'light' | 'dark';
	/** Whether a badge in the name's own line could be seen: false where the name clips what overflows it. */
	readonly open: boolean;
}

/** Gap between the name and the badge, and between the badge and the card's edge, px. */
const GAP = 8;

/** Reads size, ground and clipping at a name. */
export function placeAt(name: Element): Place {
	const style = getComputedStyle(name);
	const line = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.2;
	return {
		size: line <= 18 ? 's' : line <= 24 ? 'm' : 'l',
		scheme: groundOf(name),
		open: style.overflowX === 'visible' && style.textOverflow !== 'ellipsis',
	};
}

/** The first painted background behind an element decides, by its luminance (ITU-R BT.709 weights). */
function groundOf(element: Element): 'light' | 'dark' {
	for (let at: Element | null = element; at; at = at.parentElement) {
		const [red = 0, green = 0, blue = 0, alpha = 1] = (getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
		if (alpha >= 0.5) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? 'dark' : 'light';
	}
	return matchMedia('(prefers-color-scheme: dark)').matches && getComputedStyle(document.documentElement).colorScheme.includes('dark')
		? 'dark'
		: 'light';
}

/**
 * Free px from a badge's host to the end of its card, or to whatever stands before that on the same line.
 * In a right-to-left page the end is the left.
 */
export function roomFor(host: Element, card: Element): number {
	const from = host.getBoundingClientRect();
	const rtl = getComputedStyle(host).direction === 'rtl';
	const edge = card.getBoundingClientRect();
	let end = rtl ? from.left - edge.left : edge.right - from.left;
	for (let at: Element = host; at !== card && at.parentElement; at = at.parentElement) {
		for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
			const box = next.getBoundingClientRect();
			if (box.width === 0 || box.top > from.top || box.bottom < from.top) continue;
			const distance = rtl ? from.left - box.right : box.left - from.left;
			if (distance >= 0) end = Math.min(end, distance);
		}
	}
	return end - 2 * GAP;
}
