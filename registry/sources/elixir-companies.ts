/** Companies that work with Elixir, many of them consultancies; self-described. */
import { z } from 'zod';
import { directory } from './directory.ts';
import { json } from './reading.ts';

export const elixirCompanies = directory({
	source: {
		id: 'elixir-companies',
		name: 'Elixir companies',
		credit: 'beam-community and contributors',
		licence: 'MIT',
		licenceUrl: 'https://opensource.org/license/mit',
		retrieved: '2026-04-22',
		link: 'https://github.com/beam-community/elixir-companies',
	},
	file: 'elixir-companies.json',
	rows: json('rows'),
	row: z.object({ name: z.string().min(1), website: z.string(), industry: z.array(z.string()), last_changed: z.iso.date() }),
	entry: ({ name, website, industry, last_changed }) => ({ name, website, note: `Elixir; ${industry.join(', ')}`, changed: last_changed }),
});
