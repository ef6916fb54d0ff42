/**
 * Subjects that objected, or turned out to be persons: `registry/evidence/excluded.txt` names them by salted hash, so
 * that the list of those who left is not itself a list of them. No import brings one back and no release carries one.
 *
 * Format: a line each, `SALT HASH`: SALT any hex, HASH the hex SHA-256 of `SALT:SUBJECT`; `#` begins a comment.
 * Lines may share a salt; each different salt costs one hash per subject.
 */
import { createHash } from 'node:crypto';
import type { SubjectId } from '#utils/subject/subject.ts';

const hashOf = (salt: string, subject: SubjectId): string => createHash('sha256').update(`${salt}:${subject}`).digest('hex');

/** The line that excludes a subject. */
export const excludedLine = (salt: string, subject: SubjectId): string => `${salt} ${hashOf(salt, subject)}`;

/**
 * Reads the list into a question: is this subject excluded?
 * @throws Error naming the line that is not `SALT HASH`
 */
export function parseExcluded(text: string, file = 'excluded.txt'): (subject: SubjectId) => boolean {
	const bySalt = new Map<string, Set<string>>();
	for (const [index, line] of text.split('\n').entries()) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		const [, salt, hash] = /^([0-9a-f]{2,64}) ([0-9a-f]{64})$/.exec(line.trim()) ?? [];
		if (!salt || !hash) throw new Error(`${file}, line ${index + 1}: expected "SALT HASH", both in hex; see registry/excluded.ts`);
		bySalt.set(salt, (bySalt.get(salt) ?? new Set()).add(hash));
	}
	return (subject) => [...bySalt].some(([salt, hashes]) => hashes.has(hashOf(salt, subject)));
}
