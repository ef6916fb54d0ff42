/** When data is brought up to date: as soon as the extension starts. */
import { browser } from 'wxt/browser';
import { dataNow } from './data.ts';

/** Begins at installation, so that the first page that is opened finds the data there. */
export function startUpdates(): void {
	browser.runtime.onInstalled.addListener(() => void dataNow());
	browser.runtime.onStartup.addListener(() => void dataNow());
}
