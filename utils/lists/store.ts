/**
 * Lists in the database `user`. A deed is one transaction: a full disk, or a browser that is closed in the middle, leaves
 * everything as it was. Rows of persons whose time is over are deleted whenever lists are read.
 */
import type { StoreNames } from 'idb';
import { storageError } from '../release/store.ts';
import type { Day } from '../reputation/evidence.ts';
import type { SubjectId } from '../subject/subject.ts';
import type { UserDatabase, UserSchema, UserTransaction } from '../user/database.ts';
import type { Vendor } from './checked.ts';
import { blank, entryOfSighting, mergeEntry } from './entry.ts';
import { byUse, isOver, type Kept, type ListEntry, type News, type Seen } from './list.ts';
import type { Deed } from './messages.ts';
import type { OwnData } from './own-data.ts';
import { withReminders } from './reminders.ts';

/** Everything that a deed may touch. */
const STORES = ['lists', 'entries', 'checks', 'news'] as const satisfies readonly StoreNames<UserSchema>[];
type Transaction = UserTransaction<typeof STORES>;

/** Most news that wait to be read; older ones go. */
const MOST_NEWS = 500;

/** Keys of all rows of a list. */
const rowsOf = (list: string): IDBKeyRange => IDBKeyRange.bound([list], [list, []]);

/** All that is kept, lists in the order of use, news newest first. Rows that are over are deleted first. */
export async function readKept(db: UserDatabase, today: Day): Promise<Kept> {
	await deleteOver(db, today);
	const tx = db.transaction(STORES, 'readonly');
	const [lists, entries, checks, news] = await Promise.all([
		tx.objectStore('lists').getAll(),
		tx.objectStore('entries').getAll(),
		tx.objectStore('checks').getAll(),
		tx.objectStore('news').getAll(),
	]);
	return { lists: byUse(lists), entries: entries.sort((a, b) => a.place - b.place), checks, news: news.sort((a, b) => b.when - a.when) };
}

/** Deletes rows of persons that were not renewed; their own checks go with the last row. */
export async function deleteOver(db: UserDatabase, today: Day): Promise<number> {
	const over = (await db.getAll('entries')).filter((entry) => isOver(entry, today));
	if (over.length === 0) return 0;
	const tx = db.transaction(STORES, 'readwrite');
	for (const { list, subject } of over) await tx.objectStore('entries').delete([list, subject]);
	await deleteLoose(tx, new Set(over.map(({ subject }) => subject)));
	await tx.done;
	return over.length;
}

/** Own checks and news of vendors that stand on no list any more. */
async function deleteLoose(tx: Transaction, subjects: ReadonlySet<SubjectId>): Promise<void> {
	const still = new Set((await tx.objectStore('entries').getAll()).map(({ subject }) => subject));
	const gone = [...subjects].filter((subject) => !still.has(subject));
	for (const store of ['checks', 'news'] as const)
		for (const { id, subject } of await tx.objectStore(store).getAll()) if (gone.includes(subject)) await tx.objectStore(store).delete(id);
}

/** What became of a deed. */
export interface Done {
	readonly to?: { readonly list: string; readonly added: number };
}

/**
 * Does a deed, whole or not at all.
 * @param now ms
 * @throws ReleaseError `quota` or `no-database`; nothing is changed then
 */
export async function act(db: UserDatabase, deed: Exclude<Deed, { do: 'import' }>, now: number, today: Day): Promise<Done> {
	return inOne(db, async (tx): Promise<Done> => {
		switch (deed.do) {
			case 'list':
				await putList(tx, deed.id, deed.name, now);
				return {};
			case 'drop-list':
				await dropRows(tx, await tx.objectStore('entries').getAll(rowsOf(deed.id)));
				await tx.objectStore('lists').delete(deed.id);
				return {};
			case 'keep':
				return { to: await keep(tx, deed, now, today) };
			case 'drop':
				await dropRows(tx, await rowsWith(tx, deed.list, deed.subjects));
				return {};
			case 'edit':
				for (const entry of await rowsWith(tx, deed.list, deed.subjects)) await tx.objectStore('entries').put(edited(entry, deed.change));
				return {};
			case 'check':
				await tx.objectStore('checks').put(withReminders(deed.check, today));
				return {};
			case 'uncheck':
				await tx.objectStore('checks').delete(deed.id);
				return {};
			case 'heard':
				for (const id of deed.ids) await tx.objectStore('news').delete(id);
				return {};
			case 'forget':
				for (const store of STORES) await tx.objectStore(store).clear();
				return {};
		}
	});
}

/** Puts a file's data in. */
export function putOwnData(db: UserDatabase, { lists, entries, checks }: OwnData): Promise<void> {
	return inOne(db, async (tx) => {
		for (const list of lists) await tx.objectStore('lists').put(list);
		for (const entry of entries) await tx.objectStore('entries').put(entry);
		for (const check of checks) await tx.objectStore('checks').put(check);
	});
}

/** What a look at registry and clock found: remembered and told in one. */
export interface Found {
	/** For rows by list and subject. */
	readonly seen: readonly { readonly list: string; readonly subject: SubjectId; readonly seen: Seen }[];
	readonly reminded: readonly { readonly id: string; readonly step: number }[];
	readonly news: readonly News[];
}

/** Remembers what was found, if the rows are still there. */
export function putFound(db: UserDatabase, { seen, reminded, news }: Found): Promise<void> {
	return inOne(db, async (tx) => {
		for (const one of seen) {
			const entry = await tx.objectStore('entries').get([one.list, one.subject]);
			if (entry?.watched) await tx.objectStore('entries').put({ ...entry, seen: one.seen });
		}
		for (const { id, step } of reminded) {
			const check = await tx.objectStore('checks').get(id);
			if (check) await tx.objectStore('checks').put({ ...check, reminded: step });
		}
		for (const one of news) await tx.objectStore('news').put(one);
		const all = (await tx.objectStore('news').getAll()).sort((a, b) => b.when - a.when);
		for (const { id } of all.slice(MOST_NEWS)) await tx.objectStore('news').delete(id);
	});
}

/** One transaction over all stores; an error ends it and undoes it. */
async function inOne<T>(db: UserDatabase, work: (tx: Transaction) => Promise<T>): Promise<T> {
	const tx = db.transaction(STORES, 'readwrite');
	// The transaction's own end is heard even where the work fails first.
	const done = tx.done.catch((error: unknown) => error);
	try {
		const result = await work(tx);
		await tx.done;
		return result;
	} catch (error) {
		try {
			tx.abort();
		} catch {
			// It has ended already.
		}
		await done;
		throw storageError(error);
	}
}

async function putList(tx: Transaction, id: string, name: string, now: number): Promise<void> {
	const before = await tx.objectStore('lists').get(id);
	await tx.objectStore('lists').put({ id, name: name.trim(), created: before?.created ?? now, used: now });
}

async function rowsWith(tx: Transaction, list: string, subjects: readonly SubjectId[]): Promise<ListEntry[]> {
	const rows = await Promise.all(subjects.map((subject) => tx.objectStore('entries').get([list, subject])));
	return rows.filter((row) => row !== undefined);
}

async function dropRows(tx: Transaction, rows: readonly ListEntry[]): Promise<void> {
	for (const { list, subject } of rows) await tx.objectStore('entries').delete([list, subject]);
	await deleteLoose(tx, new Set(rows.map(({ subject }) => subject)));
}

type Keep = Extract<Deed, { do: 'keep' }>;

async function keep(tx: Transaction, deed: Keep, now: number, today: Day): Promise<{ list: string; added: number }> {
	const lists = byUse(await tx.objectStore('lists').getAll());
	const known = deed.list === undefined ? lists[0] : lists.find(({ id }) => id === deed.list);
	const list = known?.id ?? deed.list ?? crypto.randomUUID();
	await putList(tx, list, known?.name ?? deed.name, now);
	let added = 0;
	for (const [i, entry] of newRows(list, deed, today).entries()) {
		const before = await tx.objectStore('entries').get([list, entry.subject]);
		if (!before) added++;
		await tx.objectStore('entries').put(before ? mergeEntry(before, entry) : { ...entry, place: 1000 * now + i });
	}
	return { list, added };
}

/** Of a vendor that stands on the page more than once the first sighting counts. */
function newRows(list: string, { page, vendors = [] }: Keep, today: Day): ListEntry[] {
	const rows = [
		...(page?.vendors ?? []).map((seen) => entryOfSighting(list, seen, page as NonNullable<typeof page>, today)),
		...vendors.map((vendor: Vendor) => blank(list, vendor, today)),
	];
	return [...new Map(rows.toReversed().map((row) => [row.subject, row])).values()].reverse();
}

/** A row with a change. What is no longer watched is no longer remembered. */
function edited(entry: ListEntry, change: Extract<Deed, { do: 'edit' }>['change']): ListEntry {
	const { seen, ...rest } = { ...entry, ...change };
	return rest.watched && seen ? { ...rest, seen } : rest;
}
