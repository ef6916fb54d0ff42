/**
 * Holds the direction of imports: entrypoints → components → utils; registry, cli → utils. And that nothing heavy
 * enters a content script: zod, tldts, the certification catalogue; Preact only in the panel, which is injected on a click.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const MAY_IMPORT: Record<string, readonly string[]> = {
	utils: ['utils'],
	components: ['components', 'utils'],
	entrypoints: ['entrypoints', 'components', 'utils'],
	registry: ['registry', 'utils'],
	cli: ['cli', 'registry', 'utils'],
};

/** Files that run in a page, and what may not come with them, however far down. */
const PAGE_SCRIPTS: Record<string, readonly string[]> = {
	'entrypoints/overlay.content/index.ts': ['zod', 'tldts', 'idb', 'preact', 'utils/certifications/catalogue'],
	'entrypoints/panel/index.tsx': ['zod', 'tldts', 'idb', 'utils/certifications/catalogue'],
};

const IMPORT = /(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g;

/** A specifier as a path from the root, or the package it names. */
function resolve(specifier: string, file: string): string {
	if (specifier.startsWith('#')) return specifier.slice(1);
	return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier;
}

function importsOf(file: string): string[] {
	return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => resolve(match[1] ?? match[2] ?? '', file));
}

function filesUnder(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
}

/** All that a file brings along. */
function closure(file: string, seen = new Map<string, string>()): Map<string, string> {
	for (const target of importsOf(file)) {
		if (seen.has(target)) continue;
		seen.set(target, file);
		if (/\.tsx?$/.test(target)) closure(target, seen);
	}
	return seen;
}

const faults: string[] = [];
for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
	for (const file of filesUnder(folder)) {
		for (const target of importsOf(file)) {
			const top = target.split('/')[0] ?? '';
			if (top in MAY_IMPORT && !allowed.includes(top))
				faults.push(`${file} imports ${target}: ${folder} may import only ${allowed.join(', ')}`);
			if (folder === 'utils' && target.startsWith('node:')) faults.push(`${file} imports ${target}: utils runs unchanged in the browser`);
		}
	}
}
for (const [file, refused] of Object.entries(PAGE_SCRIPTS)) {
	for (const [target, by] of closure(file)) {
		const word = refused.find((name) => target === name || target.startsWith(`${name}/`) || target.startsWith(`${name}.`));
		if (word) faults.push(`${file} would carry ${word} (imported by ${by})`);
	}
}
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'Imports point one way; page scripts are light.' : `${faults.length} wrong imports`);
process.exitCode = faults.length === 0 ? 0 : 1;
