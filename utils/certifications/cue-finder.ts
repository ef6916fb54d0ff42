/** Finds cue words, decides which languages a text is in, and keeps their cues. */
import type { Language } from './catalogue/scheme.ts';
import type { CueKind } from './cues/cue.ts';
import { CUES } from './cues/index.ts';
import { PROVIDERS } from './cues/providers.ts';
import { Matcher, starts } from './matcher.ts';
import type { Mention } from './mention.ts';
import { classOf, FREE, LETTER } from './script.ts';

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

/** Everyday words by which languages of the Latin script are told apart. */
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
	tl: 'ang ng sa mga at na ay namin para may',
};

const LATIN = new Set(Object.keys(EVERYDAY));
const PARTICIPLE =
	/^(?:certified|certifed|certfied|cerified|accredited|appraised|registered|authori[sz]ed|approved|qualified|zertifiziert|zertifizierte|akkreditiert|gecertificeerd|certifi(?:e|ee|es|ees)|certificad(?:a|o|as|os)|certificat(?:a|o|i|e)|accreditato|acreditad)/;

const matcher = build();

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
		while (mention < mentions.length && (mentions[mention]?.to ?? 0) <= word) mention++;
		const limit = mentions[mention]?.from ?? text.length;
		if (limit <= word) continue;
		for (const from of starts(text, word)) {
			const here = matcher.at(text, from);
			for (const { value } of here)
				if (value.language !== 'any')
					score.set(value.language, (score.get(value.language) ?? 0) + (value.length < 0 ? 1 : value.length >= 6 ? 0.6 : 0.1));
			if (from < done) continue;
			const fits = here.filter(({ to, value }) => to <= limit && value.length >= 0);
			if (fits.length > 0) found.push(...byLength(fits, from));
		}
	}
	const spoken = languages(text, score);
	const cues: Cue[] = [];
	for (const { cues: entries, from, to } of found) {
		if (from < done) continue;
		const heard = entries.filter(({ language }) => language === 'any' || spoken.has(language));
		if (heard.length === 0) continue;
		const seen = new Set<string>();
		for (const { kind, governs, penalty, provider, participle } of heard) {
			const key = `${kind} ${governs}`;
			if (seen.has(key)) continue;
			seen.add(key);
			cues.push({ kind, governs, penalty, from, to, ...(provider && { provider }), ...(participle && { participle }) });
		}
		done = to;
	}
	return cues;
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

/** Languages whose cues count: by script, and in the Latin script by everyday words. English always: everybody borrows from it. */
function languages(text: string, score: ReadonlyMap<Language, number>): ReadonlySet<Language> {
	const spoken = new Set<Language>(['en']);
	let best = 0;
	for (const [language, points] of score) if (LATIN.has(language) && language !== 'en') best = Math.max(best, points);
	const english = score.get('en') ?? 0;
	for (const [language, points] of score) {
		if (!LATIN.has(language)) spoken.add(language);
		else if (points >= best * 0.7 && points >= english * 0.45) spoken.add(language);
	}
	if (text.length > 0 && spoken.has('id')) spoken.add('ms');
	if (spoken.has('ms')) spoken.add('id');
	return spoken;
}

/** Whether a text has letters of scripts other than Latin. */
export const otherScript = (text: string): boolean => {
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code > 0x24f && (classOf(code) === FREE || classOf(code) === LETTER)) return true;
	}
	return false;
};
