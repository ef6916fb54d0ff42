/**
 * A text taken apart: mentions in groups that share their words ("ISO 9001 and ISO 27001 certified"),
 * and for each group the cues around it with how far away they stand.
 */

import { type Cue, findCues } from './cue-finder.ts';
import type { CueKind } from './cues/cue.ts';
import type { Folded } from './fold.ts';
import { findMentions, type Mention } from './mention.ts';
import { apart, type Measured, measure } from './words.ts';

/** Mentions side by side. */
export interface Group {
	readonly mentions: readonly Mention[];
	readonly from: number;
	readonly to: number;
	/** "or" stands between them. */
	readonly or: boolean;
	/** A list mark, not a comma, stands before: shares the words before the group before. */
	readonly continues: boolean;
	/** Only a comma and a word or two stand between this group and the one before. */
	readonly follows: boolean;
	/** Eight words or fewer after a group of the same sentence. */
	readonly joins: boolean;
	/** The text's last. */
	readonly last: boolean;
	readonly sentence: number;
}

/** A cue as a group sees it. */
export interface Seen {
	readonly cue: Cue;
	readonly side: 'before' | 'after';
	/** Words and pauses between, with the penalties. */
	readonly distance: number;
}

export interface Scene {
	readonly measured: Measured;
	readonly folded: Folded;
	readonly groups: readonly Group[];
	readonly cues: readonly Cue[];
	/** The first word of somebody else or of the subject itself. */
	readonly opening: Cue | undefined;
	/** "We", "our" stand somewhere. */
	readonly speaksOfItself: boolean;
	/** Holes to fill in ("<date>"). */
	readonly template: boolean;
}

/** Cues looked at on each side of a group, and how far: keeps work bounded. */
const LOOK = 24;
const FAR = 24;

export function sceneOf(folded: Folded, original: string): Scene {
	const measured = measure(folded.text);
	const mentions = findMentions(measured, folded, original);
	const cues = mentions.length === 0 ? [] : findCues(folded.text, measured.words, mentions);
	return {
		measured,
		folded,
		groups: groupsOf(mentions, cues, measured),
		cues,
		opening: cues.find(({ kind }) => kind === 'third' || kind === 'own'),
		speaksOfItself: cues.some(({ kind }) => kind === 'own'),
		template: mentions.length > 0 && /<[a-z ]{2,20}>|\{\{|_{4}|\bxxx/.test(folded.text),
	};
}

const HARD = /[;·|—\n]/;

function groupsOf(mentions: readonly Mention[], cues: readonly Cue[], measured: Measured): Group[] {
	const groups: (Group & { mentions: Mention[] })[] = [];
	let cue = 0;
	let sentence = 0;
	for (const mention of mentions) {
		const last = groups.at(-1);
		while ((measured.sentences[sentence] ?? Number.POSITIVE_INFINITY) <= mention.from) sentence++;
		let gap: 'soft' | 'hard' | 'or' | undefined;
		if (last && last.sentence === sentence && mention.from - last.to <= 120) {
			while ((cues[cue]?.to ?? Number.POSITIVE_INFINITY) <= last.to) cue++;
			const between: Cue[] = [];
			for (let i = cue; i < cues.length && (cues[i]?.from ?? 0) < mention.from; i++) between.push(cues[i] as Cue);
			gap = gapOf(measured.text, last.to, mention.from, between);
		}
		if (last && (gap === 'soft' || gap === 'or')) {
			last.mentions.push(mention);
			groups[groups.length - 1] = { ...last, to: mention.to, or: last.or || gap === 'or' };
		} else {
			const follows =
				last !== undefined &&
				last.sentence === sentence &&
				apart(measured, last.to, mention.from) <= 6 &&
				/^ ?[,、]/.test(measured.text.slice(last.to, last.to + 2));
			groups.push({
				mentions: [mention],
				from: mention.from,
				to: mention.to,
				or: false,
				continues: gap === 'hard',
				follows,
				joins: last !== undefined && last.sentence === sentence && apart(measured, last.to, mention.from) <= 8,
				last: false,
				sentence,
			});
		}
	}
	const end = groups.at(-1);
	if (end) groups[groups.length - 1] = { ...end, last: true };
	return groups;
}

/** What joins two mentions: only commas, slashes, "and" (soft), list marks (hard), or words of their own. */
function gapOf(text: string, from: number, to: number, between: readonly Cue[]): 'soft' | 'hard' | 'or' | undefined {
	let rest = '';
	let or = false;
	let at = from;
	for (const { kind, from: start, to: end } of between) {
		if (kind === 'and' || kind === 'or') {
			rest += text.slice(at, start);
			or ||= kind === 'or';
			at = Math.max(at, end);
		} else if (kind === 'none' || kind === 'since') continue;
		else if (start < at) continue;
		else return undefined;
	}
	rest += text.slice(at, to);
	const bare = rest.replace(/\([^()]{0,60}\)/g, '').replace(/(?:,? ?\(?(?:19|20)\d\d\)?)/g, '');
	if (/[\p{L}\p{N}]/u.test(bare)) return undefined;
	if (HARD.test(bare)) return 'hard';
	return or ? 'or' : 'soft';
}

/** What a whole mention in between adds. */
const CROSSING = 2;

/** Cues around group `index`, each as near as it is. */
export function seenFrom(scene: Scene, index: number): Seen[] {
	const { groups, cues, measured } = scene;
	const group = groups[index];
	if (!group) return [];
	const seen: Seen[] = [];
	const first = firstAfter(cues, group.to);
	let crossed = 0;
	for (let i = first, next = index + 1; i < cues.length && i < first + LOOK; i++) {
		const cue = cues[i] as Cue;
		if (apart(measured, group.to, cue.from) > FAR) break;
		while ((groups[next]?.from ?? Number.POSITIVE_INFINITY) < cue.from) {
			next++;
			crossed++;
		}
		const distance = apart(measured, group.to, cue.from) + cue.penalty + crossed * CROSSING;
		const other = owned(cue, groups[next], distance - cue.penalty, measured);
		if (cue.governs !== 'after') seen.push({ cue, side: 'after', distance: distance + other });
	}
	crossed = 0;
	for (let i = firstAfter(cues, group.from) - 1, previous = index - 1, n = 0; i >= 0 && n < LOOK; i--, n++) {
		const cue = cues[i] as Cue;
		if (cue.to > group.from) continue;
		if (apart(measured, cue.to, group.from) > FAR) break;
		while ((groups[previous]?.to ?? -1) > cue.to) {
			previous--;
			crossed++;
		}
		const distance = apart(measured, cue.to, group.from) + cue.penalty + crossed * CROSSING;
		const other = owned(cue, groups[previous], distance - cue.penalty, measured);
		if (cue.governs !== 'before') seen.push({ cue, side: 'before', distance: Math.max(0, distance) + other });
	}
	return seen;
}

/** Kinds of which a word belongs to one name: the nearer one. */
const OWNED: readonly CueKind[] = ['holds', 'compliant', 'expired', 'label', 'process'];

/** What it adds that the group on the word's other side is nearer. */
function owned(cue: Cue, other: Group | undefined, distance: number, measured: Measured): number {
	if (!other || !OWNED.includes(cue.kind)) return 0;
	const theirs =
		other.to <= cue.from
			? apart(measured, other.to, cue.from)
			: other.from >= cue.to
				? apart(measured, cue.to, other.from)
				: Number.POSITIVE_INFINITY;
	const reaches = other.to <= cue.from ? cue.governs !== 'after' : cue.governs !== 'before';
	return reaches && theirs < distance ? (cue.kind === 'expired' ? 8 : 4) : 0;
}

/** Index of the first cue that begins at or after a place. */
export function firstAfter(cues: readonly Cue[], place: number): number {
	let low = 0;
	let high = cues.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((cues[middle]?.from ?? 0) < place) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The nearest of a kind. */
export function nearest(seen: readonly Seen[], kind: CueKind): Seen | undefined {
	let best: Seen | undefined;
	for (const one of seen) if (one.cue.kind === kind && (!best || one.distance < best.distance)) best = one;
	return best;
}
