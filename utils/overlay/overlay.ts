/**
 * Draws badges beside names and takes them away again. One closed shadow root a badge, one style sheet for all.
 * The host takes no room, so the page does not move; reads and writes of layout are kept apart, so that
 * two hundred badges cost one layout. Nothing of the page is changed but the hosts that are added.
 */
import type { Badge } from '../badge/badge.ts';
import { type BadgeSize, drawBadge } from '../badge/draw.ts';
import type { Found } from '../sites/sighting.ts';
import { groundOf, type Scheme } from './ground.ts';
import { endOfName, roomFor, type Start } from './room.ts';
import { type Spot, STAND_CSS, spotAt } from './spot.ts';
import { MARK } from './watch.ts';

/** A badge that stands on the page. */
export interface Drawn {
	found: Found;
	badge: Badge;
	readonly host: HTMLElement;
	button: HTMLButtonElement;
}

/** What the overlay knows of a badge besides. */
interface Entry extends Drawn {
	readonly scheme: Scheme;
	readonly size: BadgeSize;
	spot: Spot;
	/** Whether it has been fitted to its room. */
	fitted: boolean;
	/** Width of its card as last told, px; -1 never. */
	width: number;
	/** When the page has thrown the host out, ms, newest last. */
	thrown: number[];
}

export interface OverlayOptions {
	readonly document: Document;
	/** The badge's style sheet. */
	readonly css: string;
	/** Compact badges only, by the user's setting for this site. */
	readonly compact?: boolean;
	readonly onOpen: (drawn: Drawn) => void;
}

/** The badges of one page. */
export interface Overlay {
	/** Draws badges; where a card has one already, that is replaced if it says something else. */
	draw(found: readonly Found[], badges: readonly Badge[]): void;
	remove(found: readonly Found[]): void;
	/** Puts hosts back that the page has thrown out; false when some have to wait, since the page throws them out again and again. */
	mend(): boolean;
	/** Draws badges in full where there is room, or all compact. */
	setCompact(compact: boolean): void;
	/** Fits every badge to its room again. */
	fit(): void;
	/** Whether an element is the host of a badge that should stand. */
	owns(element: Element): boolean;
	/** The badge of a card. */
	at(card: Element): Drawn | undefined;
	clear(): void;
}

/** A page that throws a host out so often within a second is left alone until the second is over. */
const MOST_THROWN = 5;

/** Starts with an empty page: hosts that an earlier instance left are removed. */
export function createOverlay(options: OverlayOptions): Overlay {
	const { document, onOpen } = options;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(options.css + STAND_CSS);
	const drawn = new Map<Element, Entry>();
	/** Hosts of all of them. */
	const hosts = new Set<Element>();
	let compact = options.compact ?? false;
	for (const old of document.querySelectorAll(`[${MARK}]`)) old.remove();

	/** Cards that are shown later, or change their width. */
	const sizes = new ResizeObserver((changes) => {
		fitAll(
			changes.flatMap(({ target, contentRect: { width } }) => {
				const entry = drawn.get(target);
				if (!entry || Math.abs(width - entry.width) < 1) return [];
				const first = entry.width < 0;
				entry.width = width;
				return first && entry.fitted ? [] : [entry];
			}),
		);
	});

	function buttonOf(badge: Badge, { scheme, size }: Pick<Entry, 'scheme' | 'size'>, card: Element): HTMLButtonElement {
		const button = drawBadge(document, badge, { scheme, size });
		button.addEventListener('click', (event) => {
			// The badge may stand inside the page's own link.
			event.preventDefault();
			event.stopPropagation();
			const entry = drawn.get(card);
			if (entry) onOpen(entry);
		});
		return button;
	}

	function make(found: Found, badge: Badge, seen: Map<Element, Scheme>): Entry {
		const { card, nameElement } = found;
		const look = { scheme: groundOf(nameElement, seen), size: sizeAt(nameElement) };
		const spot = spotAt(nameElement, card);
		const host = document.createElement('span');
		// Our words are in the reader's language already.
		host.translate = false;
		stand(host, spot);
		const root = host.attachShadow({ mode: 'closed' });
		root.adoptedStyleSheets = [sheet];
		const button = buttonOf(badge, look, card);
		root.append(button);
		return { found, badge, host, button, spot, ...look, fitted: false, width: -1, thrown: [] };
	}

	function forget({ host, found: { card } }: Entry): void {
		drawn.delete(card);
		hosts.delete(host);
		sizes.unobserve(card);
		host.remove();
	}

	/** Full, compact, compact and small, the mark alone: the first that fits. All are measured before any is changed. */
	function fitAll(entries: readonly Entry[]): void {
		const shown = entries.filter(({ host }) => host.getClientRects().length > 0);
		const measured = shown.map((entry) => ({ ...measure(entry), entry }));
		for (const { entry, move } of measured) {
			const { button, size } = entry;
			entry.fitted = true;
			button.dataset.form = compact ? 'compact' : 'full';
			button.dataset.size = size;
			if (!move) continue;
			button.style.setProperty('--x', `${move.x}px`);
			button.style.setProperty('--y', `${move.y}px`);
		}
		let rest = measured;
		for (const narrow of NARROWER) {
			rest = rest.filter(({ entry, room }) => entry.button.offsetWidth > room);
			for (const { entry } of rest) narrow(entry.button);
		}
	}

	/** Draws where no badge is yet, or where it must stand elsewhere. */
	function drawNew(found: readonly Found[], badges: readonly Badge[]): Entry[] {
		const seen = new Map<Element, Scheme>();
		const made = found.flatMap((sighting, i) => {
			const badge = badges[i];
			return badge ? [make(sighting, badge, seen)] : [];
		});
		for (const entry of made) {
			insert(entry);
			hosts.add(entry.host);
			drawn.set(entry.found.card, entry);
			sizes.observe(entry.found.card);
		}
		return made;
	}

	/** Other words in the same place. */
	function renew(entry: Entry, found: Found, badge: Badge): Entry[] {
		const same = saysSame(entry.badge, badge);
		Object.assign(entry, { found, badge });
		if (same) return [];
		const button = buttonOf(badge, entry, found.card);
		entry.button.replaceWith(button);
		entry.button = button;
		return [entry];
	}

	return {
		draw(found, badges) {
			const changed: Entry[] = [];
			const [fresh, words]: [Found[], Badge[]] = [[], []];
			for (const [i, sighting] of found.entries()) {
				const [entry, badge] = [drawn.get(sighting.card), badges[i]];
				if (!badge) continue;
				if (entry?.found.nameElement === sighting.nameElement) {
					changed.push(...renew(entry, sighting, badge));
					continue;
				}
				if (entry) forget(entry);
				fresh.push(sighting);
				words.push(badge);
			}
			fitAll([...changed, ...drawNew(fresh, words)]);
		},
		remove(found) {
			for (const { card } of found) {
				const entry = drawn.get(card);
				if (entry) forget(entry);
			}
		},
		mend() {
			const now = performance.now();
			const lost = [...drawn.values()].filter(({ host, found }) => !host.isConnected && found.nameElement.isConnected);
			for (const entry of lost) entry.thrown = entry.thrown.filter((at) => at > now - 1000);
			const back = lost.filter(({ thrown }) => thrown.length < MOST_THROWN);
			for (const entry of back) if (!entry.spot.parent.isConnected) entry.spot = spotAt(entry.found.nameElement, entry.found.card);
			for (const entry of back) {
				entry.thrown.push(now);
				stand(entry.host, entry.spot);
				insert(entry);
			}
			fitAll(back);
			return back.length === lost.length;
		},
		setCompact(next) {
			compact = next;
			fitAll([...drawn.values()]);
		},
		fit: () => fitAll([...drawn.values()]),
		owns: (element) => hosts.has(element),
		at: (card) => drawn.get(card),
		clear() {
			for (const entry of [...drawn.values()]) forget(entry);
			sizes.disconnect();
		},
	};
}

function stand(host: HTMLElement, { stand, gap }: Spot): void {
	host.setAttribute(MARK, stand);
	if (!gap) return;
	host.style.setProperty('--earned-gap-inline', gap[0]);
	host.style.setProperty('--earned-gap-block', gap[1]);
}

function insert({ host, spot: { parent, before } }: Entry): void {
	parent.insertBefore(host, before?.parentNode === parent ? before : null);
}

const saysSame = (a: Badge, b: Badge): boolean =>
	a.spoken === b.spoken && a.kind === b.kind && a.second === b.second && a.compact === b.compact;

/** Badge size by the height of the name's line. */
function sizeAt(name: Element): BadgeSize {
	const style = getComputedStyle(name);
	const line = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.2;
	return line <= 18 ? 's' : line <= 24 ? 'm' : 'l';
}

/** Reads all that a fit needs: the room, and how far the name's end is from the host where it does not stand there. */
function measure({ host, spot, found: { card, nameElement } }: Entry): { room: number; move?: Start } {
	const rtl = getComputedStyle(host).direction === 'rtl';
	const { left: x, top: y } = host.getBoundingClientRect();
	const end = spot.stand === '' ? undefined : endOfName(nameElement, host, rtl, spot.cut);
	return { room: roomFor(end ?? { x, y }, host, card, rtl), ...(end && { move: { x: end.x - x, y: end.y - y } }) };
}

/** What is tried when there is no room, one after the other. */
const NARROWER: readonly ((button: HTMLElement) => void)[] = [
	(button) => {
		button.dataset.form = 'compact';
	},
	(button) => {
		button.dataset.size = 's';
	},
	(button) => {
		button.dataset.form = 'mark';
	},
];
