/** Invented registers' files, and an import of them. */
import { type Before, type Imported, importTexts } from '#registry/import.ts';
import type { Register } from '#registry/sources/register.ts';
import type { SubjectLine } from '#utils/reputation/evidence.ts';
import type { SubjectId } from '#utils/subject/subject.ts';

/** A JSON register with a list `rows`, one a line. */
export const rows = (...list: readonly object[]): string => `{"rows":[${list.map((row) => JSON.stringify(row)).join(',\n')}]}`;

/** Imports texts by file name. */
export const imported = (
	registers: readonly Register[],
	texts: Record<string, string>,
	rules: { isExcluded?: (subject: SubjectId) => boolean; reviewed?: SubjectLine[]; before?: Before } = {},
): Promise<Imported> =>
	importTexts(registers, new Map(Object.entries(texts)), {
		isExcluded: () => false,
		reviewed: [],
		before: { evidence: new Map(), subjects: [] },
		...rules,
	});
