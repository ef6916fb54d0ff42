// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { DEEDS, deedsOf, withFacts } from '#components/deeds.ts';
import { Preview, type PreviewActions, type PreviewState } from '#components/preview.tsx';
import { drawn, ownSighting, type PreviewInput } from '#components/preview-drawn.ts';
import { checkDraft, type EvidenceDraft, emptyDraft } from '#components/preview-evidence.ts';
import { faultsOf, NOTHING_TYPED, typedSighting } from '#components/preview-typing.ts';
import { previewOf } from '#components/preview-view.ts';
import { badgeText } from '#utils/badge/badge.ts';
import type { Day } from '#utils/reputation/evidence.ts';
import { evidenceSchema } from '#utils/reputation/evidence-schema.ts';
import { mayBePerson } from '#utils/subject/subject.ts';
import { draw, faults, textOf } from './drawing.ts';
import { previews } from './preview-samples.ts';
import { certificate, day, full, id, methodology, recordOf, today } from './samples.ts';

type Name = keyof typeof previews;
const names = Object.keys(previews) as Name[];
const inputOf = (name: Name): PreviewInput => previews[name];

const actions = (more: Partial<PreviewActions> = {}): PreviewActions => ({
	onTyped: vi.fn(),
	onChoice: vi.fn(),
	onLens: vi.fn(),
	outcome: async () => undefined,
	copy: async () => true,
	...more,
});
const empty: PreviewState = {
	from: 'none',
	choices: [],
	index: 0,
	typed: NOTHING_TYPED,
	sites: [
		{ id: 'clutch', label: 'Clutch' },
		{ id: 'upwork', label: 'Upwork' },
	],
	lens: 'client',
	today,
	waiting: false,
};

async function show(name: Name, more: Partial<PreviewActions> = {}): Promise<HTMLElement> {
	const view = await previewOf(inputOf(name));
	return draw(<Preview state={{ ...empty, from: 'tab', view }} actions={actions(more)} />);
}

describe('every state of the preview', () => {
	test.each(names)('%s: axe finds nothing wrong', async (name) => {
		expect(await faults(await show(name))).toEqual([]);
	});
	test.each(['none', 'unread'] as const)('nothing read (%s): axe finds nothing wrong, and the form is open', async (from) => {
		const root = await draw(<Preview state={{ ...empty, from }} actions={actions()} />);
		expect(await faults(root)).toEqual([]);
		expect(root.querySelector('details')?.open).toBe(true);
	});
	test.each(names)('%s: the first sentence is that nothing is published', async (name) => {
		expect(textOf((await show(name)).querySelector('.preview-first'))).toBe(
			'Nothing about you is published. Clients see only what your profile already shows.',
		);
	});
});

describe('what a client sees', () => {
	test('badges are drawn by the overlay on a wide and on a narrow card, with what the page’s badge would say', async () => {
		const overlay = { draw: vi.fn(), clear: vi.fn(), fit: vi.fn() };
		await show('none', { overlay });
		const [found, badges] = overlay.draw.mock.calls[0] ?? [];
		expect(found).toHaveLength(2);
		expect(badges.map(badgeText)).toEqual(Array(2).fill('Rating likely 4.5–4.9 · 3 reviews in 6 months'));
	});

	test('a card is worded beside the others of its page', async () => {
		const own = ownSighting(previews.none);
		const founded = { ...own, facts: { ...own.facts, founded: 2014 } };
		const others = ['second', 'third', 'fourth'].map((slug) => ({ ...own, subject: id(`clutch:${slug}`), facts: { founded: 2014 } }));
		expect(badgeText((await drawn({ ...previews.none, sightings: [founded] })).badge)).toContain('3 reviews in 6 months');
		expect(badgeText((await drawn({ ...previews.none, sightings: [founded, ...others] })).badge)).toContain('founded 2014');
	});

	test('the popup has the reader’s own row alone', async () => {
		const rows = [...(await show('scored')).querySelectorAll('.vendors tbody tr')];
		expect(rows.map(textOf).join()).toMatch(/^Ravi Ledger Labs4\.6–5\.03ISO 27001 in register\d+$/);
	});

	test('the badge is shown for each choice of what matters, where there is a score', async () => {
		expect((await show('scored')).querySelectorAll('.by-lens .drawn-badge')).toHaveLength(3);
		expect((await show('none')).querySelectorAll('.by-lens')).toHaveLength(0);
	});

	test('another choice of what matters is asked for', async () => {
		const onLens = vi.fn();
		const root = await show('scored', { onLens });
		root.querySelector<HTMLInputElement>('input[name=preview-lens][value=security]')?.click();
		expect(onLens).toHaveBeenCalledWith('security');
	});

	test('the panel closes by its cross, and opens again when the badge is pressed', async () => {
		const view = await previewOf(inputOf('none'));
		const root = await draw(<Preview state={{ ...empty, from: 'tab', view }} actions={actions()} />);
		await act(() => root.querySelector<HTMLButtonElement>('.close')?.click());
		expect(root.querySelector('.panel')).toBeNull();
		const again = await draw(<Preview state={{ ...empty, from: 'tab', view }} actions={actions()} presses={1} />);
		expect(again.querySelector('.panel')).not.toBeNull();
	});
});

describe('what would change it', () => {
	test('deeds stand in the order in which clients ask', async () => {
		const ids = (await deedsOf(inputOf('none'))).map((deed) => deed.id);
		expect(ids).toEqual(DEEDS.filter((one) => ids.includes(one)));
		expect(ids.indexOf('work')).toBeLessThan(ids.indexOf('certificate'));
		expect(ids.indexOf('certificate')).toBeLessThan(ids.indexOf('continuity'));
		expect(ids.indexOf('continuity')).toBeLessThan(ids.indexOf('disclosure'));
	});

	test('each is marked by what it changes, and the badge is drawn as it then would be', async () => {
		const root = await show('none');
		const seen = [...root.querySelectorAll('.deed')].map((deed) => [
			deed.getAttribute('data-deed'),
			textOf(deed.querySelector('.effect')),
			deed.querySelector('.drawn-badge')?.getAttribute('aria-label') ?? '',
		]);
		expect(seen).toEqual([
			['reviews', 'changes the badge', 'Rating likely 4.5–4.9 · 5 reviews in 6 months'],
			['work', 'nothing today', ''],
			['certificate', 'changes the badge', 'ISO 27001 in register to Nov 2029 · rating likely 4.5–4.9'],
			['number', expect.any(String), expect.any(String)],
			['replies', 'only the panel', ''],
			['continuity', 'changes the badge', '1 public fact · rating likely 4.5–4.9'],
			['disclosure', 'changes the badge', '1 public fact · rating likely 4.5–4.9'],
			['https', 'changes the badge', '1 public fact · rating likely 4.5–4.9'],
			['directory', 'only the panel', ''],
		]);
	});

	test.each(names)('%s: a mark is never a guess: drawn again, the badge differs exactly where it is said to', async (name) => {
		const input = inputOf(name);
		const now = badgeText((await drawn(input)).badge);
		for (const { id: deed, effect, badge, parts } of await deedsOf(input)) {
			expect(badgeText(badge) === now, `${name} ${deed}`).toBe(effect !== 'badge');
			if (effect === 'none') expect(parts).toEqual([]);
		}
	});

	test('what a register holds already is no deed', async () => {
		const ids = (await deedsOf(inputOf('scored'))).map((deed) => deed.id);
		for (const done of ['certificate', 'number', 'continuity', 'disclosure']) expect(ids).not.toContain(done);
	});

	test('the certificate in question is the one that the profile names', async () => {
		const own = ownSighting(previews.none);
		const deeds = await deedsOf({ ...previews.none, sightings: [{ ...own, text: 'We are ISO 9001 certified.' }] });
		expect(badgeText(deeds.find((deed) => deed.id === 'certificate')?.badge ?? (await drawn(previews.none)).badge)).toMatch(
			/^ISO 9001 in register/,
		);
	});

	test('where names differ no fact of the record changes anything, and no score is told', async () => {
		const deeds = await deedsOf(inputOf('differs'));
		for (const deed of deeds) expect(deed.score).toBeUndefined();
		expect(deeds.find((deed) => deed.id === 'https')?.effect).toBe('none');
	});

	test('a score that would move is said, before and after', async () => {
		const record = { ...previews.scored, answer: { state: 'known' as const, answer: recordOf(full.slice(1)) } };
		const outcome = await withFacts(record, [certificate('iso-27001', { until: day('2028-03-14') })]);
		expect(outcome?.score).toEqual({ before: expect.stringMatching(/^\d+$/), after: expect.stringMatching(/^\d+$/) });
		expect(Number(outcome?.score?.after)).toBeGreaterThan(Number(outcome?.score?.before));
	});

	test('without data only what the profile itself can change is worked out, and that is said', async () => {
		const root = await show('unchecked');
		const ids = [...root.querySelectorAll('.deed')].map((deed) => deed.getAttribute('data-deed'));
		expect(ids).not.toContain('certificate');
		expect(textOf(root.querySelector('.deeds'))).toContain('Registers could not be read');
	});
});

describe('a person', () => {
	test.each(['person', 'seller'] as const)('%s has no score, no register, no evidence line', async (name) => {
		const root = await show(name);
		expect(mayBePerson(ownSighting(inputOf(name)).subject)).toBe(true);
		expect(root.querySelector('.plot, .score, .evidence, input[name=preview-lens]')).toBeNull();
		expect(textOf(root.querySelector('.figures'))).toContain('Earned doesn’t score people.');
		expect([...root.querySelectorAll('.deed')].map((deed) => deed.getAttribute('data-deed'))).toEqual(['reviews', 'work', 'number']);
		// Management standards certify firms.
		expect(textOf(root.querySelector('.deeds'))).not.toContain('ISO');
	});
});

describe('the rules of marketplaces', () => {
	test.each(['person', 'agency', 'seller'] as const)('%s: no deed suggests a way of contact where the site forbids it', async (name) => {
		const root = await show(name);
		const ids = [...root.querySelectorAll('.deed')].map((deed) => deed.getAttribute('data-deed'));
		expect(ids).not.toContain('website');
		const words = [...root.querySelectorAll('.deed[data-deed=number], .deed[data-deed=reviews], .deed[data-deed=replies]')]
			.map(textOf)
			.join(' ');
		expect(words).not.toMatch(/https?:|www\.|@|e-mail|address|website|phone/i);
		expect(words).toContain('forbids ways of contact');
	});
});

describe('where figures come from, and how to dispute', () => {
	test('the range names the profile’s own figures and what they are weighed against', async () => {
		expect(textOf((await show('none')).querySelector('.figures'))).toContain(
			'4.7 from 30 reviews, as your profile says, weighed against 4.75',
		);
	});
	test('a score names the facts that moved it most, and every fact has an id to quote', async () => {
		const root = await show('scored');
		const text = textOf(root.querySelector('.figures'));
		expect(text).toMatch(/8 public facts, weighed by methodology \S+\. What moved it most: ?ISO 9001 \+\d\.\d points/);
		expect(root.querySelectorAll('.figures bdi')).toHaveLength(3 + full.length);
	});
	test('the registry’s dispute address is a link; without one that is said', async () => {
		expect((await show('scored')).querySelector('.answer a')?.getAttribute('href')).toBe('mailto:dispute@registry.example');
		const { method: _method, ...without } = previews.none;
		const view = await previewOf(without);
		const root = await draw(<Preview state={{ ...empty, from: 'tab', view }} actions={actions()} />);
		expect(textOf(root.querySelector('.answer'))).toContain('names nobody to write to');
	});
});

describe('the evidence line', () => {
	const good: EvidenceDraft = {
		...emptyDraft('domain:chenab.example', today),
		scheme: 'iso-27001',
		source: 'quality-register',
		ref: 'IS-704112',
		link: 'https://quality.example/704112',
		until: '2028-03-14',
	};

	test('a complete draft is one line that a registry reads, with the id that the fact has for good', async () => {
		const checked = await checkDraft(good, methodology, today);
		if (!checked.ok) throw new Error(checked.faults.join());
		expect(checked.line).not.toContain('\n');
		expect(evidenceSchema.parse(JSON.parse(checked.line))).toMatchObject({
			subject: 'domain:chenab.example',
			until: '2028-03-14',
			confirmed: today,
		});
		const again = await checkDraft({ ...good, link: 'https://quality.example/other' }, methodology, today);
		expect(again.ok && again.evidence.id).toBe(checked.evidence.id);
	});

	test.each([
		['subject', 'chenab.example'],
		['link', 'http://quality.example/'],
		['link', 'quality.example'],
		['source', 'Quality Register'],
		['ref', ' '],
		['scheme', ''],
		['kind', 'constructor'],
		['confirmed', '2027-01-01'],
		['until', '2028-02-31'],
	] as const)('%s: %j is said to be wrong', async (field, value) => {
		const checked = await checkDraft({ ...good, [field]: value }, methodology, today as Day);
		expect(checked).toEqual({ ok: false, faults: expect.arrayContaining([field]) });
	});

	test('is checked while one writes, copied on a click, and sent nowhere', async () => {
		const fetched = vi.spyOn(globalThis, 'fetch');
		const copy = vi.fn(async () => true);
		const root = await show('none', { copy, outcome: (fact) => withFacts(previews.none, [fact]) });
		const write = async (field: string, value: string): Promise<void> => {
			const input = root.querySelector<HTMLInputElement>(`#evidence-${field}`);
			if (!input) throw new Error(`no field ${field}`);
			await act(async () => {
				input.value = value;
				input.dispatchEvent(new Event('input', { bubbles: true }));
			});
		};
		await write('link', 'http://quality.example/');
		await vi.waitFor(() => expect(textOf(root.querySelector('#evidence-link-fault'))).toContain('begins with https://'));
		expect(root.querySelector('.line')).toBeNull();
		for (const field of ['link', 'scheme', 'source', 'ref'] as const) await write(field, good[field]);
		await vi.waitFor(() => expect(root.querySelector('.line')).not.toBeNull());
		expect(JSON.parse(textOf(root.querySelector('.line')))).toMatchObject({
			scheme: 'iso-27001',
			ref: 'IS-704112',
			subject: 'domain:chenab.example',
		});
		await vi.waitFor(() => expect(textOf(root.querySelector('.would'))).toContain('changes the badge'));
		await act(async () => root.querySelector<HTMLButtonElement>('.evidence .actions button')?.click());
		expect(copy).toHaveBeenCalledWith(textOf(root.querySelector('.line')));
		expect(fetched).not.toHaveBeenCalled();
	});
});

describe('what is typed', () => {
	const typed = {
		...NOTHING_TYPED,
		name: 'Chenab Works',
		rating: '4,7',
		reviews: '30',
		recent: '3',
		website: 'https://chenab.example',
		text: 'Two teams.',
	};

	test('becomes what the page would show', () => {
		expect(typedSighting(typed)).toMatchObject({
			name: 'Chenab Works',
			website: 'chenab.example',
			rating: { value: 4.7, outOf: 5, count: 30 },
			facts: { recent_reviews: 3, recent_months: 6 },
		});
	});
	test('no reviews yet is a figure, nothing typed is none', () => {
		expect(typedSighting({ ...typed, rating: '', reviews: '0', recent: '' })?.rating).toEqual({ value: 0, outOf: 5, count: 0 });
		expect(typedSighting({ ...typed, rating: '', reviews: '', recent: '' })?.rating).toBeUndefined();
	});
	test('a person on Upwork is one, and gives no website', () => {
		const person = typedSighting({ ...typed, site: 'upwork', person: true });
		expect(person && mayBePerson(person.subject)).toBe(true);
		expect(person?.website).toBeUndefined();
		expect(mayBePerson(typedSighting({ ...typed, site: 'upwork' })?.subject ?? id('upwork:~00000000000000000f'))).toBe(false);
	});
	test.each([
		['name', ' '],
		['rating', '5.5'],
		['rating', 'five'],
		['reviews', '-1'],
		['reviews', '2.5'],
		['recent', '31'],
	] as const)('%s %j is said to be wrong', (field, value) => {
		expect(faultsOf({ ...typed, [field]: value })).toEqual([field]);
		expect(typedSighting({ ...typed, [field]: value })).toBeUndefined();
	});
	test('is shown on pressing the button, and what is wrong is said beside it', async () => {
		const onTyped = vi.fn();
		const root = await draw(<Preview state={{ ...empty, typed: { ...typed, rating: '9' } }} actions={actions({ onTyped })} />);
		await act(() => root.querySelector<HTMLButtonElement>('button[type=submit]')?.click());
		expect(onTyped).not.toHaveBeenCalled();
		expect(textOf(root.querySelector('#typed-rating-fault'))).toBe('From 1 to 5, such as 4.7.');
		expect(await faults(root)).toEqual([]);
	});
});
