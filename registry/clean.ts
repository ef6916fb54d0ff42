/**
 * What a published folder keeps: all roots; of the last 30 releases the metadata and the evidence; of the last two all files,
 * so that a client in the middle of an update finishes it. After a correction: of the newest release alone.
 */
import { bucketPath, bucketSum } from '#utils/release/evidence-file.ts';
import type { Targets } from '#utils/release/tuf-metadata.ts';
import { KEPT_RELEASES } from './deltas.ts';
import type { ReleaseFolder } from './release-folder.ts';

/** Removes what no kept release names. Stopping half-way does no harm: the next run goes on. */
export function clean(out: ReleaseFolder, newest: number, onlyNewest: boolean): void {
	const oldest = onlyNewest ? newest : newest - KEPT_RELEASES + 1;
	const kept = new Set<string>();
	for (let release = newest; release >= Math.max(1, oldest); release--) {
		const targets = out.role('targets', release);
		if (!targets) continue;
		kept.add(`metadata/${release}.targets.json`).add(`metadata/${release}.snapshot.json`);
		for (const path of targetPaths(targets, release > newest - 2)) kept.add(path);
		for (const path of bucketPaths(out, targets)) kept.add(path);
	}
	for (const folder of ['metadata', 'targets', 'evidence']) {
		for (const name of out.list(folder)) {
			const path = `${folder}/${name}`;
			if (!kept.has(path) && name !== 'timestamp.json' && !name.endsWith('.root.json')) out.remove(path);
		}
	}
}

const targetPaths = ({ targets }: Targets, all: boolean): string[] =>
	Object.entries(targets)
		.filter(([name]) => all || name === 'registry.json' || name === 'evidence.sums')
		.map(([name, { hashes }]) => `targets/${hashes.sha256}.${name}`);

function bucketPaths(out: ReleaseFolder, { targets }: Targets): string[] {
	const path = (name: string) => `targets/${targets[name]?.hashes.sha256}.${name}`;
	if (!out.has(path('registry.json')) || !out.has(path('evidence.sums'))) return [];
	const { prefixBits } = JSON.parse(new TextDecoder().decode(out.read(path('registry.json')))) as { prefixBits: number };
	const sums = out.read(path('evidence.sums'));
	return Array.from({ length: 2 ** prefixBits }, (_, bucket) => bucketPath(bucket, prefixBits, bucketSum(sums, bucket, prefixBits)));
}
