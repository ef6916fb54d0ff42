/**
 * Builds the extension for Chrome and Firefox with the embedded release in its package.
 *
 *   npm run build [-- --browser chrome|firefox] [--out FOLDER]      npm run zip
 *
 * EARNED_KEYS: folder of an operator's signing keys (else a key is made on the spot in .keys, which git ignores).
 * EARNED_REGISTRY_URL: where the built extension fetches releases; empty: the embedded release only.
 * EARNED_EMBED: `no`: the package carries no release, only the root it is pinned to; a folder: that published release.
 * EARNED_ROOT: the registry's first root, which the extension is pinned to (see scripts/packaged.ts).
 * SOURCE_DATE_EPOCH: seconds; the day that goes into the build, for builds that must be the same on another day.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build, zip } from 'wxt';
import { needsPublishing } from './packaged.ts';
import { buildDay, publishEmbedded } from './release.ts';

/** gzip -9 of the content script: it is loaded into every page of a supported site. */
const CONTENT_SCRIPT_LIMIT = 15_000;

const { values } = parseArgs({
	options: { zip: { type: 'boolean' }, browser: { type: 'string' }, out: { type: 'string', default: '.output' } },
});
process.env.EARNED_BUILD_DAY = buildDay();

/** Prints what the page scripts weigh; too heavy fails the build. */
function weigh(folder: string): void {
	const weight = (file: string) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
	const content = weight('content-scripts/overlay.js');
	console.error(
		`${folder}: content script ${(content / 1000).toFixed(1)} kB gzip (limit ${CONTENT_SCRIPT_LIMIT / 1000}), panel ${(weight('panel.js') / 1000).toFixed(1)} kB`,
	);
	if (content <= CONTENT_SCRIPT_LIMIT) return;
	console.error('The content script is too heavy: see what it imports (npm run check).');
	process.exitCode = 1;
}

if (needsPublishing()) await publishEmbedded();
for (const browser of values.browser ? [values.browser] : ['chrome', 'firefox']) {
	const folder = `${values.out}/${browser}-mv3`;
	rmSync(folder, { recursive: true, force: true });
	await (values.zip ? zip : build)({ browser, outDir: values.out });
	weigh(folder);
}
