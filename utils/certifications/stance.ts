/**
 * Which stance the words around a group of mentions show. The questions of the README in their order, with one rule for all:
 * the nearest cue wins, and an earlier question reaches further than a later one.
 */
import type { CueKind } from './cues/cue.ts';
import { dateAt } from './dates.ts';
import { firstAfter, type Group, type Scene, type Seen } from './scene.ts';
import { apart } from './words.ts';

/** What a mention of a scheme says of the subject. Shown by the interface in plain words; only `holds` and `level-only` make a certification row. */
export const STANCES = [
	'negated',
	'expired',
	'requirement',
	'service-offered',
	'third-party',
	'in-process',
	'compliant-only',
	'level-only',
	'holds',
	'generic',
] as const;
export type Stance = (typeof STANCES)[number];

/** A decision, with the cue that made it. */
export interface Decision {
	readonly stance: Stance;
	readonly by?: Seen;
	/** A stated end, `YYYY-MM-DD`. */
	readonly until?: string;
}

interface Question {
	readonly stance: Stance;
	readonly kind: CueKind;
	/** Words and pauses that the cue reaches. */
	readonly reach: number;
	/** How much further away than a word of certification it may stand and still win. */
	readonly lead: number;
}

const QUESTIONS: readonly Question[] = [
	{ stance: 'negated', kind: 'negated', reach: 7, lead: 6 },
	{ stance: 'expired', kind: 'expired', reach: 6, lead: 6 },
	{ stance: 'requirement', kind: 'requirement', reach: 10, lead: 5 },
	{ stance: 'service-offered', kind: 'service', reach: 6, lead: 4 },
	{ stance: 'third-party', kind: 'third', reach: 9, lead: 4 },
	{ stance: 'in-process', kind: 'process', reach: 8, lead: 5.5 },
	{ stance: 'compliant-only', kind: 'compliant', reach: 4, lead: 0.6 },
	{ stance: 'holds', kind: 'holds', reach: 6, lead: 0 },
	{ stance: 'level-only', kind: 'label', reach: 1.2, lead: -0.5 },
	{ stance: 'generic', kind: 'generic', reach: 8, lead: 1.5 },
	{ stance: 'generic', kind: 'about', reach: 12, lead: 9 },
];

/** Decides a group from the cues it sees and from what was decided of the group before it. */
export function decide(scene: Scene, index: number, seen: readonly Seen[], today: string, before?: Decision): Decision {
	const group = scene.groups[index];
	if (!group) return { stance: 'generic' };
	const until = endOf(scene, group, seen);
	const end = until ? { until } : {};
	const best = nearestQuestion(scene, group, seen);
	if (best?.question.stance === 'negated') return { stance: 'negated', by: best.by };
	if (isQuoted(scene, group) || scene.template) return { stance: 'generic' };
	if (until !== undefined && until < today && (!best || ENDABLE.includes(best.question.stance))) return { stance: 'expired', until };
	if (!(best && ['about', 'service'].includes(best.question.kind))) {
		const asked = askedOf(scene, group);
		if (asked) return { stance: asked };
	}
	if (isOthers(scene, group, seen, best)) return { stance: 'third-party', ...(best && { by: best.by }), ...end };
	const own: Decision = best
		? { stance: best.question.stance, by: best.by, ...end }
		: { stance: isLabel(scene, group) ? 'level-only' : 'generic', ...end };
	return carried(scene, group, own, before) ?? own;
}

/** Stances that a date in the past ends. */
const ENDABLE: readonly Stance[] = ['holds', 'level-only', 'generic', 'compliant-only'];

interface Best {
	readonly question: Question;
	readonly by: Seen;
	readonly score: number;
}

function nearestQuestion(scene: Scene, group: Group, seen: readonly Seen[]): Best | undefined {
	const participle = seen.find(({ cue, distance }) => cue.participle && distance <= 1);
	const heading = headingOf(scene, group);
	let best: Best | undefined;
	for (const question of QUESTIONS) {
		let by: Seen | undefined;
		for (const one of heading ? [heading, ...seen] : seen) {
			if (one.cue.kind !== question.kind || isHead(scene, one, participle) || isPart(scene, one)) continue;
			const distance = one === heading ? one.distance : heard(scene, group, one);
			if (distance <= question.reach && (!by || distance < by.distance)) by = { ...one, distance };
		}
		if (!by) continue;
		const defines = question.kind === 'generic' && by.side === 'after' && by.distance <= 1;
		const score = by.distance - question.lead - (defines ? 4 : 0);
		if (!best || score < best.score) best = { question, by, score };
	}
	return best && (demanded(seen, best) ?? best);
}

/** What must be so is no fact: "must be hosted in a certified data centre", "the supplier must be certified". */
function demanded(seen: readonly Seen[], best: Best): Best | undefined {
	if (!['third-party', 'service-offered', 'compliant-only', 'holds'].includes(best.question.stance)) return undefined;
	const question = QUESTIONS.find(({ kind }) => kind === 'requirement');
	const by = seen.find(
		({ cue, side, distance }) =>
			cue.kind === 'requirement' && side === 'before' && cue.penalty === 0 && distance <= 8 && cue.from < best.by.cue.from,
	);
	return question && by ? { question, by, score: best.score } : undefined;
}

/** A cue that only goes with the one before it: "certified according to", "we are a company". */
function isPart({ cues, measured }: Scene, { cue, side }: Seen): boolean {
	if (side !== 'before' || (cue.kind !== 'compliant' && cue.kind !== 'generic')) return false;
	for (let i = firstAfter(cues, cue.from) - 1, n = 0; i >= 0 && n < 3; i--, n++) {
		const previous = cues[i];
		if (!previous || previous.to > cue.from) continue;
		const gap = apart(measured, previous.to, cue.from);
		if (
			cue.kind === 'compliant'
				? previous.kind === 'holds' && gap <= 0.5
				: (previous.kind === 'own' && gap <= 1) || (previous.kind === 'compliant' && gap <= 0.5)
		)
			return true;
	}
	return false;
}

/** Kinds that a table's cell gives to what stands before it. */
const CELLS: readonly CueKind[] = ['process', 'negated', 'expired'];

/** Kinds whose word must touch the name: a comma or "and" between keeps them apart. */
const TOUCHING: readonly CueKind[] = ['service', 'third', 'compliant'];

/** Distance of a cue: shorter for a cell of its own ("ISO 27001 | planned"), longer across a pause or the subject's own "our". */
function heard({ measured, cues }: Scene, group: Group, { cue, side, distance }: Seen): number {
	const { text } = measured;
	if (side === 'after' && CELLS.includes(cue.kind) && cue.from - group.to < 16 && isMark(text, cue.from - 1, -1) && isMark(text, cue.to, 1))
		return Math.min(distance, 2 + cue.penalty);
	if (distance > 14) return distance;
	const between = side === 'after' ? text.slice(group.to, cue.from) : text.slice(cue.to, group.from);
	let more = side === 'before' ? -nouns(cues, measured, cue.to, group.from) : 0;
	// "No lock-in, ISO 27001 certified": what is denied stands before the comma.
	if (cue.kind === 'negated' && side === 'before' && /[^ ,][,、]/.test(between)) more += 4;
	if (!TOUCHING.includes(cue.kind)) return distance + more;
	if (
		cue.kind === 'third' &&
		(side === 'before' ? isRelative(between, cues, cue.to, group.from) : isAttribute(between, cues, group.to, cue.from))
	)
		return Math.min(distance, 0.5);
	if (/[,、]/.test(between)) more += cue.kind === 'third' && side === 'before' ? 1 : 3;
	if (side === 'after' && /^ ?(?:and|und|et|y|e|en|dan|va|ve|i|и|و|और|ও|اور|及|와|과|&) /.test(between)) more += 2;
	if (cue.kind === 'third' && side === 'before' && ownBetween(cues, cue.to, group.from)) more += 4;
	return distance + more;
}

/** Words of "certification" and "certificate" between a verb and the name: they keep nothing apart. */
function nouns(cues: Scene['cues'], measured: Scene['measured'], from: number, to: number): number {
	let sum = 0;
	let done = from;
	for (let i = firstAfter(cues, from), n = 0; i < cues.length && n < 24; i++, n++) {
		const cue = cues[i];
		if (!cue || cue.to > to) break;
		if (cue.kind !== 'holds' || cue.participle || cue.from < done) continue;
		sum += apart(measured, cue.from, cue.to);
		done = cue.to;
	}
	return sum;
}

/** "AWS, which is certified …", "AWS (certified …)", "AWS có chứng nhận …": what follows speaks of the provider. */
function isRelative(between: string, cues: Scene['cues'], from: number, to: number): boolean {
	if (/[;·|—\n]/.test(between)) return false;
	if (
		/^,? ?(?:which|that|who|dont|die|der|das|qui|que|che|yang|ktor[aey]) /.test(between.trimStart()) &&
		between.length < 70 &&
		!/[,.].*[,.]/.test(between)
	)
		return true;
	let rest = between;
	for (let i = firstAfter(cues, from); i < cues.length && (cues[i]?.to ?? 0) <= to; i++) {
		const cue = cues[i];
		if (cue?.kind === 'holds' || cue?.kind === 'compliant') rest = rest.replace(between.slice(cue.from - from, cue.to - from), '');
	}
	if (rest.length === between.length && !/[(]/.test(between) && !RELATIVE.test(between)) return false;
	return !/[\p{L}\p{N}]/u.test(rest.replace(RELATIVES, ' ').replace(/[,()]/g, ' '));
}

/** Where the attribute comes first: "ISO 27001認証を取得したAWS", "ISO 27001 인증을 받은 데이터센터". */
function isAttribute(between: string, cues: Scene['cues'], from: number, to: number): boolean {
	let rest = between;
	for (let i = firstAfter(cues, from); i < cues.length && (cues[i]?.to ?? 0) <= to; i++) {
		const cue = cues[i];
		if (cue?.kind === 'holds') rest = rest.replace(between.slice(cue.from - from, cue.to - from), '');
	}
	return rest.length < between.length && !/[\p{L}\p{N},;·|]/u.test(rest.replace(/[をにのがしたてい済みる받은한된을를]/g, ''));
}

const RELATIVE = /(?:^|[ ,(])(?:which|that|who|die|der|das|qui|que|che|ktor[aey]|yang|is|are|ist|est|es|e|jest|adalah|la|esta|sono|zijn) /;
const RELATIVES =
	/(?<![\p{L}])(?:which|that|who|die|der|das|qui|que|che|ktor[aey]|yang|is|are|ist|est|es|e|jest|adalah|la|esta|sono|zijn|also|both|en|in|a|por|pela|con|com|per|nach|to|for|with|mit|z|with|having|has|holds|avec|dengan|co|com|مع|ال|من|في|علي)(?![\p{L}])/gu;

function ownBetween(cues: Scene['cues'], from: number, to: number): boolean {
	for (let i = firstAfter(cues, from); i < cues.length && (cues[i]?.to ?? 0) <= to; i++) if (cues[i]?.kind === 'own') return true;
	return false;
}

/** Kinds that a heading gives to all that follows it, until the sentence ends. */
const HEADS: readonly CueKind[] = ['negated', 'requirement', 'process', 'about', 'service', 'third', 'holds'];

/** How near a heading is to everything under it. */
const HEADING = 0.5;

/** The heading of the group's sentence: a cue before a colon within its first words ("Roadmap 2027: SOC 2, ISO 27001"). */
function headingOf({ measured, cues }: Scene, group: Group): Seen | undefined {
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

/** Whether a list mark, bracket or the text's end stands beside a place. */
function isMark(text: string, at: number, step: number): boolean {
	let i = at;
	while (text[i] === ' ') i += step;
	return i < 0 || i >= text.length || /[;·|—\n:(),.]/.test(text.charAt(i));
}

/** Groups in one list share what governs its beginning: "requires A, B and verified C", "certified A | B | C". */
function carried({ measured }: Scene, group: Group, own: Decision, before: Decision | undefined): Decision | undefined {
	if (before === undefined || before.stance === 'generic') return undefined;
	if (before.by === undefined || before.by.side !== 'before') return undefined;
	const weak =
		(own.stance === 'third-party' && before.stance === 'requirement') ||
		own.stance === 'level-only' ||
		own.stance === 'generic' ||
		(own.stance === 'holds' && before.stance === 'requirement') ||
		(own.stance === 'holds' && !(own.by?.side === 'after' && own.by.distance <= 1));
	if (!weak || own.by?.cue.kind === 'about') return undefined;
	const near = group.continues || apart(measured, before.by.cue.to, group.from) < 20;
	if (!near || (own.stance === 'holds' && before.stance === 'holds')) return undefined;
	if (!group.continues && !group.follows && !(group.joins && before.stance === 'requirement')) return undefined;
	return { ...own, stance: before.stance, by: before.by };
}

const YES = /^[ "]*(?:yes|ja|oui|si|sim|tak|da|evet|ya|co|vang|是|有|はい|네|да|نعم|हां|हाँ|হ্যাঁ|جي ہاں|ใช่)(?![\p{L}])/u;
const NO =
	/^[ "]*(?:no|not|nein|noch nicht|nee|nog niet|non|pas|nao|nie|hayir|henuz|tidak|belum|khong|chua|没有|尚未|未|いいえ|아니|нет|пока|لا|ليس|नहीं|না|نہیں|ไม่|ยัง)(?![\p{L}])/u;

/** A question ("ISO 27001?"), by its answer where one follows. */
function askedOf({ measured }: Scene, group: Group): Stance | undefined {
	for (let at = group.to; at < measured.text.length && at < group.to + 40; at++) {
		if (measured.text[at] !== '?') continue;
		if (apart(measured, group.to, at) > 2.5) return undefined;
		const answer = measured.text.slice(at + 1, at + 24);
		return NO.test(answer) ? 'negated' : YES.test(answer) ? 'holds' : 'requirement';
	}
	return undefined;
}

/** Somebody else's words, or words about words: the name stands in quotation marks with a statement, and more stands around them. */
function isQuoted({ measured }: Scene, group: Group): boolean {
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
function isOthers(
	{ measured, cues, opening, speaksOfItself }: Scene,
	group: Group,
	seen: readonly Seen[],
	best: Best | undefined,
): boolean {
	if (best && !['holds', 'label', 'compliant', 'generic'].includes(best.question.kind))
		return (
			best.question.kind === 'service' &&
			!speaksOfItself &&
			CV.test(measured.text.slice(measured.sentences[group.sentence - 1] ?? 0, group.from).trimStart())
		);
	const { text } = measured;
	if (opening?.provider && !speaksOfItself && opening.to <= group.from && apart(measured, 0, opening.from) === 0) return true;
	if (
		best?.question.kind !== 'compliant' &&
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
	if (best?.question.kind === 'compliant' && group.joins && lead > 1) return false;
	return subject.penalty === 0 ? lead <= 3 : lead <= 1 && !/[,、]/.test(between);
}

/** "ISO 27001 certified consultancy", "certified provider": the noun beside the participle is who is certified, not what is sold or whose it is. */
function isHead({ measured }: Scene, { cue, side }: Seen, participle: Seen | undefined): boolean {
	if (
		!participle ||
		side !== participle.side ||
		(cue.kind !== 'service' && !(cue.kind === 'third' && FIRM.test(measured.text.slice(cue.from, cue.to))))
	)
		return false;
	if (side === 'after') return cue.from >= participle.cue.to;
	return (
		cue.governs === 'both' &&
		cue.to <= participle.cue.from &&
		participle.cue.from - cue.to <=
			1 + (/^ (?:sind|are|sont|son|sono|sao|zijn|sa) $/.test(measured.text.slice(cue.to, participle.cue.from)) ? 6 : 0)
	);
}

/** Nouns of firms, not of what stands in a machine room. */
const FIRM =
	/^(?:provider|supplier|vendor|partner|manufacturer|anbieter|dienstleister|lieferant|prestataire|fournisseur|proveedor|fornecedor|fornitore|leverancier)/;

/** A stated end: a date right after "valid until", or the second of a period after the name. */
function endOf({ measured, cues }: Scene, group: Group, seen: readonly Seen[]): string | undefined {
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

/** Words beside a name that still leave it a label. */
const LABEL = 5;

/** Whether the mention stands as a label or in a list, rather than in a sentence about it. */
function isLabel({ measured }: Scene, group: Group): boolean {
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
