/**
 * Corporate members of the OWASP Foundation. Membership is paid; rows that are only sponsors are left out.
 */
import { z } from 'zod';
import { json } from './reading.ts';
import { type Finding, of, register } from './register.ts';

const Row = z.object({ name: z.string(), website: z.string(), member: z.boolean(), member_level: z.string().optional() });

const facts = ({ name, website, member, member_level }: z.infer<typeof Row>): Finding =>
	member
		? of(website, (subject) => [
				{ subject, name, kind: 'paid-membership', ref: name, note: ['OWASP', member_level].filter(Boolean).join('; ') },
			])
		: ['not a member'];

export const owaspCorporateMembers = register({
	source: {
		id: 'owasp-corporate-members',
		name: 'OWASP corporate members',
		credit: 'OWASP Foundation',
		licence: 'CC BY-SA 4.0',
		licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
		changes: 'Reduced to members and their level.',
		retrieved: '2026-08-21',
		link: 'https://owasp.org/supporters/',
	},
	file: 'owasp-corporate-members.json',
	assurance: 'register',

	rows: json('rows'),
	row: Row,
	facts,
});
