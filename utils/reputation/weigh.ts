/**
 * What each fact of a record weighs: the step from evidence to rows and to explanations.
 * What counts nothing is left out: retracted and disputed facts, kinds that only say that somebody exists,
 * self-declared words, certificates that have ended or are in process.
 */
import type { Dimension } from './dimension.ts';
import type { Day, Evidence, SubjectRecord } from './evidence.ts';
import type { Methodology } from './methodology.ts';
import { statusOn } from './status-on.ts';

/** A fact that counts. */
export interface WeighedFact {
	readonly fact: Evidence;
	readonly dimension: Dimension;
	/** 0–1. */
	readonly outcome: number;
	/** Pseudo-observations before decay, as the fact alone would count. */
	readonly strength: number;
	/** What is left of it under the cap of its source: between 0 and `strength`. */
	readonly counted: number;
}

type Uncapped = Omit<WeighedFact, 'counted'>;

/** A certificate speaks through its scheme and its status on the day. */
function certificate(fact: Evidence, scheme: string, methodology: Methodology, date: Day): Uncapped | undefined {
	const method = Object.hasOwn(methodology.schemes, scheme) ? methodology.schemes[scheme] : undefined;
	const standing = methodology.statusOutcome[statusOn(fact.status ?? 'active', fact.until, date)];
	if (!method || standing === null) return;
	return {
		fact,
		dimension: method.dimension,
		outcome: standing * (fact.outcome ?? methodology.kinds[fact.kind]?.outcome ?? 1),
		strength: method.strength * methodology.assurance[fact.assurance],
	};
}

/** Any other fact speaks through its kind. Kinds that this methodology does not know count nothing. */
function other(fact: Evidence, methodology: Methodology): Uncapped | undefined {
	const kind = Object.hasOwn(methodology.kinds, fact.kind) ? methodology.kinds[fact.kind] : undefined;
	if (!kind || kind.dimension === null) return;
	return {
		fact,
		dimension: kind.dimension,
		outcome: fact.outcome ?? kind.outcome,
		strength: kind.strength * methodology.assurance[fact.assurance],
	};
}

/** Newest first; of the same day the lower outcome first, so that a cap never hides the worse news; then by id, so that order of input never matters. */
function newestFirst(a: Uncapped, b: Uncapped): number {
	if (a.fact.confirmed !== b.fact.confirmed) return a.fact.confirmed < b.fact.confirmed ? 1 : -1;
	return a.outcome - b.outcome || (a.fact.id < b.fact.id ? -1 : 1);
}

/**
 * The facts of a record that count on `date`, newest first, each with what it counts:
 * in a dimension, the facts of one source count until their strengths reach `sourceCap`, the last in part.
 */
export function weigh(record: Pick<SubjectRecord, 'evidence'>, methodology: Methodology, date: Day): WeighedFact[] {
	const room = new Map<string, number>();
	return record.evidence
		.filter((fact) => !fact.retracted && fact.status !== 'disputed')
		.flatMap((fact) => (fact.scheme === undefined ? other(fact, methodology) : certificate(fact, fact.scheme, methodology, date)) ?? [])
		.filter(({ strength }) => strength > 0)
		.sort(newestFirst)
		.map((weighed) => {
			const drawer = `${weighed.dimension}\n${weighed.fact.source}`;
			const left = room.get(drawer) ?? methodology.sourceCap;
			const counted = Math.min(left, weighed.strength);
			room.set(drawer, left - counted);
			return { ...weighed, counted };
		});
}
