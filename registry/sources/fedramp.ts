/**
 * FedRAMP Marketplace: cloud offerings that US agencies may use, and the assessors who examine them.
 * An authorisation stands as long as the register shows it; the expiry dates it once carried are not kept up.
 */
import { z } from 'zod';
import type { CertificationStatus } from '#utils/certifications/status.ts';
import { bearsName } from './bears-name.ts';
import { json, table } from './reading.ts';
import { dayOf, type Finding, of, present, register } from './register.ts';

const STATUS = { Compliant: 'active', 'In Process': 'in-process', 'FedRAMP Ready': 'in-process' } as const;
const WORDS = { Compliant: 'authorised', 'In Process': 'in process', 'FedRAMP Ready': 'ready, not yet authorised' } as const;

const Row = z.discriminatedUnion('table', [
	z.object({
		table: z.literal('offering'),
		Package_ID: z.string(),
		Cloud_Service_Provider_Name: z.string(),
		Cloud_Service_Provider_Package: z.string(),
		Designation: z.enum(['Compliant', 'In Process', 'FedRAMP Ready']),
		Impact_Level: z.string(),
		Original_Authorization_Date: z.string().optional(),
		CSP_Website: z.string().optional(),
	}),
	/** The register keeps empty places at the end of its list of assessors. */
	z.object({
		table: z.literal('assessor'),
		Name: z.string().nullish(),
		website: z.string().nullish(),
		Remediation: z.enum(['Y', 'N']).nullish(),
		Accreditation_Date: z.string().nullish(),
	}),
]);
type Row = z.infer<typeof Row>;

function ofOffering(row: Extract<Row, { table: 'offering' }>): Finding {
	return of(row.CSP_Website, (subject) => {
		const name = row.Cloud_Service_Provider_Name.trim();
		const offering = row.Cloud_Service_Provider_Package.trim();
		if (!bearsName(subject, `${name} ${offering}`)) return ['the website bears neither the provider’s nor the offering’s name'];
		const note = `${offering}: ${WORDS[row.Designation]}, ${row.Impact_Level} impact`;
		const link = `https://marketplace.fedramp.gov/products/${row.Package_ID}`;
		const status: CertificationStatus = STATUS[row.Designation];
		const issued = row.Designation === 'Compliant' ? dayOf(row.Original_Authorization_Date) : undefined;
		return [present({ subject, name, kind: 'certificate', scheme: 'fedramp', ref: row.Package_ID, status, issued, link, note })];
	});
}

function ofAssessor(row: Extract<Row, { table: 'assessor' }>): Finding {
	if (!row.Name) return ['an empty place in the list'];
	const name = row.Name.replace(/\(In.Remediation\)/i, '').trim();
	const remediation = row.Remediation === 'Y';
	const status: CertificationStatus = remediation ? 'suspended' : 'active';
	return of(row.website ?? '', (subject) => [
		present({
			subject,
			name,
			kind: 'certificate',
			scheme: 'fedramp-assessor',
			ref: `assessor ${name}`,
			status,
			issued: dayOf(row.Accreditation_Date ?? undefined),
			link: 'https://marketplace.fedramp.gov/assessors',
			note: remediation ? 'Assessor, in remediation' : undefined,
		}),
	]);
}

export const fedramp = register({
	source: {
		id: 'fedramp',
		name: 'FedRAMP Marketplace',
		credit: 'US General Services Administration',
		licence: 'Public domain (CC0-1.0)',
		licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
		changes: 'Offerings and assessors reduced to status, level, date and link.',
		retrieved: '2026-08-22',
		link: 'https://marketplace.fedramp.gov/products',
	},
	file: 'fedramp.json',
	assurance: 'register',
	rows: (text, file) => [
		...table('offering', json('data', 'Providers'))(text, file),
		...table('assessor', json('data', 'Assessors'))(text, file),
	],
	row: Row,
	facts: (row) => (row.table === 'offering' ? ofOffering(row) : ofAssessor(row)),
});
