/** Which scheme the words of a list mean: `SOC2 Type II`, `ISO/IEC 27001:2022`, `C5 (Germany)` … */
import type { CertificationStatus } from '#utils/certifications/status.ts';

/** A certificate read from words. */
export interface NamedCertificate {
	readonly scheme: string;
	readonly status: CertificationStatus;
	readonly note?: string;
}

/** What must stand in the words, first match wins. */
const SCHEMES: readonly (readonly [RegExp, string])[] = [
	[/\biso(\/ie[cs])?\s*27001\b|\bsni 27001\b/i, 'iso-27001'],
	[/\biso(\/iec)?\s*27017\b/i, 'iso-27017'],
	[/\biso(\/iec)?\s*27018\b/i, 'iso-27018'],
	[/\biso(\/iec)?\s*27701\b/i, 'iso-27701'],
	[/\biso(\/iec)?\s*42001\b/i, 'iso-42001'],
	[/\biso(\/iec)?\s*20000(-1)?\b/i, 'iso-20000-1'],
	[/\biso\s*22301\b/i, 'iso-22301'],
	[/\biso\s*9001\b/i, 'iso-9001'],
	[/\biso(\/iec)?\s*14001\b/i, 'iso-14001'],
	[/\biso\s*45001\b/i, 'iso-45001'],
	[/\biso\s*37001\b/i, 'iso-37001'],
	[/\bhitrust\b/i, 'hitrust'],
	[/\bsoc\s?2\b/i, 'soc-2'],
	[/\bsoc\s?3\b/i, 'soc-3'],
	[/\bsoc\s?1\b/i, 'soc-1'],
	[/\bpci[- ]?dss\b/i, 'pci-dss'],
	[/\bhipaa\b/i, 'hipaa'],
	[/\bcsa[- ]star\b|\bcstar\b/i, 'csa-star'],
	[/\btisax\b/i, 'tisax'],
	[/\bc5\b/i, 'c5'],
	[/\bcyber essentials\b/i, 'cyber-essentials'],
	[/\birap\b/i, 'irap'],
	[/\bens\b|esquema nacional de seguridad/i, 'ens'],
	[/\bstateramp\b|\bgovramp\b/i, 'govramp'],
	[/\bcmmc\b/i, 'cmmc'],
	[/\bhds\b/i, 'hds'],
	[/\bk-?isms\b|\bisms \(korea\)/i, 'isms-p'],
	[/data privacy framework|\bdpf\b/i, 'dpf'],
];

/** The parts of the words worth showing: type, level, edition's year. */
function noteOf(words: string): string | undefined {
	const type = /\btype\s*(1|2|ii|i)\b/i.exec(words)?.[1]?.toLowerCase().replace('ii', '2').replace('i', '1');
	const level = /\blevel\s*\d/i.exec(words)?.[0].toLowerCase();
	const edition = /:\s*(\d{4})\b/.exec(words)?.[1];
	return [type && `type ${type}`, level, edition && `edition ${edition}`].filter(Boolean).join(', ') || undefined;
}

/** The certificate that the words name, or why they name none that can be shown. */
export function certificateNamed(words: string): NamedCertificate | string {
	if (/\bfedramp\b/i.test(words)) return 'FedRAMP: its own register decides';
	const scheme = SCHEMES.find(([pattern]) => pattern.test(words))?.[1];
	if (!scheme) return 'a law, guideline or scheme that is not in the methodology';
	const note = noteOf(words);
	const status = /in progress|implementation/i.test(words) ? 'in-process' : 'active';
	return note ? { scheme, status, note } : { scheme, status };
}
