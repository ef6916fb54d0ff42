/** Invented rows of lists, for the tests beside this file. */
import type { Checked } from '#utils/lists/checked.ts';
import { blank } from '#utils/lists/entry.ts';
import type { ListEntry, OwnCheck, PageSaid } from '#utils/lists/list.ts';
import type { Day } from '#utils/reputation/evidence.ts';
import { parseSubject, type SubjectId } from '#utils/subject/subject.ts';

export const day = (text: string): Day => text as Day;
export const today = day('2026-11-24');

/** An identifier that must be one. */
export function id(text: string): SubjectId {
	const subject = parseSubject(text);
	if (!subject) throw new Error(`${text} is no identifier`);
	return subject;
}

export const page = (more: Partial<PageSaid> = {}): PageSaid => ({
	site: 'clutch',
	url: 'https://clutch.co/it-services',
	day: today,
	base: 4.8,
	rating: { value: 4.7, outOf: 5, count: 30 },
	facts: { reviews: 30, recent_reviews: 3, recent_months: 6 },
	claims: [{ scheme: 'iso-27001', stance: 'holds', span: [0, 9] }],
	...more,
});

export const entry = (subject: string, more: Partial<ListEntry> = {}): ListEntry => ({
	...blank('shortlist', { subject: id(subject), others: [], name: 'Chenab Works' }, today),
	...more,
});

export const check = (more: Partial<OwnCheck> = {}): OwnCheck => ({
	id: 'check-1',
	subject: id('clutch:chenab-works'),
	kind: 'certificate',
	scheme: 'ISO 9001:2015',
	number: '44 100 2281',
	body: 'TÜV Nord',
	scope: 'Software development, Sialkot',
	until: day('2027-02-18'),
	link: 'https://certs.example/44-100-2281',
	who: 'A. Buyer',
	when: day('2026-11-20'),
	remind: true,
	...more,
});

export const checked = (more: Partial<Checked> = {}): Checked => ({ state: 'none', areas: [], certificates: [], ...more });
