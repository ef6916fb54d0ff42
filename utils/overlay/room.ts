/** How much room a badge has: measured, never guessed, in one read pass so that the page is laid out once. */

/** Gap between the name and the badge, and between the badge and what follows, px. */
const GAP = 8;

/** Where a badge begins, in the window's px. */
export interface Start {
	readonly x: number;
	readonly y: number;
}

/** The end of a name's last line: at its middle, and not beyond the box that cuts it off. */
export function endOfName(name: Element, host: Element, rtl: boolean, cut?: Element): Start | undefined {
	const range = name.ownerDocument.createRange();
	range.selectNodeContents(name);
	if (name.contains(host)) range.setEndBefore(host);
	const line = [...range.getClientRects()].findLast(({ width }) => width > 0);
	if (!line) return;
	const box = cut?.getBoundingClientRect();
	const x = rtl ? Math.max(line.left, box?.left ?? line.left) : Math.min(line.right, box?.right ?? line.right);
	return { x, y: (line.top + line.bottom) / 2 };
}

/**
 * Free px from where a badge begins to the end of its card, or to whatever stands before that on the same line.
 * In a right-to-left page the end is the left.
 */
export function roomFor({ x, y }: Start, host: Element, card: Element, rtl: boolean): number {
	const edge = card.getBoundingClientRect();
	let end = rtl ? x - edge.left : edge.right - x;
	for (let at: Element = host; at !== card && at.parentElement; at = at.parentElement) {
		for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
			const box = next.getBoundingClientRect();
			if (box.width === 0 || box.top > y || box.bottom < y) continue;
			const distance = rtl ? x - box.right : box.left - x;
			if (distance >= 0) end = Math.min(end, distance);
		}
	}
	return end - 2 * GAP;
}
