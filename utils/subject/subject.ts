/**
 * Who is this? A subject is named by identifiers `namespace:id`; a release knows an identifier
 * only by its 96-bit key, so that reading a release does not list whom it is about.
 */

/** A normalised identifier, e.g. `domain:example.com` or `clutch:example-works`. Made by {@link parseSubject} alone. */
export type SubjectId = string & { readonly subjectId: unique symbol };

/** The namespaces of identifiers, with the shape of the id behind the colon. */
const SHAPES = {
	domain: /^(?=.{3,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/,
	lei: /^[0-9a-z]{18}[0-9]{2}$/,
	clutch: /^[a-z0-9-]{1,120}$/,
	'clutch-pid': /^[0-9]{1,12}$/,
	goodfirms: /^[a-z0-9-]{1,120}$/,
	upwork: /^(~0[0-9a-f]{17}|agency\/[0-9]{10,20})$/,
	fiverr: /^([a-z0-9_]{1,40}|agencies\/[a-z0-9-]{1,80})$/,
	g2: /^[a-z0-9-]{1,120}$/,
	trustpilot: /^[a-z0-9.-]{3,253}(\/[a-z0-9-]{1,40})?$/,
	freelancer: /^[a-z0-9_-]{1,40}$/,
	designrush: /^[a-z0-9-]{1,120}$/,
	peopleperhour: /^[0-9a-z-]{1,120}$/,
	malt: /^[a-z0-9_-]{1,120}$/,
	guru: /^[a-z0-9_-]{1,120}$/,
	techbehemoths: /^[a-z0-9-]{1,120}$/,
	toptal: /^[a-z0-9-]{1,120}$/,
	contra: /^[a-z0-9_-]{1,80}$/,
	workana: /^[0-9a-f]{32}$/,
	manifest: /^[a-z0-9-]{1,120}$/,
	sortlist: /^[a-z0-9-]{1,120}$/,
	aws: /^[A-Za-z0-9]{15,18}$/,
	linkedin: /^(company|in|school|showcase)\/[^\s/?#]{1,120}$/,
	github: /^[a-z0-9](?:[a-z0-9-]{0,38})$/,
} as const;

/** The first part of an identifier. */
export type Namespace = keyof typeof SHAPES;

/** All namespaces, for messages that list them. */
export const NAMESPACES = Object.keys(SHAPES) as Namespace[];

/** Namespaces whose subjects are persons, or may be: never in a release, never compared. */
const PERSONS = new Set<Namespace>(['upwork', 'fiverr', 'freelancer', 'peopleperhour', 'malt', 'guru', 'toptal', 'contra', 'workana']);

/**
 * Reads an identifier, e.g. `Domain:WWW.Example.com` as `domain:example.com`.
 * Lower-cases all but `aws:` (its ids are case-sensitive) and strips `www.`; undefined when it is none.
 */
export function parseSubject(text: string): SubjectId | undefined {
	const cut = text.indexOf(':');
	const namespace = text.slice(0, cut).trim().toLowerCase() as Namespace;
	if (!Object.hasOwn(SHAPES, namespace)) return;
	let id = text.slice(cut + 1).trim();
	if (namespace !== 'aws') id = id.toLowerCase();
	if (namespace === 'domain' || namespace === 'trustpilot') id = id.replace(/^www\./, '');
	return SHAPES[namespace].test(id) ? (`${namespace}:${id}` as SubjectId) : undefined;
}

/** The namespace of an identifier. */
export const namespaceOf = (subject: SubjectId): Namespace => subject.slice(0, subject.indexOf(':')) as Namespace;

/** Whether the identifier may name a person: such a subject gets no verdict word and no look-up. */
export function mayBePerson(subject: SubjectId): boolean {
	const namespace = namespaceOf(subject);
	if (namespace === 'linkedin') return subject.startsWith('linkedin:in/');
	return PERSONS.has(namespace) && !/:(agency|agencies)\//.test(subject);
}

/** Bytes of a key. */
export const KEY_BYTES = 12;

/**
 * The key of an identifier in a release: the first 96 bits of SHA-256("earned-1\n" + subject).
 * 64 bits could be forged in 2^44 hashes among a million keys.
 */
export async function keyOf(subject: SubjectId): Promise<Uint8Array> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`earned-1\n${subject}`));
	return new Uint8Array(digest, 0, KEY_BYTES);
}
