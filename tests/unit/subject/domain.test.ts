import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainSubject, registrableDomain } from '#utils/subject/domain.ts';

describe('the registrable domain', () => {
	it.each([
		['https://www.arbisoft.com/about?x=1', 'arbisoft.com'],
		['arbisoft.com', 'arbisoft.com'],
		['www.cloud.gov ', 'cloud.gov'],
		['//Example.COM/a', 'example.com'],
		['example.com:8080/path', 'example.com'],
		['https://shop.example.co.uk', 'example.co.uk'],
		['https://acme.github.io/', 'acme.github.io'],
		['https://bücher.de', 'xn--bcher-kva.de'],
		['https://invented-vendor.example/', 'invented-vendor.example'],
	])('of %s is %s', (text, domain) => {
		expect(registrableDomain(text)).toBe(domain);
	});

	it.each([
		'',
		' ',
		'n/a',
		'localhost',
		'intranet',
		'co.uk',
		'github.io',
		'vercel.app',
		'10.0.0.1',
		'https://127.0.0.1/x',
		'https://[::1]/',
		'info@example.com',
		'mailto:info@example.com',
		'https://user@example.com/',
		'ftp://example.com',
		'javascript:alert(1)',
		'12 High Street, Lahore',
		'printer.local',
		'http:/example.com',
	])('is none for %j', (text) => {
		expect(registrableDomain(text)).toBeUndefined();
		expect(domainSubject(text)).toBeUndefined();
	});

	it('of a registrable domain is itself', () => {
		fc.assert(
			fc.property(fc.webUrl(), (url) => {
				const domain = registrableDomain(url);
				if (domain !== undefined) expect(registrableDomain(domain)).toBe(domain);
			}),
		);
	});
});

describe('a website as an identity', () => {
	it('is the registrable domain, whatever the page', () => {
		for (const text of ['https://www.epam.com/services', 'epam.com', 'http://careers.epam.com']) {
			expect(domainSubject(text)).toBe('domain:epam.com');
		}
	});

	it.each([
		'https://www.facebook.com/acme',
		'https://m.facebook.com/acme',
		'instagram.com/acme',
		'https://linktr.ee/acme',
		'https://medium.com/@acme',
		'https://acme.medium.com',
		'https://github.com/acme',
		'https://acme.github.io',
		'https://acme.vercel.app',
		'https://acme.blogspot.com',
		'https://ke.linkedin.com/company/acme',
		'https://sites.google.com/view/acme',
		'https://www.google.com/maps/place/acme',
		'acme.wixsite.com/home',
		'bit.ly/acme',
		'https://youtu.be/x',
		't.me/acme',
		'wa.me/9230',
		'https://clutch.co/profile/acme',
		'https://www.upwork.com/agencies/acme',
		'https://hackerone.com/acme',
		'https://bugcrowd.com/acme',
		'https://acme.statuspage.io',
		'gmail.com',
		'https://acme.bamboohr.com/careers',
	])('is refused on a shared host: %s', (text) => {
		expect(domainSubject(text)).toBeUndefined();
	});

	it('stays with a big company whose other hosts show others’ pages', () => {
		expect(domainSubject('https://cloud.google.com/')).toBe('domain:google.com');
		expect(domainSubject('https://aws.amazon.com/')).toBe('domain:amazon.com');
	});

	it('is refused to a platform’s customers but not to the platform', () => {
		expect(domainSubject('https://acme.zendesk.com/hc')).toBeUndefined();
		expect(domainSubject('https://www.zendesk.com/')).toBe('domain:zendesk.com');
		expect(domainSubject('https://www.google.com/aclk?sa=l')).toBeUndefined();
		expect(domainSubject('https://www.google.com/aclkx')).toBe('domain:google.com');
	});

	it('stands below a suffix that is sold like a country’s', () => {
		expect(domainSubject('https://www.acme.uk.com')).toBe('domain:acme.uk.com');
	});

	it('does not mistake a name that ends like a shared host for one', () => {
		expect(domainSubject('https://notfacebook.com')).toBe('domain:notfacebook.com');
		expect(domainSubject('https://x.com.example/')).toBe('domain:com.example');
	});
});
