/** Every English word of the side panel, in one place: another language is another such table. Plain words, no verdicts. */
import type { CertificationStatus } from '#utils/certifications/status.ts';
import type { CheckKind, KnownState } from '#utils/lists/list.ts';
import type { WhyNot } from '#utils/lists/paste.ts';
import type { Lacking } from '#utils/lists/to-ask.ts';
import type { Reason } from '#utils/release/reason.ts';
import { ENGLISH } from './english.ts';

const { date } = ENGLISH;
const number = (value: number): string => value.toLocaleString('en');
const many = (count: number, one: string, more = `${one}s`): string => `${number(count)} ${count === 1 ? one : more}`;
const listed = (parts: readonly string[]): string => parts.join(', ');

const LACKING: Readonly<Record<Lacking, string>> = { number: 'number', body: 'body', scope: 'scope', until: 'expiry' };
const STATUS: Readonly<Record<CertificationStatus, string>> = {
	active: 'active',
	expiring: 'active, ending soon',
	expired: 'ended',
	suspended: 'suspended',
	withdrawn: 'withdrawn',
	'in-process': 'in process',
	unverifiable: 'without a public register',
	disputed: 'disputed',
};
const STATES: Readonly<Record<KnownState, string>> = {
	scored: 'enough public facts for a trust score',
	little: 'some public facts, too few for a number',
	none: 'not in the public registers we read',
};

export const SIDE_ENGLISH = {
	lang: 'en',
	status: STATUS,
	dir: 'ltr' as 'ltr' | 'rtl',
	title: 'Lists',
	tabs: { label: 'Views', lists: 'Lists', compare: 'Compare', check: 'Check many' },
	dataOf: (day: string): string => (day === '' ? 'no data yet' : `data of ${date(day)}`),
	local: 'kept on this machine',
	cancel: 'Cancel',
	save: 'Save',

	/** Nothing was changed. */
	failed: (reason: Reason): string =>
		reason === 'quota'
			? 'This machine has no room for it. Nothing was lost and nothing was changed: free some space, then do it again.'
			: 'This browser gave Earned no place for it. Nothing was changed: allow site data, or use a normal window, then do it again.',
	failedTitle: 'Not saved.',
	silentTitle: 'Earned did not answer.',
	silent: 'Nothing was changed. Close this and open it again; if this lasts, turn the extension off and on.',

	lists: {
		choose: 'List',
		first: 'Shortlist',
		count: (count: number): string => many(count, 'vendor'),
		make: 'New list',
		rename: 'Rename',
		drop: 'Delete list',
		name: 'Name of the list',
		dropSure: (name: string, count: number): string =>
			`Delete “${name}” with ${many(count, 'vendor')}, their notes and what you checked? What stands on another list stays there.`,
		dropYes: 'Delete it',
		empty: 'No vendor on this list yet.',
		emptyHow: 'Add the vendors of a page, or paste links under “Check many”.',
		nothing: 'No list yet.',
		addPage: 'Add all vendors on this page',
		addTo: (list: string): string => `to “${list}”`,
		open: 'Open lists',
		addPageOf: (count: number, host: string): string => `${many(count, 'vendor')} on ${host}`,
		noPage: 'No page of a marketplace is in front.',
		added: (added: number, all: number, name: string): string =>
			added === all
				? `${many(added, 'vendor')} added to “${name}”.`
				: `${number(added)} added to “${name}”; ${number(all - added)} were there and are renewed.`,
		table: (name: string): string => `Vendors on “${name}”`,
		find: 'Find',
		sort: 'Sort',
		sorts: {
			added: 'as added',
			name: 'name',
			rating: 'likely rating',
			trust: 'trust score',
			ends: 'what ends first',
			asks: 'most to ask',
		},
		filter: 'Show',
		filters: {
			all: 'all',
			registers: 'in public registers',
			checked: 'checked by you',
			unchecked: 'not checked by you',
			watched: 'watched',
			people: 'people',
		},
		group: 'Group',
		groups: { none: 'no groups', tag: 'by tag', state: 'by what is known', site: 'by where from' },
		untagged: 'without a tag',
		pasted: 'added by you',
		states: {
			scored: 'with a trust score',
			little: 'some public facts',
			none: 'in no public register we read',
			unchecked: 'could not be checked',
			differs: 'names differ',
			person: 'people',
		},
		noMatch: 'No vendor of this list fits.',
		columns: { select: 'Select', own: 'Checked by you', ask: 'Still to ask' },
		select: (name: string): string => `Select ${name}`,
		all: 'Select all',
		chosen: (count: number): string => `${number(count)} selected`,
		nothingYet: 'nothing yet',
		nothingToAsk: 'nothing',
		more: (count: number): string => `and ${number(count)} more`,
		askedOn: (day: string): string => `asked ${date(day)}`,
		kept: (day: string): string => `person · kept to ${date(day)}`,
		watching: 'watched',
		notRead: 'not read',
		notReadSpoken: 'read from no page',
		actions: 'With the selected',
		copyRequest: 'Copy request',
		copied: 'Copied',
		compare: (count: number): string => `Compare ${number(count)}`,
		compareHow: 'Select two to five to compare.',
		watch: 'Watch',
		unwatch: 'Stop watching',
		remove: 'Remove',
		removeSure: (count: number, checks: number): string =>
			checks === 0 ? `Remove ${many(count, 'vendor')}?` : `Remove ${many(count, 'vendor')}, with ${many(checks, 'own check')}?`,
		removeYes: 'Remove',
		csv: 'Export CSV',
		json: 'Export JSON',
	},

	detail: {
		label: (name: string): string => `${name}: details`,
		readFrom: (site: string, day: string): string => `Read from ${site} on ${date(day)}`,
		readNowhere: 'Read from no page: open the vendor’s profile and add it from there.',
		identifiers: 'Looked up as',
		tags: 'Tags, parted by commas',
		note: 'Note',
		watch: 'Watch: tell me when a certificate lapses or a status changes with new data',
		person: (day: string): string => `A person’s row is deleted after 90 days, this one after ${date(day)}, unless you renew it.`,
		renew: 'Renew for 90 days',
		differs: 'The record under this website bears another name, so nothing of it is shown.',
	},

	own: {
		title: 'Checked by you',
		aside: 'only on this machine',
		add: 'Add a check',
		edit: 'Change',
		drop: 'Delete',
		editOf: (scheme: string): string => `Change ${scheme}`,
		dropOf: (scheme: string): string => `Delete ${scheme}`,
		form: (name: string): string => `${name}: what you checked`,
		kind: 'What',
		kinds: { certificate: 'Certificate', company: 'Company register', reference: 'Client called' } satisfies Record<CheckKind, string>,
		scheme: { certificate: 'Certificate', company: 'Register', reference: 'Client' } satisfies Record<CheckKind, string>,
		number: 'Number',
		body: { certificate: 'Certification body', company: 'Legal name there', reference: 'Who spoke' } satisfies Record<CheckKind, string>,
		scope: { certificate: 'What it covers', company: 'Status there', reference: 'What they said' } satisfies Record<CheckKind, string>,
		until: 'Ends',
		link: 'Where you saw it',
		linkHow: 'an https address',
		who: 'Checked by',
		when: 'Checked on',
		remind: 'Remind me 90, 60 and 30 days ahead',
		noScheme: 'Say what you checked.',
		badLink: 'The address must begin with https://',
		by: (who: string, day: string): string => (who === '' ? `checked by you, ${date(day)}` : `${who}, ${date(day)}`),
		number_: (value: string): string => `no. ${value}`,
		to: (day: string): string => `to ${date(day)}`,
		endsIn: (days: number): string => (days === 0 ? 'ends today' : `ends in ${many(days, 'day')}`),
		ended: (day: string): string => `ended ${date(day)}`,
		seen: 'where it was seen',
	},

	/** What is still to ask: short for the table, in full for the request. */
	ask: {
		title: 'Still to ask',
		aside: 'nothing is sent',
		greeting: (name: string): string => `Dear ${name} team,`,
		greetingPerson: (name: string): string => `Dear ${name},`,
		opening: 'Before we decide, please send us:',
		closing: 'A link, a number or a copy is enough. Thank you.',
		subject: (name: string): string => `Subject: A few questions before we decide (${name})`,
		claimShort: (scheme: string): string => `${scheme}: number, body, expiry`,
		lapsedShort: (scheme: string, status: CertificationStatus): string => `${scheme} ${STATUS[status]}: what happened?`,
		lapsed: (scheme: string, status: CertificationStatus): string =>
			`Your ${scheme} is ${STATUS[status]} in its register. What happened, and what holds now?`,
		endedShort: (scheme: string): string => `${scheme}: renewed?`,
		ended: (scheme: string, day: string): string =>
			`Your ${scheme} ended on ${date(day)}. Was it renewed? If so: number, body, scope and expiry.`,
		endingShort: (scheme: string, day: string): string => `${scheme}: renewal before ${date(day)}`,
		ending: (scheme: string, day: string): string => `Your ${scheme} ends on ${date(day)}. Is its renewal booked, and with whom?`,
		lackingShort: (scheme: string, lacking: readonly Lacking[]): string => `${scheme}: ${listed(lacking.map((field) => LACKING[field]))}`,
		lacking: (scheme: string, lacking: readonly Lacking[]): string =>
			`For your ${scheme}, please send: ${listed(lacking.map((field) => LACKING[field]))}.`,
		certificatesShort: 'Certificates held?',
		certificates: 'Which certificates do you hold? Number, body, scope and expiry of each.',
		legalShort: 'Legal name, register',
		legal: 'What is your legal name, and in which company register are you entered, under which number?',
		referencesShort: 'Two clients to call',
		references: 'Which two clients of the last year may we call?',
		namesShort: 'Whose website?',
		names: 'Whose website is it that your profile gives, and who would sign our contract?',
		personCertificatesShort: 'Certificates held?',
		personCertificates: 'Which certificates do you hold yourself? Please give the link or number with which we can check each.',
		personWorkShort: 'A client to talk to',
		personWork: 'Which client of the last year may we talk to, and what did the last project of this kind miss?',
	},

	compare: {
		choose: 'Select two to five vendors of a list, then “Compare”.',
		toLists: 'To the lists',
		table: 'Compared side by side',
		clients: 'What clients say here',
		from: (count: number): string => `from ${many(count, 'review')}`,
		recent: (count: number, months: number): string => `${number(count)} in ${many(months, 'month')}`,
		noRating: 'no rating read',
		tooFew: (count: number): string => (count === 0 ? 'no reviews here yet' : `${many(count, 'review')}: too few to judge`),
		certificates: 'Certificates',
		says: (schemes: string): string => `says ${schemes}`,
		listed: (scheme: string): string => `${scheme}, listed by others`,
		noneNamed: 'none named',
		registers: 'Public registers',
		none: 'not in the registers we read; normal',
		little: (facts: number): string => `${many(facts, 'public fact')}, too few for a number`,
		unchecked: 'could not be checked; the fault is ours',
		differs: 'names differ, so nothing is shown',
		person: 'Earned doesn’t score people',
		asks: 'Still to ask',
		remove: (name: string): string => `Take ${name} out`,
		verdicts: 'What the figures tell',
		ratings: 'Ratings',
		trust: 'Trust score',
		percent: (chance: number): string => (chance > 0.99 ? 'over 99 %' : `${Math.floor(100 * chance)} %`),
		ahead: (a: string, b: string, chance: string): string => `${a} is ahead of ${b}: the chance that this is truly so is ${chance}.`,
		notSignificant: (a: string, b: string, chance: string): string =>
			`${a} or ${b}? Difference not significant: the chance that ${a} is truly ahead is ${chance}; we call it from 95 %.`,
		noneSignificant: (count: number): string =>
			`No difference is significant: clients’ stars can’t tell ${count === 2 ? 'these two' : `these ${number(count)}`} apart.`,
		noneSignificantTrust: (count: number): string =>
			`No difference is significant among ${count === 2 ? 'these two' : `these ${number(count)}`}; we call one from 95 %.`,
		rest: 'All other differences are not significant.',
		tooFewFigures: 'Fewer than two have a figure to compare.',
		areas: 'By area',
		areasKey: 'hatched: little known; –: nothing public yet',
		area: 'Area',
		difference: 'Difference',
		differs_: (a: string, b: string): string => `${a} ahead of ${b}`,
		same: 'not significant',
		alone: 'only one known',
		nothing: 'nothing public yet',
		unknown: (areas: readonly string[]): string => `Nothing public yet on: ${listed(areas).toLowerCase()}.`,
		provisional: 'Intervals of public evidence are provisional; chances take figures as independent.',
	},

	check: {
		paste: 'Profile links, domains or a CSV, a vendor a line; up to 500',
		example: 'https://clutch.co/profile/…\nexample.com',
		file: 'Or drop a file here',
		choose: 'Choose a file',
		check: 'Check',
		clear: 'Clear',
		reading: (done: number, all: number): string => `Reading line ${number(done)} of ${number(all)}`,
		lookingUp: (count: number): string => `Looking up ${many(count, 'vendor')} on this machine`,
		done: (recognised: number, all: number, known: number): string =>
			`${number(recognised)} of ${many(all, 'line')} recognised. ${known === 1 ? '1 is in a public register' : `${number(known)} are in public registers`}.`,
		normal: 'Most firms are in none: open their profiles and “Add all vendors on this page”, or check by hand.',
		keep: (count: number, name: string): string => `Put ${number(count)} on “${name}”`,
		table: 'Recognised vendors',
		refused: (count: number): string => `${many(count, 'line')} not recognised`,
		line: (line: number): string => `Line ${number(line)}`,
		why: (why: WhyNot, of: string | undefined): string =>
			({
				words: 'No link or domain in it. A name alone could be somebody else’s: paste a profile link or a domain.',
				email: 'An e-mail address is no identity: paste the website.',
				'no-profile': `A page of ${of ?? 'a marketplace'}, but not a vendor’s profile.`,
				shared: 'A host that many share (a network, a site builder): it names no single vendor.',
				'no-owner': 'An address without a domain that somebody owns.',
				twice: `The same vendor as line ${of ?? '?'}.`,
				'too-many': 'Beyond the first 500 lines: check these next.',
			})[why],
		sent: 'Nothing was sent.',
		tooLarge: 'This file is larger than 5 MB: split it.',
	},

	news: {
		title: 'New',
		heard: 'Clear all',
		many: (count: number): string => `${number(count)} things changed on your lists`,
		reminder: (scheme: string, day: string, left: number): string =>
			left < 0
				? `${scheme}, which you checked, ended on ${date(day)}.`
				: `${scheme}, which you checked, ends in ${many(left, 'day')}, on ${date(day)}.`,
		certificate: (scheme: string, from: CertificationStatus | undefined, to: CertificationStatus | undefined): string => {
			if (to === undefined) return `${scheme} is in the registers we read no more.`;
			return from === undefined
				? `${scheme} is in a register now: ${STATUS[to]}.`
				: `${scheme} is ${STATUS[to]} now; it was ${STATUS[from]}.`;
		},
		state: (from: KnownState, to: KnownState): string => `Now: ${STATES[to]}. Before: ${STATES[from]}.`,
		allow: 'Notify me too',
		allowHow: 'Your browser will ask. Nothing is sent anywhere.',
	},

	data: {
		title: 'Your data',
		copy: 'Save a copy',
		read: 'Read a copy',
		readDone: 'Read. What was here and is not in the file has stayed.',
		readFailed: 'The file was not read, and nothing was changed.',
		more: (count: number): string => `and ${many(count, 'more fault')}`,
		forget: 'Delete everything',
		forgetSure: 'Delete all lists, notes and own checks from this machine? This cannot be undone.',
		forgetYes: 'Delete everything',
	},
};

/** A table of words for the side panel, in one language. */
export type SideWords = typeof SIDE_ENGLISH;
