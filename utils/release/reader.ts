/**
 * Reads a stored release. An update may make another release readable at any moment, so every read looks at the pointer
 * in the transaction of its rows: where it has moved, the read fails with `ReleaseMoved`, and whoever asked begins anew.
 * So an answer is of the old release or of the new one, whole.
 */
import type { Source, SubjectRecord } from '../reputation/evidence.ts';
import type { Methodology } from '../reputation/methodology.ts';
import type { RegistryInfo } from './answer.ts';
import { bucketSum, prefixOf, unpackBucket } from './evidence-file.ts';
import type { ReleaseReader } from './lookup.ts';
import { ReleaseError } from './reason.ts';
import { parseBucket, parseMethodology, parseRegistryInfo, parseSources } from './release-schema.ts';
import type { RegistryEntry, ReleasesDatabase, Slot } from './store.ts';

/** A stored release with its small files, parsed. */
export interface StoredRelease {
	readonly entry: RegistryEntry & { readonly slot: Slot };
	readonly info: RegistryInfo;
	readonly methodology: Methodology;
	readonly sources: readonly Source[];
	/** `sites.json` as it was signed, where the release has one and its registry may renew site descriptions. */
	readonly sites?: Uint8Array;
}

/** The release that was read is not the readable one any more. */
export class ReleaseMoved extends Error {
	constructor(id: string) {
		super(`The release of ${id} was replaced while it was read`);
		this.name = 'ReleaseMoved';
	}
}

/**
 * A registry's readable release, pointer and files of one moment; undefined before the first one has entered.
 * @throws ReleaseError `no-database` when storage lost a file, `newer-format` or `format` when another version wrote it
 */
export async function readRelease(db: ReleasesDatabase, id: string): Promise<StoredRelease | undefined> {
	const tx = db.transaction(['registries', 'files'], 'readonly');
	const entry = await tx.objectStore('registries').get(id);
	const slot = entry?.slot;
	if (!slot) return;
	const names = ['registry.json', 'methodology.json', 'sources.json'] as const;
	const get = (name: string) => tx.objectStore('files').get([id, slot, name]);
	const [sites, ...files] = await Promise.all([get('sites.json'), ...names.map(get)]);
	const [info, methodology, sources] = files.map((bytes, i) => {
		if (!bytes) throw new ReleaseError('no-database', `Storage lost ${names[i]}`);
		return bytes;
	}) as [Uint8Array, Uint8Array, Uint8Array];
	return {
		entry: { ...entry, slot },
		info: parseRegistryInfo(info),
		methodology: parseMethodology(methodology),
		sources: parseSources(sources),
		...(sites && { sites }),
	};
}

/**
 * A reader of one stored release, for one look-up: the transaction of the first `chunks` call is used again by a second
 * that follows at once, as `lookup` does for aliases. Every read rejects with `ReleaseMoved` once another is readable.
 */
export function storeReader(
	db: ReleasesDatabase,
	{ id, slot, release }: Pick<StoredRelease['entry'], 'id' | 'slot' | 'release'>,
	{ prefixBits }: Pick<RegistryInfo, 'prefixBits'>,
): ReleaseReader {
	const requireCurrent = (entry: RegistryEntry | undefined) => {
		if (entry?.slot !== slot || entry.release !== release) throw new ReleaseMoved(id);
	};
	const begin = () => {
		const tx = db.transaction(['registries', 'chunks'], 'readonly');
		return { tx, entry: tx.objectStore('registries').get(id) };
	};
	let open: ReturnType<typeof begin> | undefined;
	return {
		prefixBits,
		async chunks(numbers) {
			const mine = open ?? begin();
			open = mine;
			const end = () => {
				if (open === mine) open = undefined;
			};
			mine.tx.done.then(end, end);
			// Asked for together: the pointer costs no wait of its own.
			const rows = Promise.all(numbers.map((number) => mine.tx.objectStore('chunks').get([id, slot, number])));
			const [entry, found] = await Promise.all([mine.entry, rows]);
			requireCurrent(entry);
			return found;
		},
		async bucket(number): Promise<readonly SubjectRecord[] | undefined> {
			const tx = db.transaction(['registries', 'buckets', 'files'], 'readonly');
			const [entry, gz, sums] = await Promise.all([
				tx.objectStore('registries').get(id),
				tx.objectStore('buckets').get([id, slot, prefixOf(number, prefixBits)]),
				tx.objectStore('files').get([id, slot, 'evidence.sums']),
			]);
			requireCurrent(entry);
			return gz && sums ? parseBucket(await unpackBucket(gz, bucketSum(sums, number, prefixBits))) : undefined;
		},
	};
}
