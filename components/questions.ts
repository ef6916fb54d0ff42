/** "Ask before hiring": two to four questions from what nobody's record answers. */

import { NEEDS_CARE } from '#utils/certifications/status.ts';
import type { PanelAnswer } from '#utils/messaging.ts';
import { type Held, isConfirmed } from './certificates-view.ts';
import type { ViewWords } from './english.ts';

const MOST = 4;

/** What the questions are drawn from. */
export interface Asked {
	readonly person: boolean;
	readonly state: PanelAnswer['state'] | 'silent' | 'differs';
	readonly held: readonly Held[];
	/** Whether the registry knows something of these. */
	readonly security: boolean;
	readonly continuity: boolean;
	/** What the page's own claims leave open. */
	readonly claims?: readonly string[];
}

/** About certificates that ended, end soon, or that only a list or the vendor names. */
function aboutCertificates(held: readonly Held[], words: ViewWords): string[] {
	const { ask } = words;
	return held.flatMap((one) => {
		const { scheme, status, fact } = one;
		if (NEEDS_CARE.includes(status) && fact.assurance === 'register') return ask.lapsed(scheme.short, status);
		if (status === 'expiring' && fact.until) return ask.ending(scheme.short, fact.until);
		return isConfirmed(one) || status === 'in-process' ? [] : ask.report(scheme.short);
	});
}

/** The questions, the most telling first; the last one is always whom one may call. */
export function questions({ person, state, held, security, continuity, claims = [] }: Asked, words: ViewWords): string[] {
	const { ask } = words;
	if (person) return [ask.personOther, ask.personMissed, ask.personClient];
	const certificates = aboutCertificates(held, words);
	const asked = [
		...[...certificates.slice(0, 1), ...claims, ...certificates.slice(1)].slice(0, 2),
		...(state === 'differs' ? [ask.names] : []),
		...(state === 'none' ? [ask.legal] : []),
		...(held.length === 0 && claims.length === 0 ? [ask.certificates] : []),
		...(continuity ? [] : [ask.continuity]),
		...(security ? [] : [ask.security]),
		ask.team,
	];
	return [...new Set(asked)].slice(0, MOST - 1).concat(ask.clients);
}
