/** `earned import`: registers to evidence, and a report in which every row read is accounted for. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { coverage } from '#registry/coverage.ts';
import { notice, sourcesPage } from '#registry/credits.ts';
import { importRegisters } from '#registry/import.ts';
import { REGISTERS } from '#registry/sources/index.ts';
import { RegisterError } from '#registry/sources/reading.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';
import { UsageError } from './usage.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The evidence that is versioned with the code. */
const HOME = here('../registry/evidence');

/** Imports the registers in `--from` into `--to` (default `registry/evidence`). Exit 1 where a register's format changed. */
export async function run(args: string[]): Promise<number> {
	const { from, to } = options(args);
	if (!existsSync(from)) throw new UsageError(`no folder ${from}`);
	const known = REGISTERS.map((register) => register.file);
	if (!known.some((file) => existsSync(`${from}/${file}`))) {
		throw new UsageError(
			`${from} holds none of the registers' files (${known.slice(0, 3).join(', ')} …; docs/sources.md says where to get them)`,
		);
	}
	try {
		const { evidence, sources, reports, untouched } = await importRegisters(REGISTERS, from, to);
		await writeFile(join(to, 'NOTICE'), notice(sources));
		if (resolve(to) === HOME) await writeFile(here('../docs/sources.md'), sourcesPage(REGISTERS));
		const methodology: Methodology = JSON.parse(await readFile(here('../registry/methodology.json'), 'utf8'));
		const rows = reports.reduce((sum, report) => sum + report.rows, 0);
		const kept = reports.reduce((sum, report) => sum + report.kept, 0);
		const facts = reports.reduce((sum, report) => sum + report.facts, 0);
		const total = { rows, kept, leftOut: rows - kept, facts };
		const report = { total, coverage: coverage([...evidence.values()].flat(), sources, methodology), registers: reports, untouched };
		console.log(JSON.stringify(report, null, '\t'));
		return 0;
	} catch (error) {
		if (!(error instanceof RegisterError)) throw error;
		console.error(`earned import: ${error.message}\nNothing was written.`);
		return 1;
	}
}

function options(args: string[]): { from: string; to: string } {
	try {
		const { values } = parseArgs({ args, options: { from: { type: 'string' }, to: { type: 'string' } } });
		if (!values.from) throw new UsageError('--from DIR is missing');
		return { from: values.from, to: values.to ?? HOME };
	} catch (error) {
		throw error instanceof UsageError ? error : new UsageError(error instanceof Error ? error.message : String(error));
	}
}
