/** The columns that every list of vendors has, popup and side panel alike: likely rating, reviews lately, certificates, trust score. */
import type { VendorFigures } from '#utils/badge/figures.ts';
import { NEEDS_CARE } from '#utils/certifications/status.ts';
import { rangeText, type StarRange } from '#utils/reputation/page-rating.ts';
import type { Sighting } from '#utils/sites/sighting.ts';
import type { PopupWords, ViewWords } from './english.ts';
import type { PopupRow } from './popup-props.ts';

/** The words of these columns, and those that they share with the panel. */
export type Both = ViewWords & { readonly popup: PopupWords };

const clamp = (value: number): number => Math.max(0, Math.min(100, value));

/** From the whole star below the lowest range, so that all ranges stand on one line and differences can be seen. */
export const lowestStar = (ranges: readonly (StarRange | undefined)[]): number =>
	Math.max(1, Math.min(4, ...ranges.flatMap((range) => (range ? Math.floor(Number.parseFloat(rangeText(range))) : []))));

/** The likely range, or how many reviews there are. */
export function ratingColumn(
	{ rating, facts }: Pick<Sighting, 'rating' | 'facts'>,
	range: StarRange | undefined,
	from: number,
	words: Both,
): PopupRow['rating'] {
	const { popup, clients } = words;
	if (range) {
		const at = (stars: number): number => clamp((100 * (stars - from)) / (5 - from));
		const text = rangeText(range);
		return { bar: { lo: at(range.lo), hi: at(range.hi), spoken: clients.line(text) }, words: text };
	}
	const count = rating?.count ?? facts.reviews;
	return { words: count === undefined ? popup.noRating : count === 0 ? popup.noReviews : popup.reviews(count) };
}

/** In register · says · none named; `none listed` where cards were not read for what they name. */
export function certificateColumn(
	figures: VendorFigures | null | undefined,
	says: string | null | undefined,
	usable: boolean,
	words: Both,
): PopupRow['certificates'] {
	const { popup } = words;
	const certificate = figures?.certificate;
	if (!certificate && typeof says === 'string') return { words: popup.says(says) };
	if (!certificate && !usable) return { words: popup.unchecked };
	if (!certificate) return { words: says === null ? popup.noneNamed : popup.noneListed };
	const { scheme, status, assurance } = certificate;
	if (NEEDS_CARE.includes(status)) return { words: popup.lapsed(scheme, status), mark: 'ended' };
	return { words: assurance === 'credential' ? popup.signed(scheme) : popup.inRegister(scheme), mark: 'confirmed' };
}

/** The trust score, or why there is no number. */
export function trustColumn(figures: VendorFigures | null | undefined, person: boolean, usable: boolean, words: Both): PopupRow['trust'] {
	const { popup, registers } = words;
	if (person) return { words: popup.person };
	if (!usable) return { words: popup.unchecked };
	if (!figures) return { words: popup.noRecord };
	if (!figures.score) return { words: figures.facts === 0 ? popup.noFacts : popup.facts(figures.facts) };
	const { value, lo, hi, typical } = figures.score;
	return { plot: { value, lo, hi, typical, spoken: registers.spoken(value, lo, hi, typical) }, words: `${value}` };
}

/** Reviews lately, where the page tells. */
export const recentColumn = (recent: number | undefined, { popup }: Both): PopupRow['recent'] =>
	recent === undefined ? { words: '–', spoken: popup.notShown } : { words: `${recent}` };
