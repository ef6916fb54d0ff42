/** The end that a text states for a certificate. */
import { dateAt } from './dates.ts';
import { firstAfter, type Group, type Scene, type Seen } from './scene.ts';
import { apart } from './words.ts';

/** A stated end: a date right after "valid until", or the second of a period after the name. */
export function endOf({ measured, cues }: Scene, group: Group, seen: readonly Seen[]): string | undefined {
	for (const { cue, side, distance } of seen) {
		if (cue.kind !== 'until' || side !== 'after' || distance > 12) continue;
		const gap = /^[ :(]{0,3}/.exec(measured.text.slice(cue.to, cue.to + 4))?.[0].length ?? 0;
		const first = dateAt(measured.text, cue.to + gap) ?? dateBefore(measured.text, cue.from);
		if (!first) continue;
		return period(measured.text, first.to) ?? first.day;
	}
	for (let i = group.last ? firstAfter(cues, group.to) : cues.length; i < cues.length; i++) {
		const later = cues[i];
		if (!later || later.from - group.to > 200) break;
		const first = later.kind === 'until' ? dateAt(measured.text, later.to + 1) : undefined;
		if (first) return period(measured.text, first.to) ?? first.day;
	}
	for (let at = group.to; at < measured.text.length && at < group.to + 40; at++) {
		const first = dateAt(measured.text, at);
		if (!first) continue;
		return apart(measured, group.to, at) > 6 ? undefined : period(measured.text, first.to);
	}
	return undefined;
}

function period(text: string, at: number): string | undefined {
	const gap = /^ ?(?:[-~—]|to|bis|a|au|al|hasta|ate|tot|do|до|至|から|to the) ?/.exec(text.slice(at, at + 10))?.[0].length;
	return gap === undefined ? undefined : dateAt(text, at + gap)?.day;
}

/** "2026-03-14 tarihine kadar", "2026年3月まで": the date stands before its word. */
function dateBefore(text: string, to: number) {
	for (let at = Math.max(0, to - 14); at < to - 3; at++) {
		const found = dateAt(text, at);
		if (found && to - found.to <= 3 && (at === 0 || !/\d/.test(text.charAt(at - 1)))) return found;
	}
	return undefined;
}
