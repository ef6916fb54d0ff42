/** Tech companies in Africa, mostly product start-ups; a community list of 2022: existence only. */
import { z } from 'zod';
import { directory } from './directory.ts';
import { json } from './reading.ts';

export const africaTechCompanies = directory({
	source: {
		id: 'africa-tech-companies',
		name: 'Tech companies in Africa',
		credit: 'kuhmasii and contributors',
		licence: 'MIT',
		licenceUrl: 'https://opensource.org/license/mit',
		retrieved: '2022-05-04',
		link: 'https://github.com/kuhmasii/tech-companies-in-africa',
	},
	file: 'africa-tech-companies.json',
	rows: json('rows'),
	row: z.object({ name: z.string().min(1), website: z.string().optional(), industry: z.string() }),
	entry: ({ name, website, industry }) => ({ name, website, note: industry }),
});
