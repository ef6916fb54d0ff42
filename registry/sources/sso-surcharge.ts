/**
 * The SSO Wall of Shame: products that sell single sign-on only in a dearer plan. A price list, often years old: it says nothing of a service firm and is shown without counting,
 * and only for subjects of which another register says something.
 */
import { z } from 'zod';
import { json } from './reading.ts';
import { type Finding, of, register } from './register.ts';

const Row = z.object({
	name: z.string(),
	website: z.string(),
	percent_increase: z.string().optional(),
	pricing_source: z.string(),
	updated_at: z.iso.date(),
});

const facts = ({ name, website, percent_increase, pricing_source, updated_at }: z.infer<typeof Row>): Finding =>
	of(website, (subject) => {
		const markUp = percent_increase && /^\d/.test(percent_increase) ? `, ${percent_increase} dearer` : '';
		return [{ subject, kind: 'sso-surcharge', ref: name, confirmed: updated_at, link: pricing_source, note: `${name}${markUp}` }];
	});

export const ssoSurcharge = register({
	source: {
		id: 'sso-surcharge',
		name: 'SSO Wall of Shame',
		credit: 'robchahin and contributors',
		licence: 'Apache-2.0',
		licenceUrl: 'https://www.apache.org/licenses/LICENSE-2.0',
		changes: 'Reduced to product and mark-up.',
		retrieved: '2026-06-16',
		link: 'https://sso.tax/',
	},
	file: 'sso-surcharge.json',
	assurance: 'listed',
	onlyAdds: true,

	rows: json('rows'),
	row: Row,
	facts,
});
