/**
 * `npm test`: everything, in one go: types, lint, import directions, unit tests, both builds, end-to-end in real browsers.
 * Ends with a line `N passed, N failed`; exit 1 when anything failed.
 *
 *   npm test [-- unit | e2e | PATTERN…]   a part of it, while working
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { browserPath } from './browser.ts';

let passed = 0;
let failed = 0;

function run(command: string, args: string[]): boolean {
	return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

/** A check that is one yes or no. */
function check(name: string, command: string, args: string[]): void {
	const ok = run(command, args);
	if (ok) passed++;
	else failed++;
	console.log(`${ok ? 'ok' : 'FAILED'}  ${name}`);
}

/** A vitest run, counted test by test from its own report. */
function suite(name: string, config: string, patterns: string[]): void {
	const report = `.output/test-${name}.json`;
	rmSync(report, { force: true });
	const ok = run('vitest', [
		'run',
		'--config',
		config,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`,
		...patterns,
	]);
	const counts = existsSync(report)
		? (JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number })
		: { numPassedTests: 0, numFailedTests: 0 };
	passed += counts.numPassedTests;
	// A suite that broke before its first test has failed too.
	failed += counts.numFailedTests || (ok ? 0 : 1);
	console.log(`${ok ? 'ok' : 'FAILED'}  ${name}: ${counts.numPassedTests} passed, ${counts.numFailedTests} failed`);
}

const [only, ...patterns] = process.argv.slice(2);
if (!only) {
	check('wxt prepare', 'wxt', ['prepare']);
	check('types', 'tsc', ['--noEmit']);
	check('lint', 'biome', ['check', '.']);
	check('imports', 'node', ['scripts/check-imports.ts']);
}
if (only !== 'e2e') suite('unit', 'vitest.config.ts', only === 'unit' ? patterns : only ? [only, ...patterns] : []);
if (!only || only === 'e2e') {
	process.env.CHROME = browserPath('chromium');
	process.env.FIREFOX = browserPath('firefox');
	check('build', 'node', ['scripts/build.ts']);
	suite('e2e', 'vitest.e2e.config.ts', patterns);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
