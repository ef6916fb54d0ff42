/**
 * Companies that published a pledge of openness or their finances; a community list.
 */
import { z } from 'zod';
import { json } from './reading.ts';
import { type Finding, of, register } from './register.ts';

const Row = z.object({ name: z.string(), website: z.string(), openness_pledge: z.string(), open_finance: z.string().optional() });

const facts = ({ name, website, openness_pledge, open_finance }: z.infer<typeof Row>): Finding =>
	of(website, (subject) => [
		{ subject, name, kind: 'openness-pledge', ref: name, link: openness_pledge },
		...(open_finance ? [{ subject, kind: 'open-finances', ref: name, link: open_finance }] : []),
	]);

export const openCompanies = register({
	source: {
		id: 'open-companies',
		name: 'Awesome open company',
		credit: 'opencompany and contributors',
		licence: 'CC0-1.0',
		licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
		changes: 'Reduced to the pledge and the finances.',
		retrieved: '2024-03-30',
		link: 'https://github.com/opencompany/awesome-open-company',
	},
	file: 'open-companies.json',
	assurance: 'listed',

	rows: json('rows'),
	row: Row,
	facts,
});
