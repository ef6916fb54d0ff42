/**
 * The panel's script: injected into the page's isolated world at the first click on a badge. Opens the panel in the top
 * layer, beside its badge, in a closed root of its own; gives focus back when it closes.
 */
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { OpenPanel } from '#components/open-panel.tsx';
import { PANEL_CSS } from '#components/panel-style.ts';
import { handshake, type PanelRequest } from '#utils/overlay/handshake.ts';
import { placePanel } from '#utils/overlay/place-panel.ts';

const MARK = 'data-earned-panel';

export default defineUnlistedScript(() => {
	const shared = handshake();
	// Each call of executeScript runs the file again.
	if (shared.open) return;
	for (const old of document.querySelectorAll(`[${MARK}]`)) old.remove();

	const host = document.createElement('div');
	host.setAttribute(MARK, '');
	// `all` takes the browser's theme away too.
	host.style.cssText =
		'all: initial !important; color-scheme: light dark !important; position: fixed !important; inline-size: 0 !important; block-size: 0 !important;';
	const root = host.attachShadow({ mode: 'closed' });
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(PANEL_CSS);
	root.adoptedStyleSheets = [sheet];
	const box = document.createElement('div');
	box.popover = 'auto';
	box.className = 'e-popover';
	root.append(box);

	let from: HTMLElement | undefined;
	let inside = false;
	const close = () => box.hidePopover();
	// Chromium does not give focus back after Escape; light dismiss must not take it.
	box.addEventListener('beforetoggle', (event) => {
		if (event.newState === 'closed') inside = root.activeElement !== null && box.contains(root.activeElement);
	});
	box.addEventListener('toggle', (event) => {
		if (event.newState !== 'closed') return;
		render(null, box);
		if (inside) from?.focus();
	});
	// The site's own shortcuts must not fire while somebody reads here.
	for (const type of ['keydown', 'keyup', 'keypress'] as const) box.addEventListener(type, (event) => event.stopPropagation());

	shared.open = (request: PanelRequest) => {
		if (box.matches(':popover-open')) close();
		from = request.button;
		if (!host.isConnected) document.documentElement.append(host);
		render(<OpenPanel request={request} onClose={close} onChange={() => placePanel(box, request.button)} />, box);
		box.showPopover();
		placePanel(box, request.button);
		(box.querySelector('[autofocus], button, a') as HTMLElement | null)?.focus();
	};
	shared.close = () => {
		if (box.matches(':popover-open')) close();
		host.remove();
		delete shared.open;
		delete shared.close;
	};
	const waiting = shared.waiting;
	delete shared.waiting;
	if (waiting) shared.open(waiting);
});
