/**
 * A published registry: the folder that a static host serves. Files named after their content or version never change;
 * `metadata/timestamp.json` alone does, by rename, last: it is what makes a release appear, whole or not at all.
 */
import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { RoleName, SignedRole } from '#utils/release/tuf-metadata.ts';

export class ReleaseFolder {
	readonly path: string;
	/** Half-written files, beside the folder and on its disk: never served. */
	readonly work: string;

	constructor(path: string) {
		this.path = path;
		this.work = `${path.replace(/\/+$/, '')}.work`;
	}

	/** Begins anew, whatever an interrupted run left. */
	clearWork(): void {
		rmSync(this.work, { recursive: true, force: true });
		mkdirSync(this.work, { recursive: true });
	}

	has(path: string): boolean {
		return existsSync(join(this.path, path));
	}

	size(path: string): number {
		return statSync(join(this.path, path)).size;
	}

	read(path: string): Uint8Array {
		return readFileSync(join(this.path, path));
	}

	/** The newest file of a role; undefined before the first release. */
	role<R extends RoleName>(role: R, version?: number): SignedRole[R] | undefined {
		const path = `metadata/${version === undefined ? '' : `${version}.`}${role}.json`;
		return this.has(path) ? JSON.parse(readFileSync(join(this.path, path), 'utf8')).signed : undefined;
	}

	/** The number of the newest root, 0 when there is none. */
	newestRoot(): number {
		return Math.max(0, ...this.list('metadata').map((name) => Number(/^(\d+)\.root\.json$/.exec(name)?.[1] ?? 0)));
	}

	list(folder: string): string[] {
		return this.has(folder) ? readdirSync(join(this.path, folder)).sort() : [];
	}

	/** Writes a file so that it is there whole or not at all, and on the disk before the next one is. */
	write(path: string, bytes: Uint8Array): void {
		const half = join(this.work, 'half');
		const file = openSync(half, 'w');
		writeSync(file, bytes);
		fsyncSync(file);
		closeSync(file);
		this.moveIn(half, path);
	}

	/** Moves a finished file to its place. */
	moveIn(from: string, path: string): void {
		const to = join(this.path, path);
		mkdirSync(dirname(to), { recursive: true });
		renameSync(from, to);
	}

	remove(path: string): void {
		rmSync(join(this.path, path), { force: true });
	}
}
