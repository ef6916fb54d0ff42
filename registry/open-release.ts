/** A release for reading in Node: verified by the same client as in the browser, its index held in memory, its buckets read when asked for. */
import type { DataState, RegistryInfo } from '#utils/release/answer.ts';
import { bucketLimit, bucketPath, bucketSum, unpackBucket } from '#utils/release/evidence-file.ts';
import { httpTransport } from '#utils/release/http.ts';
import { readIndex } from '#utils/release/index-file.ts';
import type { ReleaseReader } from '#utils/release/lookup.ts';
import { ReleaseError } from '#utils/release/reason.ts';
import { parseBucket, parseMethodology, parseRegistryInfo, parseSources } from '#utils/release/release-schema.ts';
import type { ReleaseTransport } from '#utils/release/transport.ts';
import { fetchTarget, LIMITS, memoryStore, refresh, registryId, type Trusted } from '#utils/release/tuf.ts';
import type { Source, SubjectRecord } from '#utils/reputation/evidence.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';
import { folderTransport } from './folder-transport.ts';

/** Days after the end of a timestamp in which figures are still shown, marked with their date. */
const GRACE_DAYS = 30;
const DAY_MS = 86_400_000;

export interface OpenedRelease {
	readonly reader: ReleaseReader;
	readonly info: RegistryInfo;
	readonly methodology: Methodology;
	readonly sources: readonly Source[];
	readonly data: DataState;
	readonly trusted: Trusted;
}

/** A folder or an address as a transport. */
export const transportOf = (where: string): ReleaseTransport =>
	/^https?:\/\//.test(where) ? httpTransport(where) : folderTransport(where);

/**
 * Opens the newest release at a folder or address. Its first root is believed as it comes: who reads a folder has chosen it.
 * @param now the time, ms, at which expiries are judged
 * @throws ReleaseError
 */
export async function openRelease(where: string, now = Date.now()): Promise<OpenedRelease> {
	const transport = transportOf(where);
	const first = await transport.fetchBytes('metadata/1.root.json', LIMITS.root);
	if (!first) throw new ReleaseError('offline', `${where} holds no release: metadata/1.root.json is missing`);
	const { trusted, reason } = await trustedAt(transport, first, now);
	const file = (name: string) => fetchTarget(transport, trusted, name);
	const info = parseRegistryInfo(await file('registry.json'));
	const chunks: Uint8Array[] = [];
	for await (const chunk of readIndex(await file('index.bin.z'), await file('index.sums'), info.rows)) chunks.push(chunk.rows);
	return {
		reader: readerOf(transport, chunks, await file('evidence.sums'), info.prefixBits),
		info,
		methodology: parseMethodology(await file('methodology.json')),
		sources: parseSources(await file('sources.json')),
		data: { registry: await registryId(first), release: trusted.targets.signed.version, date: info.date, usable: true, ...reason },
		trusted,
	};
}

/** The release is usable for a while after its timestamp's end, and says that it was not refreshed since. */
async function trustedAt(
	transport: ReleaseTransport,
	first: Uint8Array,
	now: number,
): Promise<{ trusted: Trusted; reason?: Pick<DataState, 'reason'> }> {
	try {
		return { trusted: await refresh({ transport, store: memoryStore(first), now }) };
	} catch (error) {
		if (!(error instanceof ReleaseError) || error.reason !== 'expired') throw error;
		const trusted = await refresh({ transport, store: memoryStore(first), now: now - GRACE_DAYS * DAY_MS });
		return { trusted, reason: { reason: 'expired' } };
	}
}

function readerOf(transport: ReleaseTransport, chunks: readonly Uint8Array[], sums: Uint8Array, prefixBits: number): ReleaseReader {
	return {
		prefixBits,
		chunks: async (numbers) => numbers.map((number) => chunks[number]),
		bucket: (number) => readBucket(transport, sums, number, prefixBits),
	};
}

/** A bucket of evidence, proved and parsed. @throws ReleaseError */
export async function readBucket(
	transport: ReleaseTransport,
	sums: Uint8Array,
	number: number,
	prefixBits: number,
): Promise<SubjectRecord[]> {
	const sum = bucketSum(sums, number, prefixBits);
	const path = bucketPath(number, prefixBits, sum);
	const gz = await transport.fetchBytes(path, bucketLimit(sum));
	if (!gz) throw new ReleaseError('offline', `The registry does not have ${path}`);
	return parseBucket(await unpackBucket(gz, sum));
}
