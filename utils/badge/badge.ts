/** The badge: one line of plain words beside the name. Types only: it travels in messages. */

/** The case, which decides mark and frame. */
export type BadgeKind = 'lapsed' | 'record' | 'cert' | 'facts' | 'rated' | 'claim' | 'few' | 'new' | 'none';

/** Words of one badge. At most two segments, about 50 characters, never cut. */
export interface Badge {
	readonly kind: BadgeKind;
	/** First segment: plain words, the figure or word that counts, plain words. */
	readonly before: string;
	readonly strong: string;
	readonly after: string;
	/** Second segment, dropped where there is no room. */
	readonly second?: string;
	/** The first segment where there is no room: drawn strong. */
	readonly compact: string;
	/** The whole accessible name: "Earned: …. Open details." */
	readonly spoken: string;
}

/** The badge's visible text in full, e.g. "Rating likely 4.5–4.9 · 3 reviews in 6 months". */
export function badgeText(badge: Badge): string {
	return [badge.before + badge.strong + badge.after, badge.second].filter((part) => part).join(' · ');
}
