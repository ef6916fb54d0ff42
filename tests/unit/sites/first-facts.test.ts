/** What is read at once is enough for every badge. */
import { expect, test } from 'vitest';
import { badges } from '#utils/badge/words.ts';
import { FIRST_FACTS } from '#utils/sites/first-facts.ts';
import { siteOf } from '#utils/sites/index.ts';
import { createScanner } from '#utils/sites/scanner.ts';
import { demoPage, demoUrl } from '../../../scripts/demo-page.ts';
import { PAGES } from './mutate.ts';
import { documentOf, fixture } from './page.ts';

const PROVED: readonly (readonly [name: string, url: string, html: string])[] = [
	['the demo page', demoUrl, demoPage()],
	...Object.entries(PAGES).map(([name, url]) => [name, url, fixture(name)] as const),
];

test.each(PROVED)('%s: badges from the first facts are those from all facts, and a card can be completed', (_name, address, html) => {
	const url = new URL(address);
	const site = siteOf(url);
	if (!site) throw new Error('no site');
	const document = documentOf(html, address);
	const scanner = createScanner(document, site, FIRST_FACTS);
	const first = scanner.scan(url).found;
	const all = createScanner(document, site).scan(url).found;
	const context = { today: '2026-11-24' as never, methodology: undefined, lens: undefined };
	const none = first.map(() => ({ state: 'none' as const }));
	expect(badges(first, none, context)).toEqual(badges(all, none, context));
	expect(first.map(({ rating, name, website, text }) => ({ rating, name, website, text }))).toEqual(
		all.map(({ rating, name, website, text }) => ({ rating, name, website, text })),
	);
	expect(first.map((found) => scanner.complete(found).facts)).toEqual(all.map(({ facts }) => facts));
});
