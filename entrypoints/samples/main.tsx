/** The sample list: an invented page inside the extension, with the real badges and the real panel. It fetches nothing. */
import '#components/style/tokens.css';
import '#components/style/base.css';
import '#components/style/plot.css';
import '#components/style/marks.css';
import '#components/style/panel.css';
import '#components/style/preview-card.css';
import '#components/style/welcome.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { BADGE_CSS } from '#components/badge-style.ts';
import { OpenPanel } from '#components/open-panel.tsx';
import { Samples } from '#components/welcome-list.tsx';
import { sampleList } from '#components/welcome-samples.ts';
import type { Message, MessageName, Messages } from '#utils/messaging.ts';
import { createOverlay, type Drawn } from '#utils/overlay/overlay.ts';
import { placePanel } from '#utils/overlay/place-panel.ts';
import { dayOf } from '#utils/release/clock.ts';
import { send } from '#utils/send.ts';
import type { Found } from '#utils/sites/sighting.ts';

const ask = <N extends MessageName>(message: Message<N>): Promise<Messages[N]['answer']> =>
	send((raw) => browser.runtime.sendMessage(raw), message);

const [{ method }, data] = await Promise.all([ask({ earned: 'method' }), ask({ earned: 'data' })]);
const list = await sampleList({ data, ...(method && { method }) }, dayOf(Date.now()));

const root = document.getElementById('root');
if (root) render(<Samples sightings={list.sightings} noData={!method} back="/welcome.html" />, root);

const box = document.createElement('div');
box.popover = 'auto';
box.className = 'e-popover';
document.body.append(box);
let from: HTMLElement | undefined;
const close = () => box.hidePopover();
box.addEventListener('toggle', (event) => {
	if (event.newState !== 'closed') return;
	// Light dismiss must not take focus from where the reader has put it.
	const inside = document.activeElement === document.body || box.contains(document.activeElement);
	render(null, box);
	if (inside) from?.focus();
});

/** Opens the panel of a card beside its badge. */
function open({ found, badge, button }: Drawn): void {
	const index = list.sightings.findIndex(({ subject }) => subject === found.subject);
	const answer = list.answers[index];
	const sighting = list.sightings[index];
	if (!answer || !sighting) return;
	if (box.matches(':popover-open')) close();
	from = button;
	const base = list.look.bases?.[index];
	const request = {
		sighting,
		badge,
		button,
		usual: list.look.usual,
		...(base !== undefined && { base }),
		domain: list.look.domains[index] ?? null,
		record: Promise.resolve(answer),
	};
	render(<OpenPanel request={request} onClose={close} onChange={() => placePanel(box, button)} />, box);
	box.showPopover();
	placePanel(box, button);
	box.querySelector('button')?.focus();
}

const found = list.sightings.flatMap((sighting): Found[] => {
	const card = document.querySelector(`[data-card="${CSS.escape(sighting.subject)}"]`);
	const nameElement = card?.querySelector('[data-name]');
	return card && nameElement ? [{ ...sighting, card, nameElement }] : [];
});
const overlay = createOverlay({ document, css: BADGE_CSS, onOpen: open });
overlay.draw(found, list.look.badges);
addEventListener('resize', () => overlay.fit());
