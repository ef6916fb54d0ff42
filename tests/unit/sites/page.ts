/** Opens a page fixture, or markup, at an address, as the engine gets it. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { find } from '#utils/sites/engine.ts';
import { siteOf } from '#utils/sites/index.ts';
import type { PageReading } from '#utils/sites/sighting.ts';

export const documentOf = (html: string, url: string): Document => new JSDOM(html, { url }).window.document;

export const fixture = (name: string): string => readFileSync(new URL(`../../pages/${name}.html`, import.meta.url), 'utf8');

/** Reads markup at an address of a site that Earned knows. */
export function readHtml(html: string, url: string): PageReading {
	const site = siteOf(new URL(url));
	if (!site) throw new Error(`No site for ${url}`);
	return find(documentOf(html, url), new URL(url), site);
}

export const readFixture = (name: string, url: string): PageReading => readHtml(fixture(name), url);

/** Subject, role and website of each sighting: what must be right above all. */
export const gist = ({ found }: PageReading): string[] => found.map(({ subject, role, website }) => `${role} ${subject} ${website ?? '-'}`);
