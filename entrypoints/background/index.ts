/**
 * The only place that touches network and storage. Everything that comes from a content script is parsed, and its
 * sender must be a page of the site that it names.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { startLists } from './lists.ts';
import { startMessages } from './messages.ts';
import { startReinjecting } from './reinject.ts';
import { closeStorage } from './settings.ts';
import { startUpdates } from './updates.ts';
import { startWelcome } from './welcome.ts';

export default defineBackground(() => {
	closeStorage();
	startMessages();
	startUpdates();
	startLists();
	startReinjecting();
	startWelcome();
});
