/**
 * Asks for badges, one message a batch. The page's normal is settled by the first look that has enough cards to tell;
 * later looks send it back instead of all cards again, so that badges that come later can be compared with those that stand.
 */
import type { Badge } from '../badge/badge.ts';
import type { LookAnswer, PageNormal, UsualRating } from '../messaging.ts';
import type { Found, Sighting } from '../sites/sighting.ts';

/** What the background says of one card. */
export interface CardLook {
	readonly badge: Badge;
	readonly domain: LookAnswer['domains'][number];
	readonly figures: LookAnswer['figures'][number];
	readonly known: boolean;
	readonly says: LookAnswer['says'][number];
	/** What is normal on the page. */
	readonly usual: UsualRating;
	/** What its rating was weighed against, in stars. */
	readonly base: number;
}

export interface Badges {
	/** Looks at the sightings that have no answer yet, among all of the page's; those that have one now. Rejects as `ask` does. */
	look(all: readonly Found[]): Promise<Found[]>;
	of(found: Found): CardLook | undefined;
	/** All answers as one, in the order of `found`; those without one are left out of both. */
	together(found: readonly Found[]): { readonly sightings: readonly Sighting[]; readonly look?: LookAnswer };
}

export type Ask = (sightings: readonly Sighting[], like: PageNormal | undefined) => Promise<LookAnswer>;

/** From so many cards on, a page's normal is settled even if few are rated. */
const ENOUGH = 20;

/** A sighting without its elements: what a message can carry. */
export const plain = ({ card: _card, nameElement: _name, quiet: _quiet, ...sighting }: Found): Sighting => sighting;

/** Starts with nothing known. */
export function createBadges(ask: Ask): Badges {
	const looks = new WeakMap<Found, CardLook>();
	/** Answers about the page as a whole, and how many cards told. */
	let last: LookAnswer | undefined;
	let like: PageNormal | undefined;

	/** What is asked about: without a settled normal all cards; with one, besides the new ones, other offers of the same sellers, against which theirs are weighed. */
	function asked(fresh: readonly Found[], all: readonly Found[]): Found[] {
		const others = all.filter((found) => looks.has(found));
		if (others.length === 0) like = undefined;
		if (!like) return [...fresh, ...others];
		const sellers = new Set(fresh.map(({ subject }) => subject));
		return [...fresh, ...others.filter(({ subject }) => sellers.has(subject))];
	}

	function keep(fresh: readonly Found[], answer: LookAnswer): void {
		for (const [i, found] of fresh.entries()) {
			const badge = answer.badges[i];
			if (!badge) continue;
			looks.set(found, {
				badge,
				domain: answer.domains[i] ?? null,
				figures: answer.figures[i] ?? null,
				known: answer.known[i] ?? false,
				says: answer.says[i] ?? null,
				usual: answer.usual,
				base: answer.bases?.[i] ?? answer.usual.stars,
			});
		}
	}

	return {
		async look(all) {
			const fresh = all.filter((found) => !looks.has(found));
			if (fresh.length === 0) return [];
			const sightings = asked(fresh, all);
			const answer = await ask(sightings.map(plain), like);
			keep(fresh, answer);
			last = answer;
			if (answer.usual.fromPage || sightings.length >= ENOUGH) like ??= { usual: answer.usual, kinds: answer.kinds ?? [] };
			return fresh;
		},
		of: (found) => looks.get(found),
		together(found) {
			const looked = found.flatMap((one) => {
				const look = looks.get(one);
				return look ? [{ one, look }] : [];
			});
			if (!last || looked.length < found.length) return { sightings: found.map(plain) };
			const { usual, data } = last;
			const each = looked.map(({ look }) => look);
			return {
				sightings: found.map(plain),
				look: {
					badges: each.map(({ badge }) => badge),
					domains: each.map(({ domain }) => domain),
					figures: each.map(({ figures }) => figures),
					known: each.map(({ known }) => known),
					says: each.map(({ says }) => says),
					bases: each.map(({ base }) => base),
					usual: like?.usual ?? usual,
					data,
				},
			};
		},
	};
}
