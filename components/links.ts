/** Links of a registry are somebody else's words: only https is followed, and mailto for a dispute. */
import type { LinkView } from './panel-props.ts';

const withScheme = (text: string, href: string | undefined, schemes: readonly string[]): LinkView | undefined =>
	href !== undefined && URL.canParse(href) && schemes.includes(new URL(href).protocol) ? { text, href } : undefined;

export const httpsLink = (text: string, href: string | undefined): LinkView | undefined => withScheme(text, href, ['https:']);

/** Where to dispute: a page or an address. */
export const disputeLink = (text: string, href: string | undefined): LinkView | undefined => withScheme(text, href, ['https:', 'mailto:']);
