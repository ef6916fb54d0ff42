/** Answers the preview: what this machine knows of one vendor, and what figures are worked out with. Nothing is fetched. */
import type { PanelAnswer } from '#utils/messaging.ts';
import type { OwnMessages } from '#utils/own-messages.ts';
import type { Sighting } from '#utils/sites/sighting.ts';
import { recordFor, stateNow, whole } from './data.ts';

/** What a client's panel shows of a vendor. Evidence that is not on this machine stays where it is. */
export const vendorAnswer = (sighting: Sighting): Promise<PanelAnswer> => recordFor(sighting, []);

/** The methodology and sources of the registry put first, where its data is usable. */
export function methodAnswer(): Promise<OwnMessages['method']['answer']> {
	return whole(async ([first]) => {
		if (!first?.release) return {};
		const data = stateNow(first);
		const { methodology, sources, info } = first.release;
		return data.usable ? { method: { methodology, sources, info, data } } : {};
	});
}
