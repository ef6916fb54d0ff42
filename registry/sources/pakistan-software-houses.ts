/** Software houses in Pakistan's cities, from a public data analysis. Its ratings are a map service's and are not used. */
import { z } from 'zod';
import { directory } from './directory.ts';
import { csv } from './reading.ts';

const Row = z.object({
	CompanyName: z.string().min(1),
	/** Stored negative by mistake in the source: -43 means 43 reviews. */
	Reviews: z.string().transform((text, context) => {
		const reviews = Math.abs(Number(text));
		if (text === '' || Number.isNaN(reviews)) context.addIssue({ code: 'custom', message: 'expected a number of reviews', input: text });
		return reviews;
	}),
	WebsiteURL: z.string(),
});

/** Names are cut at the advertising some carry: `Ivisions ( SEO | Website … )`. */
const bare = (name: string): string => (/^[^|(]+/.exec(name)?.[0] ?? name).trim() || name;

export const pakistanSoftwareHouses = directory({
	source: {
		id: 'pakistan-software-houses',
		name: 'Software houses in major Pakistani cities',
		credit: 'kkfaraz',
		licence: 'MIT',
		licenceUrl: 'https://opensource.org/license/mit',
		retrieved: '2025-09-01',
		link: 'https://github.com/kkfaraz/Software-Houses-in-Major-Pakistani-Cities-Data-Analysis',
	},
	file: 'pakistan-software-houses.csv',
	rows: csv,
	row: Row,
	entry: ({ CompanyName, Reviews, WebsiteURL }) =>
		WebsiteURL === 'Not-Available'
			? 'no website'
			: {
					name: bare(CompanyName),
					website: WebsiteURL,
					note: Reviews > 0 ? `${Reviews} reviews on a map service in 2025` : undefined,
					ref: CompanyName,
				},
});
