/** The cells and heads of the columns that every list of vendors has. */
import type { PopupWords } from './english.ts';
import { Axis, Plot, StarBar } from './plots.tsx';
import type { PopupRow, PopupView } from './popup-props.ts';

/** Four cells of a vendor's row. */
export function Columns({ row: { rating, recent, certificates, trust } }: { readonly row: Omit<PopupRow, 'index' | 'name'> }) {
	return (
		<>
			<td class="measured">
				{rating.bar && <StarBar {...rating.bar} />}
				{rating.bar ? (
					<bdi dir="ltr" aria-hidden="true">
						{rating.words}
					</bdi>
				) : (
					<span>{rating.words}</span>
				)}
			</td>
			<td class="recent">
				{recent.spoken === undefined ? (
					recent.words
				) : (
					<>
						<span aria-hidden="true">{recent.words}</span>
						<span class="unseen">{recent.spoken}</span>
					</>
				)}
			</td>
			<td>
				{certificates.mark ? (
					<span class="mark" data-mark={certificates.mark}>
						{certificates.words}
					</span>
				) : (
					<span class="none">{certificates.words}</span>
				)}
			</td>
			<td class="measured">
				{trust.plot && <Plot {...trust.plot} />}
				<span class={trust.plot ? 'figure' : 'none'} aria-hidden={trust.plot !== undefined}>
					{trust.words}
				</span>
			</td>
		</>
	);
}

/** Their heads, with the ends of the scales. */
export function ColumnHeads({
	stars,
	recent,
	words: { columns },
}: {
	readonly stars: PopupView['stars'];
	readonly recent: string;
	readonly words: PopupWords;
}) {
	return (
		<>
			<th scope="col">
				{columns.rating}
				<Axis ends={stars} />
			</th>
			<th scope="col" class="recent">
				{recent}
			</th>
			<th scope="col">{columns.certificates}</th>
			<th scope="col">
				{columns.trust}
				<Axis ends={['0', '100']} />
			</th>
		</>
	);
}
