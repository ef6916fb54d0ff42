/** The evidence line that a vendor writes for a registry: checked while it is written, by the schema that registries read with. */
import { ASSURANCES, type Assurance, type CertificationStatus, STATUSES } from '#utils/certifications/status.ts';
import type { Day, Evidence } from '#utils/reputation/evidence.ts';
import { evidenceId, evidenceSchema } from '#utils/reputation/evidence-schema.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';
import { parseSubject } from '#utils/subject/subject.ts';

/** What is typed. */
export interface EvidenceDraft {
	readonly subject: string;
	readonly kind: string;
	readonly scheme: string;
	readonly status: CertificationStatus;
	readonly assurance: Assurance;
	readonly source: string;
	readonly ref: string;
	readonly link: string;
	readonly issued: string;
	readonly until: string;
	readonly confirmed: string;
	readonly note: string;
}

export type DraftField = keyof EvidenceDraft;

/** What stands in the form first. */
export const emptyDraft = (subject: string, today: Day): EvidenceDraft => ({
	subject,
	kind: 'certificate',
	scheme: '',
	status: 'active',
	assurance: 'register',
	source: '',
	ref: '',
	link: '',
	issued: '',
	until: '',
	confirmed: today,
	note: '',
});

/** Statuses and assurances to choose from: `expiring` is worked out on reading, never written. */
export const STATUS_CHOICES = STATUSES.filter((status) => status !== 'expiring');
export const ASSURANCE_CHOICES = ASSURANCES.toReversed();

/** A draft that is a line, or what is still to mend. */
export type CheckedDraft =
	| { readonly ok: true; readonly evidence: Evidence; readonly line: string }
	| { readonly ok: false; readonly faults: readonly DraftField[] };

const isCertificate = ({ kind }: Pick<EvidenceDraft, 'kind'>): boolean => kind === 'certificate';

/** The draft's fields that belong into a line; what is empty is left out. */
function fieldsOf(draft: EvidenceDraft): Record<string, string> {
	const { scheme, status, until, ...rest } = draft;
	const all = isCertificate(draft) ? { ...rest, scheme, status, until } : rest;
	return Object.fromEntries(Object.entries(all).flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, text.trim()]])));
}

/** What the schema cannot know: kinds and schemes of this methodology; a day of another day's future; an end before its beginning. */
function furtherFaults(draft: EvidenceDraft, { kinds, schemes }: Methodology, today: Day): DraftField[] {
	const certificate = isCertificate(draft);
	return [
		...(Object.hasOwn(kinds, draft.kind) ? [] : ['kind' as const]),
		...(certificate && !Object.hasOwn(schemes, draft.scheme) ? ['scheme' as const] : []),
		...(draft.confirmed > today ? ['confirmed' as const] : []),
		...(draft.issued > today ? ['issued' as const] : []),
		...(certificate && draft.until !== '' && draft.until < draft.issued ? ['until' as const] : []),
	];
}

/** Checks a draft as a registry would. */
export async function checkDraft(draft: EvidenceDraft, methodology: Methodology, today: Day): Promise<CheckedDraft> {
	const fields = fieldsOf(draft);
	const subject = parseSubject(draft.subject);
	const id = subject ? await evidenceId(fields.source ?? '', fields.ref ?? '', draft.kind, subject) : '0'.repeat(16);
	const read = evidenceSchema.safeParse({ id, ...fields });
	const found = read.success ? [] : read.error.issues.map(({ path }) => String(path[0] ?? 'subject') as DraftField);
	const faults = [...new Set([...found, ...furtherFaults(draft, methodology, today)])];
	return read.success && faults.length === 0 ? { ok: true, evidence: read.data, line: JSON.stringify(read.data) } : { ok: false, faults };
}
