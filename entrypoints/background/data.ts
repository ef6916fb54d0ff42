/** The data at hand: opens the database once, reads the embedded registry's release, answers look-ups from it. */
import { browser } from 'wxt/browser';
import { identifiersOf } from '#utils/badge/look.ts';
import type { PanelAnswer } from '#utils/messaging.ts';
import type { DataState, IndexAnswer, RegistryInfo } from '#utils/release/answer.ts';
import { dayOf, daysBetween } from '#utils/release/clock.ts';
import { lookup as lookupIn, recordOf } from '#utils/release/lookup.ts';
import { storeReader } from '#utils/release/reader.ts';
import { type Reason, ReleaseError } from '#utils/release/reason.ts';
import { parseMethodology, parseRegistryInfo, parseSources } from '#utils/release/release-schema.ts';
import { openReleases, type RegistryEntry, type ReleasesDatabase } from '#utils/release/store.ts';
import type { ReleaseTransport } from '#utils/release/transport.ts';
import { registryId } from '#utils/release/tuf.ts';
import { storedFile, update } from '#utils/release/update.ts';
import type { Day, Source } from '#utils/reputation/evidence.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';
import type { Sighting } from '#utils/sites/sighting.ts';
import type { SubjectId } from '#utils/subject/subject.ts';

declare const __BUILD_DAY__: Day;

/** The embedded release can be used for so long after the package was built. */
const EMBEDDED_DAYS = 180;

/** A stored release with its small files, parsed. */
export interface OpenRelease {
	readonly db: ReleasesDatabase;
	readonly entry: RegistryEntry;
	readonly info: RegistryInfo;
	readonly methodology: Methodology;
	readonly sources: readonly Source[];
}

/** What is readable now. */
export interface Data {
	readonly state: DataState;
	readonly open?: OpenRelease;
}

/** WXT types the files of its own making alone; the release is copied beside them. */
const addressOf = browser.runtime.getURL as (path: string) => string;

/** A file of the package; undefined when there is none. Firefox answers that with a body that aborts, Chrome with a failed request. */
async function readPackaged(path: string): Promise<Uint8Array | undefined> {
	try {
		const response = await fetch(addressOf(`/registry/${path}`));
		return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
	} catch {
		return undefined;
	}
}

/** Files of the package, read like those of a server. */
const packaged: ReleaseTransport = {
	async fetchBytes(path, maxBytes) {
		const bytes = await readPackaged(path);
		if (!bytes) return;
		if (bytes.length > maxBytes) throw new ReleaseError('size', `${path} is ${bytes.length} bytes; ${maxBytes} are allowed`);
		return bytes;
	},
};

let data: Promise<Data> | undefined;

/** What is readable now; at the first start the embedded release enters first. */
export function dataNow(): Promise<Data> {
	data ??= openData();
	return data;
}

/** Forgets what was read, so that the next question sees a release that has just entered. */
export function forgetData(): void {
	data = undefined;
}

async function openData(): Promise<Data> {
	try {
		const db = await openReleases();
		const pinnedRoot = await packaged.fetchBytes('metadata/1.root.json', 512_000);
		if (!pinnedRoot) throw new ReleaseError('format', 'This package carries no release');
		return await readData(db, await enterEmbedded(db, pinnedRoot));
	} catch (error) {
		if (!(error instanceof ReleaseError)) throw error;
		console.warn(`Earned: ${error.reason}: ${error.message}`);
		return without(error.reason);
	}
}

/** The embedded release, entered at the first start and after an upgrade, like a remote one; never over a newer one. */
async function enterEmbedded(db: ReleasesDatabase, pinnedRoot: Uint8Array): Promise<RegistryEntry> {
	const stored = await db.get('registries', await registryId(pinnedRoot));
	try {
		return await update({ db, transport: packaged, pinnedRoot, url: '', now: Date.parse(`${__BUILD_DAY__}T00:00:00Z`) });
	} catch (error) {
		// The stored release is newer than the package's, or the package's is damaged: what is there stays.
		if (stored?.slot) return { ...stored, ...(error instanceof ReleaseError && error.reason !== 'rollback' && { reason: error.reason }) };
		throw error;
	}
}

async function readData(db: ReleasesDatabase, entry: RegistryEntry): Promise<Data> {
	if (!entry.slot) throw new ReleaseError('no-database', 'No release has been stored yet');
	const file = (name: string) => storedFile(db, entry.id, entry.slot ?? 'a', name);
	const [info, methodology, sources] = await Promise.all([
		file('registry.json').then(parseRegistryInfo),
		file('methodology.json').then(parseMethodology),
		file('sources.json').then(parseSources),
	]);
	const old = daysBetween(entry.date, dayOf(Date.now())) > EMBEDDED_DAYS;
	const reason: Reason | undefined = old ? 'expired' : entry.reason;
	const state: DataState = { registry: entry.id, release: entry.release, date: entry.date, usable: !old, ...(reason && { reason }) };
	return { state, open: { db, entry, info, methodology, sources } };
}

const without = (reason: Reason): Data => ({
	state: { registry: '', release: 0, date: dayOf(0), usable: false, reason },
});

/** What the index says of each subject; `unchecked`, with the reason, when there is no usable data. */
export async function lookup(subjects: readonly SubjectId[]): Promise<ReadonlyMap<SubjectId, IndexAnswer>> {
	const { state, open } = await dataNow();
	if (!open || !state.usable) {
		const unchecked: IndexAnswer = { state: 'unchecked', reason: state.reason ?? 'no-database' };
		return new Map(subjects.map((subject) => [subject, unchecked]));
	}
	return lookupIn(storeReader(open.db, open.entry.id, open.info), subjects);
}

/** The whole record of a sighting's vendor, when its panel is opened. */
export async function recordFor(sighting: Sighting): Promise<PanelAnswer> {
	const { state, open } = await dataNow();
	if (!open || !state.usable) return { state: 'unchecked', data: state, reason: state.reason ?? 'no-database' };
	const subjects = identifiersOf(sighting);
	const answers = await lookup(subjects);
	for (const subject of subjects) {
		const answer = answers.get(subject);
		if (answer?.state === 'unchecked') return { state: 'unchecked', data: state, reason: answer.reason };
		if (answer?.state !== 'known') continue;
		const record = await recordOf(storeReader(open.db, open.entry.id, open.info), subject);
		if (record)
			return {
				state: 'known',
				answer: { record, row: answer.row, methodology: open.methodology, sources: open.sources, info: open.info, data: state },
			};
	}
	return { state: 'none', data: state };
}
