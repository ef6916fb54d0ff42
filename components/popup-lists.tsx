/** In the popup: puts all vendors of the page on a list, and opens the lists. */
import { SIDE_ENGLISH, type SideWords } from './sidepanel-english.ts';

export interface PopupListsProps {
	/** Vendors on the page. */
	readonly count: number;
	/** The list that they go to. */
	readonly list: string | undefined;
	/** What was just done. */
	readonly said: string;
	readonly onAdd: () => void;
	readonly onOpen: () => void;
	readonly words?: SideWords;
}

export function PopupLists({ count, list, said, onAdd, onOpen, words = SIDE_ENGLISH }: PopupListsProps) {
	const { lists } = words;
	return (
		<section class="section to-lists" aria-label={words.title}>
			<div class="actions">
				{count > 0 && (
					<button type="button" class="button" data-kind="main" onClick={onAdd}>
						{lists.addPage}
					</button>
				)}
				{count > 0 && <small>{lists.addTo(list ?? lists.first)}</small>}
				<button type="button" class="button" onClick={onOpen}>
					{lists.open}
				</button>
			</div>
			<p role="status">{said}</p>
		</section>
	);
}
