/**
 * Draws every state of panel, popup and side panel into one static page, `.output/gallery/index.html`, and takes pictures of it in
 * light, dark, right to left, at 320 px and in a contrast theme: `node scripts/gallery.ts [light dark …]`. For those who work on the look.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import preact from '@preact/preset-vite';
import { chromium } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { browserPath } from './browser.ts';

const FOLDER = '.output/gallery';
const VIEWS: Record<string, { readonly width: number; readonly dark?: boolean; readonly rtl?: boolean; readonly contrast?: boolean }> = {
	light: { width: 1660 },
	dark: { width: 1660, dark: true },
	rtl: { width: 1660, rtl: true },
	narrow: { width: 320 },
	contrast: { width: 1660, contrast: true },
};

/** Bundles an entry into one script, as the build does. */
async function bundle(entry: string): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		plugins: [preact()],
		build: { write: false, lib: { entry, name: 'gallery', formats: ['iife'], fileName: 'gallery' } },
	});
	const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
	return output?.output.map((part) => (part.type === 'chunk' ? part.code : '')).join('') ?? '';
}

const page = (code: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Earned: every state</title>
<style>
:root { color-scheme: light dark; background: light-dark(#f5f6f6, #0e1013); color: light-dark(#434d57, #b9c1c9); font: 13px Arial, sans-serif; }
body { display: flex; flex-wrap: wrap; gap: 24px; align-items: start; margin: 0; padding: 24px; }
figure { margin: 0; inline-size: 380px; }
figure.popup { inline-size: 420px; }
figure.side { inline-size: 480px; }
figcaption { margin-block-end: 6px; }
@media (max-width: 400px) { body { padding: 0; } figure, figure.popup, figure.side { inline-size: 100%; } }
</style>
<body><script>${code.replaceAll('</script', '<\\/script')}</script></body></html>`;

mkdirSync(FOLDER, { recursive: true });
const code = await bundle('scripts/gallery/page.tsx');
writeFileSync(`${FOLDER}/index.html`, page(code));
console.log(`${FOLDER}/index.html; views and samples ${(gzipSync(code).length / 1000).toFixed(1)} kB gzip`);

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(VIEWS);
const browser = await chromium.launch({ executablePath: browserPath('chromium'), args: ['--no-sandbox'] });
for (const name of wanted) {
	const view = VIEWS[name];
	if (!view) throw new Error(`${name} is no view: ${Object.keys(VIEWS).join(', ')}`);
	const tab = await browser.newPage({
		viewport: { width: view.width, height: 900 },
		colorScheme: view.dark ? 'dark' : 'light',
		...(view.contrast && { forcedColors: 'active' }),
	});
	await tab.goto(`file://${process.cwd()}/${FOLDER}/index.html`);
	if (view.rtl)
		await tab.evaluate(() => {
			document.documentElement.dir = 'rtl';
			for (const host of document.querySelectorAll('figure > div')) host.shadowRoot?.querySelector('[dir]')?.setAttribute('dir', 'rtl');
		});
	await tab.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true });
	console.log(`${FOLDER}/${name}.png`);
	await tab.close();
}
await browser.close();
