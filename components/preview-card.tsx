/**
 * A card of a marketplace with one vendor: what the page says, laid out as such sites do, in nobody's colours. The badge is
 * not drawn here but by the overlay, which finds the card and the name as it does on a page.
 */
import type { Sighting } from '#utils/sites/sighting.ts';
import { mayBePerson } from '#utils/subject/subject.ts';
import { ENGLISH, type ViewWords } from './english.ts';
import { Say } from './say.tsx';
import { plainText, type Words } from './text.ts';

/** How the marketplace shows vendors: a wide row, a person with a picture, an offer. */
export type CardLayout = 'row' | 'person' | 'offer';

const OFFERS: ReadonlySet<string> = new Set(['fiverr']);

export function layoutOf(site: string, sighting: Sighting): CardLayout {
	if (OFFERS.has(site)) return 'offer';
	return mayBePerson(sighting.subject) ? 'person' : 'row';
}

/** What cards of such sites say in small print. */
function smallPrint({ facts }: Sighting, words: ViewWords): Words[] {
	const say = words.clients.facts;
	const told: (Words | undefined)[] = [
		facts.success === undefined ? undefined : say.success(facts.success),
		facts.level,
		facts.rate && say.rate(facts.rate[0], facts.rate[1]),
		facts.min_project ? say.minProject(facts.min_project) : undefined,
		facts.employees && say.size(facts.employees[0], facts.employees[1]),
		facts.place,
	];
	return told.filter((one) => one !== undefined);
}

/** The page's own stars: five, filled as far as the rating. */
function Stars({ value }: { readonly value: number }) {
	return (
		<span class="site-stars" aria-hidden="true" style={{ '--filled': `${Math.round(value * 20)}%` }}>
			★★★★★
		</span>
	);
}

/** A hue of a name's own, so that lists can be told apart at a glance. */
const hueOf = (name: string): number => [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);

export interface CardProps {
	readonly sighting: Sighting;
	readonly layout: CardLayout;
	readonly reviews: (count: number) => string;
	/** Shown as this vendor's card for the overlay to find. */
	readonly id: string;
	readonly narrow?: boolean;
	readonly words?: ViewWords;
}

export function SiteCard({ sighting, layout, reviews, id, narrow = false, words = ENGLISH }: CardProps) {
	const { name, rating, text } = sighting;
	const small = narrow ? smallPrint(sighting, words).slice(-1) : smallPrint(sighting, words);
	return (
		<article class="site-card" data-layout={layout} data-narrow={narrow || undefined} data-card={id}>
			<span class="site-logo" aria-hidden="true" style={{ '--hue': String(hueOf(name)) }}>
				{[...name][0]}
			</span>
			<div class="site-body">
				<p class="site-name">
					<b data-name>{name}</b>
				</p>
				{text && !narrow && <p class="site-text">{text.length > 200 ? `${text.slice(0, 199)}…` : text}</p>}
				<p class="site-meta">
					{rating && rating.count > 0 && (
						<span class="site-rating">
							<b>{rating.value.toFixed(1)}</b>
							{rating.outOf === 5 && <Stars value={rating.value} />}
							<span>{reviews(rating.count)}</span>
						</span>
					)}
					{small.map((line) => (
						<span key={plainText(line)}>
							<Say words={line} />
						</span>
					))}
				</p>
			</div>
		</article>
	);
}
