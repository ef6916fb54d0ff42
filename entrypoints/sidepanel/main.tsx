/**
 * The side panel. It asks the background for everything that is kept or looked up, the tab in front for its vendors, and the
 * browser for notifications, which only a click may do. What was ticked or pasted survives closing it, until the browser ends.
 */
import '#components/style/tokens.css';
import '#components/style/base.css';
import '#components/style/plot.css';
import '#components/style/marks.css';
import '#components/style/popup.css';
import '#components/style/sidepanel.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ENGLISH, POPUP_ENGLISH } from '#components/english.ts';
import { exportedOf, fileName } from '#components/exported.ts';
import { listView } from '#components/lists-view.ts';
import { requestText } from '#components/request.ts';
import { SidePanel } from '#components/sidepanel.tsx';
import { SIDE_ENGLISH as words } from '#components/sidepanel-english.ts';
import { NO_PASTE, type SideActions, type SideState, type SideTab } from '#components/sidepanel-props.ts';
import { pageOf } from '#utils/lists/add-page.ts';
import type { Checked, Vendor } from '#utils/lists/checked.ts';
import { asCsv, asJson, type Stamp } from '#utils/lists/export.ts';
import { NOTHING_KEPT } from '#utils/lists/list.ts';
import { type Deed, LISTS_CHANNEL, type ListsAnswer } from '#utils/lists/messages.ts';
import { asOwnData } from '#utils/lists/own-data.ts';
import { isRecognised, type Pasted, readingPaste } from '#utils/lists/paste.ts';
import { reuse, reuseKept } from '#utils/lists/reuse.ts';
import type { Message, MessageName, Messages, TabMessage, TabReading } from '#utils/messaging.ts';
import { dayOf } from '#utils/release/clock.ts';
import { send } from '#utils/send.ts';
import type { SubjectId } from '#utils/subject/subject.ts';

const ask = <N extends MessageName>(message: Message<N>): Promise<Messages[N]['answer']> =>
	send((raw) => browser.runtime.sendMessage(raw), message);

/** Most vendors in one question to the background. */
const AT_ONCE = 500;
/** A paste is read for so long, ms; then the page has its turn. */
const SLICE = 20;
const LARGEST_FILE = 5_000_000;
/** What survives closing. */
const KEPT_STATE = 'side';

const tabs: readonly string[] = ['lists', 'compare', 'check'] satisfies SideTab[];
const tabOfAddress = (): SideTab => (tabs.includes(location.hash.slice(1)) ? (location.hash.slice(1) as SideTab) : 'lists');

let state: SideState = {
	tab: tabOfAddress(),
	kept: NOTHING_KEPT,
	checked: new Map(),
	chosen: [],
	compared: [],
	paste: NO_PASTE,
	said: '',
	notify: true,
	today: dayOf(Date.now()),
};

function show(change: Partial<SideState>): void {
	state = { ...state, ...change };
	const root = document.getElementById('root');
	if (root) render(<SidePanel state={state} actions={actions} />, root);
}

/** Shows, and remembers what the user has ticked and pasted. */
function remember(change: Partial<SideState>): void {
	show(change);
	const { list, chosen, compared, paste } = state;
	void browser.storage.session.set({ [KEPT_STATE]: { list, chosen, compared, text: paste.text } }).catch(() => undefined);
}

interface Remembered {
	readonly list?: string;
	readonly chosen?: readonly SubjectId[];
	readonly compared?: readonly SubjectId[];
	readonly text?: string;
}

/** Where the user was, when this was closed. */
async function recall(): Promise<Partial<SideState>> {
	const { [KEPT_STATE]: stored } = await browser.storage.session.get(KEPT_STATE);
	const { list, chosen = [], compared = [], text = '' } = (stored ?? {}) as Remembered;
	return { ...(list !== undefined && { list }), chosen, compared, paste: { ...NO_PASTE, text } };
}

/** Takes what is kept now, looks up the open list, and draws both at once. */
async function take(kept: SideState['kept']): Promise<void> {
	const list = kept.lists.some(({ id }) => id === state.list) ? state.list : kept.lists[0]?.id;
	const { list: _closed, ...rest } = state;
	state = { ...rest, kept: reuseKept(state.kept, kept), today: dayOf(Date.now()), ...(list !== undefined && { list }) };
	await lookUp().catch(silent);
}

/** Looks up all of the open list, and draws it. */
async function lookUp(): Promise<void> {
	const entries = state.kept.entries.filter(({ list }) => list === state.list);
	const checked = new Map(state.checked);
	for (let at = 0; at < entries.length; at += AT_ONCE) {
		const some = entries.slice(at, at + AT_ONCE);
		const answers = await ask({ earned: 'check', vendors: some.map(({ subject, others, name }) => ({ subject, others, name })) });
		for (const [i, { subject }] of some.entries()) checked.set(subject, reuse(checked.get(subject), answers[i] as Checked));
	}
	show({ checked });
}

const silent = (): void => show({ failed: { reason: 'silent' } });

/** Does a deed; what it could not do is said, and nothing that was typed is lost. */
async function act(deed: Deed, said = ''): Promise<Extract<ListsAnswer, { ok: true }> | undefined> {
	try {
		const answer = await ask({ earned: 'lists', deed });
		if (!answer.ok) {
			show({ failed: answer, said: '' });
			return;
		}
		const { failed: _before, ...rest } = state;
		state = { ...rest, said };
		if (answer.to) state = { ...state, list: answer.to.list };
		await take(answer.kept);
		return answer;
	} catch {
		silent();
	}
}

async function frontTab() {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	const named = new URLSearchParams(location.search).get('tab');
	return named === null ? tab : browser.tabs.get(Number(named));
}

/** What the tab in front shows; undefined where no content script runs. */
async function readFront(): Promise<{ readonly reading: TabReading; readonly url: string } | undefined> {
	const tab = await frontTab().catch(() => undefined);
	if (tab?.id === undefined) return;
	const reading = await browser.tabs.sendMessage(tab.id, { earned: 'reading' } satisfies TabMessage).catch(() => undefined);
	return reading ? { reading: reading as TabReading, url: tab.url ?? '' } : undefined;
}

async function seeFront(): Promise<void> {
	const front = await readFront();
	const page = front && pageOf(front.reading, front.url);
	const { page: _before, ...rest } = state;
	state = rest;
	show(page ? { page: { count: page.vendors.length, host: URL.parse(page.url)?.host.replace(/^www\./, '') ?? '' } } : {});
}

function download(name: string, type: string, text: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type }));
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The release that the figures rest on. */
async function stampNow(): Promise<Stamp> {
	const [first] = await ask({ earned: 'registries' });
	return {
		registry: first?.id ?? '',
		release: first?.state.release ?? 0,
		hash: first?.sum ?? '',
		date: first?.state.date ?? '',
		exported: dayOf(Date.now()),
	};
}

const rowsNow = () =>
	listView({
		kept: state.kept,
		list: state.list ?? '',
		checked: state.checked,
		usable: state.data?.usable ?? false,
		today: state.today,
		words,
		columns: { ...ENGLISH, popup: POPUP_ENGLISH },
	}).rows;

const nameOfList = (): string => state.kept.lists.find(({ id }) => id === state.list)?.name ?? words.lists.first;

async function save(format: 'csv' | 'json'): Promise<void> {
	const [stamp, vendors] = [await stampNow(), exportedOf(rowsNow())];
	const name = fileName(nameOfList(), state.today, format);
	if (format === 'csv') download(name, 'text/csv', asCsv(vendors, stamp));
	else download(name, 'application/json', asJson(nameOfList(), vendors, stamp));
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Reads what was pasted in slices, then looks all of it up at once. */
async function checkPaste(): Promise<void> {
	const { text } = state.paste;
	const of = text.split(/\r\n|\r|\n/).length;
	const lines: Pasted[] = [];
	show({ paste: { ...NO_PASTE, text, stage: 'reading', of } });
	let since = performance.now();
	for (const line of readingPaste(text)) {
		lines.push(line);
		if (performance.now() - since < SLICE) continue;
		show({ paste: { ...state.paste, done: lines.length } });
		await pause();
		since = performance.now();
	}
	show({ paste: { ...state.paste, stage: 'looking', done: of, lines } });
	const vendors = lines.filter(isRecognised).map(({ subject, others, name }): Vendor => ({ subject, others, ...(name && { name }) }));
	try {
		show({ paste: { ...state.paste, stage: 'done', checked: await ask({ earned: 'check', vendors }) } });
	} catch {
		show({ paste: { ...NO_PASTE, text }, failed: { reason: 'silent' } });
	}
}

async function readFile(file: File): Promise<void> {
	if (file.size > LARGEST_FILE) return show({ paste: { ...NO_PASTE, text: state.paste.text, tooLarge: true } });
	remember({ paste: { ...NO_PASTE, text: await file.text() } });
	await checkPaste();
}

async function addPage(): Promise<void> {
	const front = await readFront();
	const page = front && pageOf(front.reading, front.url);
	if (!page) return seeFront();
	const done = await act({ do: 'keep', name: words.lists.first, page, ...(state.list !== undefined && { list: state.list }) });
	if (done?.to) remember({ list: done.to.list, said: words.lists.added(done.to.added, page.vendors.length, nameOfList()) });
}

async function keepPasted(): Promise<void> {
	const vendors = state.paste.lines
		.filter(isRecognised)
		.map(({ subject, others, name }): Vendor => ({ subject, others, ...(name && { name }) }));
	const done = await act({ do: 'keep', name: words.lists.first, vendors, ...(state.list !== undefined && { list: state.list }) });
	if (!done?.to) return;
	actions.open('lists');
	remember({ list: done.to.list, paste: NO_PASTE, said: words.lists.added(done.to.added, vendors.length, nameOfList()) });
}

async function copyRequest(entries: Parameters<SideActions['copyRequest']>[0]): Promise<void> {
	const rows = rowsNow().filter(({ entry }) => entries.some(({ subject }) => subject === entry.subject));
	const text = rows.map(({ name, person, asks }) => requestText(name, person, asks, words)).join('\n\n');
	await navigator.clipboard.writeText(text);
	await act(
		{ do: 'edit', list: state.list ?? '', subjects: rows.map(({ entry }) => entry.subject), change: { asked: state.today } },
		words.lists.copied,
	);
}

async function readNotify(): Promise<void> {
	show({ notify: await browser.permissions.contains({ permissions: ['notifications'] }) });
}

/** All certificates of the compared, not only the one or two of the index. */
async function lookUpCompared(subjects: readonly SubjectId[]): Promise<void> {
	const entries = state.kept.entries.filter(({ list, subject }) => list === state.list && subjects.includes(subject));
	const vendors = entries.map(({ subject, others, name }) => ({ subject, others, name }));
	const answers = await ask({ earned: 'check', vendors, certificates: true });
	const checked = new Map(state.checked);
	for (const [i, { subject }] of entries.entries()) checked.set(subject, answers[i] as Checked);
	show({ checked });
}

const listNow = (): string => state.list ?? '';

const actions: SideActions = {
	open(tab) {
		history.replaceState(null, '', `${location.search}#${tab}`);
		show({ tab, said: '' });
	},
	openList(list) {
		state = { ...state, list, chosen: [], compared: [] };
		remember({});
		void act({ do: 'list', id: list, name: nameOfList() });
	},
	makeList(name) {
		const id = crypto.randomUUID();
		void act({ do: 'list', id, name }).then((done) => {
			if (!done) return;
			remember({ list: id, chosen: [], compared: [] });
		});
	},
	renameList: (name) => void act({ do: 'list', id: listNow(), name }),
	dropList: () => void act({ do: 'drop-list', id: listNow() }).then((done) => done && remember({ chosen: [], compared: [] })),
	addPage: () => void addPage().catch(silent),
	choose: (chosen) => remember({ chosen }),
	compare(compared) {
		remember({ compared });
		actions.open('compare');
		void lookUpCompared(compared).catch(silent);
	},
	edit: (subjects, change) => void act({ do: 'edit', list: listNow(), subjects, change }),
	drop(subjects) {
		const left = (all: readonly SubjectId[]) => all.filter((one) => !subjects.includes(one));
		void act({ do: 'drop', list: listNow(), subjects }).then(
			(done) => done && remember({ chosen: left(state.chosen), compared: left(state.compared) }),
		);
	},
	saveCheck: ({ id = crypto.randomUUID(), ...check }) => void act({ do: 'check', check: { ...check, id } }),
	dropCheck: (id) => void act({ do: 'uncheck', id }),
	copyRequest: (entries) => void copyRequest(entries).catch(silent),
	save: (format) => void save(format).catch(silent),
	saveCopy: () => download(fileName('earned-own-data', state.today, 'json'), 'application/json', asOwnData(state.kept)),
	readCopy: (file) => void file.text().then((text) => act({ do: 'import', file: text }, words.data.readDone), silent),
	forget: () => void act({ do: 'forget' }).then((done) => done && remember({ chosen: [], compared: [], paste: NO_PASTE })),
	hear: () => void act({ do: 'heard', ids: state.kept.news.map(({ id }) => id) }),
	allowNotifications: () => void browser.permissions.request({ permissions: ['notifications'] }).then(readNotify, readNotify),
	type: (text) => remember({ paste: { ...NO_PASTE, text } }),
	readFile: (file) => void readFile(file).catch(silent),
	check: () => void checkPaste(),
	clearPaste: () => remember({ paste: NO_PASTE }),
	keepPasted: () => void keepPasted(),
};

async function refresh(): Promise<void> {
	const [answer, data] = await Promise.all([ask({ earned: 'lists' }), ask({ earned: 'data' })]);
	show({ data });
	if (answer.ok) await take(answer.kept);
	else show({ failed: answer });
}

state = { ...state, ...(await recall()) };
show({});
new BroadcastChannel(LISTS_CHANNEL).addEventListener('message', () => void refresh().catch(silent));
addEventListener('hashchange', () => show({ tab: tabOfAddress() }));
browser.tabs.onActivated.addListener(() => void seeFront());
browser.tabs.onUpdated.addListener((_id, { status }) => {
	if (status === 'complete') void seeFront();
});
addEventListener('focus', () => void seeFront());
await Promise.all([refresh().catch(silent), seeFront(), readNotify()]);
if (state.compared.length > 0) await lookUpCompared(state.compared).catch(silent);
