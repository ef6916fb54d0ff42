/**
 * The real built extension in a real Firefox over WebDriver BiDi. Puppeteer refuses moz-extension addresses, so those
 * few calls go to its connection directly; `connection` and `_id` are its internals and stand in this file alone.
 */
import { resolve } from 'node:path';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { browserPath } from '../../scripts/browser.ts';
import type { Pages, SeenBadge } from './browser.ts';

const ADDON = 'earned@extension.earned';
const UUID = '6f6e4f5c-3f0a-4b4d-9d0b-0e0a0a0a0a01';

interface Bidi {
	send(method: string, params: object): Promise<{ result: never }>;
}

export interface LaunchedFirefox {
	readonly browser: Browser;
	/** Opens a page of the extension. */
	openOwn(path: string): Promise<Page>;
	/** Opens a page that was given at its address; everything else is refused and remembered. */
	open(url: string): Promise<Page>;
	readonly refused: string[];
	/** Every request of pages, with its headers: no `Origin` of the extension may be among them. */
	readonly origins: string[];
	/** Ends the extension's event page at once, as Firefox does when it is idle. */
	endBackground(): Promise<void>;
	close(): Promise<void>;
}

export async function launchFirefox(
	pages: Pages,
	extension = '.output/firefox-mv3',
	prefs: Readonly<Record<string, unknown>> = {},
): Promise<LaunchedFirefox> {
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: browserPath('firefox'),
		headless: true,
		args: ['--remote-allow-system-access'],
		extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }), ...prefs },
	});
	await browser.installExtension(resolve(extension));
	const refused: string[] = [];
	const origins: string[] = [];
	const bidi = (browser as unknown as { connection: Bidi }).connection;

	async function serve(request: HTTPRequest): Promise<void> {
		const url = new URL(request.url());
		const origin = request.headers().origin;
		if (origin) origins.push(origin);
		const body = pages[url.origin + url.pathname];
		if (body !== undefined) return request.respond({ contentType: 'text/html; charset=utf-8', body });
		if (url.protocol === 'data:' || url.protocol === 'moz-extension:') return request.continue();
		refused.push(url.href);
		await request.abort();
	}

	async function open(url: string): Promise<Page> {
		const page = await browser.newPage();
		await page.setViewport({ width: 1280, height: 900 });
		await page.setRequestInterception(true);
		page.on('request', (request) => void serve(request));
		await page.goto(url);
		return page;
	}

	return {
		browser,
		refused,
		origins,
		open,
		async openOwn(path) {
			const page = await browser.newPage();
			const context = (page.mainFrame() as unknown as { _id: string })._id;
			await bidi.send('browsingContext.navigate', { context, url: `moz-extension://${UUID}/${path}`, wait: 'complete' });
			return page;
		},
		async endBackground() {
			const { result } = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as unknown as {
				result: { contexts: { context: string }[] };
			};
			const context = result.contexts[0]?.context;
			await bidi.send('script.evaluate', {
				expression: `WebExtensionPolicy.getByID(${JSON.stringify(ADDON)}).extension.terminateBackground()`,
				target: { context },
				awaitPromise: true,
			});
		},
		close: () => browser.close(),
	};
}

interface BidiNode {
	readonly type: string;
	readonly sharedId?: string;
	readonly value?: {
		readonly children?: readonly BidiNode[];
		readonly shadowRoot?: BidiNode;
		readonly attributes?: Readonly<Record<string, string>>;
		readonly nodeType?: number;
		readonly nodeValue?: string;
		readonly localName?: string;
	};
}

const textOf = (node: BidiNode | undefined): string =>
	node?.value?.nodeType === 3 ? (node.value.nodeValue ?? '') : (node?.value?.children ?? []).map(textOf).join('');

/** All badges, in the page's order: text, kind and name, read from closed roots as the browser tells its tools. */
export async function badgesInFirefox(page: Page): Promise<Pick<SeenBadge, 'text' | 'kind' | 'label'>[]> {
	const bidi = (page.browser() as unknown as { connection: Bidi }).connection;
	const context = (page.mainFrame() as unknown as { _id: string })._id;
	const { result } = (await bidi.send('script.evaluate', {
		expression: "[...document.querySelectorAll('[data-earned-badge]')]",
		target: { context },
		awaitPromise: false,
		serializationOptions: { maxDomDepth: 4, maxObjectDepth: 2, includeShadowTree: 'all' },
	})) as unknown as { result: { result: { value: readonly BidiNode[] } } };
	return result.result.value.flatMap((host) => {
		const button = host.value?.shadowRoot?.value?.children?.find((child) => child.value?.localName === 'button');
		if (!button?.value) return [];
		const second = button.value.children?.find((child) => child.value?.localName === 'i');
		const first = (button.value.children ?? [])
			.filter((child) => child !== second)
			.map(textOf)
			.join('');
		return [
			{
				text: [first, textOf(second)].filter(Boolean).join(' · '),
				kind: button.value.attributes?.['data-case'] ?? '',
				label: button.value.attributes?.['aria-label'] ?? '',
			},
		];
	});
}
