/**
 * Finds where a text names schemes: the catalogue's names, ISO numbers however the body is written,
 * partner tiers ("AWS Advanced Consulting Partner"), lists of bare numbers ("ISO 9001, 14001 and 27001").
 */
import { SCHEMES, schemeOf } from './catalogue/catalogue.ts';
import { TECHNICAL_STANDARDS } from './catalogue/iso.ts';
import type { Scheme } from './catalogue/scheme.ts';
import { type Folded, fold } from './fold.ts';
import { Matcher, starts } from './matcher.ts';
import type { Measured } from './words.ts';

/** A place where a scheme is named; `from` and `to` in the folded text. */
export interface Mention {
	readonly scheme: Scheme;
	readonly from: number;
	readonly to: number;
	readonly edition?: string;
	readonly level?: string;
	/** The number of an ISO standard that the catalogue has no entry for. */
	readonly number?: string;
	/** The name itself says that it is held. */
	readonly held: boolean;
	/** Counts only beside a word of certification or in a list. */
	readonly ambiguous: boolean;
	/** Words with "certified" in them. */
	readonly certified: boolean;
}

interface Name {
	readonly scheme?: Scheme;
	/** Only as written here. */
	readonly exact?: string;
	/** What follows up to four words of a partner tier. */
	readonly tail?: string;
	/** The body of a standard: a number follows. */
	readonly body?: boolean;
	readonly ambiguous: boolean;
	readonly held: boolean;
	readonly certified: boolean;
}

/** How texts write ISO and IEC, alone or together, in every script of the cue lists. */
const BODIES = [
	'iso',
	'iso/iec',
	'iso / iec',
	'iso iec',
	'iec',
	'iec/iso',
	'iso/ts',
	'iso/iec ts',
	'iso/sae',
	'din en iso',
	'din iso',
	'en iso',
	'en iso/iec',
	'nf en iso',
	'nf iso',
	'bs en iso',
	'bs iso',
	'une en iso',
	'une iso',
	'uni en iso',
	'uni iso',
	'pn en iso',
	'ts en iso',
	'din en iso/iec',
	'tcvn iso',
	'tcvn iso/iec',
	'sni iso',
	'sni iso/iec',
	'ms iso',
	'is/iso',
	'abnt nbr iso',
	'nbr iso',
	'nbr iso/iec',
	'ntc iso',
	'nch iso',
	'iram iso',
	'iatf',
	'исо',
	'исо/мэк',
	'гост р исо',
	'гост р исо/мэк',
	'гост исо',
	'гост iso',
	'гост р iso',
	'мэк',
	'ايزو',
	'آيزو',
	'ISO/IEC رقم',
	'आईएसओ',
	'आईएसओ/आईईसी',
	'आयएसओ',
	'आइएसओ',
	'আইএসও',
	'আইএসও/আইইসি',
	'আই এস ও',
	'آئی ایس او',
	'آئی ایس او/آئی ای سی',
	'આઈએસઓ',
	'ஐஎஸ்ஓ',
	'ఐఎస్ఓ',
	'ไอเอสโอ',
	'아이에스오',
	'아이소',
	'iso国际',
	'iso標準',
	'iso标准',
	'iso norm',
	'iso standard',
	'iso standards',
	'iso norma',
];

const TIER = new Set(
	'advanced consulting premier tier services service select gold silver bronze platinum solutions solution technology learning certified plus elite diamond registered network training competency official sales cloud platform ads ai msp summit ridge crest authorized authorised global premium channel strategic implementation isv reseller program marketing agency business delivery development aws azure and data infrastructure modern work security'.split(
		' ',
	),
);

const isoBare = schemeOf('iso-unspecified');
const isoOther = schemeOf('iso-other');
const byNumber = new Map(SCHEMES.flatMap((scheme) => (scheme.number ? [[scheme.number, scheme] as const] : [])));

/** Numbers that look like standards people are certified to; others need a word of certification beside them. */
export const MANAGEMENT_NUMBERS: ReadonlySet<string> = new Set(
	'9000 9004 10002 10004 13009 14064 14067 15189 15378 16949 17020 17021 17024 17025 17065 17100 18295 18587 19443 19600 20121 21001 22000 22196 22716 26000 27001 27002 27005 27031 27032 27035 27037 28000 29001 29990 29993 30301 30401 30414 31000 37001 37301 38500 39001 41001 44001 45003 46001 50001 55001 56001 56002'.split(
		' ',
	),
);

function build(): Matcher<Name> {
	const names = new Matcher<Name>();
	for (const body of BODIES) names.add(body, { body: true, ambiguous: false, held: false, certified: false });
	for (const scheme of SCHEMES) {
		for (const entry of Object.values(scheme.names).flat()) {
			const mark = entry.charAt(0);
			const bare = '=?!'.includes(mark) ? entry.slice(1) : entry;
			const exact = bare.charAt(0) === '=' ? bare.slice(1) : mark === '=' ? bare : undefined;
			const [head = '', tail] = (exact ?? bare).split(' ~ ');
			names.add(head, {
				scheme,
				...(exact !== undefined && { exact }),
				...(tail !== undefined && { tail }),
				ambiguous: mark === '?' || (scheme.ambiguous === true && mark !== '!'),
				held: mark === '!' || scheme.held === true || /\bcertified\b|认证|認證|認証|인증/.test(bare),
				certified: mark === '!' || /certif|zertif/.test(bare),
			});
		}
	}
	return names;
}

let built: Matcher<Name> | undefined;
/** Built when first asked: the background starts for every page, and must not wait for this to start. */
const matcher = (): Matcher<Name> => {
	built ??= build();
	return built;
};

/** Mentions read of one text. A card names a dozen; what names more is a list of schemes, and is read so far. */
export const MOST_MENTIONS = 500;

/** All mentions of a text, in order, none within another. */
export function findMentions({ text, words }: Measured, folded: Folded, original: string): Mention[] {
	const mentions: Mention[] = [];
	let done = 0;
	for (const word of words) {
		if (word < done) continue;
		for (const from of starts(text, word)) {
			const here = mentionAt(text, from, folded, original);
			if (here.length === 0) continue;
			mentions.push(...here);
			done = here.at(-1)?.to ?? done;
			break;
		}
		if (mentions.length >= MOST_MENTIONS) break;
	}
	return mentions;
}

/** The longest name at a place; several for a list of numbers. */
function mentionAt(text: string, from: number, folded: Folded, original: string): Mention[] {
	let best: Mention[] = [];
	let length = 0;
	for (const { value, to } of matcher().at(text, from)) {
		const here = value.body ? numbered(text, from, to) : named(value, text, from, to, folded, original);
		const end = here.at(-1)?.to ?? 0;
		if (end > length || (end === length && length > 0 && (best[0]?.ambiguous || value.tail !== undefined))) {
			best = here;
			length = end;
		}
	}
	return best;
}

function named(name: Name, text: string, from: number, headEnd: number, folded: Folded, original: string): Mention[] {
	if (!name.scheme) return [];
	const scheme = name.scheme;
	let to = headEnd;
	if (name.tail !== undefined) {
		const end = tailEnd(text, headEnd, fold(name.tail).text);
		if (end === undefined) return [];
		to = end;
	}
	if (name.exact !== undefined && spaced(original.slice(folded.at[from], folded.at[to])) !== spaced(name.exact)) return [];
	if (scheme.not?.some((word) => followed(text, to, word))) return [];
	return [withLevel({ scheme, from, to, held: name.held, ambiguous: name.ambiguous, certified: name.certified }, text)];
}

const spaced = (text: string): string => text.replace(/[\s\-‐‑–—®™©]+/g, ' ').trim();

function followed(text: string, at: number, word: string): boolean {
	const from = at + (text[at] === ' ' || text[at] === '-' ? 1 : 0);
	return text.startsWith(word, from) && !/[a-z0-9]/.test(text.charAt(from + word.length));
}

/** End of "… partner" after at most four words of a tier. */
function tailEnd(text: string, from: number, tail: string): number | undefined {
	let at = from;
	for (let step = 0; step < 5; step++) {
		if (text[at] !== ' ') return undefined;
		at++;
		let end = at;
		while (end < text.length && end - at < 30 && /[a-z+]/.test(text.charAt(end))) end++;
		const word = text.slice(at, end);
		if (word === tail) return end;
		if (!TIER.has(word)) return undefined;
		at = end;
	}
	return undefined;
}

/** Up to this many numbers are read after one "ISO". */
const LIST = 8;

/** After the body of a standard: its number, part and year, and bare numbers that follow; or the bare "ISO". */
function numbered(text: string, from: number, bodyEnd: number): Mention[] {
	const first = numberAt(
		text,
		from,
		bodyEnd,
		/^[ :.#()/-]{0,3}(?:(?:no|nr|iec|iso|en|ts|sae|мэк|norm|standard|standards|norma)\b[ .:/-]{0,2}){0,2}/,
	);
	if (first === 'technical') return [];
	if (!first) return /^[a-z/]*iso\b/.test(text.slice(from, bodyEnd)) || !/^[a-z]/.test(text.charAt(from)) ? bare(text, from, bodyEnd) : [];
	const mentions = [first];
	while (mentions.length < LIST) {
		const to = mentions.at(-1)?.to ?? bodyEnd;
		const more = numberAt(
			text,
			undefined,
			to,
			/^(?: ?[,/&+、·;|] ?(?:(?:and|y|e|et|und|en|dan|va) )?| (?:and|y|e|et|und|en|i|dan|ve|va|и|و|और|ও|اور) ?)/,
		);
		if (!more || more === 'technical') break;
		mentions.push(more);
	}
	return mentions;
}

function bare(text: string, from: number, to: number): Mention[] {
	if (!isoBare || /^[ -]?\d/.test(text.slice(to, to + 2))) return [];
	return [{ scheme: isoBare, from, to, held: false, ambiguous: true, certified: false }];
}

/** A number with its part and edition. In a continued list (`start` undefined) only numbers of known standards count. */
function numberAt(text: string, start: number | undefined, at: number, gap: RegExp): Mention | 'technical' | undefined {
	const skip = gap.exec(text.slice(at, at + 24))?.[0].length;
	if (skip === undefined || (start === undefined && skip === 0)) return undefined;
	const digits = /^\d{3,6}/.exec(text.slice(at + skip, at + skip + 7))?.[0];
	if (!digits || digits.length === 3 || /^\d/.test(text.charAt(at + skip + digits.length)))
		return digits?.length === 3 ? 'technical' : undefined;
	const number = spelled(digits);
	const from = at + skip;
	const part = /^[ -]{1,2}([1-9])(?![\d])/.exec(text.slice(from + digits.length, from + digits.length + 4));
	const scheme =
		byNumber.get(number) ??
		(part && byNumber.get(`${number}-${part[1]}`)) ??
		(number === '20000' ? byNumber.get('20000-1') : undefined) ??
		(number === '9000' ? byNumber.get('9001') : undefined);
	if (start === undefined && !scheme && !MANAGEMENT_NUMBERS.has(number)) return undefined;
	if (!scheme && (TECHNICAL_STANDARDS.has(number) || /^(?:19|20)\d\d$/.test(number))) return 'technical';
	const owner = scheme ?? isoOther;
	if (!owner) return undefined;
	let to = from + digits.length;
	if (part && owner.number?.startsWith(number)) to += part[0].length;
	else if (part && !scheme) to += part[0].length;
	const edition = editionAt(text, to, owner);
	return {
		scheme: owner,
		from: start ?? from,
		to: edition?.to ?? to,
		...(edition && { edition: edition.year }),
		...(scheme ? {} : { number: part ? `${number}-${part[1]}` : number }),
		held: false,
		ambiguous: !scheme && !MANAGEMENT_NUMBERS.has(number),
		certified: false,
	};
}

/** Common slips of the pen. */
const spelled = (digits: string): string =>
	({ '90001': '9001', '270001': '27001', '140001': '14001', '450001': '45001' })[digits] ?? digits;

/** ":2015", "-2015", " : 2015", or " 2015" where that is an edition. */
function editionAt(text: string, at: number, scheme: Scheme): { year: string; to: number } | undefined {
	const found = /^( ?[:/] ?|-| ?\(|[ —]{1,3}|v)((?:19|20)\d\d)(?!\d)(\))?/.exec(text.slice(at, at + 12));
	const year = found?.[2];
	if (!found || !year) return undefined;
	const known = scheme.editions?.some((edition) => edition.year === year) ?? false;
	const tight = /[:/-]/.test(found[1] ?? '');
	if (!tight && !known) return undefined;
	if (/^-\d/.test(text.slice(at + found[0].length, at + found[0].length + 2))) return undefined;
	return { year, to: at + found[0].length };
}

/** Reads a level inside the name or right after it. */
function withLevel(mention: Mention, text: string): Mention {
	const { scheme, from, to } = mention;
	if (!scheme.levels) return mention;
	const rest = text.slice(to, to + 40);
	const gap = /^[ ,:(/—-]{0,3}/.exec(rest)?.[0].length ?? 0;
	let found: { level: string; to: number } | undefined;
	for (const [level, phrases] of Object.entries(scheme.levels)) {
		for (const phrase of phrases) {
			const word = fold(phrase).text;
			if (rest.startsWith(word, gap) && !/[a-z0-9]/.test(rest.charAt(gap + word.length)) && to + gap + word.length > (found?.to ?? 0))
				found = { level, to: to + gap + word.length };
		}
	}
	if (found) return { ...mention, level: found.level, to: found.to };
	const inside = ` ${text.slice(from, to)} `;
	const level = Object.entries(scheme.levels).find(([, phrases]) =>
		phrases.some((phrase) => phrase.length > 2 && inside.includes(` ${fold(phrase).text} `)),
	)?.[0];
	return level ? { ...mention, level } : mention;
}
