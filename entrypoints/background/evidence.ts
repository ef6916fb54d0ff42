/**
 * Evidence of a registry too large to hold whole: one bucket of at least 90 vendors, when a panel is opened, for users who
 * have opted in. The registry's host sees the bucket, not the vendor.
 */
import type { RegistryInfo } from '#utils/release/answer.ts';
import { bucketOf, prefixOf } from '#utils/release/evidence-file.ts';
import type { StoredRelease } from '#utils/release/reader.ts';
import { ReleaseError } from '#utils/release/reason.ts';
import { type ReleasesDatabase, storageError } from '#utils/release/store.ts';
import { fetchBucket, storedFile } from '#utils/release/update.ts';
import { noteReason } from './journal.ts';
import { type Registry, serverOf } from './registries.ts';

/** Fetches and keeps the bucket of a key. What goes wrong is noted: the panel then shows what the index tells. */
export async function fetchEvidence(
	db: ReleasesDatabase,
	{ id, slot, release }: StoredRelease['entry'],
	{ prefixBits }: RegistryInfo,
	{ url }: Pick<Registry, 'url'>,
	key: Uint8Array,
): Promise<void> {
	if (url === '') return;
	const bucket = bucketOf(key, prefixBits);
	try {
		const sums = await storedFile(db, id, slot, 'evidence.sums');
		const gz = await fetchBucket(serverOf(url, 'evidence'), sums, bucket, prefixBits);
		const tx = db.transaction(['registries', 'buckets'], 'readwrite');
		const now = await tx.objectStore('registries').get(id);
		if (now?.slot === slot && now.release === release) await tx.objectStore('buckets').put(gz, [id, slot, prefixOf(bucket, prefixBits)]);
		await tx.done;
	} catch (error) {
		const fault = storageError(error);
		if (!(fault instanceof ReleaseError)) throw error;
		noteReason({ when: Date.now(), registry: id, reason: fault.reason, message: fault.message });
	}
}
