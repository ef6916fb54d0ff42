/**
 * What a living page shows, kept up to date, on top of the scanner: sightings that no longer hold are told at once, those
 * that say the same again, or are translated, stay as they were first read, and a card that has just changed vendors is
 * left alone until it rests.
 */
import { alone, type Page, pageOf, readCard, readOwn, stillShows } from '../sites/engine.ts';
import { FIRST_FACTS } from '../sites/first-facts.ts';
import { createScanner } from '../sites/scanner.ts';
import type { Found, PageReading } from '../sites/sighting.ts';
import type { Site } from '../sites/site.ts';
import { plain } from './badges.ts';
import type { Change } from './watch.ts';

export interface Reader {
	/** Forgets the sightings that no longer hold, and returns them. Quick: to be called after every change, before anything is painted. */
	check(change: Change): Found[];
	/** The same for all of them. */
	checkAll(): Found[];
	/** Reads what changes have touched, or the whole page where that has to be. */
	read(change?: Change): void;
	/** Whether the next reading is of the whole page: not to be done too often. */
	readonly whole: boolean;
	/** Whether cards wait for the next frame. */
	readonly waits: boolean;
	/** What holds, in the order of the page, with the page's own vendor first. */
	readonly reading: PageReading;
	/** A sighting with all that its card says: of a list, only what badges say is read at once. */
	complete(found: Found): Found;
}

/** A card that changes without end is read all the same after so many frames. */
const MOST_FRAMES = 20;

/** Starts with nothing read. */
export function createReader(document: Document, site: Site, address: () => string): Reader {
	const scanner = createScanner(document, site, FIRST_FACTS);
	let page: Page = pageOf(document, new URL(address()), site);
	let reading: PageReading = { site: site.id, page: page.kind, health: 'empty', found: [] };
	const known = new Map<Element, Found>();
	/**
	 * Cards that have changed vendors, and for how many frames they have been left alone: names and links may come one
	 * after the other, so a card is believed when a frame has gone by without a change in it.
	 */
	const restless = new Map<Element, number>();
	const stirred = new Set<Element>();
	/** Sightings that said what was known: the first stands, so that nothing is asked or drawn again. */
	const same = new WeakMap<Found, Found>();

	/** Follows the address, which may change without a load; true when it has. */
	function follow(): boolean {
		const now = new URL(address());
		now.hash = '';
		if (page.url.href === now.href) return false;
		page = pageOf(document, now, site);
		return true;
	}

	/** Known cards that a change was in; of those that have just changed, notes that they do not rest. */
	function around({ inside, added }: Change): Set<Element> {
		const climbed = new Set<Element>();
		const cards = new Set<Element>();
		for (const element of [...inside, ...added]) {
			for (let at: Element | null = element; at && !climbed.has(at); at = at.parentElement) {
				climbed.add(at);
				if (known.has(at)) cards.add(at);
				if (restless.has(at)) stirred.add(at);
			}
		}
		return cards;
	}

	const shows = (found: Found): boolean =>
		stillShows(found, page) || (isTranslated(found) && readAgain(found, page)?.subject === found.subject);

	/** Forgets what does not hold. */
	function drop(suspects: Iterable<Element>): Found[] {
		const gone: Found[] = [];
		for (const card of suspects) {
			const found = known.get(card);
			if (!found || shows(found)) continue;
			known.delete(card);
			if (card.isConnected) restless.set(card, 0);
			gone.push(found);
		}
		if (gone.length > 0) reading = { ...reading, found: reading.found.filter((found) => !gone.includes(found)) };
		return gone;
	}

	/** Whether a card that has changed vendors can be believed by now. */
	function rests(card: Element): boolean {
		const frames = restless.get(card);
		if (frames === undefined || page.kind !== 'listing') return true;
		const still = frames > 0 && !stirred.has(card);
		if (!still && frames < MOST_FRAMES) {
			restless.set(card, frames + 1);
			return false;
		}
		restless.delete(card);
		return true;
	}

	function settle(now: PageReading): void {
		const found = now.found.flatMap((next) => {
			const before = known.get(next.card);
			if (before && (before === next || same.get(next) === before)) return [before];
			if (before?.subject === next.subject && (isTranslated(before) || saysSame(before, next))) {
				same.set(next, before);
				return [before];
			}
			if (!rests(next.card)) return [];
			return [next];
		});
		known.clear();
		for (const one of found) known.set(one.card, one);
		for (const card of restless.keys()) if (!card.isConnected) restless.delete(card);
		stirred.clear();
		reading = { ...now, found };
	}

	return {
		check(change) {
			const suspects = around(change);
			if (follow()) for (const card of known.keys()) suspects.add(card);
			if (change.removed) for (const card of known.keys()) if (!card.isConnected) suspects.add(card);
			return drop(suspects);
		},
		checkAll() {
			follow();
			return drop([...known.keys()]);
		},
		read(change) {
			follow();
			settle(scanner.scan(page.url, change && { added: change.added, changed: change.inside }));
			page = scanner.page ?? page;
		},
		complete: (found) => scanner.complete(found),
		get whole() {
			return known.size === 0 || page.kind !== 'listing';
		},
		get waits() {
			return restless.size > 0;
		},
		get reading() {
			return reading;
		},
	};
}

/** Translators wrap words in `font`: the name differs then, the vendor does not. */
const isTranslated = ({ nameElement }: Found): boolean => nameElement.isConnected && nameElement.querySelector('font') !== null;

const readAgain = (found: Found, page: Page): Found | undefined =>
	alone(() => (found.subject === page.own ? readOwn(page) : readCard(found.card, page)));

/** Whether two readings of one vendor say the same. */
const saysSame = (one: Found, other: Found): boolean =>
	one.nameElement === other.nameElement && JSON.stringify(plain(one)) === JSON.stringify(plain(other));
