/** The extension in Firefox, for attacks and kills. */
import { badgesInFirefox, launchFirefox } from '../e2e/firefox.ts';
import { type Browser, VENDORS, vendorsPage } from './driver.ts';
import { WATCHED } from './world.ts';

/** Starts Firefox with a built extension. */
export async function startFirefox(extension: string): Promise<Browser> {
	const firefox = await launchFirefox({ [VENDORS]: vendorsPage() }, extension);
	const own = await firefox.openOwn('popup.html');
	const vendors = await firefox.open(VENDORS);
	return {
		async ask(message) {
			const { ok, value, error } = (await own.evaluate(`browser.runtime.sendMessage(${JSON.stringify(message)})`)) as {
				ok: boolean;
				value?: unknown;
				error?: string;
			};
			if (!ok) throw new Error(error);
			return value;
		},
		evaluate: async <T>(expression: string) => (await own.evaluate(expression)) as T,
		async badges() {
			await vendors.goto(VENDORS);
			await vendors.waitForFunction((n) => document.querySelectorAll('[data-earned-badge]').length >= n, { timeout: 20_000 }, WATCHED);
			return (await badgesInFirefox(vendors)).map(({ text }) => text);
		},
		endBackground: () => firefox.endBackground(),
		close: () => firefox.close(),
	};
}
