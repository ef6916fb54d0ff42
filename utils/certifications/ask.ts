/** What to ask a vendor for, as text to copy: the facts without which a certificate cannot be looked up. */
import { schemeOf } from './catalogue/catalogue.ts';
import type { Gives } from './catalogue/scheme.ts';
import { nameOf } from './claim-words.ts';
import type { Claim } from './claims.ts';

const BY_KIND: Record<Gives, (name: string) => string> = {
	certificate: (name) =>
		`Please send your ${name} certificate, or its number, the certification body and that body’s accreditation, the scope (which sites and services), and the date it expires.`,
	report: (name) =>
		`Please share your latest ${name} report (under NDA if need be): its type, the period it covers, the auditor, the criteria in scope, and the opinion.`,
	appraisal: (name) =>
		`Please give the ${name} appraisal number, the model and version, the level, the organisational unit appraised, the lead appraiser, and the date it expires.`,
	assessment: (name) =>
		`Please send your ${name} attestation: its level, who assessed it, the date, what it covers, and until when it stands.`,
	'self-declaration': (name) =>
		`Please give your ${name} entry in the public list, the legal entity it names, and when it was last renewed.`,
	registration: (name) => `Please give your ${name} registration number, the legal entity it names, and the date it runs out.`,
	membership: (name) => `Please give your ${name} membership number and the year it is paid for.`,
	tier: (name) => `Please link to your own entry as ${name} in the partner directory: it shows the tier and since when.`,
	badge: (name) => `${name} is worked out by the marketplace: please link to the profile that shows it.`,
	rating: (name) => `Please share your ${name} scorecard: its medal, its date and the legal entity it rates.`,
	nothing: (name) =>
		`No ${name} certificate exists. Please say what stands behind it: who checked what, when, and what you would sign (for personal data a processing agreement).`,
};

/** Questions for one claim, ready to send; empty where there is nothing to ask. */
export function whatToAsk(claim: Claim): string[] {
	const scheme = schemeOf(claim.scheme);
	const name = nameOf(claim);
	if (!scheme || claim.stance === 'requirement' || claim.stance === 'generic' || claim.stance === 'negated') return [];
	if (claim.scheme === 'iso-unspecified')
		return ['Which ISO standard are you certified to, by which certification body, under which number, for which scope, and until when?'];
	if (claim.stance === 'third-party')
		return [
			`The ${name} you name belongs to your host or supplier. Which certificates or reports do you hold yourselves, and what do they cover?`,
		];
	if (claim.stance === 'service-offered') return [`You offer help with ${name}. Do you hold it yourselves?`];
	if (claim.stance === 'compliant-only' && scheme.gives !== 'assessment')
		return [`You say that you follow ${name}. Has anybody outside checked it: who, when, and may we see the result?`];
	if (claim.stance === 'in-process') return [`Who audits you for ${name}, which stage is done, and when is the certificate or report due?`];
	if (claim.stance === 'expired') return [`Your ${name} has ended. Was it renewed? If so: number, body, scope and expiry.`];
	if (scheme.certifies === 'person' || claim.holder === 'staff')
		return [
			`Who of the people who would work for us holds ${name}? Please give the link or number with which we can check it, and when it expires.`,
		];
	const asks = [BY_KIND[scheme.gives](name)];
	if (claim.notices?.includes('edition-ended'))
		asks.push(`Certificates to the ${claim.edition} edition of ${name} have ended. Do you hold one to the current edition?`);
	if (claim.holder === 'product')
		asks.push(
			`${name} certifies ${scheme.certifies === 'product' ? 'a service' : 'an organisation, not a product'}: whose certificate is it, and what is its scope?`,
		);
	return asks;
}
