/** Answers the extension's own pages: registries, updates, the request log, diagnostics, settings. */
import { browser } from 'wxt/browser';
import { diagnosisLine, readDiagnoses } from '#utils/log/diagnostics.ts';
import { clearLog, readLog } from '#utils/log/request-log.ts';
import type { OwnMessageName, OwnMessages, Probe, RegistryReport } from '#utils/own-messages.ts';
import { ownMessageSchema } from '#utils/own-messages-schema.ts';
import { hex, sha256 } from '#utils/release/bytes.ts';
import { ReleaseError } from '#utils/release/reason.ts';
import { removeRegistry } from '#utils/release/store.ts';
import { LIMITS } from '#utils/release/tuf.ts';
import { type AddedRegistry, addedRegistry, fingerprintOf, registryUrl } from '#utils/user/added-registry.ts';
import { dataNow, forgetHoldings, type Held, holdings, stateNow } from './data.ts';
import { releases, user } from './databases.ts';
import { noteReason, written } from './journal.ts';
import { listAnswer } from './lists.ts';
import { forgetPlan, readPlans, readUpdating } from './plans.ts';
import { methodAnswer, vendorAnswer } from './preview.ts';
import { mayFetch, registries, serverOf } from './registries.ts';
import { readSettings, writeSettings } from './settings.ts';
import { inTurn } from './turns.ts';
import { updateNow } from './updates.ts';

async function reports(): Promise<RegistryReport[]> {
	const [all, held, plans, updating, { evidence }] = await Promise.all([
		registries(),
		holdings(),
		readPlans(),
		readUpdating(),
		readSettings(),
	]);
	return Promise.all(
		all.map(async ({ id, url, own, root }): Promise<RegistryReport> => {
			const mine: Held = held.find(({ registry }) => registry.id === id) ?? { registry: { id, url, own }, ...faultOf(held) };
			const info = mine.release?.info;
			const targets = await mine.db?.get('trusted', [id, 'current', 'targets']);
			const [plan, progress] = [plans[id], updating[id]];
			return {
				id,
				url,
				own,
				...(info && { name: info.name, operator: info.operator, subjects: info.subjects, evidence: info.evidence }),
				opted: evidence.includes(id),
				fingerprint: await fingerprintOf(root),
				...(targets && { sum: hex(await sha256(targets)) }),
				state: stateNow(mine),
				checked: mine.entry?.checked ?? 0,
				...(url !== '' && plan && { next: plan.next }),
				allowed: url === '' || (await mayFetch(url)),
				...(progress && { progress }),
			};
		}),
	);
}

const faultOf = (held: readonly Held[]): Pick<Held, 'fault'> => (held[0]?.fault ? { fault: held[0].fault } : {});

/** The first root that a server gives, as a registry that could be added. */
async function ask(
	typed: string,
): Promise<{ readonly found: AddedRegistry; readonly fingerprint: string } | Extract<Probe, { ok: false }>> {
	const url = registryUrl(typed);
	if (!url) return { ok: false, reason: 'address' };
	try {
		const root = await serverOf(url, 'added').fetchBytes('metadata/1.root.json', LIMITS.root);
		if (!root) throw new ReleaseError('offline', `${url} has no metadata/1.root.json`);
		return { found: await addedRegistry(url, root, Date.now()), fingerprint: await fingerprintOf(root) };
	} catch (error) {
		if (!(error instanceof ReleaseError)) throw error;
		noteReason({ when: Date.now(), registry: '', reason: error.reason, message: error.message });
		return { ok: false, reason: error.reason };
	}
}

async function probe(typed: string): Promise<Probe> {
	const answer = await ask(typed);
	if ('ok' in answer) return answer;
	const { id, url } = answer.found;
	return { ok: true, url, id, fingerprint: answer.fingerprint, known: (await registries()).some((registry) => registry.id === id) };
}

/** Adds what was probed, if the server still says the same, and fetches its release. */
async function add(typed: string, fingerprint: string): Promise<Probe> {
	const answer = await ask(typed);
	if ('ok' in answer) return answer;
	const { id, url } = answer.found;
	if (answer.fingerprint !== fingerprint) return { ok: false, reason: 'signature' };
	const known = (await registries()).some((registry) => registry.id === id);
	if (!known) {
		await (await user()).put('registries', answer.found, id);
		forgetHoldings();
		void updateNow(id, 'added');
	}
	return { ok: true, url, id, fingerprint, known };
}

/** Removes a registry that the user has added, with all its data; an update of it is waited for. */
async function remove(id: string): Promise<{ readonly removed: boolean }> {
	const found = (await registries()).find((registry) => registry.id === id && !registry.own);
	if (!found) return { removed: false };
	await (await user()).delete('registries', id);
	const { first: _first, ...settings } = await readSettings();
	const evidence = settings.evidence.filter((opted) => opted !== id);
	await writeSettings({ ...settings, evidence, ...(_first !== undefined && _first !== id && { first: _first }) });
	await inTurn(id, async () => removeRegistry(await releases(), id));
	await forgetPlan(id);
	forgetHoldings();
	return { removed: true };
}

/** What the user can copy and send: versions, states, the last reasons. No address of a vendor is in it. */
async function diagnostics(): Promise<{ readonly text: string }> {
	await written();
	const { version } = browser.runtime.getManifest();
	const states = (await reports()).map(({ id, url, state, sum = '', checked }) =>
		[
			id,
			url || 'in the package',
			`release ${state.release}`,
			state.date || 'no data',
			state.usable ? 'usable' : 'not usable',
			state.reason ?? 'ok',
			checked === 0 ? 'never asked' : `asked ${new Date(checked).toISOString()}`,
			sum.slice(0, 16),
		].join(', '),
	);
	const reasons = await user()
		.then(readDiagnoses)
		.then((all) => all.map(diagnosisLine))
		.catch(() => ['(no database)']);
	const { bytes } = await storage();
	return {
		text: [`Earned ${version}, ${navigator.userAgent}`, `${bytes} bytes stored`, '', ...states, '', ...reasons, ''].join('\n'),
	};
}

async function storage(): Promise<{ readonly bytes: number }> {
	return { bytes: (await navigator.storage?.estimate?.())?.usage ?? 0 };
}

async function log(): Promise<OwnMessages['log']['answer']> {
	await written();
	return readLog(await user());
}

/** Answers a message of one of the extension's own pages. */
export async function ownAnswer(raw: unknown): Promise<OwnMessages[OwnMessageName]['answer']> {
	const message = ownMessageSchema.parse(raw);
	switch (message.earned) {
		case 'lists':
		case 'check':
			return listAnswer(message);
		case 'data':
			return dataNow();
		case 'registries':
			return reports();
		case 'update':
			return updateNow(message.registry);
		case 'probe':
			return probe(message.url);
		case 'add':
			return add(message.url, message.fingerprint);
		case 'remove':
			return remove(message.registry);
		case 'vendor':
			return vendorAnswer(message.sighting);
		case 'method':
			return methodAnswer();
		case 'log':
			return log();
		case 'empty-log':
			await clearLog(await user());
			return log();
		case 'diagnostics':
			return diagnostics();
		case 'storage':
			return storage();
		case 'settings':
			return readSettings();
		case 'set': {
			const settings = await writeSettings(message.settings);
			forgetHoldings();
			return settings;
		}
	}
}
