/**
 * `earned backtest FILE.csv[.gz] --protocol stays·traders`: the score's own code against the usual methods, on ratings over
 * time. Every method sees the same past and is judged on the same future; the protocols stand in docs/methodology.md.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { CannotFit, type Fitted, fitStays, fitTraders } from './backtest/fit.ts';
import { type Cases, type Figures, type Judged, judge } from './backtest/judge.ts';
import { mean, quantile } from './backtest/measures.ts';
import { calibrate, eigenTrust, fairnessGoodness, rev2 } from './backtest/network.ts';
import { plot, type Series } from './backtest/plot.ts';
import * as stays from './backtest/stays.ts';
import * as traders from './backtest/traders.ts';
import { UsageError } from './usage.ts';

/** What `backtest` prints. */
export interface Report {
	readonly protocol: 'stays' | 'traders';
	/** Cases judged. */
	readonly n: number;
	/** The name of the score's own method in `methods`. */
	readonly ours: string;
	readonly methods: Readonly<Record<string, Figures>>;
}

interface Protocol {
	readonly columns: readonly string[];
	readonly evidence: string;
	readonly run: (rows: readonly Row[]) => { report: Report; series: Series[] };
	readonly fit: (rows: readonly Row[]) => Record<string, Fitted>;
}

/** A line of the file: its fields by column, and its number for messages. */
interface Row {
	readonly line: number;
	readonly text: (column: string) => string;
	/** A number; `undefined` for an empty field. */
	readonly number: (column: string) => number | undefined;
}

function parseRows(csv: string, columns: readonly string[], file: string): Row[] {
	const [head = '', ...lines] = csv.trimEnd().split(/\r?\n/);
	const names = head.split(',');
	const missing = columns.filter((column) => !names.includes(column));
	if (missing.length > 0) throw new UsageError(`${file}: no column ${missing.join(', ')}. This protocol reads ${columns.join(', ')}.`);
	if (lines.length === 0) throw new UsageError(`${file}: no rows below the head.`);
	return lines.map((content, i) => {
		const fields = content.split(',');
		const text = (column: string): string => fields[names.indexOf(column)] ?? '';
		const number = (column: string): number | undefined => {
			const value = text(column);
			if (value === '') return;
			if (Number.isFinite(Number(value))) return Number(value);
			throw new UsageError(`${file}, line ${i + 2}: ${column} is "${value}", not a number.`);
		};
		return { line: i + 2, text, number };
	});
}

const needed = (row: Row, column: string): number => {
	const value = row.number(column);
	if (value === undefined) throw new UsageError(`Line ${row.line}: ${column} is empty.`);
	return value;
};

function toStay(row: Row): stays.Stay {
	const later = row.number('stars2');
	return {
		market: row.text('market'),
		host: `${row.text('market')} ${row.text('host')}`,
		count: needed(row, 'n1'),
		stars: needed(row, 'stars1'),
		...(later !== undefined && { later: { count: needed(row, 'n2'), stars: later } }),
	};
}

const picked = <T>(list: readonly T[], keep: readonly boolean[]): T[] => list.filter((_, i) => keep[i]);

/** Draws ours, the raw mean and two others. */
const drawn = (methods: readonly (Series & { readonly drawn: boolean })[]): Series[] => methods.filter((method) => method.drawn);

function runStays(rows: readonly Row[]): { report: Report; series: Series[] } {
	const targets = stays.targets(rows.map(toStay));
	if (targets.length === 0)
		throw new UsageError('No listing has five later reviews whose mean can be told to 0.05 stars: nothing to judge.');
	const judgedAsPoint = targets.map(({ reviews }) => reviews >= stays.FEWEST_FOR_POINT);
	const points = picked(targets, judgedAsPoint);
	const worst = quantile(
		points.map(({ outcome }) => outcome),
		0.1,
	);
	const amounts = targets.map(({ stay }) => stay.count);
	const cases: Cases = {
		bad: points.map(({ outcome }) => outcome <= worst),
		groups: points.map(({ stay }) => stay.host),
		cellGroups: targets.map(({ stay }) => stay.host),
		amounts,
		bins: stays.STAY_BINS,
	};
	const methods = Object.entries(stays.STAY_METHODS).map(([name, method]) => {
		const predictions = targets.map(method);
		const means = picked(predictions, judgedAsPoint).map((prediction) => prediction.mean);
		const judged = {
			risks: means.map((value) => -value),
			errors: means.map((value, i) => 4 * (value - (points[i]?.outcome ?? Number.NaN))),
			cells: targets.map((target, i) => stays.stayCell(target, predictions[i] ?? { mean: 0, certainty: 1 })),
			widths: predictions.map(stays.shownWidth),
		};
		return { name, judged };
	});
	return {
		report: {
			protocol: 'stays',
			n: targets.length,
			ours: stays.OURS,
			methods: judge(Object.fromEntries(methods.map(({ name, judged }) => [name, judged])), cases, stays.RAW),
		},
		series: drawn(
			methods.map(({ name, judged }) => ({
				name,
				cells: judged.cells,
				widths: judged.widths.map((width, i) => ({ width, amount: amounts[i] ?? 0 })),
				drawn: [stays.OURS, stays.RAW, 'IMDb, m=25', 'W=2, a=site, s=1'].includes(name),
			})),
		),
	};
}

function toRatings(rows: readonly Row[]): traders.TraderRating[] {
	return rows
		.map((row) => ({ rater: row.text('rater'), rated: row.text('rated'), rating: needed(row, 'rating'), time: needed(row, 'time') }))
		.sort((a, b) => a.time - b.time);
}

/** Standings in the network at each cut-off, worked out once a cut-off. */
function atCut(
	ratings: readonly traders.TraderRating[],
	method: (ratings: readonly traders.TraderRating[]) => ReadonlyMap<string, number>,
): (one: traders.Case) => traders.Answer {
	const known = new Map<number, ReadonlyMap<string, number>>();
	return ({ cut, person }) => {
		const standings = known.get(cut) ?? method(ratings.slice(0, cut));
		known.set(cut, standings);
		return { order: standings.get(person) ?? 0 };
	};
}

/** A method's answers for the test cases; a bare order becomes a chance by what the training cases say of it. */
function judgeTraders(
	method: (one: traders.Case) => traders.Answer,
	{ test, training }: ReturnType<typeof traders.split>,
	hasCell: readonly boolean[],
): Judged {
	const answers = test.map(method);
	const predictions = answers.filter((answer) => 'mean' in answer);
	if (predictions.length === answers.length) {
		const withCell = picked(test, hasCell);
		const cellPredictions = picked(predictions, hasCell);
		const chances = predictions.map((prediction) => 1 - prediction.mean);
		return {
			risks: chances,
			chances,
			cells: withCell.map((one, i) => traders.traderCell(one, cellPredictions[i] ?? { mean: 0, certainty: 1 })),
			widths: cellPredictions.map(traders.traderWidth),
		};
	}
	const order = (one: traders.Case): number => {
		const answer = method(one);
		return 'order' in answer ? answer.order : Number.NaN;
	};
	const chance = calibrate(training.map(order), training.map(traders.isBad));
	const chances = test.map((one) => chance(order(one)));
	return { risks: chances, chances };
}

function runTraders(rows: readonly Row[]): { report: Report; series: Series[] } {
	const ratings = toRatings(rows);
	const parts = traders.split(ratings);
	const { test, training } = parts;
	const hasCell = test.map(({ next }) => next.length >= traders.FEWEST_NEXT);
	if (!hasCell.includes(true) || training.length === 0)
		throw new UsageError('Nobody is rated five times after a cut-off: nothing to judge.');
	const older = ratings.slice(0, Math.floor(ratings.length / 2));
	const usual = { goodShare: mean(older.map(({ rating }) => (rating > 0 ? 1 : 0))), rating: mean(older.map(({ rating }) => rating)) };
	const methods: Record<string, (one: traders.Case) => traders.Answer> = {
		...traders.traderMethods(training, usual),
		'Fairness-Goodness, calibrated': atCut(ratings, fairnessGoodness),
		'REV2 core, calibrated': atCut(ratings, rev2),
		'EigenTrust, calibrated': atCut(ratings, eigenTrust),
	};
	const withCell = picked(test, hasCell);
	const amounts = withCell.map(({ past }) => past.length);
	const judged = Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, judgeTraders(method, parts, hasCell)]));
	const cases: Cases = {
		bad: test.map(traders.isBad),
		groups: test.map(({ person }) => person),
		cellGroups: withCell.map(({ person }) => person),
		amounts,
		bins: traders.TRADER_BINS,
	};
	return {
		report: { protocol: 'traders', n: test.length, ours: traders.OURS, methods: judge(judged, cases, traders.RAW) },
		series: drawn(
			Object.entries(judged).map(([name, { cells = [], widths = [] }]) => ({
				name,
				cells,
				widths: widths.map((width, i) => ({ width, amount: amounts[i] ?? 0 })),
				drawn: [traders.OURS, traders.RAW, 'W=2, a=mean', 'W=2, a=.5'].includes(name),
			})),
		),
	};
}

const PROTOCOLS: Readonly<Record<Report['protocol'], Protocol>> = {
	stays: {
		columns: ['market', 'host', 'n1', 'stars1', 'n2', 'stars2'],
		evidence: 'reviews so far',
		run: runStays,
		fit: (rows) => fitStays(stays.targets(rows.map(toStay))),
	},
	traders: {
		columns: ['rater', 'rated', 'rating', 'time'],
		evidence: 'ratings so far',
		run: runTraders,
		fit: (rows) => fitTraders(traders.split(toRatings(rows)).training),
	},
};

async function read(file: string): Promise<string> {
	try {
		const bytes = await readFile(file);
		return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
	} catch (error) {
		throw new UsageError(`${file} could not be read: ${error instanceof Error ? error.message : String(error)}`);
	}
}

/** Runs the verb. With `--fit` the constants that this data would give; exit 1 where it is too small to give any. */
export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parsed(args);
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) throw new UsageError('Name one file of ratings.');
	const { protocol: name } = values;
	if (name !== 'stays' && name !== 'traders') throw new UsageError('--protocol is stays or traders.');
	const protocol = PROTOCOLS[name];
	const rows = parseRows(await read(file), protocol.columns, file);
	if (values.fit) return fit(name, rows);
	const { report, series } = protocol.run(rows);
	if (values.plot !== undefined) await writeFile(values.plot, plot(`Backtest on ${name}, ${report.n} cases`, protocol.evidence, series));
	console.log(JSON.stringify(report, undefined, '\t'));
	return 0;
}

function fit(name: Report['protocol'], rows: readonly Row[]): number {
	try {
		console.log(JSON.stringify({ protocol: name, fitted: PROTOCOLS[name].fit(rows) }, undefined, '\t'));
		return 0;
	} catch (error) {
		if (!(error instanceof CannotFit)) throw error;
		console.error(error.message);
		return 1;
	}
}

function parsed(args: string[]) {
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: { protocol: { type: 'string' }, fit: { type: 'boolean' }, plot: { type: 'string' } },
		});
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}
