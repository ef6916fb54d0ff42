/** Lists: which one is open, its vendors, what can be done with them. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SubjectId } from '#utils/subject/subject.ts';
import { ColumnHeads } from './columns.tsx';
import { MOST_COMPARED } from './compare-view.ts';
import { POPUP_ENGLISH, type PopupWords } from './english.ts';
import { Row } from './lists-row.tsx';
import { AS_ADDED, inOrder, type ListView, type Order, type RowGroup, type SideRow } from './lists-view.ts';
import type { SideWords } from './sidepanel-english.ts';
import type { SideActions, SideState } from './sidepanel-props.ts';
import { Sure } from './sure.tsx';
import { useFocus } from './use-focus.ts';

/** Rows that are drawn at once; the others follow, so that no step is long. */
const STEP = 40;

export interface ListsProps {
	readonly state: SideState;
	readonly view: ListView;
	readonly words: SideWords;
	readonly columns?: PopupWords;
	readonly actions: SideActions;
}

export function Lists(props: ListsProps) {
	const { state, view, words, actions } = props;
	const [order, setOrder] = useState<Order>(AS_ADDED);
	const open = state.kept.lists.find(({ id }) => id === state.list);
	return (
		<>
			<Chooser {...props} />
			{open && view.rows.length > 0 && (
				<>
					<OrderForm order={order} onOrder={setOrder} words={words} />
					<Vendors {...props} name={open.name} order={order} />
					<WithSelected {...props} />
				</>
			)}
			{open && view.rows.length === 0 && (
				<section class="section">
					<h2 class="state">{words.lists.empty}</h2>
					<p class="second">{words.lists.emptyHow}</p>
				</section>
			)}
			<OwnData words={words} actions={actions} some={state.kept.lists.length > 0} />
		</>
	);
}

/** Which list, and what can be done with it as a whole. */
function Chooser({ state, view, words, actions }: ListsProps) {
	const [naming, setNaming] = useState<'make' | 'rename'>();
	const { lists } = words;
	const open = state.kept.lists.find(({ id }) => id === state.list);
	return (
		<section class="section" aria-label={lists.choose}>
			<div class="choose">
				{state.kept.lists.length > 0 ? (
					<label>
						{lists.choose}
						<select class="field" value={state.list ?? ''} onChange={(event) => actions.openList(event.currentTarget.value)}>
							{state.kept.lists.map(({ id, name }) => (
								<option key={id} value={id}>
									{name}
								</option>
							))}
						</select>
					</label>
				) : (
					<p>{lists.nothing}</p>
				)}
				<small>{open ? `${lists.count(view.rows.length)}, ${words.local}` : words.local}</small>
			</div>
			<div class="actions">
				<button type="button" class="button" data-kind="main" disabled={!state.page} onClick={actions.addPage}>
					{lists.addPage}
				</button>
				<small>{state.page ? lists.addPageOf(state.page.count, state.page.host) : lists.noPage}</small>
			</div>
			{naming ? (
				<NameForm
					words={words}
					value={naming === 'rename' ? (open?.name ?? '') : ''}
					onCancel={() => setNaming(undefined)}
					onName={(name) => {
						setNaming(undefined);
						if (naming === 'rename') actions.renameList(name);
						else actions.makeList(name);
					}}
				/>
			) : (
				<div class="actions">
					<button type="button" class="link" onClick={() => setNaming('make')}>
						{lists.make}
					</button>
					{open && (
						<>
							<button type="button" class="link" onClick={() => setNaming('rename')}>
								{lists.rename}
							</button>
							<button type="button" class="link" onClick={() => actions.save('csv')}>
								{lists.csv}
							</button>
							<button type="button" class="link" onClick={() => actions.save('json')}>
								{lists.json}
							</button>
							<Sure
								button={lists.drop}
								question={lists.dropSure(open.name, view.rows.length)}
								yes={lists.dropYes}
								cancel={words.cancel}
								onYes={actions.dropList}
							/>
						</>
					)}
				</div>
			)}
		</section>
	);
}

interface NameProps {
	readonly words: SideWords;
	readonly value: string;
	readonly onName: (name: string) => void;
	readonly onCancel: () => void;
}

function NameForm({ words, value, onName, onCancel }: NameProps) {
	const first = useFocus<HTMLInputElement>();
	return (
		<form
			class="form"
			onSubmit={(event) => {
				event.preventDefault();
				const name = String(new FormData(event.currentTarget as HTMLFormElement).get('name') ?? '').trim();
				if (name !== '') onName(name);
			}}
			onKeyDown={({ key }) => key === 'Escape' && onCancel()}
		>
			<label data-wide="true">
				{words.lists.name}
				<input class="field" name="name" defaultValue={value} maxLength={120} required ref={first} />
			</label>
			<div class="actions" data-wide="true">
				<button type="submit" class="button" data-kind="main">
					{words.save}
				</button>
				<button type="button" class="button" onClick={onCancel}>
					{words.cancel}
				</button>
			</div>
		</form>
	);
}

interface OrderProps {
	readonly order: Order;
	readonly onOrder: (order: Order) => void;
	readonly words: SideWords;
}

function OrderForm({ order, onOrder, words: { lists } }: OrderProps) {
	return (
		<section class="section order" aria-label={lists.sort}>
			<label>
				{lists.find}
				<input class="field" type="search" value={order.find} onInput={(event) => onOrder({ ...order, find: event.currentTarget.value })} />
			</label>
			<Choice label={lists.sort} of={lists.sorts} value={order.sort} onChoose={(sort) => onOrder({ ...order, sort })} />
			<Choice label={lists.filter} of={lists.filters} value={order.filter} onChoose={(filter) => onOrder({ ...order, filter })} />
			<Choice label={lists.group} of={lists.groups} value={order.group} onChoose={(group) => onOrder({ ...order, group })} />
		</section>
	);
}

interface ChoiceProps<K extends string> {
	readonly label: string;
	readonly of: Readonly<Record<K, string>>;
	readonly value: K;
	readonly onChoose: (key: K) => void;
}

function Choice<K extends string>({ label, of, value, onChoose }: ChoiceProps<K>) {
	return (
		<label>
			{label}
			<select class="field" value={value} onChange={(event) => onChoose(event.currentTarget.value as K)}>
				{(Object.keys(of) as K[]).map((key) => (
					<option key={key} value={key}>
						{of[key]}
					</option>
				))}
			</select>
		</label>
	);
}

/** How many rows are drawn by now: some at once, more in each following moment. */
function useGrowing(all: number): number {
	const [drawn, setDrawn] = useState(STEP);
	useEffect(() => {
		if (drawn >= all) return;
		const timer = setTimeout(() => setDrawn(drawn + STEP), 0);
		return () => clearTimeout(timer);
	}, [drawn, all]);
	return drawn;
}

/** The first so many rows of all groups. */
function firstOf(groups: readonly RowGroup[], count: number): RowGroup[] {
	let left = count;
	return groups.flatMap(({ title, rows }) => {
		const shown = rows.slice(0, Math.max(0, left));
		left -= rows.length;
		return shown.length > 0 ? [{ title, rows: shown }] : [];
	});
}

function Vendors({
	state,
	view,
	words,
	columns = POPUP_ENGLISH,
	actions,
	name,
	order,
}: ListsProps & { readonly name: string; readonly order: Order }) {
	const { lists } = words;
	const [opened, setOpened] = useState<SubjectId>();
	const groups = useMemo(() => inOrder(view.rows, order, words), [view, order, words]);
	const drawn = useGrowing(groups.reduce((sum, { rows }) => sum + rows.length, 0));
	const chosen = new Set(state.chosen);
	// Rows compare what they are given: these must stay the same.
	const onOpen = useMemo(() => (row: SideRow) => setOpened((now) => (now === row.entry.subject ? undefined : row.entry.subject)), []);
	const onChoose = (row: SideRow): void => {
		const { subject } = row.entry;
		actions.choose(chosen.has(subject) ? state.chosen.filter((one) => one !== subject) : [...state.chosen, subject]);
	};
	const choose = useLatest(onChoose);
	const shown = groups.flatMap(({ rows }) => rows.map(({ entry }) => entry.subject));
	if (groups.length === 0) return <p class="section second">{lists.noMatch}</p>;
	return (
		<table class="vendors side-vendors" aria-label={lists.table(name)}>
			<thead>
				<tr>
					<th scope="col">
						<span class="unseen">{lists.columns.select}</span>
						<input
							type="checkbox"
							aria-label={lists.all}
							checked={shown.every((subject) => chosen.has(subject))}
							onChange={(event) => actions.choose(event.currentTarget.checked ? [...new Set(shown)] : [])}
						/>
					</th>
					<th scope="col">{columns.columns.vendor}</th>
					<ColumnHeads stars={view.stars} recent={view.recentTitle} words={columns} />
					<th scope="col" class="own">
						{lists.columns.own}
					</th>
					<th scope="col" class="asks">
						{lists.columns.ask}
					</th>
				</tr>
			</thead>
			{firstOf(groups, drawn).map(({ title, rows }) => (
				<tbody key={title}>
					{title !== '' && (
						<tr class="group">
							<th scope="rowgroup" colSpan={8}>
								{title}
							</th>
						</tr>
					)}
					{rows.map((row) => (
						<Row
							key={row.entry.subject}
							row={row}
							open={opened === row.entry.subject}
							chosen={chosen.has(row.entry.subject)}
							today={state.today}
							words={words}
							actions={actions}
							onOpen={onOpen}
							onChoose={choose}
						/>
					))}
				</tbody>
			))}
		</table>
	);
}

/** A function that stays the same and always does what the latest one does. */
function useLatest(work: (row: SideRow) => void): (row: SideRow) => void {
	const held = useMemo(() => ({ work }), []);
	held.work = work;
	return useMemo(() => (row: SideRow) => held.work(row), [held]);
}

function WithSelected({ state, view, words, actions }: ListsProps) {
	const { lists } = words;
	const rows = view.rows.filter(({ entry }) => state.chosen.includes(entry.subject));
	const subjects = rows.map(({ entry }) => entry.subject);
	const all = rows.every(({ entry }) => entry.watched);
	const compares = rows.length >= 2 && rows.length <= MOST_COMPARED;
	if (rows.length === 0) return <p class="section second">{lists.compareHow}</p>;
	return (
		<section class="section with-selected" aria-label={lists.actions}>
			<p>{lists.chosen(rows.length)}</p>
			<div class="actions">
				<button type="button" class="button" data-kind="main" onClick={() => actions.copyRequest(rows.map(({ entry }) => entry))}>
					{lists.copyRequest}
				</button>
				{compares && (
					<button type="button" class="button" onClick={() => actions.compare(state.chosen)}>
						{lists.compare(rows.length)}
					</button>
				)}
				<button type="button" class="button" onClick={() => actions.edit(subjects, { watched: !all })}>
					{all ? lists.unwatch : lists.watch}
				</button>
				<Sure
					button={lists.remove}
					question={lists.removeSure(
						rows.length,
						rows.reduce((sum, { own }) => sum + own.length, 0),
					)}
					yes={lists.removeYes}
					cancel={words.cancel}
					onYes={() => actions.drop(subjects)}
				/>
			</div>
			{!compares && <p class="caution">{lists.compareHow}</p>}
		</section>
	);
}

function OwnData({ words, actions, some }: { readonly words: SideWords; readonly actions: SideActions; readonly some: boolean }) {
	const { data } = words;
	return (
		<section class="section" data-tone="sheet" aria-labelledby="own-data">
			<h2 id="own-data">{data.title}</h2>
			<div class="actions">
				{some && (
					<button type="button" class="button" onClick={actions.saveCopy}>
						{data.copy}
					</button>
				)}
				<label class="button">
					{data.read}
					<input
						class="unseen"
						type="file"
						accept=".json,application/json"
						onChange={(event) => {
							const [file] = event.currentTarget.files ?? [];
							if (file) actions.readCopy(file);
							event.currentTarget.value = '';
						}}
					/>
				</label>
				{some && <Sure button={data.forget} question={data.forgetSure} yes={data.forgetYes} cancel={words.cancel} onYes={actions.forget} />}
			</div>
		</section>
	);
}
