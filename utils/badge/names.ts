/**
 * Whether a page's name can be the name of a record or a domain. A name may veto a match, never make one:
 * identity was decided by an identifier before this is asked. So the question is "do they share nothing at all?",
 * and every usual way from a company's name to its domain counts as sharing: whole words, acronyms, words cut short
 * and joined ("Corporate Technologies" → gocorptech), letters of a word (PwC).
 */

/** Words that thousands of vendors have in their names: sharing one of them says nothing. */
const COMMON = new Set(
	(
		'a an and at by de del di for in of on the to und y et ' +
		'llc inc ltd limited llp lp plc corp corporation co company companies gmbh ag kg sa sas srl sarl spa sl bv nv oy ab as aps pvt private pte pty sdn bhd fze fzc dmcc doo ood eood kft zoo sp z o tov ooo jsc pjsc ' +
		'solution solutions service services technology technologies technologie tech techs software softwares soft digital digitals system systems group groups lab labs ' +
		'consulting consultancy consultants consultant studio studios agency agencies global international worldwide it ict info infotech web webs website mobile app apps development developers developer dev devs ' +
		'design designs media marketing creative interactive data cloud ai ml cyber security network networks engineering engineers partners partner holding holdings enterprise enterprises business businesses innovation innovations ventures works works hub team online net pro experts professional professionals outsourcing bpo support managed management'
	).split(/\s+/),
);

/** What is put before or after a name when the plain domain was taken. */
const FILLERS = [...COMMON]
	.filter((word) => word.length > 1)
	.concat('go', 'get', 'we', 'my', 'try', 'hello', 'hi', 'use', 'join', 'hq', 'io', 'us', 'usa', 'uk');

/** A word of a name so short that letters in a row prove nothing. */
const SHORT = 4;
/** A domain so short that it is mostly an acronym. */
const ACRONYM = 5;

/** Lower-case words, accents dropped, "PwC's" as `pwcs`; letters and digits of any script. */
const wordsOf = (name: string): string[] =>
	name
		.normalize('NFKD')
		.replace(/[\p{M}'’.]/gu, '')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');

/** The words that tell a name from others; all of them where it has none such. */
function telling(words: readonly string[]): readonly string[] {
	const rare = words.filter((word) => !COMMON.has(word));
	return rare.length > 0 ? rare : words;
}

/**
 * Whether `label` is made of beginnings of the words, in their order, some left out, a telling one among them:
 * `ibm`, `tcs`, `corptech`, `spglobal`. One word alone must give four letters.
 */
function spelledBy(label: string, words: readonly string[]): boolean {
	const rare = telling(words);
	// For each number of letters spelled so far the best way: how many words it took (up to two), and three more for a telling one.
	const reached = new Map([[0, 0]]);
	for (const word of words) {
		const tells = rare.includes(word);
		for (const [at, way] of [...reached]) {
			const next = (way >= 3 || tells ? 3 : 0) + Math.min(2, (way % 3) + 1);
			for (let length = commonStart(label.slice(at), word); length > 0; length--) {
				reached.set(at + length, Math.max(reached.get(at + length) ?? 0, next));
			}
		}
	}
	return (reached.get(label.length) ?? 0) >= (label.length >= SHORT ? 4 : 5);
}

function commonStart(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	return length;
}

/** The label, and the label without what may stand before or after a name. */
function withoutFillers(label: string): string[] {
	const cut = FILLERS.flatMap((filler) => [
		label.startsWith(filler) ? label.slice(filler.length) : '',
		label.endsWith(filler) ? label.slice(0, -filler.length) : '',
	]);
	return [label, ...cut.filter((rest) => rest.length > 2)];
}

/** Whether the letters stand in the text in this order, the first one first. */
function lettersOf(short: string, text: string): boolean {
	if (short[0] !== text[0]) return false;
	let at = 0;
	for (const letter of text) if (letter === short[at]) at++;
	return at === short.length;
}

/** Whether a telling word, or four letters of its beginning, can be seen in the label. */
function showsIn(word: string, label: string, segments: readonly string[]): boolean {
	if (segments.includes(word)) return true;
	if (word.length < SHORT) return word.length === SHORT - 1 && (label.startsWith(word) || label.endsWith(word));
	return label.includes(word.slice(0, SHORT));
}

/** Whether a name's words and a label (a domain's first part, or another name squeezed together) share anything that tells. */
function agree(words: readonly string[], segments: readonly string[]): boolean {
	const label = segments.join('');
	const squeezed = words.join('');
	return (
		telling(words).some((word) => showsIn(word, label, segments)) ||
		telling(segments).some((segment) => segment.length >= SHORT && squeezed.includes(segment)) ||
		withoutFillers(label).some((rest) => spelledBy(rest, words)) ||
		(label.length <= ACRONYM && lettersOf(label, squeezed))
	);
}

/** Scripts cannot be compared letter by letter: what is not written in Latin says nothing about a Latin domain. */
const isLatin = (words: readonly string[]): boolean =>
	words.some((word) => /[a-z]/.test(word)) || words.every((word) => /^\d+$/.test(word));

/**
 * Whether the name on the page and the record's names or its domain share anything; false is the veto "names differ".
 * `domain` is a registrable domain, e.g. `example.co.uk`: its first label is compared. With nothing to compare, nothing differs.
 */
export function namesAgree(pageName: string, names: readonly string[], domain?: string): boolean {
	const words = wordsOf(pageName);
	const label = wordsOf((domain ?? '').split('.')[0]?.replaceAll('-', ' ') ?? '');
	const others = names.map(wordsOf).filter((other) => other.length > 0);
	if (words.length === 0 || (others.length === 0 && label.length === 0)) return true;
	const comparable = [...others, label].filter((other) => other.length > 0 && isLatin(other) === isLatin(words));
	if (comparable.length === 0) return true;
	return comparable.some((other) => agree(words, other) || (other !== label && agree(other, words)));
}
