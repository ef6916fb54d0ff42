// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { Popup } from '#components/popup.tsx';
import { PopupLists } from '#components/popup-lists.tsx';
import { popupView } from '#components/popup-view.ts';
import { draw, faults, textOf } from './drawing.ts';
import { popupOf, popups, reading } from './samples.ts';

const show = (name: keyof typeof popups) => draw(<Popup view={popupOf(name)} />);
const cells = (root: HTMLElement, vendor: string): string[] => {
	const row = [...root.querySelectorAll('tbody tr')].find((one) => textOf(one.querySelector('th')) === vendor);
	return [...(row?.querySelectorAll('td') ?? [])].map(textOf);
};

describe('every state of the popup', () => {
	test.each(Object.keys(popups) as (keyof typeof popups)[])('%s: axe finds nothing wrong', async (name) => {
		expect(await faults(await show(name))).toEqual([]);
	});
});

test('it begins with the page in one line', async () => {
	expect(textOf((await show('vendors')).querySelector('.sentence'))).toMatch(/^9 rated vendors here\. .*3 are in public registers\.$/);
});

test('all vendors stand in the page’s order, none behind a further click', async () => {
	const names = [...(await show('vendors')).querySelectorAll('tbody th')].map(textOf);
	expect(names).toEqual(reading.sightings.map(({ name }) => name));
});

test('every vendor has the same columns', async () => {
	const root = await show('vendors');
	expect([...root.querySelectorAll('thead th')].map(textOf)).toEqual([
		'Vendor',
		'Likely rating45',
		'Reviews in 6 months',
		'Certificates',
		'Trust score0100',
	]);
	expect(cells(root, 'Chenab Works')).toEqual(['4.5–4.9', '3', 'none named', 'no record']);
	expect(cells(root, 'Ravi Ledger Labs')).toEqual(['4.6–5.0', '–not shown', 'ISO 27001 in register', expect.stringMatching(/^\d+$/)]);
	expect(cells(root, 'Tresillo Studio')).toEqual(['4.2–4.8', '–not shown', 'ISO 9001 withdrawn', '1 fact']);
	expect(cells(root, 'Sylhet Apps')).toEqual(['none yet', '–not shown', 'none named', 'no record']);
	expect(cells(root, 'Bulacan Cloud')[0]).toBe('2 reviews');
});

test('what cards name is said where cards were read for it', () => {
	const view = popupView({ ...popups.vendors, says: ['ISO 27001, SOC 2', null] });
	expect([...view.rows.slice(0, 2), ...view.rows.slice(3, 4)].map(({ certificates }) => certificates.words)).toEqual([
		'says ISO 27001, SOC 2',
		'none named',
		'none listed',
	]);
});

test('bars are spoken; the figures beside them are not said twice', async () => {
	const bar = (await show('vendors')).querySelector('tbody .stars');
	expect(bar?.getAttribute('aria-label')).toBe('Likely 4.4 to 4.9 stars');
	expect(bar?.nextElementSibling?.getAttribute('aria-hidden')).toBe('true');
});

test('a vendor’s name asks for its place on the page', async () => {
	const onShow = vi.fn();
	const root = await draw(<Popup view={popupOf('vendors')} onShow={onShow} />);
	root.querySelectorAll<HTMLButtonElement>('.vendor')[2]?.click();
	expect(onShow).toHaveBeenCalledWith(2);
});

test('what could not be read is said', async () => {
	expect(textOf(await show('vendors'))).toContain('3 cards could not be read.');
});

test('data that cannot be used is our fault, said once; page facts stay', async () => {
	const root = await show('unchecked');
	expect(root.querySelectorAll('.notice')).toHaveLength(1);
	expect(textOf(root.querySelector('.notice'))).toContain('The fault is on our side. Badges show what the page itself says.');
	expect(cells(root, 'Chenab Works')).toEqual(['4.5–4.9', '3', 'not checked', 'not checked']);
});

test('a page that changed, an empty one, a strange one and a dead extension are told apart', async () => {
	expect(textOf(await show('changed'))).toContain('Badges are hidden on this page.');
	expect(textOf(await show('empty'))).toContain('No vendor on this page.');
	expect(textOf(await show('unsupported'))).toContain('Not a site that Earned reads.');
	expect(textOf(await show('unsupported'))).toContain('Bazaar');
	expect(textOf(await show('failed'))).toContain('Earned did not answer on this page.');
});

test('the foot says site, date of the data, signature, and that nothing was sent', async () => {
	expect(textOf((await show('vendors')).querySelector('footer'))).toBe(
		'agora.example · data of 24 Nov 2026, signature checkedNothing was sent.',
	);
	expect(textOf((await show('old')).querySelector('footer'))).toContain('data of 5 Nov 2026, not refreshed');
	expect(textOf((await show('nodata')).querySelector('footer'))).toContain('no data yet');
});

test('all vendors of the page go to the list last used, and the lists open', async () => {
	const [onAdd, onOpen] = [vi.fn(), vi.fn()];
	const lists = <PopupLists count={9} list="Payments rebuild" said="9 vendors added." onAdd={onAdd} onOpen={onOpen} />;
	const root = await draw(<Popup view={popupOf('vendors')} lists={lists} />);
	for (const button of root.querySelectorAll<HTMLButtonElement>('.to-lists button')) button.click();
	expect([onAdd, onOpen].map((given) => given.mock.calls.length)).toEqual([1, 1]);
	expect(textOf(root.querySelector('.to-lists'))).toBe('Add all vendors on this pageto “Payments rebuild”Open lists9 vendors added.');
	expect(await faults(root)).toEqual([]);
});
