/**
 * Certificates in a real Chromium: the built extension with a release of invented firms, and a page on which each vendor
 * says something else of certificates. Badge, panel, popup and `earned read` must each say which it is.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish } from '#registry/publish.ts';
import { ENDED, FAR, inDays, NEAR, RELEASED, writeFirms } from '../evidence/certificates/firms.ts';
import { axeOn, insideRoots, type Launched, launch, type SeenBadge, tabOf, waitForBadges } from './browser.ts';

const URLS = {
	firms: 'https://clutch.co/certificates',
	silent: 'https://clutch.co/silent',
	saying: 'https://clutch.co/saying',
};
const FIXTURE = 'tests/pages/clutch-certificates.html';
/** For pictures of page and panels: a folder to put them in. */
const { EARNED_PICTURES: pictures } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'earned-certificates-'));
const release = join(folder, 'release');

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthOf = (day: string): string => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
const dateOf = (day: string): string => `${Number(day.slice(8, 10))} ${monthOf(day)}`;

const html = readFileSync(FIXTURE, 'utf8');

/** The fixture's page with 100 of its plain cards, each with a description of its own. */
function hundred(description: (i: number) => string): string {
	const [card = ''] = html.match(/<li class="provider-list-item" id="provider-7400016"[\s\S]*?<\/li>/) ?? [];
	const [before = '', after = ''] = [html.slice(0, html.indexOf('<li class="provider-list-item"')), html.slice(html.lastIndexOf('</ul>'))];
	const cards = Array.from({ length: 100 }, (_, i) =>
		card
			.replaceAll('7400016', `${7_500_000 + i}`)
			.replaceAll('Plover Street', `Plover Street ${i + 1}`)
			.replaceAll('ploverstreet', `ploverstreet${i + 1}`)
			.replace('We build web shops. Twelve people, one city.', description(i)),
	);
	return before + cards.join('') + after;
}

const SILENT = [
	'We build web shops. Twelve people, one city.',
	'Hosted in ISO 27001 certified data centers.',
	'Our processes follow ISO 9001.',
	'We help you get ISO 27001 certified.',
	'We are working towards SOC 2.',
];
/** A description, and the schemes that a badge names of it. */
const SAYING: readonly (readonly [string, string])[] = [
	['We are ISO 27001 certified.', 'ISO 27001'],
	['ISO 9001 certified since our first year!', 'ISO 9001'],
	['Proudly ISO 27001 and SOC 2 certified.', 'ISO 27001, SOC 2'],
	['An award-winning, ISO 27001:2013 certified company.', 'ISO 27001'],
	['We hold ISO 20000-1 certification.', 'ISO 20000-1'],
	['GDPR certified shops.', 'GDPR'],
	['Wir sind nach ISO 27001 zertifiziert.', 'ISO 27001'],
	['Empresa certificada en ISO 9001.', 'ISO 9001'],
	['Certifiés ISO 27001 et ISO 9001.', 'ISO 27001, ISO 9001'],
	['An ISO certified company.', 'ISO, no standard named'],
];

/** What the badges say, by vendor. */
const BADGES: Readonly<Record<string, string>> = {
	'Alder Quay Software': 'Rating likely 4.6–5.0 · says ISO 27001',
	'Basalt Harbour': 'Rating likely 4.7–5.0 · 5 reviews in 6 months',
	'Cinder Lane Studio': 'Rating likely 4.5–5.0 · says ISO, no standard named',
	'Dovetail Ledger': 'Rating likely 4.8–5.0 · says GDPR',
	'Ember Ridge': 'Rating likely 4.6–5.0 · 3 reviews in 6 months',
	'Fallow Works': 'Rating likely 4.7–5.0 · 5 reviews in 6 months',
	'Garnet Bay Systems': 'ISO 27001 suspended · see source',
	'Heron Mill Software': 'ISO 9001 withdrawn · see source',
	'Iris Foundry': 'ISO 27001 expired · see source',
	'Juniper Gate': `ISO 27001 in register to ${monthOf(FAR)} · rating likely 4.7–5.0`,
	'Kestrel Yard': 'ISO 27001 disputed · see source',
	'Lantern Row': `ISO 9001 in register to ${monthOf(NEAR)} · rating likely 4.8–5.0`,
	'Marble Fen': 'Rating likely 4.6–5.0 · 3 reviews in 6 months',
	'Nettle Court': '1 public fact · rating likely 4.7–5.0',
	'Osprey Hill': 'Rating likely 4.5–5.0 · says ISO 27001, SOC 2',
	'Plover Street': 'Rating likely 4.8–5.0 · 4 reviews in 6 months',
};

const READ = `read ${dateOf(RELEASED)}`;
const THEY_SAY = 'They say so; nobody we read confirms it';
const REGISTER = 'The issuer’s register says so · Register of Certificates';
const ASK = 'Its register is not one we read; ask for number and expiry';
const NO_LIST = 'No public list exists for this certificate; ask for number and expiry';

/** A panel's certificates: rows of name, status, whose word, details; sentences of the page and what stands under each. */
interface Certificates {
	readonly empty?: string;
	/** How many are confirmed, how many are to ask for. */
	readonly aside?: string;
	readonly rows: readonly (readonly string[])[];
	readonly said: readonly (readonly string[])[];
}

const PANELS: Readonly<Record<string, Certificates>> = {
	'Alder Quay Software': {
		aside: '1 to ask',
		rows: [['ISO 27001', 'the page says so', THEY_SAY, ASK]],
		said: [['ISO 27001:2013 certified, audited every year.', 'Names an edition that ended on 31 Oct 2025.']],
	},
	'Basalt Harbour': {
		rows: [],
		empty: 'None of its own is named on this page, and the registers we read name none.',
		said: [['Your data stays in a data centre that is ISO 27001 certified.', 'Its hosting provider’s certificate, not this vendor’s.']],
	},
	'Cinder Lane Studio': {
		aside: '1 to ask',
		rows: [['ISO, no standard named', 'the page says so', THEY_SAY]],
		said: [
			['We are an ISO certified company with a passion for pixels.', 'ISO certifies nobody: ask which standard, and who certified it.'],
		],
	},
	'Dovetail Ledger': {
		aside: '1 to ask',
		rows: [['GDPR', 'the page says so', THEY_SAY]],
		said: [['We are GDPR certified.', 'No such certification exists. Ask what was assessed, by whom.']],
	},
	'Ember Ridge': {
		aside: '1 to ask',
		rows: [['SOC 2', 'in process', THEY_SAY]],
		said: [['We are working towards SOC 2.', 'Says it is working towards SOC 2.']],
	},
	'Fallow Works': {
		rows: [],
		empty: 'None of its own is named on this page, and the registers we read name none.',
		said: [['We are not ISO 27001 certified.', 'Says it does not hold ISO 27001.']],
	},
	'Garnet Bay Systems': {
		rows: [['ISO 27001', 'suspended', REGISTER, `no. C-4100 · ${READ}`]],
		said: [['ISO 27001 certified.', 'The issuer’s register says otherwise: suspended.']],
	},
	'Heron Mill Software': { rows: [['ISO 9001', 'withdrawn', REGISTER, `no. C-4101 · ${READ}`]], said: [] },
	'Iris Foundry': {
		rows: [['ISO 27001', `ended ${dateOf(ENDED)}`, REGISTER, `no. C-4102 · ${READ}`]],
		said: [['ISO 27001 certified foundry of data pipelines.', 'The issuer’s register says otherwise: ended.']],
	},
	'Juniper Gate': {
		aside: '1 confirmed',
		rows: [['ISO 27001', 'active', REGISTER, `to ${dateOf(FAR)} · no. C-4103 · ${READ}`]],
		said: [['We are ISO 27001 certified.', 'The issuer’s register confirms it.']],
	},
	'Kestrel Yard': {
		rows: [
			['ISO 27001', 'disputed', REGISTER, `active in the register; this page says otherwise · to ${dateOf(FAR)} · no. C-4104 · ${READ}`],
		],
		said: [['We no longer hold ISO 27001.', 'Says it does not hold ISO 27001.']],
	},
	'Lantern Row': {
		aside: '1 confirmed',
		rows: [['ISO 9001', /^ends in (39|40) days$/.source, REGISTER, `to ${dateOf(NEAR)} · no. C-4105 · ${READ}`]],
		said: [],
	},
	'Marble Fen': { rows: [['FedRAMP', 'in process', REGISTER, `no. C-4106 · ${READ}`]], said: [] },
	'Nettle Court': { aside: '1 to ask', rows: [['SOC 2', 'active', 'Listed by Trade List', READ]], said: [] },
	'Osprey Hill': {
		aside: '2 to ask',
		rows: [
			['ISO 27001', 'the page says so', THEY_SAY, ASK],
			['SOC 2', 'no public register', THEY_SAY, NO_LIST],
		],
		said: [['ISO 27001 and SOC 2 certified.', 'SOC 2 is a report, not a certificate: ask for it.']],
	},
	'Plover Street': { rows: [], empty: 'None is named on this page, and the registers we read name none.', said: [] },
};

/** The popup's column of certificates, in the page's order. */
const COLUMN = [
	'says ISO 27001',
	'none named',
	'says ISO, no standard named',
	'says GDPR',
	'none named',
	'none named',
	'ISO 27001 suspended',
	'ISO 9001 withdrawn',
	'ISO 27001 expired',
	'ISO 27001 in register',
	'ISO 27001 disputed',
	'ISO 9001 in register',
	'none named',
	'none named',
	'says ISO 27001, SOC 2',
	'none named',
];

let browser: Launched;
let page: Page;
let seen: SeenBadge[];

beforeAll(async () => {
	await publish({
		evidence: await writeFirms(join(folder, 'evidence')),
		out: release,
		keys: join(folder, 'keys'),
		date: RELEASED,
		alone: true,
	});
	const out = join(folder, 'built');
	execFileSync('node', ['scripts/build.ts', '--browser', 'chrome', '--out', out], {
		env: { ...process.env, EARNED_EMBED: release, EARNED_REGISTRY_URL: '' },
		stdio: 'pipe',
	});
	browser = await launch(
		{
			[URLS.firms]: html,
			[URLS.silent]: hundred((i) => SILENT[i % SILENT.length] ?? ''),
			[URLS.saying]: hundred((i) => SAYING[i % SAYING.length]?.[0] ?? ''),
		},
		{ extension: join(out, 'chrome-mv3') },
	);
	page = browser.context.pages()[0] ?? (await browser.context.newPage());
	await page.goto(URLS.firms);
	seen = await waitForBadges(page, Object.keys(BADGES).length);
});
afterAll(async () => {
	await browser?.close();
	rmSync(folder, { recursive: true, force: true });
});

test('each badge says which it is', () => {
	expect(Object.fromEntries(seen.map(({ beside, text }) => [beside, text]))).toEqual(BADGES);
});

test('a tick only where a register confirms, a triangle only where it ended or is denied', () => {
	const kinds = (kind: string): string[] => seen.filter((badge) => badge.kind === kind).map(({ beside }) => beside);
	expect(kinds('cert')).toEqual(['Juniper Gate', 'Lantern Row']);
	expect(kinds('lapsed')).toEqual(['Garnet Bay Systems', 'Heron Mill Software', 'Iris Foundry', 'Kestrel Yard']);
});

test('`earned read --badges` says the same of the saved page', () => {
	const args = ['cli/earned.ts', 'read', FIXTURE, '--url', URLS.firms, '--badges', '--release', release];
	const read = JSON.parse(execFileSync('node', args, { encoding: 'utf8' })) as { sightings: { name: string; badge: { text: string } }[] };
	expect(Object.fromEntries(read.sightings.map(({ name, badge }) => [name, badge.text]))).toEqual(BADGES);
});

/** Whose panel is open, with all that is known; nothing while it waits. */
const panelName = async (): Promise<string> =>
	(
		await insideRoots<string>(
			page,
			'data-earned-panel',
			"function () { return this.querySelector(':popover-open h3') ? this.querySelector('h2').textContent : ''; }",
		)
	)[0] ?? '';

async function openPanel(name: string): Promise<void> {
	await insideRoots(
		page,
		'data-earned-badge',
		`function () { if (this.host.parentElement.textContent.trim() !== ${JSON.stringify(name)}) return; this.host.scrollIntoView({ block: 'start' }); this.querySelector('button').click(); }`,
	);
	await expect.poll(panelName, { timeout: 15_000 }).toBe(name);
	// Until the registry's answer is there, the panel says that it is looked up.
	await expect
		.poll(() => insideRoots<boolean>(page, 'data-earned-panel', "function () { return this.querySelectorAll('.section').length > 2; }"), {
			timeout: 15_000,
		})
		.toEqual([true]);
}

/** Reads the section of the open panel. */
const certificatesOfPanel = async (): Promise<Certificates | undefined> =>
	(
		await insideRoots<Certificates>(
			page,
			'data-earned-panel',
			`function () {
				const text = (node) => node.textContent.trim().replace(/\\s+/g, ' ');
				const section = [...this.querySelectorAll('.section')].find((one) => text(one.querySelector('h3')).startsWith('Certificates'));
				const empty = section.querySelector(':scope > .second'), aside = section.querySelector('h3 small');
				return {
					rows: [...section.querySelectorAll('.certificate')].map((row) => [...row.children].map(text)),
					said: [...section.querySelectorAll('.said')].map((said) => [...said.children].map(text)),
					...(empty && { empty: text(empty) }), ...(aside && { aside: text(aside) }),
				};
			}`,
		)
	)[0];

describe.each(Object.entries(PANELS))('the panel of %s', (name, { rows, ...rest }) => {
	test('says of each certificate whose word it is, and quotes the page', async () => {
		await openPanel(name);
		// Days until an end differ by one where the test runs over midnight.
		const expected = rows.map((row) => row.map((words) => (words.startsWith('^') ? expect.stringMatching(words) : words)));
		expect(await certificatesOfPanel()).toEqual({ ...rest, rows: expected });
		expect(await axeOn(page, 'data-earned-panel')).toEqual([]);
		if (pictures) await picture(name);
		await page.keyboard.press('Escape');
	});
});

/** The page with the open panel, light and dark. Badges keep the ground that they were drawn on. */
async function picture(name: string): Promise<void> {
	for (const colorScheme of ['dark', 'light'] as const) {
		await page.emulateMedia({ colorScheme });
		await page.waitForTimeout(300);
		await page.screenshot({ path: join(pictures ?? '', `${name.split(' ')[0]?.toLowerCase()}-${colorScheme}.png`) });
	}
}

test('in a dark browser the panel is dark', async () => {
	const dark = await browser.context.newPage();
	await dark.emulateMedia({ colorScheme: 'dark' });
	await dark.goto(URLS.firms);
	await waitForBadges(dark, Object.keys(BADGES).length);
	await insideRoots(
		dark,
		'data-earned-badge',
		"function () { if (this.host.parentElement.textContent.includes('Osprey')) this.querySelector('button').click(); }",
	);
	const ground = (): Promise<string[]> =>
		insideRoots<string>(
			dark,
			'data-earned-panel',
			"function () { return this.querySelector(':popover-open h3') ? getComputedStyle(this.querySelector('.e-popover')).backgroundColor : ''; }",
		);
	await expect.poll(async () => (await ground())[0], { timeout: 15_000 }).toMatch(/^rgb\(\d\d, \d\d, \d\d\)$/);
	if (pictures) await dark.screenshot({ path: join(pictures, 'page-dark.png'), fullPage: true });
	await dark.close();
});

test('the popup gives every vendor the same column of certificates', async () => {
	const popup = await browser.context.newPage();
	await popup.goto(`chrome-extension://${browser.id}/popup.html?tab=${await tabOf(browser, URLS.firms)}`);
	await popup.waitForSelector('text=vendors here');
	expect(await popup.locator('tbody tr td:nth-of-type(3)').allTextContents()).toEqual(COLUMN);
	expect(await axeOn(popup)).toEqual([]);
	if (pictures) await popup.screenshot({ path: join(pictures, 'popup.png'), fullPage: true });
	await popup.close();
});

describe('a hundred cards', () => {
	const badgesOf = async (url: string): Promise<string[]> => {
		const other = await browser.context.newPage();
		await other.goto(url);
		const badges = await waitForBadges(other, 100);
		await other.close();
		return badges.map(({ text }) => text);
	};

	test('that claim nothing of their own: nothing is said of claims', async () => {
		const badges = await badgesOf(URLS.silent);
		expect(new Set(badges)).toEqual(new Set(['Rating likely 4.9–5.0 · 4 reviews in 6 months']));
		expect(badges).toHaveLength(100);
	});

	test('that claim something: all are worded alike, only the names of the schemes differ', async () => {
		expect(await badgesOf(URLS.saying)).toEqual(
			Array.from({ length: 100 }, (_, i) => `Rating likely 4.9–5.0 · says ${SAYING[i % SAYING.length]?.[1]}`),
		);
	});
});

test('nothing but the pages themselves was asked for', () => {
	expect(browser.refused).toEqual([]);
	expect(inDays(0) > RELEASED).toBe(true);
});
