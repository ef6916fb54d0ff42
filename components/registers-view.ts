/** "Public registers": the score with its interval and date, the areas that are known, and every fact behind it. */
import type { RecordAnswer } from '#utils/release/answer.ts';
import type { Day, Evidence, Source } from '#utils/reputation/evidence.ts';
import type { LensName, Methodology } from '#utils/reputation/methodology.ts';
import { type AreaScore, type Score, score, stateOf } from '#utils/reputation/score.ts';
import { statusOn } from '#utils/reputation/status-on.ts';
import { weigh } from '#utils/reputation/weigh.ts';
import { schemeOf, statusView } from './certificates-view.ts';
import type { ViewWords } from './english.ts';
import { httpsLink } from './links.ts';
import type { AreaView, CreditView, PlotView, RegistersView, ScoreView, SourceFactView } from './panel-props.ts';
import { reasonNotice } from './reason-words.ts';

/** So many facts stand open; the rest are one click away. */
const OPEN_FACTS = 4;
const LENSES: readonly LensName[] = ['client', 'recruiter', 'security'];

type Known = Extract<RegistersView, { kind: 'known' }>;

function scorePlot(given: Pick<Score, 'value' | 'lo' | 'hi' | 'typical'>, words: ViewWords): PlotView {
	const [value, lo, hi, typical] = [given.value, given.lo, given.hi, given.typical].map(Math.round) as [number, number, number, number];
	return { value, lo, hi, typical, spoken: words.registers.spoken(value, lo, hi, typical) };
}

function scoreView(given: Score, facts: number, day: Day, words: ViewWords): ScoreView {
	const plot = scorePlot(given, words);
	return {
		figure: `${plot.value ?? ''}`,
		words: [words.registers.score(plot.lo, plot.hi), words.registers.basis(plot.typical, facts, given.known, day)],
		plot,
		typical: words.registers.typical(plot.typical),
	};
}

/** An area has a number where its own evidence outweighs the usual as much as a score must. */
const hasNumber = ({ strength }: AreaScore, weight: number, { established }: Methodology): boolean =>
	strength / (strength + weight) >= established;

function areaView(area: AreaScore, facts: number, numbers: boolean, words: ViewWords): AreaView {
	const plot = scorePlot({ value: area.rating, lo: area.lo, hi: area.hi, typical: area.base }, words);
	const { value, ...hatched } = plot;
	return {
		name: words.registers.areas[area.dimension],
		plot: numbers ? plot : { ...hatched, spoken: words.registers.spokenLittle(plot.lo, plot.hi) },
		figure: numbers ? `${value}` : words.registers.noFigure,
		facts: words.registers.facts(facts),
	};
}

/** A fact in the methodology's words, with the register's own note. */
function factWords(fact: Evidence, counted: boolean, { methodology }: RecordAnswer, today: Day, words: ViewWords): string {
	const scheme = schemeOf(fact, methodology);
	const status = statusOn(fact.status ?? 'active', fact.until, today);
	return [
		scheme ? `${scheme.short}, ${statusView({ status, fact }, today, words).words}` : (methodology.kinds[fact.kind]?.label ?? fact.kind),
		fact.note ?? '',
		counted ? '' : words.registers.notCounted,
	]
		.filter((part) => part !== '')
		.join(' · ');
}

/** Every fact: those that count first, newest first. Facts whose link is no https link are shown with their source's. */
function factViews(answer: RecordAnswer, countedIds: ReadonlySet<string>, today: Day, words: ViewWords): SourceFactView[] {
	const sources = new Map(answer.sources.map((source) => [source.id, source]));
	return answer.record.evidence
		.filter(({ retracted }) => !retracted)
		.toSorted(
			(a, b) =>
				Number(countedIds.has(b.id)) - Number(countedIds.has(a.id)) ||
				(a.confirmed === b.confirmed ? (a.id < b.id ? -1 : 1) : a.confirmed < b.confirmed ? 1 : -1),
		)
		.flatMap((fact) => {
			const source = sources.get(fact.source);
			const name = source?.name ?? fact.source;
			const link = httpsLink(name, fact.link) ?? httpsLink(name, source?.link ?? '');
			if (!link) return [];
			return { words: factWords(fact, countedIds.has(fact.id), answer, today, words), link, date: words.date(fact.confirmed) };
		});
}

/** Sources that ask to be named, with their licence. */
function credits(answer: RecordAnswer, words: ViewWords): CreditView[] {
	const used = new Set(answer.record.evidence.map(({ source }) => source));
	const asks = ({ id, licence }: Source): boolean => used.has(id) && /\bCC[ -]BY/i.test(licence);
	return answer.sources.filter(asks).flatMap((source) => {
		const licence = httpsLink(source.licence, source.licenceUrl);
		return licence ? { words: words.registers.credit(source.name, source.credit, source.changes), licence } : [];
	});
}

/** The section of a record under a lens, on a day. */
export function registersView(answer: RecordAnswer, lens: LensName, today: Day, words: ViewWords): Known {
	const { methodology, row, data, info } = answer;
	const { registers } = words;
	const given = score(row, methodology, methodology.lenses[lens], today);
	const state = stateOf(given);
	const weighed = weigh(answer.record, methodology, info.date);
	const countIn = (area: AreaScore): number => weighed.filter(({ dimension }) => dimension === area.dimension).length;
	const known = given.areas.filter((area) => area.known);
	const facts = factViews(answer, new Set(weighed.map(({ fact }) => fact.id)), today, words);
	const unknown = given.areas.filter((area) => !area.known).map(({ dimension }) => registers.areas[dimension]);
	return {
		kind: 'known',
		...(data.reason ? { stale: reasonNotice(data.reason, data, words) } : {}),
		...(state === 'scored' && { aside: registers.provisional, score: scoreView(given, row.facts, data.date, words) }),
		...(state === 'little' && { aside: registers.dataOf(data.date), little: registers.little(row.facts, data.date) }),
		...(state === 'none' && { aside: registers.dataOf(data.date), little: registers.existence(facts.length) }),
		lenses: state === 'scored' ? LENSES.map((id) => ({ id, name: registers.lenses[id], chosen: id === lens })) : [],
		areasTitle: registers.areasKnown(known.length, given.areas.length),
		areas: known.map((area) => {
			const numbers = state === 'scored' && hasNumber(area, methodology.dimensions[area.dimension].weight, methodology);
			const view = areaView(area, countIn(area), numbers, words);
			return answer.rowOnly ? { ...view, facts: '' } : view;
		}),
		...(known.length > 0 && unknown.length > 0 && { unknown: registers.unknown(unknown) }),
		...(answer.rowOnly && { elsewhere: registers.elsewhere }),
		factsTitle: registers.sources,
		facts: facts.slice(0, OPEN_FACTS),
		more: facts.slice(OPEN_FACTS),
		moreTitle: registers.more(facts.length - OPEN_FACTS),
		credits: credits(answer, words),
	};
}
