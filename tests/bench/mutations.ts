/**
 * `npm run bench -- mutations`: ten thousand random changes to each page fixture. Prints how many vendors are still found
 * after each kind of change, and how many sightings were wrong, which must be none. `CHANGES=500` does fewer.
 */
import { CHANGES, Mutated, PAGES, type PageName, seeded } from '../unit/sites/mutate.ts';

/** Changes to one copy of a page before the next copy. */
const ROUND = 10;

interface Tally {
	kept: number;
	rounds: number;
	wrong: number;
}

export async function bench(): Promise<void> {
	const changes = Number(process.env.CHANGES ?? 10_000);
	const perKind = Math.max(1, Math.round(changes / CHANGES.length / ROUND));
	console.log(['page'.padEnd(20), ...CHANGES.map((kind) => kind.padStart(14)), 'wrong'.padStart(7)].join(' '));
	let allWrong = 0;
	for (const name of Object.keys(PAGES) as PageName[]) {
		const tallies: Tally[] = [];
		for (const [k, kind] of CHANGES.entries()) {
			const tally: Tally = { kept: 0, rounds: 0, wrong: 0 };
			for (let round = 0; round < perKind; round += 1) {
				const seed = 1000 * round + k;
				const page = new Mutated(name);
				const random = seeded(seed);
				for (let i = 0; i < ROUND; i += 1) {
					page.change(kind, random);
					const found = page.find();
					const why = found.map((one) => page.wrong(one)).filter((text) => text !== undefined);
					for (const text of why) if (tally.wrong++ < 3) console.log(`  ${name}, ${kind}, seed ${seed}, change ${i + 1}: ${text}`);
					tally.kept += page.kept(found);
					tally.rounds += 1;
				}
				page.close();
				// jsdom frees a page's window only between tasks.
				await new Promise((done) => setImmediate(done));
			}
			tallies.push(tally);
		}
		const wrong = tallies.reduce((sum, tally) => sum + tally.wrong, 0);
		allWrong += wrong;
		console.log(
			[
				name.padEnd(20),
				...tallies.map(({ kept, rounds }) => `${Math.round((100 * kept) / rounds)} %`.padStart(14)),
				String(wrong).padStart(7),
			].join(' '),
		);
	}
	console.log(`Vendors still found after 1 to ${ROUND} changes of a kind, mean. Wrong sightings: ${allWrong}`);
	if (allWrong > 0) process.exitCode = 1;
}
