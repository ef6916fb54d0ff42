/**
 * Chromium’s HSTS preload list: hosts that browsers reach by HTTPS only, at their owner’s request. Under preloaded suffixes (.dev, .app …) the suffix’s owner asked, not the vendor; a sub-host does not speak for its domain. Being absent is normal. Only adds to subjects that another register knows.
 */
import { z } from 'zod';
import { lines } from './reading.ts';
import { type Finding, of, register } from './register.ts';

const Row = z.string().regex(/^[a-z0-9_-]+(\.[a-z0-9_-]+)*!?$/, 'expected a host, with or without !');

/** Suffixes that their owner preloaded as a whole. */
const PRELOADED = new Set('app dev page new day zip mov phd prof esq foo bank insurance'.split(' '));

function facts(row: z.infer<typeof Row>): Finding {
	const host = row.replace(/!$/, '');
	if (PRELOADED.has(host.slice(host.lastIndexOf('.') + 1))) return ['preloaded by the owner of the suffix'];
	return of(host, (subject) =>
		subject === `domain:${host}`
			? [{ subject, kind: 'https-preload', ref: host, link: `https://hstspreload.org/?domain=${host}` }]
			: ['a sub-host: does not speak for its domain'],
	);
}

export const hstsPreload = register({
	source: {
		id: 'hsts-preload',
		name: 'Chromium HSTS preload list',
		credit: 'The Chromium Authors; packed by Seth Michael Larson',
		licence: 'BSD-3-Clause',
		licenceUrl: 'https://opensource.org/license/bsd-3-clause',
		notice: 'Copyright The Chromium Authors.',
		changes: 'Reduced to registrable domains of which another register says something.',
		retrieved: '2026-06-01',
		link: 'https://hstspreload.org/',
	},
	file: 'hsts-preload.txt',
	assurance: 'register',
	onlyAdds: true,
	rows: lines,
	row: Row,
	facts,
});
