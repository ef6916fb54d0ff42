/** Several registries that know one vendor: a row each, on one axis. */
import type { ComparedView } from './compared-view.ts';
import { Axis, Plot } from './plots.tsx';

export function Compared({ rows, words }: ComparedView) {
	return (
		<>
			<ul class="compared">
				{rows.map(({ name, figure, range, plot, basis }) => (
					<li key={name}>
						<b>{name}</b>
						<span class="value" aria-hidden="true">
							<b>{figure}</b> <small>{range}</small>
						</span>
						<Plot {...plot} />
						<small>{basis}</small>
					</li>
				))}
			</ul>
			<Axis ends={['0', '25', '50', '75', '100']} />
			<p class="second apart">{words}</p>
		</>
	);
}
