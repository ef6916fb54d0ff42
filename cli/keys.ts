/**
 * `earned keys …`: an operator's keys.
 *
 *   new DIR NAME                     makes DIR/NAME.pem, prints the public key
 *   draft DIR [--date D]             prints the next root that DIR/keys.json calls for, not signed yet
 *   show ROOT.json                   prints who may sign what, and who has signed
 *   sign ROOT.json --key KEY.pem [--before OLD.root.json]    adds a signature to the file
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addSignature, describeRoot, draftRoot } from '#registry/ceremony.ts';
import { makeKey } from '#registry/keys.ts';
import { dayOf } from '#utils/release/clock.ts';
import { UsageError } from './usage.ts';

export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { date: { type: 'string' }, key: { type: 'string' }, before: { type: 'string' } },
	});
	const [action, file, name] = positionals;
	if (file === undefined) throw new UsageError('new, draft, show or sign, and a folder or file');
	if (action === 'new' && name !== undefined) console.log(makeKey(file, name));
	else if (action === 'draft') console.log(new TextDecoder().decode(draftRoot(file, values.date ?? dayOf(Date.now()))));
	else if (action === 'show') console.log(JSON.stringify(describeRoot(readFileSync(file)), undefined, '\t'));
	else if (action === 'sign' && values.key !== undefined) {
		writeFileSync(
			file,
			addSignature(readFileSync(file), values.key, values.before === undefined ? undefined : readFileSync(values.before)),
		);
		console.log(JSON.stringify(describeRoot(readFileSync(file)), undefined, '\t'));
	} else throw new UsageError('new DIR NAME, draft DIR, show ROOT, or sign ROOT --key KEY');
	return 0;
}
