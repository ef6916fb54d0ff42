/**
 * The sighting engine: which vendors does this page show, and where? Written once, pure over a document
 * (the content script's or jsdom's); what a marketplace looks like is data (site.ts).
 *
 * A profile link gives the id, a described card around it the place. A card that names two vendors, or has no name,
 * is left out: no badge is better than a wrong one. Each card fails alone.
 */
import { type Namespace, parseSubject, type SubjectId } from '../subject/subject.ts';
import { hostOf, pageForm, subjectOfLink, unwrap } from './address.ts';
import { isList, oneLine, readMany, readOne, starCounts } from './parse.ts';
import type { Found, PageFacts, PageKind, PageRating, PageReading } from './sighting.ts';
import type { Layout, Reading, Site } from './site.ts';

/** Where links are menus, never vendors shown, on any site; inside a card they may be the card's own head. */
const MENUS = ['header', 'nav', 'footer', 'form[role="search"]', '[role="navigation"]', '[role="search"]'];

/** Most letters of a card's sentences, and of a name. */
const MOST_TEXT = 2000;
const MOST_NAME = 120;

/** A page while it is read, and between two looks at it. */
export interface Page {
	readonly document: Document;
	readonly site: Site;
	readonly url: URL;
	readonly kind: PageKind;
	/** Whose profile the page is. */
	readonly own?: SubjectId;
	/** What each link's text leads to, worked out once. */
	readonly links: Map<string, SubjectId | undefined>;
	/** JSON scripts of the page, parsed once. */
	readonly scripts: Map<Element, unknown>;
}

/** A selector that this browser does not know matches nothing: descriptions may be newer than the engine. */
function all(root: ParentNode, css: string): Element[] {
	try {
		return [...root.querySelectorAll(css)];
	} catch {
		return [];
	}
}

/** The nearest of the element and its ancestors that fits one of the selectors, tried in order. */
function around(element: Element, selectors: readonly string[]): Element | undefined {
	for (const css of selectors) {
		try {
			const found = element.closest(css);
			if (found) return found;
		} catch {
			// As in `all`.
		}
	}
}

/** The element itself, if it fits, and all in it that fit. */
function within(scope: Element, css: string): Element[] {
	const inside = all(scope, css);
	return around(scope, [css]) === scope ? [scope, ...inside] : inside;
}

const agreed = <T>(values: readonly T[]): T | undefined => (new Set(values).size === 1 ? values[0] : undefined);

/** Works out what kind of page stands at an address, and whose it is. */
export function pageOf(document: Document, url: URL, site: Site): Page {
	const found = pageForm(site, url, (css) => all(document, css).length > 0);
	const page: Page = { document, site, url, kind: found?.form.kind ?? 'none', links: new Map(), scripts: new Map() };
	if (found?.own && isAbout(found.own, page)) return { ...page, own: found.own };
	const by = found?.form.kind === 'profile' ? (site.profile?.by ?? []) : [];
	for (const css of by) {
		const own = agreed(all(document, css).flatMap((link) => (isMenu(link) ? [] : [subjectAt(link, page)])));
		if (own) return { ...page, own };
	}
	return page;
}

/**
 * Whether the page itself says that it is this vendor's: in its own address, or in a link to the profile.
 * A challenge page does not, nor does one that has navigated in place and still shows the last vendor.
 */
function isAbout(own: SubjectId, page: Page): boolean {
	const has = (css: string): boolean => all(page.document, css).length > 0;
	const addresses = all(page.document, 'link[rel="canonical"], meta[property="og:url"]').map(
		(element) => element.getAttribute('href') ?? element.getAttribute('content') ?? '',
	);
	const said = addresses.flatMap((text) => {
		const url = URL.parse(text, page.url);
		return (url && pageForm(page.site, url, has)?.own) ?? [];
	});
	return said.includes(own) || all(page.document, linkCss(page.site)).some((link) => subjectAt(link, page) === own);
}

const isMenu = (link: Element): boolean => around(link, MENUS) !== undefined;

function subjectAt(link: Element, page: Page): SubjectId | undefined {
	const href = link.getAttribute('href') ?? '';
	if (page.links.has(href)) return page.links.get(href);
	const url = URL.parse(href, page.url);
	const subject = url ? subjectOfLink(page.site, url) : undefined;
	// An endless page must not fill the memory.
	if (page.links.size > 5000) page.links.clear();
	page.links.set(href, subject);
	return subject;
}

/** A selector of the links that may be profiles: by the literal beginning of their path, or their query. */
function linkCss(site: Site): string {
	return site.link.map(({ path, query }) => `a[href*="${query ?? path.slice(path.startsWith('/*') ? 2 : 0, path.indexOf('{'))}"]`).join();
}

const cardOf = (element: Element, site: Site): Element | undefined => around(element, site.card);

/** Whether a link is a vendor shown: not in a menu, unless the menu is a part of the card. */
function counts(link: Element, card: Element | undefined, page: Page): boolean {
	const menu = around(link, page.site.skip) ?? around(link, MENUS);
	return !menu || (card !== undefined && card !== menu && card.contains(menu) && !around(link, page.site.skip));
}

/** The cards with profile links in `root` and around it, in the page's order; `links` counts those that are in no card too. */
export function cardsIn(root: Element | Document, page: Page): { cards: Set<Element>; links: number } {
	const cards = new Set<Element>();
	let links = 0;
	const own = root.nodeType === 1 ? cardOf(root as Element, page.site) : undefined;
	if (own) cards.add(own);
	for (const link of all(root, linkCss(page.site))) {
		const subject = subjectAt(link, page);
		if (!subject) continue;
		const card = cardOf(link, page.site);
		if (!counts(link, card, page)) continue;
		if (subject !== page.own) links += 1;
		if (card) cards.add(card);
	}
	return { cards, links };
}

/** What identifies a card: enough to tell whether it still shows the same vendor. */
interface Identity {
	readonly subject: SubjectId;
	readonly name: string;
	readonly nameElement: Element;
}

function nameIn(scope: Element, layout: Layout): Omit<Identity, 'subject'> | undefined {
	for (const css of layout.name) {
		for (const nameElement of within(scope, css)) {
			const name = oneLine(nameElement.textContent ?? '').slice(0, MOST_NAME);
			if (name) return { name, nameElement };
		}
	}
}

function identify(card: Element, page: Page): Identity | undefined {
	const ids = within(card, linkCss(page.site)).flatMap((link) => {
		const subject = subjectAt(link, page);
		return subject && cardOf(link, page.site) === card && counts(link, card, page) ? [subject] : [];
	});
	const subject = agreed(ids);
	const named = subject && nameIn(card, page.site);
	return named && { subject, ...named };
}

/** Whether a sighting's card still stands and shows the same vendor: for pages that re-use their nodes. Cheap. */
export function stillShows({ card, subject, name, nameElement }: Found, page: Page): boolean {
	if (!card.isConnected || !nameElement.isConnected) return false;
	const now = page.own === subject ? ownIdentity(page) : identify(card, page);
	return now?.subject === subject && now.name === name && now.nameElement === nameElement;
}

/** The text of an element, an attribute of it, or its own words only. */
function textOf(element: Element, { attr, own, apart }: Reading): string {
	if (attr !== undefined) return element.getAttribute(attr) ?? '';
	if (element.localName === 'meta') return element.getAttribute('content') ?? '';
	return own || apart ? wordsOf(element, apart ?? false).join(apart ? ' ' : '') : (element.textContent ?? '');
}

const wordsOf = (element: Element, deep: boolean): string[] =>
	[...element.childNodes].flatMap((node) =>
		node.nodeType === 3 ? (node.nodeValue ?? '') : deep && node.nodeType === 1 ? wordsOf(node as Element, deep) : [],
	);

/** A value in a JSON script of the page, where the script is about the page's own vendor. */
function jsonAt(script: Element, { path, owner }: NonNullable<Reading['json']>, page: Page): unknown {
	if (!page.scripts.has(script)) page.scripts.set(script, parseJson(script.textContent ?? ''));
	const at = (steps: string): unknown =>
		steps.split('.').reduce<unknown>((value, step) => (value as { [key: string]: unknown } | undefined)?.[step], page.scripts.get(script));
	const about = at(owner);
	return typeof about === 'string' && parseSubject(`${page.site.id}:${about}`) === page.own ? at(path) : undefined;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isThere({ when }: Reading, scope: Element): boolean {
	if (!when) return true;
	return within(scope, when.css).some((element) => {
		const words = oneLine(element.textContent ?? '')
			.toLowerCase()
			.split(' ');
		return !when.words || when.words.some((word) => words.includes(word));
	});
}

/** What a reading takes from one element: a text, a JSON value, or nothing. */
function taken(reading: Reading, element: Element, page: Page): unknown {
	const { after, beside, json } = reading;
	if (json) return jsonAt(element, json, page);
	if (beside !== undefined && oneLine(element.nextElementSibling?.textContent ?? '') !== beside) return;
	const text = textOf(element, reading);
	if (after === undefined) return text;
	const line = oneLine(text);
	return line.startsWith(after) ? line.slice(after.length).trim() : undefined;
}

function read(reading: Reading, scope: Element, page: Page): unknown {
	if (!isThere(reading, scope)) return;
	const { parse } = reading;
	const many = reading.all || isList(parse);
	for (const css of reading.css) {
		const texts: string[] = [];
		for (const element of reading.json ? all(page.document, css) : within(scope, css)) {
			const value = taken(reading, element, page);
			if (typeof value === 'number' || typeof value === 'boolean') return value;
			if (typeof value !== 'string') continue;
			if (many) texts.push(value);
			else {
				const fact = readOne(parse, value);
				if (fact !== undefined) return fact;
			}
		}
		if (texts.length > 0) return readMany(parse, texts);
	}
	return many && reading.when ? readMany(parse, []) : undefined;
}

/** One fact from all cards of a vendor: lists are joined, counts added, of other facts the first stands. */
function joined(values: readonly unknown[], parse: string | undefined): unknown {
	if (values.length < 2) return values[0];
	if (Array.isArray(values[0])) return values.flat();
	return parse === 'total' ? values.reduce((sum: number, value) => sum + Number(value), 0) : values[0];
}

function factsOf(layout: Layout, scopes: readonly Element[], page: Page): PageFacts {
	const facts: { [key: string]: unknown } = {};
	for (const [key, ways] of Object.entries(layout.read)) {
		for (const reading of ways ? [ways].flat() : []) {
			const values = scopes.map((scope) => read(reading, scope, page)).filter((value) => value !== undefined);
			const fact = reading.parse === 'star-widths' ? starCounts(values[0], facts.reviews) : joined(values, reading.parse);
			if (fact === undefined) continue;
			facts[key] = fact;
			break;
		}
	}
	return facts;
}

/** The page's own rating, if value and count are both there and fit the scale; on a page about one offer, the seller's. */
function ratingOf(facts: PageFacts): PageRating | undefined {
	const [value, count] = facts.rating === undefined ? [facts.seller_rating, facts.seller_reviews] : [facts.rating, facts.reviews];
	return typeof value === 'number' && typeof count === 'number' && count > 0 && value <= 5 ? { value, outOf: 5, count } : undefined;
}

/** Host and path of the vendor's website. Links that lead to different hosts give none. */
function websiteOf(layout: Layout, scope: Element, page: Page): string | undefined {
	for (const { css, unwrap: parameter } of layout.website) {
		const urls = within(scope, css).flatMap(
			(link) => unwrap(page.site, link.getAttribute('href') ?? link.getAttribute('content') ?? '', page.url, parameter) ?? [],
		);
		const host = agreed(urls.map(hostOf));
		if (host !== undefined) return (host + (urls[0]?.pathname === '/' ? '' : (urls[0]?.pathname ?? ''))).slice(0, 200);
		if (urls.length > 0) return;
	}
}

function aliasOf({ alias }: Site, card: Element): SubjectId[] {
	const id = alias && agreed(within(card, alias.css).map((element) => element.getAttribute(alias.attr)));
	const subject = alias && id ? parseSubject(`${alias.namespace satisfies Namespace}:${id}`) : undefined;
	return subject ? [subject] : [];
}

function proseOf(layout: Layout, scope: Element): string | undefined {
	const texts = (layout.prose ?? []).flatMap((css) => within(scope, css)).map((element) => oneLine(element.textContent ?? ''));
	return [...new Set(texts)].join('\n').slice(0, MOST_TEXT) || undefined;
}

function describe(identity: Identity, card: Element, scopes: readonly Element[], layout: Layout, role: Found['role'], page: Page): Found {
	const facts = factsOf(layout, scopes, page);
	const rating = ratingOf(facts);
	const website = websiteOf(layout, card, page);
	const text = proseOf(layout, card);
	return {
		subject: identity.subject,
		aliases: aliasOf(page.site, card),
		role,
		name: identity.name,
		...(website !== undefined && { website }),
		...(rating && { rating }),
		facts,
		...(text !== undefined && { text }),
		card,
		nameElement: identity.nameElement,
	};
}

/** Reads a card; undefined when it does not fit. */
export function readCard(card: Element, page: Page, more: readonly Element[] = []): Found | undefined {
	const identity = identify(card, page);
	// A profile page's own links lead to what is read as a whole.
	if (!identity || identity.subject === page.own) return;
	const primary = page.kind === 'listing' && !around(card, page.site.secondary);
	return describe(identity, card, [card, ...more], page.site, primary ? 'primary' : 'secondary', page);
}

function ownIdentity(page: Page): (Identity & { root: Element }) | undefined {
	const layout = page.site.profile;
	if (!page.own || !layout) return;
	for (const css of layout.root) {
		for (const root of all(page.document, css)) {
			const named = nameIn(root, layout);
			if (named) return { subject: page.own, root, ...named };
		}
	}
}

/** Reads the vendor that a profile page is about. */
export function readOwn(page: Page): Found | undefined {
	const identity = ownIdentity(page);
	return identity && page.site.profile ? describe(identity, identity.root, [identity.root], page.site.profile, 'primary', page) : undefined;
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
	return found.map((sighting) => {
		if (sighting.website !== undefined) return sighting;
		const website = agreed(found.flatMap((other) => (other.subject === sighting.subject ? (other.website ?? []) : [])));
		return website === undefined ? sighting : { ...sighting, website };
	});
}

/**
 * All vendors that a page shows.
 * @param url the page's address, which may have changed without a load
 * @returns no sightings and `empty` for pages without vendors, challenge pages too; no sightings and `changed` where
 * profile links stand in nothing that fits the description. Never throws for what a page holds.
 */
export function find(document: Document, url: URL, site: Site): PageReading {
	const page = pageOf(document, url, site);
	const reading = { site: site.id, page: page.kind };
	if (page.kind === 'none') return { ...reading, health: 'empty', found: [] };
	const { cards, links } = cardsIn(document, page);
	const own = alone(() => readOwn(page));
	const found = groups(cards, page).flatMap(([card, ...more]) => (card && alone(() => readCard(card, page, more))) ?? []);
	const sightings = shareWebsites(own ? [own, ...found] : found);
	const changed = links > 0 && (page.kind === 'listing' ? found.length === 0 : page.kind === 'profile' && !own);
	return { ...reading, health: sightings.length > 0 ? 'fits' : changed ? 'changed' : 'empty', found: changed ? [] : sightings };
}

/** One card's failure is not the page's. */
function alone<T>(task: () => T): T | undefined {
	try {
		return task();
	} catch {
		return undefined;
	}
}
