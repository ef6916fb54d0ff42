/** The user's settings, from storage.local. */
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Settings } from '#utils/settings.ts';

const KEY = 'settings';

/** The settings, or the defaults for what was never set. */
export async function readSettings(): Promise<Settings> {
	const stored = await browser.storage.local.get(KEY);
	return { ...DEFAULT_SETTINGS, ...(stored[KEY] as Partial<Settings> | undefined) };
}
