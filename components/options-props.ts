/** What the options page shows and what can be done on it. Plain data and functions: the entrypoint fills them in. */
import type { RequestLog } from '#utils/log/request-log.ts';
import type { Probe, RegistryReport } from '#utils/own-messages.ts';
import type { Settings } from '#utils/settings.ts';

/** A registry that is being added: asked for, answered, or not allowed. */
export type Adding = { readonly state: 'none' | 'asking' | 'refused' } | { readonly state: 'answered'; readonly probe: Probe };

export interface OptionsState {
	/** The one put first at the head. */
	readonly registries: readonly RegistryReport[];
	readonly adding: Adding;
	readonly settings: Settings;
	/** Sites on which badges can be drawn. */
	readonly sites: readonly { readonly id: string; readonly label: string }[];
	readonly log: RequestLog;
	readonly bytes: number;
	readonly diagnostics: string;
	readonly copied: boolean;
	/** The background did not answer. */
	readonly silent?: boolean;
}

export interface OptionsActions {
	/** Updates one registry now. */
	readonly update: (registry: string) => void;
	/** Asks for the permission for a registry's host. Called from a click: browsers ask from nothing else. */
	readonly allow: (registry: string, url: string) => void;
	readonly putFirst: (registry: string) => void;
	readonly remove: (registry: string) => void;
	/** Asks for the permission for an address, then for its first root. Called from a click. */
	readonly probe: (url: string) => void;
	/** Adds what was probed. */
	readonly add: () => void;
	readonly cancel: () => void;
	readonly set: (settings: Settings) => void;
	readonly saveLog: () => void;
	readonly emptyLog: () => void;
	readonly copyDiagnostics: () => void;
}
