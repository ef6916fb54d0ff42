/** A folded text measured: where words begin, and how far two places lie apart in words and pauses. */

import { wordGoesOn } from './matcher.ts';
import { classOf, DIGIT, FREE, LETTER, worth } from './script.ts';

/** What a pause is worth, in words: a comma keeps apart what stands on both sides, a full stop ends the matter. */
const PAUSES: Readonly<Record<string, number>> = {
	',': 2,
	'、': 1,
	':': 0.5,
	'(': 0.5,
	')': 0.5,
	'"': 0.5,
	'/': 0.5,
	'—': 3,
	';': 6,
	'·': 6,
	'|': 6,
	'\n': 8,
	'!': 14,
	'?': 14,
};

/** A full stop that ends a sentence. */
export const STOP = 14;

/** Short words with a full stop that end no sentence. */
const SHORT = new Set([
	'art',
	'no',
	'nr',
	'vs',
	'dr',
	'mr',
	'ms',
	'st',
	'bzw',
	'ca',
	'abs',
	'approx',
	'inkl',
	'incl',
	'z',
	'p',
	'e',
	'i',
	'u',
	's',
	'a',
	'b',
	'd',
	'g',
	'ex',
	'ej',
	'es',
	'np',
	'bijv',
	'орн',
	'т',
	'e.g',
	'tel',
	'св',
	'num',
	'v',
	'pvt',
	'ltd',
	'inc',
	'co',
	'corp',
	'gmbh',
]);

export interface Measured {
	readonly text: string;
	/** Words and pauses before each place. */
	readonly upTo: Float64Array;
	/** Where words begin. */
	readonly words: Uint32Array;
	/** Where sentences end (just after the stop), ascending; the last is the text's length. */
	readonly sentences: readonly number[];
}

/** Measures a folded text. Linear. */
export function measure(text: string): Measured {
	const upTo = new Float64Array(text.length + 1);
	const words: number[] = [];
	const sentences: number[] = [];
	let sum = 0;
	for (let i = 0; i < text.length; i++) {
		upTo[i] = sum;
		const code = text.charCodeAt(i);
		const kind = classOf(code);
		if (kind === FREE) {
			words.push(i);
			sum += worth(code);
		} else if (kind === LETTER || kind === DIGIT) {
			if (!wordGoesOn(text, i)) {
				words.push(i);
				// A number right after letters ("SOC2") is no word of its own.
				if (i === 0 || classOf(text.charCodeAt(i - 1)) === 0 || classOf(text.charCodeAt(i - 1)) === FREE) sum += 1;
			}
		} else if (text[i] === '.') {
			if (endsSentence(text, i)) sum += STOP;
		} else sum += PAUSES[text.charAt(i)] ?? 0;
		if (sum - (upTo[i] ?? 0) >= 8) sentences.push(i + 1);
	}
	upTo[text.length] = sum;
	sentences.push(text.length);
	return { text, upTo, words: Uint32Array.from(words), sentences };
}

function endsSentence(text: string, i: number): boolean {
	const after = text.charCodeAt(i + 1);
	if (i + 1 < text.length && after !== 32 && after !== 10 && after !== 41 && after !== 34 && classOf(after) !== FREE) return false;
	let from = i;
	while (from > 0 && i - from < 6 && classOf(text.charCodeAt(from - 1)) === LETTER) from--;
	return !SHORT.has(text.slice(from, i)) || i + 1 >= text.length;
}

/** Words and pauses between two places, `from` before `to`. */
export const apart = (measured: Measured, from: number, to: number): number => (measured.upTo[to] ?? 0) - (measured.upTo[from] ?? 0);
