/**
 * A server that can lie in every way that HTTP allows, on 127.0.0.1 alone. What it does is bounded, whatever the client
 * does: so many requests, so many bytes and so long an answer; closing it ends every connection.
 */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Files } from './world.ts';

/** One request. `answer` may end it, destroy it or leave it hanging. */
export interface Asked {
	/** E.g. `metadata/timestamp.json`. */
	readonly path: string;
	/** The honest bytes, where there are any. */
	readonly file: Uint8Array | undefined;
	readonly response: ServerResponse;
	/** How many requests came before since the files were set. */
	readonly number: number;
}

/** Answers instead of the honest server; false: let the honest one answer. */
export type Answer = (asked: Asked) => boolean;

/** What is served from now on. */
export interface Served {
	readonly files: Files;
	readonly answer?: Answer;
}

const MOST_REQUESTS = 5000;
const LONGEST_ANSWER_MS = 60_000;

export class HostileServer {
	/** Paths asked for since `serve`. */
	readonly asked: string[] = [];
	/** `Origin` headers that came, ever: with host permission a browser sends none. */
	readonly origins: string[] = [];
	/** Other headers that could tell who asks, ever. */
	readonly telling: string[] = [];
	readonly #server: Server;
	readonly #sockets = new Set<Socket>();
	#served: Served = { files: new Map() };

	private constructor() {
		this.#server = createServer((request, response) => {
			const { origin, cookie, referer, authorization } = request.headers;
			if (origin !== undefined) this.origins.push(origin);
			for (const header of [cookie, referer, authorization]) if (header !== undefined) this.telling.push(header);
			this.#sockets.add(request.socket);
			this.#answer((request.url ?? '/').slice(1), response);
		});
	}

	/** Starts. @param port 0: any free one */
	static async start(port = 0): Promise<HostileServer> {
		const server = new HostileServer();
		await new Promise<void>((ready) => server.#server.listen(port, '127.0.0.1', ready));
		return server;
	}

	/** `http://127.0.0.1:PORT/` */
	get url(): string {
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
	}

	/** Serves something else from now on; what hung before is cut. */
	serve(served: Served): void {
		this.#server.closeAllConnections();
		this.#served = served;
		this.asked.length = 0;
		this.#sockets.clear();
	}

	/** Bytes that went out since `serve`, those on their way included: what an endless answer could push onto the client. */
	get sent(): number {
		return [...this.#sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
	}

	#answer(path: string, response: ServerResponse): void {
		const number = this.asked.push(path) - 1;
		// Each request on a connection of its own: one that was cut cannot be taken for a cut of the next.
		response.setHeader('connection', 'close');
		if (number >= MOST_REQUESTS) {
			response.destroy();
			return;
		}
		const end = setTimeout(() => response.destroy(), LONGEST_ANSWER_MS);
		response.on('close', () => clearTimeout(end));
		const file = this.#served.files.get(path);
		if (!this.#served.answer?.({ path, file, response, number })) honest(response, path, file);
	}

	close(): Promise<void> {
		return new Promise((closed) => {
			this.#server.close(() => closed());
			this.#server.closeAllConnections();
		});
	}
}

/** What a static host would answer. */
export function honest(response: ServerResponse, path: string, file: Uint8Array | undefined): void {
	const type = path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
	if (file) response.writeHead(200, { 'content-type': type, 'content-length': file.length }).end(file);
	else response.writeHead(404, { 'content-type': 'text/plain' }).end('none');
}

/** Sends pieces until the client goes or `most` bytes are out. @param every ms between pieces; 0: as fast as they go */
export function pour(response: ServerResponse, piece: Uint8Array, most: number, every = 0): void {
	let sent = 0;
	const next = () => {
		if (response.destroyed) return;
		if (sent >= most) {
			response.destroy();
			return;
		}
		sent += piece.length;
		const room = response.write(piece);
		if (every > 0) setTimeout(next, every);
		else if (room) setImmediate(next);
		else response.once('drain', next);
	};
	next();
}
