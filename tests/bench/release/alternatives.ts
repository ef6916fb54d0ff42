/**
 * The two obvious ways to keep a registry in a browser, as scripts for a page of the extension: an IndexedDB row a subject,
 * and JSON buckets. Each fills a share of the subjects and looks up 50 of them; what it costs per subject is multiplied,
 * what a look-up costs is not (a bucket is as large as with all subjects; a tree of rows is one level lower at most).
 */

/** What a way of keeping costs. */
export interface Cost {
	/** ms */
	readonly fill: number;
	readonly disk: number;
	/** From opening the database to 50 answers, ms, each. */
	readonly opened: readonly number[];
	/** 50 answers, ms, each. */
	readonly warm: readonly number[];
}

const TOOLS = `
	const whenDone = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
	const ended = (tx) => new Promise((resolve, reject) => { tx.oncomplete = resolve; tx.onabort = () => reject(tx.error); });
	const open = async (name) => { const request = indexedDB.open(name); request.onupgradeneeded = () => request.result.createObjectStore('kept'); return whenDone(request); };
	const used = async () => (await navigator.storage.estimate()).usage;
	const hex = (n) => (Math.imul(n, 2654435761) >>> 0).toString(16).padStart(8, '0');
`;

/** A row a subject: 36 bytes under its key. */
const ROWS = `
	const key = (i) => hex(i) + '-' + i;
	const fill = async (db, count) => {
		for (let from = 0; from < count; from += 5000) {
			const tx = db.transaction('kept', 'readwrite'), store = tx.objectStore('kept');
			for (let i = from; i < Math.min(count, from + 5000); i++) store.put(crypto.getRandomValues(new Uint8Array(36)), key(i));
			await ended(tx);
		}
	};
	const ask = async (db, wanted) => { const store = db.transaction('kept').objectStore('kept'); return Promise.all(wanted.map((i) => whenDone(store.get(key(i))))); };
`;

/** Buckets of 244 lean records of about 330 bytes, as 4096 buckets of a million have. */
const BUCKETS = `
	const EACH = 244;
	const record = (i) => ({ key: hex(i) + '-' + i, names: ['Vendor ' + i], dimensions: Object.fromEntries(['delivery', 'quality', 'security'].map((name) => [name, { rating: Math.random(), confidence: Math.random(), sample: i % 40 }])), certifications: [{ scheme: 'iso-27001', status: 'active', until: '2028-03-14', link: 'https://register.example/' + hex(i * 7) + hex(i) }] });
	const fill = async (db, count) => {
		for (let from = 0; from < count; from += EACH * 16) {
			const tx = db.transaction('kept', 'readwrite'), store = tx.objectStore('kept');
			for (let first = from; first < Math.min(count, from + EACH * 16); first += EACH) store.put(Array.from({ length: EACH }, (_, i) => record(first + i)), first / EACH);
			await ended(tx);
		}
	};
	const ask = async (db, wanted) => {
		const store = db.transaction('kept').objectStore('kept');
		return Promise.all(wanted.map(async (i) => (await whenDone(store.get(Math.floor(i / EACH)))).find((one) => one.key === hex(i) + '-' + i)));
	};
`;

const run = (name: string, way: string, count: number, rounds: number): string => `(async () => {
	${TOOLS}${way}
	await whenDone(indexedDB.deleteDatabase('${name}'));
	const wanted = () => Array.from({ length: 50 }, () => Math.floor(Math.random() * ${count}));
	const before = await used();
	let db = await open('${name}');
	let start = performance.now();
	await fill(db, ${count});
	const fillTime = performance.now() - start;
	await new Promise((done) => setTimeout(done, 1500));
	const disk = (await used()) - before;
	const opened = [], warm = [];
	for (let round = 0; round < 10; round++) {
		db.close();
		start = performance.now();
		db = await open('${name}');
		await ask(db, wanted());
		opened.push(performance.now() - start);
	}
	for (let round = 0; round < ${rounds}; round++) {
		const keys = wanted();
		start = performance.now();
		const answers = await ask(db, keys);
		warm.push(performance.now() - start);
		if (answers.some((answer) => !answer)) throw new Error('a subject was not found');
	}
	db.close();
	await whenDone(indexedDB.deleteDatabase('${name}'));
	return { fill: fillTime, disk, opened, warm };
})()`;

export const rowPerSubject = (count: number, rounds: number): string => run('bench-rows', ROWS, count, rounds);
export const jsonBuckets = (count: number, rounds: number): string => run('bench-buckets', BUCKETS, count, rounds);
