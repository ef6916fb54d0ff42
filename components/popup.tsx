/** The popup: the page in one line, a notice if something failed on our side, the vendors of this tab in the page's order. */
import type { ComponentChild } from 'preact';
import { ColumnHeads, Columns } from './columns.tsx';
import { ENGLISH, POPUP_ENGLISH, type PopupWords } from './english.ts';
import { Notice } from './notice.tsx';
import type { PopupRow, PopupView } from './popup-props.ts';
import { Wordmark } from './shapes.tsx';

export interface PopupProps {
	readonly view: PopupView;
	readonly words?: PopupWords;
	readonly lang?: string;
	readonly dir?: 'ltr' | 'rtl';
	/** Adding to lists, and opening them. */
	readonly lists?: ComponentChild;
	/** Shows a vendor where it stands on the page. */
	readonly onShow?: (index: number) => void;
	/** Address of the page on which a vendor sees this page's cards as clients do. */
	readonly preview?: string;
}

function Row({ row, onShow }: { row: PopupRow } & Pick<PopupProps, 'onShow'>) {
	return (
		<tr>
			<th scope="row">
				<button type="button" class="vendor" onClick={() => onShow?.(row.index)}>
					{row.name}
				</button>
			</th>
			<Columns row={row} />
		</tr>
	);
}

/** The vendors of a page, each with the same columns. */
export function Vendors({ view, words, onShow }: { view: PopupView; words: PopupWords } & Pick<PopupProps, 'onShow'>) {
	const { columns } = words;
	return (
		<table class="vendors" aria-label={words.vendors}>
			<thead>
				<tr>
					<th scope="col">
						<span class="unseen">{columns.vendor}</span>
					</th>
					<ColumnHeads stars={view.stars} recent={view.recentTitle} words={words} />
				</tr>
			</thead>
			<tbody>
				{view.rows.map((row) => (
					<Row key={row.index} row={row} {...(onShow && { onShow })} />
				))}
			</tbody>
		</table>
	);
}

export function Popup({ view, words = POPUP_ENGLISH, lang = ENGLISH.lang, dir = ENGLISH.dir, lists, onShow, preview }: PopupProps) {
	const { state } = view;
	return (
		<main class="popup" lang={lang} dir={dir}>
			<h1 class="bar">
				<Wordmark />
			</h1>
			{view.sentence && <p class="sentence">{view.sentence}</p>}
			{view.notices.length > 0 && (
				<div class="notices">
					{view.notices.map((notice) => (
						<Notice key={notice.title} {...notice} />
					))}
				</div>
			)}
			{lists}
			{state && (
				<section class="section">
					<h2 class="state">{state.title}</h2>
					<p class="second">{state.words}</p>
					{state.sites && (
						<ul class="sites">
							{state.sites.map((site) => (
								<li key={site}>{site}</li>
							))}
						</ul>
					)}
				</section>
			)}
			{view.rows.length > 0 && <Vendors view={view} words={words} {...(onShow && { onShow })} />}
			{view.unread && <p class="section second">{view.unread}</p>}
			<footer class="section foot" data-tone="sheet">
				{preview && (
					<p class="links">
						<a href={preview} target="_blank" rel="noreferrer">
							{words.preview}
						</a>
					</p>
				)}
				{view.footer.map((line) => (
					<p key={line}>{line}</p>
				))}
			</footer>
		</main>
	);
}
