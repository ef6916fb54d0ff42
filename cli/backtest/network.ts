/**
 * Reputations that need the whole network of who rated whom: the published methods against which ours is compared.
 * Each gives every rated person a number at a cut-off; only their order is used, through a calibration.
 */
import type { TraderRating } from './traders.ts';

type Standings = ReadonlyMap<string, number>;

/** Ratings up to a cut-off, −1 to 1, by number of rater and rated. */
interface Network {
	readonly people: readonly string[];
	readonly edges: readonly { readonly from: number; readonly to: number; readonly value: number }[];
}

function networkOf(ratings: readonly TraderRating[]): Network {
	const number = new Map<string, number>();
	const numberOf = (person: string): number => {
		const known = number.get(person) ?? number.size;
		number.set(person, known);
		return known;
	};
	const edges = ratings.map(({ rater, rated, rating }) => ({ from: numberOf(rater), to: numberOf(rated), value: rating / 10 }));
	return { people: [...number.keys()], edges };
}

const standings = ({ people }: Network, values: Float64Array): Standings => new Map(people.map((person, i) => [person, values[i] ?? 0]));

/** Fairness and goodness: how well a rater agrees with the rated's goodness weighs its ratings. Kumar et al., ICDM 2016. */
export function fairnessGoodness(ratings: readonly TraderRating[], rounds = 30): Standings {
	const network = networkOf(ratings);
	const size = network.people.length;
	const fairness = new Float64Array(size).fill(1);
	const goodness = new Float64Array(size).fill(1);
	for (let round = 0; round < rounds; round++) {
		average(network, 'to', goodness, ({ from, value }) => (fairness[from] ?? 0) * value);
		average(network, 'from', fairness, ({ to, value }) => 1 - Math.abs(value - (goodness[to] ?? 0)) / 2);
	}
	return standings(network, goodness);
}

/** REV2's core, without its behaviour term: fairness, reliability of each rating and goodness, smoothed. Kumar et al., WSDM 2018. */
export function rev2(ratings: readonly TraderRating[], smoothFairness = 1, smoothGoodness = 2, rounds = 30): Standings {
	const network = networkOf(ratings);
	const size = network.people.length;
	const fairness = new Float64Array(size).fill(1);
	const goodness = new Float64Array(size);
	const reliability = new Float64Array(network.edges.length).fill(1);
	const meanValue = network.edges.reduce((sum, { value }) => sum + value, 0) / network.edges.length;
	for (let round = 0; round < rounds; round++) {
		average(network, 'to', goodness, ({ value }, i) => (reliability[i] ?? 0) * value, smoothGoodness, meanValue);
		for (const [i, { from, to, value }] of network.edges.entries())
			reliability[i] = ((fairness[from] ?? 0) + 1 - Math.abs(value - (goodness[to] ?? 0)) / 2) / 2;
		average(network, 'from', fairness, (_, i) => reliability[i] ?? 0, smoothFairness, 0.5);
	}
	return standings(network, goodness);
}

/** Sets each person's value to the mean over its edges, with a smoothing of so many edges at a usual value. People without edges keep theirs. */
function average(
	{ edges }: Network,
	end: 'from' | 'to',
	values: Float64Array,
	of: (edge: Network['edges'][number], index: number) => number,
	smooth = 0,
	usual = 0,
): void {
	const sums = new Float64Array(values.length).fill(smooth * usual);
	const counts = new Float64Array(values.length).fill(smooth);
	const seen = new Uint8Array(values.length);
	for (const [i, edge] of edges.entries()) {
		const at = edge[end];
		sums[at] = (sums[at] ?? 0) + of(edge, i);
		counts[at] = (counts[at] ?? 0) + 1;
		seen[at] = 1;
	}
	for (let i = 0; i < values.length; i++) if (seen[i]) values[i] = (sums[i] ?? 0) / (counts[i] ?? 1);
}

/** EigenTrust: the stationary trust of a walk along positive ratings, with a damping to uniform trust. Kamvar et al., WWW 2003. */
export function eigenTrust(ratings: readonly TraderRating[], damping = 0.15, rounds = 50): Standings {
	const network = networkOf(ratings);
	const size = network.people.length;
	const out = new Float64Array(size);
	for (const { from, value } of network.edges) if (value > 0) out[from] = (out[from] ?? 0) + value;
	let trust = new Float64Array(size).fill(1 / size);
	for (let round = 0; round < rounds; round++) {
		const next = new Float64Array(size);
		let lost = 0;
		for (let i = 0; i < size; i++) if (out[i] === 0) lost += trust[i] ?? 0;
		for (const { from, to, value } of network.edges)
			if (value > 0) next[to] = (next[to] ?? 0) + ((trust[from] ?? 0) * value) / (out[from] ?? 1);
		for (let i = 0; i < size; i++) next[i] = damping / size + (1 - damping) * ((next[i] ?? 0) + lost / size);
		trust = next;
	}
	return new Map(network.people.map((person, i) => [person, Math.log(trust[i] ?? 1 / size)]));
}

/** Logistic regression of a bad outcome on one number, by Newton's method: turns an order into a likelihood. */
export function calibrate(orders: readonly number[], bad: readonly boolean[]): (order: number) => number {
	const center = orders.reduce((sum, x) => sum + x, 0) / orders.length;
	const scale = Math.sqrt(orders.reduce((sum, x) => sum + (x - center) ** 2, 0) / orders.length) || 1;
	let [intercept, slope] = [0, 0];
	for (let round = 0; round < 30; round++) {
		// A whiff of a ridge keeps a perfectly separating number finite.
		let [g0, g1, h00, h01, h11] = [0, -1e-3 * slope, 1e-9, 0, 1e-3];
		for (const [i, order] of orders.entries()) {
			const x = (order - center) / scale;
			const p = 1 / (1 + Math.exp(-(intercept + slope * x)));
			const error = (bad[i] ? 1 : 0) - p;
			const weight = p * (1 - p);
			g0 += error;
			g1 += error * x;
			h00 += weight;
			h01 += weight * x;
			h11 += weight * x * x;
		}
		const determinant = h00 * h11 - h01 * h01;
		intercept += (h11 * g0 - h01 * g1) / determinant;
		slope += (h00 * g1 - h01 * g0) / determinant;
	}
	return (order) => 1 / (1 + Math.exp(-(intercept + (slope * (order - center)) / scale)));
}
