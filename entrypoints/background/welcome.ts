/** The first run: three sentences in a tab of their own, once, and never after an update. */
import { browser } from 'wxt/browser';

/** WXT types the pages that it has built by now. */
const addressOf = browser.runtime.getURL as (path: string) => string;

/** Opens the first page when the extension has been installed. Must be called in the worker's first turn, or the event is missed. */
export function startWelcome(): void {
	browser.runtime.onInstalled.addListener(({ reason }) => {
		if (reason === 'install') void browser.tabs.create({ url: addressOf('/welcome.html') });
	});
}
