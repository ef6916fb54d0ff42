/**
 * CNCF Landscape: firms that the Cloud Native Computing Foundation certified to deliver Kubernetes services or training,
 * its paying members, and products that passed the conformance tests (which say nothing of a service firm).
 */
import { z } from 'zod';
import { landscape } from './reading.ts';
import { type Fact, type Finding, of, register } from './register.ts';

const SCHEMES: Record<string, string> = {
	'Kubernetes Certified Service Provider': 'kcsp',
	'Kubernetes and Cloud Native Training Partner': 'kcntp',
};

const Row = z.object({
	category: z.string(),
	subcategory: z.string(),
	name: z.string(),
	homepage_url: z.string(),
});
type Row = z.infer<typeof Row>;

/** `3-Shake (KCSP)`, `Adyen (member)` → the name alone. */
const bare = (name: string): string => name.replace(/\s*\((KCSP|KCNTP|member|supporter)\)\s*$/i, '').trim();

function facts({ category, subcategory, name, homepage_url }: Row): Finding {
	const scheme = SCHEMES[subcategory];
	const link = 'https://landscape.cncf.io/';
	const fact = (part: Omit<Fact, 'subject' | 'name' | 'ref' | 'link'>): Finding =>
		of(homepage_url, (subject) => [{ subject, name: bare(name), ref: `${subcategory}: ${bare(name)}`, link, ...part }]);
	if (scheme) return fact({ kind: 'certificate', scheme, status: 'active' });
	if (category === 'CNCF Members') return fact({ kind: 'paid-membership', note: `CNCF: ${subcategory}`, once: 'cncf-member' });
	if (subcategory.startsWith('Certified Kubernetes')) {
		return of(homepage_url, (subject) => [
			{ subject, kind: 'certified-product', ref: `${subcategory}: ${name}`, link, note: `${name}: ${subcategory}`.slice(0, 200) },
		]);
	}
	return ['a product or project: says nothing of a firm'];
}

export const cncfLandscape = register({
	source: {
		id: 'cncf-landscape',
		name: 'CNCF Landscape',
		credit: 'Cloud Native Computing Foundation and contributors',
		licence: 'Apache-2.0',
		licenceUrl: 'https://www.apache.org/licenses/LICENSE-2.0',
		changes: 'Service providers, training partners, members and conformant products reduced to that status.',
		retrieved: '2026-08-07',
		link: 'https://landscape.cncf.io/',
	},
	file: 'cncf-landscape.yml',
	assurance: 'register',
	rows: landscape,
	row: Row,
	facts,
});
