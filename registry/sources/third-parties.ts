/**
 * Common third parties, collected by Probo: what software vendors publish of their security and contracts, and the
 * certificates they are said to hold. Listed by somebody else, so weaker than the issuer's register.
 */
import { z } from 'zod';
import { certificateNamed } from './certificate-named.ts';
import { json } from './reading.ts';
import { type Fact, type Finding, of, register } from './register.ts';

/** Pages that a vendor publishes, and what each shows. */
const PAGES = {
	securityPageUrl: 'security-page',
	trustPageUrl: 'trust-centre',
	statusPageUrl: 'status-page',
	dataProcessingAgreementUrl: 'data-processing-agreement',
	subprocessorsListUrl: 'sub-processor-list',
	serviceLevelAgreementUrl: 'service-level-agreement',
} as const;

const page = z.string().optional();
const Row = z.object({
	name: z.string(),
	websiteUrl: z.string(),
	certifications: z.array(z.string()).optional(),
	securityPageUrl: page,
	trustPageUrl: page,
	statusPageUrl: page,
	dataProcessingAgreementUrl: page,
	subprocessorsListUrl: page,
	serviceLevelAgreementUrl: page,
});
type Row = z.infer<typeof Row>;

/** Other domains that a row names are hosts of its product, not identities: they get nothing. */
function facts(row: Row): Finding {
	return of(row.websiteUrl, (subject) => {
		const { name } = row;
		const found: (Fact | string)[] = [{ subject, name, kind: 'directory-entry', ref: name }];
		for (const [field, kind] of Object.entries(PAGES)) {
			const link = row[field as keyof typeof PAGES];
			if (link) found.push({ subject, kind, ref: name, link });
		}
		for (const words of row.certifications ?? []) {
			const named = certificateNamed(words);
			if (typeof named === 'string') found.push(named);
			else found.push({ subject, kind: 'certificate', ref: `${name}: ${named.scheme}`, ...named, once: `probo-${named.scheme}` });
		}
		return found;
	});
}

export const thirdParties = register({
	source: {
		id: 'third-parties',
		name: 'Probo common third parties',
		credit: 'Probo Inc.',
		licence: 'CC BY-SA 4.0',
		licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
		notice: 'Data sourced from Probo Inc. (https://www.getprobo.com) under the CC BY-SA 4.0 licence.',
		changes: 'Reduced to published pages and named certificates; names of certificates mapped to schemes; addresses left out.',
		retrieved: '2026-08-21',
		link: 'https://github.com/getprobo/probo',
	},
	file: 'third-parties.json',
	assurance: 'listed',
	rows: json(),
	row: Row,
	facts,
});
