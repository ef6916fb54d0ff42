/** What a look-up answers. Types only. */
import type { Day, Source, SubjectRecord } from '../reputation/evidence.ts';
import type { Methodology } from '../reputation/methodology.ts';
import type { SubjectId } from '../subject/subject.ts';
import type { Reason } from './reason.ts';
import type { Row } from './row.ts';

/** `registry.json`, the first target of a release. */
export interface RegistryInfo {
	readonly format: 1;
	readonly minClient: string;
	readonly rows: number;
	readonly subjects: number;
	readonly prefixBits: number;
	readonly evidence: 'whole' | 'click';
	readonly name: string;
	readonly operator: string;
	/** Absent, like `dispute`, where nobody operates the registry: a release built on one's own machine. */
	readonly homepage?: string;
	/** Where to dispute: an https or mailto address. */
	readonly dispute?: string;
	readonly licence: string;
	readonly methodology: string;
	/** The day for which expiries were judged. */
	readonly date: Day;
	/** The day of the last correction: a record was taken out on its subject's objection, and no older release is served. */
	readonly corrected?: Day;
}

/** The state of a registry's data on this machine. */
export interface DataState {
	/** 16 hex of SHA-256 of the canonical signed part of 1.root.json. */
	readonly registry: string;
	readonly release: number;
	/** The date of the data. */
	readonly date: Day;
	/** Why it is not fresh or not there; absent when all is well. */
	readonly reason?: Reason;
	/** Data is usable (perhaps old); false: every vendor is `unchecked`. */
	readonly usable: boolean;
}

/** What the index knows of a subject. `none` is the normal case. */
export type IndexAnswer =
	| { readonly state: 'known'; readonly subject: SubjectId; readonly row: Row }
	| { readonly state: 'none' }
	| { readonly state: 'unchecked'; readonly reason: Reason };

/** What the panel gets when opened. */
export interface RecordAnswer {
	readonly record: SubjectRecord;
	readonly row: Row;
	readonly methodology: Methodology;
	readonly sources: readonly Source[];
	readonly info: RegistryInfo;
	readonly data: DataState;
	/** The evidence is not on this machine: the figures stand, the record holds no more than the identifier. */
	readonly rowOnly?: true;
}
