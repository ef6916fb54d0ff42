/** Pages of no described site: only their own domain is an identity. */
import { expect, test } from 'vitest';
import { describeSelf } from '#utils/sites/anywhere.ts';
import { documentOf } from './page.ts';

const URL_ = 'https://www.quayside.example/about';
const describe = (html: string) => describeSelf(documentOf(html, URL_), new URL(URL_));
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test('an organisation in JSON-LD gives the name; its links are claims, the host is the page’s', () => {
	const html = ld({
		'@graph': [
			{ '@type': 'WebSite', name: 'Site' },
			{
				'@type': ['Thing', 'ProfessionalService'],
				name: 'Quayside  Kernel',
				url: 'https://other.example',
				sameAs: ['https://clutch.co/profile/quayside', 'http://plain.example', 'javascript:alert(1)'],
			},
		],
	});
	expect(describe(html)).toEqual({
		host: 'quayside.example',
		name: 'Quayside Kernel',
		kind: 'organisation',
		claims: ['https://other.example/', 'https://clutch.co/profile/quayside'],
	});
});

test('an organisation goes before a person, microdata is read as well', () => {
	const html = `<div itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Quayside</b><a itemprop="sameAs" href="https://github.com/quayside">x</a></div>${ld({ '@type': 'Person', name: 'Ann Sample' })}`;
	expect(describe(html)).toMatchObject({ name: 'Quayside', kind: 'organisation', claims: ['https://github.com/quayside'] });
	expect(describe(ld({ '@type': 'Person', name: 'Ann Sample' }))).toMatchObject({ name: 'Ann Sample', kind: 'person' });
});

test.each(['<title>Quayside Kernel – IT</title>', `<title>Quayside Kernel – IT</title><script type="application/ld+json">{oops</script>`])(
	'without either, the page is its own title',
	(html) => {
		expect(describe(html)).toEqual({ host: 'quayside.example', name: 'Quayside Kernel – IT', kind: 'page', claims: [] });
	},
);

test('a page that says nothing is its host', () => {
	expect(describe('').name).toBe('quayside.example');
});
