/**
 * The one shape of an importer: what a register is, how its rows read, and a pure function from a row to the facts
 * it states or the reason why it states none. Adding a register: docs/adding-a-register.md.
 */
import type { z } from 'zod';
import type { Assurance, CertificationStatus } from '#utils/certifications/status.ts';
import type { Day, Source } from '#utils/reputation/evidence.ts';
import { firstIssue } from '#utils/reputation/evidence-schema.ts';
import { domainSubject, registrableDomain } from '#utils/subject/domain.ts';
import type { SubjectId } from '#utils/subject/subject.ts';
import { type Reader, RegisterError } from './reading.ts';

/** A fact as a row states it; what it leaves open comes from its register. */
export interface Fact {
	readonly subject: SubjectId;
	/** The organisation's name in this row. */
	readonly name?: string;
	readonly kind: string;
	/** The register's own key of the row. */
	readonly ref: string;
	readonly outcome?: number;
	readonly scheme?: string;
	readonly status?: CertificationStatus;
	readonly issued?: string;
	readonly until?: string;
	/** Default: the day of the register's copy. */
	readonly confirmed?: string;
	/** Default: the register's page. Anything but https is replaced by it. */
	readonly link?: string | undefined;
	/** Default: the register's. */
	readonly assurance?: Assurance;
	readonly note?: string;
	/** Of all facts of a subject with the same `once`, in any register, the first counts and the others are passed over. */
	readonly once?: string;
}

/** What a row comes to: facts, and reasons (plain words, no values of the row) for what is left out of it. A row without a fact is left out by its first reason. */
export type Finding = readonly (Fact | string)[];

/** A register as the import runs it. */
export interface Register {
	readonly source: Source;
	/** File name of the copy read. */
	readonly file: string;
	/** Whose word its facts are. */
	readonly assurance: Assurance;
	/** Its facts are kept only for subjects of which another register says something. */
	readonly onlyAdds: boolean;
	/** Every row's finding, in the file's order. @throws RegisterError naming line and field of a row that does not fit */
	readonly read: (text: string) => Finding[];
}

interface Declaration<Row> {
	readonly source: Omit<Source, 'retrieved'> & { readonly retrieved: string };
	readonly file: string;
	readonly assurance: Assurance;
	readonly onlyAdds?: boolean;
	readonly rows: Reader;
	readonly row: z.ZodType<Row>;
	readonly facts: (row: Row) => Finding;
}

/** Declares a register; see the files beside this one. */
export function register<Row>(declared: Declaration<Row>): Register {
	const { file, row: schema } = declared;
	return {
		source: { ...declared.source, retrieved: declared.source.retrieved as Day },
		file,
		assurance: declared.assurance,
		onlyAdds: declared.onlyAdds ?? false,
		read: (text) => {
			const rows = declared.rows(text, file);
			if (rows.length === 0) throw new RegisterError(`${file}: no rows; the register's format has changed`);
			return rows.map((raw) => {
				const parsed = schema.safeParse(raw.value);
				if (parsed.success) return declared.facts(parsed.data);
				const issue = firstIssue(parsed.error);
				throw new RegisterError(`${file}, line ${raw.line(issue.path)}, ${issue.text}; the register's format has changed`);
			});
		},
	};
}

/** Why a website gives no subject. */
function noSubject(website: string): string {
	if (website.trim() === '') return 'no website';
	return registrableDomain(website) ? 'a shared host is nobody’s identity' : 'the website is not an address of a domain';
}

/** The subject behind a website, handed on, or the reason why there is none. */
export function of(website: string | undefined, facts: (subject: SubjectId) => Finding): Finding {
	const subject = domainSubject(website ?? '');
	return subject ? facts(subject) : [noSubject(website ?? '')];
}

/** `2021-07-23T04:00:00.000Z` or `2023/03/31 12:21:39` → `2021-07-23`; undefined for what is no date. */
export const dayOf = (text: string | undefined): string | undefined => /^\d{4}[-/]\d\d[-/]\d\d/.exec(text ?? '')?.[0].replaceAll('/', '-');

/** The earlier of two days: a register cannot confirm what lies after its copy. */
export const earlier = (a: string, b: string): string => (a < b ? a : b);

/** The fields of an object that hold something, for facts with optional parts. */
export function present<T extends object>(parts: { [K in keyof T]: T[K] | undefined }): T {
	return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}
