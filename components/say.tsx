/** Draws words: emphasis as `b`, and what keeps its order in any language isolated from left to right. */
import type { Words } from './text.ts';

export function Say({ words }: { readonly words: Words }) {
	if (typeof words === 'string') return <>{words}</>;
	return (
		<>
			{words.map((run) => {
				if (typeof run === 'string') return run;
				const text = run.ltr ? <bdi dir="ltr">{run.text}</bdi> : run.text;
				return run.strong ? <b>{text}</b> : text;
			})}
		</>
	);
}
