/**
 * Every English word of panel and popup, in one place: another language is another such table (badges have theirs in
 * `utils/badge/english.ts`). Plain words: fact, area, what matters to you; never good or bad, never a warning.
 */
import type { Listing } from '#utils/certifications/certification.ts';
import type { Assurance, CertificationStatus } from '#utils/certifications/status.ts';
import type { Reason } from '#utils/release/reason.ts';
import type { Dimension } from '#utils/reputation/dimension.ts';
import type { LensName } from '#utils/reputation/methodology.ts';
import { figure, ltr, strong, type Words } from './text.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** `2026-11-24` as "24 Nov 2026". */
const date = (day: string): string => `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
const number = (value: number): string => value.toLocaleString('en');
const many = (count: number, one: string, more = `${one}s`): string => `${number(count)} ${count === 1 ? one : more}`;
const list = (names: readonly string[]): string => names.join(', ');
const aloud = (range: string): string => range.replace('–', ' to ');

/** What went wrong on our side, what became of the data, what to do. `kept` is put between. */
interface ReasonWords {
	readonly title: string;
	readonly what: string;
	readonly todo: string;
}

const REASONS: Readonly<Record<Reason, ReasonWords>> = {
	offline: {
		title: 'The registry could not be reached',
		what: 'The last update found no way to it.',
		todo: 'Earned tries again within six hours; check the connection if this lasts.',
	},
	expired: {
		title: 'The data ran out',
		what: 'Its publisher has signed nothing newer.',
		todo: 'Earned tries again within six hours; if this lasts, update the extension.',
	},
	signature: {
		title: 'An update did not pass the signature check',
		what: 'Nothing of it was used.',
		todo: 'There is nothing to do here; if this lasts, tell the registry.',
	},
	rollback: {
		title: 'An update was older than the data already here',
		what: 'Nothing of it was used.',
		todo: 'There is nothing to do here; if this lasts, tell the registry.',
	},
	hash: {
		title: 'A file of the update is not the one that was signed',
		what: 'Nothing of it was used.',
		todo: 'Earned fetches it again within six hours; if this lasts, tell the registry.',
	},
	size: {
		title: 'A file of the update is larger than was signed',
		what: 'Nothing of it was used.',
		todo: 'Earned fetches it again within six hours; if this lasts, tell the registry.',
	},
	format: {
		title: 'The update could not be read',
		what: 'It does not follow the format it names.',
		todo: 'There is nothing to do here; if this lasts, tell the registry.',
	},
	'newer-format': {
		title: 'The data is written for a newer Earned',
		what: 'This version cannot read it.',
		todo: 'Update the extension.',
	},
	quota: {
		title: 'This machine has no room for the data',
		what: 'The browser refused to store more.',
		todo: 'Free some space; Earned then fetches it again.',
	},
	'no-database': {
		title: 'This browser gives Earned no place for data',
		what: 'Its database cannot be opened, as in some private windows.',
		todo: 'Allow site data, or use a normal window.',
	},
	permission: {
		title: 'Earned may not fetch from this registry',
		what: 'The permission for its address is missing.',
		todo: 'Allow it in Earned’s options.',
	},
};

const AREAS: Readonly<Record<Dimension, string>> = {
	delivery: 'Delivery',
	quality: 'Quality',
	security: 'Security',
	continuity: 'Continuity',
	transparency: 'Transparency',
	ethics: 'Ethics',
	capability: 'Capability',
	inclusion: 'Inclusion',
};
const LENSES: Readonly<Record<LensName, string>> = { client: 'Client', recruiter: 'Recruiter', security: 'Security first' };

/** 50000 as "$50k", 199999 as "$199k": the end of a band stays below the next one. */
function money(dollars: number): string {
	if (dollars >= 1_000_000) return `$${Math.floor(dollars / 100_000) / 10}M`;
	return dollars >= 1000 ? `$${Math.floor(dollars / 1000)}k` : `$${number(dollars)}`;
}

/** A band as "$50k–200k", "under $25", "over 10,000". */
function band(from: number | null, to: number | null, unit: (value: number) => string): string {
	if (from === null || from === 0) return to === null ? '' : `under ${unit(to)}`;
	return to === null ? `over ${unit(from)}` : `${unit(from)}–${unit(to).replace('$', '')}`;
}

/** Page facts. Each is what the page shows, and whose word it is or what it is part of; nothing is concluded. */
const FACTS = {
	recent: (count: number, months: number): Words => [strong(many(count, 'review')), ` in the last ${many(months, 'month')}`],
	recentFive: (five: number, of: number): string => `${five} of ${of} with 5 stars`,
	whenRead: 'when the page was read',
	recentCost: (from: number | null, to: number | null): Words => ['Recent projects cost ', figure(band(from, to, money)), ' on average'],
	countries: (count: number): Words => ['Clients in ', strong(many(count, 'country', 'countries'))],
	cities: (count: number): Words => ['Clients in ', strong(many(count, 'city', 'cities'))],
	most: (place: string, count: number, of: number): string => `${place} ${count} of ${of}`,
	projects: (from: number | null, to: number | null): Words => ['Projects mostly ', figure(band(from, to, money))],
	projectsOver: (count: number, dollars: number): Words => [strong(many(count, 'project')), ' over ', ltr(money(dollars))],
	ofReviews: (count: number, of: number): string => `${count} of ${of} with a cost`,
	ofAll: (of: number): string => `of ${of} with a cost`,
	cost: (score: number): Words => ['Rated ', figure(score.toFixed(1)), ' for cost'],
	costBeside: (rating: number): string => `${rating.toFixed(1)} overall`,
	replies: (answered: number, of: number): Words => ['Replied to ', strong(`${answered} of ${of}`), ' critical reviews'],
	responsive: (word: string): Words => [strong(word)],
	ability: (score: number, outOf: number): Words => ['Ability to deliver ', figure(String(score)), ` of ${outOf}`],
	success: (percent: number): Words => [figure(`${percent} %`), ' job success'],
	level: (level: string): Words => [strong(level)],
	industries: (count: number): Words => ['Experience in ', strong(many(count, 'industry', 'industries'))],
	languages: (count: number): Words => ['Works in ', strong(many(count, 'language'))],
	zones: (count: number): Words => ['Available in ', strong(many(count, 'time zone'))],
	size: (from: number | null, to: number | null): Words => [figure(band(from, to, number)), ' people'],
	rate: (from: number | null, to: number | null): Words => [figure(band(from, to, money)), ' an hour'],
	minProject: (dollars: number): Words => ['Projects from ', figure(money(dollars))],
	founded: (year: number): Words => ['Founded ', figure(String(year))],
	companySays: 'the company says',
	siteSays: 'the site’s own figure',
	siteWord: 'the site’s own word',
	pageSays: 'the page says',
};

export const ENGLISH = {
	lang: 'en',
	dir: 'ltr' as 'ltr' | 'rtl',
	date,
	close: 'Close',
	loading: 'Looking it up on this machine …',
	details: (name: string): string => `Details on ${name}`,

	/** The head: who this is, and how that was decided. */
	identity: {
		recordOf: 'Record of',
		readFrom: 'Read from',
		dataOf: 'Data of',
		website: (domain: string): Words => [ltr(domain), ', the website this profile gives'],
		profile: (domain: string): Words => [ltr(domain), ', found by this profile’s address'],
		known: (name: string): Words => [name, ', in the registry'],
		knownAs: 'Known as',
		page: 'this page',
		pageAnd: (domain: string): Words => ['this page, which gives the website ', ltr(domain)],
		pagePerson: 'this page, on your device; kept nowhere',
		checked: 'signature checked',
		notRefreshed: 'not refreshed',
	},
	person: 'Earned doesn’t score people; it explains what this page shows.',

	clients: {
		title: 'What clients say here',
		aside: 'worked out on your device',
		says: (value: number, outOf: number, count: number): Words => [
			'The page says ',
			ltr(value.toFixed(1)),
			outOf === 5 ? '' : ` of ${outOf}`,
			' from ',
			ltr(number(count)),
			` ${count === 1 ? 'review' : 'reviews'}.`,
		],
		fair: (range: string): Words => ['A fair range is ', figure(range), '.'],
		tooFew: 'That is too few to judge.',
		none: 'No reviews here yet.',
		hidden: 'This page shows no rating.',
		line: (range: string, usual?: string): string => `Likely ${aloud(range)} stars${usual === undefined ? '' : `; usual here ${usual}`}`,
		usualPage: (average: string): Words => ['average here ', ltr(average)],
		usualSite: (average: string): Words => ['usual here ', ltr(average)],
		typical: (average: string, page: boolean): Words => [strong('Typical here'), `: ${averageOf(page, average)} lies inside.`],
		above: (average: string, page: boolean): Words => [strong('Above typical here'), `: ${averageOf(page, average)} lies outside.`],
		below: (average: string, page: boolean): Words => [strong('Below typical here'), `: ${averageOf(page, average)} lies outside.`],
		caution: 'The range takes reviews as they are. It can’t tell a bought one.',
		facts: FACTS,
	},

	certificates: {
		title: 'Certificates',
		aside: (confirmed: number, ask: number): string =>
			[confirmed > 0 ? `${confirmed} confirmed` : '', ask > 0 ? `${ask} to ask` : ''].filter((part) => part !== '').join(', '),
		none: 'The registers we read name no certificate of theirs.',
		noneNamed: 'None is named on this page, and the registers we read name none.',
		noneOwn: 'None of its own is named on this page, and the registers we read name none.',
		// By what registers say of a certificate that only the page names.
		claimed: {
			listed: 'the page says so',
			'not-listed': 'not listed',
			absent: 'not listed',
			'not-read': 'the page says so',
			'no-register': 'no public register',
		} satisfies Record<Listing, string>,
		denied: (status: string): string => `${status} in the register; this page says otherwise`,
		saidTitle: 'On this page they write',
		differs: 'None is shown, since the record may be somebody else’s.',
		unread: 'No register could be asked. Ask for name, number and expiry.',
		person: 'Nobody we read lists people’s certificates. Ask for name and number, then check at the issuer.',
		active: 'active',
		endsIn: (days: number): string => (days === 0 ? 'ends today' : `ends in ${many(days, 'day')}`),
		ended: (day: string | undefined): string => (day === undefined ? 'ended' : `ended ${date(day)}`),
		suspended: 'suspended',
		withdrawn: 'withdrawn',
		inProcess: 'in process',
		unverifiable: 'no public register',
		disputed: 'disputed',
		whose: {
			register: 'The issuer’s register says so',
			credential: 'A signature we checked',
			// The source's name follows.
			listed: 'Listed by',
			'self-declared': 'They say so; nobody we read confirms it',
		} satisfies Record<Assurance, string>,
		steps: (steps: number): string => `step ${steps} of 4`,
		noList: 'No public list exists for this certificate; ask for number and expiry',
		to: (day: string): string => `to ${date(day)}`,
		number: (ref: string): string => `no. ${ref}`,
		read: (day: string): string => `read ${date(day)}`,
		entries: (count: number): string => `${count} entries`,
		more: (count: number): string => many(count, 'more certificate'),
	},

	registers: {
		title: 'Public registers',
		provisional: 'provisional intervals',
		score: (lo: number, hi: number): Words => ['Trust score, of 100: likely between ', figure(`${lo}`), ' and ', figure(`${hi}`)],
		basis: (typical: number, facts: number, areas: number, day: string): string =>
			`typical ${typical}; from ${many(facts, 'public fact')} in ${many(areas, 'area')}, as of ${date(day)}. It says how much public evidence speaks for this firm, not how good its work is.`,
		spoken: (value: number, lo: number, hi: number, typical: number): string =>
			`${value} of 100, likely ${lo} to ${hi}; typical ${typical}`,
		spokenLittle: (lo: number, hi: number): string => `too little for a number, likely ${lo} to ${hi}`,
		typical: (value: number): string => `typical ${value}`,
		little: (facts: number, day: string): string =>
			`${many(facts, 'public fact')}, as of ${date(day)}: too ${facts === 1 ? 'little' : 'few'} for a number.`,
		existence: (entries: number): string =>
			`${many(entries, 'entry', 'entries')} in public lists, which show that it exists, and count for nothing more.`,
		matters: 'What matters to you',
		lenses: LENSES,
		areas: AREAS,
		areasKnown: (known: number, all: number): string => `Areas known, ${known} of ${all}`,
		facts: (count: number): string => many(count, 'fact'),
		noFigure: '–',
		key: { score: 'score', interval: '90 % interval', little: 'too little for a number', typical: 'typical' },
		unknown: (areas: readonly string[]): string => `Nothing public yet on: ${list(areas).toLowerCase()}.`,
		sources: 'Sources',
		elsewhere: 'The facts behind this are with the registry. Options can fetch them whenever you open a panel.',
		more: (count: number): string => `${many(count, 'more fact')}`,
		notCounted: 'not counted',
		credit: (name: string, credit: string, changes: string): string => `${name}: ${credit}. ${changes}`,
		none: 'Not in the public registers we read. Normal: most firms here aren’t.',
		hidden: 'This card gives no website, so only its address here was looked up.',
		dataOf: (day: string): string => `data of ${date(day)}`,
		differsTitle: 'Names differ',
		differs: (domain: string, known: string, here: string): Words => [
			'The website this profile gives, ',
			ltr(domain),
			', is known as ',
			strong(known),
			'; this page says ',
			strong(here),
			'. A wrong match is worse than none, so no figure is shown.',
		],
		unchecked: 'Could not be checked',
		fault: 'The fault is on our side. It says nothing about this vendor.',
	},

	/** More than one registry knows the vendor. */
	compared: {
		title: (registries: number): string => (registries === 2 ? 'Two registries' : `${registries} registries`),
		aside: 'shown apart, not averaged',
		basis: (facts: number, day: string): string => `${many(facts, 'public fact')}, data of ${date(day)}`,
		certificate: (scheme: string, status: string): string => `${scheme} ${status}`,
		statuses: {
			active: 'active',
			expiring: 'ends soon',
			expired: 'ended',
			suspended: 'suspended',
			withdrawn: 'withdrawn',
			'in-process': 'in process',
			unverifiable: 'no public register',
			disputed: 'disputed',
		} satisfies Record<CertificationStatus, string>,
		namesDiffer: 'names differ, so no figure is shown',
		tooOld: 'too old to show',
		overlap: 'Their intervals overlap, so they do not contradict each other.',
		apart: 'Their intervals do not overlap: they read different facts.',
		first: 'The badge shows the registry you put first.',
	},

	reasons: REASONS,
	silent: { title: 'Earned did not answer.', words: 'Close this and open it again. If this lasts, load the page again.' },
	kept: (day: string, usable: boolean): string =>
		day === ''
			? 'There is no data yet.'
			: usable
				? `The data of ${date(day)} was kept and is still shown.`
				: `The data of ${date(day)} was kept, and is now too old to show.`,
	notRefreshed: (day: string): string => `not refreshed since ${date(day)}`,

	ask: {
		title: 'Ask before hiring',
		copy: 'Copy the questions',
		copied: 'Copied',
		lapsed: (scheme: string, status: string): string => `Your ${scheme} is ${status} in its register. What happened, and what holds now?`,
		ending: (scheme: string, day: string): string => `Your ${scheme} ends on ${date(day)}. Is its renewal booked, and with whom?`,
		report: (scheme: string): string => `May we read your ${scheme} certificate or report: number, body, scope and expiry?`,
		certificates: 'Which certificates do you hold? Number, body and expiry of each.',
		legal: 'What is your legal name, and in which company register are you entered?',
		names: 'Whose website is it that your profile gives, and who would sign our contract?',
		team: 'Who works on our project, and what happens when one of them leaves?',
		security: 'Who would see our data, and how soon would you tell us of a leak?',
		continuity: 'Who keeps working when power or network fails in your city, and from where?',
		clients: 'Which two clients of the last year may we call?',
		personOther: 'Who else would work on this, and under whose name?',
		personMissed: 'What did the last project of this kind miss, and why?',
		personClient: 'Which client of the last year may I talk to?',
	},

	answer: { title: 'Their answer', says: 'The vendor says:', published: 'Published on', unedited: 'shown unedited' },

	footer: {
		method: (version: string): string => `Worked out by methodology ${version}`,
		how: 'How this is worked out',
		dispute: 'Dispute this',
		registry: (name: string): string => `Registry: ${name}`,
		bought: 'Nobody can buy a place, a score or a badge.',
		deleted: 'Put on a list of yours, this row is deleted after 90 days unless you renew it.',
	},
};

/** The popup's own words: apart, so that they stay out of the script that enters pages. */
export const POPUP_ENGLISH = {
	vendors: 'Vendors on this page, in its order',
	columns: { vendor: 'Vendor', rating: 'Likely rating', certificates: 'Certificates', trust: 'Trust score' },
	reviews: (count: number): string => many(count, 'review'),
	recentTitle: (months: number): string => `Reviews in ${many(months, 'month')}`,
	noRating: 'no rating',
	noReviews: 'none yet',
	notShown: 'not shown',
	noneNamed: 'none named',
	noneListed: 'none listed',
	says: (schemes: string): string => `says ${schemes}`,
	inRegister: (scheme: string): string => `${scheme} in register`,
	signed: (scheme: string): string => `${scheme} signed`,
	lapsed: (scheme: string, status: string): string => `${scheme} ${status}`,
	facts: (count: number): string => many(count, 'fact'),
	noFacts: 'listed only',
	person: 'not for people',
	noRecord: 'no record',
	unchecked: 'not checked',
	unread: (count: number): string => `${many(count, 'card')} could not be read.`,
	uncheckedTitle: 'Public registers could not be checked.',
	uncheckedTail: 'The fault is on our side. Badges show what the page itself says.',
	oldTitle: 'The data is not refreshed.',
	changedTitle: 'Badges are hidden on this page.',
	changed:
		'It no longer fits the description we have, and a badge beside the wrong name is worse than none. A newer description comes with the data.',
	emptyTitle: 'No vendor on this page.',
	empty: 'Earned looks for vendors and found none here: another page of the site, or one that is still loading.',
	unsupportedTitle: 'Not a site that Earned reads.',
	unsupported: 'It reads these marketplaces, and nothing else unless you ask it to:',
	failedTitle: 'Earned did not answer on this page.',
	failed: 'Load the page again. If this stays, the browser stopped the extension; turn it off and on.',
	foot: (site: string, day: string): string => `${site} · data of ${date(day)}, signature checked`,
	footOld: (site: string, day: string): string => `${site} · data of ${date(day)}, not refreshed`,
	footNone: (site: string): string => `${site} · no data yet`,
	sent: 'Nothing was sent.',
	preview: 'See yourself as clients do',
};

/** Whose average: the page's own cards, or the site's stored normal. */
function averageOf(page: boolean, average: string): string {
	return page ? `the page’s average, ${average},` : `what is usual on this site, ${average},`;
}

/** A table of words for the panel, and for what panel and popup share, in one language. */
export type ViewWords = typeof ENGLISH;
/** A table of words for the popup. */
export type PopupWords = typeof POPUP_ENGLISH;
