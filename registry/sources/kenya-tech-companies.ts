/** Tech companies in Kenya, a community list: existence and sector only. Some rows link to LinkedIn or a community page: no identity. */
import { z } from 'zod';
import { directory } from './directory.ts';
import { json } from './reading.ts';

export const kenyaTechCompanies = directory({
	source: {
		id: 'kenya-tech-companies',
		name: 'Tech companies in Kenya',
		credit: '80h3m14n and contributors',
		licence: 'MIT',
		licenceUrl: 'https://opensource.org/license/mit',
		retrieved: '2026-03-14',
		link: 'https://github.com/80h3m14n/Tech-companies-in-Kenya',
	},
	file: 'kenya-tech-companies.json',
	rows: json('rows'),
	row: z.object({ name: z.string().min(1), website: z.string(), category: z.string() }),
	entry: ({ name, website, category }) => ({ name, website, note: category }),
});
