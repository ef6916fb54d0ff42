/** From what is known of a vendor to what the panel shows: pure, one language at a time. */
import { namesAgree } from '#utils/badge/names.ts';
import type { PageCertificates } from '#utils/certifications/page-certificates.ts';
import type { PanelAnswer, UsualRating } from '#utils/messaging.ts';
import type { DataState, RecordAnswer } from '#utils/release/answer.ts';
import { DIMENSIONS, type Dimension } from '#utils/reputation/dimension.ts';
import type { Day } from '#utils/reputation/evidence.ts';
import type { LensName } from '#utils/reputation/methodology.ts';
import type { Sighting } from '#utils/sites/sighting.ts';
import { mayBePerson } from '#utils/subject/subject.ts';
import { certificatesOf, certificatesView, claimedView, type Held } from './certificates-view.ts';
import { clientsView } from './clients-view.ts';
import { comparedView } from './compared-view.ts';
import { ENGLISH, type ViewWords } from './english.ts';
import { disputeLink, httpsLink } from './links.ts';
import type { AnswerView, CertificatesView, IdentityView, LinkView, PanelView, RegistersView } from './panel-props.ts';
import { type Asked, questions } from './questions.ts';
import { reasonNotice } from './reason-words.ts';
import { registersView } from './registers-view.ts';

/** What the registry said; `silent` when the extension itself gave no answer. */
export type Answered = (PanelAnswer & { readonly page?: PageCertificates; readonly lens?: LensName }) | { readonly state: 'silent' };

/** All that a panel may draw on. */
export interface PanelInput {
	readonly sighting: Sighting;
	/** Registrable domain of the website that the profile gives; null where it gives none or one that is nobody's own. */
	readonly domain: string | null;
	readonly usual: UsualRating;
	/** What the rating is weighed against, in stars, where it is not what is usual here: the same seller's other offers. */
	readonly base?: number;
	/** What the registry said. For a person it is not asked for. */
	readonly answer: Answered;
	readonly lens: LensName;
	readonly today: Day;
	/** The subject's own answer, where its statement was read. */
	readonly statement?: AnswerView;
	/** Where the methodology is explained. */
	readonly method?: string;
	readonly words?: ViewWords;
}

/** What the name says of the match: a name may veto, never match. */
type Match = 'agree' | 'differ';

function matchOf(sighting: Sighting, { record }: RecordAnswer): Match {
	const domain = record.subject.startsWith('domain:') ? record.subject.slice('domain:'.length) : undefined;
	return namesAgree(sighting.name, record.names, domain) ? 'agree' : 'differ';
}

/** The data's date and whether it can be relied on. */
function dataLine(data: DataState, words: ViewWords): IdentityView[] {
	if (data.date === '' || !data.usable) return [];
	const { identity } = words;
	const mark = data.reason
		? { tone: 'ours' as const, text: identity.notRefreshed }
		: { tone: 'confirmed' as const, text: identity.checked };
	return [{ term: identity.dataOf, words: words.date(data.date), mark }];
}

/** Whose record this is and how that was decided; or that it is the page's alone. */
function identityOf({ sighting, domain, answer }: PanelInput, known: RecordAnswer | undefined, words: ViewWords): IdentityView[] {
	const { identity } = words;
	if (mayBePerson(sighting.subject)) return [{ term: identity.readFrom, words: identity.pagePerson }];
	if (!known) {
		const from = domain === null ? identity.page : identity.pageAnd(domain);
		return [{ term: identity.readFrom, words: from }, ...(answer.state === 'none' ? dataLine(answer.data, words) : [])];
	}
	const owner = known.record.subject.slice(known.record.subject.indexOf(':') + 1);
	const aliases = [known.record.subject, ...known.record.aliases];
	const byWebsite = domain !== null && aliases.some((subject) => subject === `domain:${domain}`);
	const [name] = known.record.names;
	return [
		{ term: identity.recordOf, words: byWebsite ? identity.website(domain) : identity.profile(owner) },
		...(name !== undefined && name !== sighting.name ? [{ term: identity.knownAs, words: identity.known(name) }] : []),
		...dataLine(known.data, words),
	];
}

function registersOf(input: PanelInput, known: RecordAnswer | undefined, words: ViewWords): RegistersView {
	const { answer, domain, sighting, lens, today } = input;
	const { registers } = words;
	if (known) return registersView(known, lens, today, words);
	if (answer.state === 'known') {
		const { record } = answer.answer;
		const owner = record.subject.slice(record.subject.indexOf(':') + 1);
		return {
			kind: 'differs',
			title: registers.differsTitle,
			words: registers.differs(owner, record.names.slice(0, 3).join(', ') || owner, sighting.name),
		};
	}
	if (answer.state === 'silent') return { kind: 'unchecked', title: registers.unchecked, words: registers.fault, why: words.silent };
	if (answer.state === 'unchecked')
		return { kind: 'unchecked', title: registers.unchecked, words: registers.fault, why: reasonNotice(answer.reason, answer.data, words) };
	const hidden = domain === null ? ` ${registers.hidden}` : '';
	return { kind: 'none', aside: registers.dataOf(answer.data.date), words: registers.none + hidden };
}

function certificatesOfPanel(
	input: PanelInput,
	known: RecordAnswer | undefined,
	held: readonly Held[],
	words: ViewWords,
): CertificatesView {
	const { answer, today, sighting } = input;
	const page = answer.state === 'silent' ? undefined : answer.page;
	const said = page && page.said.length > 0 ? { title: words.certificates.saidTitle, sentences: page.said } : undefined;
	const withSaid = (view: CertificatesView): CertificatesView => ({ ...view, ...(said && { said }) });
	if (mayBePerson(sighting.subject)) return withSaid({ items: [], empty: words.certificates.person });
	const claimed = (page?.claimed ?? []).map((one) => claimedView(one, words));
	const empty =
		answer.state === 'unchecked' || answer.state === 'silent'
			? words.certificates.unread
			: answer.state === 'known' && !known
				? words.certificates.differs
				: undefined;
	if (empty !== undefined) return withSaid({ items: claimed, empty });
	return withSaid(certificatesView(held, known?.sources ?? [], today, words, page));
}

/** Method, dispute, registry. */
function footerOf(input: PanelInput, known: RecordAnswer | undefined, words: ViewWords): PanelView['footer'] {
	const { footer } = words;
	const info = input.answer.state === 'known' ? input.answer.answer.info : undefined;
	const links: (LinkView | undefined)[] = [
		httpsLink(footer.how, input.method),
		disputeLink(footer.dispute, info?.dispute),
		httpsLink(footer.registry(info?.name ?? ''), info?.homepage),
	];
	return {
		links: links.filter((link) => link !== undefined),
		words: [
			// A release built on one's own machine has no address.
			...(info && info.homepage === undefined ? [`${footer.registry(info.name)}.`] : []),
			...(known ? [`${footer.method(known.methodology.version)}.`] : []),
			mayBePerson(input.sighting.subject) ? footer.deleted : footer.bought,
		],
	};
}

/** Everything the panel shows of a vendor. */
export function panelView(input: PanelInput): PanelView {
	const words = input.words ?? ENGLISH;
	const { sighting, answer, usual, today, statement } = input;
	const person = mayBePerson(sighting.subject);
	const known = !person && answer.state === 'known' && matchOf(sighting, answer.answer) === 'agree' ? answer.answer : undefined;
	const held = known ? certificatesOf(known, today) : [];
	const knows = (area: Dimension): boolean => (known?.row.areas[DIMENSIONS.indexOf(area)]?.q ?? 0) > 0;
	const asked: Asked = {
		person,
		state: answer.state === 'known' && !known ? 'differs' : answer.state,
		held,
		security: knows('security'),
		continuity: knows('continuity'),
		claims: answer.state === 'silent' ? [] : (answer.page?.ask ?? []),
	};
	const all = !person && answer.state === 'known' ? [answer.answer, ...(answer.others ?? [])] : [];
	const compared = comparedView(all, sighting.name, input.lens, today, words);
	return {
		name: sighting.name,
		label: words.details(sighting.name),
		identity: identityOf(input, known, words),
		...(person && { person: words.person }),
		clients: clientsView(sighting, usual, words, input.base),
		certificates: certificatesOfPanel(input, known, held, words),
		...(!person && { registers: registersOf(input, known, words) }),
		...(compared && { compared }),
		questions: questions(asked, words),
		...(statement && { answer: statement }),
		footer: footerOf(input, known, words),
	};
}
