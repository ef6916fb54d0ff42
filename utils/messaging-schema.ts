/** Parses what a content script sends: a compromised page process may send anything. */
import { z } from 'zod';
import { parseSubject, type SubjectId } from './subject/subject.ts';

const text = (max: number) => z.string().max(max);
/** An identifier. */
export const subject = text(300).transform((value, context): SubjectId => {
	const parsed = parseSubject(value);
	if (parsed) return parsed;
	context.addIssue({ code: 'custom', message: `not an identifier: ${value.slice(0, 40)}` });
	return z.NEVER;
});

/** A fact of the page: plain JSON, bounded in depth and length. */
const plain = z.union([z.string().max(500), z.number(), z.boolean(), z.null()]);
const list = z.array(plain).max(60);
export const fact = z.union([
	plain,
	z.array(z.union([plain, list, z.record(text(40), plain)])).max(60),
	z.record(text(500), z.union([plain, list])),
]);

/** A sighting as it may arrive. */
export const sightingSchema = z.object({
	subject,
	aliases: z.array(subject).max(8),
	role: z.enum(['primary', 'secondary']),
	name: text(300),
	website: text(253).exactOptional(),
	rating: z
		.object({ value: z.number().min(0).max(100), outOf: z.number().min(1).max(100), count: z.number().int().min(0).max(10_000_000) })
		.exactOptional(),
	facts: z.record(text(40), fact),
	text: text(4000).exactOptional(),
});

/** Most sightings in one message: pages show up to a few hundred cards. */
const MOST_SIGHTINGS = 1000;

/** Every message, told apart by its name. */
export const messageSchema = z.discriminatedUnion('earned', [
	z.object({ earned: z.literal('page'), url: text(8000) }),
	z.object({
		earned: z.literal('look'),
		site: text(40),
		sightings: z.array(sightingSchema).max(MOST_SIGHTINGS),
		like: z
			.object({
				usual: z.object({ stars: z.number().min(1).max(5), fromPage: z.boolean() }),
				kinds: z.array(z.number().int().min(0).max(99)).max(100),
			})
			.exactOptional(),
	}),
	z.object({ earned: z.literal('record'), site: text(40), sighting: sightingSchema }),
	z.object({ earned: z.literal('panel') }),
]);
