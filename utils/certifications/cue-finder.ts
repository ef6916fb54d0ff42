/** Finds cue words, decides which languages a text is in, and keeps their cues. */
import type { Language } from './catalogue/scheme.ts';
import type { CueKind } from './cues/cue.ts';
import { CUES } from './cues/index.ts';
import { PROVIDERS } from './cues/providers.ts';
import { Matcher, starts } from './matcher.ts';
import type { Mention } from './mention.ts';

/** A cue in the folded text. */
export interface Cue {
	readonly kind: CueKind;
	readonly from: number;
	readonly to: number;
	/** Which side it governs. */
	readonly governs: 'after' | 'before' | 'both';
	/** Words further away than it stands. */
	readonly penalty: number;
	/** Name of a host or processor. */
	readonly provider?: true;
	/** "certified", not "certification": what follows it is what is certified. */
	readonly participle?: true;
}

interface Entry extends Omit<Cue, 'from' | 'to'> {
	readonly language: Language | 'any';
	readonly length: number;
}

/** Everyday words by which languages that share letters are told apart. */
const EVERYDAY: Partial<Record<Language, string>> = {
	en: 'the of and to in is for with our we a are by on that as from your you all it i at this have has be an',
	de: 'der die das und ist mit fur von nach wir den dem ein eine im auf zu sind werden unsere des einer als auch sie ihre zum zur bei durch',
	nl: 'het een van is met voor wij onze zijn op te die de wordt bij naar ook dat uw',
	fr: 'le la les des du et est une un nous pour par dans sur notre vos votre nos sont aux avec que qui',
	es: 'el la los las del y es una un con por para nuestra nuestro que se su en al sus de como',
	pt: 'os as do da dos das e uma um com por para nossa nosso que se em no na ao sao seus sua de',
	it: 'il lo la gli le di del della e una un con per nostra nostro che si nel dei sono alla dal i',
	pl: 'w z na do jest dla sie oraz od po i ze przez przy nasza nasze',
	tr: 've bir bu ile icin da olarak bizim olan tum cok en daha her',
	id: 'dan yang di untuk dengan kami dari ini adalah ke pada oleh telah dalam',
	ms: 'dan yang di untuk dengan kami dari ini adalah ke pada oleh telah dalam di malaysia',
	vi: 'va cua cac cho duoc voi la trong nhung mot he thong ty tai theo an',
	ro: 'si de la cu pentru este din in noastra sunt care',
	ar: 'في من على إلى هو هي التي الذي مع أن هذا هذه عن كل بين أو ثم إن',
	ur: 'ہے ہیں کے کی کا میں اور سے نے کو پر یہ ایک کر ہم ہو تھا',
	hi: 'है हैं के की का में और से को पर यह एक कर हम ने हो',
	mr: 'आहे आहेत च्या आणि ला मध्ये हे ही या आमची',
	tl: 'ang ng sa mga at na ay namin para may',
};

const OWN_LETTERS: ReadonlySet<string> = new Set(['ar', 'ur', 'hi', 'mr']);
const PARTICIPLE =
	/^(?:certified|certifed|certfied|cerified|accredited|appraised|registered|authori[sz]ed|approved|qualified|zertifiziert|zertifizierte|akkreditiert|gecertificeerd|certifi(?:e|ee|es|ees)|certificad(?:a|o|as|os)|certificat(?:a|o|i|e)|accreditato|acreditad)/;

let built: Matcher<Entry> | undefined;
/** Built when first asked: the background starts for every page, and must not wait for this to start. */
const matcher = (): Matcher<Entry> => {
	built ??= build();
	return built;
};

function build(): Matcher<Entry> {
	const cues = new Matcher<Entry>();
	for (const [language, lists] of Object.entries(CUES) as [Language, (typeof CUES)[Language]][]) {
		for (const [kind, list] of Object.entries(lists) as [CueKind, string][]) {
			for (const raw of list.split(/,\s+/)) add(cues, language, kind, raw.trim());
		}
		for (const word of EVERYDAY[language]?.split(' ') ?? [])
			cues.add(word, { kind: 'none', governs: 'both', penalty: 0, language, length: -1 });
	}
	for (const name of PROVIDERS)
		cues.add(name, { kind: 'third', governs: 'both', penalty: 3, provider: true, language: 'any', length: name.length });
	return cues;
}

function add(cues: Matcher<Entry>, language: Language, kind: CueKind, raw: string): void {
	if (raw === '') return;
	const governs = raw.startsWith('>') ? 'after' : raw.startsWith('<') ? 'before' : 'both';
	const [, word = '', penalty] = /^[<>]?(.*?)(?:\^(\d+))?$/.exec(raw) ?? [];
	if (word === '') return;
	cues.add(word, {
		kind,
		governs,
		penalty: Number(penalty ?? 0),
		language,
		length: word.length,
		...(kind === 'holds' && PARTICIPLE.test(word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')) && { participle: true }),
	});
}

/** Cues of a text outside its mentions, in order, longest first at a place and none within another. */
export function findCues(text: string, words: Uint32Array, mentions: readonly Mention[]): Cue[] {
	const found: { cues: Entry[]; from: number; to: number }[] = [];
	const score = new Map<Language, number>();
	let mention = 0;
	let done = 0;
	for (const word of words) {
		if (!near(mentions, mention, word)) continue;
		while (mention < mentions.length && (mentions[mention]?.to ?? 0) <= word) mention++;
		const limit = mentions[mention]?.from ?? text.length;
		if (limit <= word) continue;
		for (const from of starts(text, word)) {
			const here = matcher().at(text, from);
			count(here, score);
			if (from < done) continue;
			const fits = here.filter(({ to, value }) => to <= limit && value.length >= 0);
			if (fits.length > 0) found.push(...byLength(fits, from));
		}
	}
	const spoken = languages(text, score);
	const cues: Cue[] = [];
	const same = new Set<string>();
	let last = -1;
	for (const { cues: entries, from, to } of found) {
		// A shorter entry inside adds only the other direction of the same kind.
		const inside = from < done;
		if (inside && from !== last) continue;
		const heard = entries.filter(({ language }) => language === 'any' || spoken.has(language));
		if (heard.length === 0) continue;
		if (!inside) same.clear();
		const before = cues.length;
		for (const { kind, governs, penalty, provider, participle } of heard) {
			const key = `${kind} ${governs}`;
			if (same.has(key) || (inside && !same.has(kind))) continue;
			same.add(kind).add(key);
			cues.push({ kind, governs, penalty, from, to, ...(provider && { provider }), ...(participle && { participle }) });
		}
		merge(cues, before);
		if (inside) continue;
		done = to;
		last = from;
	}
	return cues;
}

/** Points for the languages of the entries at a place. What English says too tells nothing of others. */
function count(here: readonly { value: Entry; to: number }[], score: Map<Language, number>): void {
	for (const { value, to } of here) {
		if (value.language === 'any') continue;
		if (value.language !== 'en' && here.some((other) => other.value.language === 'en' && other.to === to)) continue;
		score.set(value.language, (score.get(value.language) ?? 0) + (value.length < 0 ? 1 : value.length >= 5 ? 0.6 : 0.1));
	}
}

/** How far from a mention words are heard, in characters. */
const EARSHOT = 400;

/** Whether a place is near the mention before or at `index`, or where the text begins. */
function near(mentions: readonly Mention[], index: number, place: number): boolean {
	if (place < EARSHOT) return true;
	return [mentions[index - 1], mentions[index], mentions[index + 1]].some(
		(mention) => mention !== undefined && place > mention.from - EARSHOT && place < mention.to + EARSHOT,
	);
}

/** Of one word's entries from `first` on, both directions of a kind become one. */
function merge(cues: Cue[], first: number): void {
	for (let i = first; i < cues.length; i++) {
		const cue = cues[i];
		for (let j = cues.length - 1; cue && j > i; j--) {
			const other = cues[j];
			if (other?.kind !== cue.kind) continue;
			cues[i] = { ...cue, ...other, governs: 'both', penalty: Math.min(cue.penalty, other.penalty) };
			cues.splice(j, 1);
		}
	}
}

/** Entries at one place, those with the same end together, longest first. */
function byLength(fits: readonly { value: Entry; to: number }[], from: number): { cues: Entry[]; from: number; to: number }[] {
	const ends = new Map<number, Entry[]>();
	for (const { value, to } of fits) {
		const same = ends.get(to);
		if (same) same.push(value);
		else ends.set(to, [value]);
	}
	return [...ends].sort(([a], [b]) => b - a).map(([to, cues]) => ({ cues, from, to }));
}

/** Languages that share letters: of each row only the likeliest count. English always does: everybody borrows from it. */
const ROWS: readonly (readonly Language[])[] = [
	Object.keys(EVERYDAY).filter((language) => language !== 'en' && !OWN_LETTERS.has(language)) as Language[],
	['ar', 'ur'],
	['hi', 'mr'],
	['zh', 'ja'],
];

function languages(text: string, score: ReadonlyMap<Language, number>): ReadonlySet<Language> {
	const spoken = new Set<Language>(['en', ...[...score.keys()].filter((language) => !ROWS.some((row) => row.includes(language)))]);
	const english = score.get('en') ?? 0;
	for (const row of ROWS) {
		const best = Math.max(...row.map((language) => score.get(language) ?? 0));
		for (const language of row) {
			const points = score.get(language) ?? 0;
			if (
				points > 0 &&
				points >= best * 0.7 &&
				(row.includes('ar') || row.includes('hi') || row.includes('zh') || (points >= 0.5 && points >= english * 0.45))
			)
				spoken.add(language);
		}
	}
	// Kana is Japanese, and only Japanese has it.
	if (/[\u3040-\u30ff]/.test(text)) spoken.delete('zh');
	if (spoken.has('id') || spoken.has('ms')) spoken.add('id').add('ms');
	return spoken;
}
