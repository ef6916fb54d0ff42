/**
 * UK gender pay gap reports of IT employers, joined by the page of the report where its domain bears the employer’s name: a report on the parent’s site is no fact about the parent.
 */
import { z } from 'zod';
import { bearsName } from './bears-name.ts';
import { csv } from './reading.ts';
import { dayOf, type Fact, type Finding, of, present, register } from './register.ts';

const percent = z.string().transform(Number).pipe(z.number().min(-1000).max(100));
const Row = z.object({
	EmployerName: z.string(),
	EmployerId: z.string().regex(/^\d+$/),
	DiffMedianHourlyPercent: percent,
	FemaleTopQuartile: percent,
	CompanyLinkToGPGInfo: z.string(),
	SubmittedAfterTheDeadline: z.enum(['True', 'False']),
	DueDate: z.string(),
	DateSubmitted: z.string(),
});

/** Two decimals: finer would pretend to more than a yearly report says. */
const round = (outcome: number): number => Math.round(100 * outcome) / 100;

function facts(row: z.infer<typeof Row>): Finding {
	return of(row.CompanyLinkToGPGInfo, (subject) => {
		const name = row.EmployerName;
		if (!bearsName(subject, name)) return ['the report stands on a domain that does not bear the employer’s name'];
		const confirmed = dayOf(row.DueDate);
		const link = `https://gender-pay-gap.service.gov.uk/Employer/${row.EmployerId}`;
		const fact = (kind: string, rest: Partial<Fact>): Fact =>
			present({ subject, name, kind, ref: row.EmployerId, confirmed, link, once: `uk-gender-pay-gap ${kind}`, ...rest });
		const late = row.SubmittedAfterTheDeadline === 'True';
		return [
			fact('women-in-top-quarter', {
				outcome: round(Math.min(1, row.FemaleTopQuartile / 50)),
				note: `${row.FemaleTopQuartile} % women in the best-paid quarter of ${name}`,
			}),
			fact('median-pay-gap', {
				outcome: round(Math.max(0, 1 - Math.abs(row.DiffMedianHourlyPercent) / 30)),
				note: `Median hourly gap ${row.DiffMedianHourlyPercent} % at ${name}`,
			}),
			fact(late ? 'pay-gap-filed-late' : 'pay-gap-filed-on-time', { issued: dayOf(row.DateSubmitted) ?? row.DateSubmitted, note: name }),
		];
	});
}

export const ukGenderPayGap = register({
	source: {
		id: 'uk-gender-pay-gap-it-2022-2023',
		name: 'UK Gender Pay Gap Service',
		credit: 'UK Government Equalities Office',
		licence: 'Open Government Licence v3.0',
		licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
		notice: 'Contains public sector information licensed under the Open Government Licence v3.0.',
		changes: 'IT employers only; reduced to women in the top pay quarter, median gap and date of filing.',
		retrieved: '2023-04-05',
		link: 'https://gender-pay-gap.service.gov.uk/',
	},
	file: 'uk-gender-pay-gap-it-2022-2023.csv',
	assurance: 'register',

	rows: csv,
	row: Row,
	facts,
});
