/**
 * A list as CSV and JSON, for people and programs that have no Earned: each row with where its facts come from and of which
 * day, who checked what, what is still to ask; and with the release by which anybody can work the figures out again.
 */

import { nameOf } from '../certifications/claim-words.ts';
import { writeCsv } from '../csv.ts';
import type { Day } from '../reputation/evidence.ts';
import { rangeText } from '../reputation/page-rating.ts';
import type { Checked } from './checked.ts';
import { rangeOfEntry } from './entry.ts';
import type { ListEntry, OwnCheck } from './list.ts';

/** The data that the figures rest on. */
export interface Stamp {
	readonly registry: string;
	readonly release: number;
	/** SHA-256 of the release's signed list of files, 64 hex. */
	readonly hash: string;
	readonly date: Day | '';
	readonly exported: Day;
}

/** A vendor with all that is exported of it. */
export interface ExportedVendor {
	readonly entry: ListEntry;
	readonly checked?: Checked;
	readonly checks: readonly OwnCheck[];
	/** In words. */
	readonly stillToAsk: readonly string[];
}

const HEAD = [
	'vendor',
	'identifier',
	'other identifiers',
	'source',
	'source address',
	'source date',
	'likely rating',
	'reviews',
	'page names',
	'in public registers',
	'trust score',
	'score low',
	'score high',
	'certificates in registers',
	'checked by hand',
	'checked by',
	'checked on',
	'still to ask',
	'tags',
	'note',
	'registry',
	'release',
	'release hash',
	'data of',
	'exported',
] as const;

/** One row as plain data: what JSON holds, and what CSV is made of. */
function plain({ entry, checked, checks, stillToAsk }: ExportedVendor) {
	const { subject, others, name, page, tags, note, added, asked } = entry;
	const range = rangeOfEntry(entry);
	return {
		vendor: name,
		subject: subject as string,
		identifiers: others as readonly string[],
		added: added as string,
		...(page && {
			source: {
				site: page.site,
				address: page.url,
				date: page.day as string,
				...(page.rating && { rating: page.rating }),
				...(range && { likelyRating: rangeText(range) }),
				facts: page.facts,
				names: page.claims.map((claim) => ({ scheme: nameOf(claim), stance: claim.stance as string })),
			},
		}),
		registers: {
			state: checked?.state ?? 'unchecked',
			...(checked?.reason && { reason: checked.reason }),
			...(checked?.figures && { facts: checked.figures.facts }),
			...(checked?.figures?.score && { score: checked.figures.score }),
			certificates: checked?.certificates ?? [],
		},
		checkedByHand: checks.map(({ kind, scheme, number, body, scope, until, link, who, when }) => ({
			kind: kind as string,
			scheme,
			number,
			body,
			scope,
			...(until && { until: until as string }),
			...(link && { link }),
			by: who,
			on: when as string,
		})),
		stillToAsk,
		...(asked && { asked: asked as string }),
		tags,
		note,
	};
}

/** The list as JSON, one value. */
export const asJson = (name: string, vendors: readonly ExportedVendor[], stamp: Stamp): string =>
	`${JSON.stringify({ list: name, ...stamp, vendors: vendors.map(plain) }, undefined, '\t')}\n`;

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ');
const uniqueOf = (parts: readonly string[]): string => joined([...new Set(parts)]);

/** The list as CSV (RFC 4180): a line a vendor, several values of a cell parted by semicolons. */
export function asCsv(vendors: readonly ExportedVendor[], stamp: Stamp): string {
	const rows = vendors.map((vendor) => {
		const row = plain(vendor);
		const { source, registers } = row;
		const score = registers.score;
		return [
			row.vendor,
			row.subject,
			joined(row.identifiers),
			source?.site ?? '',
			source?.address ?? '',
			source?.date ?? '',
			source?.likelyRating ?? '',
			source?.rating?.count ?? '',
			uniqueOf(source?.names.map(({ scheme, stance }) => `${scheme} (${stance})`) ?? []),
			registers.state,
			score?.value ?? '',
			score?.lo ?? '',
			score?.hi ?? '',
			joined(
				registers.certificates.map(({ scheme, status, assurance, until }) => [scheme, status, assurance, until].filter(Boolean).join(' ')),
			),
			joined(
				row.checkedByHand.map(({ scheme, number, body, scope, until, link }) =>
					[scheme, number, body, scope, until, link].filter(Boolean).join(', '),
				),
			),
			uniqueOf(row.checkedByHand.map(({ by }) => by)),
			uniqueOf(row.checkedByHand.map(({ on }) => on)),
			joined(row.stillToAsk),
			joined(row.tags),
			row.note,
			stamp.registry,
			stamp.release,
			stamp.hash,
			stamp.date,
			stamp.exported,
		];
	});
	return writeCsv([HEAD, ...rows]);
}
