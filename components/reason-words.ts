/** A reason of the closed list as a notice: what is wrong, since when, what was kept, what to do. */
import type { DataState } from '#utils/release/answer.ts';
import type { Reason } from '#utils/release/reason.ts';
import type { ViewWords } from './english.ts';

/** What failed on our side, in a title and a sentence or two. */
export interface NoticeView {
	readonly title: string;
	readonly words: string;
	/** An hourglass for data, a broken line for a site that changed. */
	readonly mark?: 'ours' | 'changed';
}

/** The notice for a reason; `data` is what was kept, with its date. Before any data came the date is empty. */
export function reasonNotice(reason: Reason, data: Pick<DataState, 'date' | 'usable'>, words: ViewWords): NoticeView {
	const { title, what, todo } = words.reasons[reason];
	return { title: `${title}.`, words: `${what} ${words.kept(data.date, data.usable)} ${todo}` };
}
