/** Work that does not fit into memory: pieces sorted into parts, kept in memory while they fit and on disk beyond. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of all parts together before they go to disk. */
const IN_MEMORY = 64_000_000;

export class Spill {
	readonly #folder: string;
	readonly #parts: Uint8Array[][];
	#bytes = 0;

	/** @param folder where parts go that do not fit; made when needed */
	constructor(folder: string, parts: number) {
		this.#folder = folder;
		this.#parts = Array.from({ length: parts }, () => []);
	}

	get length(): number {
		return this.#parts.length;
	}

	add(part: number, bytes: Uint8Array): void {
		this.#parts[part]?.push(bytes);
		this.#bytes += bytes.length;
		if (this.#bytes > IN_MEMORY) this.#flush();
	}

	/** All of a part, in the order added; the part is empty afterwards. */
	take(part: number): Buffer {
		const path = this.#path(part);
		const memory = this.#parts[part] ?? [];
		const all = existsSync(path) ? Buffer.concat([readFileSync(path), ...memory]) : Buffer.concat(memory);
		rmSync(path, { force: true });
		this.#bytes -= memory.reduce((sum, piece) => sum + piece.length, 0);
		this.#parts[part] = [];
		return all;
	}

	#path(part: number): string {
		return join(this.#folder, String(part));
	}

	#flush(): void {
		mkdirSync(this.#folder, { recursive: true });
		for (const [part, pieces] of this.#parts.entries()) {
			if (pieces.length > 0) appendFileSync(this.#path(part), Buffer.concat(pieces));
			this.#parts[part] = [];
		}
		this.#bytes = 0;
	}
}
