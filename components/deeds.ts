/**
 * What a vendor can do, in the order in which clients ask: recent work, work that clients confirm, a certificate with its
 * number, what happens in an outage, then the hygiene of one's own site. What each would change is never guessed: badge and
 * panel are drawn on the changed page or record, and compared.
 */
import { type Badge, badgeText } from '#utils/badge/badge.ts';
import { readClaims } from '#utils/certifications/claims.ts';
import type { PanelAnswer } from '#utils/messaging.ts';
import type { RecordAnswer } from '#utils/release/answer.ts';
import type { Day, Evidence, Source, SubjectRecord } from '#utils/reputation/evidence.ts';
import { whatIf } from '#utils/reputation/explain.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';
import { isStars } from '#utils/reputation/page-rating.ts';
import type { Sighting } from '#utils/sites/sighting.ts';
import { domainSubject } from '#utils/subject/domain.ts';
import { mayBePerson, type SubjectId } from '#utils/subject/subject.ts';
import type { PanelView } from './panel-props.ts';
import { type Drawn, drawn, ownSighting, type PreviewInput } from './preview-drawn.ts';

/** In the order in which they are shown. */
export const DEEDS = [
	'reviews',
	'work',
	'certificate',
	'number',
	'replies',
	'continuity',
	'website',
	'disclosure',
	'https',
	'directory',
] as const;
export type DeedId = (typeof DEEDS)[number];

/** Where what it changes can be seen. */
export type Effect = 'badge' | 'panel' | 'none';

/** The sections of the panel that would read otherwise. */
export type Part = 'identity' | 'clients' | 'certificates' | 'registers' | 'questions';
const PARTS: readonly Part[] = ['clients', 'certificates', 'registers', 'questions', 'identity'];

/** What something would change. */
export interface Outcome {
	readonly effect: Effect;
	/** As it would then be. */
	readonly badge: Badge;
	readonly parts: readonly Part[];
	/** The trust score before and after, where the panel then shows another. */
	readonly score?: { readonly before?: string; readonly after: string };
}

/** A deed with what it would change. */
export interface DeedOutcome extends Outcome {
	readonly id: DeedId;
}

/** What the words of deeds speak of. */
export interface DeedsAbout {
	/** Short name of the certificate in question, e.g. "ISO 27001"; null for a person who names none: such standards certify firms. */
	readonly scheme: string | null;
	/** The profile names it already. */
	readonly named: boolean;
	/** The registrable domain of the profile's website; null where it gives none. */
	readonly domain: string | null;
	/** The site forbids links and addresses in a profile. */
	readonly noContact: boolean;
}

/** Marketplaces whose rules forbid contact details before a contract, in profiles too: nothing here may suggest one. */
const NO_CONTACT: ReadonlySet<string> = new Set(['upwork', 'fiverr', 'freelancer']);
export const forbidsContact = (site: string): boolean => NO_CONTACT.has(site);

/** How far ahead a new certificate ends: three years, as management standards do. */
const THREE_YEARS = 1095;
const daysAfter = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as Day;

const FIRST_SCHEME = 'iso-27001';

/** The certificate that a client would ask about: the first that the profile says it holds, else the one that is asked for most. */
export function schemeFor(
	{ text }: Sighting,
	methodology: Methodology | undefined,
	today: Day,
): { id: string; short: string; named: boolean } {
	const claimed = readClaims(text ?? '', today).find(
		({ scheme, stance }) => (stance === 'holds' || stance === 'level-only') && methodology && Object.hasOwn(methodology.schemes, scheme),
	);
	const id = claimed?.scheme ?? FIRST_SCHEME;
	return { id, short: methodology?.schemes[id]?.short ?? 'ISO 27001', named: claimed !== undefined };
}

const shownScheme = ({ subject }: Sighting, { short, named }: { readonly short: string; readonly named: boolean }): string | null =>
	mayBePerson(subject) && !named ? null : short;

/** What stands behind a vendor's record as it is, or an empty one where no register knows it. */
interface Ground {
	readonly record: SubjectRecord;
	readonly method: Pick<RecordAnswer, 'methodology' | 'sources' | 'info' | 'data'>;
}

/** Undefined where facts change nothing that could be worked out: for a person, without data, or where the evidence is not on this machine. */
export function groundOf(input: PreviewInput): Ground | undefined {
	const { answer, method } = input;
	const sighting = ownSighting(input);
	if (mayBePerson(sighting.subject)) return;
	if (answer.state === 'known') return answer.answer.rowOnly ? undefined : { record: answer.answer.record, method: answer.answer };
	if (answer.state === 'unchecked' || !method) return;
	const domain = sighting.website === undefined ? undefined : domainSubject(sighting.website);
	return { record: { subject: domain ?? sighting.subject, names: [sighting.name], aliases: [], evidence: [] }, method };
}

/** What the registries would answer with these facts; `whatIf` makes the row, as a release of today would. */
function answers(ground: Ground, facts: readonly Evidence[], input: PreviewInput): { before: PanelAnswer; after: PanelAnswer } {
	const { record, method } = ground;
	const { methodology, sources, info, data } = method;
	const { before, after } = whatIf(record, facts, methodology, methodology.lenses[input.lens], input.today);
	const known = (row: RecordAnswer['row'], more: readonly Evidence[]): PanelAnswer => ({
		state: 'known',
		answer: {
			record: { ...record, evidence: [...record.evidence, ...more] },
			row,
			methodology,
			sources: [...sources, ...facts.map(sourceOf)],
			info: { ...info, date: input.today },
			data,
		},
	});
	return { before: input.answer.state === 'known' ? known(before.row, []) : input.answer, after: known(after.row, facts) };
}

/** A source that a fact names and no release has yet. */
const sourceOf = ({ source, link, confirmed }: Evidence): Source => ({
	id: source,
	name: source,
	credit: source,
	licence: '',
	licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
	changes: '',
	retrieved: confirmed,
	link,
});

function partsThatDiffer(before: PanelView, after: PanelView): Part[] {
	return PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

const sameBadge = (a: Badge, b: Badge): boolean => badgeText(a) === badgeText(b) && a.kind === b.kind;

/** The trust score that a panel shows. */
const scoreIn = ({ registers }: PanelView): string | undefined => (registers?.kind === 'known' ? registers.score?.figure : undefined);

function outcomeOf(before: Drawn, after: Drawn): Outcome {
	const parts = partsThatDiffer(before.panel, after.panel);
	const effect = sameBadge(before.badge, after.badge) ? (parts.length > 0 ? 'panel' : 'none') : 'badge';
	const [was, then] = [scoreIn(before.panel), scoreIn(after.panel)];
	return {
		effect,
		badge: after.badge,
		parts,
		...(then !== undefined && then !== was && { score: { after: then, ...(was !== undefined && { before: was }) } }),
	};
}

/** What facts in a register would change of badge and panel. */
export async function withFacts(input: PreviewInput, facts: readonly Evidence[]): Promise<Outcome | undefined> {
	const ground = groundOf(input);
	if (!ground) return;
	const { before, after } = answers(ground, facts, input);
	return outcomeOf(await drawn(input, { answer: before }), await drawn(input, { answer: after }));
}

/** A fact as a register of its own would have it. */
const factOf = (subject: SubjectId, kind: string, today: Day, more: Partial<Evidence> = {}): Evidence => ({
	id: `${kind}-0000000000000000`.slice(0, 16),
	subject,
	kind,
	source: `register-of-${kind}`,
	ref: kind,
	confirmed: today,
	link: 'https://register.example/',
	assurance: 'listed',
	...more,
});

/** The sites' own reviews: two more, as good as those that are there. */
function reviewed(sighting: Sighting): Sighting | undefined {
	const { rating, facts } = sighting;
	if (rating?.outOf !== 5) return;
	const value = isStars(rating) ? rating.value : 5;
	const count = rating.count + 2;
	return {
		...sighting,
		rating: { value, outOf: 5, count },
		facts: {
			...facts,
			...(facts.rating !== undefined && { rating: value }),
			...(facts.reviews !== undefined && { reviews: count }),
			...(facts.recent_reviews !== undefined && { recent_reviews: facts.recent_reviews + 2 }),
		},
	};
}

function replied(sighting: Sighting): Sighting | undefined {
	const { negative_reviews: all, negative_replied: answered } = sighting.facts;
	if (typeof all !== 'number' || all === 0 || (typeof answered === 'number' && answered >= all)) return;
	return { ...sighting, facts: { ...sighting.facts, negative_replied: all } };
}

/** The page as it would be. A deed that leaves the page as it is gives it back unchanged. */
function pageAfter(id: DeedId, sighting: Sighting, scheme: string | null, site: string, today: Day): Sighting | undefined {
	switch (id) {
		case 'reviews':
			return reviewed(sighting);
		case 'replies':
			return replied(sighting);
		case 'number': {
			const certificate = scheme === null ? 'Certificate' : `${scheme} certified: certificate`;
			const number = `${certificate} no. QM-318840, valid to ${daysAfter(today, THREE_YEARS)}.`;
			return { ...sighting, text: sighting.text ? `${sighting.text} ${number}` : number };
		}
		// Nothing that Earned reads carries it yet, so the page stays as it is.
		case 'work':
			return sighting;
		case 'website':
			return sighting.website === undefined && !mayBePerson(sighting.subject) && !forbidsContact(site)
				? { ...sighting, website: 'your-company.example' }
				: undefined;
		default:
			return;
	}
}

/** The facts that registers would then hold, of kinds that the methodology knows; those that they hold already are left out. */
function factsAfter(id: DeedId, { record, method }: Ground, scheme: string, today: Day): Evidence[] {
	const { subject } = record;
	const has = (kind: string, of?: string): boolean =>
		record.evidence.some(
			(fact) => fact.kind === kind && fact.scheme === of && !fact.retracted && (of === undefined || fact.assurance === 'register'),
		);
	const listed = (kind: string, more?: Partial<Evidence>): Evidence[] =>
		has(kind) || !Object.hasOwn(method.methodology.kinds, kind) ? [] : [factOf(subject, kind, today, more)];
	switch (id) {
		case 'certificate':
			return has('certificate', scheme)
				? []
				: [
						factOf(subject, 'certificate', today, {
							scheme,
							status: 'active',
							until: daysAfter(today, THREE_YEARS),
							assurance: 'register',
						}),
					];
		case 'continuity':
			return listed('status-page');
		case 'disclosure':
			return listed('disclosure-policy');
		case 'https':
			return listed('https-preload', { assurance: 'register' });
		case 'directory':
			return [...listed('directory-entry', { assurance: 'self-declared' }), ...listed('paid-membership', { assurance: 'register' })];
		default:
			return [];
	}
}

/** What deeds are about, for their words. */
export function aboutDeeds(input: PreviewInput): DeedsAbout {
	const sighting = ownSighting(input);
	const ground = groundOf(input);
	const asked = schemeFor(sighting, ground?.method.methodology ?? input.method?.methodology, input.today);
	const domain = sighting.website === undefined ? undefined : domainSubject(sighting.website);
	return {
		scheme: shownScheme(sighting, asked),
		named: asked.named,
		domain: domain?.slice('domain:'.length) ?? null,
		noContact: forbidsContact(input.site.id),
	};
}

/** Every deed that is still to do, with what it would change. */
export async function deedsOf(input: PreviewInput): Promise<DeedOutcome[]> {
	const sighting = ownSighting(input);
	const ground = groundOf(input);
	const scheme = schemeFor(sighting, ground?.method.methodology ?? input.method?.methodology, input.today);
	const now = await drawn(input);
	const confirmed = ground !== undefined && factsAfter('certificate', ground, scheme.id, input.today).length === 0;
	const found = await Promise.all(
		DEEDS.map(async (id): Promise<DeedOutcome | undefined> => {
			// Its register says already what the profile would.
			if (id === 'number' && confirmed) return;
			const page = pageAfter(id, sighting, shownScheme(sighting, scheme), input.site.id, input.today);
			if (page) return { id, ...outcomeOf(now, await drawn(input, { sighting: page })) };
			const facts = ground ? factsAfter(id, ground, scheme.id, input.today) : [];
			const outcome = facts.length > 0 ? await withFacts(input, facts) : undefined;
			return outcome && { id, ...outcome };
		}),
	);
	return found.filter((deed) => deed !== undefined);
}
