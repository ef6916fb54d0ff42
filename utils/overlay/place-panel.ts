/** Puts the panel beside its badge: below, starting where the badge starts; above where there is more room; never outside the window. */

const GAP = 8;
const EDGE = 16;

/** Sets left and top of `box`, which is `position: fixed`. */
export function placePanel(box: HTMLElement, badge: Element): void {
	const from = badge.getBoundingClientRect();
	const { offsetWidth: width, offsetHeight: height } = box;
	const { clientWidth, clientHeight } = document.documentElement;
	const rtl = getComputedStyle(badge).direction === 'rtl';
	const start = rtl ? from.right - width : from.left;
	const left = Math.max(Math.min(start, clientWidth - width - EDGE), Math.min(EDGE, (clientWidth - width) / 2));
	const below = from.bottom + GAP;
	const above = from.top - GAP - height;
	const top = below + height <= clientHeight - EDGE ? below : above >= EDGE ? above : Math.max(EDGE, clientHeight - height - EDGE);
	box.style.left = `${Math.max(0, left)}px`;
	box.style.top = `${top}px`;
}
