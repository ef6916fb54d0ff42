/** The Earned mark: an E whose middle arm is an interval, cut by its needle. One drawing for icons, popup and pages. */

/** Paths of the mark on a ground of 16 × 16: the E's spine and arms; the two halves of the interval. */
export const MARK = {
	size: 16,
	corner: 2.5,
	letter: 'M3 3h10v2H5v6h8v2H3z',
	interval: 'M6.5 7h3v2h-3zM10.5 7H13v2h-2.5z',
	ground: '#0b3f52',
	ink: '#fff',
	arm: '#7cc0d8',
} as const;

/** The word "Earned" in strokes of 2.6 on 89 × 28. */
export const WORD = {
	width: 89,
	height: 28,
	stroke: 2.6,
	path: 'M12.4 5.3H1.3v17.4h11.1M1.3 14H11M27.8 10v14M27.8 17a5.5 5.7 0 1 1-11 0 5.5 5.7 0 1 1 11 0M34.3 10v14M34.3 16.6c0-3.6 2.3-5.7 6.3-5.3M44.9 10v14M44.9 16.4c0-3.4 1.9-5.1 4.8-5.1 3 0 4.6 1.9 4.6 5.1V24M60 17.2h10.9a5.5 5.7 0 1 0-1.7 4M86.9 3.2V24M86.9 17a5.5 5.7 0 1 1-11 0 5.5 5.7 0 1 1 11 0',
} as const;
