/**
 * From a bare clone to a running task: `npm start` and `npm test` come here first.
 * Plain JavaScript for any Node from 20 on, since nothing is installed yet; the task itself
 * then runs on the project's own Node (the `node` devDependency).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [task, ...args] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20) {
	console.error(`Earned needs Node 20 or later to begin with; this is ${process.version}. On Debian: apt-get install nodejs npm`);
	process.exit(2);
}

const modified = (file) => (existsSync(join(root, file)) ? statSync(join(root, file)).mtimeMs : 0);
if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
	console.error('Installing packages (npm ci)');
	const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] });
	if (status !== 0) {
		console.error(
			`npm ci failed${error ? `: ${error.message}` : ''}. Check that npm reaches its registry, then run the same command again.`,
		);
		process.exit(1);
	}
}

const bin = join(root, 'node_modules', '.bin');
const { status } = spawnSync(join(bin, 'node'), [join(root, 'scripts', `${task}.ts`), ...args], {
	cwd: root,
	stdio: 'inherit',
	env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
});
process.exit(status ?? 1);
