/**
 * The Beta distribution: what an interval of the score is made of. Pure arithmetic, no tables.
 * Runs in the background, the pages and the command line; a content script never needs it.
 */

/** Lanczos approximation, g = 7, nine terms: relative error below 1e-14 for x > 0. */
const LANCZOS = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
	-0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const t = x + 6.5;
	let sum: number = LANCZOS[0];
	for (let i = 1; i < LANCZOS.length; i++) sum += (LANCZOS[i] ?? 0) / (x - 1 + i);
	return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** ln B(a, b). */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

const TINY = 1e-300;
const EPSILON = 1e-15;

/** Continued fraction of the incomplete beta function by Lentz's method; converges fast for x < (a+1)/(a+b+2). Source: DLMF 8.17.22. */
function continuedFraction(a: number, b: number, x: number): number {
	const keep = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
	let c = 1;
	let d = 1 / keep(1 - ((a + b) * x) / (a + 1));
	let h = d;
	for (let m = 1; m <= 10_000; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / keep(1 + even * d);
		c = keep(1 + even / c);
		h *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / keep(1 + odd * d);
		c = keep(1 + odd / c);
		h *= d * c;
		if (Math.abs(d * c - 1) < EPSILON) break;
	}
	return h;
}

/** I_x(a, b): the share of Beta(a, b) below x. `ln` may carry ln B(a, b) when the caller has it. */
export function betaCdf(x: number, a: number, b: number, ln = logBeta(a, b)): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - ln);
	return x < (a + 1) / (a + b + 2) ? (front * continuedFraction(a, b, x)) / a : 1 - (front * continuedFraction(b, a, 1 - x)) / b;
}

/** A first guess at the quantile: a normal approximation where both parameters are large (Abramowitz & Stegun 26.5.22), the tails' power laws otherwise. */
function guess(p: number, a: number, b: number): number {
	if (a >= 1 && b >= 1) {
		const t = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)));
		const z = (t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t))) * (p < 0.5 ? 1 : -1);
		const k = (z * z - 3) / 6;
		const h = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1));
		const w = (z * Math.sqrt(k + h)) / h - (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (k + 5 / 6 - 2 / (3 * h));
		return a / (a + b * Math.exp(2 * w));
	}
	const low = Math.exp(a * Math.log(a / (a + b))) / a;
	const high = Math.exp(b * Math.log(b / (a + b))) / b;
	return p < low / (low + high) ? (a * (low + high) * p) ** (1 / a) : 1 - (b * (low + high) * (1 - p)) ** (1 / b);
}

/** The x below which a share p of Beta(a, b) lies: Halley's steps, kept inside a bracket that only shrinks. */
export function betaQuantile(p: number, a: number, b: number): number {
	if (p <= 0) return 0;
	if (p >= 1) return 1;
	const ln = logBeta(a, b);
	let [low, high] = [0, 1];
	let x = guess(p, a, b);
	if (!(x > 0 && x < 1)) x = a / (a + b);
	for (let i = 0; i < 200; i++) {
		const error = betaCdf(x, a, b, ln) - p;
		if (error === 0) return x;
		if (error > 0) high = x;
		else low = x;
		const step = error / Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - ln);
		const bend = step * ((a - 1) / x - (b - 1) / (1 - x));
		const halley = x - step / (1 - 0.5 * Math.max(-1, Math.min(1, bend)));
		const next = halley > low && halley < high ? halley : (low + high) / 2;
		if (Math.abs(next - x) <= 1e-13 * Math.min(next, 1)) return next;
		x = next;
	}
	return x;
}

/** The middle `share` of Beta(mean·n, (1 − mean)·n), 0–1: for 0.9 its 5 % and 95 % points. A mean of 0 or 1 has no spread. */
export function betaInterval(mean: number, n: number, share = 0.9): readonly [lo: number, hi: number] {
	if (mean <= 0) return [0, 0];
	if (mean >= 1) return [1, 1];
	const [a, b, tail] = [mean * n, (1 - mean) * n, (1 - share) / 2];
	return [betaQuantile(tail, a, b), betaQuantile(1 - tail, a, b)];
}
