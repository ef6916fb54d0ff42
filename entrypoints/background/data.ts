/** The data at hand: which release of which registry is readable, and what it knows. No request leaves the machine here. */
import { answerFor, identifiersOf, look } from '#utils/badge/look.ts';
import { mergeLooks } from '#utils/badge/merge-looks.ts';
import type { LookAnswer, PageNormal, PanelAnswer } from '#utils/messaging.ts';
import type { DataState, IndexAnswer, RecordAnswer } from '#utils/release/answer.ts';
import { dayOf } from '#utils/release/clock.ts';
import { lookup as lookupIn, recordOf } from '#utils/release/lookup.ts';
import { ReleaseMoved, readRelease, type StoredRelease, storeReader } from '#utils/release/reader.ts';
import { type Reason, ReleaseError } from '#utils/release/reason.ts';
import { noData, stateOf } from '#utils/release/state.ts';
import { forgetRelease, type RegistryEntry, type ReleasesDatabase } from '#utils/release/store.ts';
import { tryUpdate } from '#utils/release/update.ts';
import type { LensName } from '#utils/reputation/methodology.ts';
import type { Sighting } from '#utils/sites/sighting.ts';
import type { SubjectId } from '#utils/subject/subject.ts';
import { releases } from './databases.ts';
import { fetchEvidence } from './evidence.ts';
import { noteReason } from './journal.ts';
import { BUILT, PACKAGED, packaged } from './packaged.ts';
import { planNow, setAlarms } from './plans.ts';
import { type Registry, registries } from './registries.ts';
import { inTurn } from './turns.ts';

/** What this machine holds of one registry. */
export interface Held {
	readonly registry: Pick<Registry, 'id' | 'url' | 'own'>;
	readonly db?: ReleasesDatabase;
	readonly entry?: RegistryEntry | undefined;
	/** The readable release. */
	readonly release?: StoredRelease | undefined;
	/** Why nothing can be read, where that is not the registry's doing. */
	readonly fault?: Reason;
}

let held: Promise<readonly Held[]> | undefined;

/** What this machine holds, the registry put first at the head; never empty. */
export function holdings(): Promise<readonly Held[]> {
	held ??= open();
	return held;
}

/** Forgets what was read, so that the next question sees what has entered since. */
export function forgetHoldings(): void {
	held = undefined;
}

const unreadable = (fault: Reason): readonly Held[] => [{ registry: { id: '', url: '', own: true }, fault }];

async function open(): Promise<readonly Held[]> {
	try {
		const [db, all] = await Promise.all([releases(), registries()]);
		return await Promise.all(all.map((registry) => hold(db, registry)));
	} catch (error) {
		// Tried again at the next question: the disk may have room then.
		forgetHoldings();
		if (!(error instanceof ReleaseError)) throw error;
		noteReason({ when: Date.now(), registry: '', reason: error.reason, message: error.message });
		return unreadable(error.reason);
	}
}

async function hold(db: ReleasesDatabase, registry: Registry): Promise<Held> {
	await enterPackaged(db, registry);
	try {
		return await readHeld(db, registry);
	} catch (error) {
		if (!(error instanceof ReleaseError)) throw error;
		const { reason, message } = error;
		noteReason({ when: Date.now(), registry: registry.id, reason, message });
		// Written by a newer Earned: it is kept for that one.
		if (reason === 'newer-format') return { registry, db, entry: await db.get('registries', registry.id), fault: reason };
		await rebuild(db, registry.id);
		await enterPackaged(db, registry);
		return readHeld(db, registry);
	}
}

async function readHeld(db: ReleasesDatabase, registry: Registry): Promise<Held> {
	const release = await readRelease(db, registry.id);
	return { registry, db, entry: release?.entry ?? (await db.get('registries', registry.id)), release };
}

/** Storage lost a part of a release: it is fetched anew. */
async function rebuild(db: ReleasesDatabase, id: string): Promise<void> {
	await inTurn(id, () => forgetRelease(db, id));
	await planNow(id);
	await setAlarms((await registries()).filter(({ url }) => url !== '').map((registry) => registry.id));
}

/** The package's release enters once a package, at the first start and after an upgrade, like a server's; never over a newer one. */
async function enterPackaged(db: ReleasesDatabase, registry: Registry): Promise<void> {
	const stamp = PACKAGED;
	if (!registry.own || !stamp) return;
	if ((await db.get('registries', registry.id))?.packaged === stamp.stamp) return;
	const outcome = await inTurn(registry.id, () =>
		tryUpdate({ db, transport: packaged, pinnedRoot: registry.root, url: '', now: BUILT, packaged: stamp, optional: ['sites.json'] }),
	);
	if (!outcome.ok && outcome.reason !== 'rollback')
		noteReason({ when: Date.now(), registry: registry.id, reason: outcome.reason, message: outcome.message });
}

/** The state of what is held of a registry, now. */
export function stateNow({ registry, entry, fault }: Held): DataState {
	const state = entry ? stateOf(entry, Date.now()) : noData(registry.id, fault ?? 'offline');
	return fault ? { ...state, usable: false, reason: fault } : state;
}

/** The state of the registry put first. */
export async function dataNow(): Promise<DataState> {
	const [first] = await holdings();
	return stateNow(first ?? { registry: { id: '', url: '', own: true } });
}

/** Asks what is held; again where an update made another release readable in the middle, so that no answer mixes two. */
export async function whole<T>(work: (held: readonly Held[]) => Promise<T>): Promise<T> {
	for (let attempt = 1; attempt <= 3; attempt++) {
		try {
			return await work(await holdings());
		} catch (error) {
			if (!(error instanceof ReleaseMoved) && !(error instanceof DOMException)) throw error;
			forgetHoldings();
		}
	}
	return work(unreadable('no-database'));
}

/** What a registry's index says of each subject; `unchecked`, with the reason, when there is no usable data. */
export async function lookupHeld(held: Held, subjects: readonly SubjectId[]): Promise<ReadonlyMap<SubjectId, IndexAnswer>> {
	const { db, release, registry } = held;
	const state = stateNow(held);
	if (!db || !release || !state.usable) {
		const unchecked: IndexAnswer = { state: 'unchecked', reason: state.reason ?? 'no-database' };
		return new Map(subjects.map((subject) => [subject, unchecked]));
	}
	const answers = await lookupIn(storeReader(db, release.entry, release.info), subjects);
	if ([...answers.values()].some((answer) => answer.state === 'unchecked')) {
		noteReason({ when: Date.now(), registry: registry.id, reason: 'no-database', message: 'Storage lost a chunk of the index' });
		void rebuild(db, registry.id).then(forgetHoldings);
	}
	return answers;
}

/** Badges for a page: of the registry put first, and where it knows nothing of a vendor, of the next that does. */
export function badgesFor(sightings: readonly Sighting[], lens: LensName, like?: PageNormal): Promise<LookAnswer> {
	return whole(async (all) => {
		const looks = await Promise.all(
			all.map((held) =>
				look(sightings, {
					lookup: (subjects) => lookupHeld(held, subjects),
					methodology: held.release?.methodology,
					lens,
					today: dayOf(Date.now()),
					data: stateNow(held),
					like,
				}),
			),
		);
		return mergeLooks(looks);
	});
}

type Answer =
	| { readonly state: 'known'; readonly answer: RecordAnswer }
	| { readonly state: 'none' | 'unchecked'; readonly reason?: Reason };

async function recordIn(held: Held, sighting: Sighting, mayFetchEvidence: boolean): Promise<Answer> {
	const { db, release } = held;
	const data = stateNow(held);
	const answers = await lookupHeld(held, identifiersOf(sighting));
	const found = answerFor(sighting, answers);
	if (found.state === 'unchecked') return found;
	if (found.state === 'none' || !db || !release) return { state: 'none' };
	const { info, methodology, sources, entry } = release;
	const read = () => recordOf(storeReader(db, entry, info), found.subject);
	let record = await read();
	if (!record && info.evidence === 'click' && mayFetchEvidence) {
		await fetchEvidence(db, entry, info, held.registry, found.row.key);
		record = await read();
	}
	if (!record && info.evidence === 'whole') {
		void rebuild(db, held.registry.id).then(forgetHoldings);
		return { state: 'unchecked', reason: 'no-database' };
	}
	const answer = { row: found.row, methodology, sources, info, data };
	// The index tells figures; evidence, names and answers are not on this machine.
	return record
		? { state: 'known', answer: { ...answer, record } }
		: { state: 'known', answer: { ...answer, record: { subject: found.subject, names: [], aliases: [], evidence: [] }, rowOnly: true } };
}

/**
 * The whole record of a sighting's vendor, when its panel is opened: of the first registry that knows it, and beside it
 * those of all others that do.
 * @param evidence ids of the registries whose evidence may be fetched at this click
 */
export function recordFor(sighting: Sighting, evidence: readonly string[]): Promise<PanelAnswer> {
	return whole(async (all): Promise<PanelAnswer> => {
		const answers = await Promise.all(all.map((held) => recordIn(held, sighting, evidence.includes(held.registry.id))));
		const [known, ...others] = answers.flatMap((answer) => (answer.state === 'known' ? [answer.answer] : []));
		if (known) return { state: 'known', answer: known, ...(others.length > 0 && { others }) };
		const [first] = all;
		const data = first ? stateNow(first) : noData('', 'no-database');
		const [head] = answers;
		return head?.state === 'unchecked' ? { state: 'unchecked', data, reason: head.reason ?? 'no-database' } : { state: 'none', data };
	});
}
