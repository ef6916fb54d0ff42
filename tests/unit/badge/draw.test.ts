// @vitest-environment jsdom
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { BADGE_CSS } from '#components/badge-style.ts';
import { type Badge, badgeText } from '#utils/badge/badge.ts';
import { drawBadge } from '#utils/badge/draw.ts';

const badge: Badge = {
	kind: 'record',
	before: 'Trust score ',
	strong: '72',
	after: ' ±10',
	second: 'typical 57',
	compact: 'Trust 72',
	spoken: 'Earned: trust score 72 of 100, likely between 61 and 81. Open details.',
};

afterEach(() => document.body.replaceChildren());

test('a badge is a button of four parts that reads as its words do', () => {
	const button = drawBadge(document, badge);
	const second = button.querySelector('i');
	const first = [...button.childNodes].filter((node) => node !== second).map((node) => node.textContent);
	expect([...button.children].map(({ localName }) => localName)).toEqual(['b', 'i']);
	expect([first.join(''), second?.textContent].join(' · ')).toBe(badgeText(badge));
});

test('its accessible name says all, whatever form is drawn', () => {
	for (const form of ['full', 'compact', 'mark'] as const) {
		const button = drawBadge(document, badge, { form });
		expect(button.getAttribute('aria-label')).toBe(badge.spoken);
		expect(button.dataset.form).toBe(form);
	}
});

test('case, size, ground and language are attributes that the style sheet reads', () => {
	const button = drawBadge(document, badge, { size: 'l', scheme: 'dark', lang: 'ur', dir: 'rtl' });
	expect(button.dataset).toMatchObject({ case: 'record', size: 'l', form: 'full' });
	expect(button.style.colorScheme).toBe('dark');
	expect([button.lang, button.dir]).toEqual(['ur', 'rtl']);
});

test('words of a page are text, never markup', () => {
	const button = drawBadge(document, { ...badge, second: '<img src=x onerror=alert(1)>' });
	expect(button.querySelector('img')).toBeNull();
	expect(button.querySelector('i')?.textContent).toContain('<img');
});

test('a badge without a second segment draws none', () => {
	const { second: _, ...alone } = badge;
	expect(drawBadge(document, alone).querySelector('i')).toBeNull();
});

test('axe finds nothing wrong with a badge', async () => {
	const main = document.createElement('main');
	main.append(drawBadge(document, badge), drawBadge(document, { ...badge, kind: 'none', before: '', strong: '', after: '', compact: '' }));
	document.body.append(main);
	const { violations } = await axe.run(main, { rules: { 'color-contrast': { enabled: false } } });
	expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the style sheet is small: it goes into every page', () => {
	expect(gzipSync(BADGE_CSS).length).toBeLessThan(2000);
});

test('every rule of the host is !important, so that no rule of a page can win', () => {
	const rules =
		/:host \{([^}]*)\}/
			.exec(BADGE_CSS)?.[1]
			?.split(';')
			.map((rule) => rule.trim()) ?? [];
	const declared = rules.filter((rule) => rule !== '');
	expect(declared.length).toBeGreaterThan(4);
	for (const rule of declared) expect(rule).toMatch(/!important$/);
});
