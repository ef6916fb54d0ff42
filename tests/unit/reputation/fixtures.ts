/** A small methodology and invented records, so that tests of the score do not move with the published weights. */
import * as fc from 'fast-check';
import { ASSURANCES, STATUSES } from '#utils/certifications/status.ts';
import { DIMENSIONS, type Dimension } from '#utils/reputation/dimension.ts';
import type { Day, Evidence, SubjectRecord } from '#utils/reputation/evidence.ts';
import type { DimensionMethod, KindMethod, Lens, Methodology, SchemeMethod } from '#utils/reputation/methodology.ts';
import type { SubjectId } from '#utils/subject/subject.ts';

const same = <T>(value: (dimension: Dimension) => T): Record<Dimension, T> =>
	Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, value(dimension)])) as Record<Dimension, T>;

const method = (base: number): DimensionMethod => ({ halfLife: 730, base, weight: 4, cap: 60 });
const kind = (dimension: Dimension | null, outcome: number, strength: number): KindMethod => ({
	dimension,
	outcome,
	strength,
	label: 'A fact',
	why: 'For tests.',
});
const scheme = (number: number, short: string, dimension: Dimension, strength: number): SchemeMethod => ({
	number,
	short,
	name: short,
	issuer: 'An issuer',
	dimension,
	strength,
});

export const METHODOLOGY: Methodology = {
	format: 1,
	version: 'test',
	epoch: '2026-01-01' as Day,
	dimensions: same((dimension) => method(dimension === 'security' ? 0.5 : 0.6)),
	kinds: {
		...Object.fromEntries(DIMENSIONS.map((dimension) => [`${dimension}-good`, kind(dimension, 1, 3)])),
		...Object.fromEntries(DIMENSIONS.map((dimension) => [`${dimension}-bad`, kind(dimension, 0, 3)])),
		certificate: kind(null, 1, 0),
		'directory-entry': kind(null, 1, 0),
		curiosity: kind('ethics', 1, 0),
	},
	schemes: {
		'iso-27001': scheme(1, 'ISO 27001', 'security', 6),
		'iso-9001': scheme(2, 'ISO 9001', 'quality', 4),
		'soc-2': scheme(3, 'SOC 2', 'security', 5),
	},
	assurance: { 'self-declared': 0, listed: 0.5, credential: 0.9, register: 1 },
	statusOutcome: {
		active: 1,
		expiring: 1,
		expired: null,
		suspended: 0.25,
		withdrawn: 0,
		'in-process': null,
		unverifiable: null,
		disputed: null,
	},
	sourceCap: 8,
	established: 0.2,
	gateAreas: 3,
	lenses: {
		client: {
			delivery: 0.3,
			quality: 0.2,
			security: 0.15,
			continuity: 0.1,
			transparency: 0.1,
			ethics: 0.05,
			capability: 0.1,
			inclusion: 0,
		},
		recruiter: {
			delivery: 0.15,
			quality: 0.15,
			security: 0.1,
			continuity: 0.05,
			transparency: 0.1,
			ethics: 0.15,
			capability: 0.2,
			inclusion: 0.1,
		},
		security: {
			delivery: 0.1,
			quality: 0.1,
			security: 0.4,
			continuity: 0.2,
			transparency: 0.1,
			ethics: 0.05,
			capability: 0.05,
			inclusion: 0,
		},
	},
};

export const LENS: Lens = METHODOLOGY.lenses.client;
export const TODAY = '2026-11-24' as Day;
export const KEY = new Uint8Array(12).fill(7);

let made = 0;
/** A fact; what matters to a test is given, the rest is filled in. */
export function fact(given: Partial<Evidence>): Evidence {
	made++;
	return {
		id: made.toString(16).padStart(16, '0'),
		subject: 'domain:acme.example' as SubjectId,
		kind: 'certificate',
		source: 'register-one',
		ref: `row-${made}`,
		confirmed: '2026-10-01' as Day,
		link: 'https://register.example/acme',
		assurance: 'register',
		...given,
	};
}

export const record = (...evidence: Evidence[]): SubjectRecord => ({
	subject: 'domain:acme.example' as SubjectId,
	names: ['Acme'],
	aliases: [],
	evidence,
});

/** Any day from 2019 to the end of 2026. */
export const anyDay = fc
	.integer({ min: 0, max: 2900 })
	.map((days) => new Date(Date.UTC(2019, 0, 1) + days * 86_400_000).toISOString().slice(0, 10) as Day);

/** Any fact of this methodology: every kind and scheme, source, assurance, status, some with outcomes of their own, some retracted. */
export const anyFact: fc.Arbitrary<Evidence> = fc
	.record({
		kind: fc.constantFrom(...Object.keys(METHODOLOGY.kinds), 'unknown-kind'),
		scheme: fc.constantFrom('iso-27001', 'iso-9001', 'soc-2', 'unknown-scheme'),
		source: fc.constantFrom('register-one', 'register-two', 'a-list'),
		assurance: fc.constantFrom(...ASSURANCES),
		status: fc.option(fc.constantFrom(...STATUSES), { nil: undefined }),
		until: fc.option(anyDay, { nil: undefined }),
		outcome: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
		confirmed: anyDay,
		retracted: fc.constantFrom(false, false, false, true),
	})
	.map(({ kind, scheme, status, until, outcome, retracted, ...rest }) =>
		fact({
			...rest,
			kind,
			...(kind === 'certificate' && { scheme, ...(status && { status }), ...(until && { until }) }),
			...(outcome !== undefined && { outcome }),
			...(retracted && { retracted }),
		}),
	);

export const anyRecord: fc.Arbitrary<SubjectRecord> = fc.array(anyFact, { maxLength: 14 }).map((facts) => record(...facts));

/** Any lens: eight weights that sum to 1. */
export const anyLens: fc.Arbitrary<Lens> = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 8 }).map((weights) => {
	const sum = weights.reduce((a, b) => a + b, 0);
	return same((dimension) => (sum === 0 ? 1 / 8 : (weights[DIMENSIONS.indexOf(dimension)] ?? 0) / sum));
});
