/** `earned merge SLICE… --out DIR`: slices of `publish --shard i/n` in, the same release out as one run gives. */
import { parseArgs } from 'node:util';
import { merge } from '#registry/publish.ts';
import { UsageError } from './usage.ts';

const OPTIONS = {
	evidence: { type: 'string' },
	out: { type: 'string' },
	keys: { type: 'string' },
	registry: { type: 'string' },
	methodology: { type: 'string' },
	corrected: { type: 'boolean' },
} as const;

/** Exit 0 when it was published, 1 when the slices do not belong together or keys are missing. */
export async function run(args: string[]): Promise<number> {
	const { values, positionals: slices } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
	const { evidence, out, keys = '.keys', registry, methodology, corrected = false } = values;
	if (!evidence || !out) throw new UsageError('--evidence (for sources.json) and --out are needed');
	if (slices.length === 0) throw new UsageError('name the folders that publish --shard made');
	try {
		const summary = await merge({
			evidence,
			out,
			keys,
			slices,
			corrected,
			...(registry && { registry }),
			...(methodology && { methodology }),
		});
		console.log(JSON.stringify(summary));
		for (const warning of summary.warnings) console.error(`Warning: ${warning}`);
		return 0;
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		console.error(`Not published: ${error.message}`);
		return 1;
	}
}
