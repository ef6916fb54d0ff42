/** Every English word of the preview, in one place: another language is another such table. Plain words, nothing promised. */

import type { Assurance, CertificationStatus } from '#utils/certifications/status.ts';
import type { Evidence } from '#utils/reputation/evidence.ts';
import type { DeedId, DeedsAbout, Effect, Part } from './deeds.ts';
import { ENGLISH } from './english.ts';
import { ltr, strong, type Words } from './text.ts';

/** A deed in words: what to do, why clients care, what it costs. */
export interface DeedWords {
	readonly title: string;
	readonly words: string;
	readonly cost: string;
}

const DEEDS: Readonly<Record<DeedId, (about: DeedsAbout, site: string) => DeedWords>> = {
	reviews: (_, site) => ({
		title: 'Let recent clients review you here',
		words: `Clients ask first how it went lately. Use ${site}’s own way to ask for a review; one that was bought or traded breaks its rules.`,
		cost: 'Ten minutes of two clients',
	}),
	work: () => ({
		title: 'Work that a client confirms',
		words: 'A client whose own site names you answers the first question that others ask. No register that Earned reads carries this yet.',
		cost: 'One page of one client',
	}),
	certificate: ({ scheme, domain, named }) => ({
		title: `Have your ${scheme ?? 'certificate'} entered in its issuer’s register`,
		words: `${named ? 'Your profile names it; nobody else confirms it yet. ' : ''}Ask your certification body to publish it${domain === null ? '' : ` under ${domain}`}, with number, scope and end.`,
		cost: 'One letter, if you hold the certificate',
	}),
	number: ({ scheme, noContact }, site) => ({
		title: scheme === null ? 'Name your certificates in full' : `Name the ${scheme} certificate in full`,
		words: `Number, body, what it covers, when it ends: clients then need not ask.${noContact ? ` In words alone: ${site} forbids ways of contact in a profile.` : ' Where the issuer has a public register, give the address of your entry.'}`,
		cost: 'Five minutes, if you hold the certificate',
	}),
	replies: (_, site) => ({
		title: 'Answer your critical reviews',
		words: `Clients read how a vendor replies. Reply on ${site}, in a few plain sentences.`,
		cost: 'An hour',
	}),
	continuity: () => ({
		title: 'Show what happens in an outage',
		words:
			'A public page that shows outages as they happen, listed by someone who collects such pages. It answers who keeps working when power or network fails.',
		cost: 'A day, then honesty',
	}),
	website: () => ({
		title: 'Give your own website on the profile',
		words: 'Registers name firms by their domain. Without one only this profile’s address can be looked up.',
		cost: 'A minute',
	}),
	disclosure: ({ domain }) => ({
		title: 'Say how to report a security hole',
		words: `A file security.txt on ${domain ?? 'your own domain'}: public lists of such policies take it up.`,
		cost: 'Half an hour, and somebody who reads the reports',
	}),
	https: ({ domain }) => ({
		title: 'Be reached by HTTPS only',
		words: `Have ${domain ?? 'your domain'} taken into the browsers’ list. A small deed, and easily done.`,
		cost: 'An hour',
	}),
	directory: () => ({
		title: 'Join a directory, buy a membership',
		words: 'Entries that firms write and places that firms pay for are named as such, and count for nothing.',
		cost: 'Keep the money',
	}),
};

const STATUSES: Readonly<Record<CertificationStatus, string>> = {
	active: 'active',
	expiring: 'ends soon',
	expired: 'ended',
	suspended: 'suspended',
	withdrawn: 'withdrawn',
	'in-process': 'in process',
	unverifiable: 'no public register',
	disputed: 'disputed',
};

const ASSURANCES: Readonly<Record<Assurance, string>> = {
	register: 'the issuer’s own register',
	credential: 'a signed credential',
	listed: 'a list kept by somebody else',
	'self-declared': 'ourselves alone (counts for nothing)',
};

/** What can be wrong with a field of the evidence line, each said so that it can be mended. */
const FAULTS: Readonly<Partial<Record<keyof Evidence, string>>> = {
	subject: 'Your own domain, such as domain:example.com.',
	kind: 'Choose what the fact is.',
	scheme: 'Choose the certificate.',
	source: 'One lower-case word, hyphens between its parts, such as iaf-certsearch.',
	ref: 'The number or key under which the register has you, at most 300 letters.',
	link: 'An address that begins with https:// and that anybody can open.',
	issued: 'A day, or nothing.',
	until: 'A day, or nothing.',
	confirmed: 'The day on which you last saw it there.',
	note: 'At most 300 letters.',
};

export const PREVIEW_ENGLISH = {
	title: 'See yourself as clients do',
	first: [strong('Nothing about you is published.'), ' Clients see only what your profile already shows.'] as Words,
	local: 'All of this is worked out on this machine. Nothing is sent or kept.',
	loading: 'Looking it up on this machine …',

	/** Whose profile. */
	read: (site: string): Words => ['Read from your open page on ', strong(site)],
	typedFrom: 'From what you typed.',
	which: 'Which of these are you?',
	unread: 'That tab shows no vendor that Earned can read. Open your public profile and press Earned, or type what it shows.',
	open: 'Open your public profile and press Earned, or type what it shows.',
	type: 'Type what your profile says',
	form: {
		site: 'Marketplace',
		name: 'Name',
		person: 'I work there as a person, not as a firm',
		rating: 'Stars',
		reviews: 'Reviews',
		recent: 'Reviews in the last 6 months',
		website: 'Website (a firm’s own)',
		text: 'What your profile says',
		show: 'Show what clients see',
		optional: 'Leave empty what your profile does not show.',
		faults: {
			name: 'As your profile writes it.',
			rating: 'From 1 to 5, such as 4.7.',
			reviews: 'A whole number, 0 if there are none yet.',
			recent: 'A whole number, not more than all reviews.',
			website: 'An address such as example.com.',
			text: 'At most 2,000 letters.',
		},
	},

	/** How it is looked at. */
	matters: 'What matters to the client',
	mattersNothing: 'This changes nothing for you: there is no score.',
	ground: 'Their page is',
	grounds: { auto: 'as this browser', light: 'light', dark: 'dark' },

	/** The client's view. */
	seen: 'What a client sees',
	list: (site: string): string => `On a list of ${site}`,
	narrow: 'On a narrow card',
	popup: 'In a client’s popup',
	opened: 'Opened',
	reopen: 'Open it again: press the badge.',
	lensBadges: 'The badge, by what matters to the client',
	reviewsOf: (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'review' : 'reviews'}`,

	/** Where figures come from. */
	figures: {
		title: 'Where each figure comes from',
		range: (value: number, count: number, usual: string, fromPage: boolean): string =>
			`${value.toFixed(1)} from ${count.toLocaleString('en')} ${count === 1 ? 'review' : 'reviews'}, as your profile says, weighed against ${usual}, ${fromPage ? 'the average of this page' : 'what is usual on such sites'}: where your next reviews will likely average. Few reviews, a wide range.`,
		rangeTerm: 'The fair range',
		fact: 'The second half',
		factWords: 'The kind of fact that most cards of the page show, so that cards can be compared. It is copied from yours.',
		none: 'The badge says what your profile says, and nothing else.',
		score: 'The trust score',
		scoreWords: (facts: number, version: string): string =>
			`${facts} public ${facts === 1 ? 'fact' : 'facts'}, weighed by methodology ${version}. What moved it most:`,
		points: (points: number): string => `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)} points`,
		records: 'Public registers',
		recordsNone: 'You are in none of those that we read. Normal: most firms here aren’t.',
		recordsUnread: 'They could not be read. The fault is on our side.',
		recordsPerson: 'Registers hold organisations only. Nothing about a person is looked up.',
		recordsKnown: 'Each fact has its source, date and link in the panel, and an id to quote:',
		more: (count: number): string => (count === 1 ? '1 more fact' : `${count} more facts`),
		differs: 'The registers know your website under another name. A wrong match is worse than none, so no figure is shown.',
		person: 'You have no score: Earned doesn’t score people. It explains what this page shows.',
	},

	/** What would change it. */
	change: {
		title: 'What would change it',
		aside: 'in the order clients ask',
		first: 'Nothing here is for sale. Each costs nothing but the deed.',
		firstPerson: 'Nothing here is for sale. Registers hold organisations only, so only your profile can change what clients see.',
		noData: 'Registers could not be read, so only what your profile itself can change is worked out.',
		indexOnly: 'The evidence about you is not on this machine, so only what your profile itself can change is worked out.',
		effects: { badge: 'changes the badge', panel: 'only the panel', none: 'nothing today' } satisfies Record<Effect, string>,
		afterwards: 'then',
		parts: {
			clients: 'What clients say here',
			certificates: 'Certificates',
			registers: 'Public registers',
			questions: 'Ask before hiring',
			identity: 'whose record it is',
		} satisfies Record<Part, string>,
		inParts: (parts: readonly string[]): string => `Reads otherwise: ${parts.join(', ')}.`,
		score: (after: string, before?: string): string =>
			before === undefined ? `Trust score then ${after}.` : `Trust score ${before}, then ${after}.`,
		deed: DEEDS,
	},

	/** Answering. */
	answer: {
		title: 'How to answer, or dispute',
		page: (site: string): string =>
			`What the page says is ${site}’s: reply to a review there, or ask ${site} to correct it. Earned shows what then stands.`,
		dispute:
			'If a fact is wrong, old or not yours, say which one by its id. While it is looked at it stops counting; a wrong one is taken out by a release made at once.',
		at: 'Dispute at',
		nobody: 'This copy’s registry was built on this machine and names nobody to write to.',
		person: 'No register holds anything about you, so there is nothing of ours to dispute.',
	},

	/** The evidence line. */
	evidence: {
		title: 'A fact for a registry',
		first:
			'A registry takes facts that anybody can check, one line each. Fill it in; it is checked as you write, and sent nowhere. You send it.',
		nobody: 'Send it to the registry’s operator.',
		to: 'Send it to',
		fields: {
			subject: 'Whom it is about',
			kind: 'What the fact is',
			scheme: 'Certificate',
			status: 'Its status there',
			assurance: 'Who says so',
			source: 'Register or list',
			ref: 'Number there',
			link: 'Where it can be seen',
			issued: 'Issued',
			until: 'Valid to',
			confirmed: 'Last seen there',
			note: 'In a few words',
		},
		statuses: STATUSES,
		assurances: ASSURANCES,
		choose: 'choose',
		faults: FAULTS,
		fault: 'This does not fit.',
		left: (count: number): string => (count === 1 ? '1 field is left to mend.' : `${count} fields are left to mend.`),
		ready: 'The line is complete.',
		line: 'The line',
		copy: 'Copy the line',
		copied: 'Copied',
		would: 'In a release it',
	},
	date: ENGLISH.date,
	site: (label: string): Words => [ltr(label)],
};

/** A table of words for the preview. */
export type PreviewWords = typeof PREVIEW_ENGLISH;
