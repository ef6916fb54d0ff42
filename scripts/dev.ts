/** `npm run dev`: the extension with a fresh embedded release in Chromium, rebuilt while you work. */
import { spawnSync } from 'node:child_process';
import { browserPath } from './browser.ts';
import { publishEmbedded } from './release.ts';

const chrome = browserPath('chromium');
await publishEmbedded();
process.exitCode = spawnSync('wxt', [], { stdio: 'inherit', env: { ...process.env, WXT_CHROMIUM_PATH: chrome } }).status ?? 1;
