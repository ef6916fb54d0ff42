/**
 * `node scripts/docs-threat-model.ts [--check]`: prints the table of attacks into docs/threat-model.md, between its markers.
 * With `--check` it writes nothing and says whether the page is up to date (exit 1 when not).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { ATTACKS, type Attack, PARTS } from '#tests/attacks/attacks.ts';

export const FILE = 'docs/threat-model.md';
const BEGIN = '<!-- attacks: printed by scripts/docs-threat-model.ts -->';
const END = '<!-- /attacks -->';

function readable({ has, kept, shown }: Attack): string {
	if (kept === 0) return 'nothing, as before';
	if (kept !== has) return 'the new release';
	return shown === undefined ? 'the same release' : 'the old release';
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

const row = (attack: Attack): string =>
	`| ${[`${attack.name}${attack.only === 'node' ? '¹' : ''}`, attack.does, attack.shown ? `\`${attack.shown}\`` : '–', readable(attack)].map(cell).join(' | ')} |`;

function table(): string {
	const inBrowsers = ATTACKS.filter(({ only }) => only === undefined).length;
	const parts = PARTS.map((part) => {
		const rows = ATTACKS.filter((attack) => attack.part === part).map(row);
		return `### ${part}\n\n| attack | what happens | shown | readable |\n|---|---|---|---|\n${rows.join('\n')}\n`;
	});
	return `${ATTACKS.length} attacks in Node, ${inBrowsers} of them in each browser.\n\n${parts.join('\n')}\n¹ In Node alone.`;
}

/** The page with the table as it should be. @throws Error when its markers are gone */
export function withTable(page: string): string {
	const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
	if (begin < 0 || end < begin) throw new Error(`${FILE}: the markers ${BEGIN} and ${END} are missing`);
	return `${page.slice(0, begin + BEGIN.length)}\n\n${table()}\n\n${page.slice(end)}`;
}

if (import.meta.main) {
	const page = readFileSync(FILE, 'utf8');
	if (!process.argv.includes('--check')) writeFileSync(FILE, withTable(page));
	else if (withTable(page) !== page) {
		console.error(`${FILE} is not what tests/attacks/attacks.ts says: run node scripts/docs-threat-model.ts`);
		process.exitCode = 1;
	}
}
