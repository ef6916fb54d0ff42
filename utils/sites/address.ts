/**
 * From an address to a vendor's id, by a site's description: paths are matched segment by segment,
 * never by a regular expression. Query strings and fragments never belong to an id.
 */
import { parseSubject, type SubjectId } from '../subject/subject.ts';
import type { Charset, PageForm, Site } from './site.ts';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

/** The letters of each set, after lower-casing. */
const LETTERS: { readonly [K in Charset]: string } = {
	slug: `${LOWER}${DIGITS}-`,
	word: `${LOWER}${DIGITS}_-`,
	upwork: `~${DIGITS}abcdef`,
	digits: DIGITS,
	hex32: `${DIGITS}abcdef`,
	host: `${LOWER}${DIGITS}.-`,
	alnum: `${LOWER}${DIGITS}`,
	/** Letters of any script, as addresses write them. */
	segment: `${LOWER}${DIGITS}%_.-`,
};

const has = (charset: Charset, id: string): boolean =>
	id !== '' && [...id.toLowerCase()].every((letter) => LETTERS[charset].includes(letter));

/** Host without `www.`. */
export const hostOf = (url: URL): string => (url.hostname.startsWith('www.') ? url.hostname.slice(4) : url.hostname);

/** Whether an address belongs to the site: one of its hosts, or with `below`, a host under one. */
export function isOf(site: Site, url: URL, below = false): boolean {
	const host = hostOf(url);
	return site.hosts.some((own) => host === own || (below && host.endsWith(`.${own}`)));
}

/** What a capture's segment holds: `*-{id}` takes what follows the last dash. */
function capture(pattern: string, segment: string): string | undefined {
	const before = pattern.slice(0, pattern.indexOf('{'));
	if (before.startsWith('*')) return segment.slice(segment.lastIndexOf(before.slice(1)) + before.length - 1);
	return segment.startsWith(before) ? segment.slice(before.length) : undefined;
}

/** The captures of a path by a pattern, or undefined when it does not match. */
export function matchPath(pattern: string, path: string): string[] | undefined {
	return matchSegments(segmentsOf(pattern), segmentsOf(path));
}

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment);

function matchSegments(pattern: readonly string[], segments: readonly string[]): string[] | undefined {
	const captures: string[] = [];
	for (const [i, part] of pattern.entries()) {
		if (part === '**') return captures;
		const segment = segments[i];
		if (segment === undefined) return;
		if (part.includes('{')) {
			const held = capture(part, segment);
			if (held === undefined) return;
			captures.push(held);
		} else if (part !== '*' && part !== segment) return;
	}
	return segments.length === pattern.length ? captures : undefined;
}

/** Captures as a subject of the site; undefined for what is reserved or has letters that no id has. */
function subjectFrom(site: Site, captures: readonly string[], charset: Charset = 'slug', prefix = ''): SubjectId | undefined {
	if (captures.length === 0 || !captures.every((part) => has(charset, part))) return;
	if (captures.some((part) => site.reserved.includes(part.toLowerCase()))) return;
	return parseSubject(`${site.id}:${prefix}${captures.join('/')}`);
}

/** The vendor whose profile a link leads to, or undefined. */
export function subjectOfLink(site: Site, url: URL): SubjectId | undefined {
	if (!url.protocol.startsWith('http') || !isOf(site, url)) return;
	for (const form of site.link) {
		const captures = matchPath(form.path, url.pathname);
		if (!captures || (form.query !== undefined && !url.search.slice(1).split('&').includes(form.query))) continue;
		const subject = subjectFrom(site, captures, form.charset, form.prefix);
		if (subject) return subject;
	}
}

/** The form of a page's address, and the vendor that it names. `has` tells whether the page has an element. */
export function pageForm(site: Site, url: URL, has: (css: string) => boolean): { form: PageForm; own?: SubjectId } | undefined {
	if (!isOf(site, url)) return;
	for (const form of site.pages) {
		const captures = matchPath(form.path, url.pathname);
		if (!captures || (form.when !== undefined && !has(form.when))) continue;
		if (captures.length === 0) return { form };
		const own = subjectFrom(site, captures, form.charset, form.prefix);
		if (own) return { form, own };
	}
}

/**
 * The address that a link leads to in the end, from its own query: a redirect is never followed.
 * Undefined where that is again the marketplace, which hides the vendor's website.
 */
export function unwrap(site: Site, link: URL, parameter?: string): URL | undefined {
	let url: URL | null = link;
	if (parameter !== undefined && isOf(site, link, true)) {
		const target = link.searchParams.get(parameter) ?? '';
		url = URL.parse(target.includes('://') ? target : `https://${target}`);
	}
	const outside = url && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.') && !isOf(site, url, true);
	return url && outside ? url : undefined;
}
