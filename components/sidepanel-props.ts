/** What the side panel is drawn from, and what it can do. Plain data and functions: `entrypoints/sidepanel` gives them. */
import type { Checked } from '#utils/lists/checked.ts';
import type { CheckKind, Kept, ListEntry, OwnCheck } from '#utils/lists/list.ts';
import type { EntryChange } from '#utils/lists/messages.ts';
import type { Pasted } from '#utils/lists/paste.ts';
import type { DataState } from '#utils/release/answer.ts';
import type { Reason } from '#utils/release/reason.ts';
import type { Day } from '#utils/reputation/evidence.ts';
import type { SubjectId } from '#utils/subject/subject.ts';

export type SideTab = 'lists' | 'compare' | 'check';

/** What became of a paste. */
export interface PasteState {
	readonly text: string;
	readonly stage: 'typing' | 'reading' | 'looking' | 'done';
	/** Lines read, and lines in all. */
	readonly done: number;
	readonly of: number;
	readonly lines: readonly Pasted[];
	/** For each recognised line, in order. */
	readonly checked: readonly Checked[];
	readonly tooLarge?: boolean;
}

export const NO_PASTE: PasteState = { text: '', stage: 'typing', done: 0, of: 0, lines: [], checked: [] };

export interface SideState {
	readonly tab: SideTab;
	readonly kept: Kept;
	/** The list that is open; absent while there is none. */
	readonly list?: string;
	readonly checked: ReadonlyMap<SubjectId, Checked>;
	readonly data?: DataState;
	/** The page in front, where it has vendors. */
	readonly page?: { readonly host: string; readonly count: number };
	/** Vendors of the open list that are ticked, in the order of ticking. */
	readonly chosen: readonly SubjectId[];
	/** Those that are compared. */
	readonly compared: readonly SubjectId[];
	readonly paste: PasteState;
	/** Why the last deed changed nothing. */
	readonly failed?: { readonly reason: Reason | 'silent'; readonly faults?: readonly string[]; readonly more?: number };
	/** Said politely: what was just done. */
	readonly said: string;
	/** Whether the browser shows notifications of ours. */
	readonly notify: boolean;
	readonly today: Day;
}

/** A check as the form gives it: who is new has no id. */
export interface TypedCheck extends Omit<OwnCheck, 'id' | 'reminded' | 'kind'> {
	readonly id?: string;
	readonly kind: CheckKind;
}

export interface SideActions {
	open(tab: SideTab): void;
	openList(list: string): void;
	makeList(name: string): void;
	renameList(name: string): void;
	dropList(): void;
	addPage(): void;
	choose(subjects: readonly SubjectId[]): void;
	compare(subjects: readonly SubjectId[]): void;
	edit(subjects: readonly SubjectId[], change: EntryChange): void;
	drop(subjects: readonly SubjectId[]): void;
	saveCheck(check: TypedCheck): void;
	dropCheck(id: string): void;
	/** Puts requests to these vendors where they can be pasted. */
	copyRequest(entries: readonly ListEntry[]): void;
	save(format: 'csv' | 'json'): void;
	saveCopy(): void;
	readCopy(file: File): void;
	forget(): void;
	hear(): void;
	allowNotifications(): void;
	type(text: string): void;
	readFile(file: File): void;
	check(): void;
	clearPaste(): void;
	keepPasted(): void;
}
