/**
 * Site descriptions at the edge: a release of the embedded registry can carry newer ones, and switch a site off.
 * What this engine does not understand is left out where that only loses a fact, and the whole description is refused
 * where it could change what a page means: then the older one stays.
 */
import { z } from 'zod';
import { NAMESPACES } from '../subject/subject.ts';
import type { Charset, Parse, Reading, Site, Unwrap } from './site.ts';

/** What this engine understands; a description that needs more is refused. */
export const ENGINE = 1;

/** Most bytes of one description, and most letters of one selector. */
export const MOST_BYTES = 65_536;
const MOST_SELECTOR = 200;

const CHARSETS = ['slug', 'word', 'upwork', 'digits', 'hex32', 'host', 'alnum', 'segment'] as const satisfies readonly Charset[];
const UNWRAPS = ['u', 'url', 'secure[url]', 'provider_website'] as const satisfies readonly Unwrap[];
const PARSES = [
	'text',
	'label',
	'number',
	'count',
	'year',
	'month',
	'date',
	'percent',
	'money',
	'money-band',
	'size-band',
	'recent-reviews',
	'recent-months',
	'five-star',
	'cost',
	'out-of',
	'pair',
	'title-number',
	'present',
	'labels',
	'bands',
	'places',
	'shares',
	'scores',
	'dates',
	'tally',
	'total',
	'distinct',
	'newest',
	'comma-list',
	'ratings',
	'star-counts',
	'star-percents',
	'star-widths',
	'contracts',
	'mean',
	'ongoing',
	'ongoing-since',
	'last-line',
] as const satisfies readonly Parse[];

/** Fails to compile when a parser, charset or parameter of the engine is missing above. */
type Complete<All, Listed extends All> = Exclude<All, Listed> extends never ? true : never;
const complete: [
	Complete<Parse, (typeof PARSES)[number]>,
	Complete<Charset, (typeof CHARSETS)[number]>,
	Complete<Unwrap, (typeof UNWRAPS)[number]>,
] = [true, true, true];

const css = z.string().min(1).max(MOST_SELECTOR);
const selectors = z.array(css).max(20);
const words = z.string().min(1).max(80);
const id = z.enum(NAMESPACES as [(typeof NAMESPACES)[number], ...(typeof NAMESPACES)[number][]]);
const path = z.string().startsWith('/').max(200);

/** Strict: a condition that this engine does not know must not be passed over. */
const reading = z.strictObject({
	css: selectors.min(1),
	attr: words.exactOptional(),
	parse: z.enum(PARSES),
	all: z.boolean().exactOptional(),
	own: z.boolean().exactOptional(),
	apart: z.boolean().exactOptional(),
	after: words.exactOptional(),
	beside: words.exactOptional(),
	behind: words.exactOptional(),
	when: z.strictObject({ css, words: z.array(words).max(10).exactOptional() }).exactOptional(),
	json: z.strictObject({ path: z.string().max(200), owner: z.string().max(200) }).exactOptional(),
});

/** Readings of one fact that this engine understands; none: the fact is left out. */
const readings = z.unknown().transform((value): readonly Reading[] =>
	(Array.isArray(value) ? value : [value]).slice(0, 5).flatMap((one) => {
		const parsed = reading.safeParse(one);
		return parsed.success ? [parsed.data] : [];
	}),
);

const read = z
	.record(z.string().regex(/^[a-z][a-z_]{0,39}$/), readings)
	.refine((facts) => Object.keys(facts).length <= 80, 'at most 80 facts');

const layout = {
	name: selectors,
	website: z.array(z.strictObject({ css, unwrap: z.enum(UNWRAPS).exactOptional(), owner: z.literal('pid').exactOptional() })).max(10),
	read,
	prose: selectors.exactOptional(),
	quiet: z.boolean().exactOptional(),
};
const profile = z.strictObject({ ...layout, root: selectors.min(1), by: selectors.exactOptional() });

const siteSchema = z.strictObject({
	id,
	label: words,
	version: z.int().min(1),
	engine: z.int().min(1).max(ENGINE, 'needs a newer engine').exactOptional(),
	hosts: z
		.array(z.string().regex(/^[a-z0-9.-]{3,100}$/))
		.min(1)
		.max(100),
	support: z.enum(['seen', 'agreed', 'address', 'never-drawn']),
	pages: z
		.array(
			z.strictObject({
				kind: z.enum(['listing', 'profile', 'other', 'none']),
				path,
				charset: z.enum(CHARSETS).exactOptional(),
				prefix: words.exactOptional(),
				when: css.exactOptional(),
			}),
		)
		.max(60),
	link: z
		.array(
			z.strictObject({
				path,
				charset: z.enum(CHARSETS),
				prefix: words.exactOptional(),
				query: z
					.string()
					.regex(/^[\w.=-]{1,80}$/)
					.exactOptional(),
			}),
		)
		.max(20),
	reserved: z.array(words).max(300),
	alias: z.strictObject({ css, attr: words, namespace: id }).exactOptional(),
	card: selectors,
	merge: z.boolean().exactOptional(),
	skip: selectors,
	secondary: selectors,
	...layout,
	profile: profile.exactOptional(),
});

/** A description, or why it is none. */
export type ParsedSite = { readonly ok: true; readonly site: Site } | { readonly ok: false; readonly why: string };

/** Parses one description. */
export function parseSite(value: unknown): ParsedSite {
	const bytes = complete && new TextEncoder().encode(JSON.stringify(value) ?? '').length;
	if (bytes > MOST_BYTES) return { ok: false, why: `the description has ${bytes} bytes, at most ${MOST_BYTES} are read` };
	const parsed = siteSchema.safeParse(value);
	return parsed.success ? { ok: true, site: parsed.data } : { ok: false, why: z.prettifyError(parsed.error) };
}

const updateSchema = z.object({ format: z.literal(1), off: z.array(words).max(100), sites: z.array(z.unknown()).max(100) });

/** `sites.json` of a release. */
export interface SitesUpdate {
	/** Sites that are switched off, by id. */
	readonly off: readonly string[];
	readonly sites: readonly Site[];
	/** Why descriptions were left out, for diagnostics. */
	readonly refused: readonly string[];
}

/** Parses `sites.json`; undefined when it is none. Each description fails alone. */
export function parseSites(text: string): SitesUpdate | undefined {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return;
	}
	const update = updateSchema.safeParse(value);
	if (!update.success) return;
	const parsed = update.data.sites.map(parseSite);
	return {
		off: update.data.off,
		sites: parsed.flatMap((one) => (one.ok ? [one.site] : [])),
		refused: parsed.flatMap((one) => (one.ok ? [] : [one.why])),
	};
}

/**
 * The known sites with a release's newer descriptions. A release may renew a site, not add one or reach for other hosts
 * (the browser's permissions are those of the package), nor draw where nothing was drawn.
 */
export function renewed(known: readonly Site[], { off, sites }: Pick<SitesUpdate, 'off' | 'sites'>): Site[] {
	const drawn = ({ support }: Site): boolean => support === 'seen' || support === 'agreed';
	return known
		.filter((site) => !off.includes(site.id))
		.map((site) => {
			const newer = sites.filter(
				(other) =>
					other.id === site.id &&
					other.version > site.version &&
					other.hosts.every((host) => site.hosts.includes(host)) &&
					(drawn(site) || !drawn(other)),
			);
			return newer.reduce((best, other) => (other.version > best.version ? other : best), site);
		});
}
