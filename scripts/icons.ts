/**
 * Makes `public/icon/*.png` from the mark's shape, by rendering it in Chromium: `node scripts/icons.ts`.
 * The pictures are committed, so that a build needs no browser. States: `old` the data ran out · `changed` the site
 * no longer fits its description · `off` nothing is done here.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { MARK } from '../components/mark-shape.ts';
import { browserPath } from './browser.ts';

const FOLDER = 'public/icon';
/** Contrast 4.1 on a white toolbar, 3.9 on a dark one. */
const OURS = '#a06aa5';
const GREY = { ground: '#7a838b', ink: '#fff', arm: '#d3d8dc' };

type State = 'plain' | 'old' | 'changed' | 'off';

/** What a state adds: the corner that it clears of the mark, and what stands there. */
const SIGNS: Record<'old' | 'changed', { readonly clear: string; readonly sign: string }> = {
	old: {
		clear: 'M6.6 5.6H17V17H6.6z',
		sign: 'M8 7h7v1.1c0 1.5-2.2 2.3-2.7 3.3.5 1 2.7 1.8 2.7 3.3v1.1H8v-1.1c0-1.5 2.2-2.3 2.7-3.3-.5-1-2.7-1.8-2.7-3.3z',
	},
	changed: { clear: 'M4.8 8H17v9H4.8z', sign: 'M6 11.3h3.2v1.8H6zM12.8 11.3H16v1.8h-3.2zM9.6 15.8l2-7h1.3l-2 7z' },
};

function svg(state: State, px: number): string {
	const { ground, ink, arm } = state === 'off' ? GREY : MARK;
	const mark = `<rect width="16" height="16" rx="${MARK.corner}" fill="${ground}"/><path d="${MARK.letter}" fill="${ink}"/><path d="${MARK.interval}" fill="${arm}"/>`;
	const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${px}" height="${px}" viewBox="0 0 16 16" style="display:block">`;
	if (state === 'plain' || state === 'off') return `${open}${mark}</svg>`;
	const { clear, sign } = SIGNS[state];
	return `${open}<mask id="m"><path d="M0 0h16v16H0z" fill="#fff"/><path d="${clear}" fill="#000"/></mask><g mask="url(#m)">${mark}</g><path d="${sign}" fill="${OURS}"/></svg>`;
}

const WANTED: readonly (readonly [State, readonly number[]])[] = [
	['plain', [16, 32, 48, 128]],
	['old', [16, 32]],
	['changed', [16, 32]],
	['off', [16, 32]],
];

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: browserPath('chromium'), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [state, sizes] of WANTED) {
	for (const px of sizes) {
		await page.setViewportSize({ width: px, height: px });
		await page.setContent(`<style>*{margin:0}</style>${svg(state, px)}`);
		const path = `${FOLDER}/${state === 'plain' ? '' : `${state}-`}${px}.png`;
		await page.screenshot({ path, omitBackground: true });
		console.log(path);
	}
}
await browser.close();
