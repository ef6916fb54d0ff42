/**
 * Data breaches known to Have I Been Pwned. Fabricated, retired, spam-list, sensitive and unverified entries are left out. An event’s date is the day it happened.
 */
import { z } from 'zod';
import { json } from './reading.ts';
import { type Finding, of, register } from './register.ts';

const Row = z.object({
	Name: z.string(),
	Domain: z.string(),
	BreachDate: z.iso.date(),
	PwnCount: z.number(),
	IsVerified: z.boolean(),
	IsFabricated: z.boolean(),
	IsSensitive: z.boolean(),
	IsRetired: z.boolean(),
	IsSpamList: z.boolean(),
});
type Row = z.infer<typeof Row>;

/** Flags that make an entry say nothing, or nothing that may be shown, of a firm. */
const FLAGS = { IsFabricated: 'fabricated', IsRetired: 'retired', IsSpamList: 'a spam list', IsSensitive: 'sensitive' } as const;

function facts(row: Row): Finding {
	for (const [flag, why] of Object.entries(FLAGS)) if (row[flag as keyof typeof FLAGS]) return [`flagged: ${why}`];
	if (!row.IsVerified) return ['flagged: not verified'];
	return of(row.Domain, (subject) => [
		{
			subject,
			kind: 'breach',
			ref: row.Name,
			issued: row.BreachDate,
			confirmed: row.BreachDate,
			link: `https://haveibeenpwned.com/Breach/${encodeURIComponent(row.Name)}`,
			note: `${row.PwnCount.toLocaleString('en-US')} accounts`,
		},
	]);
}

export const breaches = register({
	source: {
		id: 'breaches',
		name: 'Have I Been Pwned breach list',
		credit: 'Have I Been Pwned (Troy Hunt)',
		licence: 'CC BY 4.0',
		licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
		changes: 'Reduced to domain, date and size; descriptions left out.',
		retrieved: '2025-03-15',
		link: 'https://haveibeenpwned.com/PwnedWebsites',
	},
	file: 'breaches.json',
	assurance: 'register',

	rows: json(),
	row: Row,
	facts,
});
