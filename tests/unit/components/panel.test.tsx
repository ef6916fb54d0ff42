// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { OpenPanel } from '#components/open-panel.tsx';
import { Panel } from '#components/panel.tsx';
import type { PanelAnswer } from '#utils/messaging.ts';
import { REASONS } from '#utils/release/reason.ts';
import { draw, faults, section, textOf } from './drawing.ts';
import { certificate, day, fact, fresh, full, panelOf, panels, recordOf, sightingOf, unusable } from './samples.ts';

const HEADINGS = ['What clients say here', 'Certificates', 'Public registers', 'Ask before hiring', 'Their answer'];
const show = (name: keyof typeof panels, more: Parameters<typeof panelOf>[1] = {}) => draw(<Panel view={panelOf(name, more)} />);
const headings = (root: HTMLElement): string[] =>
	[...root.querySelectorAll('h3')].map((one) => HEADINGS.find((title) => textOf(one).startsWith(title)) ?? textOf(one));

describe('every state of the panel', () => {
	test.each(Object.keys(panels) as (keyof typeof panels)[])('%s: axe finds nothing wrong', async (name) => {
		expect(await faults(await show(name))).toEqual([]);
	});
});

test('it adds no landmark to the page that it stands in', async () => {
	expect((await show('full')).querySelector('header, footer, main, nav, aside')).toBeNull();
});

test('the headings stand in the order in which a buyer asks', async () => {
	expect(headings(await show('full'))).toEqual(HEADINGS);
});

test('the answer is left out where there is none, the registers for a person', async () => {
	expect(headings(await show('none'))).toEqual(HEADINGS.slice(0, 4));
	expect(headings(await show('person'))).toEqual(['What clients say here', 'Certificates', 'Ask before hiring']);
});

describe('a record with a score', () => {
	test('says the number with subject, scale, interval, facts, areas and date', async () => {
		const text = textOf(section(await show('full'), 'Public registers') ?? null);
		expect(text).toMatch(/Trust score, of 100: likely between \d+ and \d+typical \d+; from 8 public facts in 6 areas, as of 24 Nov 2026/);
		expect(text).toContain('It says how much public evidence speaks for this firm, not how good its work is.');
	});

	test('draws each known area with a spoken interval, and folds the unknown ones into one line', async () => {
		const root = await show('full');
		const plots = [...root.querySelectorAll('.areas [role=img]')].map((plot) => plot.getAttribute('aria-label') ?? '');
		expect(plots).toHaveLength(6);
		for (const spoken of plots) expect(spoken).toMatch(/^(\d+ of 100|too little for a number), likely \d+ to \d+/);
		expect(textOf(root)).toContain('Nothing public yet on: delivery, inclusion.');
	});

	test('an area with too little for a number is hatched and has neither needle nor number', async () => {
		const root = await show('full');
		const hatched = root.querySelectorAll('.areas [data-known=little]');
		expect(hatched.length).toBeGreaterThan(0);
		for (const plot of hatched) {
			expect((plot as HTMLElement).style.getPropertyValue('--value')).toBe('');
			expect(textOf(plot.nextElementSibling)).toBe('–');
		}
	});

	test('every fact has its words, its source as an https link, and its date', async () => {
		const items = [...(await show('full')).querySelectorAll('.sources li')];
		expect(items).toHaveLength(full.length);
		for (const item of items) {
			expect(item.querySelector('a')?.getAttribute('href')).toMatch(/^https:/);
			expect(item.querySelector('a')?.rel).toBe('noopener noreferrer');
			expect(textOf(item.querySelector('.date'))).toMatch(/^\d+ \w{3} \d{4}$/);
		}
		expect(items.map(textOf).join()).toContain('Stands in a public directory · not counted');
	});

	test('a source that asks for it is credited with its licence', async () => {
		const credits = [...(await show('full')).querySelectorAll('.credit')].map(textOf);
		expect(credits).toEqual(['Vendor Commons: Commons Foundation. Reduced to published pages. CC BY-SA 4.0']);
	});

	test('a link that is not https is never followed', async () => {
		const bad = recordOf([fact('bug-bounty', 'commons', { link: 'javascript:alert(1)' })]);
		const root = await show('full', { answer: { state: 'known', answer: bad } });
		for (const link of root.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^(https|mailto):/);
	});

	test('another choice of what matters is called for by its radio button', async () => {
		const onLens = vi.fn();
		const root = await draw(<Panel view={panelOf('full')} onLens={onLens} />);
		const radios = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
		expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
			['client', true],
			['recruiter', false],
			['security', false],
		]);
		radios[2]?.click();
		expect(onLens).toHaveBeenCalledWith('security');
	});

	test('another choice of what matters gives other figures', () => {
		const score = (lens: 'client' | 'security') => {
			const { registers } = panelOf('full', { lens });
			return registers?.kind === 'known' ? registers.score?.figure : undefined;
		};
		expect(score('security')).not.toBe(score('client'));
	});

	test('the head says whose record it is, of what day, and that the signature was checked', async () => {
		const head = textOf((await show('full')).querySelector('.head'));
		expect(head).toContain('Record ofravi-ledger.example, the website this profile gives');
		expect(head).toContain('Data of24 Nov 2026 · signature checked');
	});

	test('the footer names methodology, dispute and registry', async () => {
		const footer = (await show('full')).querySelector('.foot');
		expect(textOf(footer)).toContain('Worked out by methodology 1.');
		expect([...(footer?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
			'https://registry.example/methodology',
			'mailto:dispute@registry.example',
			'https://registry.example/',
		]);
	});
});

describe('certificates', () => {
	const statuses = async (name: keyof typeof panels) =>
		[...(await show(name)).querySelectorAll('.certificate')].map((one) => [
			textOf(one.querySelector('b')),
			textOf(one.querySelector('.status')),
			one.querySelector('.status')?.getAttribute('data-tone'),
		]);

	test('each has a status in word and tone; what its issuer ended comes first', async () => {
		expect(await statuses('lapsed')).toEqual([
			['ISO 9001', 'withdrawn', 'ended'],
			['ISO 27001', 'suspended', 'ended'],
			['ISO 22301', 'disputed', 'care'],
			['ISO 27701', 'ended 2 Mar 2026', 'ended'],
			['FedRAMP', 'in process', 'quiet'],
		]);
		expect(await statuses('full')).toEqual([
			['ISO 27001', 'active', 'confirmed'],
			['ISO 9001', 'ends in 41 days', 'care'],
			['SOC 2', 'no public register', 'quiet'],
		]);
	});

	test('each says whose word it is, in four steps', async () => {
		const steps = [...(await show('full')).querySelectorAll('.whose')].map((one) => [
			one.querySelector('[role=img]')?.getAttribute('aria-label'),
			textOf(one),
		]);
		expect(steps).toEqual([
			['step 4 of 4', 'The issuer’s register says so · Open Quality Register'],
			['step 4 of 4', 'The issuer’s register says so · Open Quality Register'],
			['step 2 of 4', 'Listed by Vendor Commons'],
		]);
	});

	test('entries that say the same stand in one line with their number', async () => {
		const many = recordOf([1, 2, 3].map(() => certificate('fedramp', { until: day('2027-06-01') })));
		const root = await show('full', { answer: { state: 'known', answer: many } });
		expect(textOf(root.querySelector('.details'))).toBe('to 1 Jun 2027 · 3 entries · read 21 Nov 2026');
	});

	test('a record that names none is not said of the page', async () => {
		expect(textOf(section(await show('none'), 'Certificates') ?? null)).toContain('The registers we read name no certificate of theirs.');
	});
});

describe('without a score', () => {
	test('little: facts, hatched areas, no number', async () => {
		const root = await show('little');
		expect(textOf(root)).toContain('3 public facts, as of 24 Nov 2026: too few for a number.');
		expect(root.querySelector('.figure')).toBeNull();
		expect(root.querySelectorAll('[data-known=enough]')).toHaveLength(0);
	});

	test('none: said to be normal', async () => {
		expect(textOf(section(await show('none'), 'Public registers') ?? null)).toContain(
			'Not in the public registers we read. Normal: most firms here aren’t.',
		);
	});

	test('directories alone: existence, counted for nothing', async () => {
		expect(textOf(await show('existence'))).toContain('1 entry in public lists, which show that it exists, and count for nothing more.');
	});

	test('names differ: both names, no number', async () => {
		const root = await show('differs');
		expect(textOf(root)).toContain('is known as Odra Kod; this page says Ravi Ledger Labs.');
		expect(root.querySelector('.figure')).toBeNull();
		expect(root.querySelector('.certificate')).toBeNull();
	});

	test.each(REASONS)('could not be checked, %s: what is wrong, since when, what was kept, what to do', async (reason) => {
		const root = await show('unchecked', { answer: { state: 'unchecked', reason, data: unusable(reason) } });
		const text = textOf(section(root, 'Public registers') ?? null);
		expect(text).toContain('The fault is on our side. It says nothing about this vendor.');
		expect(text).toContain('The data of 5 Oct 2026 was kept, and is now too old to show.');
		expect(textOf(root.querySelector('.notice')).split('. ').length).toBeGreaterThanOrEqual(3);
	});

	test('the reasons are told apart', () => {
		const titles = REASONS.map((reason) => {
			const { registers } = panelOf('unchecked', { answer: { state: 'unchecked', reason, data: unusable(reason) } });
			return registers?.kind === 'unchecked' ? registers.why.title : '';
		});
		expect(new Set(titles).size).toBe(REASONS.length);
	});

	test('data that is old but usable keeps its figures, with the mark', async () => {
		const root = await show('old');
		expect(textOf(root)).toContain('Data of5 Nov 2026 · not refreshed');
		expect(textOf(root.querySelector('.notice'))).toContain('The data of 5 Nov 2026 was kept and is still shown.');
		expect(root.querySelector('.figure')).not.toBeNull();
	});
});

describe('what clients say', () => {
	test('the rating is a range on a line that is spoken, and typical or not in words', async () => {
		const root = section(await show('full'), 'What clients say here');
		expect(textOf(root ?? null)).toContain('The page says 4.9 from 12 reviews. A fair range is 4.6–5.0.');
		expect(root?.querySelector('.stars')?.getAttribute('aria-label')).toBe('Likely 4.6 to 5.0 stars; usual here 4.78');
		expect(textOf(root ?? null)).toContain('Typical here: the page’s average, 4.78, lies inside.');
	});

	test('the range is weighed as the badge’s was, against another base where there is one', async () => {
		const text = textOf(await show('full', { base: 4.2 }));
		expect(text).not.toContain('A fair range is 4.6–5.0.');
		expect(text).toContain('average here 4.78');
	});

	test('where the range begins below four, the line begins at one', async () => {
		expect(textOf((await show('lapsed')).querySelector('.axis'))).toBe('12345');
		expect(textOf((await show('full')).querySelector('.axis'))).toBe('4.04.254.54.755.0');
	});

	test('too few reviews give no range, none yet is said so', async () => {
		const few = await show('hidden');
		expect(textOf(few)).toContain('The page says 5.0 from 2 reviews. That is too few to judge.');
		expect(few.querySelector('.stars')).toBeNull();
		expect(textOf(await show('unrated'))).toContain('No reviews here yet.');
	});

	test('a person has neither verdict nor average', async () => {
		const text = textOf(await show('person'));
		expect(text).toContain('Earned doesn’t score people; it explains what this page shows.');
		expect(text).not.toMatch(/typical|average|usual/i);
	});

	test('page facts are worded plainly, with whose word they are', async () => {
		const facts = [...(await show('full')).querySelectorAll('.facts-of-page li')].map((item) => [...item.children].map(textOf).join(' | '));
		expect(facts).toEqual([
			'3 reviews in the last 6 months | 2 of 3 with 5 stars',
			'Clients in 4 countries | United States 6 of 11',
			'Projects mostly $50k–199k | 8 of 11 with a cost',
			'2 projects over $200k | of 11 with a cost',
			'Rated 4.6 for cost | 4.9 overall',
			'50–249 people | the company says',
			'$25–49 an hour | the company says',
			'Founded 2014 | the company says',
		]);
	});

	test('where a vendor is based is no fact here', () => {
		const placed = sightingOf('Ravi Ledger Labs', { facts: { place: 'Lahore, Pakistan' } });
		expect(panelOf('none', { sighting: placed }).clients.facts).toEqual([]);
	});
});

describe('questions', () => {
	test.each(Object.keys(panels) as (keyof typeof panels)[])('%s: two to four', (name) => {
		const { questions } = panelOf(name);
		expect(questions.length).toBeGreaterThanOrEqual(2);
		expect(questions.length).toBeLessThanOrEqual(4);
		expect(new Set(questions).size).toBe(questions.length);
	});

	test('they come from what is missing', () => {
		expect(panelOf('lapsed').questions[0]).toBe('Your ISO 9001 is withdrawn in its register. What happened, and what holds now?');
		expect(panelOf('full').questions[0]).toBe('Your ISO 9001 ends on 4 Jan 2027. Is its renewal booked, and with whom?');
		expect(panelOf('none').questions[0]).toBe('What is your legal name, and in which company register are you entered?');
	});

	test('the button hands all of them over', async () => {
		const onCopy = vi.fn();
		const root = await draw(<Panel view={panelOf('none')} onCopy={onCopy} />);
		root.querySelector<HTMLButtonElement>('.button')?.click();
		expect(onCopy).toHaveBeenCalledWith(panelOf('none').questions);
	});
});

describe('an open panel', () => {
	const request = (record: Promise<PanelAnswer>) => ({
		sighting: panels.full.sighting,
		badge: { kind: 'none' as const, before: '', strong: '', after: '', compact: '', spoken: '' },
		button: document.createElement('button'),
		usual: panels.full.usual,
		domain: panels.full.domain,
		record,
	});
	const open = (record: Promise<PanelAnswer>, copy = async () => true) =>
		draw(<OpenPanel request={request(record)} onClose={() => {}} onChange={() => {}} copy={copy} />);

	test('names the vendor while the registry is asked, and keeps the close button when it answers', async () => {
		let answer: (given: PanelAnswer) => void = () => {};
		const root = await open(
			new Promise((resolve) => {
				answer = resolve;
			}),
		);
		const close = root.querySelector('.close');
		expect(textOf(root)).toContain('Ravi Ledger Labs');
		expect(await faults(root)).toEqual([]);
		await act(async () => answer({ state: 'none', data: fresh }));
		expect(textOf(root)).toContain('Not in the public registers we read.');
		expect(root.querySelector('.close')).toBe(close);
	});

	test('an extension that does not answer is said so, and the page’s facts stay', async () => {
		const root = await open(Promise.reject(new Error('gone')));
		await act(async () => {});
		expect(textOf(root)).toContain('Earned did not answer.');
		expect(textOf(root)).toContain('A fair range is');
	});

	test('copied questions are confirmed aloud', async () => {
		const copy = vi.fn(async () => true);
		const root = await open(Promise.resolve({ state: 'none', data: fresh }), copy);
		await act(async () => {});
		await act(async () => root.querySelector<HTMLButtonElement>('.button')?.click());
		expect(copy).toHaveBeenCalledOnce();
		expect(textOf(root.querySelector('[role=status]'))).toBe('Copied');
	});
});
