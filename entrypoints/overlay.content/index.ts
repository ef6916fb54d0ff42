/** Finds vendors on the page and draws badges beside them. Asks the background for everything; sends one message a batch. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { BADGE_CSS } from '#components/badge-style.ts';
import type { Message, MessageName, Messages, TabMessage, TabReading } from '#utils/messaging.ts';
import { type Answered, answeredOf, placeIn } from '#utils/overlay/answered.ts';
import { handshake } from '#utils/overlay/handshake.ts';
import { createOverlay, type Drawn } from '#utils/overlay/overlay.ts';
import { watch } from '#utils/overlay/watch.ts';
import { send } from '#utils/send.ts';
import { FIRST_FACTS } from '#utils/sites/first-facts.ts';
import { DRAWN_HOSTS } from '#utils/sites/hosts.ts';
import { createScanner, type Touched } from '#utils/sites/scanner.ts';
import type { Found, PageReading, Sighting } from '#utils/sites/sighting.ts';

const ask = <N extends MessageName>(message: Message<N>): Promise<Messages[N]['answer']> =>
	send((raw) => browser.runtime.sendMessage(raw), message);

/** A sighting without its elements: what a message can carry. */
const plain = ({ card: _card, nameElement: _name, quiet: _quiet, ...sighting }: Found): Sighting => sighting;

/** Cards that come within this time after a question go into one message, ms. */
const BATCH_MS = 250;

/** Most sightings in one question: what the background takes. */
const MOST_ASKED = 1000;

export default defineContentScript({
	matches: DRAWN_HOSTS.map((host) => `https://${host}/*`),
	runAt: 'document_start',
	async main(ctx) {
		let reading: PageReading | undefined;
		let answered: Answered | undefined;
		let failed: string | undefined;

		/** Reads the page because the popup was opened, where it is not read by itself. */
		let onPopup: (() => Promise<void>) | undefined;

		/** What the popup lists: what was answered, else what was found. */
		const listed = () => (reading && answered ? answeredOf(answered, reading) : { found: reading?.found ?? [], look: undefined });

		function tabReading(): TabReading {
			const { found, look } = listed();
			return {
				site: reading?.site ?? '',
				page: reading?.page ?? 'none',
				health: reading?.health ?? 'empty',
				sightings: found.map(plain),
				...(look && { look }),
				...(failed !== undefined && { failed }),
			};
		}

		browser.runtime.onMessage.addListener((message: TabMessage, _sender, answer) => {
			if (message.earned === 'reading' && onPopup) {
				void onPopup().then(() => answer(tabReading()));
				return true;
			}
			if (message.earned === 'reading') {
				answer(tabReading());
			} else if (message.earned === 'show') {
				listed().found[message.index]?.card.scrollIntoView({ block: 'center' });
			}
		});

		const { site, settings } = await ask({ earned: 'page', url: location.href });
		if (!site) return;
		const overlay = createOverlay({ document, css: BADGE_CSS, compact: settings.size === 'compact', onOpen: open });
		ctx.onInvalidated(() => overlay.clear());
		let drawing = settings.badges === 'always';
		if (settings.badges === 'off') onPopup = () => scan();
		if (settings.badges === 'click') {
			// The popup was opened: that is the click.
			onPopup = () => {
				onPopup = undefined;
				drawing = true;
				follow();
				return scan();
			};
		}

		function open({ found, badge, button }: Drawn): void {
			const index = answered ? placeIn(answered, found) : -1;
			const look = answered?.look;
			const sighting = plain(scanner.complete(found));
			const base = look?.bases?.[index];
			const request = {
				sighting,
				badge,
				button,
				usual: look?.usual ?? { fromPage: false, stars: 0 },
				...(base !== undefined && { base }),
				domain: look?.domains[index] ?? null,
				record: ask({ earned: 'record', site: found.subject.slice(0, found.subject.indexOf(':')), sighting }),
			};
			const shared = handshake();
			if (shared.open) {
				shared.open(request);
				return;
			}
			shared.waiting = request;
			void ask({ earned: 'panel' });
		}

		const scanner = createScanner(document, site, FIRST_FACTS);
		let asking = false;
		let lastAsked = Number.NEGATIVE_INFINITY;
		/** What badges are drawn beside: not what is known by the page's address alone. */
		const shown = ({ found }: PageReading): Found[] => found.filter(({ quiet }) => !quiet);

		async function scan(touched?: Touched): Promise<void> {
			if (!site || ctx.isInvalid) return;
			const now = scanner.scan(new URL(location.href), touched);
			if (touched && now === reading) return;
			reading = now;
			const undrawn = overlay.keep(shown(now));
			if (undrawn.length > 0 && drawing && !asking) await draw(site.id);
		}

		/** Asks and draws until the page stands still; one question at a time, and what comes meanwhile goes into the next one. */
		async function draw(id: string): Promise<void> {
			asking = true;
			const wait = lastAsked + BATCH_MS - performance.now();
			if (wait > 0) await new Promise((done) => ctx.setTimeout(() => done(undefined), wait));
			lastAsked = performance.now();
			const at = reading ?? scanner.scan(new URL(location.href));
			// A list without end: only what has no badge yet is asked about.
			const asked = at.found.length <= MOST_ASKED ? at : { ...at, found: overlay.keep(shown(at)).slice(0, MOST_ASKED) };
			try {
				answered = { asked, look: await ask({ earned: 'look', site: id, sightings: asked.found.map(plain) }) };
				failed = undefined;
			} catch (error) {
				failed = String(error);
				return;
			} finally {
				asking = false;
			}
			// A card may show somebody else by now: it has no answer yet.
			const now = reading ?? at;
			const { found, look } = answeredOf(answered, now);
			overlay.reword(found, look.badges);
			const badgeOf = new Map(found.map(({ card }, i) => [card, look.badges[i]]));
			const fresh = overlay.keep(shown(now)).flatMap((one) => {
				const badge = badgeOf.get(one.card);
				return badge ? [{ found: one, badge }] : [];
			});
			overlay.draw(
				fresh.map(({ found }) => found),
				fresh.map(({ badge }) => badge),
			);
			if (now !== at && overlay.keep(shown(now)).length > 0) await draw(id);
		}

		function follow(): void {
			watch(document, (touched) => void scan(touched), ctx.signal);
			addEventListener('resize', () => overlay.fit(), { signal: ctx.signal });
		}

		if (!drawing) return;
		const start = () => {
			void scan();
			follow();
		};
		if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true, signal: ctx.signal });
		else start();
	},
});
