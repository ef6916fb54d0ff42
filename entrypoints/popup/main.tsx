/** The popup: what Earned read on this tab. It asks the tab's content script; nothing of a page is stored. */
import '#components/style/tokens.css';
import '#components/style/base.css';
import '#components/style/plot.css';
import '#components/style/marks.css';
import '#components/style/popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '#components/popup.tsx';
import { PopupLists } from '#components/popup-lists.tsx';
import { popupView } from '#components/popup-view.ts';
import { SIDE_ENGLISH } from '#components/sidepanel-english.ts';
import { pageOf } from '#utils/lists/add-page.ts';
import type { Message, MessageName, Messages, TabMessage, TabReading } from '#utils/messaging.ts';
import { send } from '#utils/send.ts';
import { DRAWN_HOSTS } from '#utils/sites/hosts.ts';

/** The tab in question: the one in front, or the one that the address names when the popup is opened as a page. */
async function tabInQuestion() {
	const named = new URLSearchParams(location.search).get('tab');
	const [front] = await browser.tabs.query({ active: true, currentWindow: true });
	const tab = named === null ? front : await browser.tabs.get(Number(named));
	const url = tab?.url ?? '';
	return { id: tab?.id ?? -1, window: tab?.windowId, url, host: URL.parse(url)?.host.replace(/^www\./, '') ?? '' };
}

/** What the tab's content script read; undefined where none runs. */
async function readingOf(tab: number): Promise<TabReading | undefined> {
	return browser.tabs.sendMessage(tab, { earned: 'reading' } satisfies TabMessage).catch(() => undefined);
}

const ask = <N extends MessageName>(message: Message<N>): Promise<Messages[N]['answer']> =>
	send((raw) => browser.runtime.sendMessage(raw), message);

const { id, host, url, window } = await tabInQuestion();
const [reading, data, lists] = await Promise.all([
	readingOf(id),
	ask({ earned: 'data' }).catch(() => undefined),
	ask({ earned: 'lists' }).catch(() => undefined),
]);
const show = (index: number) => void browser.tabs.sendMessage(id, { earned: 'show', index } satisfies TabMessage);
const view = popupView({
	host,
	sites: DRAWN_HOSTS,
	...(reading && { reading }),
	...(data && { data }),
});
const root = document.getElementById('root');
const preview = (reading?.sightings.length ?? 0) > 0 ? `/preview.html?tab=${id}` : '/preview.html';
const page = reading && pageOf(reading, url);
const list = lists?.ok ? lists.kept.lists[0]?.name : undefined;

/** Firefox's name for it; WXT's types know Chrome's alone. */
const sidebar = (browser as { readonly sidebarAction?: { open(): Promise<void> } }).sidebarAction;

/** The side panel, else a tab: both browsers open one only straight from a click. */
function openLists(): void {
	const opened = browser.sidePanel && window !== undefined ? browser.sidePanel.open({ windowId: window }) : sidebar?.open();
	Promise.resolve(opened ?? Promise.reject(new Error('no side panel')))
		.catch(() => browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') }))
		.then(() => close());
}

async function addPage(): Promise<void> {
	if (!page) return;
	const answer = await ask({ earned: 'lists', deed: { do: 'keep', name: SIDE_ENGLISH.lists.first, page } });
	if (!answer.ok) return draw(SIDE_ENGLISH.failed(answer.reason));
	const name = answer.kept.lists.find((one) => one.id === answer.to?.list)?.name ?? '';
	draw(SIDE_ENGLISH.lists.added(answer.to?.added ?? 0, page.vendors.length, name));
}

function draw(said: string): void {
	const toLists = (
		<PopupLists
			count={page?.vendors.length ?? 0}
			list={list}
			said={said}
			onAdd={() => void addPage().catch(() => draw(SIDE_ENGLISH.silent))}
			onOpen={openLists}
		/>
	);
	if (root) render(<Popup view={view} onShow={show} preview={preview} lists={toLists} />, root);
}

draw('');
