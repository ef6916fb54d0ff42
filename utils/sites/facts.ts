/**
 * What a card or profile page says of its vendor, read by a layout. Of two values that differ nobody knows which one is
 * this vendor's: then there is none.
 */
import { parseSubject, type SubjectId } from '../subject/subject.ts';
import { hostOf, unwrap } from './address.ts';
import { isList, oneLine, readMany, readOne, starCounts } from './parse.ts';
import { agreed, all, type Within } from './select.ts';
import type { PageFacts, PageRating } from './sighting.ts';
import type { Layout, Reading, Site } from './site.ts';

/** Most letters of a card's sentences. */
const MOST_TEXT = 2000;

/** The page around what is read. */
export interface Surroundings {
	readonly document: Document;
	readonly site: Site;
	readonly url: URL;
	/** Whose profile the page is. */
	readonly own?: SubjectId;
	/** Finds what is in a card or profile. */
	readonly within: Within;
	/** Only these facts are read; absent: all. */
	readonly only?: ReadonlySet<string>;
	/** JSON scripts of the page, parsed once. */
	readonly scripts: Map<Element, unknown>;
}

/** The text of an element, an attribute of it, or its own words only. */
function textOf(element: Element, { attr, own, apart }: Reading): string {
	if (attr !== undefined) return element.getAttribute(attr) ?? '';
	if (element.localName === 'meta') return element.getAttribute('content') ?? '';
	if (!own && !apart) return element.textContent ?? '';
	const words: string[] = [];
	collectWords(element, apart ?? false, words);
	return words.join(apart ? ' ' : '');
}

function collectWords(element: Element, deep: boolean, words: string[]): void {
	for (let node = element.firstChild; node; node = node.nextSibling) {
		if (node.nodeType === 3) words.push(node.nodeValue ?? '');
		else if (deep && node.nodeType === 1) collectWords(node as Element, deep, words);
	}
}

/** A value in a JSON script of the page, where the script is about the page's own vendor. */
function jsonAt(script: Element, { path, owner }: NonNullable<Reading['json']>, page: Surroundings): unknown {
	if (!page.scripts.has(script)) page.scripts.set(script, parseJson(script.textContent ?? ''));
	const at = (steps: string): unknown =>
		steps.split('.').reduce<unknown>((value, step) => (value as { [key: string]: unknown } | undefined)?.[step], page.scripts.get(script));
	const about = at(owner);
	const value = typeof about === 'string' && parseSubject(`${page.site.id}:${about}`) === page.own ? at(path) : undefined;
	return ['string', 'number', 'boolean'].includes(typeof value) ? value : undefined;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isThere({ when }: Reading, scope: Element, { within }: Surroundings): boolean {
	if (!when) return true;
	return within(scope, when.css).some((element) => {
		if (!when.words) return true;
		const words = oneLine(element.textContent ?? '')
			.toLowerCase()
			.split(' ');
		return when.words.some((word) => words.includes(word));
	});
}

/** What a reading takes from one element: a text, a JSON value, or nothing. */
function taken(reading: Reading, element: Element, page: Surroundings): unknown {
	const { after, beside, behind, json } = reading;
	if (json) return jsonAt(element, json, page);
	if (beside !== undefined && oneLine(element.nextElementSibling?.textContent ?? '') !== beside) return;
	if (behind !== undefined && oneLine(element.previousElementSibling?.textContent ?? '') !== behind) return;
	const text = textOf(element, reading);
	if (after === undefined) return text;
	const line = oneLine(text);
	return line.startsWith(after) ? line.slice(after.length).trim() : undefined;
}

function read(reading: Reading, scope: Element, page: Surroundings): unknown {
	if (!isThere(reading, scope, page)) return;
	const { parse } = reading;
	const many = reading.all || isList(parse);
	for (const css of reading.css) {
		const elements = reading.json ? all(page.document, css) : page.within(scope, css);
		const facts: unknown[] = [];
		for (const element of elements) {
			const value = taken(reading, element, page);
			const fact = many || typeof value !== 'string' ? value : readOne(parse, value);
			if (fact !== undefined) facts.push(fact);
		}
		if (facts.length === 0) continue;
		if (many) return readMany(parse, facts.map(String));
		return facts.length === 1 || agreed(facts.map((fact) => JSON.stringify(fact))) !== undefined ? facts[0] : undefined;
	}
	return many && reading.when ? readMany(parse, []) : undefined;
}

/** One fact from all cards of a vendor: lists are joined, counts added, of other facts the first stands. */
function joined(values: readonly unknown[], parse: string): unknown {
	if (values.length < 2) return values[0];
	if (Array.isArray(values[0])) return values.flat();
	return parse === 'total' ? values.reduce((sum: number, value) => sum + Number(value), 0) : values[0];
}

/** The readings of a layout as a list, made once for all its cards. */
const readings = new WeakMap<Layout, readonly (readonly [key: string, ways: readonly Reading[]])[]>();

function readingsOf(layout: Layout): readonly (readonly [key: string, ways: readonly Reading[]])[] {
	const known = readings.get(layout) ?? Object.entries(layout.read).map(([key, ways]): [string, Reading[]] => [key, [ways ?? []].flat()]);
	readings.set(layout, known);
	return known;
}

/** All facts that one vendor's cards, or its profile page, show. */
export function factsOf(layout: Layout, scopes: readonly Element[], page: Surroundings): PageFacts {
	const facts: { [key: string]: unknown } = {};
	for (const [key, ways] of readingsOf(layout)) {
		if (page.only && !page.only.has(key)) continue;
		for (const reading of ways) {
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
export function ratingOf(facts: PageFacts): PageRating | undefined {
	const [value, count] = facts.rating === undefined ? [facts.seller_rating, facts.seller_reviews] : [facts.rating, facts.reviews];
	return typeof value === 'number' && typeof count === 'number' && count > 0 && value <= 5 ? { value, outOf: 5, count } : undefined;
}

/** Host and path of the vendor's website. Links that lead to different hosts, or of which one hides its target, give none. */
export function websiteOf(layout: Layout, scope: Element, page: Surroundings, alias: SubjectId | undefined): string | undefined {
	for (const { css, unwrap: parameter, owner } of layout.website) {
		const urls = page.within(scope, css).flatMap((link) => {
			const href = link.getAttribute('href') ?? link.getAttribute('content') ?? '';
			const url = URL.parse(href, page.url);
			if (parameter !== undefined && !url?.searchParams.has(parameter)) return [];
			const whose = owner === undefined ? null : url?.searchParams.get(owner);
			const foreign = whose && alias !== undefined && !alias.endsWith(`:${whose}`);
			return [foreign || !url ? undefined : unwrap(page.site, url, parameter)];
		});
		if (urls.length === 0) continue;
		const host = agreed(urls.map((url) => url && hostOf(url)));
		return host === undefined ? undefined : (host + (urls[0]?.pathname === '/' ? '' : (urls[0]?.pathname ?? ''))).slice(0, 200);
	}
}

/** The vendor's second id, if the card has one and no other. */
export function aliasOf({ site: { alias }, within }: Surroundings, card: Element): SubjectId | undefined {
	const id = alias && agreed(within(card, alias.css).map((element) => element.getAttribute(alias.attr)));
	return alias && id ? parseSubject(`${alias.namespace}:${id}`) : undefined;
}

/** The vendor's sentences, each once, bounded. */
export function proseOf(layout: Layout, scope: Element, { within }: Surroundings): string | undefined {
	const texts = (layout.prose ?? []).flatMap((css) => within(scope, css)).map((element) => oneLine(element.textContent ?? ''));
	return [...new Set(texts)].join('\n').slice(0, MOST_TEXT) || undefined;
}
