/**
 * Signing a release. A root names who may sign what; it is renewed before it ends, and replaced when `keys.json` says
 * otherwise than it does. While keys change, everything is signed by the old and the new ones that are here, and the
 * new root appears after the new timestamp: the release is good under both at every moment.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical, type Json } from '#utils/release/canonical.ts';
import { parseMetadata, ROLES, type RoleName, type Root, type TargetFile } from '#utils/release/tuf-metadata.ts';
import { verifySignatures } from '#utils/release/tuf-signature.ts';
import type { Keys, SigningKey } from './keys.ts';
import type { ReleaseFolder } from './release-folder.ts';
import { describe, rootOf, signRole, snapshotOf, targetsOf, timestampOf } from './tuf-writer.ts';

/** A root that ends sooner than this is renewed. */
const RENEW_DAYS = 120;
const DAY_MS = 86_400_000;

interface SignedRoot {
	readonly signed: Root;
	readonly bytes: Uint8Array;
}

/** Roots that are to appear, and the one in force before them. */
export interface RootPlan {
	readonly current?: Root;
	/** In order of version. */
	readonly coming: readonly SignedRoot[];
	/** The coming root names other keys: targets and snapshot are signed anew even if nothing else changed. */
	readonly newKeys: boolean;
	readonly warnings: readonly string[];
}

/** Works out which roots must be written, before anything is. @throws Error when a key ceremony is needed */
export async function planRoots(out: ReleaseFolder, keys: Keys, day: string): Promise<RootPlan> {
	const newest = out.newestRoot();
	const current = newest > 0 ? out.role('root', newest) : undefined;
	const held = await ceremonyRoots(keys, current);
	const last = held.at(-1)?.signed ?? current;
	if (last && sameRoles(last, keys)) {
		const ends = Date.parse(last.expires) - Date.parse(day) < RENEW_DAYS * DAY_MS;
		const renewed = ends ? trySign(rootOf(keys, last.version + 1, day), last, keys) : undefined;
		const warnings =
			ends && !renewed ? [`root ${last.version} ends on ${last.expires} and its keys are not here: hold a key ceremony`] : [];
		return plan(current, [...held, ...(renewed ? [renewed] : [])], warnings);
	}
	const next = trySign(rootOf(keys, (last?.version ?? 0) + 1, day), last, keys);
	if (!next)
		throw new Error(
			`${keys.folder}/keys.json names other keys than root ${last?.version ?? 0}, and too few root keys are here to say so: hold a key ceremony (docs/running-a-registry.md)`,
		);
	return plan(current, [...held, next], []);
}

function plan(current: Root | undefined, coming: readonly SignedRoot[], warnings: readonly string[]): RootPlan {
	const last = coming.at(-1)?.signed;
	const newKeys =
		last !== undefined && (!current || canonical(last.roles as unknown as Json) !== canonical(current.roles as unknown as Json));
	return { ...(current && { current }), coming, newKeys, warnings };
}

/** Roots that were signed elsewhere and lie in the folder of keys, newer than the one in force. */
async function ceremonyRoots(keys: Keys, current: Root | undefined): Promise<SignedRoot[]> {
	const found: SignedRoot[] = [];
	let last = current;
	for (let version = (current?.version ?? 0) + 1; ; version++) {
		const file = join(keys.folder, `${version}.root.json`);
		if (!existsSync(file)) return found;
		const root = parseMetadata('root', readFileSync(file));
		if (root.signed.version !== version) throw new Error(`${file} is version ${root.signed.version}`);
		if (last) await verifySignatures(last, 'root', root);
		await verifySignatures(root.signed, 'root', root);
		found.push(root);
		last = root.signed;
	}
}

const sameRoles = (root: Root, keys: Keys): boolean =>
	canonical(root.roles as unknown as Json) === canonical(keys.roles as unknown as Json);

/** Signs a root with the keys that are here; undefined when they are too few for the old root or the new one. */
function trySign(root: Root, before: Root | undefined, keys: Keys): SignedRoot | undefined {
	if (!canSign(root, 'root', keys) || (before && !canSign(before, 'root', keys))) return;
	return { signed: root, bytes: signRole(root, signersOf(keys, 'root', before ? [root, before] : [root])) };
}

const canSign = (root: Root, role: RoleName, { signing }: Keys): boolean =>
	signing.filter(({ id }) => root.roles[role].keyids.includes(id)).length >= root.roles[role].threshold;

/** All keys here that one of the roots lets sign the role. */
const signersOf = ({ signing }: Keys, role: RoleName, roots: readonly Root[]): SigningKey[] =>
	signing.filter(({ id }) => roots.some((root) => root.roles[role].keyids.includes(id)));

/**
 * Signs and writes metadata; the timestamp makes the release appear.
 * @param targets the release's files; undefined: nothing changed, the timestamp alone is signed anew
 * @throws Error when too few of the private keys are here; nothing was written then
 */
export function signRelease(
	out: ReleaseFolder,
	keys: Keys,
	{ current, coming }: RootPlan,
	targets: Readonly<Record<string, TargetFile>> | undefined,
	day: string,
): number {
	const newest = coming.at(-1)?.signed ?? current;
	if (!newest) throw new Error('There is no root');
	for (const role of ROLES)
		if (role !== 'root' && !canSign(newest, role, keys))
			throw new Error(`${keys.folder}: too few private keys of the role ${role} are here`);
	const old = out.role('timestamp');
	const before = old?.meta['snapshot.json'].version ?? 0;
	const release = targets ? before + 1 : before;
	const by = (role: RoleName) => signersOf(keys, role, current ? [current, newest] : [newest]);
	if (targets) {
		const file = signRole(targetsOf(targets, release, day), by('targets'));
		out.write(`metadata/${release}.targets.json`, file);
		out.write(`metadata/${release}.snapshot.json`, signRole(snapshotOf({ version: release, ...describe(file) }, day), by('snapshot')));
	}
	const snapshot = { version: release, ...describe(out.read(`metadata/${release}.snapshot.json`)) };
	const timestamp = signRole(timestampOf(snapshot, (old?.version ?? 0) + 1, day), by('timestamp'));
	const writeRoots = () => {
		for (const { signed, bytes } of coming) out.write(`metadata/${signed.version}.root.json`, bytes);
	};
	// Where the old keys are gone (stolen or lost), nothing can be good under both roots: the new one goes first.
	const bothWays = current !== undefined && (['timestamp', 'snapshot', 'targets'] as const).every((role) => canSign(current, role, keys));
	if (!bothWays) writeRoots();
	out.write('metadata/timestamp.json', timestamp);
	if (bothWays) writeRoots();
	return release;
}
