/** Tech companies in Bangladesh, a list kept by a university's programming club: existence and technologies only. */
import { z } from 'zod';
import { directory } from './directory.ts';
import { json } from './reading.ts';

export const bangladeshTechCompanies = directory({
	source: {
		id: 'bangladesh-tech-companies-mbstupc',
		name: 'Tech companies in Bangladesh',
		credit: 'MBSTU Programming Club and contributors',
		licence: 'MIT',
		licenceUrl: 'https://opensource.org/license/mit',
		retrieved: '2026-06-06',
		link: 'https://github.com/MBSTUPC/tech-companies-in-bangladesh',
	},
	file: 'bangladesh-tech-companies-mbstupc.json',
	rows: json('rows'),
	row: z.object({ name: z.string().min(1), website: z.string(), technologies: z.array(z.string()).optional() }),
	entry: ({ name, website, technologies }) => ({ name, website, note: technologies?.join(', ') }),
});
