/** Answers messages. A content script may ask for its page's site, its badges, one record and the panel; nothing else. */
import { type Browser, browser } from 'wxt/browser';
import { pageCertificates, registersReadBy } from '#utils/certifications/page-certificates.ts';
import type { MessageName, Messages } from '#utils/messaging.ts';
import { messageSchema } from '#utils/messaging-schema.ts';
import { dayOf } from '#utils/release/clock.ts';
import { DEFAULT_SITE, type Settings } from '#utils/settings.ts';
import { siteOf } from '#utils/sites/index.ts';
import type { Sighting } from '#utils/sites/sighting.ts';
import { badgesFor, holdings, recordFor } from './data.ts';
import { ownAnswer } from './own-pages.ts';
import { readSettings } from './settings.ts';
import { knownSites } from './sites.ts';

/** The panel's script in the package. WXT types it once the entrypoint is there. */
const PANEL = '/panel.js';

type Sender = Browser.runtime.MessageSender;

/** The site of the page that a message came from, or undefined when it may not ask. */
const siteOfSender = async (sender: Sender) =>
	sender.url && URL.canParse(sender.url) ? siteOf(new URL(sender.url), await knownSites()) : undefined;

/** `sender.url` is written by the browser: a page's process cannot forge it. */
const fromOurPages = (sender: Sender): boolean => sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;

async function answer(raw: unknown, sender: Sender): Promise<Messages[MessageName]['answer']> {
	if (fromOurPages(sender)) return ownAnswer(raw);
	const message = messageSchema.parse(raw);
	const [site, settings] = await Promise.all([siteOfSender(sender), readSettings()]);
	if (message.earned === 'page') return { ...(site && { site }), settings: (site && settings.sites[site.id]) ?? DEFAULT_SITE };
	if (!site) throw new Error(`Not a page of a site that Earned knows: ${sender.url ?? 'no address'}`);
	if (message.earned === 'panel') return { injected: await injectPanel(sender) };
	if (message.site !== site.id) throw new Error(`A page of ${site.id} asked in the name of ${message.site}.`);
	return message.earned === 'look' ? badgesFor(message.sightings, settings.lens, message.like) : recordWithPage(message.sighting, settings);
}

/** A vendor's record beside what its card says of certificates, under what matters to the user. */
async function recordWithPage(sighting: Sighting, { evidence, lens }: Settings): Promise<Messages['record']['answer']> {
	const answered = { ...(await recordFor(sighting, evidence)), lens };
	if (sighting.text === undefined) return answered;
	const known = answered.state === 'known' ? answered.answer : undefined;
	const sources = (await holdings()).flatMap(({ release }) => release?.sources ?? []);
	return { ...answered, page: pageCertificates(sighting.text, known?.record.evidence ?? [], registersReadBy(sources), dayOf(Date.now())) };
}

/** The panel runs in the content script's own isolated world, in the frame that asked, from the first click on. */
async function injectPanel(sender: Sender): Promise<boolean> {
	if (sender.tab?.id === undefined) return false;
	await browser.scripting.executeScript({ target: { tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] }, files: [PANEL] });
	return true;
}

/** Listens. An answer that fails is told to the sender as an error, never as silence. */
export function startMessages(): void {
	browser.runtime.onMessage.addListener((message, sender, respond) => {
		answer(message, sender).then(
			(value) => respond({ ok: true, value }),
			(error: unknown) => respond({ ok: false, error: error instanceof Error ? error.message : String(error) }),
		);
		return true;
	});
}
