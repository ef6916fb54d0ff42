/**
 * Datenanfragen.de: companies whose privacy contact volunteers read in the policy (verified) or got an answer from (tested).
 */
import { z } from 'zod';
import { json } from './reading.ts';
import { type Finding, of, register } from './register.ts';

const Row = z.object({
	name: z.string(),
	website: z.string(),
	privacy_contact: z.array(z.string()).optional(),
	quality: z.enum(['verified', 'tested']),
	policy: z.string().optional(),
});

const facts = ({ name, website, privacy_contact, quality, policy }: z.infer<typeof Row>): Finding =>
	privacy_contact
		? of(website, (subject) => [
				{
					subject,
					name,
					kind: quality === 'tested' ? 'privacy-contact-tested' : 'privacy-contact',
					ref: name,
					link: policy,
					once: `gdpr ${quality}`,
				},
			])
		: ['no contact by mail or form'];

export const gdprPrivacyContacts = register({
	source: {
		id: 'gdpr-privacy-contacts',
		name: 'Company database of Datenanfragen.de',
		credit: 'Datenanfragen.de e. V. and contributors',
		licence: 'CC0-1.0',
		licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
		changes: 'Reduced to the contact’s existence and quality; addresses left out.',
		retrieved: '2026-07-21',
		link: 'https://www.datarequests.org/company/',
	},
	file: 'gdpr-privacy-contacts.json',
	assurance: 'listed',

	rows: json('rows'),
	row: Row,
	facts,
});
