/**
 * Public bug bounty programmes, collected by ProjectDiscovery. The address of a programme is mostly a bounty platform's,
 * so it names nobody; of the domains in scope only the one that bears the programme's name is its own, the others
 * belong to brands or partners: there the programme is inherited and counts nothing.
 */
import { z } from 'zod';
import { domainSubject } from '#utils/subject/domain.ts';
import { bearsName } from './bears-name.ts';
import { json } from './reading.ts';
import { type Finding, register } from './register.ts';

const Row = z.object({
	name: z.string(),
	url: z.string(),
	bounty: z.boolean(),
	domains: z.array(z.string()).optional(),
});

function facts({ name, url, bounty, domains = [] }: z.infer<typeof Row>): Finding {
	const subjects = [...new Set(domains.flatMap((domain) => domainSubject(domain) ?? []))];
	if (domains.length === 0) return ['no domain in scope'];
	if (subjects.length === 0) return ['a shared host is nobody’s identity'];
	const own = subjects.find((subject) => bearsName(subject, name));
	return subjects.map((subject) =>
		subject === own
			? { subject, name, kind: bounty ? 'bug-bounty' : 'disclosure-policy', ref: name, link: url }
			: { subject, kind: 'inherited-disclosure', ref: name, link: url, note: `In the scope of the programme of ${name}`.slice(0, 200) },
	);
}

export const publicBugBountyPrograms = register({
	source: {
		id: 'public-bug-bounty-programs',
		name: 'Public bug bounty programmes',
		credit: 'ProjectDiscovery, Inc. and contributors',
		licence: 'MIT',
		licenceUrl: 'https://opensource.org/license/mit',
		notice: 'Copyright (c) ProjectDiscovery, Inc.',
		changes: 'Reduced to whether a programme exists and pays; at most twelve domains in scope.',
		retrieved: '2026-07-20',
		link: 'https://github.com/projectdiscovery/public-bugbounty-programs',
	},
	file: 'public-bug-bounty-programs.json',
	assurance: 'listed',
	rows: json('rows'),
	row: Row,
	facts,
});
