/**
 * How content script and panel script meet: both run in the extension's isolated world of the page
 * (the panel is injected at the first click), so they share `globalThis`, which the page cannot see.
 */

import type { Badge } from '../badge/badge.ts';
import type { Messages, UsualRating } from '../messaging.ts';
import type { Sighting } from '../sites/sighting.ts';

/** Everything the panel shows, asked for when it opens. */
export interface PanelRequest {
	readonly sighting: Sighting;
	readonly badge: Badge;
	/** The badge's button: the panel starts at it, and focus returns to it. */
	readonly button: HTMLElement;
	readonly usual: UsualRating;
	/** What the rating was weighed against, in stars: the badge's range is the panel's. */
	readonly base?: number;
	/** The registrable domain of the website that the profile gives. */
	readonly domain: string | null;
	readonly record: Promise<Messages['record']['answer']>;
}

/** What the two scripts share. */
export interface Handshake {
	/** Set by the panel script once it runs. */
	open?: (request: PanelRequest) => void;
	/** Set with it: takes the panel off the page for good. */
	close?: () => void;
	/** Set by the content script while the panel script is on its way. */
	waiting?: PanelRequest;
}

declare global {
	var earnedHandshake: Handshake | undefined;
}

/** The shared object, made by whoever comes first. */
export function handshake(): Handshake {
	globalThis.earnedHandshake ??= {};
	return globalThis.earnedHandshake;
}
