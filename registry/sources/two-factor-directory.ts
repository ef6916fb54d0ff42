/**
 * 2fa.directory: which second factors a service’s own log-in offers. It speaks of products with a log-in, not of service firms, and is shown without counting,
 * and only for subjects of which another register says something. Other domains of a service get nothing.
 */
import { z } from 'zod';
import { json } from './reading.ts';
import { type Finding, of, register } from './register.ts';

const Row = z.object({
	name: z.string(),
	website: z.string(),
	tfa: z.array(z.string()).optional(),
	documentation: z.string().optional(),
});

const facts = ({ name, website, tfa, documentation }: z.infer<typeof Row>): Finding =>
	of(website, (subject) => [
		tfa
			? { subject, name, kind: 'login-second-factor', ref: name, link: documentation, note: `${name}: ${tfa.join(', ')}`.slice(0, 200) }
			: { subject, name, kind: 'login-no-second-factor', ref: name, note: name.slice(0, 200) },
	]);

export const twoFactorDirectory = register({
	source: {
		id: 'two-factor-directory',
		name: '2FA Directory',
		credit: '2factorauth and contributors',
		licence: 'MIT',
		licenceUrl: 'https://opensource.org/license/mit',
		changes: 'Reduced to the factors offered.',
		retrieved: '2026-08-04',
		link: 'https://2fa.directory/',
	},
	file: 'two-factor-directory.json',
	assurance: 'listed',
	onlyAdds: true,

	rows: json('rows'),
	row: Row,
	facts,
});
