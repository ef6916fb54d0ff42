/**
 * Figures worked out a second time, for `earned check`: from the facts of a record to the bytes of its row, written from
 * docs/methodology.md and docs/api.md alone. It shares no arithmetic with the publisher, so that one mistake
 * cannot stand on both sides.
 */
import type { Evidence, SubjectRecord } from '#utils/reputation/evidence.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';

const AREAS = ['delivery', 'quality', 'security', 'continuity', 'transparency', 'ethics', 'capability', 'inclusion'] as const;
const DAY = 86_400_000;

/** What a row must say of a record. */
export interface Recomputed {
	/** Strength in pseudo-observations at the epoch and mean outcome 0–1, by area; null where nothing is known. */
	readonly areas: readonly ({ readonly strength: number; readonly outcome: number } | null)[];
	readonly facts: number;
	readonly twoSources: boolean;
	/** Certificates that stand by a register's or a signature's word, and those that a register calls ended or disputed: `number:last day`. */
	readonly standing: readonly string[];
	readonly ended: readonly string[];
}

interface Counted {
	readonly fact: Evidence;
	readonly area: string;
	readonly outcome: number;
	strength: number;
}

function countsOf(fact: Evidence, m: Methodology, day: string): Counted[] {
	if (fact.retracted) return [];
	const word = m.assurance[fact.assurance];
	if (fact.scheme === undefined) {
		const kind = m.kinds[fact.kind];
		return kind?.dimension && kind.strength * word > 0
			? [{ fact, area: kind.dimension, outcome: fact.outcome ?? kind.outcome, strength: kind.strength * word }]
			: [];
	}
	const scheme = m.schemes[fact.scheme];
	const said = fact.status ?? 'active';
	const ended = (said === 'active' || said === 'expiring') && fact.until !== undefined && fact.until < day;
	const share = m.statusOutcome[ended ? 'expired' : said];
	if (!scheme || share === null || scheme.strength * word <= 0) return [];
	return [
		{ fact, area: scheme.dimension, outcome: share * (fact.outcome ?? m.kinds[fact.kind]?.outcome ?? 1), strength: scheme.strength * word },
	];
}

/** Newest first, worse first, then by id: the order in which a source's facts use up its cap. */
const order = (a: Counted, b: Counted): number =>
	b.fact.confirmed.localeCompare(a.fact.confirmed) || a.outcome - b.outcome || (a.fact.id < b.fact.id ? -1 : 1);

/** Recomputes what a release dated `day` must say of a record. */
export function recompute(record: SubjectRecord, m: Methodology, day: string): Recomputed {
	const counted = record.evidence.flatMap((fact) => countsOf(fact, m, day)).sort(order);
	const sources = new Set(counted.map(({ fact }) => fact.source));
	const firm = counted.some(({ fact }) => fact.assurance === 'register' || fact.assurance === 'credential');
	const areas = AREAS.map((area) => {
		const used: Record<string, number> = {};
		let [sum, good] = [0, 0];
		for (const { fact, outcome, strength } of counted.filter((one) => one.area === area)) {
			const before = used[fact.source] ?? 0;
			const counts = Math.max(0, Math.min(strength, m.sourceCap - before));
			used[fact.source] = before + strength;
			const age = (Date.parse(fact.confirmed) - Date.parse(m.epoch)) / DAY;
			const weight = counts * Math.exp((Math.LN2 * age) / m.dimensions[area].halfLife);
			sum += weight;
			good += weight * outcome;
		}
		return sum > 0 ? { strength: sum, outcome: good / sum } : null;
	});
	return { areas, facts: Math.min(255, counted.length), twoSources: firm && sources.size >= 2, ...certificates(record, m, day) };
}

function certificates(record: SubjectRecord, m: Methodology, day: string): Pick<Recomputed, 'standing' | 'ended'> {
	const held = record.evidence.flatMap((fact) => {
		const number = m.schemes[fact.scheme ?? '']?.number;
		if (number === undefined || fact.retracted || (fact.assurance !== 'register' && fact.assurance !== 'credential')) return [];
		const running = fact.status === undefined || fact.status === 'active' || fact.status === 'expiring';
		const over = running && fact.until !== undefined && fact.until < day;
		const bad =
			over || fact.status === 'suspended' || fact.status === 'withdrawn' || fact.status === 'expired' || fact.status === 'disputed';
		return [
			{
				number,
				stands: running && !over,
				ended: bad && fact.assurance === 'register',
				until: fact.until === undefined ? 0 : daysSince2020(fact.until),
			},
		];
	});
	const standing = held.filter(({ stands }) => stands);
	const ended = held.filter((one) => one.ended && !standing.some(({ number }) => number === one.number));
	return { standing: standing.map(({ number, until }) => `${number}:${until}`), ended: ended.map(({ number }) => String(number)) };
}

const daysSince2020 = (day: string): number => Math.max(1, (Date.parse(day) - Date.parse('2020-01-01')) / DAY);

/**
 * What a row says otherwise than its evidence; empty when it follows. A row holds outcomes in 255ths and strengths in
 * eighths of a doubling: half a step either way is rounding, a hair more is floating point.
 */
export function disagreements(row: Uint8Array, expected: Recomputed): string[] {
	const found: string[] = [];
	for (const [i, area] of expected.areas.entries()) {
		const [o, q] = [row[12 + 2 * i] ?? 0, row[13 + 2 * i] ?? 0];
		const name = AREAS[i];
		if (!area) {
			if (q !== 0) found.push(`${name}: a strength is published, the evidence gives none`);
			continue;
		}
		const step = Math.min(255, Math.max(1, 1 + 8 * (Math.log2(area.strength) + 4)));
		if (q === 0 || Math.abs(q - step) > 0.5001)
			found.push(`${name}: strength step ${q} is published, the evidence gives ${step.toFixed(2)}`);
		if (Math.abs(o - 255 * area.outcome) > 0.5001)
			found.push(`${name}: outcome ${o}/255 is published, the evidence gives ${(255 * area.outcome).toFixed(2)}/255`);
	}
	if ((row[29] ?? 0) !== expected.facts) found.push(`${row[29]} facts are published, ${expected.facts} count`);
	if (((row[28] ?? 0) & 8) !== (expected.twoSources ? 8 : 0)) found.push('two independent sources: published and evidence differ');
	const best = row[30] ? `${row[30]}:${((row[32] ?? 0) << 8) | (row[33] ?? 0)}` : undefined;
	if (best === undefined ? expected.standing.length > 0 : !expected.standing.includes(best))
		found.push(`certificate: ${best ?? 'none'} is published, the evidence has ${expected.standing.join(' ') || 'none'}`);
	const care = row[34] ? String(row[34]) : undefined;
	if (care === undefined ? expected.ended.length > 0 : !expected.ended.includes(care))
		found.push(`ended certificate: ${care ?? 'none'} is published, the evidence has ${expected.ended.join(' ') || 'none'}`);
	if (((row[28] ?? 0) & 4) !== (care === undefined ? 0 : 4)) found.push('needs care: flag and certificate differ');
	return found;
}
