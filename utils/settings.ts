/** What the user has set: kept in storage.local, read by the background alone. */
import type { SiteSettings } from './messaging.ts';
import type { LensName } from './reputation/methodology.ts';

export interface Settings {
	/** What matters to you. */
	readonly lens: LensName;
	/** By site id; a site that is not here has the default. */
	readonly sites: Readonly<Record<string, SiteSettings>>;
	/** The registry put first: its figures stand on badges. Absent: the extension's own. */
	readonly first?: string;
	/** Large registries whose evidence about a vendor may be fetched when that vendor's panel is opened. */
	readonly evidence: readonly string[];
}

export const DEFAULT_SITE: SiteSettings = { badges: 'always', size: 'full' };
export const DEFAULT_SETTINGS: Settings = { lens: 'client', sites: {}, evidence: [] };
