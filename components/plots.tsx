/**
 * The two instruments: one element each, painted with gradients, always from left to right.
 * Filled and with a needle is what registers know; hollow, grey and without one is what the page says.
 */
import type { PlotView, StarLineView } from './panel-props.ts';
import { Say } from './say.tsx';

const place = (values: Readonly<Record<string, number>>): Record<string, string> =>
	Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${name}`, String(Math.round(value * 10) / 10)]));

/** Interval, needle and what is typical, in points of 100. Without a value: hatched, no needle. */
export function Plot({ lo, hi, value, typical, spoken }: PlotView) {
	return (
		<span
			class="plot"
			data-known={value === undefined ? 'little' : 'enough'}
			role="img"
			aria-label={spoken}
			style={place({ lo, hi, typical, ...(value !== undefined && { value }) })}
		/>
	);
}

/** The likely range on a line of stars. */
export function StarBar({ lo, hi, spoken }: Pick<StarLineView, 'lo' | 'hi' | 'spoken'>) {
	return <span class="stars" role="img" aria-label={spoken} style={place({ lo, hi })} />;
}

/** Numbers under a line; its plot says them. */
export function Axis({ ends }: { readonly ends: readonly string[] }) {
	return (
		<span class="axis" aria-hidden="true">
			{ends.map((end) => (
				<span key={end}>{end}</span>
			))}
		</span>
	);
}

/** The star line in full: bar, what is usual here, numbers. */
export function StarLine({ line }: { readonly line: StarLineView }) {
	return (
		<div class="scale">
			{line.usual && <Flag at={line.usual.at} words={line.usual.words} />}
			<StarBar {...line} />
			<Axis ends={line.axis} />
		</div>
	);
}

/** A labelled tick above a line; its words stand before it, or after it where there is no room before. */
function Flag({
	at,
	words,
}: {
	readonly at: number;
	readonly words: StarLineView['axis'][number] | NonNullable<StarLineView['usual']>['words'];
}) {
	return (
		<span class="flag" data-side={at < 35 ? 'after' : 'before'} style={place({ at })} aria-hidden="true">
			<Say words={words} />
		</span>
	);
}

/** The score's scale: 0 to 100. */
export function ScoreScale({ plot, typical }: { readonly plot: PlotView; readonly typical: string }) {
	return (
		<div class="scale">
			<Flag at={plot.typical} words={typical} />
			<Plot {...plot} />
			<Axis ends={['0', '25', '50', '75', '100']} />
		</div>
	);
}
