/** Reads a stored release: pointer and rows in one transaction, so that an update in between cannot mix two releases. */
import type { SubjectRecord } from '../reputation/evidence.ts';
import type { RegistryInfo } from './answer.ts';
import { bucketSum, prefixOf, unpackBucket } from './evidence-file.ts';
import type { ReleaseReader } from './lookup.ts';
import { ReleaseError } from './reason.ts';
import { parseBucket } from './release-schema.ts';
import type { ReleasesDatabase } from './store.ts';

/**
 * A reader of a registry's readable release, whichever that is when a read begins.
 * The transaction of the first `chunks` call is used again by a second that follows at once, as `lookup` does for aliases.
 */
export function storeReader(db: ReleasesDatabase, id: string, info: Pick<RegistryInfo, 'prefixBits'>): ReleaseReader {
	const begin = () => {
		const tx = db.transaction(['registries', 'chunks'], 'readonly');
		return { tx, entry: tx.objectStore('registries').get(id) };
	};
	let open: ReturnType<typeof begin> | undefined;
	return {
		prefixBits: info.prefixBits,
		async chunks(numbers) {
			const mine = open ?? begin();
			open = mine;
			void mine.tx.done.finally(() => {
				if (open === mine) open = undefined;
			});
			const slot = (await mine.entry)?.slot;
			if (!slot) throw new ReleaseError('no-database', 'No release has been stored yet');
			const chunks = mine.tx.objectStore('chunks');
			return Promise.all(numbers.map((number) => chunks.get([id, slot, number])));
		},
		async bucket(number): Promise<readonly SubjectRecord[] | undefined> {
			const tx = db.transaction(['registries', 'buckets', 'files'], 'readonly');
			const slot = (await tx.objectStore('registries').get(id))?.slot;
			if (!slot) return;
			const [gz, sums] = await Promise.all([
				tx.objectStore('buckets').get([id, slot, prefixOf(number, info.prefixBits)]),
				tx.objectStore('files').get([id, slot, 'evidence.sums']),
			]);
			return gz && sums ? parseBucket(await unpackBucket(gz, bucketSum(sums, number, info.prefixBits))) : undefined;
		},
	};
}
