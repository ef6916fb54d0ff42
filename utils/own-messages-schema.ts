/** Parses what the extension's own pages send. Only the background imports this. */
import { z } from 'zod';
import { listMessages } from './lists/messages-schema.ts';
import { sightingSchema } from './messaging-schema.ts';

const id = z.string().regex(/^[0-9a-f]{16}$/, 'expected a registry id, 16 hex');
const siteSettings = z.object({ badges: z.enum(['always', 'click', 'off']), size: z.enum(['full', 'compact']) });

/** Everything that the user can set. Also what storage holds, which another version may have written. */
export const settingsSchema = z.object({
	lens: z.enum(['client', 'recruiter', 'security']),
	sites: z.record(z.string().max(40), siteSettings),
	first: z.exactOptional(id),
	evidence: z.array(id).max(100),
});

const url = z.string().max(2000);

export const ownMessageSchema = z.discriminatedUnion('earned', [
	...listMessages,
	z.object({ earned: z.literal('data') }),
	z.object({ earned: z.literal('registries') }),
	z.object({ earned: z.literal('update'), registry: z.exactOptional(id) }),
	z.object({ earned: z.literal('probe'), url }),
	z.object({ earned: z.literal('add'), url, fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
	z.object({ earned: z.literal('remove'), registry: id }),
	z.object({ earned: z.literal('vendor'), sighting: sightingSchema }),
	z.object({ earned: z.literal('method') }),
	z.object({ earned: z.literal('log') }),
	z.object({ earned: z.literal('empty-log') }),
	z.object({ earned: z.literal('diagnostics') }),
	z.object({ earned: z.literal('storage') }),
	z.object({ earned: z.literal('settings') }),
	z.object({ earned: z.literal('set'), settings: settingsSchema }),
]);
