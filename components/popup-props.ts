/** All that the popup shows, already decided: plain data. `popup-view.ts` makes it, `popup.tsx` draws it. */
import type { PlotView, StarLineView } from './panel-props.ts';
import type { NoticeView } from './reason-words.ts';

/** A vendor's line: the same columns for everyone. */
export interface PopupRow {
	/** In the page's order, from 0. */
	readonly index: number;
	readonly name: string;
	/** On the scale of the column's head. */
	readonly rating: { readonly bar?: Pick<StarLineView, 'lo' | 'hi' | 'spoken'>; readonly words: string };
	/** Reviews lately; `spoken` where a sign stands for words. */
	readonly recent: { readonly words: string; readonly spoken?: string };
	readonly certificates: { readonly words: string; readonly mark?: 'confirmed' | 'ended' };
	readonly trust: { readonly plot?: PlotView; readonly words: string };
}

export interface PopupView {
	/** The page in one line. */
	readonly sentence?: string;
	/** What failed on our side, and what could not be read: once, here. */
	readonly notices: readonly NoticeView[];
	/** In place of vendors. */
	readonly state?: { readonly title: string; readonly words: string; readonly sites?: readonly string[] };
	readonly rows: readonly PopupRow[];
	/** Ends of the star column. */
	readonly stars: readonly [string, string];
	readonly recentTitle: string;
	readonly unread?: string;
	readonly footer: readonly string[];
}
