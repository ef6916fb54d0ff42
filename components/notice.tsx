/** What failed on our side, said once, in our colour. */
import type { NoticeView } from './reason-words.ts';

export function Notice({ title, words, mark = 'ours' }: NoticeView) {
	return (
		<p class="notice">
			<span class="mark" data-mark={mark} />
			<span>
				<b>{title}</b> {words}
			</span>
		</p>
	);
}
