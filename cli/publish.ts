/** `earned publish`: evidence in, a signed release out; a JSON summary on standard output. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { beginCorrection, publish, renewTimestamp, slice } from '#registry/publish.ts';
import { parseRetractions, retract } from '#registry/retract.ts';
import type { Shard } from '#registry/slice.ts';
import { dayOf } from '#utils/release/clock.ts';
import { EvidenceError } from '#utils/reputation/evidence-schema.ts';
import { UsageError } from './usage.ts';

const OPTIONS = {
	evidence: { type: 'string' },
	out: { type: 'string' },
	keys: { type: 'string' },
	date: { type: 'string' },
	registry: { type: 'string' },
	methodology: { type: 'string' },
	shard: { type: 'string' },
	retract: { type: 'string' },
	timestamp: { type: 'boolean' },
} as const;

/** `2/4` as the second of four. */
function shardOf(text: string): Shard {
	const [, i, n] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(text) ?? [];
	if (!i || !n || Number(i) > Number(n)) throw new UsageError(`--shard: "${text}" is no slice; write I/N, such as 1/4`);
	return { i: Number(i) - 1, n: Number(n) };
}

/** Exit 0 when it was published, 1 when evidence or keys are not in order. */
export async function run(args: string[]): Promise<number> {
	const { values } = parseArgs({ args, options: OPTIONS });
	const { evidence, out, keys = '.keys', date = dayOf(Date.now()), registry, methodology, ...mode } = values;
	if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date)))
		throw new UsageError(`--date: "${date}" is no day; write YYYY-MM-DD`);
	if (!out) throw new UsageError('--out is needed');
	try {
		if (mode.timestamp) return print(await renewTimestamp({ out, keys, date }));
		if (!evidence) throw new UsageError('--evidence is needed');
		const input = { evidence, out, keys, date, ...(registry && { registry }), ...(methodology && { methodology }) };
		if (mode.shard) return print(await slice({ ...input, to: out, shard: shardOf(mode.shard) }));
		if (mode.retract) {
			beginCorrection(out);
			const gone = retract(evidence, parseRetractions(readFileSync(mode.retract, 'utf8'), mode.retract));
			console.error(`Taken out for good: ${gone.identifiers} identifiers, ${gone.lines} lines of ${evidence}`);
		}
		return print(await publish({ ...input, corrected: mode.retract !== undefined }));
	} catch (error) {
		if (error instanceof UsageError || !(error instanceof Error)) throw error;
		console.error(error instanceof EvidenceError ? error.message : `Not published: ${error.message}`);
		return 1;
	}
}

function print(summary: object & { warnings?: readonly string[] }): number {
	console.log(JSON.stringify(summary));
	for (const warning of summary.warnings ?? []) console.error(`Warning: ${warning}`);
	return 0;
}
