/** From what is kept and what registries say to the rows of a list: pure. The order in which rows were added stays unless another is asked for. */
import { cardClaims } from '#utils/certifications/claim-words.ts';
import type { Checked } from '#utils/lists/checked.ts';
import { hasFact, rangeOfEntry } from '#utils/lists/entry.ts';
import { type Kept, keptUntil, type ListEntry, type OwnCheck } from '#utils/lists/list.ts';
import { stillToAsk } from '#utils/lists/to-ask.ts';
import { daysBetween } from '#utils/release/clock.ts';
import type { Day } from '#utils/reputation/evidence.ts';
import { mayBePerson, type SubjectId } from '#utils/subject/subject.ts';
import { type Both, certificateColumn, lowestStar, ratingColumn, recentColumn, trustColumn } from './columns-view.ts';
import type { PopupRow } from './popup-props.ts';
import { type AskView, askViews } from './request.ts';
import type { SideWords } from './sidepanel-english.ts';

/** From so many days before its end an own check is marked. */
const NEAR_DAYS = 90;

/** An own check as a line. */
export interface OwnView {
	readonly check: OwnCheck;
	/** "ISO 9001, no. 44 100 2281" */
	readonly words: string;
	/** "TÜV Nord · to 18 Feb 2027" */
	readonly second: string;
	/** "ends in 86 days", "ended 2 Mar 2026" */
	readonly near?: { readonly words: string; readonly tone: 'care' | 'ended' };
}

/** Everything that a list shows of a vendor. */
export interface SideRow extends Omit<PopupRow, 'index'> {
	readonly entry: ListEntry;
	readonly person: boolean;
	/** A person's row: until when it is kept. */
	readonly kept?: string;
	readonly checked?: Checked;
	readonly own: readonly OwnView[];
	readonly asks: readonly AskView[];
	/** Neither a fact nor a question: this must never be. */
	readonly empty: boolean;
}

export interface ListInput {
	readonly kept: Kept;
	readonly list: string;
	/** What registries say, by subject; one that is not there yet is being looked up. */
	readonly checked: ReadonlyMap<SubjectId, Checked>;
	readonly usable: boolean;
	readonly today: Day;
	readonly words: SideWords;
	readonly columns: Both;
}

export function ownView(check: OwnCheck, today: Day, { own }: SideWords): OwnView {
	const { scheme, number, body, until } = check;
	const left = until === undefined ? undefined : daysBetween(today, until);
	const second = [body, until === undefined || (left ?? 0) < 0 ? '' : own.to(until)].filter((part) => part !== '');
	return {
		check,
		words: number === '' ? scheme : `${scheme}, ${own.number_(number)}`,
		second: second.join(' · '),
		...(until !== undefined &&
			left !== undefined &&
			left <= NEAR_DAYS && { near: left < 0 ? { words: own.ended(until), tone: 'ended' } : { words: own.endsIn(left), tone: 'care' } }),
	};
}

/** What the page names; null where it was read and names none; undefined where no page was read. */
function saysOf({ page }: ListEntry): string | null | undefined {
	if (!page) return;
	const card = cardClaims(page.claims);
	if (!card) return null;
	return card.schemes.length > 0 ? card.schemes.join(', ') : (card.family ?? null);
}

/** Rows that were worked out, with what they were worked out from: of 500 one changes at a time. */
const rows = new WeakMap<ListEntry, { readonly of: readonly unknown[]; readonly row: SideRow }>();

function rowOf(entry: ListEntry, checks: readonly OwnCheck[], from: number, input: ListInput): SideRow {
	const { today, words, columns, usable } = input;
	const of = [from, today, words, columns, usable, input.checked.get(entry.subject), ...checks];
	const known = rows.get(entry);
	if (known && known.of.length === of.length && known.of.every((part, i) => part === of[i])) return known.row;
	const row = newRow(entry, checks, from, input);
	rows.set(entry, { of, row });
	return row;
}

function newRow(entry: ListEntry, checks: readonly OwnCheck[], from: number, input: ListInput): SideRow {
	const { today, words, columns, usable } = input;
	const checked = input.checked.get(entry.subject);
	const person = mayBePerson(entry.subject);
	const own = checks.map((check) => ownView(check, today, words));
	const asks = askViews(stillToAsk(entry, checked, checks, today), words);
	const until = keptUntil(entry);
	const { page } = entry;
	const unread = { words: '–', spoken: words.lists.notReadSpoken };
	return {
		entry,
		name: entry.name,
		person,
		...(until && { kept: words.lists.kept(until) }),
		...(checked && { checked }),
		rating: page ? ratingColumn(page, rangeOfEntry(entry), from, columns) : { words: words.lists.notRead },
		recent: page ? recentColumn(page.facts.recent_reviews, columns) : unread,
		certificates: certificateColumn(checked?.figures, saysOf(entry), usable && checked?.state !== 'unchecked', columns),
		trust: trustColumn(checked?.figures, person, usable && checked?.state !== 'unchecked', columns),
		own,
		asks,
		empty: asks.length === 0 && !hasFact(entry, checked, checks.length),
	};
}

export interface ListView {
	readonly rows: readonly SideRow[];
	/** Ends of the star column. */
	readonly stars: readonly [string, string];
	readonly recentTitle: string;
}

/** A list's rows, as they were added. */
export function listView(input: ListInput): ListView {
	const entries = input.kept.entries.filter(({ list }) => list === input.list);
	const from = lowestStar(entries.map(rangeOfEntry));
	const checks = Map.groupBy(input.kept.checks, ({ subject }) => subject);
	const months = entries.find(({ page }) => page?.facts.recent_months)?.page?.facts.recent_months;
	return {
		rows: entries.map((entry) => rowOf(entry, checks.get(entry.subject) ?? [], from, input)),
		stars: [`${from}`, '5'],
		recentTitle: input.columns.popup.recentTitle(months ?? 6),
	};
}

export type Sort = keyof SideWords['lists']['sorts'];
export type Filter = keyof SideWords['lists']['filters'];
export type Grouping = keyof SideWords['lists']['groups'];

/** How the reader wants the rows. */
export interface Order {
	readonly find: string;
	readonly sort: Sort;
	readonly filter: Filter;
	readonly group: Grouping;
}

export const AS_ADDED: Order = { find: '', sort: 'added', filter: 'all', group: 'none' };

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function fits({ entry, person, checked, own }: SideRow, { find, filter }: Order): boolean {
	const wanted = fold(find.trim());
	if (wanted !== '' && ![entry.name, entry.note, entry.subject, ...entry.others, ...entry.tags].some((text) => fold(text).includes(wanted)))
		return false;
	switch (filter) {
		case 'all':
			return true;
		case 'registers':
			return checked?.figures !== undefined;
		case 'checked':
			return own.length > 0;
		case 'unchecked':
			return own.length === 0;
		case 'watched':
			return entry.watched;
		case 'people':
			return person;
	}
}

/** What a row is sorted by; undefined: it has none of it, and stays behind those that have, in the order of adding. */
function keyOf(row: SideRow, sort: Sort): string | number | undefined {
	switch (sort) {
		case 'added':
			return 0;
		case 'name':
			return fold(row.name);
		case 'rating': {
			const range = rangeOfEntry(row.entry);
			// By the lower end: what can be relied on.
			return range && -range.lo;
		}
		case 'trust':
			return row.checked?.figures?.score && -row.checked.figures.score.value;
		case 'ends': {
			const ends = [...row.own.map(({ check }) => check.until), ...(row.checked?.certificates ?? []).map(({ until }) => until)];
			return ends.filter((until) => until !== undefined).sort()[0];
		}
		case 'asks':
			return -row.asks.length;
	}
}

function sorted(rows: readonly SideRow[], sort: Sort): SideRow[] {
	const keyed = rows.map((row) => ({ row, key: keyOf(row, sort) }));
	return keyed
		.sort((a, b) => {
			if (a.key === b.key) return 0;
			if (a.key === undefined) return 1;
			if (b.key === undefined) return -1;
			return a.key < b.key ? -1 : 1;
		})
		.map(({ row }) => row);
}

/** The groups a row stands in: by tag it may stand in several. */
function groupsOf({ entry, person, checked }: SideRow, group: Grouping, { lists }: SideWords): readonly string[] {
	switch (group) {
		case 'none':
			return [''];
		case 'tag':
			return entry.tags.length > 0 ? entry.tags : [lists.untagged];
		case 'state':
			return [person ? lists.states.person : lists.states[checked?.state ?? 'unchecked']];
		case 'site':
			return [entry.page?.site ?? lists.pasted];
	}
}

export interface RowGroup {
	/** Empty: rows are not grouped. */
	readonly title: string;
	readonly rows: readonly SideRow[];
}

/** The rows that fit, sorted, in groups; groups in the order in which their first rows were added. */
export function inOrder(rows: readonly SideRow[], order: Order, words: SideWords): RowGroup[] {
	const groups = new Map<string, SideRow[]>();
	for (const row of rows.filter((one) => fits(one, order)))
		for (const title of groupsOf(row, order.group, words)) groups.set(title, [...(groups.get(title) ?? []), row]);
	return [...groups].map(([title, own]) => ({ title, rows: sorted(own, order.sort) }));
}
