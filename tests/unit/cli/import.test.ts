import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../../cli/import.ts';
import { UsageError } from '../../../cli/usage.ts';

const folder = mkdtempSync(join(tmpdir(), 'earned-cli-import-'));
afterEach(() => {
	vi.restoreAllMocks();
	for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});
const register = 'africa-tech-companies.json';
const row = { name: 'Acme', website: 'acme.example', industry: 'Software' };

describe('earned import', () => {
	it('prints a report whose numbers add up, and writes evidence, credits and notice', async () => {
		const print = vi.spyOn(console, 'log').mockReturnValue();
		writeFileSync(join(folder, register), JSON.stringify({ rows: [row, { ...row, website: 'facebook.com/acme' }] }));
		expect(await run(['--from', folder, '--to', join(folder, 'out')])).toBe(0);
		const report = JSON.parse(String(print.mock.calls[0]?.[0]));
		expect(report.total).toEqual({ rows: 2, kept: 1, leftOut: 1, facts: 1 });
		expect(report.coverage).toMatchObject({ domains: 1, directories: 1, earned: { any: 0 } });
		expect(
			readdirSync(join(folder, 'out'))
				.filter((name) => !name.endsWith('.jsonl'))
				.sort(),
		).toEqual(['NOTICE', 'sources.json']);
	});

	it('says where a register’s format changed and writes nothing', async () => {
		const complain = vi.spyOn(console, 'error').mockReturnValue();
		writeFileSync(join(folder, register), '{"rows":[\n{"name":"Acme","site":"acme.example"}]}');
		expect(await run(['--from', folder, '--to', join(folder, 'out')])).toBe(1);
		expect(complain.mock.calls.join()).toMatch(/africa-tech-companies\.json, line 2, field industry.*\nNothing was written/);
		expect(readdirSync(folder)).toEqual([register]);
	});

	it.each([[[]], [['--from', '/no/such/folder']], [['--from', folder]], [['--form', folder]]])('refuses wrong use: %j', async (args) => {
		await expect(run(args)).rejects.toThrow(UsageError);
	});
});
