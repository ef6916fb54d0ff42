/** A link out: in a tab of its own, and without telling the other side where from. */
import type { LinkView } from './panel-props.ts';

export function Link({ text, href }: LinkView) {
	return (
		<a href={href} target="_blank" rel="noopener noreferrer">
			{text}
		</a>
	);
}
