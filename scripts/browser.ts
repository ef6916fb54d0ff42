/** Finds a browser on this machine, or installs it where that is possible; else says exactly what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const BROWSERS = {
	chromium: {
		variable: 'CHROME',
		paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
		debian: ['chromium'],
	},
	firefox: { variable: 'FIREFOX', paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'], debian: ['firefox-esr'] },
} as const;

/** Fonts that the screenshots need: a bare Debian has none. */
const FONTS = ['fonts-liberation', 'fonts-noto-core'];

/** The path of a browser; exits with a plain sentence when there is none and none can be installed. */
export function browserPath(name: keyof typeof BROWSERS): string {
	const { variable, paths, debian } = BROWSERS[name];
	const own = process.env[variable];
	if (own) {
		if (existsSync(own)) return own;
		throw new Error(`${variable}=${own} names no file. Set it to the browser's program, or unset it.`);
	}
	const found = paths.find((path) => existsSync(path));
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install([...debian, ...FONTS]);
	const installed = paths.find((path) => existsSync(path));
	if (installed) return installed;
	console.error(
		`No ${name} was found. Install it and run the same command again:\n  apt-get install ${debian.join(' ')}\nor name one: ${variable}=/path/to/${name}`,
	);
	process.exit(1);
}

function install(packages: string[]): void {
	console.error(`Installing ${packages.join(', ')} (apt-get)`);
	const options = {
		stdio: ['ignore', 'ignore', 2] as ['ignore', 'ignore', number],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	};
	spawnSync('apt-get', ['update', '-qq'], options);
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
