/** Living pages: reading only what was touched gives what reading the whole page gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clutch } from '#utils/sites/clutch.ts';
import { find } from '#utils/sites/engine.ts';
import { createScanner, touchedBy, WATCHED } from '#utils/sites/scanner.ts';
import type { PageReading } from '#utils/sites/sighting.ts';
import { seeded } from './mutate.ts';
import { documentOf, fixture, gist } from './page.ts';

const LIST = new URL('https://clutch.co/it-services');

/** A page with a scanner and the observer that tells it what was touched. */
function living(html = fixture('clutch-listing')) {
	const document = documentOf(html, LIST.href);
	const scanner = createScanner(document, clutch);
	const { MutationObserver } = document.defaultView as unknown as typeof globalThis;
	const observer = new MutationObserver(() => {});
	observer.observe(document, WATCHED);
	return {
		document,
		scan: (url = LIST) => scanner.scan(url, touchedBy(observer.takeRecords())),
		whole: (url = LIST) => find(document, url, clutch),
	};
}

const plain = ({ health, page, found }: PageReading) => ({
	health,
	page,
	found: found.map(({ card, nameElement, ...sighting }) => ({ ...sighting, card: card.id, at: nameElement.textContent })),
});

type Edit = (document: Document, random: () => number) => void;
const pick = <T>(random: () => number, list: ArrayLike<T>): T | undefined => list[Math.floor(random() * list.length)];

/** What pages do to themselves. */
const EDITS: readonly Edit[] = [
	// A row is used again for somebody else.
	(document, random) => {
		const card = pick(random, document.querySelectorAll('.provider'));
		const slug = `vendor-${Math.floor(random() * 5)}`;
		for (const link of card?.querySelectorAll('a[href*="/profile/"]') ?? []) link.setAttribute('href', `/profile/${slug}`);
		const title = card?.querySelector('h3');
		if (title) title.textContent = `Vendor ${slug}`;
	},
	// One link alone changes.
	(document, random) => pick(random, document.querySelectorAll('a'))?.setAttribute('href', `/profile/other-${Math.floor(random() * 3)}`),
	// A text changes in place.
	(document, random) => {
		const text = pick(random, document.querySelectorAll('h3 a'))?.firstChild;
		if (text) text.nodeValue = `Renamed ${Math.floor(random() * 9)}`;
	},
	// More of the list arrives.
	(document, random) => {
		const card = pick(random, document.querySelectorAll('li.provider-list-item'));
		if (card) card.parentElement?.append(card.cloneNode(true));
	},
	// Rows go, move, are emptied.
	(document, random) => pick(random, document.querySelectorAll('li.provider-list-item'))?.remove(),
	(document, random) => {
		const cards = document.querySelectorAll('li.provider-list-item');
		const [one, other] = [pick(random, cards), pick(random, cards)];
		if (one && other && one !== other && !one.contains(other)) other.before(one);
	},
	(document, random) => pick(random, document.querySelectorAll('.provider'))?.replaceChildren(),
	// A card gets into a card, and out again.
	(document, random) => {
		const cards = document.querySelectorAll('.provider');
		const [one, other] = [pick(random, cards), pick(random, cards)];
		if (one && other && !one.contains(other)) other.append(one);
	},
	(document, random) => {
		const inner = pick(random, document.querySelectorAll('.provider .provider'));
		if (inner) document.querySelector('ul')?.append(inner);
	},
	// Something unrelated.
	(document) => document.body.append(document.createElement('p')),
];

test('whatever a page does to itself, what was touched is enough', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(EDITS.length - 1), { minLength: 1, maxLength: 8 }), fc.integer(), (edits, seed) => {
			const { document, scan, whole } = living();
			const random = seeded(seed);
			expect(plain(scan())).toEqual(plain(whole()));
			for (const edit of edits) {
				EDITS[edit]?.(document, random);
				if (random() < 0.5) expect(plain(scan())).toEqual(plain(whole()));
			}
			expect(plain(scan())).toEqual(plain(whole()));
		}),
		{ numRuns: 20 },
	);
});

test('a page that navigates in place is read anew', () => {
	const { document, scan } = living();
	expect(scan().found.length).toBe(7);
	document.querySelector('main')?.replaceChildren();
	expect(scan(new URL('https://clutch.co/about-us'))).toMatchObject({ page: 'other', found: [] });
	expect(gist(scan(new URL('https://clutch.co/profile/acme')))).toEqual([]);
});

test('only touched cards are read again', () => {
	const { document, scan } = living();
	const before = scan().found;
	document.querySelector('#provider-7000003 h3')?.append('!');
	const after = scan().found;
	expect(after.map((found, i) => found.facts === before[i]?.facts)).toEqual([true, true, false, true, true, true, true]);
});

test('the overlay’s own elements touch nothing', () => {
	const { document } = living();
	const { MutationObserver } = document.defaultView as unknown as typeof globalThis;
	const observer = new MutationObserver(() => {});
	observer.observe(document, WATCHED);
	const host = document.createElement('span');
	document.querySelector('h3')?.append(host);
	expect(touchedBy(observer.takeRecords(), (node) => node === host).changed.size).toBe(0);
});
