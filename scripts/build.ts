/**
 * Builds the extension for Chrome and Firefox with the embedded release in its package.
 *
 *   npm run build [-- --browser chrome|firefox]      npm run zip
 *
 * EARNED_KEYS: folder of an operator's signing keys (else a key is made on the spot in .keys, which git ignores).
 * EARNED_REGISTRY_URL: where the built extension fetches releases; empty: the embedded release only.
 * SOURCE_DATE_EPOCH: seconds; the day that goes into the build, for builds that must be the same on another day.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { publish } from '#registry/publish.ts';
import { build, zip } from 'wxt';

/** gzip -9 of the content script: it is loaded into every page of a supported site. */
const CONTENT_SCRIPT_LIMIT = 15_000;
const RELEASE = '.output/release';

const { values } = parseArgs({ options: { zip: { type: 'boolean' }, browser: { type: 'string' } } });
const day = new Date(process.env.SOURCE_DATE_EPOCH ? Number(process.env.SOURCE_DATE_EPOCH) * 1000 : Date.now()).toISOString().slice(0, 10);
process.env.EARNED_BUILD_DAY = day;

/** A hash over all that goes into a release: the same input is not published twice. */
function releaseInput(): string {
	const hash = createHash('sha256').update(day);
	const files = ['registry/evidence', 'registry', 'utils/release', 'utils/reputation'].flatMap((folder) =>
		readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(folder, entry.name)] : [])),
	);
	for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(file));
	return hash.digest('hex');
}

/** Publishes the embedded release from the evidence in git, unless it is there already. */
export async function publishEmbedded(): Promise<void> {
	const stamp = '.output/release-input.txt';
	const input = releaseInput();
	if (existsSync(join(RELEASE, 'metadata/timestamp.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === input) return;
	mkdirSync('.output', { recursive: true });
	const summary = await publish({ evidence: 'registry/evidence', out: RELEASE, keys: process.env.EARNED_KEYS ?? '.keys', date: day });
	writeFileSync(stamp, input);
	console.error(`Published release ${summary.release}: ${summary.subjects} subjects, ${summary.rows} rows`);
}

/** Prints what the page scripts weigh; too heavy fails the build. */
function weigh(folder: string): void {
	const weight = (file: string) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
	const content = weight('content-scripts/overlay.js');
	console.error(`${folder}: content script ${(content / 1000).toFixed(1)} kB gzip (limit ${CONTENT_SCRIPT_LIMIT / 1000}), panel ${(weight('panel.js') / 1000).toFixed(1)} kB`);
	if (content > CONTENT_SCRIPT_LIMIT) {
		console.error('The content script is too heavy: see what it imports (npm run check).');
		process.exitCode = 1;
	}
}

await publishEmbedded();
for (const browser of values.browser ? [values.browser] : ['chrome', 'firefox']) {
	const folder = `.output/${browser}-mv3`;
	rmSync(folder, { recursive: true, force: true });
	await (values.zip ? zip : build)({ browser });
	weigh(folder);
}
