/** What the registry knows of a vendor as a list shows it, in the same columns for everyone. Plain data: it travels in messages. */
import { type Assurance, type CertificationStatus, NEEDS_CARE } from '../certifications/status.ts';
import type { Row, RowCertification } from '../release/row.ts';
import type { Day } from '../reputation/evidence.ts';
import type { Lens, Methodology } from '../reputation/methodology.ts';
import { careOn, confirmedOn, score, stateOf } from '../reputation/score.ts';

/** A certificate in a list: what needs care comes before what stands. */
export interface ListedCertificate {
	/** Short name of the scheme, e.g. "ISO 27001". */
	readonly scheme: string;
	readonly status: CertificationStatus;
	readonly assurance: Assurance;
}

/** Whole points, 0–100. The score is there only where enough is known for a number. */
export interface VendorFigures {
	readonly facts: number;
	readonly score?: { readonly value: number; readonly lo: number; readonly hi: number; readonly typical: number };
	readonly certificate?: ListedCertificate;
}

function listed({ scheme, status, assurance }: RowCertification, { schemes }: Methodology): ListedCertificate | undefined {
	const short = Object.values(schemes).find(({ number }) => number === scheme)?.short;
	return short === undefined ? undefined : { scheme: short, status, assurance };
}

/**
 * A row's figures for the reader's day.
 * @param denied short names of schemes that the vendor's own card says it does not hold
 */
export function figuresOf(row: Row, methodology: Methodology, lens: Lens, today: Day, denied: readonly string[] = []): VendorFigures {
	const given = score(row, methodology, lens, today);
	const [value, lo, hi, typical] = [given.value, given.lo, given.hi, given.typical].map(Math.round) as [number, number, number, number];
	const shown = careOn(row, today) ?? confirmedOn(row, today);
	const read = shown && listed(shown, methodology);
	const certificate: ListedCertificate | undefined =
		read && denied.includes(read.scheme) && !NEEDS_CARE.includes(read.status) ? { ...read, status: 'disputed' } : read;
	return {
		facts: row.facts,
		...(stateOf(given) === 'scored' && { score: { value, lo, hi, typical } }),
		...(certificate && { certificate }),
	};
}
