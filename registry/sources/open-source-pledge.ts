/**
 * Open Source Pledge: what members paid to maintainers per developer and year. `website` is a page of the member’s, so its domain must bear the name.
 */
import { z } from 'zod';
import { bearsName } from './bears-name.ts';
import { json } from './reading.ts';
import { earlier, type Finding, of, register } from './register.ts';

const Row = z.object({
	name: z.string(),
	website: z.string(),
	reports: z.array(z.object({ year_ending: z.iso.date(), developers: z.number().positive(), payments_usd: z.number(), url: z.string() })),
});

/** The pledge's own line: 2,000 US dollars a developer and year. */
const PLEDGE = 2000;
/** A year may be reported before it has ended; the copy can confirm no later day than its own. */
const RETRIEVED = '2024-10-10';

function facts({ name, website, reports }: z.infer<typeof Row>): Finding {
	const latest = reports.toSorted((a, b) => (a.year_ending < b.year_ending ? 1 : -1))[0];
	if (!latest) return ['no yearly report'];
	return of(website, (subject) => {
		if (!bearsName(subject, name)) return ['the domain does not bear the name'];
		const each = Math.round(latest.payments_usd / latest.developers);
		const outcome = Math.round(100 * Math.min(1, each / PLEDGE)) / 100;
		const note = `${each.toLocaleString('en-US')} US dollars for each of ${latest.developers} developers`;
		const confirmed = earlier(latest.year_ending, RETRIEVED);
		return [{ subject, name, kind: 'open-source-payments', ref: name, outcome, confirmed, link: latest.url, note }];
	});
}

export const openSourcePledge = register({
	source: {
		id: 'open-source-pledge',
		name: 'Open Source Pledge',
		credit: 'Open Source Pledge contributors',
		licence: 'CC0-1.0',
		licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
		changes: 'Reduced to the payment per developer of the latest year.',
		retrieved: '2024-10-10',
		link: 'https://opensourcepledge.com/members/',
	},
	file: 'open-source-pledge.json',
	assurance: 'listed',

	rows: json('rows'),
	row: Row,
	facts,
});
