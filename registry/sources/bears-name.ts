/**
 * Whether a domain bears an organisation's name. Where a register gives a page rather than a website (a policy, a blog,
 * a report), the page's domain is the organisation's only if it says so; a name may veto a match, never make one.
 */
import type { SubjectId } from '#utils/subject/subject.ts';

/** Words that many names share. */
const GENERIC = new Set(
	`group limited company corporation corp inc international global technologies technology tech software solutions services service systems
	system digital labs consulting consultancy networks network data cloud security cyber online media europe holdings holding foundation
	project platform financial business information engineering bank health team open university institute agency management development`.split(
		/\s+/,
	),
);

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * @param subject `domain:` identifier
 * @param name e.g. `Automatic Data Processing Limited`, borne by `adp.com` (initials) and by `automaticdata.example` (a telling word)
 */
export function bearsName(subject: SubjectId, name: string): boolean {
	const label = (subject.slice('domain:'.length).split('.')[0] ?? '').replace(/[^a-z0-9]/g, '');
	const words: string[] = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
	const whole = words.join('');
	if (label.length < 2) return whole === label;
	if (words.includes(label) || whole === label) return true;
	if (label.length >= 3 && whole.includes(label)) return true;
	if (whole.length >= 3 && label.startsWith(whole)) return true;
	if (words.some((word) => word.length >= 4 && !GENERIC.has(word) && label.includes(word))) return true;
	return initialsOf(words).some((initials) => initials.length >= 2 && label === initials);
}

/** `hp` and `hpl` of Hewlett Packard Limited: initials of the first two words, three, and so on. */
const initialsOf = (words: readonly string[]): string[] =>
	words.map((_, index) =>
		words
			.slice(0, index + 1)
			.map((word) => word[0])
			.join(''),
	);
