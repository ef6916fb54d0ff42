/** The popup: what Earned read on this tab. It asks the tab's content script; nothing of a page is stored. */
import '#components/style/tokens.css';
import '#components/style/base.css';
import '#components/style/plot.css';
import '#components/style/marks.css';
import '#components/style/popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '#components/popup.tsx';
import { popupView } from '#components/popup-view.ts';
import type { TabMessage, TabReading } from '#utils/messaging.ts';
import { send } from '#utils/send.ts';
import { DRAWN_HOSTS } from '#utils/sites/hosts.ts';

/** The tab in question: the one in front, or the one that the address names when the popup is opened as a page. */
async function tabInQuestion(): Promise<{ id: number; host: string }> {
	const named = new URLSearchParams(location.search).get('tab');
	const [front] = await browser.tabs.query({ active: true, currentWindow: true });
	const tab = named === null ? front : await browser.tabs.get(Number(named));
	return { id: tab?.id ?? -1, host: URL.parse(tab?.url ?? '')?.host.replace(/^www\./, '') ?? '' };
}

/** What the tab's content script read; undefined where none runs. */
async function readingOf(tab: number): Promise<TabReading | undefined> {
	return browser.tabs.sendMessage(tab, { earned: 'reading' } satisfies TabMessage).catch(() => undefined);
}

const { id, host } = await tabInQuestion();
const [reading, data] = await Promise.all([
	readingOf(id),
	send((message) => browser.runtime.sendMessage(message), { earned: 'data' }).catch(() => undefined),
]);
const show = (index: number) => void browser.tabs.sendMessage(id, { earned: 'show', index } satisfies TabMessage);
const view = popupView({
	host,
	sites: DRAWN_HOSTS,
	...(reading && { reading }),
	...(data && { data }),
});
const root = document.getElementById('root');
if (root) render(<Popup view={view} onShow={show} />, root);
