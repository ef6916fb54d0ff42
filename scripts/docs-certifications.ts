/**
 * `node scripts/docs-certifications.ts [--check]`: writes docs/certifications.md from the catalogue, so that the two cannot differ.
 * With `--check` it writes nothing and says whether the file is up to date (exit 1 when not).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { SCHEMES } from '#utils/certifications/catalogue/catalogue.ts';
import { registerLinks } from '#utils/certifications/catalogue/register-link.ts';
import type { Register, Scheme } from '#utils/certifications/catalogue/scheme.ts';

const FILE = 'docs/certifications.md';

const INTRODUCTION = `# Certifications

Made from \`utils/certifications/catalogue\` by \`node scripts/docs-certifications.ts\`; edit there. Adding a scheme is one entry.

Facts marked * were not checked at their owner's site; the interface does not state them as sure.

## What a page's words mean

The first question that fits decides. The nearest word wins, and an earlier question hears further than a later one.

| stance | the words say | shown as |
|---|---|---|
| \`negated\` | it is not held | says it does not hold it; never a warning |
| \`expired\` | it ended, or gives an end that has passed | a row: expired, by its own word |
| \`requirement\` | others must have it | nothing on the vendor |
| \`service-offered\` | help with it is sold | offers services; no certificate |
| \`third-party\` | a host, processor, supplier or client has it | somebody else's certificate |
| \`in-process\` | planned or under way | a row: in process; no credit |
| \`compliant-only\` | followed, aligned, ready | says it follows it; claims no certificate |
| \`level-only\` | stands as a label | a row: named on this page |
| \`holds\` | certified, member, partner, passed | a row: says so; nobody we read confirms it |
| \`generic\` | about the standard, examples, forms | nothing |

Notices beside a claim: an edition that ended · an edition that never was · a validity that passed · no such certification exists · a report or appraisal, not a certificate · its host's certificate · staff, not firm · no standard named.

## How a row comes about

A register beats a claim. What nobody confirms stays *unverifiable*, which is no reproach: many schemes have no public list.

| the page says | a register or credential says | status | assurance |
|---|---|---|---|
| holds, or names it | nothing | unverifiable; expired once an end that it gives has passed | self-declared |
| ended | nothing | expired | self-declared |
| in process | nothing | in-process | self-declared |
| does not hold it, or any other stance | nothing | no row | – |
| anything | active, end more than 60 days ahead or none | active | the register's |
| anything | active, end within 60 days | expiring | the register's |
| anything | active or expiring, end before today | expired | the register's |
| anything | suspended, withdrawn, expired | the same word | the register's |
| does not hold it, or ended (and nowhere that it holds it) | active or expiring | disputed, both sides shown | the register's |
| anything | one source lets it stand, another suspended or withdrew it | disputed, both sides shown | the strongest |
| anything | an older record ran out, a newer one stands | the newer one's | the strongest |
| holds, or nothing | listed by somebody else only | that list's | listed |
| does not hold it | listed by somebody else as active | disputed | listed |

**Not found.** In a register that lists volunteers, or not all: "not listed", which says nothing. In one that lists every holder: "absent", with the question to ask. The status is *unverifiable* in both. The reader's clock decides between releases what is expiring and what has expired.

## Links to a register's own record

Recognised on pages and offered, never followed by themselves: a link may lead to another firm's record, and following it is a request.

`;

const cell = (text: string): string => text.replace(/\|/g, '\\|');

function registers(scheme: Scheme): string {
	if (scheme.registers.length === 0) return 'no public register';
	return scheme.registers.map(register).join('; ');
}

function register({ name, url, by, access, complete, unchecked }: Register): string {
	const title = `${url ? `[${name}](${url})` : name}${unchecked ? '*' : ''}`;
	const ways = { data: 'open data', page: '', limited: 'few free look-ups', account: 'account needed' }[access];
	return [title, `by ${by.join(', ')}`, ways, complete ? 'lists every holder' : ''].filter(Boolean).join(', ');
}

function editions(scheme: Scheme): string {
	return (scheme.editions ?? [])
		.map(({ year, ended, unchecked }) => `${year}${ended ? ` (ended ${ended})` : ''}${unchecked ? '*' : ''}`)
		.join(', ');
}

function table(schemes: readonly Scheme[]): string {
	const head =
		'| id | name | gives | issued by | valid | editions, levels | looked up | areas | worth knowing |\n|---|---|---|---|---|---|---|---|---|\n';
	return (
		head +
		schemes
			.map((scheme) =>
				[
					`\`${scheme.id}\``,
					scheme.name,
					scheme.gives === 'nothing' ? '**no such certificate**' : scheme.gives,
					scheme.issuer,
					scheme.validity,
					[editions(scheme), Object.keys(scheme.levels ?? {}).join(', ')].filter(Boolean).join('; '),
					registers(scheme),
					scheme.dimensions.join(', '),
					`${scheme.note ?? ''} (${scheme.source})`.trim(),
				]
					.map(cell)
					.join(' | '),
			)
			.map((row) => `| ${row} |`)
			.join('\n')
	);
}

function page(): string {
	const links = registerLinks
		.map(({ host, path, register: name, ended }) => `| \`https://${host}${path}\` | ${name}${ended ? ', ended' : ''} |`)
		.join('\n');
	const part = (title: string, certifies: Scheme['certifies']) =>
		`## ${title}\n\n${table(SCHEMES.filter((scheme) => scheme.certifies === certifies))}\n`;
	return `${INTRODUCTION}| address | register |\n|---|---|\n${links}\n\n${part('Organisations', 'organisation')}\n${part('Products and services', 'product')}\n${part('Persons', 'person')}`;
}

if (process.argv.includes('--check')) {
	if (readFileSync(FILE, 'utf8') !== page()) {
		console.error(`${FILE} is not what the catalogue says: run node scripts/docs-certifications.ts`);
		process.exitCode = 1;
	}
} else writeFileSync(FILE, page());
