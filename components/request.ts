/** What is still to ask, in words: short for a table, in full for a message that the user copies. Nothing is sent. */
import { whatToAsk } from '#utils/certifications/ask.ts';
import { nameOf } from '#utils/certifications/claim-words.ts';
import type { Ask } from '#utils/lists/to-ask.ts';
import type { SideWords } from './sidepanel-english.ts';

export interface AskView {
	readonly short: string;
	/** A question or two, ready to send. */
	readonly text: string;
}

/** A claim without a question of its own is left out. */
function claimView(ask: Extract<Ask, { kind: 'claim' }>, words: SideWords): AskView[] {
	const text = whatToAsk(ask.claim).join(' ');
	return text === '' ? [] : [{ short: words.ask.claimShort(nameOf(ask.claim)), text }];
}

function oneView(ask: Exclude<Ask, { kind: 'claim' }>, { ask: words }: SideWords): AskView {
	switch (ask.kind) {
		case 'lapsed':
			return { short: words.lapsedShort(ask.scheme, ask.status), text: words.lapsed(ask.scheme, ask.status) };
		case 'ended':
			return { short: words.endedShort(ask.scheme), text: words.ended(ask.scheme, ask.until) };
		case 'ending':
			return { short: words.endingShort(ask.scheme, ask.until), text: words.ending(ask.scheme, ask.until) };
		case 'lacking':
			return { short: words.lackingShort(ask.scheme, ask.lacking), text: words.lacking(ask.scheme, ask.lacking) };
		case 'certificates':
			return { short: words.certificatesShort, text: words.certificates };
		case 'legal':
			return { short: words.legalShort, text: words.legal };
		case 'references':
			return { short: words.referencesShort, text: words.references };
		case 'names':
			return { short: words.namesShort, text: words.names };
		case 'person-certificates':
			return { short: words.personCertificatesShort, text: words.personCertificates };
		case 'person-work':
			return { short: words.personWorkShort, text: words.personWork };
	}
}

export const askViews = (asks: readonly Ask[], words: SideWords): AskView[] =>
	asks.flatMap((ask) => (ask.kind === 'claim' ? claimView(ask, words) : oneView(ask, words)));

/** A message to a vendor, plain text: a numbered line a question. */
export function requestText(name: string, person: boolean, asks: readonly AskView[], { ask: words }: SideWords): string {
	return [
		words.subject(name),
		'',
		person ? words.greetingPerson(name) : words.greeting(name),
		'',
		words.opening,
		...asks.map(({ text }, i) => `${i + 1}. ${text}`),
		'',
		words.closing,
		'',
	].join('\n');
}
