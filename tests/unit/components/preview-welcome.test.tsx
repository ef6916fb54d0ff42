// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { Welcome } from '#components/welcome.tsx';
import { Samples } from '#components/welcome-list.tsx';
import { sampleList, sampleSightings } from '#components/welcome-samples.ts';
import type { Day } from '#utils/reputation/evidence.ts';
import { draw, faults, textOf } from './drawing.ts';
import { method } from './preview-samples.ts';
import { today, unusable } from './samples.ts';

test('the first page is three sentences, three pictures and a way to the sample list', async () => {
	const root = await draw(<Welcome samples="/samples.html" />);
	expect(textOf(root.querySelector('.welcome-sentences'))).toBe(
		'Earned shows what stands behind the stars.It never tells anyone which pages you visit.Knowing nothing about a vendor is not a bad sign.',
	);
	const pictures = [...root.querySelectorAll('svg.picture')];
	expect(pictures).toHaveLength(3);
	for (const picture of pictures) expect(picture.getAttribute('aria-label')?.length).toBeGreaterThan(20);
	expect(root.querySelector('a')?.getAttribute('href')).toBe('/samples.html');
	expect(await faults(root)).toEqual([]);
});

test.each([today, '2031-05-01' as Day])('the sample list shows every kind of badge once, on %s as well', async (at) => {
	const list = await sampleList({ method, data: method.data }, at);
	expect(list.look.badges.map(({ kind }) => kind)).toEqual(['rated', 'record', 'claim', 'cert', 'lapsed', 'facts', 'few', 'new']);
});

test('every sample is invented: its website can be nobody’s', () => {
	for (const { website } of sampleSightings()) expect(website).toMatch(/\.example$/);
});

test('without data the cards’ own words are shown, and it is said', async () => {
	const list = await sampleList({ data: unusable('offline') }, today);
	expect(list.look.badges.map(({ kind }) => kind)).not.toContain('record');
	const root = await draw(<Samples sightings={list.sightings} noData back="/welcome.html" />);
	expect(textOf(root)).toContain('The data is not here yet');
	expect(await faults(root)).toEqual([]);
});
