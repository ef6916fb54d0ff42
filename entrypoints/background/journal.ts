/** Writes down requests and reasons. A journal that cannot be written stops nothing. */
import { type Diagnosis, diagnose } from '#utils/log/diagnostics.ts';
import { type LoggedRequest, logRequest } from '#utils/log/request-log.ts';
import { user } from './databases.ts';

let last: Promise<unknown> = Promise.resolve();

/** One after the other, in the order in which things happened. */
function write(work: () => Promise<void>): void {
	last = last.then(work).catch((error: unknown) => console.warn('Earned: the journal could not be written:', error));
}

export const noteRequest = (request: LoggedRequest): void => write(async () => logRequest(await user(), request));

export function noteReason(diagnosis: Diagnosis): void {
	console.warn(`Earned: ${diagnosis.reason}: ${diagnosis.message}`);
	write(async () => diagnose(await user(), diagnosis));
}

/** Resolves when all that was noted is written. */
export const written = (): Promise<unknown> => last;
