/** `earned serve DIR`: a published folder over HTTP, until it is told to stop. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '#registry/serve.ts';
import { UsageError } from './usage.ts';

export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { port: { type: 'string' }, host: { type: 'string' } },
	});
	const [folder] = positionals;
	const port = Number(values.port ?? 8080);
	if (folder === undefined || positionals.length > 1) throw new UsageError('name one published folder');
	if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`--port: "${values.port}" is no port`);
	if (!existsSync(join(folder, 'metadata/timestamp.json'))) throw new UsageError(`${folder} holds no release: earned publish makes one`);
	const serving = await serve(folder, { port, ...(values.host !== undefined && { host: values.host }) });
	console.log(JSON.stringify({ url: serving.url }));
	await new Promise<void>((stop) => {
		process.once('SIGTERM', stop);
		process.once('SIGINT', stop);
	});
	console.error('Stopping: open requests are answered, no new ones taken');
	await serving.stop();
	return 0;
}
