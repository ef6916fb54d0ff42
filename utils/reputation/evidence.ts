/**
 * Evidence and records: what a registry knows, as its files and its release hold it.
 * Types only; `evidence-schema.ts` parses them at the edge with zod.
 */
import type { Assurance, CertificationStatus } from '../certifications/status.ts';
import type { SubjectId } from '../subject/subject.ts';

/** A calendar day, `YYYY-MM-DD`, UTC. */
export type Day = string & { readonly day: unique symbol };

/** One dated, sourced fact about an organisation: a line of `registry/evidence/<source>.jsonl`. */
export interface Evidence {
	/** 16 hex of SHA-256(source|ref|kind|subject): survives a re-import, so that an answer can name it. */
	readonly id: string;
	readonly subject: SubjectId;
	/** A kind of the methodology, e.g. `certificate`, `disclosure-policy`, `directory-entry`. */
	readonly kind: string;
	/** A source of `sources.json`. */
	readonly source: string;
	/** The register's own key of the row. */
	readonly ref: string;
	/** 0–1, only where the fact itself carries one; else the kind's. */
	readonly outcome?: number;
	/** A scheme of the methodology, for certificates. */
	readonly scheme?: string;
	readonly status?: CertificationStatus;
	readonly issued?: Day;
	/** Valid to, for certificates. */
	readonly until?: Day;
	/** When the source last said so (the day of its copy, or its own date). */
	readonly confirmed: Day;
	/** https, to where a reader can see it. */
	readonly link: string;
	readonly assurance: Assurance;
	/** A few plain words of the register's own, e.g. "Moderate" or "gold member". */
	readonly note?: string;
	readonly retracted?: boolean;
}

/** An organisation's names and identifiers: a line of `registry/evidence/subjects.jsonl`. Merging is a reviewed line, never inferred. */
export interface SubjectLine {
	/** The primary identifier. */
	readonly subject: SubjectId;
	readonly names: readonly string[];
	readonly aliases: readonly SubjectId[];
	readonly was: readonly SubjectId[];
	readonly source: string;
	readonly date: Day;
}

/** All that a registry knows of one organisation; an element of an evidence bucket. */
export interface SubjectRecord {
	readonly subject: SubjectId;
	readonly names: readonly string[];
	readonly aliases: readonly SubjectId[];
	/** Sorted by id. */
	readonly evidence: readonly Evidence[];
}

/** Where facts come from: an entry of `sources.json`. */
export interface Source {
	readonly id: string;
	readonly name: string;
	readonly credit: string;
	readonly licence: string;
	readonly licenceUrl: string;
	readonly notice?: string;
	/** What was changed against the original. */
	readonly changes: string;
	/** Date of the copy read. */
	readonly retrieved: Day;
	readonly link: string;
	/** A directory or self-written list: existence only, never a public fact. */
	readonly ownList?: boolean;
}
