/** Every English word of the first page and of the sample list: another language is another such table. */
export const WELCOME_ENGLISH = {
	title: 'Welcome',
	sentences: [
		'Earned shows what stands behind the stars.',
		'It never tells anyone which pages you visit.',
		'Knowing nothing about a vendor is not a bad sign.',
	],
	/** Three pictures: heading, sentence, and what a picture shows for those who do not see it. */
	pictures: {
		name: {
			title: 'Beside the name',
			words: 'A petrol mark: something public is known. A grey one: what the page itself says, as a fair range.',
			spoken: 'Three cards of a list, each with a badge beside the name: a trust score, a likely rating, no reviews yet.',
			score: ['Trust score', '72 ±10'],
			rating: ['Rating likely', '4.5–4.9'],
			none: 'No reviews here yet',
		},
		machine: {
			title: 'On your machine',
			words: 'Signed data comes on a timer. Every look-up happens here. No page causes a request.',
			spoken: 'An arrow leads from the registry to your machine, and none back.',
			registry: 'registry',
			timer: 'on a timer',
			machine: 'your machine',
			back: 'nothing goes back',
		},
		bar: {
			title: 'Read the bar',
			words: 'Short: surer. Long: less sure. Every figure opens to its sources and dates.',
			spoken:
				'A bar on a line from 0 to 100 with a score of 72, likely 61 to 81, typical 57; below it a hollow bar on a line of 4 to 5 stars, fair range 4.5 to 4.9.',
			score: '72',
			typical: 'typical 57',
			likely: 'likely 61–81',
			range: 'fair range 4.5–4.9',
			stars: '4 stars',
		},
	},
	try: 'Try it on a sample list',
	tryAside: 'an invented page inside the extension; nothing is fetched',

	samples: {
		title: 'A sample list',
		first: 'All vendors here are invented, and so is all that is said of them. Press a badge to see what stands behind it.',
		noData: 'The data is not here yet, so only what the cards say is shown.',
		reviews: (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'review' : 'reviews'}`,
		list: 'Vendors',
		back: 'Back to the first page',
		registry: 'Sample registry, invented',
		sources: {
			quality: 'Sample quality register, invented',
			commons: 'Sample list of policies, invented',
			city: 'Sample city directory, invented',
		},
	},
};

/** A table of words for the first page and the sample list. */
export type WelcomeWords = typeof WELCOME_ENGLISH;
