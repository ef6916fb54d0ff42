/**
 * Random changes to a page, as redesigns, frameworks and careless scripts make them, and what it means that a
 * sighting is still right: the engine may lose a vendor, it must never show one beside another's name.
 */
import { JSDOM } from 'jsdom';
import { cardsIn, find, pageOf, readCard } from '#utils/sites/engine.ts';
import { SITES, siteOf } from '#utils/sites/index.ts';
import type { Found } from '#utils/sites/sighting.ts';
import type { Site } from '#utils/sites/site.ts';
import { fixture } from './page.ts';

export const CHANGES = [
	'all-classes',
	'one-class',
	'wrap',
	'drop-attribute',
	'shuffle-cards',
	'clone-card',
	'clone-beside',
	'copy-across',
	'move-card',
] as const;
export type Change = (typeof CHANGES)[number];

/** Pages with vendors, and their addresses. */
export const PAGES = {
	'clutch-listing': 'https://clutch.co/it-services',
	'clutch-rtl': 'https://clutch.co/it-services',
	'clutch-profile': 'https://clutch.co/profile/meghna-softworks-0',
	'goodfirms-listing': 'https://www.goodfirms.co/companies/web-development-agency',
	'goodfirms-profile': 'https://www.goodfirms.co/company/rioni-works',
	'fiverr-search': 'https://www.fiverr.com/search/gigs',
	'fiverr-gig': 'https://www.fiverr.com/sampleworks/build-flows',
	'upwork-search': 'https://www.upwork.com/nx/search/talent/',
	'upwork-job': 'https://www.upwork.com/jobs/~020000000000000000001',
	'upwork-profile': 'https://www.upwork.com/freelancers/~01aaaaaaaaaaaaaaaa',
	'trustpilot-business': 'https://www.trustpilot.com/review/samplemeals.example/en',
	'g2-product': 'https://www.g2.com/products/sampleclip/reviews',
	'freelancer-search': 'https://www.freelancer.com/freelancers/x',
	'designrush-listing': 'https://www.designrush.com/agency/x',
} as const;
export type PageName = keyof typeof PAGES;

export type Random = () => number;

/** Numbers from a seed (mulberry32). */
export function seeded(seed: number): Random {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const pick = <T>(random: Random, list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];

/** A page, whose nodes are whose, and what was seen on it before any change. */
export class Mutated {
	readonly document: Document;
	readonly before: readonly Found[];
	readonly #url: URL;
	readonly #site: Site;
	/** The vendor in whose card or profile a node stood at first; copies keep it. */
	readonly #whose = new WeakMap<Node, string>();
	#copied = false;

	constructor(name: PageName) {
		this.#url = new URL(PAGES[name]);
		this.document = new JSDOM(fixture(name), { url: this.#url.href }).window.document;
		const site = siteOf(this.#url);
		if (!site) throw new Error(`no site for ${this.#url}`);
		this.#site = site;
		// Cards that name two vendors or two websites have no truth to hold to.
		for (const id of ['provider-7000005', 'provider-7000006']) this.document.getElementById(id)?.remove();
		this.before = this.find();
		const page = pageOf(this.document, this.#url, site);
		const cards = [...cardsIn(this.document, page).cards].flatMap((card) => readCard(card, page) ?? []);
		for (const { card, subject } of [...this.before, ...cards])
			for (const node of [card, ...card.querySelectorAll('*')]) this.#whose.set(node, subject);
	}

	find(): readonly Found[] {
		return find(this.document, this.#url, this.#site).found;
	}

	/** Frees the page. */
	close(): void {
		this.document.defaultView?.close();
	}

	#copy(element: Element): Element {
		const copy = element.cloneNode(true) as Element;
		const [from, to] = [
			[element, ...element.querySelectorAll('*')],
			[copy, ...copy.querySelectorAll('*')],
		];
		for (const [i, node] of to.entries()) {
			const whose = from[i] && this.#whose.get(from[i]);
			if (whose) this.#whose.set(node, whose);
		}
		return copy;
	}

	/** Makes one change at a random place. */
	change(kind: Change, random: Random): void {
		const all = [...this.document.body.querySelectorAll('*')];
		const element = pick(random, all);
		const cards = this.find()
			.map(({ card }) => card)
			.filter((card) => card !== this.document.body && card.localName !== 'main');
		if (!element) return;
		if (kind === 'all-classes') for (const one of all) one.setAttribute('class', `x${Math.floor(random() * 1e6)}`);
		if (kind === 'one-class') this.#renameClass(all, random);
		if (kind === 'wrap') this.#wrap(element, random);
		if (kind === 'drop-attribute') {
			const name = pick(random, element.getAttributeNames());
			if (name) element.removeAttribute(name);
		}
		if (kind === 'shuffle-cards')
			for (const card of cards) card.parentElement?.insertBefore(card, pick(random, [...card.parentElement.children]) ?? null);
		if (kind === 'clone-card') {
			const card = pick(random, cards);
			if (card) pick(random, cards)?.after(this.#copy(card));
		}
		if (kind === 'clone-beside') element.after(this.#copy(element));
		if (kind === 'copy-across') this.#copyAcross(cards, random);
		if (kind === 'move-card') {
			const card = pick(random, cards);
			const place = pick(
				random,
				all.filter((one) => !card?.contains(one) && one.localName !== 'h1'),
			);
			if (card) place?.append(card);
		}
	}

	#renameClass(all: readonly Element[], random: Random): void {
		const name = pick(random, [...new Set(all.flatMap((element) => [...element.classList]))]);
		for (const element of all)
			if (name && element.classList.contains(name)) element.classList.replace(name, `x${Math.floor(random() * 1e6)}`);
	}

	#wrap(element: Element, random: Random): void {
		const wrapper = this.document.createElement(pick(random, ['div', 'span', 'section', 'font']) ?? 'div');
		element.replaceWith(wrapper);
		wrapper.append(element);
	}

	/**
	 * A part of one card, of any size, is copied into another: what a framework does when it re-uses nodes badly.
	 * Not into a name itself: a page that writes two names into one heading says so to everybody.
	 */
	#copyAcross(cards: readonly Element[], random: Random): void {
		const [from, to] = [pick(random, cards), pick(random, cards)];
		const part = from && pick(random, [...from.querySelectorAll('*')]);
		const names = this.find().map(({ nameElement }) => nameElement);
		const place =
			to &&
			pick(
				random,
				[to, ...to.querySelectorAll('*')].filter((element) => !names.some((name) => name.contains(element))),
			);
		if (!part || !place) return;
		this.#copied = true;
		place[pick(random, ['append', 'prepend'] as const) ?? 'append'](this.#copy(part));
	}

	/** Why a sighting is wrong; undefined when it is right. A figure that got into a card from another one cannot be told. */
	wrong(found: Found): string | undefined {
		const own = this.before.filter(({ subject }) => subject === found.subject);
		if (own.length === 0) return `${found.subject} was not on the page`;
		// A wrapper that was put around a name is new, what it holds is not.
		const whose = [found.nameElement, ...found.nameElement.querySelectorAll('*')].map((node) => this.#whose.get(node)).find((one) => one);
		if (whose !== found.subject) return `${found.subject} beside the name of ${whose ?? 'nobody'}`;
		// What else got into the name's own element stands there for everybody to read.
		const others = this.before.filter(({ subject }) => subject !== found.subject).map(({ name }) => name);
		if (
			!own.some(({ name }) => found.name.includes(name)) ||
			others.some((name) => found.name.includes(name) && !own.some((one) => one.name.includes(name)))
		)
			return `${found.subject} under the name "${found.name}"`;
		if (found.website !== undefined && !own.some(({ website }) => website === found.website))
			return `${found.subject} with the website ${found.website}`;
		if (found.role === 'primary' && own.every(({ role }) => role === 'secondary')) return `${found.subject} as the page's own`;
		if (found.aliases.some((alias) => !own.some(({ aliases }) => aliases.includes(alias))))
			return `${found.subject} with the id ${found.aliases}`;
		const { rating } = found;
		if (rating && !this.#copied && !own.some((one) => one.rating?.value === rating.value && one.rating.count === rating.count))
			return `${found.subject} rated ${rating.value} of ${rating.count}`;
		return;
	}

	/** Share of the vendors seen before that are still seen. */
	kept(found: readonly Found[]): number {
		const subjects = (list: readonly Found[]) => new Set(list.map(({ subject }) => subject));
		const [before, after] = [subjects(this.before), subjects(found)];
		return before.size === 0 ? 1 : [...before].filter((subject) => after.has(subject)).length / before.size;
	}
}

/** Every site with cards or a profile page has a page here. */
export const sitesWithoutPage = (): string[] =>
	SITES.filter(({ support }) => support === 'seen' || support === 'agreed')
		.map(({ id }) => id as string)
		.filter((id) => !Object.keys(PAGES).some((page) => page.startsWith(id)));
