/**
 * Comparing figures that are uncertain: how likely it is that one is truly ahead of another. Below 95 % a difference is
 * not significant, and the interface says so.
 */

/** A Beta distribution: Beta(mean · certainty, (1 − mean) · certainty). Mean 0–1, certainty in pseudo-observations. */
export interface Shape {
	readonly mean: number;
	readonly certainty: number;
}

/** From this chance on a difference is called one. */
export const SURE = 0.95;

/** Two of the compared, by their places. */
export interface Pair {
	readonly ahead: number;
	readonly behind: number;
	/** That `ahead` is truly ahead, 0.5–1. */
	readonly chance: number;
	readonly significant: boolean;
}

/** Cells of the grid on which distributions are compared: with 1024 the chance is right to better than a thousandth. */
const CELLS = 1024;
/** x = sin² θ: cells are fine at both ends, where a Beta distribution may rise without limit. */
const GRID = Array.from({ length: CELLS }, (_, i) => {
	const angle = ((i + 0.5) * Math.PI) / (2 * CELLS);
	return { sin: Math.log(Math.sin(angle)), cos: Math.log(Math.cos(angle)) };
});

/** How a distribution lies on the grid; sums to 1. */
function weights({ mean, certainty }: Shape): number[] {
	const held = Math.min(1 - 1e-9, Math.max(1e-9, mean));
	const [a, b] = [held * certainty, (1 - held) * certainty];
	// The density times dx/dθ; what is constant falls out in the sum. Logarithms, since powers under- or overflow.
	const logs = GRID.map(({ sin, cos }) => (2 * a - 1) * sin + (2 * b - 1) * cos);
	const most = Math.max(...logs);
	const masses = logs.map((log) => Math.exp(log - most));
	const sum = masses.reduce((total, mass) => total + mass, 0);
	return masses.map((mass) => mass / sum);
}

function chanceOf(a: readonly number[], b: readonly number[]): number {
	let [chance, below] = [0, 0];
	for (const [i, mass] of a.entries()) {
		const other = b[i] ?? 0;
		chance += mass * (below + other / 2);
		below += other;
	}
	return chance;
}

/** The chance that the first is truly ahead, 0–1: P(A > B) of two independent figures. */
export const chanceAhead = (a: Shape, b: Shape): number => chanceOf(weights(a), weights(b));

/** All pairs of those that have a figure, each the likelier way round, the surest first. */
export function pairsOf(shapes: readonly (Shape | undefined)[]): Pair[] {
	const known = shapes.flatMap((shape, place) => (shape ? [{ place, masses: weights(shape) }] : []));
	return known
		.flatMap((a, i) => known.slice(i + 1).map((b) => pairOf(a.place, b.place, chanceOf(a.masses, b.masses))))
		.sort((a, b) => b.chance - a.chance);
}

const pairOf = (first: number, second: number, chance: number): Pair =>
	chance >= 0.5
		? { ahead: first, behind: second, chance, significant: chance >= SURE }
		: { ahead: second, behind: first, chance: 1 - chance, significant: 1 - chance >= SURE };
