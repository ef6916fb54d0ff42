/** Text from strangers, made safe to stand beside ours: what it may say is its own, how the line around it reads is not. */

/**
 * Controls that have no place in a name: C0 and C1, line and paragraph separators, and all that turn the direction of
 * what follows (UAX #9: U+061C, U+200E–F, U+202A–E, U+2066–9), by which `moc.elgoog` can be made to look like another word.
 * Joiners stay: Persian, Hindi and emoji are written with them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;

/** The text without controls; each run of them that stood between words is a space. */
export const plainText = (text: string): string => text.replace(CONTROLS, ' ').replace(/ {2,}/g, ' ').trim();
