/** Dates as people write them beside a certificate: what ends when. Days only; a bare year or month ends with it. */

/** A date in folded text: the last day it can mean, `YYYY-MM-DD`. */
export interface Dated {
	readonly day: string;
	readonly from: number;
	readonly to: number;
}

const MONTHS = new Map<string, number>();
for (const [i, names] of [
	'january jan januar janvier enero janeiro gennaio januari styczen stycznia ocak ianuarie января январь',
	'february feb februar fevrier febrero fevereiro febbraio februari luty lutego subat februarie февраля февраль',
	'march mar marz mars marzo marco maart maret marzec marca mart martie марта март',
	'april apr avril abril aprile kwiecien kwietnia nisan aprilie апреля апрель',
	'may mai mayo maio maggio mei maj maja mayis мая май',
	'june jun juni juin junio junho giugno czerwiec czerwca haziran iunie июня июнь',
	'july jul juli juillet julio julho luglio lipiec lipca temmuz iulie июля июль',
	'august aug aout agosto augustus agustus sierpien sierpnia agustos августа август',
	'september sep sept septembre septiembre setembro settembre wrzesien wrzesnia eylul septembrie сентября сентябрь',
	'october oct oktober octobre octubre outubro ottobre pazdziernik pazdziernika ekim octombrie октября октябрь',
	'november nov novembre noviembre novembro listopad listopada kasim noiembrie ноября ноябрь',
	'december dec dez dezember decembre diciembre dezembro dicembre desember grudzien grudnia aralik decembrie декабря декабрь',
].entries())
	for (const name of names.split(' ')) MONTHS.set(name, i + 1);

const two = (n: number): string => String(n).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function day(year: number, month = 12, date?: number): string | undefined {
	if (year < 1980 || year > 2099 || month < 1 || month > 12) return undefined;
	const last = lastDay(year, month);
	return `${year}-${two(month)}-${two(date === undefined ? last : Math.min(date, last))}`;
}

/** Reads the date that begins at a place of folded text (years of the common era, also "14.03.2026", "March 2026", "2026年3月14日"). */
export function dateAt(text: string, from: number): Dated | undefined {
	const rest = text.slice(from, from + 32);
	let found = /^((?:19|20)\d\d) ?[-./년年] ?(\d{1,2})(?: ?[-./월月] ?(\d{1,2})(?!\d))?/.exec(rest);
	if (found) return at(day(Number(found[1]), Number(found[2]), found[3] ? Number(found[3]) : undefined), found[0]);
	found = /^(\d{1,2})[-./](\d{1,2})[-./]((?:19|20)\d\d)/.exec(rest);
	if (found) {
		const [a, b, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
		// Day first, but where only the other order is possible.
		return at(b > 12 ? day(year, a, b) : day(year, b, a), found[0]);
	}
	found = /^(\d{1,2})[-./]((?:19|20)\d\d)/.exec(rest);
	if (found) return at(day(Number(found[2]), Number(found[1])), found[0]);
	found = /^(?:(\d{1,2})(?:st|nd|rd|th|\.|er)? (?:de )?)?(\p{L}{3,12})\.?,? (?:de )?(?:(\d{1,2})(?:st|nd|rd|th)?,? )?((?:19|20)\d\d)/u.exec(
		rest,
	);
	const month = found && MONTHS.get(found[2] ?? '');
	if (found && month) {
		const date = found[1] ?? found[3];
		return at(day(Number(found[4]), month, date ? Number(date) : undefined), found[0]);
	}
	found = /^(?:19|20)\d\d(?!\d)/.exec(rest);
	return found ? at(day(Number(found[0])), found[0]) : undefined;

	function at(value: string | undefined, words: string): Dated | undefined {
		return value ? { day: value, from, to: from + words.length } : undefined;
	}
}
