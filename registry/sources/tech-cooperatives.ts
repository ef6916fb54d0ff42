/**
 * Software and consulting cooperatives, owned by those who work in them; a community list.
 */
import { z } from 'zod';
import { json } from './reading.ts';
import { type Finding, of, register } from './register.ts';

const Row = z.object({ name: z.string(), website: z.string(), areas: z.string().optional() });

const facts = ({ name, website, areas }: z.infer<typeof Row>): Finding =>
	of(website, (subject) => [{ subject, name, kind: 'worker-owned', ref: name, ...(areas ? { note: areas.slice(0, 200) } : {}) }]);

export const techCooperatives = register({
	source: {
		id: 'tech-cooperatives',
		name: 'Tech co-ops',
		credit: 'hng and contributors',
		licence: 'CC0-1.0',
		licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
		changes: 'Reduced to names and websites.',
		retrieved: '2026-06-10',
		link: 'https://github.com/hng/tech-coops',
	},
	file: 'tech-cooperatives.json',
	assurance: 'listed',

	rows: json('rows'),
	row: Row,
	facts,
});
