/**
 * One page, from the first look to the last: watches it, takes badges away before a changed page is painted, reads what
 * is new in the next frame, asks for badges batch by batch, draws them. Everything is undone when the signal aborts.
 */
import type { Message, MessageName, Messages, SiteSettings, TabMessage, TabReading } from '../messaging.ts';
import type { Found } from '../sites/sighting.ts';
import type { Site } from '../sites/site.ts';
import { createBadges, plain } from './badges.ts';
import type { PanelRequest } from './handshake.ts';
import { createOverlay, type Drawn } from './overlay.ts';
import { createReader } from './reader.ts';
import { type Change, noChange, watch } from './watch.ts';

export interface LiveOptions {
	readonly document: Document;
	readonly site: Site;
	readonly settings: SiteSettings;
	/** The badge's style sheet. */
	readonly css: string;
	readonly ask: <N extends MessageName>(message: Message<N>) => Promise<Messages[N]['answer']>;
	readonly openPanel: (request: PanelRequest) => void;
	readonly signal: AbortSignal;
}

export interface Live {
	/** Answers the extension's own pages; true: later. */
	answer(message: TabMessage, respond: (value: unknown) => void): true | undefined;
	/** Looks whether the page has another address: not all pages change when it does. */
	follow(): void;
}

/** What comes within this time after a reading, or a question, goes into the next one, ms. */
const BATCH = 250;
/** How long is waited for a frame that the page draws anyway, ms. */
const GRACE = 60;
/** Badges that follow others within this time are a stream, ms. */
const STREAM = 1000;
/** After a question that failed, and for hosts that the page throws out again and again, ms. */
const AGAIN = 2000;
const MOST_PENDING = 5000;

/** Starts at once where badges are always wanted: the document must stand by then. */
export function live({ document, site, settings, css, ask, openPanel, signal }: LiveOptions): Live {
	const address = () => document.URL;
	const badges = createBadges((sightings, like) => ask({ earned: 'look', site: site.id, sightings, ...(like && { like }) }));
	const overlay = createOverlay({ document, css, compact: settings.size === 'compact', onOpen: open });
	const reader = createReader(document, site, address);
	/** What has changed since the last round; undefined: anything may have. */
	let pending: Change | undefined;
	let watching: AbortController | undefined;
	let frame: number | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	/** Whether answers wait to be drawn. */
	let ready = false;
	let lastRead = Number.NEGATIVE_INFINITY;
	let lastDraw = Number.NEGATIVE_INFINITY;
	let lastLook = Number.NEGATIVE_INFINITY;
	/** One question at a time. */
	let asking: Promise<void> | undefined;
	let failed: string | undefined;
	let last = address();
	let onClick = settings.badges === 'click';
	let listed: readonly Found[] = [];

	function open({ found, badge, button }: Drawn): void {
		const sighting = plain(reader.complete(found));
		const look = badges.of(found);
		openPanel({
			sighting,
			badge,
			button,
			usual: look?.usual ?? { stars: 0, fromPage: false },
			...(look && { base: look.base }),
			domain: look?.domain ?? null,
			record: ask({ earned: 'record', site: site.id, sighting }),
		});
	}

	/** In the microtask after a change: what is wrong goes now, what is new comes in the next frame. */
	function changed(change: Change): void {
		overlay.remove(reader.check(change));
		for (const element of change.inside) pending?.inside.add(element);
		for (const element of change.added) pending?.added.add(element);
		// A tab in the background has no frames: it will be read as a whole.
		if (pending && pending.inside.size + pending.added.size > MOST_PENDING) pending = undefined;
		schedule();
	}

	/** The page may have become any other while nobody watched. */
	function changedAll(): void {
		overlay.remove(reader.checkAll());
		pending = undefined;
	}

	function again(): void {
		changedAll();
		schedule();
	}

	/**
	 * Work is done in a frame that the page draws anyway, soon after the last time in the next one that it draws: a frame
	 * of ours alone would cost more than all that we do in it.
	 */
	function schedule(): void {
		if (frame !== undefined || !watching) return;
		const wait = isDue();
		if (wait <= 0 || ready) inFrame();
		else timer ??= setTimeout(inFrame, wait + GRACE);
	}

	function inFrame(): void {
		clearTimeout(timer);
		timer = undefined;
		frame ??= requestAnimationFrame(round);
	}

	/** How long reading must wait, ms: the whole page is not read too often, cards that come soon after others are read together. */
	const isDue = (): number => (reader.waits ? 0 : lastRead + BATCH - performance.now());

	function round(): void {
		frame = undefined;
		if (!watching) return;
		if (isDue() <= 0) {
			const change = pending;
			pending = noChange();
			if (!overlay.mend()) setTimeout(schedule, AGAIN);
			lastRead = performance.now();
			reader.read(change);
		}
		draw();
		if (reader.waits || !pending || pending.inside.size + pending.added.size > 0) schedule();
		asking ??= askAll().finally(() => {
			asking = undefined;
		});
	}

	/** Asks until nothing is new; the page goes on meanwhile. */
	async function askAll(): Promise<void> {
		while (watching && !reader.reading.found.every(badges.of)) {
			const wait = lastLook + BATCH - performance.now();
			if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
			lastLook = performance.now();
			if (!watching || !(await look(reader.reading.found))) return;
			if (performance.now() - lastDraw > STREAM) draw();
			else {
				ready = true;
				timer ??= setTimeout(inFrame, GRACE);
			}
		}
	}

	/** Draws what has an answer and no badge yet. */
	function draw(): void {
		ready = false;
		if (!watching) return;
		const found = reader.reading.found.filter((one) => !one.quiet && badges.of(one) && overlay.at(one.card)?.found !== one);
		if (found.length === 0) return;
		lastDraw = performance.now();
		overlay.draw(
			found,
			found.flatMap((one) => badges.of(one)?.badge ?? []),
		);
	}

	/** False when there was no answer. */
	async function look(found: readonly Found[]): Promise<boolean> {
		try {
			await badges.look(found);
			failed = undefined;
			return true;
		} catch (error) {
			report(error);
			return false;
		}
	}

	function report(error: unknown): void {
		failed = error instanceof Error ? error.message : String(error);
		setTimeout(schedule, AGAIN);
	}

	function start(): void {
		if (watching || signal.aborted) return;
		watching = new AbortController();
		watch({ document, owns: overlay.owns, onChange: changed, signal: watching.signal });
		// A page from the back and forward cache goes on where it was.
		addEventListener('pageshow', (event) => event.persisted && again(), { signal: watching.signal });
		document.fonts?.addEventListener('loadingdone', overlay.fit, { signal: watching.signal });
		changedAll();
		round();
	}

	function stop(): void {
		watching?.abort();
		watching = undefined;
		if (frame !== undefined) cancelAnimationFrame(frame);
		frame = undefined;
		clearTimeout(timer);
		timer = undefined;
		lastRead = Number.NEGATIVE_INFINITY;
		pending = undefined;
		overlay.clear();
	}

	/** What popup and side panel show of this page; where no badges are drawn, it is read for them alone. */
	async function reading(): Promise<TabReading> {
		// The toolbar button was clicked.
		if (onClick) start();
		await asking;
		const now = watching ? reader : createReader(document, site, address);
		if (!watching) {
			now.read();
			await look(now.reading.found);
		}
		listed = now.reading.found;
		return {
			site: site.id,
			page: now.reading.page,
			health: now.reading.health,
			...badges.together(listed),
			...(failed !== undefined && { failed }),
		};
	}

	function set({ badges: wanted, size }: SiteSettings): void {
		overlay.setCompact(size === 'compact');
		onClick = wanted === 'click';
		if (wanted === 'always') start();
		else stop();
	}

	signal.addEventListener('abort', stop);
	if (settings.badges === 'always') start();
	return {
		answer(message, respond) {
			if (message.earned === 'reading') {
				void reading().then(respond);
				return true;
			}
			if (message.earned === 'show') listed[message.index]?.card.scrollIntoView({ block: 'center' });
			else if (message.earned === 'draw') start();
			else if (message.earned === 'set') set(message.settings);
			return undefined;
		},
		follow() {
			if (last === address() || !watching) return;
			last = address();
			changed(noChange());
		},
	};
}
