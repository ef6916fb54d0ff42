/**
 * Which stance the words around a group of mentions show. The questions of docs/certifications.md, with one rule for all:
 * the nearest cue wins, and an earlier question reaches further than a later one.
 */
import { askedOf, headingOf, isLabel, isOthers, isQuoted } from './context.ts';
import type { CueKind } from './cues/cue.ts';
import { endOf } from './ending.ts';
import { heard, isHead, isPart } from './nearness.ts';
import type { Group, Scene, Seen } from './scene.ts';
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
	if (isOthers(scene, group, seen, best?.question.kind)) return { stance: 'third-party', ...(best && { by: best.by }), ...end };
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
