/**
 * `earned tuf …`: our TUF client under the protocol of the public conformance suite.
 *
 *   --metadata-dir D init ROOT
 *   --metadata-dir D --metadata-url U refresh
 *   --metadata-dir D --metadata-url U --target-name T … --target-base-url B --target-dir X download
 *
 * Trusted metadata lies in D as root.json, timestamp.json, snapshot.json, targets.json.
 * Source: github.com/theupdateframework/tuf-conformance, CLIENT-CLI.md.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { httpTransport } from '#utils/release/http.ts';
import { ReleaseError } from '#utils/release/reason.ts';
import type { ReleaseTransport } from '#utils/release/transport.ts';
import { fetchTarget, holdsTarget, type MetadataStore, refresh } from '#utils/release/tuf.ts';
import type { RoleName } from '#utils/release/tuf-metadata.ts';
import { UsageError } from './usage.ts';

/** A folder as a store of trusted metadata. */
function folderStore(folder: string): MetadataStore {
	const path = (role: RoleName) => join(folder, `${role}.json`);
	return {
		get: async (role) => (await readFile(path(role)).catch(() => undefined)) ?? undefined,
		async put(role, bytes) {
			await writeFile(`${path(role)}.new`, bytes);
			await rename(`${path(role)}.new`, path(role));
		},
	};
}

/** The suite serves metadata and targets under addresses of their own. */
function transportOf(metadataUrl: string, targetUrl: string): ReleaseTransport {
	const [metadata, targets] = [httpTransport(metadataUrl), httpTransport(targetUrl)];
	return {
		fetchBytes: (path, maxBytes) => {
			const cut = path.indexOf('/') + 1;
			return (path.startsWith('metadata/') ? metadata : targets).fetchBytes(path.slice(cut), maxBytes);
		},
	};
}

const OPTIONS = {
	'metadata-dir': { type: 'string' },
	'metadata-url': { type: 'string' },
	'target-name': { type: 'string', multiple: true },
	'target-base-url': { type: 'string' },
	'target-dir': { type: 'string' },
} as const;

export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
	const [action, root] = positionals;
	const option = (name: 'metadata-dir' | 'metadata-url' | 'target-base-url' | 'target-dir'): string => {
		const value = values[name];
		if (value === undefined) throw new UsageError(`--${name} is needed for ${action}`);
		return value;
	};
	const store = folderStore(option('metadata-dir'));
	try {
		if (action === 'init' && root !== undefined) {
			await mkdir(option('metadata-dir'), { recursive: true });
			await store.put('root', await readFile(root));
		} else if (action === 'refresh') {
			await refresh({ store, transport: transportOf(option('metadata-url'), ''), now: Date.now() });
		} else if (action === 'download') {
			const transport = transportOf(option('metadata-url'), option('target-base-url'));
			const trusted = await refresh({ store, transport, now: Date.now() });
			for (const name of values['target-name'] ?? []) {
				const file = join(option('target-dir'), encodeURIComponent(name));
				const old = await readFile(file).catch(() => undefined);
				if (!old || !(await holdsTarget(trusted, name, old))) await writeFile(file, await fetchTarget(transport, trusted, name));
			}
		} else throw new UsageError('init ROOT, refresh or download?');
		return 0;
	} catch (error) {
		if (!(error instanceof ReleaseError)) throw error;
		console.error(`${error.reason}: ${error.message}`);
		return 1;
	}
}
