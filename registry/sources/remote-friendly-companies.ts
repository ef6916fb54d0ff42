/** Remote-friendly companies: entries that firms wrote of themselves; existence and self-description only. */
import { z } from 'zod';
import { directory } from './directory.ts';
import { json } from './reading.ts';

export const remoteFriendlyCompanies = directory({
	source: {
		id: 'remote-friendly-companies',
		name: 'Remote-friendly companies',
		credit: 'remoteintech and contributors',
		licence: 'ISC',
		licenceUrl: 'https://opensource.org/license/isc-license-txt',
		retrieved: '2026-08-05',
		link: 'https://github.com/remoteintech/remote-jobs',
	},
	file: 'remote-friendly-companies.json',
	rows: json('rows'),
	row: z.object({
		name: z.string().min(1),
		website: z.string(),
		remote_policy: z.string(),
		added: z.string().optional(),
		updated: z.string().optional(),
	}),
	entry: ({ name, website, remote_policy, added, updated }) => ({ name, website, note: remote_policy, changed: updated ?? added }),
});
