/** Runs the table of attacks against the built extension: one browser, one server, a clean reader for each row. */
import type { Reason } from '#utils/release/reason.ts';
import { type Attack, afterOf, beforeOf, withoutClock } from './attacks.ts';
import type { Reader } from './driver.ts';
import type { HostileServer } from './server.ts';
import { type Files, resigned, signedOf, type World, withFiles } from './world.ts';

/** What was seen of an attack; the same fields as the table's row promises. */
export interface Seen {
	readonly has: number | 'mixed';
	readonly shown: Reason | undefined;
	readonly kept: number | 'mixed';
	readonly after: number | 'mixed';
}

export const promised = (attack: Attack): Seen => ({
	has: attack.has,
	shown: attack.shown,
	kept: attack.kept,
	after: afterOf(attack).release,
});

/** Long enough to install a release before its timestamp ends. */
const SHORT_MS = 5000;

export async function runAttack(attack: Attack, reader: Reader, server: HostileServer, world: World): Promise<Seen> {
	await reader.reset();
	const { before, served } = staged(attack, world);
	if (before) {
		server.serve({ files: before });
		await reader.update();
	}
	const has = await reader.release();
	if (before && attack.clock !== undefined) await ended(before);
	server.serve(served);
	const told = await reader.update();
	const shown = (await reader.report())?.state.reason;
	if (told !== shown) throw new Error(`${attack.name}: the update told ${told}, the options page ${shown}`);
	const kept = await reader.release();
	server.serve({ files: afterOf(attack).files(world) });
	const failed = await reader.update();
	if (failed) throw new Error(`${attack.name}: the honest registry did not enter afterwards: ${failed}`);
	return { has, shown, kept, after: await reader.release() };
}

/** A browser's clock is not set: its registry's dates are. A timestamp that the reader holds already is made to end soon. */
function staged(attack: Attack, world: World): { before: Files | undefined; served: ReturnType<Attack['serve']> } {
	const before = beforeOf(attack, world);
	const served = withoutClock(attack, world);
	const repeats =
		before && (attack.clock ?? 0) > 0 && signedOf(before, 'timestamp').version === signedOf(served.files, 'timestamp').version;
	if (!repeats) return { before, served };
	const expires = new Date(Date.now() + SHORT_MS).toISOString().replace(/\.\d+Z$/, 'Z');
	const short = withFiles(before, { 'metadata/timestamp.json': resigned(world, before, 'timestamp', () => ({ expires })) });
	return { before: short, served: { ...served, files: short } };
}

/** Waits until the timestamp has ended, where that is soon. */
async function ended(files: Files): Promise<void> {
	const left = Date.parse(signedOf(files, 'timestamp').expires) - Date.now();
	if (left < SHORT_MS) await new Promise((done) => setTimeout(done, Math.max(0, left) + 100));
}
