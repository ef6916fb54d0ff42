/**
 * A process that publishes into a folder until it is killed: `node FILE EVIDENCE_A EVIDENCE_B OUT KEYS SEED`.
 * Every release differs from the one before. Prints a line when it begins and after each release.
 */
import { publish } from '#registry/publish.ts';
import { dayOf } from '#utils/release/clock.ts';

const [first = '', second = '', out = '', keys = '', seed = '0'] = process.argv.slice(2);
console.log('begun');
for (let n = Number(seed); ; n++) {
	const { release } = await publish({ evidence: n % 2 === 0 ? first : second, out, keys, date: dayOf(Date.now() + (n % 3) * 86_400_000) });
	console.log(`release ${release}`);
}
