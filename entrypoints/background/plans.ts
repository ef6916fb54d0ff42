/**
 * When which registry is asked next, and which update is under way: in storage.local, so that an alarm finds it again
 * after the background, the browser or the machine was stopped.
 */
import { browser } from 'wxt/browser';
import { isDue, type Plan, planAfter } from '#utils/release/schedule.ts';
import type { Progress } from '#utils/release/update.ts';

/** Fires when a registry is due. */
export const DUE = 'due';
/** Fires again and again while an update is under way: a stopped one goes on. Half a minute is Chrome's shortest. */
export const RESUME = 'resume';
const RESUME_MINUTES = 0.5;
/** A due alarm is never set closer, so that a page which starts the background does not set a request off. */
const SOON = 60_000;

type Plans = Readonly<Record<string, Plan>>;
type Updating = Readonly<Record<string, Progress>>;

async function read<T>(key: string): Promise<Readonly<Record<string, T>>> {
	const { [key]: stored } = await browser.storage.local.get(key);
	return typeof stored === 'object' && stored !== null ? (stored as Readonly<Record<string, T>>) : {};
}

let last: Promise<unknown> = Promise.resolve();

/** Changes a record in storage; one change at a time, since each reads before it writes. A full disk stops nothing here. */
function change<T>(key: string, how: (before: Readonly<Record<string, T>>) => Readonly<Record<string, T>>): Promise<void> {
	const mine = last.then(async () => {
		try {
			await browser.storage.local.set({ [key]: how(await read<T>(key)) });
		} catch (error) {
			console.warn(`Earned: ${key} could not be stored:`, error);
		}
	});
	last = mine;
	return mine;
}

const without = <T>(record: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> =>
	Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));

export const readPlans = (): Promise<Plans> => read<Plan>('plans');

/** Updates under way, by registry; those that were stopped included. Pages listen to `storage.onChanged` for it. */
export const readUpdating = (): Promise<Updating> => read<Progress>('updating');

/** Notes how far an update is. The write itself keeps Firefox from ending the background. */
export const noteProgress = (id: string, progress: Progress): Promise<void> =>
	change<Progress>('updating', (before) => ({ ...before, [id]: progress }));

/** Notes that an update is over, and plans the next. */
export async function noteEnd(id: string, ok: boolean): Promise<void> {
	await change<Progress>('updating', (before) => without(before, id));
	await change<Plan>('plans', (before) => ({ ...before, [id]: planAfter(ok, before[id], Date.now(), Math.random()) }));
}

/** Plans a registry for the next moment. */
export const planNow = (id: string): Promise<void> => change<Plan>('plans', (before) => ({ ...before, [id]: { next: 0, failures: 0 } }));

export async function forgetPlan(id: string): Promise<void> {
	await change<Progress>('updating', (before) => without(before, id));
	await change<Plan>('plans', (before) => without(before, id));
}

/** Which of the registries are due, and which have an update that was stopped. */
export async function whatToDo(ids: readonly string[]): Promise<{ readonly due: string[]; readonly stopped: string[] }> {
	const [plans, updating] = await Promise.all([readPlans(), readUpdating()]);
	const now = Date.now();
	return { due: ids.filter((id) => isDue(plans[id], now)), stopped: ids.filter((id) => Object.hasOwn(updating, id)) };
}

/** Rings until the update is over. One that rings already is left alone: set anew, it would begin to wait anew. */
export async function keepResuming(): Promise<void> {
	if (!(await browser.alarms.get(RESUME))) await browser.alarms.create(RESUME, { periodInMinutes: RESUME_MINUTES });
}

/** Sets the alarms by what stands in storage. */
export async function setAlarms(ids: readonly string[]): Promise<void> {
	const [plans, { due, stopped }] = await Promise.all([readPlans(), whatToDo(ids)]);
	if (stopped.length > 0) await keepResuming();
	else await browser.alarms.clear(RESUME);
	const soon = Date.now() + SOON;
	const next = due.length > 0 ? soon : Math.min(...ids.map((id) => plans[id]?.next ?? soon));
	if (!Number.isFinite(next)) {
		await browser.alarms.clear(DUE);
		return;
	}
	// What is overdue keeps its alarm: a background that is started every half minute would put it off for ever.
	const set = await browser.alarms.get(DUE);
	if (due.length > 0 && set && set.scheduledTime <= soon) return;
	await browser.alarms.create(DUE, { when: Math.max(next, soon) });
}
