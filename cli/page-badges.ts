/** The badges of a page's sightings from a release in a folder: by the extension's own code. */
import { openRelease } from '#registry/open-release.ts';
import { look } from '#utils/badge/look.ts';
import type { LookAnswer } from '#utils/messaging.ts';
import type { IndexAnswer } from '#utils/release/answer.ts';
import { dayOf } from '#utils/release/clock.ts';
import { lookup } from '#utils/release/lookup.ts';
import { ReleaseError } from '#utils/release/reason.ts';
import { DEFAULT_SETTINGS } from '#utils/settings.ts';
import type { Sighting } from '#utils/sites/sighting.ts';

/** Where the build leaves the release that goes into the package. */
export const EMBEDDED = '.output/release';

/**
 * A badge for each sighting, in order, as of `now` in ms.
 * Without a release that can be read every vendor is unchecked, the page's own facts stay, and the reason is said.
 */
export async function pageBadges(sightings: readonly Sighting[], where: string, now = Date.now()): Promise<LookAnswer> {
	const rest = { lens: DEFAULT_SETTINGS.lens, today: dayOf(now) };
	try {
		const { reader, methodology, data } = await openRelease(where, now);
		return await look(sightings, { ...rest, lookup: (subjects) => lookup(reader, subjects), methodology, data });
	} catch (error) {
		if (!(error instanceof ReleaseError)) throw error;
		const { reason } = error;
		console.error(`${where}: ${error.message}\nRegisters were not asked; npm run build publishes the embedded release.`);
		return look(sightings, {
			...rest,
			lookup: async (subjects) =>
				new Map(subjects.map((subject): [typeof subject, IndexAnswer] => [subject, { state: 'unchecked', reason }])),
			data: { registry: '', release: 0, date: dayOf(now), usable: false, reason },
		});
	}
}
