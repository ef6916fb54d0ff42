/** Release files from a folder, under the same rules as from a server. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ReleaseError } from '#utils/release/reason.ts';
import type { ReleaseTransport } from '#utils/release/transport.ts';

/** A transport over a published folder. */
export const folderTransport = (folder: string): ReleaseTransport => ({
	async fetchBytes(path, maxBytes) {
		if (path.split('/').includes('..')) throw new ReleaseError('format', `"${path}" leads out of the release`);
		const file = await open(join(folder, path)).catch(() => undefined);
		if (!file) return;
		try {
			const { size } = await file.stat();
			if (size > maxBytes) throw new ReleaseError('size', `${path} is ${size} bytes; ${maxBytes} are allowed`);
			return new Uint8Array(await file.readFile());
		} finally {
			await file.close();
		}
	},
});
