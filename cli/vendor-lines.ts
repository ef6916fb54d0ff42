/** A page's vendors, a line each: name, identifier, what is known, score with interval, facts, certifications. */
import { openRelease } from '#registry/open-release.ts';
import { answerFor, identifiersOf } from '#utils/badge/look.ts';
import { dayOf } from '#utils/release/clock.ts';
import { lookup } from '#utils/release/lookup.ts';
import { type LookupLine, lineOf } from './lookup.ts';
import { plain, readPage } from './read.ts';

/** Certifications in words: `ISO 27001 active (register) to 2028-03-01`. */
const held = ({ certifications }: LookupLine): string =>
	certifications
		.map((certification) => {
			const { name, scheme, status, assurance, until } = certification as Record<string, string | undefined>;
			return `${name ?? scheme} ${status} (${assurance})${until === undefined ? '' : ` to ${until}`}`;
		})
		.join(', ');

/** What a release in the folder or at the address `where` knows of the vendors of a saved page, in the page's order. */
export async function vendorLines(html: string, url: URL, where: string): Promise<string[]> {
	const sightings = readPage(html, url).found.map(plain);
	const release = await openRelease(where);
	const answers = await lookup(release.reader, [...new Set(sightings.flatMap(identifiersOf))]);
	const lines = await Promise.all(
		sightings.map(async (sighting) => {
			const answer = answerFor(sighting, answers);
			const subject = answer.state === 'known' ? answer.subject : (identifiersOf(sighting)[0] ?? sighting.subject);
			return { name: sighting.name, line: await lineOf(subject, answer, release, dayOf(Date.now())) };
		}),
	);
	const width = Math.max(0, ...lines.map(({ name }) => name.length));
	return lines.map(({ name, line }) =>
		[
			name.padEnd(width),
			line.subject,
			line.state,
			line.score === undefined ? 'no score' : `score ${Math.round(line.score)} (${line.interval?.map(Math.round).join('–')})`,
			line.facts === 1 ? '1 fact' : `${line.facts} facts`,
			held(line) || 'no certification on record',
		].join('  '),
	);
}
