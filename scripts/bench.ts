/**
 * `npm run bench [-- NAME…]`: speeds and sizes, each as a ratio against something else in the same run.
 * Machines differ and may be busy: read the ratios, not the seconds.
 */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

const all = readdirSync('tests/bench')
	.filter((file) => file.endsWith('.ts'))
	.map((file) => basename(file, '.ts'));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
	console.error(`No bench named ${unknown.join(', ')}. There are: ${all.join(', ')}`);
	process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : all) {
	console.log(`\n— ${name}`);
	const { bench } = (await import(`../tests/bench/${name}.ts`)) as { bench: () => Promise<void> };
	await bench();
}
