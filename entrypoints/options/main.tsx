/** The options page. It asks the background for everything, and the browser for permissions, which only a click may do. */
import '#components/style/tokens.css';
import '#components/style/base.css';
import '#components/style/marks.css';
import '#components/style/options.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options } from '#components/options.tsx';
import type { OptionsActions, OptionsState } from '#components/options-props.ts';
import { logAsCsv } from '#utils/log/request-log.ts';
import type { Message, MessageName, Messages } from '#utils/messaging.ts';
import { send } from '#utils/send.ts';
import { DEFAULT_SETTINGS } from '#utils/settings.ts';
import { DRAWN_HOSTS } from '#utils/sites/hosts.ts';
import { SITES } from '#utils/sites/index.ts';
import { hostPermission, registryUrl } from '#utils/user/added-registry.ts';

const ask = <N extends MessageName>(message: Message<N>): Promise<Messages[N]['answer']> =>
	send((raw) => browser.runtime.sendMessage(raw), message);

const drawn = new Set(DRAWN_HOSTS);
let state: OptionsState = {
	registries: [],
	adding: { state: 'none' },
	settings: DEFAULT_SETTINGS,
	sites: SITES.filter(({ hosts }) => hosts.some((host) => drawn.has(host))).map(({ id, label }) => ({ id, label })),
	log: { requests: [], totals: { requests: 0, bytes: 0, since: 0 } },
	bytes: 0,
	diagnostics: '',
	copied: false,
};

function show(change: Partial<OptionsState>): void {
	state = { ...state, ...change };
	const root = document.getElementById('root');
	if (root) render(<Options state={state} actions={actions} />, root);
}

/** Asks for all that the background knows. */
async function refresh(): Promise<void> {
	const [registries, settings, log, { bytes }, { text }] = await Promise.all([
		ask({ earned: 'registries' }),
		ask({ earned: 'settings' }),
		ask({ earned: 'log' }),
		ask({ earned: 'storage' }),
		ask({ earned: 'diagnostics' }),
	]);
	show({ registries, settings, log, bytes, diagnostics: text });
}

/** Runs one after the other; what is asked for while one runs is done once more after it. */
function once(work: () => Promise<void>): () => void {
	let running = false;
	let again = false;
	return function run() {
		again = running;
		if (running) return;
		running = true;
		work()
			.catch(() => show({ silent: true }))
			.finally(() => {
				running = false;
				if (again) run();
			});
	};
}

/** How far an update is: asked for at every piece of it, so it asks for no more than it shows. */
const follow = once(async () => show({ registries: await ask({ earned: 'registries' }) }));

/** A deed, and then what stands after it. */
function then(deed: Promise<unknown>): void {
	deed.then(refresh).catch(() => show({ silent: true }));
}

const request = (url: string): Promise<boolean> => browser.permissions.request({ origins: [hostPermission(url)] });

/** Gives back a permission that no registry needs any more; the browser keeps those that the extension came with. */
async function giveBack(url: string): Promise<void> {
	const host = hostPermission(url);
	const needed = (await ask({ earned: 'registries' })).some((registry) => registry.url !== '' && hostPermission(registry.url) === host);
	if (!needed) await browser.permissions.remove({ origins: [host] }).catch(() => false);
}

function save(name: string, text: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const probed = () => (state.adding.state === 'answered' && state.adding.probe.ok ? state.adding.probe : undefined);

const actions: OptionsActions = {
	update: (registry) => then(ask({ earned: 'update', registry })),
	allow: (registry, url) => then(request(url).then((allowed) => (allowed ? ask({ earned: 'update', registry }) : undefined))),
	putFirst: (first) => then(ask({ earned: 'set', settings: { ...state.settings, first } })),
	remove(registry) {
		const url = state.registries.find(({ id }) => id === registry)?.url ?? '';
		then(ask({ earned: 'remove', registry }).then(() => giveBack(url)));
	},
	probe(typed) {
		const url = registryUrl(typed);
		if (!url) return show({ adding: { state: 'answered', probe: { ok: false, reason: 'address' } } });
		const allowed = request(url);
		show({ adding: { state: 'asking' } });
		then(
			allowed.then(async (yes) =>
				show({ adding: yes ? { state: 'answered', probe: await ask({ earned: 'probe', url }) } : { state: 'refused' } }),
			),
		);
	},
	add() {
		const probe = probed();
		if (!probe) return;
		then(
			ask({ earned: 'add', url: probe.url, fingerprint: probe.fingerprint }).then((added) =>
				show({ adding: added.ok ? { state: 'none' } : { state: 'answered', probe: added } }),
			),
		);
	},
	cancel() {
		const probe = probed();
		show({ adding: { state: 'none' } });
		if (probe) void giveBack(probe.url);
	},
	set: (settings) => then(ask({ earned: 'set', settings })),
	saveLog: () => save('earned-requests.csv', logAsCsv(state.log)),
	emptyLog: () => then(ask({ earned: 'empty-log' })),
	copyDiagnostics: () => void navigator.clipboard.writeText(state.diagnostics).then(() => show({ copied: true })),
};

show({});
then(Promise.resolve());
browser.storage.local.onChanged.addListener((changes) => {
	// An update has ended, or is one piece further.
	if ('plans' in changes) then(Promise.resolve());
	else if ('updating' in changes) follow();
});
// Permissions can be given and taken back in the browser's own pages too.
browser.permissions.onAdded.addListener(() => then(Promise.resolve()));
browser.permissions.onRemoved.addListener(() => then(Promise.resolve()));
