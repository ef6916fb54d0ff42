/** From a tab's reading to what the popup shows: pure, one language at a time. The page's order stays as it is. */
import { ENGLISH as BADGE_ENGLISH, type BadgeWords } from '#utils/badge/english.ts';
import { pageSentence } from '#utils/badge/words.ts';
import type { LookAnswer, TabReading } from '#utils/messaging.ts';
import type { DataState } from '#utils/release/answer.ts';
import { type StarRange, USUAL_BASE } from '#utils/reputation/page-rating.ts';
import { mayBePerson } from '#utils/subject/subject.ts';
import { rangeOf } from './clients-view.ts';
import { type Both, certificateColumn, lowestStar, ratingColumn, recentColumn, trustColumn } from './columns-view.ts';
import { ENGLISH, POPUP_ENGLISH } from './english.ts';
import type { PopupRow, PopupView } from './popup-props.ts';
import { type NoticeView, reasonNotice } from './reason-words.ts';

/** All that the popup may draw on. */
export interface PopupInput {
	/** What the tab's content script read; absent where none runs. */
	readonly reading?: TabReading;
	/** For each sighting the certificates that its card names, e.g. "ISO 27001, SOC 2"; null: none. Absent where cards were not read for them. */
	readonly says?: readonly (string | null)[];
	/** Host of the page, e.g. "clutch.co". */
	readonly host: string;
	/** Names of the sites that Earned reads. */
	readonly sites: readonly string[];
	readonly data?: DataState;
	/** Cards that look like vendors and could not be read. */
	readonly unread?: number;
	readonly words?: Both;
	readonly badgeWords?: BadgeWords;
}

function rowsOf(
	input: PopupInput,
	look: LookAnswer | undefined,
	from: number,
	ranges: readonly (StarRange | undefined)[],
	words: Both,
): PopupRow[] {
	const usable = input.data?.usable ?? look?.data.usable ?? false;
	return (input.reading?.sightings ?? []).map((sighting, index) => {
		const figures = look?.figures[index];
		return {
			index,
			name: sighting.name,
			rating: ratingColumn(sighting, ranges[index], from, words),
			recent: recentColumn(sighting.facts.recent_reviews, words),
			certificates: certificateColumn(figures, (input.says ?? look?.says)?.[index], usable, words),
			trust: trustColumn(figures, mayBePerson(sighting.subject), usable, words),
		};
	});
}

/** What failed on our side: the data, or the site's description. */
function noticesOf({ reading, data }: PopupInput, words: Both): NoticeView[] {
	const { popup } = words;
	const notices: NoticeView[] = [];
	if (reading?.failed !== undefined) notices.push({ title: popup.failedTitle, words: popup.failed });
	if (reading?.health === 'changed') notices.push({ title: popup.changedTitle, words: popup.changed, mark: 'changed' });
	if (data && !data.usable) {
		const why = reasonNotice(data.reason ?? 'expired', data, words);
		notices.push({ title: popup.uncheckedTitle, words: `${why.title} ${why.words} ${popup.uncheckedTail}` });
	} else if (data?.reason) {
		const why = reasonNotice(data.reason, data, words);
		notices.push({ title: popup.oldTitle, words: `${why.title} ${why.words}` });
	}
	return notices;
}

function stateOf({ reading, sites }: PopupInput, { popup }: Both): PopupView['state'] {
	if (!reading) return { title: popup.unsupportedTitle, words: popup.unsupported, sites };
	if (reading.health === 'changed' || reading.failed !== undefined) return undefined;
	return reading.sightings.length === 0 ? { title: popup.emptyTitle, words: popup.empty } : undefined;
}

function footerOf({ host, data }: PopupInput, { popup }: Both): string[] {
	const about =
		!data || data.date === '' ? popup.footNone(host) : data.reason ? popup.footOld(host, data.date) : popup.foot(host, data.date);
	return [about, popup.sent];
}

/** Everything the popup shows of a tab. */
export function popupView(input: PopupInput): PopupView {
	const words = input.words ?? { ...ENGLISH, popup: POPUP_ENGLISH };
	const sightings = input.reading?.sightings ?? [];
	const look = input.reading?.look;
	const usual = look?.usual.stars ?? USUAL_BASE;
	const ranges = sightings.map((sighting, i) => rangeOf(sighting, look?.bases?.[i] ?? usual));
	const from = lowestStar(ranges);
	const sentence = pageSentence(sightings, look?.known ?? [], usual, input.badgeWords ?? BADGE_ENGLISH);
	const months = sightings.find(({ facts }) => facts.recent_months)?.facts.recent_months;
	const state = stateOf(input, words);
	return {
		...(sentence !== '' && { sentence }),
		notices: noticesOf(input, words),
		...(state && { state }),
		rows: rowsOf(input, look, from, ranges, words),
		stars: [`${from}`, '5'],
		recentTitle: words.popup.recentTitle(months ?? 6),
		...(input.unread ? { unread: words.popup.unread(input.unread) } : {}),
		footer: footerOf(input, words),
	};
}
