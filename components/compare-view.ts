/** Two to five vendors side by side: what each has, drawn on the same scales, and which differences are more than chance. Pure. */
import { cardClaims } from '#utils/certifications/claim-words.ts';
import { NEEDS_CARE } from '#utils/certifications/status.ts';
import type { CheckedArea } from '#utils/lists/checked.ts';
import { type Pair, pairsOf } from '#utils/lists/compare.ts';
import { rangeOfEntry, ratingShape } from '#utils/lists/entry.ts';
import { DIMENSIONS } from '#utils/reputation/dimension.ts';
import { rangeText } from '#utils/reputation/page-rating.ts';
import { lowestStar } from './columns-view.ts';
import type { ViewWords } from './english.ts';
import type { SideRow } from './lists-view.ts';
import type { PlotView, StarLineView } from './panel-props.ts';
import type { SideWords } from './sidepanel-english.ts';

/** Most that are compared: more do not fit side by side. */
export const MOST_COMPARED = 5;

export interface ComparedVendor {
	readonly row: SideRow;
	readonly name: string;
	readonly rating: {
		readonly bar?: Pick<StarLineView, 'lo' | 'hi' | 'spoken'>;
		readonly figure?: string;
		readonly words: string;
		readonly recent?: string;
	};
	readonly certificates: readonly { readonly words: string; readonly mark?: 'confirmed' | 'ended' | 'own' }[];
	readonly registers: { readonly plot?: PlotView; readonly figure?: string; readonly words: string };
	readonly asks: readonly string[];
}

/** One area: a cell a vendor, and what can be said of the difference. */
export interface ComparedArea {
	readonly name: string;
	readonly cells: readonly ({ readonly plot: PlotView; readonly words: string } | undefined)[];
	readonly difference: string;
}

export interface CompareView {
	readonly vendors: readonly ComparedVendor[];
	/** Ends of the star lines. */
	readonly stars: readonly string[];
	readonly verdicts: readonly { readonly title: string; readonly sentences: readonly string[] }[];
	/** Left out where no area is known of anybody. */
	readonly areas: readonly ComparedArea[];
	readonly unknown?: string;
}

export interface CompareInput {
	readonly rows: readonly SideRow[];
	readonly words: SideWords;
	readonly panel: ViewWords;
}

const clamp = (value: number): number => Math.max(0, Math.min(100, value));

function ratingOf({ entry }: SideRow, from: number, { words, panel }: CompareInput): ComparedVendor['rating'] {
	const { compare } = words;
	const { page } = entry;
	const count = page?.rating?.count ?? page?.facts.reviews;
	const [reviews, months] = [page?.facts.recent_reviews, page?.facts.recent_months];
	const recent = reviews !== undefined && months !== undefined ? { recent: compare.recent(reviews, months) } : {};
	const range = rangeOfEntry(entry);
	if (!range || count === undefined) return { words: count === undefined ? compare.noRating : compare.tooFew(count), ...recent };
	const at = (stars: number): number => clamp((100 * (stars - from)) / (5 - from));
	const text = rangeText(range);
	const bar = { lo: at(range.lo), hi: at(range.hi), spoken: panel.clients.line(text) };
	return { bar, figure: text, words: compare.from(count), ...recent };
}

function certificatesOf({ checked, entry, own }: SideRow, words: SideWords): ComparedVendor['certificates'] {
	const { compare } = words;
	const fromRegisters = (checked?.certificates ?? []).map(({ scheme, status, assurance }) => {
		if (assurance === 'register' && NEEDS_CARE.includes(status))
			return { words: `${scheme} ${words.status[status]}`, mark: 'ended' as const };
		const stands = status === 'active' || status === 'expiring';
		if (!stands) return { words: `${scheme}, ${words.status[status]}` };
		return assurance === 'register' || assurance === 'credential'
			? { words: scheme, mark: 'confirmed' as const }
			: { words: compare.listed(scheme) };
	});
	const byUser = own
		.filter(({ check }) => check.kind === 'certificate')
		.map(({ check }) => ({ words: check.scheme, mark: 'own' as const }));
	const card = entry.page && cardClaims(entry.page.claims);
	const says = card ? [{ words: compare.says(card.schemes.join(', ') || (card.family ?? '')) }] : [];
	const all = [...fromRegisters, ...byUser, ...says];
	return all.length > 0 ? all : [{ words: compare.noneNamed }];
}

function registersOf({ checked, person }: SideRow, { words, panel }: CompareInput): ComparedVendor['registers'] {
	const { compare } = words;
	if (person) return { words: compare.person };
	const score = checked?.figures?.score;
	if (score) {
		const { value, lo, hi, typical } = score;
		return {
			plot: { value, lo, hi, typical, spoken: panel.registers.spoken(value, lo, hi, typical) },
			figure: `${value}`,
			words: `${lo}–${hi}`,
		};
	}
	if (!checked || checked.state === 'unchecked') return { words: compare.unchecked };
	if (checked.state === 'differs') return { words: compare.differs };
	return { words: checked.figures ? compare.little(checked.figures.facts) : compare.none };
}

/** Which differences are called one, and that the rest are none. */
function verdict(
	title: string,
	pairs: readonly Pair[],
	names: readonly string[],
	noneSignificant: (count: number) => string,
	{ compare }: SideWords,
) {
	const nameOf = (place: number): string => names[place] ?? '';
	const [first] = pairs;
	if (!first) return [];
	const sure = pairs.filter(({ significant }) => significant);
	const ahead = sure.map(({ ahead: a, behind: b, chance }) => compare.ahead(nameOf(a), nameOf(b), compare.percent(chance)));
	if (pairs.length === 1 && sure.length === 0)
		return [{ title, sentences: [compare.notSignificant(nameOf(first.ahead), nameOf(first.behind), compare.percent(first.chance))] }];
	const compared = new Set(pairs.flatMap(({ ahead: a, behind: b }) => [a, b])).size;
	if (sure.length === 0) return [{ title, sentences: [noneSignificant(compared)] }];
	return [{ title, sentences: sure.length < pairs.length ? [...ahead, compare.rest] : ahead }];
}

/** Bar and needle where enough is known, else hatched and without a number. */
function areaCell(area: CheckedArea, { registers }: ViewWords): NonNullable<ComparedArea['cells'][number]> {
	const [value, lo, hi, typical] = [area.rating, area.lo, area.hi, area.base].map(Math.round) as [number, number, number, number];
	return area.number
		? { plot: { value, lo, hi, typical, spoken: registers.spoken(value, lo, hi, typical) }, words: `${value}` }
		: { plot: { lo, hi, typical, spoken: registers.spokenLittle(lo, hi) }, words: registers.noFigure };
}

function areasOf({ rows, words, panel }: CompareInput): { areas: ComparedArea[]; unknown: string[] } {
	const areas: ComparedArea[] = [];
	const unknown: string[] = [];
	for (const dimension of DIMENSIONS) {
		const known = rows.map(({ checked }) => checked?.areas.find((area) => area.dimension === dimension));
		const name = panel.registers.areas[dimension];
		if (known.every((area) => area === undefined)) {
			unknown.push(name);
			continue;
		}
		const sure = pairsOf(known.map((area) => (area?.number ? area.shape : undefined)));
		const significant = sure.filter((pair) => pair.significant);
		const { compare } = words;
		areas.push({
			name,
			cells: known.map((area) => area && areaCell(area, panel)),
			difference:
				sure.length === 0
					? compare.alone
					: significant.length === 0
						? compare.same
						: significant.map(({ ahead, behind }) => compare.differs_(rows[ahead]?.name ?? '', rows[behind]?.name ?? '')).join('; '),
		});
	}
	return { areas, unknown };
}

/** Everything that the comparison shows. Persons stand beside the others, and are compared with nobody. */
export function compareView(input: CompareInput): CompareView {
	const { rows, words } = input;
	const from = lowestStar(rows.map(({ entry }) => rangeOfEntry(entry)));
	const names = rows.map(({ name }) => name);
	const organisations = rows.map((row) => (row.person ? undefined : row));
	const ratings = pairsOf(organisations.map((row) => row && ratingShape(row.entry)));
	const scores = pairsOf(organisations.map((row) => row?.checked?.shape));
	const { areas, unknown } = areasOf(input);
	return {
		vendors: rows.map((row) => ({
			row,
			name: row.name,
			rating: ratingOf(row, from, input),
			certificates: certificatesOf(row, words),
			registers: registersOf(row, input),
			asks: row.asks.map(({ short }) => short),
		})),
		stars: from === 4 ? ['4.0', '4.5', '5.0'] : [`${from}`, '5'],
		verdicts: [
			...verdict(words.compare.ratings, ratings, names, words.compare.noneSignificant, words),
			...verdict(words.compare.trust, scores, names, words.compare.noneSignificantTrust, words),
		],
		areas,
		...(areas.length > 0 && unknown.length > 0 && { unknown: words.compare.unknown(unknown) }),
	};
}
