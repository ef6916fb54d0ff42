/** The embedded release: published from the evidence in git, once for the same input. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publish } from '#registry/publish.ts';
import { RELEASE } from './packaged.ts';

const STAMP = '.output/release-input.txt';

/** The UTC day that goes into a build. */
export const buildDay = (): string =>
	new Date(process.env.SOURCE_DATE_EPOCH ? Number(process.env.SOURCE_DATE_EPOCH) * 1000 : Date.now()).toISOString().slice(0, 10);

/** A hash over all that goes into a release. */
function releaseInput(): string {
	const hash = createHash('sha256').update(buildDay());
	const files = ['registry/evidence', 'registry', 'utils/release', 'utils/reputation'].flatMap((folder) =>
		readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(folder, entry.name)] : [])),
	);
	for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(file));
	return hash.digest('hex');
}

/** Publishes, unless the same was published before. */
export async function publishEmbedded(): Promise<void> {
	const input = releaseInput();
	if (existsSync(join(RELEASE, 'metadata/timestamp.json')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === input) return;
	mkdirSync('.output', { recursive: true });
	const summary = await publish({
		evidence: 'registry/evidence',
		out: RELEASE,
		keys: process.env.EARNED_KEYS ?? '.keys',
		date: buildDay(),
		alone: true,
	});
	writeFileSync(STAMP, input);
	console.error(`Published release ${summary.release}: ${summary.subjects} subjects, ${summary.rows} rows`);
}
