import { describe, expect, test } from 'vitest';
import { type Certification, certifications, statusToday } from '#utils/certifications/certification.ts';
import { type Claim, STANCES, type Stance } from '#utils/certifications/claims.ts';
import { ASSURANCES, type Assurance, type CertificationStatus, STATUSES } from '#utils/certifications/status.ts';
import type { Day, Evidence } from '#utils/reputation/evidence.ts';
import type { SubjectId } from '#utils/subject/subject.ts';

const TODAY = '2026-11-25' as Day;
const PAST = '2026-11-24' as Day;
const SOON = '2027-01-24' as Day; // 60 days ahead: still expiring
const LATER = '2027-01-25' as Day; // 61 days ahead

const claim = (stance: Stance, more: Partial<Claim> = {}): Claim => ({ scheme: 'iso-27001', stance, span: [0, 9], ...more });
const fact = (status: CertificationStatus, more: Partial<Evidence> = {}): Evidence => ({
	id: '0123456789abcdef',
	subject: 'domain:vendor.example' as SubjectId,
	kind: 'certificate',
	source: 'register-a',
	ref: '1',
	scheme: 'iso-27001',
	status,
	confirmed: '2026-11-01' as Day,
	link: 'https://register.example/1',
	assurance: 'register',
	...more,
});
const rows = (claims: Claim[], facts: Evidence[] = [], read: string[] = []): Certification[] =>
	certifications({ claims, facts, registersRead: new Set(read), today: TODAY });

/** By the docs: what a status and an end make on a day. */
function docs(status: CertificationStatus, until: Day | undefined): CertificationStatus {
	if (status === 'suspended' || status === 'withdrawn' || status === 'disputed' || status === 'in-process') return status;
	if (until === PAST) return 'expired';
	if (status === 'expired' || status === 'unverifiable' || until === undefined) return status;
	return until === SOON ? 'expiring' : 'active';
}

describe('a claim alone', () => {
	const expected: Record<Stance, CertificationStatus | undefined> = {
		holds: 'unverifiable',
		'level-only': 'unverifiable',
		expired: 'expired',
		'in-process': 'in-process',
		negated: undefined,
		requirement: undefined,
		'service-offered': undefined,
		'third-party': undefined,
		'compliant-only': undefined,
		generic: undefined,
	};
	test.each(STANCES)('%s gives the row that the docs say, by the page’s own word', (stance) => {
		const [row] = rows([claim(stance)]);
		expect(row?.status).toBe(expected[stance]);
		if (row) expect(row).toMatchObject({ assurance: 'self-declared', source: 'page' });
	});
	test('an end that has passed since makes it expired', () => {
		expect(rows([claim('holds', { until: PAST })])[0]).toMatchObject({ status: 'expired', until: PAST });
		expect(rows([claim('holds', { until: TODAY })])[0]).toMatchObject({ status: 'unverifiable', until: TODAY });
	});
	test('what is held is the row where a plan stands beside it', () => {
		expect(rows([claim('in-process'), claim('holds')])).toMatchObject([{ status: 'unverifiable' }]);
	});
});

describe('a fact, with any claim, at any date', () => {
	const ends = [undefined, PAST, SOON, LATER];
	const table = [undefined, ...STANCES].flatMap((stance) =>
		STATUSES.flatMap((status) => ASSURANCES.flatMap((assurance) => ends.map((until) => [stance, status, assurance, until] as const))),
	);
	test.each(table)('page: %s, %s by %s until %s', (stance, status, assurance, until) => {
		const [row] = rows(stance ? [claim(stance)] : [], [fact(status, { assurance, ...(until && { until }) })]);
		const stands = docs(status, until);
		const strong = assurance === 'register' || assurance === 'credential';
		const ended = stands === 'expired' || stands === 'suspended' || stands === 'withdrawn';
		const denied =
			(stance === 'negated' || (stance === 'expired' && strong)) && (strong ? stands === 'active' || stands === 'expiring' : !ended);
		expect(row?.status).toBe(denied ? 'disputed' : stands);
		expect(row?.assurance).toBe(assurance);
		expect(row?.source).toBe('register-a');
		if (denied) expect(row?.sides.length).toBe(stance === 'expired' ? 2 : 1);
	});
});

describe('facts together', () => {
	test('the stronger assurance speaks', () => {
		const weak: Assurance[] = ['self-declared', 'listed'];
		for (const assurance of weak) {
			expect(rows([], [fact('withdrawn', { assurance, source: 'b' }), fact('active')])[0]).toMatchObject({
				status: 'active',
				source: 'register-a',
			});
		}
	});
	test('one register lets it stand, another withdrew it: disputed, with both sides', () => {
		const [row] = rows([claim('holds')], [fact('active'), fact('withdrawn', { source: 'register-b' })]);
		expect(row?.status).toBe('disputed');
		expect(row?.sides.map(({ source }) => source)).toEqual(['register-a', 'register-b', 'page']);
	});
	test('an older record that ran out beside its renewal is no dispute', () => {
		expect(rows([], [fact('active', { until: PAST, ref: '0' }), fact('active', { until: LATER })])[0]).toMatchObject({
			status: 'active',
			until: LATER,
		});
	});
	test('the order of facts does not matter', () => {
		const facts = [
			fact('active', { until: LATER }),
			fact('expired', { source: 'c' }),
			fact('active', { assurance: 'listed', source: 'd' }),
		];
		expect(rows([], facts)).toEqual(rows([], [...facts].reverse()));
	});
	test('a retracted fact counts for nothing', () => {
		expect(rows([], [fact('active', { retracted: true })])).toEqual([]);
	});
});

describe('absence', () => {
	test('from a register of volunteers it is not listed, and the status stays as it was', () => {
		expect(rows([claim('holds')], [], ['iso-27001'])[0]).toMatchObject({ listing: 'not-listed', status: 'unverifiable' });
	});
	test('from a register that lists every holder it is absent, and still no verdict', () => {
		expect(rows([claim('holds', { scheme: 'kcsp' })], [], ['kcsp'])[0]).toMatchObject({ listing: 'absent', status: 'unverifiable' });
	});
	test('a register that was not read says nothing', () => {
		expect(rows([claim('holds')])[0]?.listing).toBe('not-read');
	});
	test('a scheme without a register is said to have none', () => {
		expect(rows([claim('holds', { scheme: 'soc-2' })], [], ['soc-2'])[0]?.listing).toBe('no-register');
	});
	test('what is in a register is listed', () => {
		expect(rows([], [fact('active')])[0]?.listing).toBe('listed');
	});
});

describe('people', () => {
	test('persons’ certificates and staff stand under people', () => {
		expect(rows([claim('holds', { scheme: 'pmp' })])[0]?.people).toBe(true);
		expect(rows([claim('holds', { holder: 'staff' })])[0]?.people).toBe(true);
		expect(rows([claim('holds')])[0]?.people).toBe(false);
	});
});

test('the clock turns active into expiring and expired, and back to nothing else', () => {
	expect(statusToday('active', SOON, TODAY)).toBe('expiring');
	expect(statusToday('expiring', LATER, TODAY)).toBe('active');
	expect(statusToday('active', PAST, TODAY)).toBe('expired');
	expect(statusToday('suspended', PAST, TODAY)).toBe('suspended');
});
