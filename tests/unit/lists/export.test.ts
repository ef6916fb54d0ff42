import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asCsv, asJson, type ExportedVendor, type Stamp } from '#utils/lists/export.ts';
import { check, checked, entry, page, today } from './samples.ts';

const stamp: Stamp = { registry: '0123456789abcdef', release: 12, hash: 'ab'.repeat(32), date: today, exported: today };
const vendor = (name: string, note = ''): ExportedVendor => ({
	entry: entry('clutch:chenab-works', { name, note, tags: ['payments', 'Lahore'], page: page() }),
	checked: checked({
		state: 'scored',
		figures: { facts: 14, score: { value: 72, lo: 61, hi: 81, typical: 57 } },
		certificates: [{ scheme: 'ISO 27001', status: 'active', assurance: 'register', until: today }],
	}),
	checks: [check()],
	stillToAsk: ['Which two clients of the last year may we call?'],
});
const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

/** Read by Python's own parser, which knows nothing of ours. */
const byPython = (csv: string): Record<string, string>[] =>
	JSON.parse(
		execFileSync(
			'python3',
			[
				'-c',
				'import csv,io,json,sys; print(json.dumps(list(csv.DictReader(io.StringIO(sys.stdin.buffer.read().decode(), newline=""), strict=True))))',
			],
			{ input: csv, encoding: 'utf8' },
		),
	);

describe('CSV', () => {
	test.runIf(has('python3'))('an independent parser reads every row back', () => {
		const rows = byPython(asCsv([vendor('Works, "Chenab"', 'two\nlines'), vendor('چناب ورکس')], stamp));
		expect(rows.map((row) => [row.vendor, row.note])).toEqual([
			['Works, "Chenab"', 'two\nlines'],
			['چناب ورکس', ''],
		]);
		expect(rows[0]).toMatchObject({
			identifier: 'clutch:chenab-works',
			source: 'clutch',
			'source date': '2026-11-24',
			'likely rating': '4.5–4.9',
			'trust score': '72',
			'certificates in registers': 'ISO 27001 active register 2026-11-24',
			'checked by': 'A. Buyer',
			'checked on': '2026-11-20',
			'still to ask': 'Which two clients of the last year may we call?',
			release: '12',
			'release hash': stamp.hash,
		});
	});

	test('a formula in a name stays a text', () => {
		fc.assert(
			fc.property(fc.constantFrom('=', '+', '-', '@'), fc.string(), (sign, rest) => {
				expect(
					asCsv([vendor(sign + rest)], stamp)
						.split('\r\n')[1]
						?.startsWith(`"'${sign}`),
				).toBe(true);
			}),
		);
	});
});

describe('JSON', () => {
	test('holds source, date, checked by, still to ask, release number and hash', () => {
		expect(JSON.parse(asJson('Payments', [vendor('Chenab Works')], stamp))).toMatchObject({
			list: 'Payments',
			release: 12,
			hash: stamp.hash,
			vendors: [
				{
					vendor: 'Chenab Works',
					source: { site: 'clutch', date: '2026-11-24', likelyRating: '4.5–4.9' },
					registers: { state: 'scored', score: { value: 72 } },
					checkedByHand: [{ scheme: 'ISO 9001:2015', by: 'A. Buyer', on: '2026-11-20' }],
					stillToAsk: [expect.any(String)],
				},
			],
		});
	});

	test.runIf(has('jq'))('jq reads it', () => {
		const json = asJson('Payments', [vendor('a'), vendor('b')], stamp);
		const out = execFileSync('jq', ['-r', '.hash, (.vendors[] | .vendor + " " + .checkedByHand[0].by)'], { input: json, encoding: 'utf8' });
		expect(out).toBe(`${stamp.hash}\na A. Buyer\nb A. Buyer\n`);
	});
});
