/** A badge's markup: four elements (the host, button, b, i), drawn in a closed root by `components/badge-style.ts`. Measures nothing. */
import type { Badge } from './badge.ts';

/** `full` both segments · `compact` the short first segment · `mark` the mark alone. The accessible name always says all. */
export type BadgeForm = 'full' | 'compact' | 'mark';
/** By the height of the name's line: s ≤ 18 px, m ≤ 24 px, l above. */
export type BadgeSize = 's' | 'm' | 'l';

/** How a badge is drawn, and in which language its words are. */
export interface BadgeDrawing {
	readonly form?: BadgeForm;
	readonly size?: BadgeSize;
	/** Language and direction of our words: on an Urdu page English words stay in order. */
	readonly lang?: string;
	readonly dir?: 'ltr' | 'rtl';
	/** By the ground that the card has, which may differ from the browser's theme. */
	readonly scheme?: 'light' | 'dark';
}

/**
 * Draws a badge as `<button>before <b>strong</b> after<i>second</i></button>`. Size and form are attributes
 * (`data-size`, `data-form`) that may be changed later: both texts are there, the style sheet shows one.
 */
export function drawBadge(
	document: Document,
	badge: Badge,
	{ form = 'full', size = 'm', lang = 'en', dir = 'ltr', scheme }: BadgeDrawing = {},
): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.lang = lang;
	button.dir = dir;
	Object.assign(button.dataset, { case: badge.kind, form, size });
	// On the button, not on the host: the host's `all: initial !important` would win.
	if (scheme) button.style.colorScheme = scheme;
	button.setAttribute('aria-label', badge.spoken);
	button.setAttribute('aria-haspopup', 'dialog');
	const strong = document.createElement('b');
	strong.textContent = badge.strong;
	strong.dataset.short = badge.compact;
	button.append(badge.before, strong, badge.after);
	if (badge.second !== undefined) {
		const second = document.createElement('i');
		second.textContent = badge.second;
		button.append(second);
	}
	return button;
}
