/** Software companies in Bangladesh, a community list: existence and skills only. */
import { z } from 'zod';
import { directory } from './directory.ts';
import { json } from './reading.ts';

export const bangladeshSoftwareCompanies = directory({
	source: {
		id: 'bangladesh-software-companies',
		name: 'Software companies in Bangladesh',
		credit: 'swadhinbiswas and contributors',
		licence: 'MIT',
		licenceUrl: 'https://opensource.org/license/mit',
		retrieved: '2026-08-21',
		link: 'https://github.com/swadhinbiswas/software-companies-in-bangladesh',
	},
	file: 'bangladesh-software-companies.json',
	rows: json(),
	row: z.object({ company_id: z.number(), name: z.string().min(1), website: z.string(), tech: z.array(z.string()) }),
	entry: ({ company_id, name, website, tech }) => ({ name, website, ref: String(company_id), note: tech.join(', ') || undefined }),
});
