// @vitest-environment jsdom
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { betaQuantile } from '#utils/reputation/beta.ts';
import { auc, betaBinomialCdf, covered, quantile, random, resamples } from '../../../cli/backtest/measures.ts';
import { calibrate, eigenTrust, fairnessGoodness, rev2 } from '../../../cli/backtest/network.ts';
import { newcomersBase, split, type TraderRating } from '../../../cli/backtest/traders.ts';
import { run } from '../../../cli/backtest.ts';
import { UsageError } from '../../../cli/usage.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'backtest-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the verb and gives its exit code, its output and its messages. */
async function backtest(...args: string[]) {
	const out = vi.spyOn(console, 'log').mockImplementation(() => {});
	const err = vi.spyOn(console, 'error').mockImplementation(() => {});
	try {
		const code = await run(args);
		const text = out.mock.calls.flat().join('\n');
		return { code, report: text === '' ? undefined : JSON.parse(text), messages: err.mock.calls.flat().join('\n') };
	} finally {
		out.mockRestore();
		err.mockRestore();
	}
}

async function file(name: string, content: string): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, name.endsWith('.gz') ? gzipSync(content) : content);
	return path;
}

/** A marketplace that follows the model: each listing's true mean drawn around .94 with W = 30, each review's spread a 2.3rd of a coin's. */
function marketplace(listings: number, seed: number): string {
	const next = random(seed);
	const reviews = (mean: number, count: number): number => {
		// Of one listing's reviews a share .2826 is a coin for all 4 stars at once, the rest follows the mean: variance m(1−m)/2.3 each.
		let sum = 0;
		for (let i = 0; i < count; i++) sum += mean + Math.sqrt(1 / 2.3) * ((next() < mean ? 1 : 0) - mean);
		return sum;
	};
	const rows = Array.from({ length: listings }, (_, i) => {
		const mean = betaQuantile(next(), 0.94 * 30, 0.06 * 30);
		const n1 = 1 + Math.floor(60 * next() ** 2);
		const more = 10 + Math.floor(30 * next());
		const [before, after] = [reviews(mean, n1), reviews(mean, more)];
		return [
			'town',
			i,
			i,
			1,
			n1,
			(1 + (4 * before) / n1).toFixed(2),
			365,
			n1 + more,
			(1 + (4 * (before + after)) / (n1 + more)).toFixed(2),
		].join(',');
	});
	return ['market,listing,host,room,n1,stars1,days,n2,stars2', ...rows].join('\n');
}

/** People who keep to their own share of good ratings, rated at random times. */
function traders(ratings: number, seed: number): string {
	const next = random(seed);
	const shares = Array.from({ length: 300 }, () => (next() < 0.2 ? 0.3 : 0.97));
	const rows = Array.from({ length: ratings }, (_, i) => {
		const rated = Math.floor(300 * next() ** 2);
		return [
			Math.floor(300 * next()),
			rated,
			next() < (shares[rated] ?? 0) ? 1 + Math.floor(5 * next()) : -10,
			1_300_000_000 + 3600 * i,
		].join(',');
	});
	return ['rater,rated,rating,time', ...rows].join('\n');
}

describe('the measures', () => {
	it('count pairs in the right order, equal ones half, as the slow way does', () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ risk: fc.integer({ min: 0, max: 5 }), bad: fc.boolean(), weight: fc.integer({ min: 0, max: 3 }) }), {
					minLength: 2,
					maxLength: 40,
				}),
				(cases) => {
					let [won, pairs] = [0, 0];
					for (const a of cases)
						for (const b of cases) {
							if (!a.bad || b.bad) continue;
							pairs += a.weight * b.weight;
							won += a.weight * b.weight * (a.risk > b.risk ? 1 : a.risk === b.risk ? 0.5 : 0);
						}
					const found = auc(
						cases.map(({ risk }) => risk),
						cases.map(({ bad }) => bad),
						cases.map(({ weight }) => weight),
					);
					if (pairs > 0) expect(found).toBeCloseTo(won / pairs, 10);
				},
			),
		);
	});

	it('tell how much of an outcome’s cell an interval covers', () => {
		expect(covered([0.2, 0.4])).toBe(1);
		expect(covered([0, 0.1])).toBeCloseTo(0.5, 12);
		expect(covered([0, 0.01])).toBe(0);
		expect(covered([0, 1])).toBeCloseTo(0.9, 12);
		expect(covered([0.5, 0.5])).toBe(1);
		expect(covered([1, 1])).toBe(0);
	});

	it('know the beta-binomial', () => {
		// Beta(1, 1) makes every number of good ones equally likely.
		expect(betaBinomialCdf(2, 9, 1, 1)).toBeCloseTo(0.3, 10);
		expect(betaBinomialCdf(-1, 9, 2, 1)).toBe(0);
		expect(betaBinomialCdf(9, 9, 2.5, 0.7)).toBeCloseTo(1, 10);
	});

	it('take quantiles between neighbours', () => {
		expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
		expect(quantile([4, 1, 3, 2], 1)).toBe(4);
	});

	it('draw whole groups, the same ones every time', () => {
		const [first] = resamples(['a', 'b', 'a', 'c'], 1);
		expect(first?.[0]).toBe(first?.[2]);
		expect([...resamples(['a', 'b', 'a', 'c'], 3)]).toEqual([...resamples(['a', 'b', 'a', 'c'], 3)]);
	});
});

describe('backtest --protocol stays', () => {
	it('covers what it promises where the world is as the model says, and beats the raw mean', async () => {
		const { code, report } = await backtest(await file('market.csv.gz', marketplace(4000, 7)), '--protocol', 'stays');
		expect(code).toBe(0);
		expect(report).toMatchObject({ protocol: 'stays', ours: 'ours' });
		const [ours, raw] = [report.methods.ours, report.methods['raw mean']];
		expect(ours.coverage).toBeGreaterThan(0.87);
		// C = 200 widens what this world, which never changes, does not need.
		expect(ours.coverage).toBeLessThan(0.96);
		expect(ours.rmse).toBeLessThan(0.9 * raw.rmse);
		expect(ours.againstRaw.rmse[1]).toBeLessThan(0);
		expect(ours.ll).toBeGreaterThan(raw.ll);
		expect(Object.keys(ours.coverageByN)).toEqual(['1-2', '3-9', '10-29', '30-99']);
	});

	it('tells the constants of such a world, and refuses to from too little', async () => {
		const { report } = await backtest(await file('fit.csv', marketplace(6000, 3)), '--protocol', 'stays', '--fit');
		// Two-digit means and a base estimated from the same listings leave a little off.
		expect(Math.abs(Math.log(report.fitted.W.value / 30))).toBeLessThan(0.35);
		expect(Math.abs(Math.log(report.fitted.s.value / 2.3))).toBeLessThan(0.35);
		expect(report.fitted.W.lo).toBeLessThan(report.fitted.W.value);
		const small = await backtest(await file('small.csv', marketplace(200, 3)), '--protocol', 'stays', '--fit');
		expect(small.code).toBe(1);
		expect(small.messages).toMatch(/too few to fit.*at least 300/);
	});

	it('draws calibration and width as an SVG', async () => {
		const svg = join(folder, 'plot.svg');
		await backtest(await file('plot.csv', marketplace(600, 1)), '--protocol', 'stays', '--plot', svg);
		const text = await readFile(svg, 'utf8');
		expect(new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')).toBeNull();
		expect(text).not.toMatch(/NaN|Infinity/);
		expect(text.match(/<polyline/g)?.length).toBeGreaterThanOrEqual(8);
	});
});

describe('backtest --protocol traders', () => {
	it('judges all methods on the same cases, the network’s too', async () => {
		const { code, report } = await backtest(await file('traders.csv', traders(6000, 5)), '--protocol', 'traders');
		expect(code).toBe(0);
		expect(report.methods.ours.auc).toBeGreaterThan(0.7);
		expect(report.methods['Fairness-Goodness, calibrated'].logloss).toBeLessThan(0.5);
		expect(Object.keys(report.methods)).toHaveLength(22);
	});

	it('predicts each rating at most once, and learns from what was over before', () => {
		const ratings = traders(3000, 2)
			.split('\n')
			.slice(1)
			.map((line): TraderRating => {
				const [rater = '', rated = '', rating, time] = line.split(',');
				return { rater, rated, rating: Number(rating), time: Number(time) };
			});
		const { test, training } = split(ratings);
		const predicted = test.map(({ person, next }) => `${person} ${next[0]?.time}`);
		expect(new Set(predicted).size).toBe(predicted.length);
		const half = ratings[1500]?.time ?? 0;
		for (const { past, next, now } of [...test, ...training]) {
			for (const one of past) expect(one.time).toBeLessThan(now);
			for (const one of next) expect(one.time).toBeGreaterThanOrEqual(now);
		}
		for (const { next } of training) for (const one of next) expect(one.time).toBeLessThan(half);
		expect(newcomersBase([])).toBe(0.7);
	});
});

describe('the network’s methods', () => {
	const rate = (rater: string, rated: string, rating: number): TraderRating => ({ rater, rated, rating, time: 0 });
	const ratings = [
		rate('a', 'good', 9),
		rate('b', 'good', 10),
		rate('c', 'good', 8),
		rate('a', 'bad', -9),
		rate('b', 'bad', -10),
		rate('troll', 'good', -10),
		rate('troll', 'bad', 10),
	];
	it.each([
		['fairness and goodness', fairnessGoodness],
		['REV2', rev2],
		['EigenTrust', eigenTrust],
	])('%s puts the well rated before the badly rated', (_, method) => {
		const standings = method(ratings);
		expect(standings.get('good') ?? 0).toBeGreaterThan(standings.get('bad') ?? 0);
	});
	it('become chances by a calibration that rises or falls with them', () => {
		const orders = Array.from({ length: 200 }, (_, i) => i);
		const next = random(9);
		const chance = calibrate(
			orders,
			orders.map((order) => next() < 0.8 - order / 300),
		);
		expect(chance(0)).toBeCloseTo(0.8, 0);
		expect(chance(0)).toBeGreaterThan(chance(199) + 0.3);
	});
});

describe('wrong use', () => {
	it.each([
		['no file', ['--protocol', 'stays'], /Name one file/],
		['no such file', ['no-such.csv', '--protocol', 'stays'], /no-such\.csv could not be read/],
		['no such protocol', ['x.csv', '--protocol', 'stars'], /stays or traders/],
		['no such option', ['x.csv', '--protocols', 'stays'], /--protocols/],
	])('%s', async (_, args, message) => {
		await expect(backtest(...args)).rejects.toThrow(message);
		await expect(backtest(...args)).rejects.toBeInstanceOf(UsageError);
	});

	it.each([
		['another file’s columns', 'rater,rated,rating,time\n1,2,3,4', /no column market, host, n1/],
		['a word for a number', 'market,host,n1,stars1,n2,stars2\na,1,ten,4.5,20,4.5', /line 2: n1 is "ten", not a number/],
		['an empty field', 'market,host,n1,stars1,n2,stars2\na,1,,4.5,20,4.5', /Line 2: n1 is empty/],
		['nothing but a head', 'market,host,n1,stars1,n2,stars2\n', /no rows/],
		['nothing to judge', 'market,host,n1,stars1,n2,stars2\na,1,10,4.5,12,4.5', /nothing to judge/],
	])('%s', async (name, content, message) => {
		await expect(backtest(await file(`${name}.csv`, content), '--protocol', 'stays')).rejects.toThrow(message);
	});
});
