/**
 * A page of no site that Earned describes, read on a click: whose does it say it is? The page's own domain is the only
 * identity; a name in JSON-LD or microdata is what the page calls itself, and its links to profiles are claims.
 */
import { oneLine } from './parse.ts';

/** What a page says of whom it is about. */
export interface SelfDescription {
	/** Host of the page: its registrable domain, worked out by the caller, is the identity. */
	readonly host: string;
	readonly name: string;
	readonly kind: 'organisation' | 'person' | 'page';
	/** Other addresses that the page says are the same: claims, https only. */
	readonly claims: readonly string[];
}

const ORGANISATIONS = [
	'Organization',
	'Corporation',
	'LocalBusiness',
	'ProfessionalService',
	'NGO',
	'EducationalOrganization',
	'OnlineBusiness',
];
const MOST_SCRIPT = 200_000;
const MOST_CLAIMS = 20;

interface Thing {
	readonly [key: string]: unknown;
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): string[] => [value].flat().filter((text): text is string => typeof text === 'string');

/** Things of a JSON-LD script, those of its graph and those that a page is about, two steps deep. */
function things(value: unknown, depth = 0): Thing[] {
	if (Array.isArray(value)) return value.slice(0, 100).flatMap((one) => things(one, depth));
	if (!isThing(value) || depth > 2) return [];
	return [value, ...['@graph', 'mainEntity', 'about', 'publisher'].flatMap((key) => things(value[key], depth + 1))];
}

function jsonLd(document: Document): Thing[] {
	return [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20).flatMap((script) => {
		const text = script.textContent ?? '';
		try {
			return text.length > MOST_SCRIPT ? [] : things(JSON.parse(text));
		} catch {
			return [];
		}
	});
}

function kindOf(types: readonly string[]): SelfDescription['kind'] | undefined {
	const last = types.map((type) => type.slice(type.lastIndexOf('/') + 1));
	if (last.some((type) => ORGANISATIONS.includes(type))) return 'organisation';
	return last.includes('Person') ? 'person' : undefined;
}

const httpsOf = (addresses: readonly string[], base: URL): string[] =>
	[
		...new Set(addresses.flatMap((text) => URL.parse(text, base) ?? []).flatMap((url) => (url.protocol === 'https:' ? url.href : []))),
	].slice(0, MOST_CLAIMS);

interface Candidate {
	readonly kind: 'organisation' | 'person';
	readonly name: string;
	readonly claims: readonly string[];
}

function candidates(document: Document): Candidate[] {
	const scripts = jsonLd(document).flatMap((thing): Candidate[] => {
		const kind = kindOf(texts(thing['@type']));
		const [name] = texts(thing.name);
		return kind && kind !== 'page' && name ? [{ kind, name, claims: [...texts(thing.url), ...texts(thing.sameAs)] }] : [];
	});
	const items = [...document.querySelectorAll('[itemscope][itemtype]')].slice(0, 50).flatMap((item): Candidate[] => {
		const kind = kindOf((item.getAttribute('itemtype') ?? '').split(' '));
		const named = item.querySelector('[itemprop="name"]');
		const name = named?.getAttribute('content') ?? named?.textContent ?? '';
		const links = [...item.querySelectorAll('[itemprop="url"], [itemprop="sameAs"]')].map(
			(link) => link.getAttribute('href') ?? link.getAttribute('content') ?? '',
		);
		return kind && kind !== 'page' && oneLine(name) ? [{ kind, name, claims: links }] : [];
	});
	return [...scripts, ...items];
}

/** Reads what a page says of itself; an organisation before a person, else the page's own title. */
export function describeSelf(document: Document, url: URL): SelfDescription {
	const found = candidates(document);
	const best = found.find(({ kind }) => kind === 'organisation') ?? found[0];
	const host = url.hostname.startsWith('www.') ? url.hostname.slice(4) : url.hostname;
	const name = oneLine(best?.name ?? document.title).slice(0, 120) || host;
	return { host, name, kind: best?.kind ?? 'page', claims: httpsOf(best?.claims ?? [], url) };
}
