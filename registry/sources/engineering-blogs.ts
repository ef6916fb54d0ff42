/**
 * Engineering blogs of companies, joined only where the blog stands on the company’s own domain: many stand on medium.com or github.io.
 */
import { z } from 'zod';
import { bearsName } from './bears-name.ts';
import { json } from './reading.ts';
import { type Finding, of, register } from './register.ts';

const Row = z.object({ name: z.string(), url: z.string() });

const facts = ({ name, url }: z.infer<typeof Row>): Finding =>
	of(url, (subject) =>
		bearsName(subject, name) ? [{ subject, name, kind: 'engineering-blog', ref: name, link: url }] : ['the domain does not bear the name'],
	);

export const engineeringBlogs = register({
	source: {
		id: 'engineering-blogs',
		name: 'Engineering blogs',
		credit: 'Kilim Choi and contributors',
		licence: 'CC BY-SA 4.0',
		licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
		changes: 'Reduced to blogs on the company’s own domain.',
		retrieved: '2024-06-04',
		link: 'https://github.com/kilimchoi/engineering-blogs',
	},
	file: 'engineering-blogs.json',
	assurance: 'listed',

	rows: json('rows'),
	row: Row,
	facts,
});
