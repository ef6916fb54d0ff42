/** The last 200 reasons why something did not go well, for a report that the user copies. Never an address of a vendor. */
import type { Reason } from '../release/reason.ts';
import type { UserDatabase } from '../user/database.ts';

export interface Diagnosis {
	/** ms */
	readonly when: number;
	/** The registry's id; empty when it is about none. */
	readonly registry: string;
	readonly reason: Reason;
	/** What and where, in the words of the error. */
	readonly message: string;
}

export const MOST_DIAGNOSES = 200;
const LONGEST = 300;

/** Adds a reason; the oldest beyond the last 200 go. */
export async function diagnose(db: UserDatabase, diagnosis: Diagnosis, most = MOST_DIAGNOSES): Promise<void> {
	const tx = db.transaction('diagnostics', 'readwrite');
	const key = await tx.store.add({ ...diagnosis, message: diagnosis.message.slice(0, LONGEST) });
	await tx.store.delete(IDBKeyRange.upperBound(key - most));
	await tx.done;
}

/** Newest first. */
export const readDiagnoses = async (db: UserDatabase): Promise<Diagnosis[]> => (await db.getAll('diagnostics')).reverse();

/** A reason as a line: `2026-11-24T06:02:11.000Z 7f3a91c40be25d18 hash index: chunk 3 is not what was signed`. */
export const diagnosisLine = ({ when, registry, reason, message }: Diagnosis): string =>
	[new Date(when).toISOString(), registry || '-', reason, message].join(' ');
