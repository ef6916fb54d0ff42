/**
 * Canonical JSON, the form that TUF metadata is signed in: no white space, keys by code point, strings with only
 * `\` and `"` escaped, whole numbers only. Source: http://wiki.laptop.org/go/Canonical_JSON (OLPC).
 */
import { ReleaseError } from './reason.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Metadata nests seven levels; a file that nests deeper than this is an attack on the stack. */
const DEEPEST = 32;

/**
 * A value in canonical JSON.
 * @throws ReleaseError `format` for fractions, lone surrogates (they have no bytes) and for more than 32 levels
 */
export function canonical(value: Json, depth = 0): string {
	if (depth > DEEPEST) throw new ReleaseError('format', `JSON nests deeper than ${DEEPEST} levels`);
	if (value === null || typeof value === 'boolean') return String(value);
	if (typeof value === 'number') return wholeNumber(value);
	if (typeof value === 'string') return quoted(value);
	if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`;
	const members = Object.entries(value as { readonly [key: string]: Json }).sort(([a], [b]) => byCodePoint(a, b));
	return `{${members.map(([key, item]) => `${quoted(key)}:${canonical(item, depth + 1)}`).join(',')}}`;
}

function wholeNumber(value: number): string {
	if (!Number.isSafeInteger(value)) throw new ReleaseError('format', `JSON holds ${value}, which is not a whole number`);
	return String(value);
}

function quoted(text: string): string {
	if (!text.isWellFormed()) throw new ReleaseError('format', 'JSON holds half a character (a lone surrogate)');
	return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** JavaScript sorts strings by UTF-16 unit; beyond U+FFFF that is another order than by code point. */
function byCodePoint(a: string, b: string): number {
	for (let i = 0; i < a.length && i < b.length; ) {
		const x = a.codePointAt(i) ?? 0;
		const y = b.codePointAt(i) ?? 0;
		if (x !== y) return x - y;
		i += x > 0xffff ? 2 : 1;
	}
	return a.length - b.length;
}
