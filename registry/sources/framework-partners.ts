/**
 * Partner and support lists that ten open-source projects keep themselves. Four are paid partnerships and one a paid consortium; QGIS’s contributors earned their place.
 */
import { z } from 'zod';
import { json } from './reading.ts';
import { type Finding, of, register } from './register.ts';

const PROGRAMMES = {
	'Laravel premium partner': ['paid-partnership', '2026-01-29', 'https://github.com/laravel/laravel'],
	'Vue.js partner': ['paid-partnership', '2026-07-22', 'https://vuejs.org/partners/'],
	'Nuxt agency partner': ['paid-partnership', '2026-08-20', 'https://nuxt.com/enterprise/agencies'],
	'Astro agency partner': ['paid-partnership', '2026-01-01', 'https://astro.build/agencies/'],
	'OCaml consortium member': ['paid-membership', '2026-08-21', 'https://ocaml.org/industrial-users'],
	'NixOS commercial support': ['project-listed', '2026-08-22', 'https://nixos.org/community/commercial-support/'],
	'Prometheus training provider': ['project-listed', '2026-08-06', 'https://prometheus.io/support-training/'],
	'Prometheus commercial support provider': ['project-listed', '2026-08-06', 'https://prometheus.io/support-training/'],
	'QGIS commercial support': ['project-listed', '2026-01-01', 'https://qgis.org/resources/support/commercial-support/'],
	'Apache Hop commercial support': ['project-listed', '2026-08-19', 'https://hop.apache.org/community/commercial/'],
} as const;

const Row = z.object({
	programme: z.enum(Object.keys(PROGRAMMES) as (keyof typeof PROGRAMMES)[]),
	name: z.string(),
	website: z.string(),
	level: z.string().optional(),
});

/** What QGIS says of its supporters outweighs being listed. */
const EARNED: Record<string, string> = { 'core contributor': 'core-contributor', contributor: 'contributor' };

function facts({ programme, name, website, level }: z.infer<typeof Row>): Finding {
	const [listed, confirmed, link] = PROGRAMMES[programme];
	const kind = (programme === 'QGIS commercial support' && EARNED[level ?? '']) || listed;
	const note = level && level !== 'listed' ? `${programme}, ${level}` : programme;
	return of(website, (subject) => [{ subject, name, kind, ref: `${programme}: ${name}`, confirmed, link, note }]);
}

export const frameworkPartners = register({
	source: {
		id: 'framework-partners',
		name: 'Partner lists of open-source projects',
		credit: 'Laravel, Vue.js, Nuxt, NixOS, Prometheus, OCaml, QGIS, Astro, Apache Hop',
		licence: 'MIT, Apache-2.0, CC BY 4.0 and CC BY-SA 4.0, each list its own',
		licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
		notice: 'NixOS, OCaml: CC BY-SA 4.0; Vue.js: CC BY 4.0; Prometheus, Apache Hop: Apache-2.0; Laravel, Nuxt, QGIS, Astro: MIT.',
		changes: 'Ten lists joined; reduced to programme and level.',
		retrieved: '2026-08-22',
		link: 'https://github.com/NixOS/nixos-homepage',
	},
	file: 'framework-partners.json',
	assurance: 'listed',

	rows: json('rows'),
	row: Row,
	facts,
});
