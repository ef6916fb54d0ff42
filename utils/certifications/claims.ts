/**
 * Claims in text: which certification a page names, and what its words say of it. Works on any text of any length in linear time;
 * pure, and never in the content script (the catalogue is too big for a page).
 */
import { schemeOf } from './catalogue/catalogue.ts';
import { dateAt } from './dates.ts';
import { fold } from './fold.ts';
import { wordGoesOn } from './matcher.ts';
import type { Mention } from './mention.ts';
import { type Group, type Scene, type Seen, sceneOf, seenFrom } from './scene.ts';
import { type Decision, decide, STANCES, type Stance } from './stance.ts';
import { apart } from './words.ts';

export { STANCES, type Stance };

/** Who holds it, when it is not the subject itself. */
export type Holder = 'staff' | 'product' | 'hosting' | 'payment processor' | 'supplier' | 'client';

/** What the reader should be told of the words, whatever the registers say. */
export type Notice =
	| 'edition-ended'
	| 'no-such-edition'
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
	/** When it was obtained or given, as far as said: `YYYY`, or `YYYY-MM-DD`. */
	readonly dated?: string;
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
		for (const [i, mention] of group.mentions.entries()) {
			const next = group.mentions[i + 1]?.from ?? scene.groups[index + 1]?.from ?? scene.measured.text.length;
			const claim = claimOf(scene, index, mention, next, seen, decision, today);
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
	index: number,
	mention: Mention,
	next: number,
	seen: readonly Seen[],
	decision: Decision,
	today: string,
): Claim | undefined {
	const group = scene.groups[index];
	if (!group) return undefined;
	if (mention.scheme.id === 'iso-unspecified' && !bareCounts(seen, decision)) return undefined;
	if (mention.ambiguous && mention.scheme.id !== 'iso-unspecified' && !besideCue(scene, index, seen)) return undefined;
	const stance = stanceOf(mention, group, decision);
	const holder = holderOf(scene, mention, stance, seen);
	const dated = decision.until ? undefined : datedOf(scene, mention, next);
	const notices = noticesOf(mention, stance, holder, decision.until, dated, today);
	return {
		scheme: mention.scheme.id,
		stance,
		span: spanOf(scene, mention, decision),
		...(mention.edition && { edition: mention.edition }),
		...(mention.level && { level: mention.level }),
		...(mention.number && { number: mention.number }),
		...(holder && { holder }),
		...(decision.until && { until: decision.until }),
		...(dated && { dated }),
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

function besideCue({ groups }: Scene, index: number, seen: readonly Seen[]): boolean {
	const group = groups[index];
	if (!group || group.mentions.length > 1) return true;
	const inList = [groups[index - 1], groups[index + 1]].some(
		(other) =>
			other !== undefined && other.sentence === group.sentence && !other.mentions[0]?.ambiguous && Math.abs(other.from - group.from) < 80,
	);
	return inList || seen.some(({ cue, distance }) => ['holds', 'compliant', 'negated', 'requirement'].includes(cue.kind) && distance <= 1.5);
}

/** Whom a word of somebody else means. */
const WHOSE: readonly (readonly [Holder, RegExp])[] = [
	[
		'payment processor',
		/pay|pagos|pagam|paiement|zahl|betaal|betaling|odeme|platno|thanh toan|支付|決済|결제|платеж|الدفع|stripe|adyen|mollie|klarna/,
	],
	[
		'client',
		/client|kund|klient|klant|customer|客户|客戶|顧客|お客様|고객|клиент|заказчик|عمل|عميل|ग्राहक|ক্লায়েন্ট|employ|arbeitgeber|pracodawc|khach hang/,
	],
	[
		'supplier',
		/suppl|vendor|provider$|fournisseur|prestataire|lieferant|leverancier|proveedor|fornecedor|fornitor|dostawc|поставщик|供应商|pemasok|tedarik|مورد/,
	],
];

function holderOf({ folded }: Scene, mention: Mention, stance: Stance, seen: readonly Seen[]): Holder | undefined {
	if (stance === 'third-party') {
		const words = seen
			.filter(({ cue, distance }) => cue.kind === 'third' && distance <= 9)
			.map(({ cue }) => folded.text.slice(cue.from, cue.to));
		return WHOSE.find(([, theirs]) => words.some((word) => theirs.test(word)))?.[0] ?? 'hosting';
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

function noticesOf(
	mention: Mention,
	stance: Stance,
	holder: Holder | undefined,
	until: string | undefined,
	dated: string | undefined,
	today: string,
): Notice[] {
	const { scheme, edition } = mention;
	const notices: Notice[] = [];
	const ended = scheme.editions?.find(({ year }) => year === edition)?.ended;
	if (ended && ended < today) notices.push('edition-ended');
	if (edition && scheme.editions && !scheme.editions.some(({ year }) => year === edition || REPRINTS.has(year + edition)))
		notices.push('no-such-edition');
	if ((stance === 'expired' && until) || (stance === 'holds' && dated && scheme.months && monthsAfter(dated, scheme.months) < today))
		notices.push('validity-passed');
	if (stance === 'third-party') notices.push('hosts-certificate');
	if (stance !== 'holds' && stance !== 'level-only') return notices;
	if (scheme.id === 'iso-unspecified') notices.push('no-standard-named');
	else if (scheme.gives === 'nothing') notices.push('no-such-certification');
	else if (scheme.gives === 'report' || scheme.gives === 'appraisal') notices.push('report-not-certificate');
	if (scheme.certifies === 'person' || holder === 'staff') notices.push('staff-not-firm');
	return notices;
}

/** National and European reprints under a later year. */
const REPRINTS: ReadonlySet<string> = new Set(['20132017', '20222023']);

/** The last day of a validity that began on a day or in a year. */
function monthsAfter(dated: string, months: number): string {
	const [year = 0, month = 12, day = 31] = dated.split('-').map(Number);
	return new Date(Date.UTC(year, month - 1 + months, Math.min(day, 28))).toISOString().slice(0, 10);
}

/** A date right after the name or in front of it in a list: "CMMI Level 4 (2011)", "ISO 27001, 2023", "2022/07 | AWS Certified". */
function datedOf({ measured }: Scene, mention: Mention, next: number): string | undefined {
	const { text } = measured;
	for (let at = mention.to; at < Math.min(next, mention.to + 60); at++) {
		if (text.charAt(at) < '0' || text.charAt(at) > '9' || wordGoesOn(text, at)) continue;
		const found = apart(measured, mention.to, at) <= 5 ? dateAt(text, at) : undefined;
		return found && shown(found, text);
	}
	for (let at = Math.max(0, mention.from - 16); at < mention.from - 3; at++) {
		const found = wordGoesOn(text, at) ? undefined : dateAt(text, at);
		if (found && /^ ?[|:—,·] ?$/.test(text.slice(found.to, mention.from))) return shown(found, text);
	}
	return undefined;
}

const shown = ({ day, from, to }: { day: string; from: number; to: number }, text: string): string =>
	/^\d{4}$/.test(text.slice(from, to)) ? day.slice(0, 4) : day;

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
