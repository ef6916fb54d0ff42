/**
 * Invented firms with one register entry each, one for every status. Days are told from the day of the test, so that
 * "ends in 40 days" is as true next year; the release is three days old, as one that was fetched on Friday and is read on Monday.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '#utils/release/clock.ts';
import type { Day, Evidence } from '#utils/reputation/evidence.ts';
import { evidenceId } from '#utils/reputation/evidence-schema.ts';
import type { SubjectId } from '#utils/subject/subject.ts';

const DAY_MS = 86_400_000;
/** The day so many days from today. */
export const inDays = (days: number): Day => dayOf(Date.now() + days * DAY_MS);

/** The day of the release. */
export const RELEASED = inDays(-3);

export const REGISTER = 'Register of Certificates';
export const LIST = 'Trade List';

interface Firm {
	readonly name: string;
	readonly domain: string;
	readonly fact: Partial<Evidence> & Pick<Evidence, 'scheme' | 'status'>;
}

/** End of the certificate that ran out after the release was made. */
export const ENDED = inDays(-1);
export const FAR = inDays(800);
/** Within 60 days, and far enough from 60 and from 0 for a test that runs over midnight. */
export const NEAR = inDays(40);

export const FIRMS: readonly Firm[] = [
	{ name: 'Garnet Bay Systems', domain: 'garnetbay.example', fact: { scheme: 'iso-27001', status: 'suspended' } },
	{ name: 'Heron Mill Software', domain: 'heronmill.example', fact: { scheme: 'iso-9001', status: 'withdrawn' } },
	{ name: 'Iris Foundry', domain: 'irisfoundry.example', fact: { scheme: 'iso-27001', status: 'active', until: ENDED } },
	{ name: 'Juniper Gate', domain: 'junipergate.example', fact: { scheme: 'iso-27001', status: 'active', until: FAR } },
	{ name: 'Kestrel Yard', domain: 'kestrelyard.example', fact: { scheme: 'iso-27001', status: 'active', until: FAR } },
	{ name: 'Lantern Row', domain: 'lanternrow.example', fact: { scheme: 'iso-9001', status: 'active', until: NEAR } },
	{ name: 'Marble Fen', domain: 'marblefen.example', fact: { scheme: 'fedramp', status: 'in-process' } },
	{
		name: 'Nettle Court',
		domain: 'nettlecourt.example',
		fact: { scheme: 'soc-2', status: 'active', source: 'trade-list', assurance: 'listed' },
	},
];

const source = (id: string, name: string) => ({
	id,
	name,
	credit: 'its invented makers',
	licence: 'CC0-1.0',
	licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
	changes: 'None.',
	retrieved: RELEASED,
	link: `https://${id}.example/`,
});

async function factOf({ domain, fact }: Firm, i: number): Promise<Evidence> {
	const subject = `domain:${domain}` as SubjectId;
	const from = fact.source ?? 'certificate-register';
	const ref = `C-${4100 + i}`;
	return {
		id: await evidenceId(from, ref, 'certificate', subject),
		subject,
		kind: 'certificate',
		source: from,
		ref,
		confirmed: RELEASED,
		link: `https://${from}.example/${ref}`,
		assurance: 'register',
		...fact,
	};
}

/** Writes the evidence folder. @returns the folder */
export async function writeFirms(to: string): Promise<string> {
	mkdirSync(to, { recursive: true });
	const facts = await Promise.all(FIRMS.map(factOf));
	const jsonl = (items: readonly object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
	const sources = [source('certificate-register', REGISTER), source('trade-list', LIST)];
	for (const { id } of sources) writeFileSync(join(to, `${id}.jsonl`), jsonl(facts.filter((one) => one.source === id)));
	const lines = FIRMS.map(({ name, domain }) => ({
		subject: `domain:${domain}`,
		names: [name],
		aliases: [],
		was: [],
		source: 'certificate-register',
		date: RELEASED,
	}));
	writeFileSync(join(to, 'subjects.jsonl'), jsonl(lines));
	writeFileSync(join(to, 'sources.json'), JSON.stringify(sources));
	return to;
}
