/** The honest coverage: of how many domains the evidence says anything, and of how many something that was earned. */
import { DIMENSIONS, type Dimension } from '#utils/reputation/dimension.ts';
import type { Evidence, Source } from '#utils/reputation/evidence.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';

export interface Coverage {
	/** Subjects with any evidence. */
	readonly domains: number;
	/** Subjects with a certificate, whoever says so; then by the strongest who does. */
	readonly certified: { readonly all: number; readonly register: number; readonly listed: number; readonly selfDeclared: number };
	/** Subjects that stand in a vendor directory. */
	readonly directories: number;
	/** Subjects with a fact that is neither self-written, nor paid, nor inherited: in each area, and in any. */
	readonly earned: Readonly<Record<Dimension, number>> & { readonly any: number };
}

/** The area in which a fact counts; undefined where it is self-written, paid, inherited, or carries no weight. */
export function countsIn(fact: Evidence, methodology: Methodology, source: Source | undefined): Dimension | undefined {
	if (fact.assurance === 'self-declared' || source?.ownList || /^(paid|inherited)-/.test(fact.kind) || fact.retracted) return;
	const method = fact.scheme ? methodology.schemes[fact.scheme] : methodology.kinds[fact.kind];
	if (!method || method.strength === 0) return;
	if (fact.status && fact.status !== 'active' && fact.status !== 'expiring') return;
	return method.dimension ?? undefined;
}

export function coverage(evidence: readonly Evidence[], sources: readonly Source[], methodology: Methodology): Coverage {
	const source = new Map(sources.map((s) => [s.id, s]));
	const subjects = (facts: readonly Evidence[]): Set<string> => new Set(facts.map((fact) => fact.subject));
	const certificates = evidence.filter((fact) => fact.kind === 'certificate');
	const byWord = (...words: string[]): Set<string> => subjects(certificates.filter((fact) => words.includes(fact.assurance)));
	const all = subjects(certificates).size;
	const register = byWord('register', 'credential').size;
	const listed = byWord('register', 'credential', 'listed').size - register;
	const counted = Map.groupBy(evidence, (fact) => countsIn(fact, methodology, source.get(fact.source)));
	const areas = DIMENSIONS.map((dimension) => [dimension, subjects(counted.get(dimension) ?? []).size] as const);
	const any = subjects(DIMENSIONS.flatMap((dimension) => counted.get(dimension) ?? [])).size;
	return {
		domains: subjects(evidence).size,
		certified: { all, register, listed, selfDeclared: all - register - listed },
		directories: subjects(evidence.filter((fact) => source.get(fact.source)?.ownList)).size,
		earned: { ...(Object.fromEntries(areas) as Record<Dimension, number>), any },
	};
}
