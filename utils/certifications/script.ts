/** Kinds of characters: where a word can begin and end, and how much of a word one character is worth. */

export const OTHER = 0;
export const DIGIT = 1;
/** Scripts with spaces between words. */
export const LETTER = 2;
/** Han, kana, Hangul, Thai, Lao, Khmer, Burmese: a word may begin and end anywhere. */
export const FREE = 3;

const classes = new Uint8Array(65536).fill(255);

/** Class of a UTF-16 unit; the halves of a pair count as other (no scheme is named in them). */
export function classOf(code: number): number {
	let found = classes[code] ?? OTHER;
	if (found === 255) {
		found = work(String.fromCharCode(code));
		classes[code] = found;
	}
	return found;
}

function work(char: string): number {
	if (char >= '0' && char <= '9') return DIGIT;
	if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々]/u.test(char)) return FREE;
	return /[\p{L}\p{M}\p{N}]/u.test(char) ? LETTER : OTHER;
}

/** What a character of a free script is worth, in words: two Han, three Hangul or kana, five Thai make one. */
export function worth(code: number): number {
	if (code >= 0x0e00 && code <= 0x0eff) return 0.2;
	if (code >= 0xac00 && code <= 0xd7af) return 0.35;
	if (code >= 0x3040 && code <= 0x30ff) return 0.3;
	return 0.5;
}
