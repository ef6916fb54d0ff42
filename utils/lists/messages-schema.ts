/** Parses what the extension's own pages send about lists. Only the background imports this. */
import { z } from 'zod';
import { sightingSchema, subject } from '../messaging-schema.ts';
import { checkSchema, day, listId, listName, MOST_CHARACTERS, note, tags } from './list-schema.ts';

/** Most vendors in one message. */
export const MOST_VENDORS = 500;

const subjects = z.array(subject).max(5000);
const vendor = z.object({ subject, others: z.array(subject).max(20), name: z.string().max(300).exactOptional() });
const page = z.object({
	site: z.string().max(40),
	url: z.string().max(8000),
	vendors: z.array(z.object({ sighting: sightingSchema, base: z.number().min(1).max(5) })).max(1000),
});

const deed = z.discriminatedUnion('do', [
	z.object({ do: z.literal('list'), id: listId, name: listName }),
	z.object({ do: z.literal('drop-list'), id: listId }),
	z.object({
		do: z.literal('keep'),
		list: listId.exactOptional(),
		name: listName,
		page: page.exactOptional(),
		vendors: z.array(vendor).max(MOST_VENDORS).exactOptional(),
	}),
	z.object({ do: z.literal('drop'), list: listId, subjects }),
	z.object({
		do: z.literal('edit'),
		list: listId,
		subjects,
		change: z.object({
			name: z.string().max(300).exactOptional(),
			tags: tags.exactOptional(),
			note: note.exactOptional(),
			watched: z.boolean().exactOptional(),
			asked: day.exactOptional(),
			renewed: day.exactOptional(),
		}),
	}),
	z.object({ do: z.literal('check'), check: checkSchema }),
	z.object({ do: z.literal('uncheck'), id: listId }),
	z.object({ do: z.literal('heard'), ids: z.array(listId).max(5000) }),
	z.object({ do: z.literal('import'), file: z.string().max(MOST_CHARACTERS + 1) }),
	z.object({ do: z.literal('forget') }),
]);

/** Both messages, told apart by their names. */
export const listMessages = [
	z.object({ earned: z.literal('lists'), deed: deed.exactOptional() }),
	z.object({
		earned: z.literal('check'),
		vendors: z.array(vendor).max(MOST_VENDORS),
		certificates: z.boolean().exactOptional(),
	}),
] as const;
