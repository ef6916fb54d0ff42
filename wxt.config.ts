import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { DRAWN_HOSTS } from './utils/sites/hosts.ts';

/** The release that `scripts/build.ts` published before: carried in the package and read like a remote one. */
const RELEASE = '.output/release';

const sites = DRAWN_HOSTS.map((host) => `https://${host}/*`);

export default defineConfig({
	manifestVersion: 3,
	imports: false,
	modules: ['@wxt-dev/i18n/module'],
	vite: () => ({
		plugins: [preact()],
		define: {
			// The embedded release's expiry is judged at this day.
			__BUILD_DAY__: JSON.stringify(process.env.EARNED_BUILD_DAY ?? new Date().toISOString().slice(0, 10)),
			__REGISTRY_URL__: JSON.stringify(process.env.EARNED_REGISTRY_URL ?? ''),
		},
	}),
	manifest: ({ browser }) => ({
		name: '__MSG_name__',
		description: '__MSG_description__',
		default_locale: 'en',
		permissions: ['storage', 'alarms', 'scripting', 'activeTab', 'unlimitedStorage'],
		optional_permissions: ['notifications'],
		host_permissions: [...sites, ...(process.env.EARNED_REGISTRY_URL ? [`${new URL(process.env.EARNED_REGISTRY_URL).origin}/*`] : [])],
		optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
		icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
		...(browser === 'firefox'
			? {
					browser_specific_settings: {
						gecko: { id: 'earned@extension.earned', strict_min_version: '153.0', data_collection_permissions: { required: ['none'] } },
					},
				}
			: { minimum_chrome_version: '148' }),
	}),
	hooks: {
		'build:publicAssets': (_wxt, files) => {
			for (const entry of readdirSync(RELEASE, { recursive: true, withFileTypes: true })) {
				if (!entry.isFile()) continue;
				const absoluteSrc = join(entry.parentPath, entry.name);
				files.push({ absoluteSrc, relativeDest: join('registry', absoluteSrc.slice(RELEASE.length + 1)) });
			}
		},
	},
});
