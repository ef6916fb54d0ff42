import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { packagedFiles, packagedStamp } from './scripts/packaged.ts';
import { DRAWN_HOSTS } from './utils/sites/hosts.ts';

const registryUrl = process.env.EARNED_REGISTRY_URL ?? '';
/** Ports cannot be named in Firefox: the permission covers all of the host's. */
const registryHost = registryUrl === '' ? [] : [`${new URL(registryUrl).protocol}//${new URL(registryUrl).hostname}/*`];

const sites = DRAWN_HOSTS.map((host) => `https://${host}/*`);

export default defineConfig({
	manifestVersion: 3,
	imports: false,
	modules: ['@wxt-dev/i18n/module'],
	vite: () => ({
		plugins: [preact()],
		// The least browsers that the manifest names know `light-dark()`; written out for older ones it would not follow `color-scheme`.
		build: { cssTarget: ['chrome148', 'firefox153'] },
		define: {
			// The embedded release's expiry is judged at this day.
			__BUILD_DAY__: JSON.stringify(process.env.EARNED_BUILD_DAY ?? new Date().toISOString().slice(0, 10)),
			__REGISTRY_URL__: JSON.stringify(registryUrl),
			// Tells one package's release from another's; empty: this package carries none.
			__PACKAGED__: JSON.stringify(packagedStamp()),
		},
	}),
	manifest: ({ browser }) => ({
		name: '__MSG_name__',
		description: '__MSG_description__',
		default_locale: 'en',
		permissions: ['storage', 'alarms', 'scripting', 'activeTab', 'unlimitedStorage'],
		optional_permissions: ['notifications'],
		host_permissions: [...sites, ...registryHost],
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
			for (const { from, to } of packagedFiles()) files.push({ absoluteSrc: from, relativeDest: `registry/${to}` });
		},
	},
});
