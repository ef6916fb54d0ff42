/** What would change it: each deed with where that can be seen, and the badge as it then would be. */
import type { Effect, Outcome } from './deeds.ts';
import { DrawnBadge } from './preview-badge.tsx';
import type { PreviewWords } from './preview-english.ts';
import type { DeedView } from './preview-view.ts';

/** A square: filled, half, hollow. The word beside it says it. */
export function EffectMark({ effect, words }: { readonly effect: Effect; readonly words: PreviewWords }) {
	return (
		<span class="effect" data-effect={effect}>
			{words.change.effects[effect]}
		</span>
	);
}

/** What would read otherwise, and the badge if that is it. */
export function Afterwards({ outcome, words }: { readonly outcome: Outcome; readonly words: PreviewWords }) {
	const { change } = words;
	const { effect, badge, parts, score } = outcome;
	return (
		<>
			{effect === 'badge' && (
				<p class="afterwards">
					<span>{change.afterwards}</span> <DrawnBadge badge={badge} />
				</p>
			)}
			{effect === 'panel' && <p class="caution">{change.inParts(parts.map((part) => change.parts[part]))}</p>}
			{score && <p class="caution">{change.score(score.after, score.before)}</p>}
		</>
	);
}

export function Deeds({
	deeds,
	first,
	words,
}: {
	readonly deeds: readonly DeedView[];
	readonly first: string;
	readonly words: PreviewWords;
}) {
	const { change } = words;
	return (
		<section class="preview-part deeds">
			<h2>
				{change.title}
				<small>{change.aside}</small>
			</h2>
			<p class="second">{first}</p>
			<ol>
				{deeds.map((deed) => (
					<li key={deed.id} class="deed" data-deed={deed.id}>
						<h3>{deed.title}</h3>
						<EffectMark effect={deed.effect} words={words} />
						<p class="second">{deed.words}</p>
						<p class="caution">{deed.cost}</p>
						<Afterwards outcome={deed} words={words} />
					</li>
				))}
			</ol>
		</section>
	);
}
