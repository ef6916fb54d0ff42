/**
 * Looking subjects up in a release that was verified and stored. The same code reads IndexedDB and a folder; each gives
 * a `ReleaseReader`. No request leaves the machine here.
 */
import type { SubjectRecord } from '../reputation/evidence.ts';
import { keyOf, mayBePerson, type SubjectId } from '../subject/subject.ts';
import type { IndexAnswer } from './answer.ts';
import { sameBytes } from './bytes.ts';
import { bucketOf } from './evidence-file.ts';
import { chunkOf, findRow } from './index-file.ts';
import type { AliasRow, Row } from './row.ts';

/** One release, as it was stored. */
export interface ReleaseReader {
	/**
	 * Rows of the chunks, in the order asked; undefined where storage lost one. Called at most twice a look-up, the second
	 * time straight from the first's answer, so that both fall into one IndexedDB transaction.
	 */
	chunks(numbers: readonly number[]): Promise<readonly (Uint8Array | undefined)[]>;
	/** Records of a bucket, unpacked, proved and parsed; undefined where it is not on this machine. */
	bucket(number: number): Promise<readonly SubjectRecord[] | undefined>;
	/** Bits of the primary key that name a bucket. */
	readonly prefixBits: number;
}

type Found = Row | AliasRow | undefined | 'lost';

async function rowsOf(reader: ReleaseReader, keys: readonly Uint8Array[]): Promise<Found[]> {
	const numbers = [...new Set(keys.map((key) => chunkOf(key)))];
	const chunks = await reader.chunks(numbers);
	const byNumber = new Map(numbers.map((number, i) => [number, chunks[i]]));
	return keys.map((key) => {
		const chunk = byNumber.get(chunkOf(key));
		return chunk ? findRow(chunk, key) : 'lost';
	});
}

function answerOf(subject: SubjectId, found: Found): IndexAnswer {
	if (found === 'lost') return { state: 'unchecked', reason: 'no-database' };
	// An alias that leads to an alias leads nowhere: publishers write none.
	return found && !('primary' in found) ? { state: 'known', subject, row: found } : { state: 'none' };
}

/**
 * What the index knows of each subject. Persons are never looked up: they are `none`.
 * An alias is answered with the row of the organisation that it names.
 */
export async function lookup(reader: ReleaseReader, subjects: readonly SubjectId[]): Promise<Map<SubjectId, IndexAnswer>> {
	const asked = [...new Set(subjects)].filter((subject) => !mayBePerson(subject));
	const keys = await Promise.all(asked.map(keyOf));
	const found = await rowsOf(reader, keys);
	const aliases = found.map((row) => (typeof row === 'object' && 'primary' in row ? row.primary : undefined));
	const primaries = aliases.filter((key) => key !== undefined);
	const primaryRows = primaries.length > 0 ? await rowsOf(reader, primaries) : [];
	const answers = new Map<SubjectId, IndexAnswer>(subjects.map((subject) => [subject, { state: 'none' }]));
	let next = 0;
	for (const [i, subject] of asked.entries()) answers.set(subject, answerOf(subject, aliases[i] ? primaryRows[next++] : found[i]));
	return answers;
}

/** The whole record of a subject or of the organisation that an alias names; undefined when there is none or it is not on this machine. */
export async function recordOf(reader: ReleaseReader, subject: SubjectId): Promise<SubjectRecord | undefined> {
	const answer = (await lookup(reader, [subject])).get(subject);
	if (answer?.state !== 'known') return;
	const { key } = answer.row;
	for (const record of (await reader.bucket(bucketOf(key, reader.prefixBits))) ?? []) {
		if (sameBytes(await keyOf(record.subject), key)) return record;
	}
}

/** {@link recordOf} for several: each bucket is unpacked once. */
export async function recordsOf(reader: ReleaseReader, subjects: readonly SubjectId[]): Promise<Map<SubjectId, SubjectRecord>> {
	const answers = await lookup(reader, subjects);
	const records = new Map<SubjectId, SubjectRecord>();
	const known = [...answers].flatMap(([subject, answer]) => (answer.state === 'known' ? [{ subject, key: answer.row.key }] : []));
	for (const [number, wanted] of Map.groupBy(known, ({ key }) => bucketOf(key, reader.prefixBits))) {
		for (const record of (await reader.bucket(number)) ?? []) {
			const key = await keyOf(record.subject);
			for (const one of wanted) if (sameBytes(one.key, key)) records.set(one.subject, record);
		}
	}
	return records;
}
