/** Profiles in every state of the preview, from the same invented vendors as the panel's. */
import type { PreviewInput } from '#components/preview-drawn.ts';
import type { PanelAnswer } from '#utils/messaging.ts';
import type { Method } from '#utils/own-messages.ts';
import { fresh, full, id, methodology, pageFacts, recordOf, sightingOf, sources, today, unusable } from './samples.ts';

export const method: Method = { methodology, sources, info: recordOf([]).info, data: fresh };

const chenab = sightingOf('Chenab Works', {
	website: 'chenab.example',
	rating: { value: 4.7, outOf: 5, count: 30 },
	facts: { ...pageFacts, rating: 4.7, reviews: 30, negative_reviews: 3, negative_replied: 2, place: 'Sialkot, Pakistan' },
	text: 'Two teams, one in each time zone our clients keep.',
});
const ravi = sightingOf('Ravi Ledger Labs', { text: 'ISO 27001 certified since 2023.' });
const none: PanelAnswer = { state: 'none', data: fresh };
const base: PreviewInput = {
	sightings: [chenab],
	index: 0,
	site: { id: 'clutch', label: 'Clutch' },
	answer: none,
	method,
	data: fresh,
	lens: 'client',
	today,
};
const person = sightingOf('Ayesha K.', {
	subject: id('upwork:~01abcdef0123456789'),
	rating: { value: 5, outOf: 5, count: 14 },
	facts: { rating: 5, reviews: 14, success: 98, level: 'Top Rated', rate: [40, 40], place: 'Lahore, Pakistan' },
	text: 'I build data pipelines.',
});
const { website: _website, ...unlinked } = sightingOf('Meghna Agency', {
	subject: id('upwork:agency/1234567890123'),
	rating: { value: 4.9, outOf: 5, count: 60 },
	facts: { rating: 4.9, reviews: 60 },
});
const { website: _none, ...seller } = sightingOf('meghna_ui', {
	subject: id('fiverr:meghna_ui'),
	rating: { value: 4.9, outOf: 5, count: 210 },
	facts: { rating: 4.9, reviews: 210, level: 'Level 2' },
});

/** Every state of the preview. */
export const previews = {
	none: base,
	scored: { ...base, sightings: [ravi], answer: { state: 'known', answer: recordOf(full) } },
	few: { ...base, sightings: [{ ...chenab, rating: { value: 5, outOf: 5, count: 2 } }] },
	unchecked: { ...base, answer: { state: 'unchecked', reason: 'expired', data: unusable('expired') }, data: unusable('expired') },
	differs: {
		...base,
		answer: { state: 'known', answer: recordOf(full, { domain: 'odra-kod.example', names: ['Odra Kod'] }) },
	},
	person: { ...base, sightings: [person], site: { id: 'upwork', label: 'Upwork' } },
	agency: { ...base, sightings: [unlinked], site: { id: 'upwork', label: 'Upwork' } },
	seller: { ...base, sightings: [seller], site: { id: 'fiverr', label: 'Fiverr' } },
} satisfies Record<string, PreviewInput>;
