/** A tab's reading as vendors to put on a list: of everybody who stands on the page, each once, with what the page says. */
import type { TabReading } from '../messaging.ts';
import { USUAL_BASE } from '../reputation/page-rating.ts';
import type { SubjectId } from '../subject/subject.ts';
import type { SeenPage } from './entry.ts';

/** The page's vendors; undefined where it shows none. @param url the tab's address */
export function pageOf({ site, sightings, look }: TabReading, url: string): SeenPage | undefined {
	const seen = new Set<SubjectId>();
	const vendors = sightings.flatMap((sighting, i) => {
		if (seen.has(sighting.subject)) return [];
		seen.add(sighting.subject);
		return [{ sighting, base: look?.bases?.[i] ?? look?.usual.stars ?? USUAL_BASE }];
	});
	return vendors.length > 0 ? { site, url, vendors } : undefined;
}
