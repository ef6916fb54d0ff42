/** The extension in Chromium, for attacks and kills. */
import type { Page } from 'playwright-core';
import { launch, waitForBadges } from '../e2e/browser.ts';
import { type Browser, VENDORS, vendorsPage } from './driver.ts';
import { WATCHED } from './world.ts';

/** Starts Chromium with a built extension whose registry is at `url`. */
export async function startChromium(extension: string, url: string): Promise<Browser> {
	const launched = await launch({ [VENDORS]: vendorsPage() }, { extension, through: [new URL(url).origin] });
	const { context, id } = launched;
	const own = await context.newPage();
	await own.goto(`chrome-extension://${id}/popup.html`);
	const vendors = await context.newPage();
	const session = await context.newCDPSession(own);
	return {
		ask: (message) => reply(own, message),
		evaluate: (expression) => own.evaluate(expression),
		async badges() {
			await vendors.goto(VENDORS);
			return (await waitForBadges(vendors, WATCHED)).map(({ text }) => text);
		},
		async endBackground() {
			const { targetInfos } = await session.send('Target.getTargets');
			const workers = targetInfos.filter(({ type, url: address }) => type === 'service_worker' && address.includes(id));
			await Promise.all(workers.map(({ targetId }) => session.send('Target.closeTarget', { targetId })));
		},
		async close() {
			await launched.close();
			if (launched.refused.length > 0) throw new Error(`Something else was asked for: ${launched.refused.join(', ')}`);
		},
	};
}

async function reply(page: Page, message: object): Promise<unknown> {
	const { ok, value, error } = await page.evaluate<{ ok: boolean; value?: unknown; error?: string }>(
		`chrome.runtime.sendMessage(${JSON.stringify(message)})`,
	);
	if (!ok) throw new Error(error);
	return value;
}
