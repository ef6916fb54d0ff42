/** Tech companies in Portugal, a community list: existence and trade; the categories "Consultancy / …" mark service firms. */
import { z } from 'zod';
import { directory } from './directory.ts';
import { json } from './reading.ts';

export const portugalTechCompanies = directory({
	source: {
		id: 'portugal-tech-companies',
		name: 'Tech companies in Portugal',
		credit: 'marmelo and contributors',
		licence: 'MIT',
		licenceUrl: 'https://opensource.org/license/mit',
		retrieved: '2026-07-17',
		link: 'https://github.com/marmelo/tech-companies-in-portugal',
	},
	file: 'portugal-tech-companies.json',
	rows: json('rows'),
	row: z.object({ name: z.string().min(1), website: z.string(), category: z.string() }),
	entry: ({ name, website, category }) => ({ name, website, note: category }),
});
