/** `earned lookup SUBJECT…`: what a release knows of each subject, one JSON object a line. */
import { parseArgs } from 'node:util';
import { type OpenedRelease, openRelease } from '#registry/open-release.ts';
import type { IndexAnswer } from '#utils/release/answer.ts';
import { dayOf } from '#utils/release/clock.ts';
import { lookup, recordOf } from '#utils/release/lookup.ts';
import { type Reason, ReleaseError } from '#utils/release/reason.ts';
import { dayOfRow, type Row, type RowCertification } from '#utils/release/row.ts';
import type { Day, SubjectRecord } from '#utils/reputation/evidence.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';
import { careOn, confirmedOn, score, stateOf } from '#utils/reputation/score.ts';
import { parseSubject, type SubjectId } from '#utils/subject/subject.ts';
import { UsageError } from './usage.ts';

/** Where the build leaves the release that goes into the package. */
const EMBEDDED = '.output/release';

/** One line of the answer. Figures are points, 0–100, under what matters to clients, rounded to a tenth. */
export interface LookupLine {
	readonly subject: SubjectId;
	readonly state: 'scored' | 'little' | 'none' | 'unchecked';
	readonly reason?: Reason;
	readonly score?: number;
	readonly interval?: readonly [number, number];
	/** Facts that count. */
	readonly facts: number;
	readonly certifications: readonly object[];
	readonly record?: SubjectRecord;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A row's certification in words. */
function inWords({ scheme, status, assurance, until }: RowCertification, methodology: Methodology): object {
	const [id, method] = Object.entries(methodology.schemes).find(([, { number }]) => number === scheme) ?? [String(scheme)];
	return { scheme: id, ...(method && { name: method.short }), status, assurance, ...(until !== undefined && { until: dayOfRow(until) }) };
}

function figures(
	row: Row,
	methodology: Methodology,
	today: Day,
): Pick<LookupLine, 'state' | 'score' | 'interval' | 'facts' | 'certifications'> {
	const result = score(row, methodology, methodology.lenses.client, today);
	const state = stateOf(result);
	const shown = [confirmedOn(row, today), careOn(row, today)].filter((found) => found !== undefined);
	return {
		state,
		...(state === 'scored' && { score: tenth(result.value), interval: [tenth(result.lo), tenth(result.hi)] as const }),
		facts: row.facts,
		certifications: shown.map((certification) => inWords(certification, methodology)),
	};
}

/** What the release knows of a subject. */
export async function lineOf(subject: SubjectId, answer: IndexAnswer | undefined, release: OpenedRelease, today: Day): Promise<LookupLine> {
	if (!answer || answer.state === 'none') return { subject, state: 'none', facts: 0, certifications: [] };
	if (answer.state === 'unchecked') return { subject, state: 'unchecked', reason: answer.reason, facts: 0, certifications: [] };
	const record = await recordOf(release.reader, subject);
	return { subject, ...figures(answer.row, release.methodology, today), ...(record && { record }) };
}

function subjectsOf(words: readonly string[]): SubjectId[] {
	if (words.length === 0) throw new UsageError('name a subject, such as domain:example.com');
	return words.map((word) => {
		const subject = parseSubject(word);
		if (!subject) throw new UsageError(`"${word}" is no subject: write NAMESPACE:ID, such as domain:example.com or clutch:example-works`);
		return subject;
	});
}

/** Exit 0 when all could be answered ("none" is an answer), 1 when a subject is `unchecked`. */
export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { release: { type: 'string' } } });
	const subjects = subjectsOf(positionals);
	const where = values.release ?? EMBEDDED;
	try {
		const release = await openRelease(where);
		const { data } = release;
		console.error(
			`${release.info.name}, release ${data.release} of ${data.date} (registry ${data.registry})${data.reason ? '; not refreshed since, its timestamp has expired' : ''}`,
		);
		const answers = await lookup(release.reader, subjects);
		const today = dayOf(Date.now());
		for (const subject of subjects) console.log(JSON.stringify(await lineOf(subject, answers.get(subject), release, today)));
		return 0;
	} catch (error) {
		if (!(error instanceof ReleaseError)) throw error;
		console.error(`${where}: ${error.message}${values.release === undefined ? '\nnpm run build publishes it.' : ''}`);
		for (const subject of subjects)
			console.log(JSON.stringify({ subject, state: 'unchecked', reason: error.reason, facts: 0, certifications: [] }));
		return 1;
	}
}
