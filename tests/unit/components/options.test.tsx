// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { Options } from '#components/options.tsx';
import { OPTIONS_ENGLISH } from '#components/options-english.ts';
import type { Adding, OptionsActions, OptionsState } from '#components/options-props.ts';
import { inFours, registryRow } from '#components/options-view.ts';
import type { LoggedRequest } from '#utils/log/request-log.ts';
import type { RegistryReport } from '#utils/own-messages.ts';
import { REASONS } from '#utils/release/reason.ts';
import { DEFAULT_SETTINGS } from '#utils/settings.ts';
import { draw, faults, textOf } from './drawing.ts';
import { day, fresh } from './samples.ts';

const FINGERPRINT = '7f3a91c40be25d18a6f033c9e4718b2d90ce14f762a8d35b1e09c7b4f86a2d53';
const own: RegistryReport = {
	id: '7f3a91c40be25d18',
	url: 'https://registry.example/',
	own: true,
	name: 'Open Vendor Registry',
	operator: 'Invented',
	subjects: 48_210,
	evidence: 'whole',
	opted: false,
	fingerprint: FINGERPRINT,
	sum: 'ab'.repeat(32),
	state: { ...fresh, registry: '7f3a91c40be25d18' },
	checked: Date.parse('2026-11-24T06:02:00'),
	next: Date.parse('2026-11-24T12:10:00'),
	allowed: true,
};
const added: RegistryReport = {
	...own,
	id: 'c05e77d192ab4f36',
	url: 'https://mirror.example/',
	own: false,
	name: 'Karachi Chamber list',
	evidence: 'click',
};
const requests: LoggedRequest[] = Array.from({ length: 14 }, (_, i) => ({
	when: Date.parse('2026-11-24T06:02:00') - i * 60_000,
	origin: 'https://registry.example',
	why: 'scheduled',
	what: 'timestamp.json',
	bytes: 612,
	result: i === 0 ? 'signature' : 'ok',
}));

const stateOf = (change: Partial<OptionsState> = {}): OptionsState => ({
	registries: [own],
	adding: { state: 'none' },
	settings: DEFAULT_SETTINGS,
	sites: [
		{ id: 'clutch', label: 'Clutch' },
		{ id: 'upwork', label: 'Upwork' },
	],
	log: { requests, totals: { requests: 214, bytes: 2_100_000, since: Date.parse('2026-11-01T10:00:00') } },
	bytes: 2_500_000,
	diagnostics: 'Earned 0.1.0\n',
	copied: false,
	...change,
});

const actionsOf = () =>
	Object.fromEntries(
		['update', 'allow', 'putFirst', 'remove', 'probe', 'add', 'cancel', 'set', 'saveLog', 'emptyLog', 'copyDiagnostics'].map((name) => [
			name,
			vi.fn(),
		]),
	) as unknown as { [K in keyof OptionsActions]: ReturnType<typeof vi.fn> };

async function show(change: Partial<OptionsState> = {}) {
	const actions = actionsOf();
	const root = await draw(<Options state={stateOf(change)} actions={actions as unknown as OptionsActions} />);
	const button = (name: string) => [...root.querySelectorAll('button')].find((one) => textOf(one).startsWith(name));
	const press = (name: string) => act(() => button(name)?.click());
	return { root, actions, press, button };
}

const answered = (probe: Extract<Adding, { state: 'answered' }>['probe']): Partial<OptionsState> => ({
	adding: { state: 'answered', probe },
});

test.each([
	['one registry', {}],
	['two registries', { registries: [own, added] }],
	['an update under way', { registries: [{ ...own, progress: { step: 'index', done: 512, of: 1024 } }] }],
	['a registry to confirm', answered({ ok: true, url: 'https://mirror.example/', id: added.id, fingerprint: FINGERPRINT, known: false })],
	['an address that is none', answered({ ok: false, reason: 'address' })],
	['a registry that could not be reached', answered({ ok: false, reason: 'offline' })],
	['nothing yet', { registries: [], log: { requests: [], totals: { requests: 0, bytes: 0, since: 0 } } }],
	['a silent background', { silent: true }],
] as [string, Partial<OptionsState>][])('%s: axe finds nothing wrong', async (_name, change) => {
	const { root } = await show(change);
	expect(await faults(root)).toEqual([]);
});

test('a registry shows its fingerprint in fours, its date, and number and sum of its release to compare', async () => {
	const { root } = await show();
	const text = textOf(root.querySelector('.registry'));
	expect(text).toContain('7f3a 91c4 0be2 5d18 a6f0 33c9 e471 8b2d 90ce 14f7 62a8 d35b 1e09 c7b4 f86a 2d53');
	expect(text).toContain('24 Nov 2026 · 48,210 vendors');
	expect(text).toContain('Release 12, list of files abab abab abab abab');
	expect(text).toContain('Last asked 24 Nov 2026, 06:02. Next about 24 Nov 2026, 12:10.');
	expect(text).toContain('signature checked');
});

test.each(REASONS)('a failed update for %s is said with what was kept and what to do', (reason) => {
	const row = registryRow({ ...own, state: { ...own.state, date: day('2026-11-05'), reason } }, OPTIONS_ENGLISH);
	expect(row.mark).toEqual({ tone: 'ours', text: 'kept the data of 5 Nov 2026' });
	expect(row.notice?.title).toBe(`${OPTIONS_ENGLISH.shared.reasons[reason].title}.`);
	expect(row.notice?.words).toContain('The data of 5 Nov 2026 was kept');
});

test('hex is cut in fours, whatever its length', () => {
	expect(inFours('0123456789')).toBe('0123 4567 89');
	expect(inFours('')).toBe('');
});

test('an update under way says what it does and how far it is, and cannot be begun twice', async () => {
	const { root, button } = await show({ registries: [{ ...own, progress: { step: 'index', done: 512, of: 1024 } }] });
	expect(textOf(root.querySelector('.progress'))).toBe('Fetching and checking figures 512 of 1,024');
	expect(button('Update now')?.disabled).toBe(true);
});

test('without the permission it can be given at once, and nothing else is offered', async () => {
	const { press, actions, button } = await show({
		registries: [{ ...own, allowed: false, state: { ...own.state, reason: 'permission' } }],
	});
	expect(button('Update now')).toBeUndefined();
	await press('Allow registry.example');
	expect(actions.allow).toHaveBeenCalledWith(own.id, own.url);
});

test("the extension's own registry cannot be removed; another one only after a second question", async () => {
	const { press, actions, root } = await show({ registries: [own, added] });
	expect([...root.querySelectorAll('.registry')].map((one) => textOf(one).includes('Remove'))).toEqual([false, true]);
	await press('Remove');
	expect(actions.remove).not.toHaveBeenCalled();
	expect(textOf(root)).toContain('Remove Karachi Chamber list and all its data from this machine?');
	await press('Remove');
	expect(actions.remove).toHaveBeenCalledWith(added.id);
});

test('a registry is added only after its fingerprint was shown', async () => {
	const { root, press, actions } = await show();
	const input = root.querySelector<HTMLInputElement>('#address');
	if (!input) throw new Error('no field');
	await act(() => {
		input.value = 'mirror.example';
		input.dispatchEvent(new Event('input', { bubbles: true }));
	});
	await act(() => root.querySelector('form')?.requestSubmit());
	expect(actions.probe).toHaveBeenCalledWith('mirror.example');
	expect(actions.add).not.toHaveBeenCalled();
	const second = await show(answered({ ok: true, url: 'https://mirror.example/', id: added.id, fingerprint: FINGERPRINT, known: false }));
	expect(textOf(second.root.querySelector('.add'))).toContain('This is what mirror.example says of itself.');
	expect(textOf(second.root.querySelector('.add'))).toContain(inFours(FINGERPRINT));
	await second.press('The fingerprint is the same');
	expect(second.actions.add).toHaveBeenCalledOnce();
	await press('Update now');
});

test('evidence of a large registry is fetched only for those who opt in, who are told who sees what', async () => {
	const { root, actions } = await show({ registries: [own, added] });
	const box = root.querySelector<HTMLInputElement>('.registry input[type=checkbox]');
	expect(box?.checked).toBe(false);
	expect(textOf(box?.parentElement ?? null)).toContain('Its host will see your address and the group, not the vendor.');
	await act(() => box?.click());
	expect(actions.set).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, evidence: [added.id] });
});

test('what matters, and where badges are drawn, is set at once', async () => {
	const { root, actions } = await show();
	await act(() => root.querySelectorAll<HTMLInputElement>('input[type=radio]')[2]?.click());
	expect(actions.set).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, lens: 'security' });
	const select = root.querySelector<HTMLSelectElement>('[aria-label="Badges on Upwork"]');
	if (!select) throw new Error('no choice');
	await act(() => {
		select.value = 'click';
		select.dispatchEvent(new Event('change', { bubbles: true }));
	});
	expect(actions.set).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, sites: { upwork: { badges: 'click', size: 'full' } } });
});

test('the log shows ten requests first, then all, and what failed in words', async () => {
	const { root, press } = await show();
	expect(root.querySelectorAll('.log-table tbody tr')).toHaveLength(10);
	expect(textOf(root.querySelector('.log-table tbody tr'))).toBe(
		'24 Nov 06:02registry.examplescheduled updatetimestamp.json612 Bsignature refused',
	);
	expect(textOf(root)).toContain('10 of 14. 214 requests, 2.1 MB, since 1 Nov 2026, 10:00.');
	await press('Show all');
	expect(root.querySelectorAll('.log-table tbody tr')).toHaveLength(14);
});
