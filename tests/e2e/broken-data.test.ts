/** A package whose release was tampered with: the page's facts stay, the fault is said once, in the popup and in the panel. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { demoPage, demoUrl } from '../../scripts/demo-page.ts';
import { insideRoots, type Launched, launch, tabOf, waitForBadges } from './browser.ts';

const url = new URL(demoUrl);
const folder = mkdtempSync(join(tmpdir(), 'earned-broken-'));
let browser: Launched | undefined;
afterAll(async () => {
	await browser?.close();
	rmSync(folder, { recursive: true, force: true });
});

/** Flips one byte of the package's index. */
function tamper(extension: string): void {
	const targets = join(extension, 'registry/targets');
	const index = readdirSync(targets).find((name) => name.endsWith('.index.bin.z'));
	if (!index) throw new Error('the package carries no index');
	const bytes = readFileSync(join(targets, index));
	bytes[1000] = (bytes[1000] ?? 0) ^ 1;
	writeFileSync(join(targets, index), bytes);
}

test('a tampered release draws no figure; badges say what the page says, popup and panel whose fault it is', async () => {
	cpSync('.output/chrome-mv3', folder, { recursive: true });
	tamper(folder);
	browser = await launch({ [url.origin + url.pathname]: demoPage() }, { extension: folder });
	const page = browser.context.pages()[0] ?? (await browser.context.newPage());
	await page.goto(demoUrl);
	const badges = await waitForBadges(page, 50);
	expect(badges.filter(({ kind }) => ['record', 'cert', 'facts', 'lapsed'].includes(kind))).toEqual([]);
	expect(badges.filter(({ kind }) => kind === 'rated' || kind === 'claim').length).toBeGreaterThan(30);

	const popup = await browser.context.newPage();
	await popup.goto(`chrome-extension://${browser.id}/popup.html?tab=${await tabOf(browser, demoUrl)}`);
	await popup.waitForSelector('.notice');
	expect(await popup.textContent('.notices')).toContain('Public registers could not be checked');
	await popup.close();

	await insideRoots(
		page,
		'data-earned-badge',
		"function () { const b = this.querySelector('button'); if (b.dataset.case === 'rated' && !globalThis.once) { globalThis.once = true; b.click(); } }",
	);
	await expect
		.poll(async () => (await insideRoots<string>(page, 'data-earned-panel', 'function () { return this.textContent; }'))[0] ?? '', {
			timeout: 15_000,
		})
		.toContain('The fault is on our side');
	expect(browser.refused).toEqual([]);
});
