/** A vendor's row, and what opens under it: the user's words, own checks, what is still to ask. */
import { Component } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keptUntil } from '#utils/lists/list.ts';
import type { Day } from '#utils/reputation/evidence.ts';
import { SITES } from '#utils/sites/index.ts';
import { Columns } from './columns.tsx';
import type { SideRow } from './lists-view.ts';
import { OwnChecks, OwnLine } from './own-checks.tsx';
import type { SideWords } from './sidepanel-english.ts';
import type { SideActions } from './sidepanel-props.ts';
import { Sure } from './sure.tsx';

/** A site's name as people write it. */
const labelOf = (site: string): string => SITES.find(({ id }) => id === site)?.label ?? site;

/** Own checks and questions that stand in the row; the rest opens. */
const SHOWN = 2;

export interface RowProps {
	readonly row: SideRow;
	readonly open: boolean;
	readonly chosen: boolean;
	readonly today: Day;
	readonly words: SideWords;
	readonly actions: SideActions;
	readonly onOpen: (row: SideRow) => void;
	readonly onChoose: (row: SideRow) => void;
}

/** Drawn again only when something of its own changed: there may be 500. */
export class Row extends Component<RowProps> {
	override shouldComponentUpdate(next: RowProps): boolean {
		return (Object.keys(next) as (keyof RowProps)[]).some((key) => next[key] !== this.props[key]);
	}

	override render() {
		const { row, open, chosen, words, onOpen, onChoose } = this.props;
		const { lists } = words;
		return (
			<>
				<tr data-open={open}>
					<td>
						<input type="checkbox" aria-label={lists.select(row.name)} checked={chosen} onChange={() => onChoose(row)} />
					</td>
					<th scope="row">
						<button type="button" class="vendor" aria-expanded={open} onClick={() => onOpen(row)}>
							{row.name}
						</button>
						<Aside row={row} words={words} />
					</th>
					<Columns row={row} />
					<td class="own">
						{row.own.slice(0, SHOWN).map((own) => (
							<div key={own.check.id}>
								<OwnLine own={own} />
							</div>
						))}
						{row.own.length === 0 && <span class="none">{lists.nothingYet}</span>}
						<More count={row.own.length - SHOWN} words={words} />
					</td>
					<td class="asks">
						{row.asks.slice(0, SHOWN).map(({ short }) => (
							<div key={short}>{short}</div>
						))}
						{row.asks.length === 0 && <span class="none">{lists.nothingToAsk}</span>}
						<More count={row.asks.length - SHOWN} words={words} />
						{row.entry.asked && <small>{lists.askedOn(row.entry.asked)}</small>}
					</td>
				</tr>
				{open && (
					<tr class="detail">
						<td colSpan={8}>
							<Detail {...this.props} />
						</td>
					</tr>
				)}
			</>
		);
	}
}

function More({ count, words }: { readonly count: number; readonly words: SideWords }) {
	return count > 0 ? <small>{words.lists.more(count)}</small> : null;
}

/** What is said beside the name: until when a person is kept, tags, watched. */
function Aside({ row, words }: { readonly row: SideRow; readonly words: SideWords }) {
	const parts = [row.kept, row.entry.watched ? words.lists.watching : undefined].filter((part) => part !== undefined);
	if (parts.length === 0 && row.entry.tags.length === 0) return null;
	return (
		<small>
			{parts.join(' · ')}{' '}
			{row.entry.tags.map((tag) => (
				<bdi key={tag} class="tag">
					#{tag}
				</bdi>
			))}
		</small>
	);
}

function Detail({ row, today, words, actions }: RowProps) {
	const { detail } = words;
	const { entry } = row;
	const { subject, page } = entry;
	const edit = (change: Parameters<SideActions['edit']>[1]): void => actions.edit([subject], change);
	return (
		<section class="card" aria-label={detail.label(row.name)}>
			<p class="caution">
				{page ? detail.readFrom(labelOf(page.site), page.day) : detail.readNowhere} {detail.identifiers}{' '}
				<bdi dir="ltr">{[subject, ...entry.others].join(', ')}</bdi>
			</p>
			{row.checked?.state === 'differs' && <p>{detail.differs}</p>}
			{row.person && (
				<div class="actions">
					<span>{detail.person(keptUntil(entry) ?? today)}</span>
					<button type="button" class="button" onClick={() => edit({ renewed: today })}>
						{detail.renew}
					</button>
				</div>
			)}
			<Words row={row} words={words} onEdit={edit} />
			<OwnChecks row={row} today={today} words={words} actions={actions} />
			<Asks row={row} words={words} actions={actions} />
			<div class="actions">
				<Sure
					button={words.lists.remove}
					question={words.lists.removeSure(1, row.own.length)}
					yes={words.lists.removeYes}
					cancel={words.cancel}
					onYes={() => actions.drop([subject])}
				/>
			</div>
		</section>
	);
}

const tagsOf = (text: string): string[] => [
	...new Set(
		text
			.split(',')
			.map((tag) => tag.trim().slice(0, 40))
			.filter((tag) => tag !== ''),
	),
];

/** The user's own words: each is saved when its field is left. */
function Words({
	row: { entry },
	words: { detail },
	onEdit,
}: Pick<RowProps, 'row' | 'words'> & { readonly onEdit: (change: Parameters<SideActions['edit']>[1]) => void }) {
	// Ticked at once; storage follows, and decides.
	const [watched, setWatched] = useState(entry.watched);
	useEffect(() => setWatched(entry.watched), [entry.watched]);
	const onWatch = (wanted: boolean): void => {
		setWatched(wanted);
		onEdit({ watched: wanted });
	};
	return (
		<div class="form">
			<label data-wide="true">
				{detail.tags}
				<input
					class="field"
					defaultValue={entry.tags.join(', ')}
					maxLength={400}
					onChange={(event) => onEdit({ tags: tagsOf(event.currentTarget.value).slice(0, 20) })}
				/>
			</label>
			<label data-wide="true">
				{detail.note}
				<textarea
					class="field"
					rows={2}
					maxLength={4000}
					defaultValue={entry.note}
					onChange={(event) => onEdit({ note: event.currentTarget.value })}
				/>
			</label>
			<label class="tick" data-wide="true">
				<input type="checkbox" checked={watched} onChange={(event) => onWatch(event.currentTarget.checked)} /> {detail.watch}
			</label>
		</div>
	);
}

function Asks({ row, words, actions }: Pick<RowProps, 'row' | 'words' | 'actions'>) {
	return (
		<section aria-label={words.ask.title}>
			<h2>
				<span>{words.ask.title}</span> <small>{words.ask.aside}</small>
			</h2>
			{row.asks.length === 0 && <p class="none">{words.lists.nothingToAsk}</p>}
			<ul class="questions">
				{row.asks.map(({ text }) => (
					<li key={text}>{text}</li>
				))}
			</ul>
			{row.asks.length > 0 && (
				<button type="button" class="button" onClick={() => actions.copyRequest([row.entry])}>
					{words.lists.copyRequest}
				</button>
			)}
		</section>
	);
}
