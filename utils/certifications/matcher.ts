/**
 * All names and cue words in one tree of characters, walked once from every place where a word can begin.
 * A walk is never longer than the longest entry, so that no text can make it slow.
 */
import { fold } from './fold.ts';
import { classOf, FREE, LETTER } from './script.ts';

/** A found entry: what it stands for, and where it ends. */
export interface Found<T> {
	readonly value: T;
	readonly to: number;
}

/** A set of entries to look for. */
export class Matcher<T> {
	/** `node * 65536 + character` → node. */
	private readonly next = new Map<number, number>();
	private readonly ends = new Map<number, { readonly value: T; readonly prefix: boolean }[]>();
	private nodes = 1;

	/** Adds an entry as people write it; a final `*` lets the word go on. */
	add(entry: string, value: T): void {
		const prefix = entry.endsWith('*');
		const { text } = fold(prefix ? entry.slice(0, -1) : entry);
		let node = 0;
		for (let i = 0; i < text.length; i++) {
			const edge = node * 65536 + text.charCodeAt(i);
			let to = this.next.get(edge);
			if (to === undefined) {
				to = this.nodes++;
				this.next.set(edge, to);
			}
			node = to;
		}
		const ends = this.ends.get(node);
		if (ends) ends.push({ value, prefix });
		else this.ends.set(node, [{ value, prefix }]);
	}

	/** Entries that begin at `from` of folded text, shortest first. */
	at(text: string, from: number): Found<T>[] {
		const found: Found<T>[] = [];
		let node = 0;
		for (let i = from; i < text.length; i++) {
			const to = this.next.get(node * 65536 + text.charCodeAt(i));
			if (to === undefined) break;
			node = to;
			const ends = this.ends.get(node);
			if (!ends) continue;
			const open = wordGoesOn(text, i + 1);
			for (const { value, prefix } of ends) {
				if (!open) found.push({ value, to: i + 1 });
				else if (prefix) found.push({ value, to: wordEnd(text, i + 1) });
			}
		}
		return found;
	}
}

/** Whether the character before `i` and the one at `i` belong to one word. */
export function wordGoesOn(text: string, i: number): boolean {
	if (i <= 0 || i >= text.length) return false;
	const a = classOf(text.charCodeAt(i - 1));
	return a === classOf(text.charCodeAt(i)) && a !== FREE && a !== 0;
}

/** Longest word that is followed to its end; what goes on beyond is no word of people. */
const LONGEST = 40;

function wordEnd(text: string, i: number): number {
	let end = i;
	while (end - i < LONGEST && wordGoesOn(text, end)) end++;
	return end;
}

/** Letters that Arabic script writes onto the next word: and, with, for, like; then the article. */
const ATTACHED = new Set('وفبلك');

/** Places in a word from which to look: its beginning, and in Arabic script also after an attached "and", "with" or "the". */
export function starts(text: string, word: number): number[] {
	const places = [word];
	const code = text.charCodeAt(word);
	if (code < 0x600 || code > 0x6ff) return places;
	let i = word;
	if (ATTACHED.has(text.charAt(i)) && classOf(text.charCodeAt(i + 1)) === LETTER) places.push(++i);
	if (text.startsWith('ال', i)) places.push(i + 2);
	else if (i > word && text.startsWith('ل', i)) places.push(i + 1);
	return places;
}
