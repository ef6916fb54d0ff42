/** Which ground a card has, light or dark: it may differ from the browser's theme, and from card to card. */

export type Scheme = 'light' | 'dark';

/** A colour as browsers compute it, with room for an alpha that is left out. */
const NUMBERS = /[\d.]+/g;
const NONE = new Set(['rgba(0, 0, 0, 0)', 'transparent']);

/** Luminance by ITU-R BT.709; undefined for what lets the ground behind it through. */
function schemeOf(colour: string): Scheme | undefined {
	if (NONE.has(colour)) return;
	const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(NUMBERS) ?? []).map(Number);
	return alpha < 0.5 ? undefined : 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? 'dark' : 'light';
}

/**
 * The first painted background behind an element decides.
 * @param seen what was found on the way for other elements; cards share most of their ancestors
 */
export function groundOf(element: Element, seen: Map<Element, Scheme>): Scheme {
	const passed: Element[] = [];
	let scheme: Scheme | undefined;
	for (let at: Element | null = element; at && !scheme; at = at.parentElement) {
		scheme = seen.get(at) ?? schemeOf(getComputedStyle(at).backgroundColor);
		passed.push(at);
	}
	scheme ??= bare(element.ownerDocument);
	for (const at of passed) seen.set(at, scheme);
	return scheme;
}

/** A page that paints nothing has the browser's ground. */
function bare({ documentElement }: Document): Scheme {
	const dark = getComputedStyle(documentElement).colorScheme.includes('dark');
	return dark && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
