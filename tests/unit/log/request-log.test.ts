import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCsv } from '#utils/csv.ts';
import { diagnose, diagnosisLine, readDiagnoses } from '#utils/log/diagnostics.ts';
import { clearLog, type LoggedRequest, logAsCsv, logRequest, readLog, whatOf } from '#utils/log/request-log.ts';
import { openUser, type UserDatabase } from '#utils/user/database.ts';

let db: UserDatabase;
let name = 0;
beforeEach(async () => {
	db = await openUser(`user-${name++}`);
});
afterEach(() => db.close());

const request = (when: number, fields: Partial<LoggedRequest> = {}): LoggedRequest => ({
	when,
	origin: 'https://registry.example',
	why: 'scheduled',
	what: 'timestamp.json',
	bytes: 100,
	result: 'ok',
	...fields,
});

test('the log gives the newest first, and totals over everything', async () => {
	await logRequest(db, request(1));
	await logRequest(db, request(2, { bytes: 23, result: 'none' }));
	const { requests, totals } = await readLog(db);
	expect(requests.map(({ when }) => when)).toEqual([2, 1]);
	expect(totals).toEqual({ requests: 2, bytes: 123, since: 1 });
});

test('only so many are kept, but all are counted', async () => {
	for (let when = 1; when <= 12; when++) await logRequest(db, request(when), 5);
	const { requests, totals } = await readLog(db);
	expect(requests.map(({ when }) => when)).toEqual([12, 11, 10, 9, 8]);
	expect(totals).toEqual({ requests: 12, bytes: 1200, since: 1 });
});

test('an emptied log begins anew, its totals too', async () => {
	for (let when = 1; when <= 3; when++) await logRequest(db, request(when));
	await clearLog(db);
	expect(await readLog(db)).toEqual({ requests: [], totals: { requests: 0, bytes: 0, since: 0 } });
	for (let when = 4; when <= 9; when++) await logRequest(db, request(when), 5);
	expect((await readLog(db)).requests.map(({ when }) => when)).toEqual([9, 8, 7, 6, 5]);
});

test('the log names files of a release without their hashes, and no bucket', () => {
	expect(whatOf('metadata/2.root.json')).toBe('2.root.json');
	expect(whatOf(`targets/${'0f'.repeat(32)}.index.bin.z`)).toBe('index.bin.z');
	expect(whatOf('evidence/3fa.0123456789abcdef.z')).toBe('a bucket of evidence');
});

test('as CSV it begins with the oldest', async () => {
	await logRequest(db, request(0));
	await logRequest(db, request(1000, { result: 'signature' }));
	expect(readCsv(logAsCsv(await readLog(db)))).toEqual([
		['when', 'where', 'why', 'what', 'bytes', 'result'],
		['1970-01-01T00:00:00.000Z', 'https://registry.example', 'scheduled', 'timestamp.json', '100', 'ok'],
		['1970-01-01T00:00:01.000Z', 'https://registry.example', 'scheduled', 'timestamp.json', '100', 'signature'],
	]);
});

test('the last reasons are kept, each as one line of a report', async () => {
	for (let when = 0; when < 8; when++)
		await diagnose(db, { when, registry: '00112233445566ff', reason: 'hash', message: 'index: chunk 3 is not what was signed' }, 3);
	const lines = (await readDiagnoses(db)).map(diagnosisLine);
	expect(lines).toHaveLength(3);
	expect(lines[0]).toBe('1970-01-01T00:00:00.007Z 00112233445566ff hash index: chunk 3 is not what was signed');
});
