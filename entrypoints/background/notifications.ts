/** Notifications of the system, for users who have allowed them in the side panel. News stand in the side panel either way. */
import { browser } from 'wxt/browser';
import { newsWords } from '#components/news-words.ts';
import { SIDE_ENGLISH } from '#components/sidepanel-english.ts';
import type { News } from '#utils/lists/list.ts';

/** More than these are told as one. */
const MOST_ONE_BY_ONE = 3;
const ICON = '/icon/128.png';

const show = (id: string, title: string, message: string): Promise<string> =>
	browser.notifications.create(id, { type: 'basic', iconUrl: browser.runtime.getURL(ICON), title, message });

/** Tells news, if it may. */
export async function tell(news: readonly News[]): Promise<void> {
	if (!(await browser.permissions.contains({ permissions: ['notifications'] })) || !browser.notifications) return;
	if (news.length > MOST_ONE_BY_ONE) {
		const names = [...new Set(news.map(({ name }) => name))].join(', ');
		await show('earned-news', SIDE_ENGLISH.news.many(news.length), names);
		return;
	}
	for (const one of news) await show(one.id, one.name, newsWords(one.what, SIDE_ENGLISH));
}
