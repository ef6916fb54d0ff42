/** Memory of the process that runs an extension: a child of ours that says so in its command line. Linux alone; elsewhere nothing is said. */
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
	readonly pid: number;
	readonly parent: number;
	readonly name: string;
	readonly command: string;
}

function processes(): Process[] {
	try {
		return readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name))
			.flatMap((name) => {
				try {
					const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
					const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
					const [begin, end] = [stat.indexOf('(') + 1, stat.lastIndexOf(')')];
					return [{ pid: Number(name), parent: Number(stat.slice(end + 2).split(' ')[1]), name: stat.slice(begin, end), command }];
				} catch {
					// It has ended meanwhile.
					return [];
				}
			});
	} catch {
		return [];
	}
}

function isMine(one: Process, all: ReadonlyMap<number, Process>): boolean {
	for (let at: Process | undefined = one; at; at = all.get(at.parent)) if (at.pid === process.pid) return true;
	return false;
}

/** Resident bytes of the extension's process, shared ones too: of the largest, where there are several; 0 where that cannot be told. */
export function extensionMemory(): number {
	const all = new Map(processes().map((one) => [one.pid, one]));
	const mine = [...all.values()].filter(
		(one) => (one.name === 'WebExtensions' || one.command.includes('--extension-process')) && isMine(one, all),
	);
	return Math.max(0, ...mine.map(({ pid }) => residentOf(pid)));
}

function residentOf(pid: number): number {
	try {
		return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
	} catch {
		return 0;
	}
}

/** Runs `work` and watches the memory meanwhile. */
export async function withPeak<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly peak: number }> {
	let peak = extensionMemory();
	const watch = setInterval(() => {
		peak = Math.max(peak, extensionMemory());
	}, 150);
	try {
		return { value: await work(), peak };
	} finally {
		clearInterval(watch);
	}
}
