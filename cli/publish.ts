/** `earned publish`: evidence in, a signed release out; a JSON summary on standard output. */
import { parseArgs } from 'node:util';
import { publish } from '#registry/publish.ts';
import { dayOf } from '#utils/release/clock.ts';
import { UsageError } from './usage.ts';

export async function run(args: string[]): Promise<number> {
	const { values } = parseArgs({
		args,
		options: { evidence: { type: 'string' }, out: { type: 'string' }, keys: { type: 'string' }, date: { type: 'string' } },
	});
	const { evidence, out, keys = '.keys', date = dayOf(Date.now()) } = values;
	if (!evidence || !out) throw new UsageError('--evidence and --out are needed');
	console.log(JSON.stringify(await publish({ evidence, out, keys, date })));
	return 0;
}
