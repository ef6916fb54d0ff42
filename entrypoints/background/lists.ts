/**
 * Lists and watching, for the extension's own pages alone. Look-ups are local; nothing about a vendor on a list is ever sent.
 * By timer, and after a release has entered, watched vendors are looked at again and own checks that end are told.
 */
import { browser } from 'wxt/browser';
import { askedOf, type Checked, certificatesOfRecord, checkOf, type Vendor } from '#utils/lists/checked.ts';
import type { ListEntry, News, What } from '#utils/lists/list.ts';
import { readOwnData } from '#utils/lists/list-schema.ts';
import { type Deed, LISTS_CHANNEL, type ListMessages, type ListsAnswer } from '#utils/lists/messages.ts';
import { dueOf } from '#utils/lists/reminders.ts';
import { act, putFound, putOwnData, readKept } from '#utils/lists/store.ts';
import { changes, seenOf } from '#utils/lists/watch.ts';
import { dayOf } from '#utils/release/clock.ts';
import { recordsOf } from '#utils/release/lookup.ts';
import { storeReader } from '#utils/release/reader.ts';
import { ReleaseError } from '#utils/release/reason.ts';
import type { Day } from '#utils/reputation/evidence.ts';
import { type Held, lookupHeld, stateNow, whole } from './data.ts';
import { user } from './databases.ts';
import { noteReason } from './journal.ts';
import { tell } from './notifications.ts';
import { readSettings } from './settings.ts';

/** Fires twice a day and more: a day begins at another hour for every reader. */
const REVIEW = 'review';
const REVIEW_MINUTES = 360;

/** What one registry says of vendors, in their order. */
async function checkIn(held: Held, vendors: readonly Vendor[], certificates: boolean): Promise<Checked[]> {
	const today = dayOf(Date.now());
	const { lens } = await readSettings();
	const answers = await lookupHeld(held, [...new Set(vendors.flatMap(askedOf))]);
	const methodology = held.release?.methodology;
	const context = { answers, methodology, lens: methodology?.lenses[lens], today, registry: held.registry.id };
	const checked = vendors.map((vendor) => checkOf(vendor, context));
	return certificates ? withCertificates(held, checked, today) : checked;
}

/** Replaces the index's one or two certificates by all that the records hold, where these are on this machine. */
async function withCertificates({ db, release }: Held, checked: readonly Checked[], today: Day): Promise<Checked[]> {
	if (!db || !release) return [...checked];
	const subjects = checked.flatMap(({ subject }) => (subject ? [subject] : []));
	const records = await recordsOf(storeReader(db, release.entry, release.info), subjects);
	return checked.map((one) => {
		const record = one.subject && records.get(one.subject);
		return record ? { ...one, certificates: certificatesOfRecord(record.evidence, release.methodology, today) } : one;
	});
}

/** What the registries say: each vendor's answer is that of the first registry that knows it; nothing is averaged. */
function checkAll(vendors: readonly Vendor[], certificates: boolean): Promise<Checked[]> {
	return whole(async (all) => {
		const answers = await Promise.all(all.map((held) => checkIn(held, vendors, certificates)));
		return vendors.map((_, i) => {
			const own = answers.flatMap((answer) => answer[i] ?? []);
			return own.find(({ figures }) => figures) ?? (own[0] as Checked);
		});
	});
}

/** Tells other open pages; the one that asked has its answer. */
function announce(): void {
	const channel = new BroadcastChannel(LISTS_CHANNEL);
	channel.postMessage('changed');
	channel.close();
}

async function doDeed(deed: Deed): Promise<ListsAnswer> {
	const [db, now] = [await user(), Date.now()];
	const today = dayOf(now);
	if (deed.do === 'import') {
		const read = readOwnData(deed.file);
		if (!read.ok) return { ok: false, reason: 'format', faults: read.faults, more: read.more };
		await putOwnData(db, read.data);
	}
	const done = deed.do === 'import' ? {} : await act(db, deed, now, today);
	// What is watched from now on is remembered as it stands.
	if (deed.do === 'import' || (deed.do === 'edit' && deed.change.watched === true)) await review();
	return { ok: true, kept: await readKept(db, today), ...done };
}

async function listsAnswer(deed: Deed | undefined): Promise<ListsAnswer> {
	try {
		if (!deed) return { ok: true, kept: await readKept(await user(), dayOf(Date.now())) };
		const answer = await doDeed(deed);
		if (answer.ok) announce();
		return answer;
	} catch (error) {
		if (!(error instanceof ReleaseError)) throw error;
		noteReason({ when: Date.now(), registry: '', reason: error.reason, message: error.message });
		return { ok: false, reason: error.reason };
	}
}

type ListMessage = { [K in keyof ListMessages]: { readonly earned: K } & ListMessages[K]['request'] }[keyof ListMessages];

/** Answers a message about lists. */
export function listAnswer(message: ListMessage): Promise<ListMessages[keyof ListMessages]['answer']> {
	return message.earned === 'check' ? checkAll(message.vendors, message.certificates ?? false) : listsAnswer(message.deed);
}

const newsOf = ({ subject, name }: Pick<ListEntry, 'subject' | 'name'>, what: What): News => ({
	id: crypto.randomUUID(),
	when: Date.now(),
	subject,
	name,
	what,
});

/** Watched vendors whose registry says something else than before. */
async function watchedNews(entries: readonly ListEntry[]) {
	const watched = entries.filter((entry) => entry.watched);
	if (watched.length === 0) return { seen: [], news: [] };
	const [checked, releases] = await whole(async (all) => [
		await checkAll(watched, true),
		new Map(all.map((held) => [held.registry.id, stateNow(held).release])),
	]);
	const [first] = releases.keys();
	const told = new Set<string>();
	const found = watched.flatMap((entry, i) => {
		const one = checked[i];
		const registry = one?.registry ?? first ?? '';
		const seen = one && seenOf(one, registry, releases.get(registry) ?? 0);
		if (!seen) return [];
		// A vendor on two lists is told once.
		const news = entry.seen && !told.has(entry.subject) ? changes(entry.seen, seen).map((what) => newsOf(entry, what)) : [];
		told.add(entry.subject);
		return [{ list: entry.list, subject: entry.subject, seen, news }];
	});
	return { seen: found, news: found.flatMap(({ news }) => news) };
}

/** Looks at watched vendors and own checks again; remembers, then tells. */
export async function review(): Promise<void> {
	try {
		const db = await user();
		const today = dayOf(Date.now());
		const { entries, checks } = await readKept(db, today);
		const watched = await watchedNews(entries);
		const due = dueOf(checks, today);
		const reminders = due.map(({ check, until, left }) => {
			const name = entries.find(({ subject }) => subject === check.subject)?.name ?? check.subject;
			return newsOf({ subject: check.subject, name }, { kind: 'reminder', scheme: check.scheme, until, left });
		});
		const news = [...watched.news, ...reminders];
		const reminded = due.map(({ check, step }) => ({ id: check.id, step }));
		if (watched.seen.length > 0 || reminded.length > 0) await putFound(db, { seen: watched.seen, reminded, news });
		if (news.length === 0) return;
		announce();
		await tell(news);
	} catch (error) {
		if (!(error instanceof ReleaseError)) throw error;
		noteReason({ when: Date.now(), registry: '', reason: error.reason, message: error.message });
	}
}

/** After a release has entered: pages that show figures look them up anew. */
export async function afterRelease(): Promise<void> {
	await review();
	announce();
}

/** Listens to the timer, and sets it: Firefox forgets alarms when it is closed. */
export function startLists(): void {
	browser.alarms.onAlarm.addListener(({ name }) => {
		if (name === REVIEW) void review();
	});
	browser.runtime.onInstalled.addListener(() => void review());
	browser.runtime.onStartup.addListener(() => void review());
	void browser.alarms.get(REVIEW).then((set) => {
		if (!set) return browser.alarms.create(REVIEW, { delayInMinutes: 1, periodInMinutes: REVIEW_MINUTES });
	});
}
