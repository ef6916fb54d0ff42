/** What the text around a name makes of it, beyond single cues: headings, questions, quotations, another subject, a bare label. */
import type { CueKind } from './cues/cue.ts';
import { firstAfter, type Group, type Scene, type Seen } from './scene.ts';
import { apart } from './words.ts';

/** Kinds that a heading gives to all that follows it, until the sentence ends. */
const HEADS: readonly CueKind[] = ['negated', 'requirement', 'process', 'about', 'service', 'third', 'holds'];

/** How near a heading is to everything under it. */
const HEADING = 0.5;

/** The heading of the group's sentence: a cue before a colon within its first words ("Roadmap 2027: SOC 2, ISO 27001"). */
export function headingOf({ measured, cues }: Scene, group: Group): Seen | undefined {
	const { text } = measured;
	const start = measured.sentences[group.sentence - 1] ?? 0;
	const colon = text.slice(start, Math.min(group.from, start + 60)).search(/:(?=[ \n]|[\u2000-\uffff])/);
	if (colon < 0) return undefined;
	let found: Seen | undefined;
	for (let i = firstAfter(cues, start); i < cues.length && (cues[i]?.to ?? 0) <= start + colon + 1; i++) {
		const cue = cues[i];
		if (!cue || cue.governs === 'before' || !HEADS.includes(cue.kind) || cue.provider) continue;
		if (!found || HEADS.indexOf(cue.kind) < HEADS.indexOf(found.cue.kind)) found = { cue, side: 'before', distance: HEADING + cue.penalty };
	}
	return found;
}

const YES = /^[ "]*(?:yes|ja|oui|si|sim|tak|da|evet|ya|co|vang|是|有|はい|네|да|نعم|हां|हाँ|হ্যাঁ|جي ہاں|ใช่)(?![\p{L}])/u;
const NO =
	/^[ "]*(?:no|not|nein|noch nicht|nee|nog niet|non|pas|nao|nie|hayir|henuz|tidak|belum|khong|chua|没有|尚未|未|いいえ|아니|нет|пока|لا|ليس|नहीं|না|نہیں|ไม่|ยัง)(?![\p{L}])/u;

/** A question ("ISO 27001?"), by its answer where one follows. */
export function askedOf({ measured }: Scene, group: Group): 'negated' | 'holds' | 'requirement' | undefined {
	for (let at = group.to; at < measured.text.length && at < group.to + 40; at++) {
		if (measured.text[at] !== '?') continue;
		if (apart(measured, group.to, at) > 2.5) return undefined;
		const answer = measured.text.slice(at + 1, at + 24);
		return NO.test(answer) ? 'negated' : YES.test(answer) ? 'holds' : 'requirement';
	}
	return undefined;
}

/** Somebody else's words, or words about words: the name stands in quotation marks with a statement, and more stands around them. */
export function isQuoted({ measured }: Scene, group: Group): boolean {
	const { text } = measured;
	const open = text.slice(Math.max(0, group.from - 80), group.from).lastIndexOf('"') + Math.max(0, group.from - 80);
	if (text[open] !== '"' || open >= group.from) return false;
	const close = text.slice(group.to, group.to + 80).indexOf('"') + group.to;
	if (text[close] !== '"' || close < group.to) return false;
	let marks = 0;
	for (let i = open; i >= 0 && open - i < 400; i--) if (text[i] === '"') marks++;
	if (marks % 2 === 0) return false;
	const inside = apart(measured, open + 1, close);
	return inside - apart(measured, group.from, group.to) >= 1 && apart(measured, 0, text.length) - inside >= 4;
}

/** How sentences of a CV begin, where it is an employer's or client's certificate that was worked on. */
const CV =
	/^(?:successfully )?(?:led|managed|spearheaded|drove|oversaw|coordinated|supported|assisted|facilitated|headed|guided|lidere|dirigi|coordine|gestione|liderei|coordenei|gerenciei|pilotage|coordinato|gestito|реализовал|обеспечил|внедрил|руководил|организовал|провел|провела) /;

/** The subject speaks of itself again. */
const WE =
	/(?:^| )(?:we|wir|wij|nous|nosotros|siamo|somos|my|мы|biz|kami|chung toi|noi|i|ich) |我们|我們|当社|弊社|저희|당사|نحن|हम |আমরা|ہم |เรา/;

/** Hosts, clients and employers that the nearest cue does not show: the text's or the sentence's subject. */
export function isOthers(
	{ measured, cues, opening, speaksOfItself }: Scene,
	group: Group,
	seen: readonly Seen[],
	nearestKind: CueKind | undefined,
): boolean {
	if (nearestKind && !['holds', 'label', 'compliant', 'generic'].includes(nearestKind))
		return (
			nearestKind === 'service' &&
			!speaksOfItself &&
			CV.test(measured.text.slice(measured.sentences[group.sentence - 1] ?? 0, group.from).trimStart())
		);
	const { text } = measured;
	if (opening?.provider && !speaksOfItself && opening.to <= group.from && apart(measured, 0, opening.from) === 0) return true;
	if (
		nearestKind !== 'compliant' &&
		!speaksOfItself &&
		CV.test(text.slice(measured.sentences[group.sentence - 1] ?? 0, group.from).trimStart())
	)
		return true;
	const company = seen.some(({ cue, side, distance }) => cue.kind === 'label' && side === 'after' && distance <= 2);
	if (company && /(?:^| )(?:for|at|with|by) (?:a|an) (?:[a-z&]+ ){0,3}$/.test(text.slice(Math.max(0, group.from - 40), group.from)))
		return true;
	// The sentence's subject is a data centre, a provider, a supplier.
	const start = measured.sentences[group.sentence - 1] ?? 0;
	const subject = cues[firstAfter(cues, start)];
	if (subject?.kind !== 'third' || subject.to > group.from || subject.governs === 'before') return false;
	const between = text.slice(subject.to, group.from);
	if (/[;·|\n]/.test(between) || WE.test(between)) return false;
	const lead = apart(measured, start, subject.from);
	if (nearestKind === 'compliant' && group.joins && lead > 1) return false;
	return subject.penalty === 0 ? lead <= 3 : lead <= 1 && !/[,、]/.test(between);
}

/** Words beside a name that still leave it a label. */
const LABEL = 5;

/** Whether the mention stands as a label or in a list, rather than in a sentence about it. */
export function isLabel({ measured }: Scene, group: Group): boolean {
	const { text } = measured;
	const mark = /[;·|\n—:]/;
	let from = group.from;
	for (let n = 0; from > 0 && n < 160 && !mark.test(text.charAt(from - 1)) && !stop(text, from - 1); n++) from--;
	const aside = /^ ?\([^()]{0,80}\)/.exec(text.slice(group.to, group.to + 84))?.[0].length ?? 0;
	const after = group.to + aside;
	let to = after;
	for (let n = 0; to < text.length && n < 160 && !mark.test(text.charAt(to)) && !stop(text, to); n++) to++;
	return apart(measured, from, group.from) + apart(measured, after, to) <= LABEL;
}

const stop = (text: string, i: number): boolean => /[.!?]/.test(text.charAt(i)) && (i + 1 >= text.length || text[i + 1] === ' ');
