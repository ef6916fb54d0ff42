/** A registry's row in words: what its data is, and what failed, decided here and drawn in `options-registries.tsx`. Pure. */
import type { RegistryReport } from '#utils/own-messages.ts';
import type { OptionsWords } from './options-english.ts';
import { type NoticeView, reasonNotice } from './reason-words.ts';
import type { Words } from './text.ts';

/** Hex digits in fours, as fingerprints are read aloud and compared: `7f3a 91c4 …`. */
export const inFours = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? '';

/** Letters of the list of files that are shown: enough to compare two screens. */
const SUM_SHOWN = 16;

export interface RegistryRow {
	readonly name: string;
	/** Its host, or that it comes with the extension. */
	readonly where: Words;
	readonly by?: string;
	readonly fingerprint: string;
	readonly mark: { readonly tone: 'confirmed' | 'ours' | 'quiet'; readonly text: string };
	readonly data?: string;
	readonly release?: Words;
	/** When it was asked, and will be. */
	readonly asked?: string;
	readonly notice?: NoticeView;
	readonly progress?: { readonly words: string; readonly share: string; readonly done: number; readonly of: number };
}

/** A registry as a row. */
export function registryRow(report: RegistryReport, words: OptionsWords): RegistryRow {
	const { url, name, operator, subjects, state, sum, progress } = report;
	const host = url === '' ? undefined : new URL(url).host;
	const text = words.registries;
	return {
		name: name ?? host ?? text.unnamed,
		where: host === undefined ? text.packaged : [{ text: host, ltr: true }],
		...(operator !== undefined && { by: text.by(operator) }),
		fingerprint: inFours(report.fingerprint),
		mark: markOf(report, words),
		...(state.date !== '' && subjects !== undefined && { data: text.data(state.date, subjects) }),
		...(sum !== undefined && state.release > 0 && { release: text.release(state.release, inFours(sum.slice(0, SUM_SHOWN))) }),
		...(url !== '' && { asked: askedOf(report, words) }),
		...(state.reason && !progress && { notice: reasonNotice(state.reason, state, words.shared) }),
		...(progress && {
			progress: { words: text.updating(progress), share: text.share(progress.done, progress.of), done: progress.done, of: progress.of },
		}),
	};
}

function markOf({ state }: RegistryReport, { registries }: OptionsWords): RegistryRow['mark'] {
	if (state.date === '') return { tone: 'quiet', text: registries.none };
	return state.reason ? { tone: 'ours', text: registries.old(state.date) } : { tone: 'confirmed', text: registries.checked };
}

function askedOf({ checked, next }: RegistryReport, words: OptionsWords): string {
	const asked = checked === 0 ? words.registries.neverAsked : words.registries.asked(words.when(checked));
	return next === undefined || next === 0 ? asked : `${asked} ${words.registries.next(words.when(next))}`;
}
