/**
 * Draws badges beside names and takes them away again. One closed shadow root a badge, one style sheet for all.
 * The host takes no room, so the page does not move; reads and writes of layout are kept apart, so that
 * two hundred badges cost one layout. Nothing of the page is changed but the hosts that are added.
 */
import type { Badge } from '../badge/badge.ts';
import { drawBadge } from '../badge/draw.ts';
import type { Found } from '../sites/sighting.ts';
import { type Place, placeAt, roomFor } from './room.ts';

/** A badge that stands on the page. */
export interface Drawn {
	readonly found: Found;
	readonly badge: Badge;
	readonly host: HTMLElement;
	readonly button: HTMLButtonElement;
}

/** Marks our hosts, so that a new instance can remove those that an earlier one left. */
const MARK = 'data-earned-badge';

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
	/** Draws badges for sightings that have none; `badges` is in the same order. */
	draw(found: readonly Found[], badges: readonly Badge[]): void;
	/** Puts newer words into badges that stand, where they differ: the same page is weighed alike from top to bottom. */
	reword(found: readonly Found[], badges: readonly Badge[]): void;
	/** Removes badges whose card is gone or shows somebody else now; returns the sightings that need a badge. */
	keep(found: readonly Found[]): Found[];
	/** Fits every badge to its room again, after a change of width. */
	fit(): void;
	/** The badge of a card. */
	at(card: Element): Drawn | undefined;
	clear(): void;
}

/** Starts with an empty page: hosts that an earlier instance left are removed. */
export function createOverlay(options: OverlayOptions): Overlay {
	const { document } = options;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(options.css);
	const drawn = new Map<Element, Drawn>();
	for (const old of document.querySelectorAll(`[${MARK}]`)) old.remove();

	function host(found: Found, badge: Badge, { scheme, size }: Place): Drawn {
		const element = document.createElement('span');
		element.setAttribute(MARK, '');
		const root = element.attachShadow({ mode: 'closed' });
		root.adoptedStyleSheets = [sheet];
		const button = drawBadge(document, badge, { scheme, size });
		const entry = { found, badge, host: element, button };
		button.addEventListener('click', (event) => {
			// The badge may stand inside the page's own link.
			event.preventDefault();
			event.stopPropagation();
			options.onOpen(drawn.get(found.card) ?? entry);
		});
		root.append(button);
		return entry;
	}

	/** Full, compact, compact and small, the mark alone: the first that fits. All are measured before any is changed. */
	function fitAll(entries: readonly Drawn[]): void {
		for (const { button } of entries) button.dataset.form = options.compact ? 'compact' : 'full';
		let rest = entries.map((entry) => ({ ...entry, room: roomFor(entry.host, entry.found.card) }));
		const tooWide = () => rest.filter(({ button, room }) => button.offsetWidth > room);
		for (const narrow of NARROWER) {
			rest = tooWide();
			for (const { button } of rest) narrow(button);
		}
	}

	return {
		draw(found, badges) {
			const places = found.map(({ nameElement }) => placeAt(nameElement));
			const entries = found.flatMap((sighting, i) => {
				const [badge, place] = [badges[i], places[i]];
				return badge && place ? [host(sighting, badge, place)] : [];
			});
			for (const [i, entry] of entries.entries()) {
				if (places[i]?.open) entry.found.nameElement.append(entry.host);
				else entry.found.nameElement.after(entry.host);
				drawn.set(entry.found.card, entry);
			}
			fitAll(entries);
		},
		reword(found, badges) {
			const changed = found.flatMap((sighting, i) => {
				const [entry, badge] = [drawn.get(sighting.card), badges[i]];
				if (!entry || !badge || badge.spoken === entry.badge.spoken) return [];
				const { button, host } = entry;
				const words = drawBadge(document, badge);
				button.replaceChildren(...words.childNodes);
				button.dataset.case = badge.kind;
				button.setAttribute('aria-label', badge.spoken);
				const reworded = { found: sighting, badge, host, button };
				drawn.set(sighting.card, reworded);
				return [reworded];
			});
			fitAll(changed);
		},
		keep(found) {
			const cards = new Map(found.map((sighting) => [sighting.card, sighting]));
			for (const [card, entry] of drawn) {
				const now = cards.get(card);
				const same = now?.subject === entry.found.subject && now.name === entry.found.name && entry.host.isConnected;
				if (same) continue;
				entry.host.remove();
				drawn.delete(card);
			}
			return found.filter(({ card }) => !drawn.has(card));
		},
		fit: () => fitAll([...drawn.values()]),
		at: (card) => drawn.get(card),
		clear() {
			for (const { host } of drawn.values()) host.remove();
			drawn.clear();
		},
	};
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
