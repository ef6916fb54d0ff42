/**
 * Microsoft 365 App Compliance pages of 2021–22, one app each. `certified` was reviewed by Microsoft for a year, so it is past; `attested` is the publisher’s own word. Named standards are the publisher’s claims in both; a FedRAMP claim is left to FedRAMP’s register. What a page does not answer is not a no.
 */
import { z } from 'zod';
import { json } from './reading.ts';
import { type Fact, type Finding, of, present, register } from './register.ts';

const Row = z.object({
	website: z.string(),
	publisher: z.string().optional(),
	id: z.string(),
	page: z.string(),
	status: z.enum(['certified', 'attested']),
	developer_update: z.iso.date(),
	yes: z.array(z.string()).optional(),
	soc2_type: z.string().optional(),
});

/** Standards that a publisher says to hold. */
const SCHEMES: Record<string, string> = {
	iso27001: 'iso-27001',
	iso27017: 'iso-27017',
	iso27018: 'iso-27018',
	soc1: 'soc-1',
	soc2: 'soc-2',
	soc3: 'soc-3',
	pci_dss: 'pci-dss',
	hipaa: 'hipaa',
	hitrust: 'hitrust',
	csa_star: 'csa-star',
};
/** Practices that Microsoft's reviewers saw evidence of. */
const PRACTICES: Record<string, string> = {
	annual_penetration_test: 'app-penetration-test',
	incident_response: 'app-incident-response',
	disaster_recovery_plan: 'app-recovery-plan',
	second_person_code_review: 'app-code-review',
	change_management: 'app-change-management',
};

function facts({ website, publisher, id, page, status, developer_update, yes = [], soc2_type }: z.infer<typeof Row>): Finding {
	const link = `https://learn.microsoft.com/microsoft-365-app-certification/${page}`;
	return of(website, (subject) => {
		const fact = (kind: string, rest: Partial<Fact> = {}): Fact => {
			const once = `microsoft-365 ${rest.scheme ?? kind}`;
			return present({ subject, name: publisher, kind, ref: id, confirmed: developer_update, link, once, ...rest });
		};
		const claims = yes.flatMap((answer): Finding => {
			const scheme = SCHEMES[answer];
			if (!scheme) return answer === 'fedramp' ? ['FedRAMP: its own register decides'] : [];
			const note = `Said of one app in ${developer_update.slice(0, 4)}${scheme === 'soc-2' && soc2_type ? `, type ${soc2_type}` : ''}`;
			return [fact('certificate', { ref: `${id}: ${scheme}`, scheme, status: 'unverifiable', assurance: 'self-declared', note })];
		});
		if (status === 'attested') return [fact('self-attestation', { assurance: 'self-declared' }), ...claims];
		const until = yearAfter(developer_update);
		const past = fact('certificate', {
			scheme: 'microsoft-365-certified',
			status: 'expired',
			issued: developer_update,
			until,
			note: 'One app, certified for a year; whether renewed since is not known here',
		});
		const practices = yes.flatMap((answer) => (PRACTICES[answer] ? [fact(PRACTICES[answer], { assurance: 'register' })] : []));
		return [past, ...practices, ...claims];
	});
}

const yearAfter = (day: string): string => {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCFullYear(date.getUTCFullYear() + 1);
	return date.toISOString().slice(0, 10);
};

export const microsoft365AppCompliance = register({
	source: {
		id: 'microsoft-365-app-compliance',
		name: 'Microsoft 365 App Compliance Program',
		credit: 'Microsoft',
		licence: 'CC BY 4.0',
		licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
		changes: 'Answers read from a machine translation and reduced to a few practices; one line for each app and publisher.',
		retrieved: '2022-08-03',
		link: 'https://learn.microsoft.com/microsoft-365-app-certification/overview',
	},
	file: 'microsoft-365-app-compliance.json',
	assurance: 'listed',

	rows: json('rows'),
	row: Row,
	facts,
});
