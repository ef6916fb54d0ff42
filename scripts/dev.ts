/**
 * `npm run dev`: the extension rebuilt while you work, with a fresh embedded release. With a display Chromium opens with it
 * (a profile of its own under .output); without, it says which folder to load.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { browserPath } from './browser.ts';
import { publishEmbedded } from './release.ts';

const FOLDER = resolve('.output/chrome-mv3-dev');
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

await publishEmbedded();
const wxt = spawn('wxt', [], { stdio: 'inherit' });
wxt.on('exit', (code) => process.exit(code ?? 1));
if (display) {
	const chrome = browserPath('chromium');
	for (let tries = 0; tries < 120 && !existsSync(`${FOLDER}/background.js`); tries++) await wait(500);
	const args = [`--load-extension=${FOLDER}`, `--user-data-dir=${resolve('.output/dev-profile')}`, '--no-first-run', 'chrome://extensions'];
	spawn(chrome, process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args, { stdio: 'ignore' }).on('exit', () => wxt.kill());
}
