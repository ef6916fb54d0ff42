/**
 * TrustLists: public trust centres, most of them on a platform of somebody else, joined by the website that the row gives.
 */
import { z } from 'zod';
import { json } from './reading.ts';
import { type Finding, of, register } from './register.ts';

const Row = z.object({ name: z.string(), website: z.string(), trustCenter: z.string() });

const facts = ({ name, website, trustCenter }: z.infer<typeof Row>): Finding =>
	of(website, (subject) => [{ subject, name, kind: 'trust-centre', ref: name, link: trustCenter }]);

export const trustCenters = register({
	source: {
		id: 'trust-centers',
		name: 'TrustLists',
		credit: 'TrustLists contributors',
		licence: 'Apache-2.0',
		licenceUrl: 'https://www.apache.org/licenses/LICENSE-2.0',
		changes: 'Reduced to the address of each trust centre.',
		retrieved: '2025-10-29',
		link: 'https://github.com/trustlists/trustlists',
	},
	file: 'trust-centers.json',
	assurance: 'listed',

	rows: json('data'),
	row: Row,
	facts,
});
