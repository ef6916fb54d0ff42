/** What the API answers, as schemas: they check the answers in tests and make the OpenAPI description. */
import { z } from 'zod';
import { ASSERTIONS, type Reputon } from '#utils/reputation/reputon.ts';

const share = z.number().min(0).max(1);
const seconds = z.int().min(0).describe('Unix seconds');

export const reputonSchema: z.ZodType<Reputon> = z.strictObject({
	rater: z.string().describe("Who says so: the operator's host, or the registry's id"),
	assertion: z.enum(ASSERTIONS),
	rated: z.string().describe('The subject, normalised, such as domain:example.com'),
	rating: share,
	confidence: share.describe('How much of the rating rests on evidence and not on what is typical'),
	'normal-rating': share.describe('What is typical where nothing is known'),
	'sample-size': z.int().min(0).describe('trust: facts that count; an area: pseudo-observations, rounded'),
	generated: seconds,
	expires: seconds,
	interval: z.tuple([share, share]).describe('5 % and 95 % points; a key of ours'),
}) as unknown as z.ZodType<Reputon>;

/** RFC 7071 §3: `application/reputon+json`. An unknown subject has an empty list. */
export const reputonsSchema = z.strictObject({ application: z.literal('vendor'), reputons: z.array(reputonSchema) });

/** RFC 9457. */
export const problemSchema = z.strictObject({ type: z.literal('about:blank'), title: z.string(), status: z.int(), detail: z.string() });

export const healthSchema = z.strictObject({
	status: z.enum(['ok', 'expired', 'unreadable']),
	release: z.int().optional(),
	date: z.string().optional(),
	expires: z.string().optional().describe("The end of the timestamp's validity"),
	reason: z.string().optional(),
});
