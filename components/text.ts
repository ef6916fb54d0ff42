/** Words with emphasis, as plain data: what a table of words gives and a view draws. */

/** A run of words. `ltr`: a number, range, date or name that keeps its order in any language. */
export interface Run {
	readonly text: string;
	readonly strong?: boolean;
	readonly ltr?: boolean;
}

/** A sentence: plain, or in runs. */
export type Words = string | readonly (string | Run)[];

export const strong = (text: string): Run => ({ text, strong: true });
export const ltr = (text: string): Run => ({ text, ltr: true });
export const figure = (text: string): Run => ({ text, strong: true, ltr: true });

/** The same without emphasis, e.g. to copy or to speak. */
export const plainText = (words: Words): string =>
	typeof words === 'string' ? words : words.map((run) => (typeof run === 'string' ? run : run.text)).join('');
