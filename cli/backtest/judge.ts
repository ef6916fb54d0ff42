/** From predictions to the figures of a method, with bootstrap intervals. */
import { auc, type Bin, type Cell, cellLikelihood, coverageByN, covered, mean, orderOf, quantile, resamples } from './measures.ts';

/** A method's predictions, ready to be judged: one entry a case. */
export interface Judged {
	/** The higher, the likelier bad. */
	readonly risks: readonly number[];
	/** Error of the point prediction; its scale is the protocol's. */
	readonly errors?: readonly number[];
	/** Probability that the case is bad. */
	readonly chances?: readonly number[];
	/** Distribution around the outcome; only the cases with enough outcomes. */
	readonly cells?: readonly Cell[];
	readonly widths?: readonly number[];
}

/** The cases, the same for every method. */
export interface Cases {
	readonly bad: readonly boolean[];
	/** Rows that belong together: hosts, persons. */
	readonly groups: readonly string[];
	/** The same and the amount of evidence for the cases with cells. */
	readonly cellGroups: readonly string[];
	readonly amounts: readonly number[];
	readonly bins: readonly Bin[];
}

export type Interval = readonly [lo: number, hi: number];

/** Figures of one method. Stars and points where the protocol has them; 90 % intervals by resampling whole groups. */
export interface Figures {
	readonly rmse?: number;
	readonly mae?: number;
	readonly auc: number;
	readonly brier?: number;
	readonly logloss?: number;
	/** Mean log likelihood of the outcome's cell. */
	readonly ll?: number;
	readonly coverage?: number;
	/** Share of outcomes below and above the interval. */
	readonly missed?: { readonly below: number; readonly above: number };
	readonly coverageByN?: Readonly<Record<string, number>>;
	/** Mean width of the shown interval, points of 100. */
	readonly width?: number;
	readonly bootstrap: Readonly<Record<string, Interval>>;
	/** The figure less the raw mean's, 90 % interval. */
	readonly againstRaw?: Readonly<Record<string, Interval>>;
}

const RESAMPLES = 400;
const square = (x: number): number => x * x;
/** Chances are held off certainty, so that one surprise does not decide alone. */
const hold = (chance: number): number => Math.min(0.999, Math.max(0.001, chance));
const loss = (chance: number, bad: boolean): number => -Math.log(bad ? hold(chance) : 1 - hold(chance));

/** The figures that are resampled, as functions of the weights of the cases and of the cells. */
function figuresOf(
	judged: Judged,
	{ bad }: Cases,
): Record<string, (weights?: readonly number[], cellWeights?: readonly number[]) => number> {
	const { risks, errors, chances, cells } = judged;
	const order = orderOf(risks);
	const squares = errors?.map(square);
	const brier = chances?.map((chance, i) => square(chance - (bad[i] ? 1 : 0)));
	const losses = chances?.map((chance, i) => loss(chance, bad[i] ?? false));
	const likelihoods = cells?.map(cellLikelihood);
	const inside = cells?.map((cell) => covered(cell));
	return {
		...(squares && { rmse: (w) => Math.sqrt(mean(squares, w)) }),
		auc: (w) => auc(risks, bad, w, order),
		...(brier && { brier: (w) => mean(brier, w) }),
		...(losses && { logloss: (w) => mean(losses, w) }),
		...(likelihoods && { ll: (_, w) => mean(likelihoods, w) }),
		...(inside && { coverage: (_, w) => mean(inside, w) }),
	};
}

const interval = (values: readonly number[]): Interval => [quantile(values, 0.05), quantile(values, 0.95)];

/** Judges all methods on the same cases and the same resamples, so that their differences can be told. */
export function judge(methods: Readonly<Record<string, Judged>>, cases: Cases, raw: string): Record<string, Figures> {
	const measured = Object.entries(methods).map(([name, judged]) => ({ name, judged, figures: figuresOf(judged, cases) }));
	const drawn = new Map(measured.map(({ name }) => [name, new Map<string, number[]>()]));
	// Cases and cells of one group must be drawn together: one list of draws, cut in two.
	for (const weights of resamples([...cases.groups, ...cases.cellGroups], RESAMPLES)) {
		const [own, cell] = [weights.slice(0, cases.groups.length), weights.slice(cases.groups.length)];
		for (const { name, figures } of measured) {
			for (const [figure, value] of Object.entries(figures)) {
				const kept = drawn.get(name);
				kept?.set(figure, [...(kept.get(figure) ?? []), value(own, cell)]);
			}
		}
	}
	const against = (name: string, figure: string): number[] | undefined => {
		const theirs = drawn.get(raw)?.get(figure);
		return (
			theirs &&
			drawn
				.get(name)
				?.get(figure)
				?.map((value, i) => value - (theirs[i] ?? Number.NaN))
		);
	};
	return Object.fromEntries(
		measured.map(({ name, judged, figures }): [string, Figures] => {
			const { errors, cells, widths } = judged;
			const values = Object.fromEntries(Object.entries(figures).map(([figure, value]) => [figure, value()])) as { auc: number };
			return [
				name,
				{
					...values,
					...(errors && { mae: mean(errors.map(Math.abs)) }),
					...(cells && {
						missed: { below: mean(cells.map((cell) => below(cell))), above: mean(cells.map(([lo, hi]) => below([1 - hi, 1 - lo]))) },
						coverageByN: coverageByN(cells, cases.amounts, cases.bins),
					}),
					...(widths && { width: mean(widths) }),
					bootstrap: Object.fromEntries([...(drawn.get(name) ?? [])].map(([figure, list]) => [figure, interval(list)])),
					...(name !== raw && {
						againstRaw: Object.fromEntries(
							Object.keys(figures).flatMap((figure) => {
								const differences = against(name, figure);
								return differences ? [[figure, interval(differences)]] : [];
							}),
						),
					}),
				},
			];
		}),
	);
}

/** How much of a cell lies below the 5 % point. */
const below = ([lo, hi]: Cell): number => (hi - lo < 1e-12 ? Number(lo < 0.05) : Math.max(0, Math.min(hi, 0.05) - lo) / (hi - lo));
