/**
 * `earned claims [FILE]`: a sentence a line in, a JSON line out with the claims read in it.
 * `--score FILE.jsonl` compares with labels: precision, recall and F1 over (sentence, scheme, stance), by stance and language.
 */
import { readFileSync } from 'node:fs';
import { type Claim, readClaims, STANCES } from '#utils/certifications/claims.ts';
import { UsageError } from './usage.ts';

interface Labelled {
	readonly text: string;
	readonly lang: string;
	readonly claims: readonly { readonly scheme: string; readonly stance: string }[];
}

export async function run(args: string[]): Promise<number> {
	if (args[0] === '--score') {
		const file = args[1];
		if (!file || args.length > 2) throw new UsageError('--score needs one file of labelled sentences');
		score(parse(read(file), file));
		return 0;
	}
	if (args.length > 1 || args[0]?.startsWith('--')) throw new UsageError('give one file, or none to read standard input');
	for (const text of lines(args[0] === undefined ? readFileSync(0, 'utf8') : read(args[0]))) {
		console.log(JSON.stringify({ text, claims: readClaims(text) }));
	}
	return 0;
}

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		throw new UsageError(`cannot read ${file}: give the path of a text file`);
	}
}

/** Lines without the last empty one: line n of the output is line n of the input. */
function lines(text: string): string[] {
	const all = text.split('\n');
	if (all.at(-1) === '') all.pop();
	return all;
}

function parse(text: string, file: string): Labelled[] {
	return lines(text).map((line, i) => {
		try {
			const value = JSON.parse(line) as Labelled;
			if (typeof value.text === 'string' && typeof value.lang === 'string' && Array.isArray(value.claims)) return value;
		} catch {}
		throw new UsageError(`${file}, line ${i + 1}: not a JSON object with text, lang and claims`);
	});
}

class Tally {
	right = 0;
	read = 0;
	labelled = 0;
	add(want: ReadonlySet<string>, got: ReadonlySet<string>): void {
		this.labelled += want.size;
		this.read += got.size;
		for (const key of got) if (want.has(key)) this.right++;
	}
	figures() {
		const precision = this.right / (this.read || 1);
		const recall = this.right / (this.labelled || 1);
		const f1 = (2 * precision * recall) / (precision + recall || 1);
		const round = (x: number): number => Math.round(x * 1000) / 1000;
		return {
			precision: round(precision),
			recall: round(recall),
			f1: round(f1),
			labelled: this.labelled,
			read: this.read,
			right: this.right,
		};
	}
}

const isRow = ({ stance }: { stance: string }): boolean => stance === 'holds' || stance === 'level-only';

function score(sentences: readonly Labelled[]): void {
	const all = new Tally();
	const rows = new Tally();
	const byStance = new Map<string, Tally>(STANCES.map((stance) => [stance, new Tally()]));
	const byLanguage = new Map<string, Tally>();
	const count = new Map<string, number>();
	for (const { text, lang, claims } of sentences) {
		const got: readonly Claim[] = readClaims(text);
		const keys = (list: readonly { scheme: string; stance: string }[]) => new Set(list.map(({ scheme, stance }) => `${scheme} ${stance}`));
		all.add(keys(claims), keys(got));
		rows.add(new Set(claims.filter(isRow).map(({ scheme }) => scheme)), new Set(got.filter(isRow).map(({ scheme }) => scheme)));
		for (const [stance, tally] of byStance)
			tally.add(keys(claims.filter((c) => c.stance === stance)), keys(got.filter((c) => c.stance === stance)));
		const tally = byLanguage.get(lang) ?? new Tally();
		tally.add(keys(claims), keys(got));
		byLanguage.set(lang, tally);
		count.set(lang, (count.get(lang) ?? 0) + 1);
	}
	const figures = (map: ReadonlyMap<string, Tally>) =>
		Object.fromEntries([...map].map(([key, tally]) => [key, { ...tally.figures(), ...(count.has(key) && { sentences: count.get(key) }) }]));
	console.log(
		JSON.stringify(
			{
				sentences: sentences.length,
				exact: all.figures(),
				rows: rows.figures(),
				byStance: figures(byStance),
				byLanguage: figures(byLanguage),
			},
			undefined,
			'\t',
		),
	);
}
