/**
 * The index row: 36 bytes, big-endian, one per identifier. Enough to draw a badge.
 *
 *   0–11  key
 *  12–27  8 × (o, q) in the order of DIMENSIONS; in an alias's row 12–23 hold the primary key
 *     28  bit 0 alias · 1 person (reserved) · 2 needs care · 3 two or more independent sources
 *     29  number of counted public facts, 255 = 255 or more
 *  30, 31 best confirmed scheme's number (0 none) · status | assurance << 4
 *  32–33  end of that certification, days since 2020-01-01, 0 none
 *  34, 35 scheme that needs care (0 none) · status | assurance << 4
 *
 * Rows change only when evidence changes: decay and expiry are worked out on reading.
 */
import { ASSURANCES, type Assurance, type CertificationStatus, STATUSES } from '../certifications/status.ts';
import { DIMENSIONS } from '../reputation/dimension.ts';
import { KEY_BYTES } from '../subject/subject.ts';

export const ROW_BYTES = 36;
const DAY_MS = 86_400_000;
const DAY_ZERO = Date.UTC(2020, 0, 1);

/** A certification as a row holds it. */
export interface RowCertification {
	/** The scheme's number in the methodology. */
	readonly scheme: number;
	readonly status: CertificationStatus;
	readonly assurance: Assurance;
	/** Last day of validity, days since 2020-01-01. */
	readonly until?: number;
}

/** A primary row. */
export interface Row {
	readonly key: Uint8Array;
	/** o: 255 × mean outcome without prior. q: 0 none, else the strength on a log scale. In the order of DIMENSIONS. */
	readonly areas: readonly { readonly o: number; readonly q: number }[];
	readonly needsCare: boolean;
	readonly twoSources: boolean;
	/** Counted public facts, up to 255. */
	readonly facts: number;
	readonly best?: RowCertification;
	readonly care?: RowCertification;
}

/** The row of another identifier of the same organisation. */
export interface AliasRow {
	readonly key: Uint8Array;
	readonly primary: Uint8Array;
}

/** Days since 2020-01-01 of a `YYYY-MM-DD`, at least 1: 0 means none. */
export const rowDay = (day: string): number =>
	Math.min(65_535, Math.max(1, Math.floor((Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY_MS)));

/** The `YYYY-MM-DD` of a row's day. */
export const dayOfRow = (days: number): string => new Date(DAY_ZERO + days * DAY_MS).toISOString().slice(0, 10);

const pack = (c: RowCertification): number => STATUSES.indexOf(c.status) | (ASSURANCES.indexOf(c.assurance) << 4);

function unpack(scheme: number, packed: number, until: number): RowCertification | undefined {
	const status = STATUSES[packed & 15];
	const assurance = ASSURANCES[packed >> 4];
	if (scheme === 0 || !status || !assurance) return;
	return { scheme, status, assurance, ...(until > 0 && { until }) };
}

/** Writes a row as its 36 bytes. */
export function encodeRow(row: Row | AliasRow): Uint8Array {
	const bytes = new Uint8Array(ROW_BYTES);
	bytes.set(row.key);
	if ('primary' in row) {
		bytes.set(row.primary, 12);
		bytes[28] = 1;
		return bytes;
	}
	for (const [i, { o, q }] of row.areas.entries()) bytes.set([o, q], 12 + 2 * i);
	bytes[28] = (row.needsCare ? 4 : 0) | (row.twoSources ? 8 : 0);
	bytes[29] = Math.min(row.facts, 255);
	if (row.best) {
		bytes.set([row.best.scheme, pack(row.best)], 30);
		new DataView(bytes.buffer).setUint16(32, row.best.until ?? 0);
	}
	if (row.care) bytes.set([row.care.scheme, pack(row.care)], 34);
	return bytes;
}

/** Reads the row at `offset`. */
export function decodeRow(bytes: Uint8Array, offset = 0): Row | AliasRow {
	const at = (i: number): number => bytes[offset + i] ?? 0;
	const key = bytes.slice(offset, offset + KEY_BYTES);
	if (at(28) & 1) return { key, primary: bytes.slice(offset + 12, offset + 12 + KEY_BYTES) };
	const best = unpack(at(30), at(31), (at(32) << 8) | at(33));
	const care = unpack(at(34), at(35), 0);
	return {
		key,
		areas: DIMENSIONS.map((_, i) => ({ o: at(12 + 2 * i), q: at(13 + 2 * i) })),
		needsCare: (at(28) & 4) !== 0,
		twoSources: (at(28) & 8) !== 0,
		facts: at(29),
		...(best && { best }),
		...(care && { care }),
	};
}
