/** The popup: the page in one line, a notice if something failed on our side, the vendors of this tab in the page's order. */
import { ENGLISH, POPUP_ENGLISH, type PopupWords } from './english.ts';
import { Notice } from './notice.tsx';
import { Axis, Plot, StarBar } from './plots.tsx';
import type { PopupRow, PopupView } from './popup-props.ts';
import { Wordmark } from './shapes.tsx';

export interface PopupProps {
	readonly view: PopupView;
	readonly words?: PopupWords;
	readonly lang?: string;
	readonly dir?: 'ltr' | 'rtl';
	/** Shows a vendor where it stands on the page. */
	readonly onShow?: (index: number) => void;
}

function Row({ row, onShow }: { row: PopupRow } & Pick<PopupProps, 'onShow'>) {
	const { name, rating, recent, certificates, trust } = row;
	return (
		<tr>
			<th scope="row">
				<button type="button" class="vendor" onClick={() => onShow?.(row.index)}>
					{name}
				</button>
			</th>
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
		</tr>
	);
}

function Vendors({ view, words, onShow }: { view: PopupView; words: PopupWords } & Pick<PopupProps, 'onShow'>) {
	const { columns } = words;
	return (
		<table class="vendors" aria-label={words.vendors}>
			<thead>
				<tr>
					<th scope="col">
						<span class="unseen">{columns.vendor}</span>
					</th>
					<th scope="col">
						{columns.rating}
						<Axis ends={view.stars} />
					</th>
					<th scope="col" class="recent">
						{view.recentTitle}
					</th>
					<th scope="col">{columns.certificates}</th>
					<th scope="col">
						{columns.trust}
						<Axis ends={['0', '100']} />
					</th>
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

export function Popup({ view, words = POPUP_ENGLISH, lang = ENGLISH.lang, dir = ENGLISH.dir, onShow }: PopupProps) {
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
				{view.footer.map((line) => (
					<p key={line}>{line}</p>
				))}
			</footer>
		</main>
	);
}
