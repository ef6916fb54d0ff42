/** Every English word of the options page, in one place: another language is another such table. */
import type { Cause } from '#utils/log/request-log.ts';
import type { SiteSettings } from '#utils/messaging.ts';
import type { Reason } from '#utils/release/reason.ts';
import type { Progress } from '#utils/release/update.ts';
import type { LensName } from '#utils/reputation/methodology.ts';
import { ENGLISH } from './english.ts';
import { ltr, type Words } from './text.ts';

const number = (value: number): string => value.toLocaleString('en');
const many = (count: number, one: string, more = `${one}s`): string => `${number(count)} ${count === 1 ? one : more}`;
const two = (value: number): string => String(value).padStart(2, '0');

/** The reader's own day, `YYYY-MM-DD`, and clock. */
function local(ms: number): { readonly day: string; readonly clock: string } {
	const at = new Date(ms);
	return {
		day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
		clock: `${two(at.getHours())}:${two(at.getMinutes())}`,
	};
}

/** "612 B", "18.4 kB", "2.1 MB". */
function bytes(count: number): string {
	if (count < 1000) return `${count} B`;
	return count < 1_000_000 ? `${(count / 1000).toFixed(1)} kB` : `${(count / 1_000_000).toFixed(1)} MB`;
}

const CAUSES: Readonly<Record<Cause, string>> = {
	scheduled: 'scheduled update',
	asked: 'you pressed Update now',
	added: 'you added a registry',
	evidence: 'you opened a panel',
};

const RESULTS: Readonly<Record<Reason | 'ok' | 'none', string>> = {
	ok: 'ok',
	none: 'no such file',
	offline: 'not reached',
	expired: 'expired',
	signature: 'signature refused',
	rollback: 'older, refused',
	hash: 'not what was signed',
	size: 'too large',
	format: 'not readable',
	'newer-format': 'for a newer Earned',
	quota: 'no room',
	'no-database': 'no database',
	permission: 'not allowed',
};

const STEPS: Readonly<Record<Progress['step'], string>> = {
	metadata: 'Asking what is new',
	files: 'Fetching lists',
	delta: 'Applying what changed',
	index: 'Fetching and checking figures',
	evidence: 'Fetching and checking evidence',
	ready: 'Done',
};

export const OPTIONS_ENGLISH = {
	/** What panel, popup and this page share: dates, reasons, areas. */
	shared: ENGLISH,
	lang: ENGLISH.lang,
	dir: ENGLISH.dir,
	title: 'Options',
	bytes,
	when: (ms: number): string => `${ENGLISH.date(local(ms).day)}, ${local(ms).clock}`,
	/** Without the year, for the log. */
	whenShort: (ms: number): string => `${ENGLISH.date(local(ms).day).replace(/ \d{4}$/, '')} ${local(ms).clock}`,

	registries: {
		title: 'Registries',
		lead: 'Who publishes the data you rely on. Compare a fingerprint with the one that its operator prints elsewhere. Where two differ, both are shown, never averaged.',
		packaged: 'comes with the extension; nothing is fetched',
		unnamed: 'A registry without data yet',
		by: (operator: string): string => `by ${operator}`,
		fingerprint: 'Fingerprint',
		checked: 'signature checked',
		old: (day: string): string => `kept the data of ${ENGLISH.date(day)}`,
		none: 'no data yet',
		data: (day: string, subjects: number): string => `${ENGLISH.date(day)} · ${many(subjects, 'vendor')}`,
		release: (release: number, sum: string): Words => [`Release ${number(release)}, list of files `, ltr(sum)],
		releaseWhy: 'The same number and letters for everybody who has this release: a release made for you alone would show here.',
		asked: (when: string): string => `Last asked ${when}.`,
		next: (when: string): string => `Next about ${when}.`,
		neverAsked: 'Not asked yet.',
		first: 'On badges: where several know a vendor, this one speaks.',
		putFirst: 'Put first',
		update: 'Update now',
		updating: (progress: Progress): string => STEPS[progress.step],
		share: (done: number, of: number): string => `${number(done)} of ${number(of)}`,
		allow: 'Allow',
		allowWhy: (host: string): Words => ['Earned may not fetch from ', ltr(host), '.'],
		remove: 'Remove',
		removeSure: (name: string): string => `Remove ${name} and all its data from this machine?`,
		keep: 'Keep it',
		optIn: 'Fetch evidence when I open a panel',
		optInWhy:
			'This registry keeps its evidence in groups of at least 90 vendors. Its host will see your address and the group, not the vendor.',
		add: 'Add a registry',
		address: 'Its address',
		addressHint: 'https://registry.example/',
		look: 'Read its fingerprint',
		lookWhy: 'Asks your permission for this address, then fetches one file. Its host will see your address.',
		looking: 'Reading …',
		compare: (host: string): Words => [
			'This is what ',
			ltr(host),
			' says of itself. Add it only if its operator prints the same fingerprint elsewhere:',
		],
		confirm: 'The fingerprint is the same: add it',
		cancel: 'Don’t add it',
		known: 'This registry is there already.',
		refused: 'Without the permission nothing was fetched.',
		badAddress: 'This is no address of a registry: it begins with https:// (or http:// on this machine) and has no question mark.',
	},

	matters: {
		title: 'What matters to you',
		lead: 'Weighs the areas for the trust score. The facts stay the same.',
		lenses: {
			client: ['Client', 'Delivery and quality first.'],
			recruiter: ['Recruiter', 'People and skills weigh more.'],
			security: ['Security first', 'Security, data protection and continuity weigh more.'],
		} satisfies Record<LensName, readonly [string, string]>,
	},

	sites: {
		title: 'Sites',
		lead: 'Where badges are drawn. The popup works on all of them.',
		columns: { site: 'Site', badges: 'Badges', size: 'Size' },
		badges: { always: 'always', click: 'on a click', off: 'off' } satisfies Record<SiteSettings['badges'], string>,
		size: { full: 'full', compact: 'compact' } satisfies Record<SiteSettings['size'], string>,
		note: '“On a click”: when you press the toolbar button. A page that is open shows a change when it is loaded again.',
		label: (site: string, column: string): string => `${column} on ${site}`,
	},

	log: {
		title: 'Request log',
		lead: 'Every request that Earned has made. Opening a marketplace makes none. The last 5,000 are kept on this machine.',
		columns: { when: 'When', where: 'Where', why: 'Why', what: 'What', bytes: 'Bytes', result: 'Result' },
		causes: CAUSES,
		results: RESULTS,
		table: 'Requests, newest first',
		empty: 'None so far.',
		shown: (shown: number, of: number): string => `${number(shown)} of ${number(of)}`,
		all: 'Show all',
		totals: (requests: number, size: string, since: string): string => `${many(requests, 'request')}, ${size}, since ${since}.`,
		save: 'Save as CSV',
		clear: 'Delete the list',
	},

	machine: {
		title: 'On this machine',
		stored: (size: string): string => `Earned stores ${size} here: releases, the request log, what you have set.`,
		diagnostics:
			'For a report: versions, states of the registries, the last 200 reasons why something did not go well. No vendor is named.',
		copy: 'Copy diagnostics',
		copied: 'Copied',
		see: 'See what is copied',
	},
	silent: { title: 'Earned did not answer.', words: 'Load this page again. If this stays, turn the extension off and on.' },
};

/** A table of words for the options page in one language. */
export type OptionsWords = typeof OPTIONS_ENGLISH;
