/** Pages that change: a vendor may be lost, never mistaken. `npm run bench -- mutations` does ten thousand changes a page. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHANGES, type Change, Mutated, PAGES, type PageName, seeded, sitesWithoutPage } from './mutate.ts';

const NAMES = Object.keys(PAGES) as PageName[];

test('every drawn site has a page that is mutated', () => {
	expect(sitesWithoutPage()).toEqual([]);
});

test.each(NAMES)('%s: whatever changes, each sighting still reported is right', (name) => {
	fc.assert(
		fc.property(fc.constantFrom<Change[]>(...CHANGES), fc.integer(), fc.integer({ min: 1, max: 12 }), (kind, seed, times) => {
			const page = new Mutated(name);
			const random = seeded(seed);
			for (let i = 0; i < times; i += 1) page.change(kind, random);
			expect(
				page
					.find()
					.map((found) => page.wrong(found))
					.filter((why) => why),
			).toEqual([]);
		}),
		{ numRuns: 8 },
	);
});

test.each(NAMES)('%s: changes of all kinds together', (name) => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom<Change[]>(...CHANGES), { minLength: 2, maxLength: 15 }), fc.integer(), (kinds, seed) => {
			const page = new Mutated(name);
			const random = seeded(seed);
			for (const kind of kinds) page.change(kind, random);
			expect(
				page
					.find()
					.map((found) => page.wrong(found))
					.filter((why) => why),
			).toEqual([]);
		}),
		{ numRuns: 4 },
	);
});

/** Of the others only classes are known: their badges vanish. */
const SEEN = NAMES.filter((name) => !name.startsWith('freelancer') && !name.startsWith('designrush'));

test.each(SEEN)('%s: with every class renamed at least six of ten vendors are still found', (name) => {
	const page = new Mutated(name);
	page.change('all-classes', seeded(1));
	expect(page.kept(page.find())).toBeGreaterThanOrEqual(0.6);
});
