/** `earned check DIR·URL`: verifies a release with a client that is not ours and works its figures out again. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { check } from '#registry/check.ts';
import { UsageError } from './usage.ts';

/** Faults that are printed one by one. */
const SHOWN = 20;

/** Prints a JSON report; exit 0 when all is right. */
export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { every: { type: 'string' }, root: { type: 'string' } },
	});
	const [where] = positionals;
	const every = Number(values.every ?? 1);
	if (where === undefined || positionals.length > 1) throw new UsageError('name one folder or address');
	if (!Number.isSafeInteger(every) || every < 1) throw new UsageError('--every: give a whole number, 1 to work out every row again');
	const report = await check(where, { every, ...(values.root !== undefined && { root: await readFile(values.root) }) });
	console.log(JSON.stringify({ ...report, faults: report.faults.length }));
	for (const fault of report.faults.slice(0, SHOWN)) console.error(fault);
	if (report.faults.length > SHOWN) console.error(`… and ${report.faults.length - SHOWN} more`);
	return report.ok ? 0 : 1;
}
