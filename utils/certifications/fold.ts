/**
 * Text made comparable: one case, no accents, ASCII digits, one kind of space, dash, quote and separator, for every script that vendors write in.
 * Every folded character knows where it came from, so that what is found can be shown in the vendor's own words.
 */

/** Folded text; `at[i]` is the offset in the original of folded character `i`, and `at[length]` the original's length. */
export interface Folded {
	readonly text: string;
	readonly at: Uint32Array;
}

/** Blocks of characters that carry nothing: soft hyphen, © ®, combining marks, Arabic vowel signs and stretching, joiners, direction marks, ™, variation selectors. */
const SILENT: readonly (readonly [number, number])[] = [
	[0xa9, 0xa9],
	[0xad, 0xae],
	[0x300, 0x36f],
	[0x610, 0x61a],
	[0x640, 0x640],
	[0x64b, 0x65f],
	[0x670, 0x670],
	[0x200b, 0x200f],
	[0x202a, 0x202e],
	[0x2060, 0x206f],
	[0x2122, 0x2122],
	[0xfe00, 0xfe0f],
	[0xfeff, 0xfeff],
];

const SINGLES: Readonly<Record<string, string>> = {
	ł: 'l',
	đ: 'd',
	ø: 'o',
	ı: 'i',
	İ: 'i',
	ة: 'ه',
	ى: 'ي',
	ی: 'ي',
	ې: 'ي',
	ک: 'ك',
	ہ: 'ه',
	ۃ: 'ه',
	ھ: 'ه',
	ۂ: 'ه',
	ے: 'ي',
	'，': ',',
	'،': ',',
	'﹐': ',',
	'；': ';',
	'؛': ';',
	'：': ':',
	'∶': ':',
	'．': '.',
	'。': '.',
	'｡': '.',
	'।': '.',
	'۔': '.',
	'！': '!',
	'？': '?',
	'؟': '?',
	'（': '(',
	'）': ')',
	'【': '(',
	'】': ')',
	'[': '(',
	']': ')',
	'{': '(',
	'}': ')',
	'／': '/',
	'＆': '&',
	'＋': '+',
	'～': '~',
	'〜': '~',
	'∼': '~',
	'・': '·',
	'‧': '·',
	'∙': '·',
	'⋅': '·',
	'●': '·',
	'•': '·',
	'▪': '·',
	'◦': '·',
	'■': '·',
	'►': '·',
	'★': '·',
	'✓': '·',
	'✔': '·',
	'☑': '·',
	'✅': '·',
	'｜': '|',
	'¦': '|',
	'│': '|',
	'→': '|',
	'»': '"',
	'«': '"',
	'“': '"',
	'”': '"',
	'„': '"',
	'「': '"',
	'」': '"',
	'『': '"',
	'』': '"',
	'‘': "'",
	'’': "'",
	'`': "'",
	'–': '—',
	'—': '—',
	'―': '—',
	'−': '—',
	'‐': '-',
	'‑': '-',
	'‒': '-',
	_: '-',
	'\t': ' ',
	'\u00A0': ' ',
	'\u3000': ' ',
	'\u202F': ' ',
	'\u2028': '\n',
	'\u2029': '\n',
	'\r': '\n',
};

/** Folded form of one UTF-16 unit: one character, or nothing. Kept, since texts repeat their characters. */
const known: (string | undefined)[] = [];

function fold1(unit: string): string {
	const code = unit.charCodeAt(0);
	let folded = known[code];
	if (folded === undefined) {
		folded = work(unit, code);
		known[code] = folded;
	}
	return folded;
}

function work(unit: string, code: number): string {
	const single = SINGLES[unit];
	if (single !== undefined) return single;
	if (SILENT.some(([first, last]) => code >= first && code <= last)) return '';
	if (code >= 0xff01 && code <= 0xff5e) return fold1(String.fromCharCode(code - 0xfee0));
	if (/\p{Nd}/u.test(unit)) return String(digit(code));
	if (/\p{Zs}/u.test(unit)) return ' ';
	const lower = unit.toLowerCase();
	const small = lower.length === 1 ? lower : unit;
	// Hangul and Indic letters stay whole; Latin, Greek, Cyrillic and Arabic lose their marks.
	if (code < 0x700 || (code >= 0x1e00 && code <= 0x1fff)) {
		const base = small.normalize('NFD').charAt(0);
		return SINGLES[base] ?? base;
	}
	return small;
}

/** Value of a decimal digit of any script: their blocks of ten begin at a multiple that `\p{Nd}` counts down to. */
function digit(code: number): number {
	let zero = code;
	while (zero > 0 && code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--;
	return code - zero;
}

const alnum = (char: string | undefined): boolean => char !== undefined && char !== '' && /[\p{L}\p{N}\p{M}]/u.test(char);
const number = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** Folds a text. Linear; the result is at most as long. */
export function fold(original: string): Folded {
	const chars: string[] = [];
	const from: number[] = [];
	for (let i = 0; i < original.length; i++) {
		const char = fold1(original.charAt(i));
		if (char === '' || (char === ' ' && chars.at(-1) === ' ')) continue;
		chars.push(char);
		from.push(i);
	}
	return joined(chars, from, original.length);
}

/** Decides of each hyphen and dash: a joiner inside a word is a space, between digits a range, with space around it a separator. */
function joined(chars: readonly string[], from: readonly number[], length: number): Folded {
	const out: string[] = [];
	const at = new Uint32Array(chars.length + 1);
	for (let i = 0; i < chars.length; i++) {
		let char = chars[i] ?? '';
		if (char === '-' || char === '—') {
			const before = chars[i - 1];
			if (number(before) && number(chars[i + 1])) char = '-';
			else char = char === '-' && alnum(before) ? ' ' : '—';
		}
		if (char === ' ' && out.at(-1) === ' ') continue;
		at[out.length] = from[i] ?? 0;
		out.push(char);
	}
	at[out.length] = length;
	return { text: out.join(''), at: at.subarray(0, out.length + 1) };
}
