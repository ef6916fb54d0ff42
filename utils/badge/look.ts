/**
 * From sightings to badges: which identifiers to ask the index for, and what to do with its answers.
 * The one way for the extension's background and for `earned read --badges`, so that the two cannot differ.
 */
import { cardWords } from '../certifications/claim-words.ts';
import { claimsOnCard } from '../certifications/page-certificates.ts';
import type { LookAnswer, PageNormal } from '../messaging.ts';
import type { DataState, IndexAnswer } from '../release/answer.ts';
import type { Day } from '../reputation/evidence.ts';
import type { LensName, Methodology } from '../reputation/methodology.ts';
import { offerBases, usualHere } from '../reputation/page-rating.ts';
import type { Sighting } from '../sites/sighting.ts';
import { domainSubject } from '../subject/domain.ts';
import { mayBePerson, type SubjectId } from '../subject/subject.ts';
import { ENGLISH } from './english.ts';
import { figuresOf, type VendorFigures } from './figures.ts';
import { kindsOf } from './page-facts.ts';
import { badges, rowOf } from './words.ts';

/** What a look needs besides the page: data, settings, the day. */
export interface LookContext {
	readonly lookup: (subjects: readonly SubjectId[]) => Promise<ReadonlyMap<SubjectId, IndexAnswer>>;
	/** Absent while there is no data. */
	readonly methodology?: Methodology | undefined;
	readonly lens: LensName;
	readonly today: Day;
	readonly data: DataState;
	/** The page's normal as an earlier look at it gave it. */
	readonly like?: PageNormal | undefined;
}

/** The identifiers under which a registry may know the vendor, surest first; none for a person. */
export function identifiersOf(sighting: Sighting): SubjectId[] {
	if (mayBePerson(sighting.subject)) return [];
	const domain = sighting.website === undefined ? undefined : domainSubject(sighting.website);
	return [...(domain ? [domain] : []), sighting.subject, ...sighting.aliases];
}

/** A vendor's answer: the first of its identifiers that a registry knows. */
export function answerFor(sighting: Sighting, answers: ReadonlyMap<SubjectId, IndexAnswer>): IndexAnswer {
	const own = identifiersOf(sighting).map((subject) => answers.get(subject));
	return own.find((answer) => answer?.state === 'known') ?? own.find((answer) => answer?.state === 'unchecked') ?? { state: 'none' };
}

function figuresFor(
	sighting: Sighting | undefined,
	answer: IndexAnswer,
	denied: readonly string[] | undefined,
	{ methodology, lens, today }: LookContext,
): VendorFigures | null {
	const row = sighting && rowOf(sighting, answer).row;
	return row && methodology ? figuresOf(row, methodology, methodology.lenses[lens], today, denied) : null;
}

/** Works out the badges of a page's sightings, in their order. One look-up for all of them. */
export async function look(sightings: readonly Sighting[], context: LookContext): Promise<LookAnswer> {
	const found = await context.lookup([...new Set(sightings.flatMap(identifiersOf))]);
	const answers = sightings.map((sighting) => answerFor(sighting, found));
	const claims = sightings.map(({ text }) => claimsOnCard(text, context.today));
	const usual = context.like?.usual ?? usualHere(sightings.flatMap(({ rating }) => rating ?? []));
	const kinds =
		context.like?.kinds ??
		kindsOf(
			sightings.map(({ facts }) => facts),
			ENGLISH,
		);
	return {
		badges: badges(sightings, answers, {
			methodology: context.methodology,
			lens: context.methodology?.lenses[context.lens],
			today: context.today,
			claims,
			like: { usual, kinds },
		}),
		domains: sightings.map(
			(sighting) => (sighting.website === undefined ? undefined : domainSubject(sighting.website))?.slice('domain:'.length) ?? null,
		),
		figures: answers.map((answer, i) => figuresFor(sightings[i], answer, claims[i]?.denied, context)),
		says: claims.map((claim) => cardWords(claim) ?? null),
		known: answers.map((answer) => answer.state === 'known'),
		usual,
		bases: offerBases(sightings, usual.stars),
		kinds,
		data: context.data,
	};
}
