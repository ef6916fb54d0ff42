/** `npm run screenshots`: the pictures of README and docs, from the real extension on the demo page. */
import { mkdirSync } from 'node:fs';
import { insideRoots, launch, tabOf, waitForBadges } from '../tests/e2e/browser.ts';
import { demoPage, demoUrl } from './demo-page.ts';

const OUT = 'docs/images';
const address = new URL(demoUrl);
mkdirSync(OUT, { recursive: true });

for (const theme of ['light', 'dark'] as const) {
	const browser = await launch({ [address.origin + address.pathname]: demoPage() }, { dark: theme === 'dark' });
	const page = browser.context.pages()[0] ?? (await browser.context.newPage());
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto(demoUrl);
	await waitForBadges(page, 50);
	await showCard('Rickshaw Road Digital');
	await page.screenshot({ path: `${OUT}/overlay-${theme}.png` });
	await openPanel('OVHcloud');
	await page.screenshot({ path: `${OUT}/panel-${theme}.png` });
	const popup = await browser.context.newPage();
	await popup.setViewportSize({ width: 420, height: 600 });
	await popup.goto(`chrome-extension://${browser.id}/popup.html?tab=${await tabOf(browser, demoUrl)}`);
	await popup.waitForSelector('.vendors');
	await popup.screenshot({ path: `${OUT}/popup-${theme}.png` });
	await browser.close();

	/** Scrolls a vendor's card to the top of the window. */
	async function showCard(name: string): Promise<void> {
		await page
			.getByRole('link', { name, exact: true })
			.first()
			.evaluate((link) => link.closest('.provider-list-item')?.scrollIntoView());
		await page.waitForTimeout(300);
	}

	async function openPanel(name: string): Promise<void> {
		await showCard(name);
		await insideRoots(
			page,
			'data-earned-badge',
			`function () { if (this.host.parentElement.textContent.trim() === ${JSON.stringify(name)}) this.querySelector('button').click(); }`,
		);
		await page.waitForTimeout(1500);
	}
}
console.log(`Pictures are in ${OUT}`);
