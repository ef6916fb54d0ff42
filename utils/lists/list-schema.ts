/** Parses lists, entries and own checks: a file that the user imports, and what the extension's own pages send. Never in a page's script. */
import { z } from 'zod';
import type { Claim } from '../certifications/claims.ts';
import { STANCES } from '../certifications/stance.ts';
import { STATUSES } from '../certifications/status.ts';
import { fact, subject } from '../messaging-schema.ts';
import type { Day } from '../reputation/evidence.ts';
import type { ListEntry, OwnCheck, VendorList } from './list.ts';
import { OWN_FORMAT, type OwnData } from './own-data.ts';

const text = (max: number) => z.string().max(max);
const when = z.number().int().min(0).max(8.64e15);
export const listId = z.string().regex(/^[0-9a-z-]{1,40}$/, 'expected an id of a list');

/** A day that there is: `2026-02-30` is none. */
export const day = z
	.string()
	.regex(/^\d{4}-\d\d-\d\d$/, 'expected a day, YYYY-MM-DD')
	.refine((value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value), 'there is no such day')
	.transform((value) => value as Day);

const https = text(2000).refine((value) => URL.parse(value)?.protocol === 'https:', 'expected an https address');
const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

export const listName = text(120).refine((name) => name.trim() !== '', 'expected a name');
const listSchema = z.object({ id: listId, name: listName, created: when, used: when }) satisfies z.ZodType<VendorList>;

const claim = z.object({
	scheme: text(60),
	stance: z.enum(STANCES),
	span: z.tuple([z.number().int(), z.number().int()]),
	edition: text(20).exactOptional(),
	level: text(40).exactOptional(),
	number: text(40).exactOptional(),
	holder: z.enum(['staff', 'product', 'hosting', 'payment processor', 'supplier', 'client']).exactOptional(),
	until: text(10).exactOptional(),
	dated: text(10).exactOptional(),
	notices: z
		.array(
			z.enum([
				'edition-ended',
				'no-such-edition',
				'validity-passed',
				'no-such-certification',
				'report-not-certificate',
				'hosts-certificate',
				'staff-not-firm',
				'no-standard-named',
			]),
		)
		.exactOptional(),
}) satisfies z.ZodType<Claim>;

export const ratingSchema = z.object({
	value: z.number().min(0).max(100),
	outOf: z.number().min(1).max(100),
	count: z.number().int().min(0).max(10_000_000),
});

const pageSaid = z.object({
	site: text(40),
	url: text(2000),
	day,
	base: z.number().min(1).max(5),
	rating: ratingSchema.exactOptional(),
	facts: z.record(text(40), fact),
	claims: z.array(claim).max(200),
});

const seen = z.object({
	registry: text(40),
	release: z.number().int().min(0),
	state: z.enum(['scored', 'little', 'none']),
	certificates: z.record(text(60), z.enum(STATUSES)),
});

export const tags = z
	.array(text(40).refine((tag) => tag.trim() !== '', 'expected a tag'))
	.max(20)
	.transform(unique);
export const note = text(4000);

const entrySchema = z.object({
	list: listId,
	subject,
	others: z.array(subject).max(20),
	name: text(300),
	added: day,
	place: z.number().min(0),
	page: pageSaid.exactOptional(),
	tags,
	note,
	watched: z.boolean(),
	seen: seen.exactOptional(),
	asked: day.exactOptional(),
	renewed: day.exactOptional(),
});

/** An own check as it is typed. */
export const checkSchema = z.object({
	id: listId,
	subject,
	kind: z.enum(['certificate', 'company', 'reference']),
	scheme: text(120).refine((scheme) => scheme.trim() !== '', 'expected what was checked'),
	number: text(120),
	body: text(200),
	scope: text(500),
	until: day.exactOptional(),
	link: https.exactOptional(),
	who: text(120),
	when: day,
	remind: z.boolean(),
	reminded: z.number().int().min(0).max(90).exactOptional(),
});

const ownData = z
	.object({
		earned: z.literal('own-data', 'expected a file that Earned exported'),
		format: z.literal(OWN_FORMAT, `expected format ${OWN_FORMAT}`),
		lists: z.array(listSchema).max(1000),
		entries: z.array(entrySchema).max(50_000),
		checks: z.array(checkSchema).max(50_000),
	})
	.superRefine(({ lists, entries }, context) => {
		const ids = new Set(lists.map(({ id }) => id));
		for (const [i, entry] of entries.entries())
			if (!ids.has(entry.list))
				context.addIssue({ code: 'custom', path: ['entries', i, 'list'], message: 'there is no such list in the file' });
	});

/** Compiles only while the schemas give what the types say. */
type Same<T extends U, U> = T;
export type ParsedEntry = Same<z.infer<typeof entrySchema>, ListEntry>;
export type ParsedCheck = Same<z.infer<typeof checkSchema>, OwnCheck>;

/** Largest file that is read, in characters. */
export const MOST_CHARACTERS = 50_000_000;

/** How many faults of a file are named. */
const NAMED_FAULTS = 3;

export type Imported =
	| { readonly ok: true; readonly data: OwnData }
	| {
			readonly ok: false;
			/** What is wrong and where, e.g. `entries[12].added: expected a day, YYYY-MM-DD`. */
			readonly faults: readonly string[];
			/** Faults beyond those. */
			readonly more: number;
	  };

const where = (path: readonly PropertyKey[]): string =>
	path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${String(part)}`)).join('') || 'the file';

/** Reads a file of own data, whole or not at all. */
export function readOwnData(file: string): Imported {
	if (file.length > MOST_CHARACTERS)
		return { ok: false, faults: [`the file: more than ${MOST_CHARACTERS / 1e6} million characters`], more: 0 };
	let value: unknown;
	try {
		value = JSON.parse(file);
	} catch (error) {
		// Browsers quote the text around the fault: a line of it is enough.
		const why = error instanceof Error ? error.message.split('\n')[0]?.slice(0, 160) : '';
		return { ok: false, faults: [`the file: not JSON. ${why}`], more: 0 };
	}
	const parsed = ownData.safeParse(value);
	if (parsed.success) return { ok: true, data: parsed.data };
	const { issues } = parsed.error;
	return {
		ok: false,
		faults: issues.slice(0, NAMED_FAULTS).map(({ path, message }) => `${where(path)}: ${message}`),
		more: Math.max(0, issues.length - NAMED_FAULTS),
	};
}
