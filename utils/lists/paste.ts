/**
 * From what a user pastes or drops to vendors: profile links, domains, identifiers, a line each, or the rows of a CSV file.
 * Each line is recognised, or it is said why not. Identity comes from identifiers, never from a name.
 */
import { readCsv } from '../csv.ts';
import { hostOf, subjectOfLink } from '../sites/address.ts';
import { SITES, siteOf } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';
import { domainSubject, registrableDomain } from '../subject/domain.ts';
import { parseSubject, type SubjectId } from '../subject/subject.ts';

/** Most lines that are read at once. */
export const MOST_LINES = 500;

/** Why a line is no vendor. */
export type WhyNot = 'words' | 'email' | 'no-profile' | 'shared' | 'no-owner' | 'twice' | 'too-many';

export interface Recognised {
	/** From 1. */
	readonly line: number;
	readonly text: string;
	readonly subject: SubjectId;
	/** The same row's other identifiers. */
	readonly others: readonly SubjectId[];
	/** What the row calls the vendor; a name may veto a match, never make one. */
	readonly name?: string;
}

export interface NotRecognised {
	readonly line: number;
	readonly text: string;
	readonly why: WhyNot;
	/** Where `why` is `no-profile`: the site's label. Where it is `twice`: the line that came first. */
	readonly of?: string;
}

export type Pasted = Recognised | NotRecognised;

export const isRecognised = (pasted: Pasted): pasted is Recognised => 'subject' in pasted;

const EMAIL = /^(?:mailto:)?[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/i;
/** A host with a dot, and a path or not: "example.com", "www.example.co.uk/about". */
const ADDRESS = /^(?:https?:)?(?:\/\/)?[^\s/@:?#]+\.[^\s/@:?#.]{2,}\.?(?::\d+)?(?:[/?#]\S*)?$/iu;
const SEPARATORS = ['\t', ';', ','] as const;
/** Heads of columns that name the vendor. */
const NAME_HEAD = /^(?:vendor|company|supplier|name|freelancer|agency|firm|organi[sz]ation)(?: name)?$/i;

type Cell = { readonly subject: SubjectId } | { readonly why: WhyNot; readonly of?: string };

/** An address on a site is that of a profile; on any other host the domain speaks for itself. */
function readAddress(text: string, sites: readonly Site[]): Cell {
	const url = URL.parse(/^https?:\/\//i.test(text) ? text.replace(/^http:/i, 'https:') : `https://${text.replace(/^\/\//, '')}`);
	if (!url) return { why: 'words' };
	const site = siteOf(url, sites);
	if (site) {
		const subject = subjectOfLink(site, url);
		// The company behind a marketplace is a vendor too, but a link to its pages never means that.
		return subject ? { subject } : { why: 'no-profile', of: site.label };
	}
	const subject = domainSubject(url.href);
	if (subject) return { subject };
	return { why: registrableDomain(hostOf(url)) === undefined ? 'no-owner' : 'shared' };
}

/** One cell: an identifier, an address, or neither. */
export function readCell(text: string, sites: readonly Site[] = SITES): Cell {
	const trimmed = text.trim().replace(/^[<"'(]+|[>"'),.;]+$/g, '');
	const subject = parseSubject(trimmed);
	if (subject) return { subject };
	if (EMAIL.test(trimmed)) return { why: 'email' };
	return ADDRESS.test(trimmed) || /^https?:\/\/\S+$/i.test(trimmed) ? readAddress(trimmed, sites) : { why: 'words' };
}

/** The separator of a table: one that stands in most lines; undefined for plain lines. */
function separatorOf(lines: readonly string[]): string | undefined {
	const told = lines.filter((line) => line.trim() !== '');
	return SEPARATORS.find((separator) => told.filter((line) => line.includes(separator)).length * 2 > told.length);
}

/** Rows of cells with the line on which each begins, from 1. */
function rowsOf(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
	const lines = text.split(/\r\n|\r|\n/);
	const separator = separatorOf(lines);
	if (separator === undefined) return lines.flatMap((line, i) => (line.trim() === '' ? [] : [{ line: i + 1, cells: [line.trim()] }]));
	return readCsv(text, separator)
		.map((cells) => cells.map((cell) => cell.trim()))
		.filter((cells) => cells.some((cell) => cell !== ''))
		.map((cells, i) => ({ line: i + 1, cells }));
}

/** A line of words with an address in it: "Example Works https://example.com". */
function splitWords(cells: readonly string[]): readonly string[] {
	const [only] = cells;
	if (cells.length !== 1 || only === undefined || !/\s/.test(only)) return cells;
	const parts = only.split(/\s+/);
	const at = parts.findIndex((part) => /^https?:\/\//i.test(part) || ADDRESS.test(part));
	if (at < 0) return cells;
	return [parts[at] ?? '', [...parts.slice(0, at), ...parts.slice(at + 1)].join(' ').replace(/^[\s:–—-]+|[\s:–—-]+$/g, '')];
}

/** What is said of a row that names nobody: the most telling of its cells' reasons. */
const TELLING: readonly WhyNot[] = ['no-profile', 'shared', 'no-owner', 'email', 'words'];

function readRow(line: number, cells: readonly string[], nameAt: number, sites: readonly Site[]): Pasted {
	const split = splitWords(cells);
	const read = split.map((cell) => (cell === '' ? ({ why: 'words' } as Cell) : readCell(cell, sites)));
	const subjects = [...new Set(read.flatMap((cell) => ('subject' in cell ? [cell.subject] : [])))];
	const text = cells.filter((cell) => cell !== '').join(' ');
	const [subject, ...others] = subjects;
	if (subject) {
		const words = split.filter((cell, i) => cell !== '' && 'why' in (read[i] ?? {}) && (read[i] as { why: WhyNot }).why === 'words');
		const name = (nameAt >= 0 ? split[nameAt] : undefined) ?? words.find((word) => /\p{L}{2}/u.test(word));
		return { line, text, subject, others: others.slice(0, 8), ...(name && { name: name.slice(0, 300) }) };
	}
	const whys = read.flatMap((cell) => ('why' in cell ? [cell] : []));
	const why = TELLING.flatMap((one) => whys.filter((cell) => cell.why === one))[0] ?? { why: 'words' as const };
	return { line, text, ...why };
}

/** A first row without an identifier whose cells are heads. */
function headOf(cells: readonly string[] | undefined, sites: readonly Site[]): { readonly is: boolean; readonly nameAt: number } {
	if (!cells || cells.length < 2 || cells.some((cell) => 'subject' in readCell(cell, sites))) return { is: false, nameAt: -1 };
	const nameAt = cells.findIndex((cell) => NAME_HEAD.test(cell));
	const heads = cells.filter((cell) => /^(?:[\p{L} _-]{2,30})$/u.test(cell));
	return {
		is: nameAt >= 0 || (heads.length === cells.length && cells.some((cell) => /url|link|website|profile|domain/i.test(cell))),
		nameAt,
	};
}

/** Reads a paste or a file. Lines beyond the first 500 are told, one by one, as too many. */
export function readPaste(text: string, sites: readonly Site[] = SITES): Pasted[] {
	return [...readingPaste(text, sites)];
}

/** The same row by row, so that a page stays responsive in between. */
export function* readingPaste(text: string, sites: readonly Site[] = SITES): Generator<Pasted> {
	const all = rowsOf(text.replace(/^\uFEFF/, ''));
	const head = headOf(all[0]?.cells, sites);
	const rows = head.is ? all.slice(1) : all;
	const lineOf = new Map<SubjectId, number>();
	for (const [i, { line, cells }] of rows.entries()) {
		if (i >= MOST_LINES) {
			yield { line, text: cells.join(' ').slice(0, 200), why: 'too-many' };
			continue;
		}
		const read = readRow(line, cells, head.nameAt, sites);
		const first = isRecognised(read) ? lineOf.get(read.subject) : undefined;
		if (isRecognised(read) && first === undefined) lineOf.set(read.subject, line);
		yield first === undefined ? read : { line, text: read.text, why: 'twice', of: `${first}` };
	}
}
