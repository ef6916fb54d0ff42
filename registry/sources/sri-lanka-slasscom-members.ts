/** Member directory of SLASSCOM, Sri Lanka’s software trade association: existence and business focus. Membership is paid. */
import { z } from 'zod';
import { directory } from './directory.ts';
import { json } from './reading.ts';

export const sriLankaSlasscomMembers = directory({
	source: {
		id: 'sri-lanka-slasscom-members',
		name: 'SLASSCOM member directory',
		credit: 'SLASSCOM; copied by nuuuwan',
		licence: 'MIT',
		licenceUrl: 'https://opensource.org/license/mit',
		retrieved: '2024-07-11',
		link: 'https://github.com/nuuuwan/slasscom',
	},
	file: 'sri-lanka-slasscom-members.json',
	rows: json('rows'),
	row: z.object({ name: z.string().min(1), website: z.string(), core_business_focus: z.string() }),
	entry: ({ name, website, core_business_focus }) => ({ name, website, note: `SLASSCOM member (paid): ${core_business_focus}` }),
});
