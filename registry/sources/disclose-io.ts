/**
 * disclose.io's list of vulnerability disclosure programmes: who publishes how to report a security hole, who pays
 * for it, who promises not to sue. Many rows are sub-hosts of one organisation: one policy counts once.
 */
import { z } from 'zod';
import { domainSubject } from '#utils/subject/domain.ts';
import { bearsName } from './bears-name.ts';
import { json } from './reading.ts';
import { type Fact, type Finding, of, register } from './register.ts';

const Row = z.object({
	program_name: z.string(),
	policy_url: z.string(),
	policy_url_status: z.enum(['alive', 'dead', '']),
	offers_bounty: z.enum(['yes', 'no', 'partial', '']),
	safe_harbor: z
		.string()
		.nullish()
		.transform((word) => (word ?? '').toLowerCase())
		.pipe(z.enum(['full', 'partial', 'none', 'yes', ''])),
	contact_email: z.string().optional(),
});

/** Whether the host of the policy is the programme's own: a name that is itself a host must agree, a contact on the same domain is enough. */
function isOwn(subject: string, name: string, contact: string | undefined): boolean {
	const named = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(name) ? domainSubject(name) : undefined;
	if (named) return named === subject;
	return domainSubject((contact ?? '').replace(/^.*@/, '')) === subject;
}

function facts({ program_name, policy_url, policy_url_status, offers_bounty, safe_harbor, contact_email }: z.infer<typeof Row>): Finding {
	if (policy_url_status === 'dead') return ['the policy’s page is gone'];
	const name = program_name.trim();
	return of(policy_url, (subject) => {
		const isHost = /\.[a-z]{2,}$/i.test(name) && domainSubject(name) !== undefined;
		if (!isOwn(subject, name, contact_email) && (isHost || !bearsName(subject, name))) {
			return ['the policy stands on a domain that is not the programme’s own'];
		}
		const fact = (kind: string, note?: string): Fact => ({
			subject,
			...(isHost ? {} : { name }),
			kind,
			ref: name,
			link: policy_url,
			once: `disclose-io ${kind} ${policy_url}`,
			...(note ? { note } : {}),
		});
		const found = [fact('disclosure-policy')];
		if (offers_bounty === 'yes') found.push(fact('bug-bounty'));
		if (safe_harbor === 'full' || safe_harbor === 'yes') found.push(fact('safe-harbour'));
		if (safe_harbor === 'partial') found.push(fact('safe-harbour-partial'));
		return found;
	});
}

export const discloseIo = register({
	source: {
		id: 'disclose-io',
		name: 'disclose.io programme list',
		credit: 'disclose.io contributors',
		licence: 'CC0-1.0',
		licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
		changes: 'Programmes reduced to policy, bounty and safe harbour; contacts left out.',
		retrieved: '2026-07-13',
		link: 'https://github.com/disclose/diodb',
	},
	file: 'disclose-io.json',
	assurance: 'listed',
	rows: json(),
	row: Row,
	facts,
});
