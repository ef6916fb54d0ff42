/** "Certificates": what the registry knows of them, each with status, whose word it is, and when it was read. */
import type { ClaimedCertification, PageCertificates } from '#utils/certifications/page-certificates.ts';
import { type CertificationStatus, NEEDS_CARE } from '#utils/certifications/status.ts';
import type { RecordAnswer } from '#utils/release/answer.ts';
import { daysBetween } from '#utils/release/clock.ts';
import type { Day, Evidence } from '#utils/reputation/evidence.ts';
import type { Methodology, SchemeMethod } from '#utils/reputation/methodology.ts';
import { statusOn } from '#utils/reputation/status-on.ts';
import type { ViewWords } from './english.ts';
import { httpsLink } from './links.ts';
import type { CertificatesView, CertificateView } from './panel-props.ts';

/** A certificate of a record on a day. */
export interface Held {
	readonly scheme: SchemeMethod;
	readonly fact: Evidence;
	readonly status: CertificationStatus;
	/** Entries that say the same. */
	readonly count: number;
}

const STEPS = { 'self-declared': 1, listed: 2, credential: 3, register: 4 } as const;

/** The worst first. */
const CARE: readonly CertificationStatus[] = ['withdrawn', 'suspended', 'disputed', 'expired'];

/** What a reader must see comes first, then the surest word, then the latest end. */
const before = (a: Held, b: Held): number =>
	Number(NEEDS_CARE.includes(b.status)) - Number(NEEDS_CARE.includes(a.status)) ||
	CARE.indexOf(a.status) - CARE.indexOf(b.status) ||
	STEPS[b.fact.assurance] - STEPS[a.fact.assurance] ||
	b.scheme.strength - a.scheme.strength ||
	a.scheme.number - b.scheme.number ||
	Number((a.fact.until ?? '9999') < (b.fact.until ?? '9999'));

/** The record's certificates: one for each scheme, status and source, however many entries say so. */
export function certificatesOf({ record, methodology }: Pick<RecordAnswer, 'record' | 'methodology'>, today: Day): Held[] {
	const groups = new Map<string, Held>();
	for (const fact of record.evidence) {
		const scheme = schemeOf(fact, methodology);
		if (!scheme || fact.retracted) continue;
		const status = statusOn(fact.status ?? 'active', fact.until, today);
		const key = [scheme.number, status, fact.assurance, fact.source].join();
		const same = groups.get(key);
		const latest = !same || (fact.until ?? '9999') > (same.fact.until ?? '9999') ? fact : same.fact;
		groups.set(key, { scheme, fact: latest, status, count: (same?.count ?? 0) + 1 });
	}
	return [...groups.values()].sort(before);
}

/** The scheme of a certificate, where the methodology knows it. */
export const schemeOf = ({ scheme }: Evidence, { schemes }: Methodology): SchemeMethod | undefined =>
	scheme !== undefined && Object.hasOwn(schemes, scheme) ? schemes[scheme] : undefined;

/** Word, tone and shape of a status. */
export function statusView(
	{ status, fact }: Pick<Held, 'status' | 'fact'>,
	today: Day,
	{ certificates: words }: ViewWords,
): CertificateView['status'] {
	switch (status) {
		case 'active':
			return { words: words.active, tone: 'confirmed', shape: 'active' };
		case 'expiring':
			return { words: words.endsIn(fact.until ? daysBetween(today, fact.until) : 0), tone: 'care', shape: 'ending' };
		case 'expired':
			return { words: words.ended(fact.until), tone: 'ended', shape: 'ended' };
		case 'suspended':
			return { words: words.suspended, tone: 'ended', shape: 'suspended' };
		case 'withdrawn':
			return { words: words.withdrawn, tone: 'ended', shape: 'withdrawn' };
		case 'in-process':
			return { words: words.inProcess, tone: 'quiet', shape: 'in-process' };
		case 'unverifiable':
			return { words: words.unverifiable, tone: 'quiet', shape: 'no-register' };
		case 'disputed':
			return { words: words.disputed, tone: 'care', shape: 'disputed' };
	}
}

/** `active` on the word of a list or of the vendor alone is not confirmed by anybody who issued it: the quiet tone. */
const tone = (view: CertificateView['status'], steps: number): CertificateView['status'] =>
	view.shape === 'active' && steps < 3 ? { ...view, tone: 'quiet' } : view;

function certificateView(held: Held, sources: RecordAnswer['sources'], today: Day, words: ViewWords): CertificateView {
	const { certificates } = words;
	const { fact, scheme, count } = held;
	const source = sources.find(({ id }) => id === fact.source)?.name ?? fact.source;
	const steps = STEPS[fact.assurance];
	const details = [
		fact.until && fact.until >= today ? certificates.to(fact.until) : '',
		count > 1 ? certificates.entries(count) : steps > 2 && isNumber(fact.ref) ? certificates.number(fact.ref) : '',
		fact.note && count === 1 ? fact.note : '',
		certificates.read(fact.confirmed),
	].filter((part) => part !== '');
	const link = httpsLink(source, fact.link);
	return {
		name: scheme.short,
		status: tone(statusView(held, today, words), steps),
		steps,
		stepsSpoken: certificates.steps(steps),
		whose: certificates.whose[fact.assurance],
		source: link ?? source,
		details: held.status === 'unverifiable' ? certificates.noList : details.join(' · '),
	};
}

/** Whether somebody other than the vendor stands for it today. */
export const isConfirmed = ({ status, fact }: Held): boolean =>
	(status === 'active' || status === 'expiring') && STEPS[fact.assurance] >= 3;

/** Whether a register's key reads as a number that can be quoted: one word with digits. */
const isNumber = (ref: string): boolean => /^\S*\d\S*$/.test(ref);

/** Certificates that stand open; a firm with fifteen would hide all that follows. */
const SHOWN = 4;

/** A certification that nobody but the page names: quiet, by its own word. */
export function claimedView({ name, status, until, listing, words: said }: ClaimedCertification, words: ViewWords): CertificateView {
	const { certificates } = words;
	const shapes: Partial<Record<CertificationStatus, CertificateView['status']>> = {
		expired: { words: certificates.ended(until), tone: 'quiet', shape: 'ended' },
		'in-process': { words: certificates.inProcess, tone: 'quiet', shape: 'in-process' },
	};
	return {
		name,
		status: shapes[status] ?? { words: certificates.claimed[listing ?? 'not-read'], tone: 'quiet', shape: 'no-register' },
		steps: 1,
		stepsSpoken: certificates.steps(1),
		whose: certificates.whose['self-declared'],
		details: said ?? '',
	};
}

/** Why there is no row: the page was not read for them, names none, or names somebody else's. */
function emptyWords(page: PageCertificates | undefined, { certificates }: ViewWords): string {
	if (!page) return certificates.none;
	return page.said.length > 0 ? certificates.noneOwn : certificates.noneNamed;
}

/** The section: what registers know, then what only the page names. */
export function certificatesView(
	held: readonly Held[],
	sources: RecordAnswer['sources'],
	today: Day,
	words: ViewWords,
	page?: PageCertificates,
): CertificatesView {
	const claimed = page?.claimed ?? [];
	if (held.length === 0 && claimed.length === 0) return { items: [], empty: emptyWords(page, words) };
	const stands = (one: Held): boolean => isConfirmed(one) && !page?.disputed.includes(one.scheme.short);
	const confirmed = held.filter(stands).length;
	const ask = held.filter(({ fact }) => STEPS[fact.assurance] < 3).length + claimed.length;
	const aside = words.certificates.aside(confirmed, ask);
	const views = [
		...held.map((one) => disputedOr(certificateView(one, sources, today, words), page, words)),
		...claimed.map((one) => claimedView(one, words)),
	];
	// One more would take no more room than the line that folds it.
	const shown = views.length > SHOWN + 1 ? SHOWN : views.length;
	const rest = views.slice(shown);
	return {
		...(aside !== '' && { aside }),
		items: views.slice(0, shown),
		...(rest.length > 0 && { more: { title: words.certificates.more(rest.length), items: rest } }),
	};
}

/** A register's entry that page or another register contradicts: both sides stand, the word says so. */
function disputedOr(view: CertificateView, page: PageCertificates | undefined, { certificates }: ViewWords): CertificateView {
	if (!page?.disputed.includes(view.name) || view.status.shape === 'disputed') return view;
	return {
		...view,
		status: { words: certificates.disputed, tone: 'care', shape: 'disputed' },
		details: `${page.denied.includes(view.name) ? certificates.denied(view.status.words) : view.status.words} · ${view.details}`,
	};
}
