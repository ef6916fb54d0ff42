/**
 * The typed messages between content script, extension pages and background.
 * A content script may send `page`, `look`, `record` and `panel` only; the background parses all of it
 * (messaging-schema.ts) and checks that the sender's address is a host of the site it names.
 */
import type { Badge } from './badge/badge.ts';
import type { VendorFigures } from './badge/figures.ts';
import type { PageCertificates } from './certifications/page-certificates.ts';
import type { OwnMessages } from './own-messages.ts';
import type { DataState, RecordAnswer } from './release/answer.ts';
import type { Reason } from './release/reason.ts';
import type { LensName } from './reputation/methodology.ts';
import type { Sighting } from './sites/sighting.ts';
import type { Site } from './sites/site.ts';

/** What the user has set for a site. */
export interface SiteSettings {
	/** Badges as soon as the page stands, only on a click on the toolbar button, or not at all. */
	readonly badges: 'always' | 'click' | 'off';
	readonly size: 'full' | 'compact';
}

/** Answer to `page`: the description of the site at this address, if Earned knows it and may draw there. */
export interface PageAnswer {
	readonly site?: Site;
	readonly settings: SiteSettings;
}

/** What is normal here, in stars: the review-weighted mean of the page's cards, or the site's stored normal. */
export interface UsualRating {
	readonly stars: number;
	readonly fromPage: boolean;
}

/** What a page's later cards have in common with its first ones, so that badges can be compared: it goes back and forth unread. */
export interface PageNormal {
	readonly usual: UsualRating;
	/** The order in which kinds of facts fill the second segment. */
	readonly kinds: readonly number[];
}

/** Answer to `look`: a badge per sighting, in the same order. */
export interface LookAnswer {
	readonly badges: readonly Badge[];
	/** For each sighting the registrable domain of its website, where it is an identity. */
	readonly domains: readonly (string | null)[];
	/** For each sighting what the registry knows; null: nothing, or not for certain this vendor's. */
	readonly figures: readonly (VendorFigures | null)[];
	/** For each sighting the certificates that its card says it holds, e.g. "ISO 27001, SOC 2"; null: none. */
	readonly says: readonly (string | null)[];
	/** Whether a registry knows the sighting's subject. */
	readonly known: readonly boolean[];
	readonly usual: UsualRating;
	/** For each sighting, in stars, what its rating was weighed against: what is usual here, or what the same seller's other offers here say. */
	readonly bases?: readonly number[];
	/** {@link PageNormal.kinds} of these sightings, or those that were given. */
	readonly kinds?: readonly number[];
	readonly data: DataState;
}

/** Answer to `record`: what the panel shows beside the page's own facts. */
export type PanelAnswer =
	/** `others`: what other registries know of the same vendor; shown beside, never averaged. */
	| { readonly state: 'known'; readonly answer: RecordAnswer; readonly others?: readonly RecordAnswer[] }
	| { readonly state: 'none'; readonly data: DataState }
	| { readonly state: 'unchecked'; readonly data: DataState; readonly reason: Reason };

/** What the content script tells the popup of its page. Held in the page's own memory, never stored. */
export interface TabReading {
	readonly site: string;
	readonly page: string;
	readonly health: string;
	readonly sightings: readonly Sighting[];
	readonly look?: LookAnswer;
	/** Why nothing could be drawn, when the background did not answer. */
	readonly failed?: string;
}

/** Everything that can be sent, by name: by content scripts what stands here, by the extension's own pages the rest as well. */
export interface Messages extends OwnMessages {
	page: { request: { readonly url: string }; answer: PageAnswer };
	/** `like`: the page's normal as an earlier look at it gave it; absent: worked out from these sightings. */
	look: { request: { readonly site: string; readonly sightings: readonly Sighting[]; readonly like?: PageNormal }; answer: LookAnswer };
	record: {
		request: { readonly site: string; readonly sighting: Sighting };
		answer: PanelAnswer & { readonly page?: PageCertificates; readonly lens?: LensName };
	};
	panel: { request: Record<never, never>; answer: { readonly injected: boolean } };
}

export type MessageName = keyof Messages;

/** A message as it travels. */
export type Message<N extends MessageName = MessageName> = { [K in N]: { readonly earned: K } & Messages[K]['request'] }[N];

/** What popup and other pages ask a tab's content script. */
export type TabMessage =
	| { readonly earned: 'reading' }
	| { readonly earned: 'show'; readonly index: number }
	/** Draw badges on this page now: for sites where the user wants them on a click only. */
	| { readonly earned: 'draw' }
	/** The user has set something for this site: it holds at once. */
	| { readonly earned: 'set'; readonly settings: SiteSettings };
