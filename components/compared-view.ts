/** Several registries that know one vendor, side by side on one axis: never a mean, never a winner. Pure. */
import { figuresOf } from '#utils/badge/figures.ts';
import { namesAgree } from '#utils/badge/names.ts';
import type { RecordAnswer } from '#utils/release/answer.ts';
import type { Day } from '#utils/reputation/evidence.ts';
import type { LensName } from '#utils/reputation/methodology.ts';
import { score } from '#utils/reputation/score.ts';
import type { ViewWords } from './english.ts';
import type { PlotView } from './panel-props.ts';

/** One registry's row. */
export interface ComparedRow {
	readonly name: string;
	/** "72"; a dash where too little is known for a number. */
	readonly figure: string;
	/** "61–81"; left out without a number. */
	readonly range?: string;
	readonly plot: PlotView;
	/** "14 public facts, data of 24 Nov 2026"; a certificate; that the names differ. */
	readonly basis: string;
}

export interface ComparedView {
	readonly title: string;
	readonly aside: string;
	readonly rows: readonly ComparedRow[];
	/** Whether they contradict each other, and which one speaks on badges. */
	readonly words: string;
}

/** A registry's row; without figures where the names veto the match, as everywhere. */
function rowOf(answer: RecordAnswer, name: string, pageName: string, lens: LensName, today: Day, words: ViewWords): ComparedRow {
	const { row, methodology, info, data, record } = answer;
	const { compared, registers } = words;
	const domain = record.subject.startsWith('domain:') ? record.subject.slice('domain:'.length) : undefined;
	const weights = methodology.lenses[lens];
	const { facts, score: given, certificate } = figuresOf(row, methodology, weights, today);
	const all = score(row, methodology, weights, today);
	const [lo, hi, typical] = [all.lo, all.hi, all.typical].map(Math.round) as [number, number, number];
	if (!namesAgree(pageName, record.names, domain)) {
		const plot = { lo: 0, hi: 0, typical, spoken: compared.namesDiffer };
		return { name, figure: registers.noFigure, plot, basis: compared.namesDiffer };
	}
	const basis = [
		compared.basis(facts, data.date === '' ? info.date : data.date),
		certificate ? compared.certificate(certificate.scheme, compared.statuses[certificate.status]) : '',
		data.usable ? '' : compared.tooOld,
	];
	return {
		name,
		figure: given ? `${given.value}` : registers.noFigure,
		...(given && { range: `${given.lo}–${given.hi}` }),
		plot: given
			? { ...given, spoken: registers.spoken(given.value, given.lo, given.hi, given.typical) }
			: { lo, hi, typical, spoken: registers.spokenLittle(lo, hi) },
		basis: basis.filter((part) => part !== '').join(' · '),
	};
}

/** Names of registries, told apart by their ids where two call themselves the same. */
function namesOf(answers: readonly RecordAnswer[]): string[] {
	const names = answers.map(({ info }) => info.name);
	return names.map((name, i) =>
		names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${answers[i]?.data.registry.slice(0, 4)})`,
	);
}

/**
 * The section, where more than one registry knows the vendor.
 * @param answers the one put first at the head
 * @param pageName the vendor's name on the page
 */
export function comparedView(
	answers: readonly RecordAnswer[],
	pageName: string,
	lens: LensName,
	today: Day,
	words: ViewWords,
): ComparedView | undefined {
	if (answers.length < 2) return;
	const names = namesOf(answers);
	const rows = answers.map((answer, i) => rowOf(answer, names[i] ?? '', pageName, lens, today, words));
	const scored = rows.filter(({ range }) => range !== undefined).map(({ plot }) => plot);
	const overlap = Math.max(...scored.map(({ lo }) => lo)) <= Math.min(...scored.map(({ hi }) => hi));
	const { compared } = words;
	return {
		title: compared.title(answers.length),
		aside: compared.aside,
		rows,
		words: [scored.length < 2 ? '' : overlap ? compared.overlap : compared.apart, compared.first].filter((part) => part !== '').join(' '),
	};
}
