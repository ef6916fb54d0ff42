/**
 * Status pages from a community list, joined where the page stands on the domain that bears the vendor’s name; pages on shared status hosts and on separate status domains (cloudflarestatus.com) do not join.
 */
import { z } from 'zod';
import { bearsName } from './bears-name.ts';
import { json } from './reading.ts';
import { type Finding, of, register } from './register.ts';

const Row = z.object({ name: z.string(), url: z.string() });

/** `Adobe System Status` → `Adobe`. */
const bare = (name: string): string =>
	name.replace(/\s+((cloud|system|support system|service|server)\s+)?(status( page)?|dashboard)$/i, '').trim();

const facts = ({ name, url }: z.infer<typeof Row>): Finding =>
	of(url, (subject) => {
		if (/status/.test(subject)) return ['a separate status domain'];
		if (!bearsName(subject, bare(name))) return ['the domain does not bear the name'];
		return [{ subject, name: bare(name), kind: 'status-page', ref: name, link: url }];
	});

export const awesomeStatusPages = register({
	source: {
		id: 'awesome-status-pages',
		name: 'Awesome status pages',
		credit: 'ivbeg and contributors',
		licence: 'MIT',
		licenceUrl: 'https://opensource.org/license/mit',
		changes: 'Reduced to status pages on the vendor’s own domain.',
		retrieved: '2026-07-06',
		link: 'https://github.com/ivbeg/awesome-status-pages',
	},
	file: 'awesome-status-pages.json',
	assurance: 'listed',

	rows: json('rows'),
	row: Row,
	facts,
});
