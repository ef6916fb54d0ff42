// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { comparedView } from '#components/compared-view.ts';
import { ENGLISH } from '#components/english.ts';
import { Panel } from '#components/panel.tsx';
import { panelView } from '#components/panel-view.ts';
import type { RecordAnswer } from '#utils/release/answer.ts';
import { draw, faults, section, textOf } from './drawing.ts';
import { certificate, day, fact, fresh, full, recordOf, sightingOf, today } from './samples.ts';

/** The same answer of another registry. */
const from = (registry: string, name: string, answer: RecordAnswer): RecordAnswer => ({
	...answer,
	info: { ...answer.info, name },
	data: { ...answer.data, registry },
});
const mine = recordOf(full);
const theirs = from(
	'fedcba9876543210',
	'Karachi Chamber list',
	recordOf([certificate('iso-27001', { status: 'suspended' }), fact('status-page', 'commons')]),
);
const viewOf = (answers: readonly RecordAnswer[], name = 'Ravi Ledger Labs') => comparedView(answers, name, 'client', today, ENGLISH);

test('one registry alone has nothing to be compared with', () => {
	expect(viewOf([mine])).toBeUndefined();
});

test('two registries stand apart, each with its own figure, facts, date and certificate; there is no mean', () => {
	const view = viewOf([mine, theirs]);
	expect(view?.rows.map(({ name }) => name)).toEqual(['Open Vendor Registry', 'Karachi Chamber list']);
	expect(view?.rows[0]?.figure).toMatch(/^\d+$/);
	// Two facts are too few for a number: hatched, no needle.
	expect(view?.rows[1]).toMatchObject({ figure: '–', basis: '2 public facts, data of 24 Nov 2026 · ISO 27001 suspended' });
	expect(view?.rows[1]?.plot).not.toHaveProperty('value');
	expect(view?.words).toBe('The badge shows the registry you put first.');
});

test('whether they contradict each other is said by their intervals', () => {
	const same = from('fedcba9876543210', 'Another', mine);
	expect(viewOf([mine, same])?.words).toBe(
		'Their intervals overlap, so they do not contradict each other. The badge shows the registry you put first.',
	);
	const worse = {
		...same,
		row: { ...same.row, areas: same.row.areas.map((area) => (area.q > 0 ? { ...area, o: 0, q: 120 } : area)) },
	} as RecordAnswer;
	expect(viewOf([mine, worse])?.words).toContain('Their intervals do not overlap');
});

test('two registries of one name are told apart by their ids', () => {
	const twin = from('fedcba9876543210', 'Open Vendor Registry', mine);
	expect(viewOf([mine, twin])?.rows.map(({ name }) => name)).toEqual(['Open Vendor Registry (0123)', 'Open Vendor Registry (fedc)']);
});

test('where the names share no word with one of the records, that one shows no figure', () => {
	const other = from('fedcba9876543210', 'Another', recordOf(full, { names: ['Sutlej Foods'], domain: 'sutlej-foods.example' }));
	expect(viewOf([mine, other])?.rows[1]).toMatchObject({ figure: '–', basis: 'names differ, so no figure is shown' });
});

test('data that is too old says so', () => {
	const old = { ...theirs, data: { ...fresh, registry: 'fedcba9876543210', date: day('2026-08-01'), usable: false } };
	expect(viewOf([mine, old])?.rows[1]?.basis).toContain('data of 1 Aug 2026 · ISO 27001 suspended · too old to show');
});

test('the panel has the section after Public registers, and axe finds nothing wrong', async () => {
	const view = panelView({
		sighting: sightingOf('Ravi Ledger Labs'),
		domain: 'ravi-ledger.example',
		usual: { stars: 4.8, fromPage: true },
		answer: { state: 'known', answer: mine, others: [theirs] },
		lens: 'client',
		today,
	});
	const root = await draw(<Panel view={view} />);
	const titles = [...root.querySelectorAll('h3')].map(textOf);
	expect(titles.findIndex((title) => title.startsWith('Two registries'))).toBe(
		titles.findIndex((title) => title.startsWith('Public registers')) + 1,
	);
	expect(section(root, 'Two registries')?.querySelectorAll('.plot')).toHaveLength(2);
	expect(await faults(root)).toEqual([]);
});

test('figures whose facts are not on this machine say where the facts are, and count none', async () => {
	const { record } = mine;
	const answer = { ...mine, rowOnly: true as const, record: { ...record, names: [], evidence: [] } };
	const view = panelView({
		sighting: sightingOf('Ravi Ledger Labs'),
		domain: 'ravi-ledger.example',
		usual: { stars: 4.8, fromPage: true },
		answer: { state: 'known', answer },
		lens: 'client',
		today,
	});
	const root = await draw(<Panel view={view} />);
	const text = textOf(section(root, 'Public registers') ?? null);
	expect(text).toContain('from 8 public facts');
	expect(text).toContain('The facts behind this are with the registry.');
	expect(text).not.toContain('0 facts');
	expect(await faults(root)).toEqual([]);
});
