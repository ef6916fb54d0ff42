/** A folder's release on a loopback address, for clients that want a URL. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isReleasePath, problem, serveFile } from './static-files.ts';

export interface Loopback {
	/** `http://127.0.0.1:PORT`, without a slash at its end. */
	readonly url: string;
	close(): Promise<void>;
}

/** Serves the files of a release to this machine. */
export async function serveLoopback(folder: string): Promise<Loopback> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		if (!isReleasePath(pathname)) return problem(response, 404, 'Not found', `No release has ${pathname}`);
		serveFile(folder, pathname, request, response).catch(() => response.destroy());
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}
