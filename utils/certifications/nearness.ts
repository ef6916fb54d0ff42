/**
 * How near a cue really is to a name: shorter where a clause, an attribute or a table's cell binds them,
 * longer across a pause, and not at all where the word only goes with another.
 */
import type { CueKind } from './cues/cue.ts';
import { firstAfter, type Group, type Scene, type Seen } from './scene.ts';
import { apart } from './words.ts';

/** Kinds that a table's cell gives to what stands before it. */
const CELLS: readonly CueKind[] = ['process', 'negated', 'expired'];

/** Kinds whose word must touch the name: a comma or "and" between keeps them apart. */
const TOUCHING: readonly CueKind[] = ['service', 'third', 'compliant'];

/** Distance of a cue: shorter for a cell of its own ("ISO 27001 | planned"), longer across a pause or the subject's own "our". */
export function heard({ measured, cues }: Scene, group: Group, { cue, side, distance }: Seen): number {
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

/** Whether a list mark, bracket or the text's end stands beside a place. */
function isMark(text: string, at: number, step: number): boolean {
	let i = at;
	while (text[i] === ' ') i += step;
	return i < 0 || i >= text.length || /[;·|—\n:(),.]/.test(text.charAt(i));
}

/** A cue that only goes with the one before it: "certified according to", "we are a company". */
export function isPart({ cues, measured }: Scene, { cue, side }: Seen): boolean {
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

/** "ISO 27001 certified consultancy", "certified provider": the noun beside the participle is who is certified, not what is sold or whose it is. */
export function isHead({ measured }: Scene, { cue, side }: Seen, participle: Seen | undefined): boolean {
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
