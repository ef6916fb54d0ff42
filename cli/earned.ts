/**
 * `earned VERB …`: the same code as the extension's, from a terminal, for operators and adapter authors.
 * JSON on standard output, messages on standard error; exit 0 yes, 1 no, 2 wrong use.
 */
import { UsageError } from './usage.ts';

/** A verb: its arguments in, its exit code out. */
export type Verb = (args: string[]) => Promise<number>;

const VERBS: Record<string, { usage: string; load: () => Promise<{ run: Verb }> }> = {
	read: { usage: 'read FILE.html --url URL [--badges [--release DIR·URL]]', load: () => import('./read.ts') },
	claims: { usage: 'claims [FILE] · claims --score FILE.jsonl', load: () => import('./claims.ts') },
	lookup: { usage: 'lookup SUBJECT… [--release DIR·URL]', load: () => import('./lookup.ts') },
	import: { usage: 'import --from DIR [--to DIR]', load: () => import('./import.ts') },
	publish: {
		usage:
			'publish --evidence DIR --out DIR [--keys DIR] [--date D] [--shard I/N] [--retract FILE] · publish --timestamp --out DIR [--keys DIR]',
		load: () => import('./publish.ts'),
	},
	merge: { usage: 'merge SLICE… --evidence DIR --out DIR [--keys DIR] [--corrected]', load: () => import('./merge.ts') },
	keys: { usage: 'keys new DIR NAME · draft DIR · show ROOT · sign ROOT --key KEY [--before ROOT]', load: () => import('./keys.ts') },
	serve: { usage: 'serve DIR [--port N] [--host H]', load: () => import('./serve.ts') },
	check: { usage: 'check DIR·URL [--every N] [--root FILE]', load: () => import('./check.ts') },
	backtest: {
		usage: 'backtest FILE.csv[.gz] --protocol stays·traders [--fit] [--plot FILE.svg]',
		load: () => import('./backtest.ts'),
	},
	tuf: { usage: 'tuf --metadata-dir D [--metadata-url U] init ROOT · refresh · download', load: () => import('./tuf.ts') },
};

/** What `parseArgs` throws for an option that a verb does not have. */
const isOptionError = (error: Error): boolean => 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

const [name = '', ...args] = process.argv.slice(2);
const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
if (!verb) {
	console.error(
		`${name ? `earned: no verb "${name}". ` : ''}Usage: earned VERB …\n${Object.values(VERBS)
			.map((v) => `  ${v.usage}`)
			.join('\n')}`,
	);
	process.exitCode = 2;
} else {
	try {
		process.exitCode = await (await verb.load()).run(args);
	} catch (error) {
		if (!(error instanceof Error) || !(error instanceof UsageError || isOptionError(error))) throw error;
		console.error(`earned ${name}: ${error.message}\nUsage: earned ${verb.usage}`);
		process.exitCode = 2;
	}
}
