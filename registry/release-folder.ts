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
	writeFileSync,
	writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { RoleName, SignedRole } from '#utils/release/tuf-metadata.ts';

/** A lock names the process that holds it; the lock of one that is gone is taken over. */
function takeLock(lock: string, folder: string): void {
	mkdirSync(dirname(lock), { recursive: true });
	const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
	if (holder > 0 && holder !== process.pid && isRunning(holder)) throw new Error(`${folder}: process ${holder} is publishing here`);
	rmSync(lock, { force: true });
	writeFileSync(lock, String(process.pid), { flag: 'wx' });
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

export class ReleaseFolder {
	readonly path: string;
	/** Half-written files, beside the folder and on its disk: never served. */
	readonly work: string;

	constructor(path: string) {
		this.path = path;
		this.work = `${path.replace(/\/+$/, '')}.work`;
	}

	/**
	 * Runs `work` alone on this folder, with an empty work folder before and none after, whatever an interrupted run left.
	 * @throws Error when another process is publishing here
	 */
	async exclusively<T>(work: () => Promise<T>): Promise<T> {
		const lock = `${this.work}.lock`;
		takeLock(lock, this.path);
		try {
			rmSync(this.work, { recursive: true, force: true });
			mkdirSync(this.work, { recursive: true });
			return await work();
		} finally {
			rmSync(this.work, { recursive: true, force: true });
			rmSync(lock, { force: true });
		}
	}

	/** A correction was begun and no release has carried it out yet: the next one does, whatever interrupted this one. */
	get owesCorrection(): boolean {
		return existsSync(`${this.work}.correction`);
	}

	oweCorrection(): void {
		mkdirSync(dirname(this.work), { recursive: true });
		writeFileSync(`${this.work}.correction`, '', { flush: true });
	}

	correctionDone(): void {
		rmSync(`${this.work}.correction`, { force: true });
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
