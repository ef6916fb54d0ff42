/** Two plots of a backtest as one SVG: does the interval cover what it says, and how wide is it for how much evidence? */
import { type Cell, covered, mean } from './measures.ts';

/** One method to draw: its cells and interval widths, with the evidence behind each. */
export interface Series {
	readonly name: string;
	readonly cells: readonly Cell[];
	/** Amount of evidence and width of the interval in points, one a case. */
	readonly widths: readonly { readonly amount: number; readonly width: number }[];
}

const SIZE = 320;
const COLOURS = ['#0b5c63', '#8a5a00', '#5b5b5b', '#8c2f39'];
const NOMINAL = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];
/** Where the evidence axis is cut, on a log scale. */
const AMOUNTS = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 1000];

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const round = (value: number): number => Math.round(value * 10) / 10;

interface Point {
	readonly x: number;
	readonly y: number;
}

/** Points on 0–1 axes as a line with dots; the dots tell lines apart without colour. */
function line(points: readonly Point[], series: number): string {
	const at = points.map(({ x, y }) => [round(SIZE * x), round(SIZE * (1 - y))] as const);
	const colour = COLOURS[series % COLOURS.length];
	const mark = ([x, y]: readonly [number, number]): string =>
		series === 0
			? `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`
			: `<rect x="${x - 2.5}" y="${y - 2.5}" width="5" height="5" fill="${series === 3 ? colour : 'none'}" stroke="${colour}" transform="rotate(${45 * (series - 1)} ${x} ${y})"/>`;
	return `<polyline fill="none" stroke="${colour}" stroke-width="${series === 0 ? 2 : 1.2}" points="${at.map((p) => p.join(',')).join(' ')}"/>${at.map(mark).join('')}`;
}

/** A square with a title, labelled ticks and content. */
function panel(
	left: number,
	title: string,
	xTicks: readonly (readonly [at: number, label: string])[],
	yTicks: readonly (readonly [at: number, label: string])[],
	xLabel: string,
	content: string,
): string {
	const x = xTicks.map(([at, label]) => `<text x="${round(SIZE * at)}" y="${SIZE + 16}" text-anchor="middle">${label}</text>`);
	const y = yTicks.map(
		([at, label]) =>
			`<text x="-8" y="${round(SIZE * (1 - at)) + 4}" text-anchor="end">${label}</text><line x2="${SIZE}" y1="${round(SIZE * (1 - at))}" y2="${round(SIZE * (1 - at))}" stroke="#ddd"/>`,
	);
	return `<g transform="translate(${left},40)"><text y="-14" font-weight="600">${escapeText(title)}</text>${y.join('')}${x.join('')}<text x="${SIZE / 2}" y="${SIZE + 34}" text-anchor="middle">${escapeText(xLabel)}</text><rect width="${SIZE}" height="${SIZE}" fill="none" stroke="#888"/>${content}</g>`;
}

/** Mean width in each slice of evidence that has at least ten cases. */
function widthPoints({ widths }: Series, widest: number, most: number): Point[] {
	return AMOUNTS.flatMap((from, i) => {
		const to = AMOUNTS[i + 1] ?? Number.POSITIVE_INFINITY;
		const slice = widths.filter(({ amount }) => amount >= from && amount < to);
		if (slice.length < 10) return [];
		return [{ x: Math.log(mean(slice.map(({ amount }) => amount))) / Math.log(most), y: mean(slice.map(({ width }) => width)) / widest }];
	});
}

/** The SVG: calibration on the left, width against evidence on the right. `evidence` names its unit. */
export function plot(title: string, evidence: string, series: readonly Series[]): string {
	const widest = 10 * Math.ceil(Math.max(...series.flatMap((one) => widthPoints(one, 1, 1000).map(({ y }) => y))) / 10);
	const most = 1000;
	const tenths = [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => [at, `${Math.round(100 * at)} %`] as const);
	const calibration = `<line y1="${SIZE}" x2="${SIZE}" y2="0" stroke="#888" stroke-dasharray="4 4"/>${series
		.map((one, i) =>
			line(
				NOMINAL.map((share) => ({ x: share, y: mean(one.cells.map((cell) => covered(cell, share))) })),
				i,
			),
		)
		.join('')}`;
	const widths = series.map((one, i) => line(widthPoints(one, widest, most), i)).join('');
	const amounts = [1, 3, 10, 30, 100, 300, 1000].map((amount) => [Math.log(amount) / Math.log(most), String(amount)] as const);
	const legend = series
		.map(
			({ name }, i) =>
				`<g transform="translate(60,${410 + 18 * i})">${line(
					[
						{ x: 0, y: 1 },
						{ x: 0.06, y: 1 },
					],
					i,
				)}<text x="30" y="4">${escapeText(name)}</text></g>`,
		)
		.join('');
	const height = 420 + 18 * series.length;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 ${height}" width="800" height="${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="${escapeText(title)}">`,
		`<title>${escapeText(title)}</title><rect width="800" height="${height}" fill="#fff"/>`,
		panel(60, 'Outcomes inside the interval', tenths, tenths, 'what the interval promises', calibration),
		panel(
			450,
			'Width of the 90 % interval, points of 100',
			amounts,
			[0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => [at, String(Math.round(widest * at))]),
			evidence,
			widths,
		),
		legend,
		'</svg>\n',
	].join('\n');
}
