/** Chrome starts content scripts in pages that load after an installation or update: open tabs are given theirs here. Firefox does so itself. */
import { browser } from 'wxt/browser';
import { DRAWN_HOSTS } from '#utils/sites/hosts.ts';

const CONTENT_SCRIPT = '/content-scripts/overlay.js';

async function reinject(): Promise<void> {
	const tabs = await browser.tabs.query({ url: DRAWN_HOSTS.map((host) => `https://${host}/*`), discarded: false });
	await Promise.allSettled(
		tabs.map(({ id: tabId }) => tabId !== undefined && browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] })),
	);
}

/** Listens. The new script removes what an earlier one has left on the page. */
export function startReinjecting(): void {
	if (import.meta.env.FIREFOX) return;
	browser.runtime.onInstalled.addListener(() => void reinject());
}
