import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readOwnData } from '#utils/lists/list-schema.ts';
import type { Deed } from '#utils/lists/messages.ts';
import { asOwnData } from '#utils/lists/own-data.ts';
import { act, putFound, putOwnData, readKept } from '#utils/lists/store.ts';
import type { Sighting } from '#utils/sites/sighting.ts';
import { openUser, type UserDatabase } from '#utils/user/database.ts';
import { check, day, id, today } from './samples.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const NAME = 'user-test';
let db: UserDatabase;
const done = (deed: Exclude<Deed, { do: 'import' }>, now = NOW) => act(db, deed, now, today);
const kept = (on = today) => readKept(db, on);
const chenab = id('clutch:chenab-works');
const person = id('upwork:~01ab23cd45ef678901');
const sighting = (subject = chenab, more: Partial<Sighting> = {}): Sighting => ({
	subject,
	aliases: [],
	role: 'primary',
	name: 'Chenab Works',
	website: 'www.example.com/en',
	rating: { value: 4.7, outOf: 5, count: 30 },
	facts: { reviews: 30 },
	text: 'We are ISO 27001 certified.',
	...more,
});
const keep = (...sightings: Sighting[]): Extract<Deed, { do: 'keep' }> => ({
	do: 'keep',
	list: 'payments',
	name: 'Payments',
	page: {
		site: 'clutch',
		url: 'https://clutch.co/it-services?q=secret#x',
		vendors: sightings.map((one) => ({ sighting: one, base: 4.8 })),
	},
});

beforeEach(async () => {
	db = await openUser(NAME);
});
afterEach(async () => {
	vi.restoreAllMocks();
	db.close();
	await deleteDB(NAME);
});

describe('putting vendors on a list', () => {
	test('keeps what the page said with its day, claims and domain, not the page’s text nor what was searched for', async () => {
		expect(await done(keep(sighting()))).toEqual({ to: { list: 'payments', added: 1 } });
		const [entry] = (await kept()).entries;
		expect(entry).toMatchObject({
			subject: chenab,
			others: ['domain:example.com'],
			added: today,
			page: { url: 'https://clutch.co/it-services', day: today, base: 4.8, claims: [{ scheme: 'iso-27001', stance: 'holds' }] },
		});
		expect(JSON.stringify(entry)).not.toMatch(/secret|certified\./);
	});

	test('a second time renews what the page says and leaves the user’s words', async () => {
		await done(keep(sighting()));
		await done({ do: 'edit', list: 'payments', subjects: [chenab], change: { note: 'call them', tags: ['short'] } });
		expect(await done(keep(sighting(chenab, { rating: { value: 4.9, outOf: 5, count: 31 } })))).toEqual({
			to: { list: 'payments', added: 0 },
		});
		expect((await kept()).entries).toMatchObject([{ note: 'call them', tags: ['short'], page: { rating: { count: 31 } } }]);
	});

	test('without a list they go to the one last used, and the first time to a new one', async () => {
		const first = await done({ do: 'keep', name: 'Shortlist', vendors: [{ subject: chenab, others: [] }] });
		await done({ do: 'list', id: 'older', name: 'Older' }, NOW - 1000);
		const second = await done({ do: 'keep', name: 'Shortlist', vendors: [{ subject: person, others: [] }] });
		expect(second.to?.list).toBe(first.to?.list);
		expect((await kept()).lists.map(({ name }) => name)).toEqual(['Shortlist', 'Older']);
	});

	test('of one vendor that stands twice on the page the first sighting counts', async () => {
		await done(keep(sighting(), sighting(chenab, { name: 'An advertisement' })));
		expect((await kept()).entries.map(({ name }) => name)).toEqual(['Chenab Works']);
	});
});

describe('what is over and what is deleted', () => {
	test('a person’s row is gone after 90 days, with what was checked; renewed it stays', async () => {
		await done(keep(sighting(), sighting(person)));
		await done({ do: 'check', check: check({ subject: person }) });
		expect((await kept(day('2027-02-22'))).entries).toHaveLength(2);
		await done({ do: 'edit', list: 'payments', subjects: [person], change: { renewed: day('2027-01-01') } });
		expect((await kept(day('2027-03-31'))).entries).toHaveLength(2);
		const after = await kept(day('2027-04-02'));
		expect([after.entries.map(({ subject }) => subject), after.checks]).toEqual([[chenab], []]);
	});

	test('dropping a list drops its rows; what stands on another list stays with its own checks', async () => {
		await done(keep(sighting()));
		await done({ ...keep(sighting()), list: 'other' });
		await done({ do: 'check', check: check() });
		await done({ do: 'drop-list', id: 'payments' });
		expect(await kept()).toMatchObject({ lists: [{ id: 'other' }], entries: [{ list: 'other' }], checks: [{ id: 'check-1' }] });
		await done({ do: 'drop', list: 'other', subjects: [chenab] });
		expect(await kept()).toMatchObject({ entries: [], checks: [] });
	});

	test('everything goes at once', async () => {
		await done(keep(sighting()));
		await done({ do: 'check', check: check() });
		await done({ do: 'forget' });
		expect(await kept()).toEqual({ lists: [], entries: [], checks: [], news: [] });
	});
});

describe('a full disk', () => {
	test('changes nothing, however much of a deed was done, and is told as such', async () => {
		await done(keep(sighting()));
		const before = await kept();
		const put = IDBObjectStore.prototype.put;
		let writes = 0;
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
			if (++writes === 4) throw new DOMException('full', 'QuotaExceededError');
			return put.apply(this, given);
		});
		await expect(done(keep(sighting(), sighting(id('clutch:second')), sighting(id('clutch:third'))))).rejects.toMatchObject({
			reason: 'quota',
		});
		vi.restoreAllMocks();
		expect(await kept()).toEqual(before);
	});

	test('neither does an import', async () => {
		await done(keep(sighting()));
		const data = readOwnData(asOwnData(await kept()));
		if (!data.ok) throw new Error(data.faults.join());
		await done({ do: 'forget' });
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(putOwnData(db, data.data)).rejects.toMatchObject({ reason: 'quota' });
		vi.restoreAllMocks();
		expect((await kept()).lists).toEqual([]);
	});
});

test('closing and opening loses nothing', async () => {
	await done(keep(sighting(), sighting(person)));
	await done({ do: 'check', check: check() });
	const before = await kept();
	db.close();
	db = await openUser(NAME);
	expect(await kept()).toEqual(before);
});

test('what was found is remembered for rows that are still watched, and told', async () => {
	await done(keep(sighting()));
	await done({ do: 'edit', list: 'payments', subjects: [chenab], change: { watched: true } });
	const seen = { registry: 'r', release: 3, state: 'none', certificates: {} } as const;
	const news = {
		id: 'n-1',
		when: NOW,
		subject: chenab,
		name: 'Chenab Works',
		what: { kind: 'state', from: 'little', to: 'none' },
	} as const;
	await putFound(db, { seen: [{ list: 'payments', subject: chenab, seen }], reminded: [], news: [news] });
	expect(await kept()).toMatchObject({ entries: [{ seen }], news: [news] });
	await done({ do: 'edit', list: 'payments', subjects: [chenab], change: { watched: false } });
	await done({ do: 'heard', ids: ['n-1'] });
	const after = await kept();
	expect([after.entries[0]?.seen, after.news]).toEqual([undefined, []]);
});

test('the database of the version before gains lists and keeps what it had', async () => {
	db.close();
	await deleteDB(NAME);
	const older = await openDB(NAME, 1, {
		upgrade(first) {
			for (const store of ['registries', 'totals']) first.createObjectStore(store);
			for (const store of ['log', 'diagnostics']) first.createObjectStore(store, { autoIncrement: true });
		},
	});
	await older.put('totals', { requests: 3, bytes: 9, since: 1 }, 'all');
	older.close();
	db = await openUser(NAME);
	expect(await db.get('totals', 'all')).toEqual({ requests: 3, bytes: 9, since: 1 });
	expect(await kept()).toEqual({ lists: [], entries: [], checks: [], news: [] });
});

describe('a file of own data', () => {
	test('is read back as it was written', async () => {
		await done(keep(sighting(), sighting(person)));
		await done({ do: 'check', check: check() });
		const before = await kept();
		const read = readOwnData(asOwnData(before));
		if (!read.ok) throw new Error(read.faults.join());
		await done({ do: 'forget' });
		await putOwnData(db, read.data);
		expect(await kept()).toEqual(before);
	});

	test('what it does not name stays', async () => {
		await done(keep(sighting()));
		await putOwnData(db, {
			earned: 'own-data',
			format: 1,
			lists: [{ id: 'other', name: 'Other', created: 1, used: 1 }],
			entries: [],
			checks: [],
		});
		expect((await kept()).lists.map(({ id: list }) => list)).toEqual(['payments', 'other']);
	});

	test.each([
		['{"earned":', 'the file: not JSON.'],
		['[]', 'the file:'],
		['{"earned":"a backup of something else"}', 'earned: expected a file that Earned exported'],
		[
			JSON.stringify({ earned: 'own-data', format: 1, lists: [], entries: [], checks: [{ ...check(), until: '2026-02-30' }] }),
			'checks[0].until: there is no such day',
		],
		[
			JSON.stringify({ earned: 'own-data', format: 1, lists: [], entries: [], checks: [{ ...check(), link: 'javascript:alert(1)' }] }),
			'checks[0].link: expected an https address',
		],
	])('%s is refused with what and where', (file, fault) => {
		const read = readOwnData(file);
		expect(read.ok ? [] : read.faults[0]).toContain(fault);
	});

	test('a malformed megabyte names its first faults and how many more, fast', () => {
		const entries = Array.from({ length: 4000 }, (_, i) => ({ list: 'payments', subject: `nobody:${i}`, note: 'x'.repeat(200) }));
		const file = JSON.stringify({ earned: 'own-data', format: 1, lists: [], entries, checks: [] });
		expect(file.length).toBeGreaterThan(1_000_000);
		const read = readOwnData(file);
		if (read.ok) throw new Error('it was taken');
		expect(read.faults).toHaveLength(3);
		expect(read.faults[0]).toMatch(/^entries\[0\]\.subject: not an identifier: nobody:0/);
		expect(read.more).toBeGreaterThan(4000);
		expect(JSON.stringify(read).length).toBeLessThan(1000);
	});
});
