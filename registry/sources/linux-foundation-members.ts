/**
 * Members of the Linux Foundation and its projects. Membership is paid; CNCF memberships named here are not counted again from the CNCF’s own list.
 */
import { z } from 'zod';
import { json } from './reading.ts';
import { type Finding, of, register } from './register.ts';

const Row = z.object({
	name: z.string(),
	website: z.string(),
	level: z.enum(['Platinum', 'Gold', 'Silver', 'Associate']),
	memberships: z.array(z.string()).optional(),
});

const facts = ({ name, website, level, memberships = [] }: z.infer<typeof Row>): Finding =>
	of(website, (subject) => [
		{
			subject,
			name,
			kind: 'paid-membership',
			ref: name,
			link: 'https://www.linuxfoundation.org/about/members',
			note: ['Linux Foundation', level, ...memberships].join('; ').slice(0, 200),
			...(memberships.some((project) => project.includes('(CNCF)')) ? { once: 'cncf-member' } : {}),
		},
	]);

export const linuxFoundationMembers = register({
	source: {
		id: 'linux-foundation-members',
		name: 'Linux Foundation members',
		credit: 'The Linux Foundation; landscape kept by jmertic',
		licence: 'Apache-2.0',
		licenceUrl: 'https://www.apache.org/licenses/LICENSE-2.0',
		changes: 'Reduced to level and projects.',
		retrieved: '2026-08-22',
		link: 'https://github.com/jmertic/lf-landscape',
	},
	file: 'linux-foundation-members.json',
	assurance: 'register',

	rows: json('rows'),
	row: Row,
	facts,
});
