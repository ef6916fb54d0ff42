/** The sample list's page: cards as on a marketplace. Badges are drawn by the overlay, which finds cards and names as on a page. */
import type { Sighting } from '#utils/sites/sighting.ts';
import { ENGLISH } from './english.ts';
import { layoutOf, SiteCard } from './preview-card.tsx';
import { Wordmark } from './shapes.tsx';
import { WELCOME_ENGLISH, type WelcomeWords } from './welcome-english.ts';

export interface SamplesProps {
	readonly sightings: readonly Sighting[];
	/** There is no data to work figures out with. */
	readonly noData?: boolean;
	/** Address of the first page. */
	readonly back: string;
	readonly words?: WelcomeWords;
	readonly lang?: string;
	readonly dir?: 'ltr' | 'rtl';
}

export function Samples({
	sightings,
	noData = false,
	back,
	words = WELCOME_ENGLISH,
	lang = ENGLISH.lang,
	dir = ENGLISH.dir,
}: SamplesProps) {
	const { samples } = words;
	return (
		<main class="samples" lang={lang} dir={dir}>
			<div class="samples-head">
				<Wordmark />
				<h1>{samples.title}</h1>
			</div>
			<p class="second">{samples.first}</p>
			{noData && <p class="notice">{samples.noData}</p>}
			<ul aria-label={samples.list}>
				{sightings.map((sighting) => (
					<li key={sighting.subject}>
						<SiteCard sighting={sighting} layout={layoutOf('clutch', sighting)} reviews={samples.reviews} id={sighting.subject} />
					</li>
				))}
			</ul>
			<p>
				<a href={back}>{samples.back}</a>
			</p>
		</main>
	);
}
