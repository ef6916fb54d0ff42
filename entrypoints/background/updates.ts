/**
 * Updates: on a timer, at the start of the browser, and when the user asks. Never because a page was opened.
 * An update may be ended at any moment; an alarm calls it again, and it goes on where it was cut.
 */
import { browser } from 'wxt/browser';
import type { Cause } from '#utils/log/request-log.ts';
import type { UpdateReport } from '#utils/own-messages.ts';
import { ReleaseError } from '#utils/release/reason.ts';
import { type Outcome, tryUpdate } from '#utils/release/update.ts';
import { forgetHoldings, holdings, stateNow } from './data.ts';
import { releases } from './databases.ts';
import { noteReason } from './journal.ts';
import { afterRelease } from './lists.ts';
import { DUE, keepResuming, noteEnd, noteProgress, RESUME, setAlarms, whatToDo } from './plans.ts';
import { type Registry, registries, serverOf } from './registries.ts';
import { inTurn } from './turns.ts';

/** Between two calls that keep the background from being ended while a large file comes in. */
const KEEP_ALIVE = 10_000;

const running = new Map<string, Promise<Outcome>>();

const remote = async (): Promise<Registry[]> => (await registries()).filter(({ url }) => url !== '');

/** Updates a registry from its server; joins an update that is under way. */
export function updateRegistry(registry: Registry, why: Cause): Promise<Outcome> {
	const mine = running.get(registry.id) ?? run(registry, why).finally(() => running.delete(registry.id));
	running.set(registry.id, mine);
	return mine;
}

async function run(registry: Registry, why: Cause): Promise<Outcome> {
	const { id, url, root, own } = registry;
	const alive = setInterval(() => void browser.runtime.getPlatformInfo(), KEEP_ALIVE);
	try {
		await noteProgress(id, { step: 'metadata', done: 0, of: 1 });
		await keepResuming();
		const db = await releases();
		// The package's release enters first: then there is less to fetch.
		await holdings();
		const outcome = await inTurn(id, () =>
			tryUpdate({
				db,
				transport: serverOf(url, why),
				pinnedRoot: root,
				url,
				now: Date.now(),
				// Site descriptions come from the extension's own registry and from no other.
				...(own && { optional: ['sites.json'] }),
				onProgress: (progress) => noteProgress(id, progress),
			}),
		);
		return await end(registry, outcome);
	} catch (error) {
		if (!(error instanceof ReleaseError)) throw error;
		return await end(registry, { ok: false, reason: error.reason, message: error.message });
	} finally {
		clearInterval(alive);
	}
}

async function end({ id }: Registry, outcome: Outcome): Promise<Outcome> {
	forgetHoldings();
	if (!outcome.ok) noteReason({ when: Date.now(), registry: id, reason: outcome.reason, message: outcome.message });
	await noteEnd(id, outcome.ok);
	await setAlarms((await remote()).map((registry) => registry.id));
	if (outcome.ok) void afterRelease();
	return outcome;
}

const report = (registry: string, outcome: Outcome): UpdateReport =>
	outcome.ok ? { registry, ok: true, release: outcome.entry.release } : { registry, ok: false, reason: outcome.reason, release: 0 };

/** Updates one registry or all, because the user has just done something. */
export async function updateNow(id?: string, why: Cause = 'asked'): Promise<readonly UpdateReport[]> {
	const asked = (await remote()).filter((registry) => id === undefined || registry.id === id);
	return Promise.all(asked.map(async (registry) => report(registry.id, await updateRegistry(registry, why))));
}

/** Goes on with what was stopped and begins what is due. */
async function work(): Promise<void> {
	const all = await remote();
	const { due, stopped } = await whatToDo(all.map(({ id }) => id));
	await setAlarms(all.map(({ id }) => id));
	for (const registry of all) if (due.includes(registry.id) || stopped.includes(registry.id)) void updateRegistry(registry, 'scheduled');
}

/** Listens to timers and starts. At installation the first release enters before the first page is opened. */
export function startUpdates(): void {
	const begin = () => void holdings().then(work);
	browser.runtime.onInstalled.addListener(begin);
	browser.runtime.onStartup.addListener(begin);
	browser.alarms.onAlarm.addListener(({ name }) => {
		if (name === DUE || name === RESUME) void work();
	});
	// A permission that was missing may be there: what failed for it is tried again.
	browser.permissions.onAdded.addListener(async () => {
		for (const held of await holdings()) if (stateNow(held).reason === 'permission') void updateNow(held.registry.id);
	});
	// Firefox forgets alarms when it is closed. Set them, and no more: a page may have started this.
	void remote().then((all) => setAlarms(all.map(({ id }) => id)));
}
