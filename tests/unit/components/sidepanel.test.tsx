// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { ENGLISH, POPUP_ENGLISH } from '#components/english.ts';
import { AS_ADDED, inOrder, listView } from '#components/lists-view.ts';
import { readForm } from '#components/own-checks.tsx';
import { requestText } from '#components/request.ts';
import { SidePanel } from '#components/sidepanel.tsx';
import { SIDE_ENGLISH } from '#components/sidepanel-english.ts';
import type { SideActions, SideState } from '#components/sidepanel-props.ts';
import { daysAfter } from '#utils/lists/list.ts';
import { draw, faults, textOf } from './drawing.ts';
import { id, today } from './samples.ts';
import { idle, kept, sides } from './sidepanel-samples.ts';

const show = (name: keyof typeof sides, actions: Partial<SideActions> = {}) =>
	draw(<SidePanel state={sides[name] as SideState} actions={idle(actions)} />);
const button = (root: HTMLElement, name: string): HTMLButtonElement => {
	const found = [...root.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? textOf(one)) === name);
	if (!found) throw new Error(`no button “${name}”`);
	return found;
};
const press = (root: HTMLElement, name: string) => act(() => button(root, name).click());
const names = (root: HTMLElement): string[] => [...root.querySelectorAll('tbody .vendor')].map(textOf);
const cells = (root: HTMLElement, vendor: string): string[] => {
	const row = [...root.querySelectorAll('tbody tr')].find((one) => textOf(one.querySelector('.vendor')) === vendor);
	return [...(row?.querySelectorAll('td') ?? [])].slice(1).map(textOf);
};
const view = (more: Partial<SideState> = {}) => {
	const state = { ...sides.list, ...more };
	return listView({ ...state, list: 'payments', usable: true, words: SIDE_ENGLISH, columns: { ...ENGLISH, popup: POPUP_ENGLISH } });
};
const order = (more: Partial<typeof AS_ADDED>) =>
	inOrder(view().rows, { ...AS_ADDED, ...more }, SIDE_ENGLISH).map(({ title, rows }) => [title, rows.map(({ name }) => name)]);

describe('every state of the side panel', () => {
	test.each(Object.keys(sides) as (keyof typeof sides)[])('%s: axe finds nothing wrong', async (name) => {
		expect(await faults(await show(name))).toEqual([]);
	});

	test('an open row and its form: axe finds nothing wrong', async () => {
		const root = await show('list');
		await press(root, 'Chenab Works');
		await press(root, 'Add a check');
		expect(await faults(root)).toEqual([]);
	});
});

describe('a list', () => {
	test('keeps the order in which its rows were added', async () => {
		expect(names(await show('list'))).toEqual(kept.entries.map(({ name }) => name));
	});

	test('has the popup’s columns, what was checked and what is still to ask, for every vendor', async () => {
		const root = await show('list');
		expect(cells(root, 'Chenab Works')).toEqual([
			'4.5–4.9',
			'3',
			'says ISO 27001',
			'no record',
			'ISO 9001:2015, no. 44 100 2281TÜV Nord · to 18 Feb 2027ends in 86 days',
			'ISO 9001:2015: renewal before 18 Feb 2027ISO 27001: number, body, expiryand 2 moreasked 20 Nov 2026',
		]);
		expect(cells(root, 'Tresillo Studio').slice(2, 4)).toEqual(['ISO 9001 withdrawn', '1 fact']);
		expect(cells(root, 'pasted.example').slice(0, 2)).toEqual(['not read', '–read from no page']);
		expect(cells(root, 'Ayesha K.')[3]).toBe('not for people');
	});

	test('no row is without a fact or a next question', () => {
		expect(view().rows.filter(({ empty }) => empty)).toEqual([]);
		expect(view({ checked: new Map(), kept: { ...kept, checks: [] } }).rows.every(({ asks }) => asks.length > 0)).toBe(true);
	});

	test('sorts by what there is; who has none of it stays behind in its own order', () => {
		expect(order({ sort: 'trust' })[0]?.[1]).toEqual([
			'Ravi Ledger Labs',
			'Indus Yard',
			'Chenab Works',
			'Tresillo Studio',
			'Bulacan Cloud',
			'Ayesha K.',
			'pasted.example',
		]);
		expect(order({ sort: 'ends' })[0]?.[1]?.[0]).toBe('Ravi Ledger Labs');
		expect(order({ sort: 'name' })[0]?.[1]?.slice(0, 2)).toEqual(['Ayesha K.', 'Bulacan Cloud']);
	});

	test('filters and finds in names, notes, tags and identifiers', () => {
		expect(order({ filter: 'registers' })[0]?.[1]).toEqual(['Ravi Ledger Labs', 'Indus Yard', 'Tresillo Studio']);
		expect(order({ filter: 'people' })[0]?.[1]).toEqual(['Ayesha K.']);
		expect(order({ find: 'OCTOBER' })[0]?.[1]).toEqual(['Chenab Works']);
		expect(order({ find: 'sialkot' })[0]?.[1]).toEqual(['Chenab Works']);
		expect(order({ find: 'nobody' })).toEqual([]);
	});

	test('groups by tag: a row may stand in several', () => {
		expect(order({ group: 'tag' }).slice(0, 2)).toEqual([
			['payments', ['Ravi Ledger Labs', 'Chenab Works']],
			['Sialkot', ['Chenab Works']],
		]);
	});

	test('what cannot be undone is asked first, and focus goes to the answer that changes nothing', async () => {
		const dropList = vi.fn();
		const root = await show('list', { dropList });
		await press(root, 'Delete list');
		expect(textOf(root.querySelector('[role="alertdialog"]'))).toContain('Delete “Payments rebuild” with 7 vendors');
		expect(document.activeElement).toBe(button(root, 'Cancel'));
		expect(dropList).not.toHaveBeenCalled();
		await press(root, 'Delete it');
		expect(dropList).toHaveBeenCalledOnce();
	});

	test('two to five can be compared', async () => {
		const compare = vi.fn();
		await press(await show('chosen', { compare }), 'Compare 3');
		expect(compare).toHaveBeenCalledWith(sides.chosen.chosen);
		expect([...(await show('list')).querySelectorAll('button')].some((one) => textOf(one).startsWith('Compare'))).toBe(false);
	});
});

describe('own checks', () => {
	const form = (fields: Record<string, string>): FormData => {
		const data = new FormData();
		for (const [name, value] of Object.entries(fields)) data.set(name, value);
		return data;
	};
	const before = { subject: id('clutch:chenab-works') };

	test('are read from the form; what was left empty is not there', () => {
		const read = readForm(
			form({ kind: 'certificate', scheme: ' ISO 9001 ', when: '2026-11-24', until: '', link: '' }),
			before,
			SIDE_ENGLISH,
		);
		expect(read).toEqual({
			...before,
			kind: 'certificate',
			scheme: 'ISO 9001',
			number: '',
			body: '',
			scope: '',
			who: '',
			when: '2026-11-24',
			remind: false,
		});
	});

	test('need a name, and a link that is https', () => {
		expect(readForm(form({ scheme: ' ' }), before, SIDE_ENGLISH)).toBe('Say what you checked.');
		expect(readForm(form({ scheme: 'x', link: 'http://certs.example' }), before, SIDE_ENGLISH)).toBe(
			'The address must begin with https://',
		);
	});

	test('a change keeps what was told apart: the form of a check begins with it', async () => {
		const root = await show('list');
		await press(root, 'Chenab Works');
		await press(root, 'Change ISO 9001:2015');
		expect(root.querySelector<HTMLInputElement>('[name="number"]')?.value).toBe('44 100 2281');
		expect(document.activeElement).toBe(root.querySelector('[name="kind"]'));
	});
});

test('a request names the vendor and numbers what is still to ask', () => {
	const chenab = view().rows.find(({ name }) => name === 'Chenab Works');
	const text = requestText('Chenab Works', false, chenab?.asks ?? [], SIDE_ENGLISH);
	expect(text).toContain('Dear Chenab Works team,');
	expect(text).toContain('1. Your ISO 9001:2015 ends on 18 Feb 2027. Is its renewal booked, and with whom?');
	expect(text).toContain('2. Please send your ISO 27001 certificate, or its number');
});

describe('comparing', () => {
	test('says of each pair whether the difference is more than chance', async () => {
		const verdicts = textOf((await show('two')).querySelector('.verdicts'));
		expect(verdicts).toMatch(/Ratings.*(Difference not significant|is ahead of)/);
		expect(verdicts).toMatch(/Trust score.*(Difference not significant|is ahead of)/);
	});

	test('draws each on the same scale, and nothing where there is nothing to draw', async () => {
		const root = await show('five');
		expect([...root.querySelectorAll('.beside thead th[scope="col"]')].slice(0, 5).map(textOf)).toEqual([
			'Ravi Ledger Labs ×',
			'Indus Yard ×',
			'Chenab Works ×',
			'Tresillo Studio ×',
			'Ayesha K. ×',
		]);
		const line =
			[...root.querySelectorAll('.beside tbody tr')].find((one) => textOf(one.querySelector('th')) === 'Public registers') ?? root;
		expect([...line.querySelectorAll('td')].map((cell) => cell.querySelectorAll('.plot').length)).toEqual([1, expect.any(Number), 0, 0, 0]);
		for (const plot of root.querySelectorAll('.plot, .stars')) expect(plot.getAttribute('aria-label')).toMatch(/\d/);
	});

	test('a person stands beside the others and is compared with nobody', async () => {
		const root = await show('five');
		expect(textOf(root)).toContain('Earned doesn’t score people');
		expect(textOf(root.querySelector('.verdicts'))).not.toContain('Ayesha');
	});
});

describe('checking many', () => {
	test('says of each line that is no vendor why', async () => {
		const refused = [...(await show('checked')).querySelectorAll('.refused li')].map(textOf);
		expect(refused).toEqual([
			expect.stringMatching(/^Line 3 .*A host that many share/),
			expect.stringMatching(/^Line 4 .*A name alone could be somebody else’s/),
			expect.stringMatching(/^Line 5 .*A page of Clutch, but not a vendor’s profile/),
			expect.stringMatching(/^Line 6 .*The same vendor as line 2/),
		]);
	});

	test('shows how far it is', async () => {
		const root = await show('reading');
		expect(root.querySelector('progress')?.value).toBe(3);
		expect(textOf(root.querySelector('.paste-state'))).toBe('Reading line 3 of 6');
	});
});

describe('what is new and what failed', () => {
	test('news are sentences about vendors', async () => {
		expect([...(await show('news')).querySelectorAll('.news li')].map(textOf)).toEqual([
			'Tresillo Studio ISO 9001 is withdrawn now; it was active.',
			`Chenab Works ISO 9001:2015, which you checked, ends in 60 days, on ${ENGLISH.date(daysAfter(today, 60))}.`,
		]);
	});

	test('a full disk is said once, with what to do', async () => {
		expect(textOf((await show('quota')).querySelector('.notices'))).toContain('Nothing was lost and nothing was changed');
	});

	test('a malformed file is said with what and where', async () => {
		expect(textOf((await show('malformed')).querySelector('.notices'))).toContain(
			'nothing was changed. entries[0].added: expected a day, YYYY-MM-DD · and 12 more faults',
		);
	});
});

test('500 vendors are drawn in steps', async () => {
	const many = Array.from({ length: 500 }, (_, i) => ({
		...kept.entries[2],
		subject: id(`clutch:vendor-${i}`),
		name: `Vendor ${i}`,
		place: i,
	})) as typeof kept.entries;
	vi.useFakeTimers();
	const root = await draw(<SidePanel state={{ ...sides.list, kept: { ...kept, news: [], entries: many } }} actions={idle()} />);
	expect(names(root)).toHaveLength(40);
	for (let step = 0; step < 20; step++) await act(() => void vi.advanceTimersByTime(20));
	vi.useRealTimers();
	expect(names(root)).toHaveLength(500);
});
