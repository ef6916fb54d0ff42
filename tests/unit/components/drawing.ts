/** Draws a view into the test's page and asks axe about it. Colour contrast needs real rendering: the gallery and the end-to-end tests see to it. */
import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';

/** Draws into an empty page. */
export async function draw(view: ComponentChild): Promise<HTMLElement> {
	document.body.replaceChildren();
	document.documentElement.lang = 'en';
	document.title = 'test';
	const root = document.createElement('div');
	document.body.append(root);
	await act(() => render(view, root));
	return root;
}

/** Rules that axe finds broken, with the elements. */
export async function faults(root: HTMLElement): Promise<string[]> {
	const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}

/** What a reader reads, with single spaces. */
export const textOf = (root: Element | null): string => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The section under a heading. */
export function section(root: HTMLElement, title: string): HTMLElement | undefined {
	const heading = [...root.querySelectorAll('h3')].find((one) => textOf(one).startsWith(title));
	return heading?.parentElement ?? undefined;
}
