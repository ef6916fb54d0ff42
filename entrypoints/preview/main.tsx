/**
 * The preview's page: `preview.html?tab=ID` asks that tab's content script what it read; without one, the reader types what
 * a profile shows. Look-ups are the background's, on this machine; the page itself asks nothing of anybody.
 */
import '#components/style/tokens.css';
import '#components/style/base.css';
import '#components/style/plot.css';
import '#components/style/marks.css';
import '#components/style/panel.css';
import '#components/style/popup.css';
import '#components/style/preview-card.css';
import '#components/style/preview.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { BADGE_CSS } from '#components/badge-style.ts';
import { withFacts } from '#components/deeds.ts';
import { Preview, type PreviewActions, type PreviewState } from '#components/preview.tsx';
import type { PreviewInput } from '#components/preview-drawn.ts';
import { NOTHING_TYPED, typedSighting } from '#components/preview-typing.ts';
import { previewOf } from '#components/preview-view.ts';
import type { Message, MessageName, Messages, TabMessage, TabReading } from '#utils/messaging.ts';
import { createOverlay } from '#utils/overlay/overlay.ts';
import { dayOf } from '#utils/release/clock.ts';
import { send } from '#utils/send.ts';
import { DRAWN_HOSTS } from '#utils/sites/hosts.ts';
import { SITES } from '#utils/sites/index.ts';
import type { Sighting } from '#utils/sites/sighting.ts';

const ask = <N extends MessageName>(message: Message<N>): Promise<Messages[N]['answer']> =>
	send((raw) => browser.runtime.sendMessage(raw), message);

const drawnHosts = new Set(DRAWN_HOSTS);
const sites = SITES.filter(({ hosts }) => hosts.some((host) => drawnHosts.has(host))).map(({ id, label }) => ({ id, label }));

let state: PreviewState = {
	from: 'none',
	choices: [],
	index: 0,
	typed: NOTHING_TYPED,
	sites,
	lens: 'client',
	today: dayOf(Date.now()),
	waiting: false,
};
/** Of the whole page: a card is worded beside the others. */
let sightings: readonly Sighting[] = [];
let site: PreviewInput['site'] = { id: '', label: '' };
let input: PreviewInput | undefined;
let presses = 0;

const overlay = createOverlay({
	document,
	css: BADGE_CSS,
	onOpen() {
		presses++;
		show({});
		document.querySelector('.opened')?.scrollIntoView({ block: 'nearest' });
	},
});

function show(change: Partial<PreviewState>): void {
	state = { ...state, ...change };
	const root = document.getElementById('root');
	if (root) render(<Preview state={state} actions={actions} presses={presses} />, root);
}

/** What the tab's content script read; undefined where none runs. */
async function readingOf(tab: number): Promise<TabReading | undefined> {
	return browser.tabs.sendMessage(tab, { earned: 'reading' } satisfies TabMessage).catch(() => undefined);
}

/** Asks for what is known of the vendor in question. */
async function lookUp(): Promise<void> {
	const sighting = sightings[state.index];
	if (!sighting) return;
	show({ waiting: true });
	const [answer, { method }, data] = await Promise.all([
		ask({ earned: 'vendor', sighting }),
		ask({ earned: 'method' }),
		ask({ earned: 'data' }),
	]);
	input = { sightings, index: state.index, site, answer, ...(method && { method }), data, lens: state.lens, today: state.today };
	await work(input);
}

async function work(now: PreviewInput): Promise<void> {
	const view = await previewOf(now);
	if (now === input) show({ view, waiting: false });
}

const actions: PreviewActions = {
	onTyped(typed) {
		const sighting = typedSighting(typed);
		const chosen = sites.find(({ id }) => id === typed.site);
		if (!sighting || !chosen) return;
		sightings = [sighting];
		site = chosen;
		show({ typed, from: 'typed', choices: [], index: 0 });
		void lookUp();
	},
	onChoice(index) {
		show({ index });
		void lookUp();
	},
	onLens(lens) {
		show({ lens });
		if (!input) return;
		input = { ...input, lens };
		void work(input);
	},
	outcome: (fact) => (input ? withFacts(input, [fact]) : Promise.resolve(undefined)),
	copy: (text) =>
		navigator.clipboard.writeText(text).then(
			() => true,
			() => false,
		),
	overlay,
};

addEventListener('resize', () => overlay.fit());
const tab = new URLSearchParams(location.search).get('tab');
const [reading, settings] = await Promise.all([
	tab === null ? undefined : readingOf(Number(tab)),
	ask({ earned: 'settings' }).catch(() => undefined),
]);
if (settings) state = { ...state, lens: settings.lens };
if (reading && reading.sightings.length > 0) {
	sightings = reading.sightings;
	site = SITES.map(({ id, label }) => ({ id, label })).find(({ id }) => id === reading.site) ?? { id: reading.site, label: reading.site };
	const index = Math.max(
		0,
		sightings.findIndex(({ role }) => role === 'primary'),
	);
	show({ from: 'tab', choices: sightings, index });
	await lookUp();
} else show({ from: tab === null ? 'none' : 'unread' });
