/**
 * Status pages collected by Sentry. Of the domains a row names, the one that bears its name is the vendor; the others are hosts of its product.
 */
import { z } from 'zod';
import { domainSubject } from '#utils/subject/domain.ts';
import { bearsName } from './bears-name.ts';
import { json } from './reading.ts';
import { type Finding, register } from './register.ts';

const Row = z.object({ name: z.string(), statusPageUrl: z.string(), domains: z.array(z.string()), defunct: z.boolean() });

function facts({ name, statusPageUrl, domains, defunct }: z.infer<typeof Row>): Finding {
	if (defunct) return ['the service is defunct'];
	const subject = domains.flatMap((domain) => domainSubject(domain) ?? []).find((found) => bearsName(found, name));
	return subject ? [{ subject, name, kind: 'status-page', ref: name, link: statusPageUrl }] : ['no domain bears the name'];
}

export const statusPages = register({
	source: {
		id: 'status-pages',
		name: 'Status page list',
		credit: 'Functional Software, Inc. (Sentry) and contributors',
		licence: 'MIT',
		licenceUrl: 'https://opensource.org/license/mit',
		notice: 'Copyright (c) Functional Software, Inc.',
		changes: 'Reduced to the address of each status page.',
		retrieved: '2025-09-10',
		link: 'https://github.com/getsentry/status-page-list',
	},
	file: 'status-pages.json',
	assurance: 'listed',

	rows: json(),
	row: Row,
	facts,
});
