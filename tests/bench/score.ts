/** Scoring a whole index again when the reader changes what matters, beside a bare loop over the same bytes. */
import methodologyJson from '#registry/methodology.json' with { type: 'json' };
import { decodeRow, ROW_BYTES } from '#utils/release/row.ts';
import type { Day } from '#utils/reputation/evidence.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';
import { score, scoreValues } from '#utils/reputation/score.ts';

const ROWS = 1_000_000;
/** Rows scored in full, with intervals: enough to tell, and a panel needs one. */
const FULL = 20_000;
const TODAY = '2026-11-24' as Day;

/** Rows as a release has them: about three known areas each, the rest of the bytes random as keys are. */
function index(): Uint8Array {
	const bytes = new Uint8Array(ROWS * ROW_BYTES);
	let state = 1;
	const next = (): number => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
		return state >>> 24;
	};
	for (let at = 0; at < bytes.length; at += ROW_BYTES) {
		for (let i = 0; i < 12; i++) bytes[at + i] = next();
		for (let i = 12; i < 28; i += 2) {
			if (next() > 95) continue;
			bytes[at + i] = next();
			bytes[at + i + 1] = 20 + (next() & 63);
		}
		bytes[at + 28] = 8;
		bytes[at + 29] = 3;
	}
	return bytes;
}

/** Milliseconds of the quickest of five runs. */
function quickest(work: () => unknown): number {
	let best = Number.POSITIVE_INFINITY;
	for (let run = 0; run < 5; run++) {
		const start = performance.now();
		work();
		best = Math.min(best, performance.now() - start);
	}
	return best;
}

function sum(bytes: Uint8Array): number {
	let total = 0;
	for (let i = 0; i < bytes.length; i++) total += bytes[i] ?? 0;
	return total;
}

/** Prints the times and their ratio. */
export async function bench(): Promise<void> {
	// The JSON's days and names are plain strings to the compiler.
	const methodology = methodologyJson as unknown as Methodology;
	const bytes = index();
	const bare = quickest(() => sum(bytes));
	const all = quickest(() => scoreValues(bytes, methodology, methodology.lenses.security, TODAY));
	const full = quickest(() => {
		for (let n = 0; n < FULL; n++) {
			const row = decodeRow(bytes, n * ROW_BYTES);
			if (!('primary' in row)) score(row, methodology, methodology.lenses.security, TODAY);
		}
	});
	console.log(`bare loop over the bytes of 1 M rows   ${bare.toFixed(0)} ms`);
	console.log(`1 M rows scored under another lens     ${all.toFixed(0)} ms, ${(all / bare).toFixed(1)} × the bare loop`);
	console.log(`one row in full, with nine intervals   ${((1000 * full) / FULL).toFixed(1)} µs`);
}
