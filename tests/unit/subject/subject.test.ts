import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEY_BYTES, keyOf, mayBePerson, parseSubject, type SubjectId } from '../../../utils/subject/subject.ts';

test('identifiers are lower-cased, and www. is not part of a domain', () => {
	expect(parseSubject('Domain:WWW.Example.COM')).toBe('domain:example.com');
	expect(parseSubject('clutch:Example-Works')).toBe('clutch:example-works');
	expect(parseSubject('trustpilot:www.example.com/en')).toBe('trustpilot:example.com/en');
});

test('an AWS partner id keeps its case, since case tells two partners apart', () => {
	expect(parseSubject('aws:0010L00001abCDEFGH')).toBe('aws:0010L00001abCDEFGH');
});

test.each([
	'',
	'domain',
	'domain:',
	'domain:localhost',
	'domain:a b.com',
	'nowhere:x',
	'upwork:some-name',
	'clutch:a/b',
	'lei:123',
	'__proto__:x',
	'domain:-a.com',
])('%j is no identifier', (text) => {
	expect(parseSubject(text)).toBeUndefined();
});

test('an Upwork freelancer may be a person, an agency may not', () => {
	expect(mayBePerson(parseSubject('upwork:~01aaaaaaaaaaaaaaaa') as SubjectId)).toBe(true);
	expect(mayBePerson(parseSubject('upwork:agency/1234567890123456789') as SubjectId)).toBe(false);
	expect(mayBePerson(parseSubject('fiverr:agencies/example') as SubjectId)).toBe(false);
	expect(mayBePerson(parseSubject('linkedin:in/somebody') as SubjectId)).toBe(true);
	expect(mayBePerson(parseSubject('linkedin:company/example') as SubjectId)).toBe(false);
});

test('a key is the first 96 bits of SHA-256 over "earned-1", a line feed and the identifier', async () => {
	const key = await keyOf('domain:example.com' as SubjectId);
	// printf 'earned-1\ndomain:example.com' | sha256sum | cut -c1-24
	expect(Buffer.from(key).toString('hex')).toBe('04dc9a61cb1d335de2c107a9');
	expect(key).toHaveLength(KEY_BYTES);
});

test('whatever parses, parses to itself again', () => {
	fc.assert(
		fc.property(fc.constantFrom('domain:', 'clutch:', 'upwork:', 'aws:', ''), fc.string(), (prefix, rest) => {
			const subject = parseSubject(prefix + rest);
			if (subject) expect(parseSubject(subject)).toBe(subject);
		}),
	);
});
