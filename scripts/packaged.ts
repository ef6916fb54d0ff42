/**
 * What of a registry goes into the package: always the first root that the extension is pinned to, and in most builds a
 * whole release, read like a server's.
 *
 * EARNED_EMBED: `no` for a package without a release, or a folder that holds a published one; else the release that
 * `scripts/build.ts` has published from the evidence in git.
 * EARNED_ROOT: the first root to pin; else the committed one where a registry's URL is given, else that of the release.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** Where the release from the evidence in git lies. */
export const RELEASE = '.output/release';
/** An operator's first root, committed: official builds are pinned to it. */
const COMMITTED = 'registry/root/1.root.json';
const ROOT = 'metadata/1.root.json';

/** The folder of the release that goes into the package; undefined for none. */
export function embedded(): string | undefined {
	const { EARNED_EMBED } = process.env;
	return EARNED_EMBED === 'no' ? undefined : EARNED_EMBED || RELEASE;
}

/** Whether the build needs the release from the evidence in git, for its files or for its root alone. */
export const needsPublishing = (): boolean => embedded() === RELEASE || pinnedRoot() === join(RELEASE, ROOT);

/** The first root that this package is pinned to. */
function pinnedRoot(): string {
	const folder = embedded() ?? RELEASE;
	const { EARNED_REGISTRY_URL, EARNED_ROOT } = process.env;
	const pinned = EARNED_ROOT || (EARNED_REGISTRY_URL && existsSync(COMMITTED) ? COMMITTED : undefined);
	if (!pinned) return join(folder, ROOT);
	if (embedded() && !readFileSync(pinned).equals(readFileSync(join(folder, ROOT)))) {
		throw new Error(
			`The release in ${folder} is not signed under ${pinned}. Sign with the operator's keys (EARNED_KEYS), embed the operator's own release (EARNED_EMBED=folder), or none (EARNED_EMBED=no).`,
		);
	}
	return pinned;
}

/** The files, from where to where in the package's registry folder. */
export function packagedFiles(): { readonly from: string; readonly to: string }[] {
	const root = { from: resolve(pinnedRoot()), to: ROOT };
	const folder = embedded();
	if (!folder) return [root];
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return files.map((entry) => {
		const from = join(entry.parentPath, entry.name);
		return { from: resolve(from), to: relative(folder, from) };
	});
}

/** 16 hex that tell one package's release from another's; empty for none. */
export function packagedStamp(): string {
	const folder = embedded();
	// Absent while WXT only prepares its types; a build without it fails at its files.
	if (!folder || !existsSync(join(folder, 'metadata/timestamp.json'))) return '';
	return createHash('sha256')
		.update(readFileSync(join(folder, 'metadata/timestamp.json')))
		.digest('hex')
		.slice(0, 16);
}
