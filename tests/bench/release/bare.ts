/** An extension that does nothing but answer: what starting a background costs at least, on this machine and at this moment. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../attacks/driver.ts';

/** Writes it. @returns the folder to load */
export function makeBare(browser: BrowserName): string {
	const folder = `.output/bench/bare-${browser}`;
	mkdirSync(folder, { recursive: true });
	const manifest = {
		manifest_version: 3,
		name: 'bare',
		version: '1',
		background: browser === 'chrome' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
		...(browser === 'firefox' && { browser_specific_settings: { gecko: { id: 'earned@extension.earned' } } }),
	};
	writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
	writeFileSync(
		join(folder, 'background.js'),
		'(globalThis.browser ?? chrome).runtime.onMessage.addListener((message, sender, respond) => { respond({ ok: true }); });',
	);
	writeFileSync(join(folder, 'popup.html'), '<!doctype html><title>bare</title>');
	return folder;
}
