/** What the extension's own pages may ask the background, beside what content scripts may. Types only. */
import type { ListMessages } from './lists/messages.ts';
import type { RequestLog } from './log/request-log.ts';
import type { PanelAnswer } from './messaging.ts';
import type { DataState, RecordAnswer } from './release/answer.ts';
import type { Reason } from './release/reason.ts';
import type { Progress } from './release/update.ts';
import type { Settings } from './settings.ts';
import type { Sighting } from './sites/sighting.ts';

/** A registry as the options page shows it. */
export interface RegistryReport {
	readonly id: string;
	/** Where it is; empty: only in the package. */
	readonly url: string;
	/** The one that the extension came with: it cannot be removed, and it alone may renew site descriptions. */
	readonly own: boolean;
	/** Its own words, once a release has entered. */
	readonly name?: string;
	readonly operator?: string;
	readonly subjects?: number;
	/** Whether evidence of one vendor is fetched when its panel is opened: for registries too large to hold whole. */
	readonly evidence?: 'whole' | 'click';
	readonly opted: boolean;
	/** SHA-256 of its first root, 64 hex. */
	readonly fingerprint: string;
	/** SHA-256 of the release's signed list of files, 64 hex: the same for everybody who has this release. */
	readonly sum?: string;
	readonly state: DataState;
	/** When it was last asked, ms; 0 never. */
	readonly checked: number;
	/** When it will be asked next, ms; absent when it never is. */
	readonly next?: number;
	/** Whether the permission for its address is there. */
	readonly allowed: boolean;
	readonly progress?: Progress;
}

/** What a server says its registry is, before it is added. */
export type Probe =
	| { readonly ok: true; readonly url: string; readonly id: string; readonly fingerprint: string; readonly known: boolean }
	| { readonly ok: false; readonly reason: Reason | 'address' };

/** What came of one registry's update. */
export interface UpdateReport {
	readonly registry: string;
	readonly ok: boolean;
	readonly reason?: Reason;
	readonly release: number;
}

/** What figures are worked out with. */
export type Method = Pick<RecordAnswer, 'methodology' | 'sources' | 'info' | 'data'>;

/** Everything that the extension's pages can ask, by name. */
export interface OwnMessages extends ListMessages {
	/** State of the registry put first. */
	data: { request: Record<never, never>; answer: DataState };
	registries: { request: Record<never, never>; answer: readonly RegistryReport[] };
	/** Updates one registry, or all, now; answered when that is done. Progress stands in storage.local under `updating`. */
	update: { request: { readonly registry?: string }; answer: readonly UpdateReport[] };
	/** Asks a server for its first root. The permission for its host must be there. */
	probe: { request: { readonly url: string }; answer: Probe };
	/** Adds the registry whose first root has this fingerprint. */
	add: { request: { readonly url: string; readonly fingerprint: string }; answer: Probe };
	remove: { request: { readonly registry: string }; answer: { readonly removed: boolean } };
	/** What this machine knows of one vendor, as its panel shows it. Nothing is fetched for it. */
	vendor: { request: { readonly sighting: Sighting }; answer: PanelAnswer };
	/** What the registry put first works figures out with; without it while there is no usable data. */
	method: { request: Record<never, never>; answer: { readonly method?: Method } };
	log: { request: Record<never, never>; answer: RequestLog };
	'empty-log': { request: Record<never, never>; answer: RequestLog };
	diagnostics: { request: Record<never, never>; answer: { readonly text: string } };
	/** Bytes that the extension holds, as far as the browser tells. */
	storage: { request: Record<never, never>; answer: { readonly bytes: number } };
	settings: { request: Record<never, never>; answer: Settings };
	set: { request: { readonly settings: Settings }; answer: Settings };
}

export type OwnMessageName = keyof OwnMessages;
