/**
 * Claims in text: which certification a page names, and what its words say of it. Works on any text of any length in linear time;
 * pure, and never in the content script (the catalogue is too big for a page).
 */
import { schemeOf } from './catalogue/catalogue.ts';
import { fold } from './fold.ts';
import type { Mention } from './mention.ts';
import { type Group, type Scene, type Seen, sceneOf, seenFrom } from './scene.ts';
import { type Decision, decide, STANCES, type Stance } from './stance.ts';

export { STANCES, type Stance };

/** Who holds it, when it is not the subject itself. */
export type Holder = 'staff' | 'product' | 'hosting' | 'payment processor' | 'supplier' | 'client';

/** What the reader should be told of the words, whatever the registers say. */
export type Notice =
	| 'edition-ended'
	| 'validity-passed'
	| 'no-such-certification'
	| 'report-not-certificate'
	| 'hosts-certificate'
	| 'staff-not-firm'
	| 'no-standard-named';

/** One claim. */
export interface Claim {
	/** Id of the catalogue. */
	readonly scheme: string;
	readonly stance: Stance;
	/** Offsets in the text given: the name with the word that decided. */
	readonly span: readonly [from: number, to: number];
	readonly edition?: string;
	readonly level?: string;
	/** Number of an ISO standard outside the catalogue. */
	readonly number?: string;
	readonly holder?: Holder;
	/** A stated end, `YYYY-MM-DD`. */
	readonly until?: string;
	readonly notices?: readonly Notice[];
}

/** Claims kept of one text: a page that names more is a list of schemes. */
export const MOST_CLAIMS = 200;

/**
 * Reads the claims of a text. One claim for each scheme and stance, in the order of the text.
 * `today` (`YYYY-MM-DD`, the reader's) decides what has ended.
 */
export function readClaims(text: string, today: string = new Date().toISOString().slice(0, 10)): Claim[] {
	const folded = fold(text);
	const scene = sceneOf(folded, text);
	const read: Claim[] = [];
	const seenKeys = new Set<string>();
	let before: Decision | undefined;
	for (const [index, group] of scene.groups.entries()) {
		const seen = seenFrom(scene, index);
		const decision = decide(scene, index, seen, today, before);
		before = decision;
		for (const mention of group.mentions) {
			const claim = claimOf(scene, group, mention, seen, decision, today);
			const key = claim && `${claim.scheme} ${claim.number ?? ''} ${claim.stance}`;
			if (!claim || !key || seenKeys.has(key)) continue;
			seenKeys.add(key);
			read.push(claim);
			if (read.length >= MOST_CLAIMS) return strongest(read);
		}
	}
	return strongest(read);
}

/** Drops what a clearer claim of the same scheme already says. */
function strongest(claims: readonly Claim[]): Claim[] {
	const named = new Set(claims.filter(({ stance }) => stance !== 'generic').map(({ scheme }) => scheme));
	const clear = new Set(claims.filter(({ stance }) => stance !== 'generic' && stance !== 'level-only').map(({ scheme }) => scheme));
	const numbered = claims.some(({ scheme, stance }) => scheme.startsWith('iso-') && scheme !== 'iso-unspecified' && stance !== 'generic');
	return claims.filter(({ scheme, stance }) => {
		if (stance === 'generic') return !named.has(scheme);
		if (stance === 'level-only') return !clear.has(scheme);
		return !(scheme === 'iso-unspecified' && stance === 'holds' && numbered);
	});
}

function claimOf(
	scene: Scene,
	group: Group,
	mention: Mention,
	seen: readonly Seen[],
	decision: Decision,
	today: string,
): Claim | undefined {
	if (mention.scheme.id === 'iso-unspecified' && !bareCounts(seen, decision)) return undefined;
	if (mention.ambiguous && mention.scheme.id !== 'iso-unspecified' && !besideCue(scene, group, seen)) return undefined;
	const stance = stanceOf(mention, group, decision);
	const holder = holderOf(mention, stance, seen);
	const notices = noticesOf(mention, stance, holder, decision.until, today);
	return {
		scheme: mention.scheme.id,
		stance,
		span: spanOf(scene, mention, decision),
		...(mention.edition && { edition: mention.edition }),
		...(mention.level && { level: mention.level }),
		...(mention.number && { number: mention.number }),
		...(holder && { holder }),
		...(decision.until && { until: decision.until }),
		...(notices.length > 0 && { notices }),
	};
}

/** What names alone say: members, partners and persons' certificates are held unless the words say otherwise. */
function stanceOf(mention: Mention, group: Group, { stance, by }: Decision): Stance {
	const { scheme } = mention;
	if (group.or && (stance === 'holds' || stance === 'level-only')) return 'requirement';
	if (stance === 'third-party' && !canBeOthers(mention)) return mention.held ? 'holds' : 'generic';
	if (mention.held && (stance === 'level-only' || (stance === 'generic' && !by))) return 'holds';
	if (stance === 'level-only' && scheme.certifies === 'person') return 'holds';
	if (stance === 'compliant-only' && mention.held && scheme.gives === 'tier') return 'holds';
	return stance;
}

/** What a host or supplier can have in the subject's place: audits of systems and management, not memberships, tiers and persons' exams. */
const canBeOthers = ({ scheme: { certifies, gives, dimensions } }: Mention): boolean =>
	certifies !== 'person' && !['tier', 'badge', 'membership', 'registration', 'rating'].includes(gives) && !dimensions.includes('inclusion');

/** "ISO" alone is a claim only right beside a word of certification. */
function bareCounts(seen: readonly Seen[], { stance }: Decision): boolean {
	const beside = seen.some(({ cue, distance }) => (cue.kind === 'holds' || cue.kind === 'service') && distance - cue.penalty <= 1);
	return beside && stance !== 'compliant-only';
}

function besideCue({ groups }: Scene, group: Group, seen: readonly Seen[]): boolean {
	if (
		group.mentions.length > 1 ||
		groups.some(
			(other) =>
				other !== group && other.sentence === group.sentence && !other.mentions[0]?.ambiguous && Math.abs(other.from - group.from) < 80,
		)
	)
		return true;
	return seen.some(({ cue, distance }) => ['holds', 'compliant', 'negated', 'requirement'].includes(cue.kind) && distance <= 1.5);
}

function holderOf(mention: Mention, stance: Stance, seen: readonly Seen[]): Holder | undefined {
	if (stance === 'third-party') {
		const by = seen.filter(({ cue }) => cue.kind === 'third').sort((a, b) => a.distance - b.distance)[0];
		return by ? 'hosting' : 'supplier';
	}
	if (stance !== 'holds' && stance !== 'level-only') return undefined;
	if (seen.some(({ cue, side, distance }) => cue.kind === 'staff' && side === 'after' && distance <= 2.5)) return 'staff';
	if (
		mention.scheme.certifies !== 'person' &&
		seen.some(({ cue, side, distance }) => cue.kind === 'product' && (side === 'after' ? distance <= 2 : distance <= 1.5))
	)
		return 'product';
	return undefined;
}

function noticesOf(mention: Mention, stance: Stance, holder: Holder | undefined, until: string | undefined, today: string): Notice[] {
	const { scheme, edition } = mention;
	const notices: Notice[] = [];
	const ended = scheme.editions?.find(({ year }) => year === edition)?.ended;
	if (ended && ended < today) notices.push('edition-ended');
	if (stance === 'expired' && until) notices.push('validity-passed');
	if (stance === 'third-party') notices.push('hosts-certificate');
	if (stance !== 'holds' && stance !== 'level-only') return notices;
	if (scheme.id === 'iso-unspecified') notices.push('no-standard-named');
	else if (scheme.gives === 'nothing') notices.push('no-such-certification');
	else if (scheme.gives === 'report' || scheme.gives === 'appraisal') notices.push('report-not-certificate');
	if (scheme.certifies === 'person' || holder === 'staff') notices.push('staff-not-firm');
	return notices;
}

/** The name, and the deciding word where it stands within a few words. */
function spanOf({ folded }: Scene, mention: Mention, { by }: Decision): readonly [number, number] {
	let { from, to } = mention;
	if (by && by.distance - by.cue.penalty <= 3) {
		from = Math.min(from, by.cue.from);
		to = Math.max(to, by.cue.to);
	}
	return [folded.at[from] ?? 0, end(folded.at, to)];
}

/** Folded characters may have swallowed marks: a span ends where its last character's original ends, before the next one begins. */
const end = (at: Uint32Array, to: number): number =>
	(at[to - 1] ?? 0) + 1 > (at[to] ?? 0) ? (at[to] ?? 0) : Math.max((at[to - 1] ?? 0) + 1, 0);

/** The scheme of a claim. */
export const schemeOfClaim = (claim: Claim) => schemeOf(claim.scheme);
