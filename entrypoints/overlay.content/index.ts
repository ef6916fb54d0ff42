/** Draws badges on a living page. Wires the parts together; asks the background for everything. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { BADGE_CSS } from '#components/badge-style.ts';
import type { Message, MessageName, Messages, TabMessage } from '#utils/messaging.ts';
import { handshake } from '#utils/overlay/handshake.ts';
import { live } from '#utils/overlay/live.ts';
import { send } from '#utils/send.ts';
import { DRAWN_HOSTS } from '#utils/sites/hosts.ts';

const ask = <N extends MessageName>(message: Message<N>): Promise<Messages[N]['answer']> =>
	send((raw) => browser.runtime.sendMessage(raw), message);

/** How often is asked whether the extension is still there, ms. A port would tell sooner, but the browser ends it with every idle background. */
const PULSE = 250;

/** Waits until the document is whole. */
const standing = (signal: AbortSignal): Promise<unknown> | undefined =>
	document.readyState === 'loading'
		? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true, signal }))
		: undefined;

export default defineContentScript({
	matches: DRAWN_HOSTS.map((host) => `https://${host}/*`),
	runAt: 'document_start',
	// The page need not hear of us.
	noScriptStartedPostMessage: true,
	async main(ctx) {
		const { site, settings } = await ask({ earned: 'page', url: location.href });
		if (!site) return;
		await standing(ctx.signal);
		if (ctx.isInvalid) return;
		const shared = handshake();
		const page = live({
			document,
			site,
			settings,
			css: BADGE_CSS,
			ask,
			openPanel(request) {
				if (shared.open) {
					shared.open(request);
					return;
				}
				shared.waiting = request;
				void ask({ earned: 'panel' });
			},
			signal: ctx.signal,
		});
		const listen = (message: TabMessage, _sender: unknown, answer: (value: unknown) => void): true | undefined =>
			page.answer(message, answer);
		browser.runtime.onMessage.addListener(listen);
		ctx.onInvalidated(() => {
			shared.close?.();
			// Gone already where the extension was disabled.
			browser.runtime?.onMessage?.removeListener(listen);
		});
		// Chrome takes the id away when the extension is disabled, updated or removed; Firefox tells nothing.
		ctx.setInterval(() => page.follow(), PULSE);
	},
});
