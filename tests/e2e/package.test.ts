/** The packages as they would be given to a store. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const OUT = '.output';

function zipped(browser: string): string {
	execFileSync('node', ['scripts/build.ts', '--zip', '--browser', browser], { stdio: 'ignore' });
	const name = readdirSync(OUT).find((file) => file.endsWith(`-${browser}.zip`));
	if (!name) throw new Error(`no zip for ${browser}`);
	return createHash('sha256')
		.update(readFileSync(join(OUT, name)))
		.digest('hex');
}

test.each(['chrome', 'firefox'])('two builds for %s give the same zip', (browser) => {
	expect(zipped(browser)).toBe(zipped(browser));
});

test('Mozilla’s linter finds no error in the Firefox package', () => {
	const name = readdirSync(OUT).find((file) => file.endsWith('-firefox.zip')) ?? '';
	const report = JSON.parse(execFileSync('addons-linter', ['--output', 'json', join(OUT, name)], { encoding: 'utf8', maxBuffer: 1e8 })) as {
		errors: unknown[];
	};
	expect(report.errors).toEqual([]);
});

test('the packages ask for no more than they need', () => {
	const manifest = JSON.parse(readFileSync(join(OUT, 'chrome-mv3/manifest.json'), 'utf8')) as {
		permissions: string[];
		host_permissions: string[];
		web_accessible_resources?: unknown;
	};
	expect(manifest.web_accessible_resources).toBeUndefined();
	expect(
		manifest.permissions.filter((name) => !['storage', 'alarms', 'scripting', 'activeTab', 'unlimitedStorage', 'sidePanel'].includes(name)),
	).toEqual([]);
	for (const host of manifest.host_permissions) expect(host).toMatch(/^https:\/\/[a-z0-9.*-]+\/\*$/);
});
