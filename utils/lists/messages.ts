/** What the extension's own pages ask about lists. Types only. */
import type { Reason } from '../release/reason.ts';
import type { Day } from '../reputation/evidence.ts';
import type { SubjectId } from '../subject/subject.ts';
import type { Checked, Vendor } from './checked.ts';
import type { SeenPage } from './entry.ts';
import type { Kept, OwnCheck } from './list.ts';

/** What can be changed of a row. */
export interface EntryChange {
	readonly name?: string;
	readonly tags?: readonly string[];
	readonly note?: string;
	readonly watched?: boolean;
	readonly asked?: Day;
	readonly renewed?: Day;
}

/** Everything that a user does with lists. Each is done whole or not at all. */
export type Deed =
	/** Makes a list, renames it, or puts it first. */
	| { readonly do: 'list'; readonly id: string; readonly name: string }
	| { readonly do: 'drop-list'; readonly id: string }
	/** Puts vendors on a list; without one on the list last used, else on a new one of this name. */
	| { readonly do: 'keep'; readonly list?: string; readonly name: string; readonly page?: SeenPage; readonly vendors?: readonly Vendor[] }
	| { readonly do: 'drop'; readonly list: string; readonly subjects: readonly SubjectId[] }
	| { readonly do: 'edit'; readonly list: string; readonly subjects: readonly SubjectId[]; readonly change: EntryChange }
	| { readonly do: 'check'; readonly check: OwnCheck }
	| { readonly do: 'uncheck'; readonly id: string }
	| { readonly do: 'heard'; readonly ids: readonly string[] }
	/** A file of own data: what is in it replaces what is here under the same name, and the rest stays. */
	| { readonly do: 'import'; readonly file: string }
	/** Deletes all lists, own checks and news. */
	| { readonly do: 'forget' };

export type ListsAnswer =
	| {
			readonly ok: true;
			readonly kept: Kept;
			/** The list that a `keep` went to, and how many of its vendors were new there. */
			readonly to?: { readonly list: string; readonly added: number };
	  }
	/** Nothing was changed. `faults`: what is wrong with an imported file. */
	| { readonly ok: false; readonly reason: Reason; readonly faults?: readonly string[]; readonly more?: number };

/** Messages about lists, by name. */
export interface ListMessages {
	/** Does something, or nothing, and answers with all that is kept then. */
	lists: { request: { readonly deed?: Deed }; answer: ListsAnswer };
	/** What the registry put first says of up to 500 vendors, in their order, in one look-up. `certificates`: all of them, from the records. */
	check: { request: { readonly vendors: readonly Vendor[]; readonly certificates?: boolean }; answer: readonly Checked[] };
}

/** Pages that show lists hear on this channel that something was changed elsewhere. */
export const LISTS_CHANNEL = 'lists';
