/**
 * The real built extension in a real Chromium. Pages are served at their true addresses from memory; every other
 * request is refused and remembered, so that a test can show that nothing left the browser.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { browserPath } from '../../scripts/browser.ts';

export interface Pages {
	readonly [url: string]: string;
}

export interface Launched {
	readonly context: BrowserContext;
	/** The extension's id. */
	readonly id: string;
	/** Addresses that something asked for and that no page was given for. */
	readonly refused: string[];
	/** Addresses that were served. */
	readonly served: string[];
	close(): Promise<void>;
}

export interface LaunchOptions {
	readonly extension?: string;
	readonly profile?: string;
	readonly dark?: boolean;
	readonly headless?: boolean;
	/** Origins that are let through: a registry on this machine. */
	readonly through?: readonly string[];
}

/** Starts Chromium with the extension; `pages` are served at their addresses (query and fragment do not count). */
export async function launch(pages: Pages, options: LaunchOptions = {}): Promise<Launched> {
	const extension = resolve(options.extension ?? '.output/chrome-mv3');
	const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'earned-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: browserPath('chromium'),
		headless: options.headless ?? true,
		colorScheme: options.dark ? 'dark' : 'light',
		viewport: options.headless === false ? null : { width: 1280, height: 900 },
		ignoreDefaultArgs: ['--disable-extensions'],
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run',
			`--load-extension=${extension}`,
		],
	});
	const refused: string[] = [];
	const served: string[] = [];
	await context.route('**/*', async (route) => {
		const url = new URL(route.request().url());
		if (url.protocol === 'chrome-extension:' || options.through?.includes(url.origin)) return route.continue();
		const body = pages[url.origin + url.pathname];
		if (body === undefined) {
			refused.push(url.href);
			return route.abort();
		}
		served.push(url.href);
		await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
	});
	const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
	return {
		context,
		id: new URL(worker.url()).host,
		refused,
		served,
		async close() {
			await context.close();
			if (!options.profile) rmSync(profile, { recursive: true, force: true });
		},
	};
}

/** A badge as it stands on the page, read through the browser's own tools, since its root is closed to the page. */
export interface SeenBadge {
	/** Text in full, whatever form is drawn. */
	readonly text: string;
	readonly form: string;
	readonly kind: string;
	readonly label: string;
	/** Text of the element that the badge stands in, without the badge. */
	readonly beside: string;
	readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

interface TreeNode {
	nodeId: number;
	attributes?: string[];
	children?: TreeNode[];
	shadowRoots?: TreeNode[];
	contentDocument?: TreeNode;
}

function* walk(node: TreeNode): Generator<TreeNode> {
	yield node;
	for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) yield* walk(child);
}

/** The browser's own number of the tab that shows an address, asked for in the extension's worker. */
export async function tabOf({ context }: Launched, url: string): Promise<number> {
	const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
	return worker.evaluate(async (address) => {
		const { tabs } = (globalThis as unknown as { chrome: { tabs: { query(filter: object): Promise<{ id: number; url: string }[]> } } })
			.chrome;
		return (await tabs.query({})).find((tab) => tab.url === address)?.id ?? -1;
	}, url);
}

/** Calls a function on each closed root whose host has the attribute. */
export async function insideRoots<T>(page: Page, attribute: string, body: string): Promise<T[]> {
	const session = await page.context().newCDPSession(page);
	const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: TreeNode };
	const out: T[] = [];
	for (const node of walk(root)) {
		const shadow = node.shadowRoots?.[0];
		if (shadow && node.attributes?.includes(attribute)) out.push(await callOn<T>(session, shadow.nodeId, body));
	}
	await session.detach();
	return out;
}

async function callOn<T>(session: CDPSession, nodeId: number, body: string): Promise<T> {
	const { object } = await session.send('DOM.resolveNode', { nodeId });
	const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
		objectId: object.objectId ?? '',
		functionDeclaration: body,
		returnByValue: true,
		awaitPromise: true,
	});
	if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
	return result.value as T;
}

/** All badges, in the page's order. */
export function badgesOn(page: Page): Promise<SeenBadge[]> {
	return insideRoots<SeenBadge>(
		page,
		'data-earned-badge',
		`function () {
			const button = this.querySelector('button'), box = button.getBoundingClientRect();
			const beside = this.host.parentElement.cloneNode(true);
			const [bold, second] = [button.querySelector('b'), button.querySelector('i')];
			const first = [...button.childNodes].filter((node) => node !== second).map((node) => node.textContent).join('');
			return { text: [first, second?.textContent].filter(Boolean).join(' · '), form: button.dataset.form ?? '', kind: button.dataset.case ?? '',
				label: button.getAttribute('aria-label') ?? '', beside: beside.textContent.trim().replace(/\\s+/g, ' '), box: { x: box.x, y: box.y, width: box.width, height: box.height } };
		}`,
	);
}

/** Waits until the page has `count` badges and none is on its way. */
export async function waitForBadges(page: Page, count: number): Promise<SeenBadge[]> {
	await page.waitForFunction((n) => document.querySelectorAll('[data-earned-badge]').length >= n, count, { timeout: 20_000 });
	return badgesOn(page);
}

/**
 * What axe finds: on the whole page, or on what stands in a closed root. axe cannot enter a closed root, so its
 * markup and styles are laid into an empty page of their own.
 */
export async function axeOn(page: Page, attribute?: string): Promise<string[]> {
	if (attribute === undefined) return violations(page);
	const [copy] = await insideRoots<{ html: string; css: string }>(
		page,
		attribute,
		`function () { return { html: this.innerHTML.replace(/ popover="[^"]*"/g, ''), css: [...this.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText.replaceAll(':host', ':root'))).join('\\n') }; }`,
	);
	if (!copy) throw new Error(`nothing with ${attribute} on the page`);
	const plain = await page.context().newPage();
	await plain.setContent(
		`<!doctype html><html lang="en"><title>A panel</title><style>${copy.css}</style><main><h1 hidden>A panel</h1>${copy.html}</main></html>`,
	);
	const found = await violations(plain);
	await plain.close();
	return found;
}

async function violations(page: Page): Promise<string[]> {
	const session = await page.context().newCDPSession(page);
	const { createRequire } = await import('node:module');
	const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
	await session.send('Runtime.evaluate', { expression: source });
	const { result } = await session.send('Runtime.evaluate', {
		expression: `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`,
		awaitPromise: true,
		returnByValue: true,
	});
	return result.value as string[];
}
