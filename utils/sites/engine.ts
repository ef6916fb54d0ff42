/**
 * The sighting engine: which vendors does this page show, and where? Written once, pure over a document
 * (the content script's or jsdom's); what a marketplace looks like is data (site.ts).
 *
 * A profile link gives the id, a described card around it the place. A card that names two vendors, or has no name,
 * is left out: no badge is better than a wrong one. Each card fails alone.
 */
import type { SubjectId } from '../subject/subject.ts';
import { pageForm, subjectOfLink } from './address.ts';
import { aliasOf, factsOf, proseOf, ratingOf, type Surroundings, websiteOf } from './facts.ts';
import { oneLine } from './parse.ts';
import { agreed, all, around, within, withinEach } from './select.ts';
import type { Found, PageKind, PageReading } from './sighting.ts';
import type { Layout, Site } from './site.ts';

/** Where links are menus, never vendors shown, on any site. */
const MENUS = ['header, nav, footer, form[role="search"], [role="navigation"], [role="search"]'];

/** Most letters of a name. */
const MOST_NAME = 120;

/** A page while it is read, and between two looks at it. */
export interface Page extends Surroundings {
	readonly kind: PageKind;
	/** A selector of the links that may be profiles. */
	readonly linkCss: string;
	/** What each link's text leads to, worked out once. */
	readonly links: Map<string, SubjectId | undefined>;
}

/** By the literal beginning of profiles' paths, or by their query. */
const linkCss = (site: Site): string =>
	site.link.map(({ path, query }) => `a[href*="${query ?? path.slice(path.startsWith('/*') ? 2 : 0, path.indexOf('{'))}"]`).join();

/** Works out what kind of page stands at an address, and whose it is. `only`: the facts to read on a list, absent: all. */
export function pageOf(document: Document, url: URL, site: Site, only?: ReadonlySet<string>): Page {
	const found = pageForm(site, url, (css) => all(document, css).length > 0);
	const kind = found?.form.kind ?? 'none';
	// A profile page is one vendor: all of it is read.
	const some = kind === 'listing' && only ? { only } : {};
	const page: Page = { document, site, url, kind, linkCss: linkCss(site), links: new Map(), scripts: new Map(), within, ...some };
	if (found?.own) return isAbout(found.own, page) ? { ...page, own: found.own } : page;
	const own = kind === 'profile' ? namedBy(page) : undefined;
	return own ? { ...page, own } : page;
}

/**
 * Whether the page itself says that it is this vendor's: in its own address, or in a link to the profile.
 * A challenge page does not, nor does one that has navigated in place and still shows the last vendor.
 */
function isAbout(own: SubjectId, page: Page): boolean {
	const has = (css: string): boolean => all(page.document, css).length > 0;
	const said = all(page.document, 'link[rel="canonical"], meta[property="og:url"]').some((element) => {
		const url = URL.parse(element.getAttribute('href') ?? element.getAttribute('content') ?? '', page.url);
		return url && pageForm(page.site, url, has)?.own === own;
	});
	return said || all(page.document, page.linkCss).some((link) => subjectAt(link, page) === own);
}

/** The vendor that all naming links of a profile page agree on. */
function namedBy(page: Page): SubjectId | undefined {
	for (const css of page.site.profile?.by ?? []) {
		const links = all(page.document, css).filter((link) => !around(link, MENUS));
		const own = agreed(links.map((link) => subjectAt(link, page)));
		if (own) return own;
	}
}

function subjectAt(link: Element, page: Page): SubjectId | undefined {
	const text = link.getAttribute('href') ?? '';
	// Cards link to one profile with many queries, which tell nothing unless a form of link asks for one.
	const href = page.site.link.some(({ query }) => query !== undefined) ? text : (text.split('#')[0]?.split('?')[0] ?? '');
	if (page.links.has(href)) return page.links.get(href);
	const url = URL.parse(href, page.url);
	const subject = url ? subjectOfLink(page.site, url) : undefined;
	// An endless page must not fill the memory.
	if (page.links.size > 5000) page.links.clear();
	page.links.set(href, subject);
	return subject;
}

/** The card that an element stands in, or is. */
export const cardOf = (element: Element, site: Site): Element | undefined => around(element, site.card);

/** Whether a place is a menu. A link within a card is in one only if the card is: a card may have a header of its own. */
const isMenu = (link: Element, card: Element | undefined, { site }: Page): boolean =>
	around(card ?? link, MENUS) !== undefined || around(link, site.skip) !== undefined;

/** Whether a card holds another one: what of it is whose, nobody knows. */
function holdsCards(card: Element, { card: selectors }: Site): boolean {
	for (const css of selectors) {
		if (all(card, css).length > 0) return true;
		// What fits a later selector within this card is a part of it.
		if (around(card, [css]) === card) return false;
	}
	return false;
}

/** The cards with profile links in `root`, in the page's order; `links` counts those that are in no card too. */
export function cardsIn(root: Element | Document, page: Page): { cards: Set<Element>; links: number } {
	const { site } = page;
	const cards = new Set<Element>();
	let links = 0;
	/** The card of the last link, if there is no other in it: most links of a card follow one another. */
	let last: Element | undefined;
	for (const link of all(root, page.linkCss)) {
		if (last?.contains(link)) continue;
		const subject = subjectAt(link, page);
		if (!subject) continue;
		const card = cardOf(link, site);
		if (isMenu(link, card, page)) continue;
		if (subject !== page.own) links += 1;
		if (!card) continue;
		cards.add(card);
		last = holdsCards(card, site) ? undefined : card;
	}
	return { cards, links };
}

/** What identifies a card: enough to tell whether it still shows the same vendor. */
interface Identity {
	readonly subject: SubjectId;
	readonly name: string;
	readonly nameElement: Element;
}

/** The first selector that finds a name; where it finds two different ones, there is none. */
function nameIn(scope: Element, layout: Layout, page: Page): Omit<Identity, 'subject'> | undefined {
	for (const css of layout.name) {
		const named = page
			.within(scope, css)
			.map((nameElement) => ({ nameElement, name: oneLine(nameElement.textContent ?? '').slice(0, MOST_NAME) }))
			.filter(({ name }) => name);
		if (named.length > 0) return agreed(named.map(({ name }) => name)) === undefined ? undefined : named[0];
	}
}

function identify(card: Element, page: Page): Identity | undefined {
	const { site } = page;
	if (holdsCards(card, site) || around(card, MENUS)) return;
	const ids: SubjectId[] = [];
	for (const link of page.within(card, page.linkCss)) {
		const subject = subjectAt(link, page);
		if (!subject) continue;
		if (site.skip.length === 0 || !around(link, site.skip)) ids.push(subject);
	}
	const subject = agreed(ids);
	const named = subject && nameIn(card, site, page);
	return named && { subject, ...named };
}

/** Whether a sighting's card still stands and shows the same vendor: for pages that re-use their nodes. Cheap. */
export function stillShows({ card, subject, name, nameElement }: Found, page: Page): boolean {
	if (!card.isConnected || !nameElement.isConnected) return false;
	const now = page.own === subject ? ownIdentity(page) : identify(card, page);
	return now?.subject === subject && now.name === name && now.nameElement === nameElement;
}

function describe(identity: Identity, scopes: readonly [Element, ...Element[]], layout: Layout, role: Found['role'], page: Page): Found {
	const [card] = scopes;
	const facts = factsOf(layout, scopes, page);
	const rating = ratingOf(facts);
	const alias = aliasOf(page, card);
	const website = websiteOf(layout, card, page, alias);
	const text = proseOf(layout, card, page);
	return {
		subject: identity.subject,
		aliases: alias ? [alias] : [],
		role,
		name: identity.name,
		...(website !== undefined && { website }),
		...(rating && { rating }),
		facts,
		...(text !== undefined && { text }),
		card,
		nameElement: identity.nameElement,
		...(layout.quiet && { quiet: true }),
	};
}

/** Reads a card; undefined when it does not fit. */
export function readCard(card: Element, page: Page, more: readonly Element[] = []): Found | undefined {
	const identity = identify(card, page);
	// A profile page's own links lead to what is read as a whole.
	if (!identity || identity.subject === page.own) return;
	const primary = page.kind === 'listing' && !around(card, page.site.secondary);
	return describe(identity, [card, ...more], page.site, primary ? 'primary' : 'secondary', page);
}

function ownIdentity(page: Page): (Identity & { root: Element }) | undefined {
	const layout = page.site.profile;
	if (!page.own || !layout) return;
	for (const css of layout.root) {
		for (const root of all(page.document, css)) {
			const named = nameIn(root, layout, page);
			if (named) return { subject: page.own, root, ...named };
		}
	}
}

/** Reads the vendor that a profile page is about. */
export function readOwn(page: Page): Found | undefined {
	const identity = ownIdentity(page);
	return identity && page.site.profile ? describe(identity, [identity.root], page.site.profile, 'primary', page) : undefined;
}

/** Cards of one vendor together, where the site says so: a list of results keeps one sighting a card. */
function groups(cards: Iterable<Element>, page: Page): Element[][] {
	if (!page.site.merge || page.kind === 'listing') return [...cards].map((card) => [card]);
	const bySubject = new Map<SubjectId | Element, Element[]>();
	for (const card of cards) {
		const key = identify(card, page)?.subject ?? card;
		bySubject.set(key, [...(bySubject.get(key) ?? []), card]);
	}
	return [...bySubject.values()];
}

/** A vendor's website may be hidden on its paid card and shown on its other one. */
function shareWebsites(found: readonly Found[]): Found[] {
	const known = Map.groupBy(
		found.filter(({ website }) => website !== undefined),
		({ subject }) => subject,
	);
	return found.map((sighting) => {
		if (sighting.website !== undefined) return sighting;
		const website = agreed((known.get(sighting.subject) ?? []).map((other) => other.website));
		return website === undefined ? sighting : { ...sighting, website };
	});
}

/** One card's failure is not the page's. */
export function alone<T>(task: () => T): T | undefined {
	try {
		return task();
	} catch {
		return undefined;
	}
}

/** What stands on a page, before one card is held against another. */
export interface Standing {
	readonly own: Found | undefined;
	/** Cards, in the page's order. */
	readonly cards: readonly Found[];
	/** Profile links of others than the page's own vendor. */
	readonly links: number;
}

/** Reads all of a page. */
export function standingOn(page: Page): Standing {
	if (page.kind === 'none') return { own: undefined, cards: [], links: 0 };
	const { cards, links } = cardsIn(page.document, page);
	const apart = [...cards].filter((card) => !holdsCards(card, page.site));
	const still = { ...page, within: withinEach(page.document, apart) };
	return {
		own: alone(() => readOwn(page)),
		cards: groups(apart, still).flatMap(([card, ...more]) => (card && alone(() => readCard(card, still, more))) ?? []),
		links,
	};
}

/** The reading of a page from what stands on it. */
export function readingOf(page: Page, { own, cards, links }: Standing): PageReading {
	const changed = links > 0 && (page.kind === 'listing' ? cards.length === 0 : page.kind === 'profile' && !own);
	const found = changed ? [] : shareWebsites(own ? [own, ...cards] : cards);
	return { site: page.site.id, page: page.kind, health: found.length > 0 ? 'fits' : changed ? 'changed' : 'empty', found };
}

/**
 * All vendors that a page shows.
 * @param url the page's address, which may have changed without a load
 * @returns no sightings and `empty` for pages without vendors, challenge pages too; no sightings and `changed` where
 * profile links stand in nothing that fits the description. Never throws for what a page holds.
 */
export function find(document: Document, url: URL, site: Site): PageReading {
	const page = pageOf(document, url, site);
	return readingOf(page, standingOn(page));
}
