import { expect, test } from 'vitest';
import { claimsOnCard, pageCertificates, registersReadBy } from '../../../utils/certifications/page-certificates.ts';
import type { Day, Evidence } from '../../../utils/reputation/evidence.ts';

const today = '2026-11-25' as Day;
const none = new Set<string>();
const fact = (scheme: string, more: object): Evidence =>
	({
		id: '0'.repeat(16),
		subject: 'domain:ravi-ledger.example',
		kind: 'certificate',
		source: 'a-register',
		ref: '1',
		scheme,
		confirmed: '2026-11-01',
		link: 'https://a-register.example/1',
		assurance: 'register',
		...more,
	}) as unknown as Evidence;

test('a card that says it holds a certificate is a row of its own word, with the sentence it stands in', () => {
	const page = pageCertificates('We build ledgers. We are ISO 27001 certified since 2023. Call us.', [], none, today);
	expect(page.claimed.map(({ name }) => name)).toEqual(['ISO 27001']);
	expect(page.said.map(({ quote }) => quote)).toEqual(['We are ISO 27001 certified since 2023.']);
	expect(page.ask[0]).toContain('ISO 27001');
});

test('what a register knows is not shown a second time as the page’s own word', () => {
	const page = pageCertificates('We are ISO 27001 certified.', [fact('iso-27001', { status: 'active', until: '2028-03-01' })], none, today);
	expect(page.claimed).toEqual([]);
	expect(page.said).toHaveLength(1);
});

test('a host’s certificate is quoted and makes no row', () => {
	const page = pageCertificates('Our data centre partner is ISO 27001 certified.', [], none, today);
	expect(page.claimed).toEqual([]);
	expect(page.said[0]?.words.join(' ')).toContain('not this vendor’s');
});

test('a page that denies what a register confirms is one side of a dispute', () => {
	const page = pageCertificates(
		'We no longer hold ISO 27001.',
		[fact('iso-27001', { status: 'active', until: '2028-03-01' })],
		none,
		today,
	);
	expect(page).toMatchObject({ disputed: ['ISO 27001'], denied: ['ISO 27001'], claimed: [] });
});

test('a page without claims says nothing of them', () => {
	expect(pageCertificates('We build web shops. Twelve people, one city.', [], none, today)).toEqual({
		said: [],
		claimed: [],
		disputed: [],
		denied: [],
		ask: [],
	});
	expect(claimsOnCard('We build web shops.', today)).toBeUndefined();
	expect(claimsOnCard(undefined, today)).toBeUndefined();
});

test('a version number does not end a sentence, a long text is cut around the words that decided', () => {
	const long = `${'word '.repeat(200)}we hold ISO 27001 certification ${'word '.repeat(200)}`;
	const [said] = pageCertificates(long, [], none, today).said;
	expect(said?.quote).toContain('ISO 27001');
	expect((said?.quote ?? '').length).toBeLessThan(260);
});

test('which registers were read follows from the sources of the release', () => {
	expect([...registersReadBy([{ id: 'fedramp' }, { id: 'unknown' }])]).toEqual(['fedramp', 'fedramp-assessor']);
});
