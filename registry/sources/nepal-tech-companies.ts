/** Tech companies in Nepal, a community list: existence only; places are not kept. */
import { z } from 'zod';
import { directory } from './directory.ts';
import { json } from './reading.ts';

export const nepalTechCompanies = directory({
	source: {
		id: 'nepal-tech-companies',
		name: 'Tech companies in Nepal',
		credit: 'mesaugat and contributors',
		licence: 'MIT',
		licenceUrl: 'https://opensource.org/license/mit',
		retrieved: '2025-11-15',
		link: 'https://github.com/mesaugat/tech-companies-in-nepal',
	},
	file: 'nepal-tech-companies.json',
	rows: json('rows'),
	row: z.object({ name: z.string().min(1), website: z.string() }),
	entry: ({ name, website }) => ({ name, website }),
});
