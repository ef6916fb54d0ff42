/** The user's settings, from storage.local. */
import { browser } from 'wxt/browser';
import { settingsSchema } from '#utils/own-messages-schema.ts';
import { DEFAULT_SETTINGS, type Settings } from '#utils/settings.ts';

const KEY = 'settings';

/** The settings, or the defaults for what was never set or cannot be read. */
export async function readSettings(): Promise<Settings> {
	const { [KEY]: stored } = await browser.storage.local.get(KEY);
	const parsed = settingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...(typeof stored === 'object' ? stored : undefined) });
	return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}

/** Keeps storage.local from content scripts, where the browser can: what a page's process can read, a page may learn. */
export function closeStorage(): void {
	void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Writes all of them. */
export async function writeSettings(settings: Settings): Promise<Settings> {
	await browser.storage.local.set({ [KEY]: settings });
	return settings;
}
