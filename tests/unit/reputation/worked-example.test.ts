/** docs/methodology.md works one score out by hand; this test holds its figures to the code and to the published methodology. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import methodologyJson from '#registry/methodology.json' with { type: 'json' };
import type { Day } from '#utils/reputation/evidence.ts';
import { explain } from '#utils/reputation/explain.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';
import { score, showsNumber, stateOf } from '#utils/reputation/score.ts';
import { toRow } from '#utils/reputation/to-row.ts';
import { fact, KEY, record } from './fixtures.ts';

const methodology = methodologyJson as unknown as Methodology;
const DATE = '2026-11-20' as Day;
const TODAY = '2026-11-24' as Day;

/** The five facts of the example. */
const EXAMPLE = record(
	fact({
		kind: 'certificate',
		scheme: 'iso-27001',
		status: 'active',
		source: 'a',
		assurance: 'register',
		until: '2028-03-31' as Day,
		confirmed: '2026-10-01' as Day,
	}),
	fact({
		kind: 'certificate',
		scheme: 'iso-9001',
		status: 'active',
		source: 'a',
		assurance: 'register',
		until: '2027-05-31' as Day,
		confirmed: '2026-10-01' as Day,
	}),
	fact({ kind: 'disclosure-policy', source: 'b', assurance: 'listed', confirmed: '2026-07-13' as Day }),
	fact({ kind: 'status-page', source: 'c', assurance: 'listed', confirmed: '2025-09-10' as Day }),
	fact({ kind: 'breach', source: 'd', assurance: 'listed', confirmed: '2024-05-01' as Day }),
);

/** The figures of the example's table, as the document prints them. */
export function figures(): string[] {
	const row = toRow(EXAMPLE, KEY, methodology, DATE);
	const { areas, score: given } = explain(EXAMPLE, row, methodology, methodology.lenses.client, { date: DATE, today: TODAY });
	const known = areas.filter(({ area }) => area.known);
	return [
		...known.map(({ area, points }) => {
			const { o = 0, q = 0 } = row.areas[areas.findIndex((one) => one.area === area)] ?? {};
			return `| ${area.dimension} | ${o} | ${q} | ${area.strength.toFixed(3)} | ${area.rating.toFixed(2)} | ${area.lo.toFixed(1)}–${area.hi.toFixed(1)} | ${points >= 0 ? '+' : '−'}${Math.abs(points).toFixed(2)} |`;
		}),
		`κ = ${given.certainty.toFixed(3)}`,
		`**Trust score ${Math.round(given.value)} ±${Math.round((given.hi - given.lo) / 2)} · typical ${Math.round(given.typical)}**`,
		`${given.value.toFixed(2)}, likely ${given.lo.toFixed(1)}–${given.hi.toFixed(1)}`,
	];
}

describe('the worked example of docs/methodology.md', () => {
	it('prints what the code gives under the published methodology', async () => {
		const text = await readFile(new URL('../../../docs/methodology.md', import.meta.url), 'utf8');
		for (const figure of figures()) expect(text).toContain(figure);
	});

	it('is a vendor whose badge shows the number', () => {
		const row = toRow(EXAMPLE, KEY, methodology, DATE);
		const given = score(row, methodology, methodology.lenses.client, TODAY);
		expect(stateOf(given)).toBe('scored');
		expect(showsNumber(given, row, methodology, TODAY)).toBe(true);
	});
});
