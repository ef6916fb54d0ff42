/** The evidence line: a form that is checked while one writes, the line itself, and what it would change in a release. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Day, Evidence } from '#utils/reputation/evidence.ts';
import type { Methodology } from '#utils/reputation/methodology.ts';
import type { SubjectId } from '#utils/subject/subject.ts';
import type { Outcome } from './deeds.ts';
import { Afterwards, EffectMark } from './preview-deeds.tsx';
import type { PreviewWords } from './preview-english.ts';
import {
	ASSURANCE_CHOICES,
	type CheckedDraft,
	checkDraft,
	type DraftField,
	type EvidenceDraft,
	emptyDraft,
	STATUS_CHOICES,
} from './preview-evidence.ts';

export interface EvidenceFormProps {
	readonly subject: SubjectId;
	readonly methodology: Methodology;
	readonly today: Day;
	readonly words: PreviewWords;
	/** What this fact would change. */
	readonly outcome: (fact: Evidence) => Promise<Outcome | undefined>;
	/** Puts a text where it can be pasted; true once it is there. */
	readonly copy: (text: string) => Promise<boolean>;
	/** Where to send it. */
	readonly children: ComponentChildren;
}

type Choices = readonly (readonly [value: string, label: string])[];

const CERTIFICATE_ONLY: readonly DraftField[] = ['scheme', 'status', 'until'];
const FIELDS: readonly DraftField[] = [
	'subject',
	'kind',
	'scheme',
	'status',
	'assurance',
	'source',
	'ref',
	'link',
	'issued',
	'until',
	'confirmed',
	'note',
];
const DAYS: readonly DraftField[] = ['issued', 'until', 'confirmed'];
/** Identifiers and addresses keep their order in any language. */
const CODES: readonly DraftField[] = ['subject', 'source', 'ref', 'link'];

function choicesOf(field: DraftField, { kinds, schemes }: Methodology, { evidence }: PreviewWords): Choices | undefined {
	switch (field) {
		case 'kind':
			return Object.entries(kinds).map(([id, { label }]) => [id, label]);
		case 'scheme':
			return [['', evidence.choose], ...Object.entries(schemes).map(([id, { short }]) => [id, short] as const)];
		case 'status':
			return STATUS_CHOICES.map((status) => [status, evidence.statuses[status]]);
		case 'assurance':
			return ASSURANCE_CHOICES.map((assurance) => [assurance, evidence.assurances[assurance]]);
		default:
			return;
	}
}

interface FieldProps {
	readonly field: DraftField;
	readonly value: string;
	readonly label: string;
	readonly choices: Choices | undefined;
	readonly fault: string | undefined;
	readonly onChange: (value: string) => void;
}

function Field({ field, value, label, choices, fault, onChange }: FieldProps) {
	const id = `evidence-${field}`;
	const common = {
		id,
		value,
		...(fault !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` }),
		onInput: (event: Event) => onChange((event.currentTarget as HTMLInputElement | HTMLSelectElement).value),
	};
	return (
		<div class="field" data-field={field}>
			<label for={id}>{label}</label>
			{choices ? (
				<select {...common}>
					{choices.map(([choice, text]) => (
						<option key={choice} value={choice} selected={choice === value}>
							{text}
						</option>
					))}
				</select>
			) : (
				<input
					{...(DAYS.includes(field) ? { type: 'date' } : { type: 'text', spellcheck: false, autocomplete: 'off' })}
					{...(CODES.includes(field) && { dir: 'ltr' as const })}
					{...common}
				/>
			)}
			{fault !== undefined && (
				<p class="fault" id={`${id}-fault`}>
					{fault}
				</p>
			)}
		</div>
	);
}

/** The draft as it was last checked. */
function useChecked(draft: EvidenceDraft, { methodology, today, outcome }: EvidenceFormProps) {
	const [checked, setChecked] = useState<{ readonly draft: CheckedDraft; readonly outcome?: Outcome | undefined }>();
	useEffect(() => {
		let current = true;
		void checkDraft(draft, methodology, today).then(async (result) => {
			const would = result.ok ? await outcome(result.evidence) : undefined;
			if (current) setChecked({ draft: result, outcome: would });
		});
		return () => {
			current = false;
		};
	}, [draft, methodology, today, outcome]);
	return checked;
}

/** The line, what it would change, and the way to copy it. */
function Line({
	checked,
	copied,
	words,
	onCopy,
}: {
	checked: CheckedDraft;
	copied: boolean;
	words: PreviewWords;
	onCopy: (line: string) => void;
}) {
	const { evidence } = words;
	return (
		<>
			<p role="status">{checked.ok ? evidence.ready : evidence.left(checked.faults.length)}</p>
			{checked.ok && (
				<>
					<h3 class="small-head">{evidence.line}</h3>
					<pre class="line" dir="ltr">
						{checked.line}
					</pre>
					<p class="actions">
						<button type="button" class="button" onClick={() => onCopy(checked.line)}>
							{evidence.copy}
						</button>
						<span role="status">{copied ? evidence.copied : ''}</span>
					</p>
				</>
			)}
		</>
	);
}

export function EvidenceForm(props: EvidenceFormProps) {
	const { subject, methodology, today, words, copy, children } = props;
	const { evidence } = words;
	const [draft, setDraft] = useState(() => emptyDraft(subject, today));
	const [touched, setTouched] = useState<ReadonlySet<DraftField>>(new Set());
	const [copied, setCopied] = useState<string>();
	const checked = useChecked(draft, props);
	const faults = checked && !checked.draft.ok ? checked.draft.faults : [];
	const fields = FIELDS.filter((field) => draft.kind === 'certificate' || !CERTIFICATE_ONLY.includes(field));
	const change = (field: DraftField, value: string): void => {
		setDraft((before) => ({ ...before, [field]: value }));
		setTouched((before) => new Set([...before, field]));
		setCopied(undefined);
	};
	return (
		<section class="preview-part evidence">
			<h2>{evidence.title}</h2>
			<p class="second">{evidence.first}</p>
			<div class="fields">
				{fields.map((field) => (
					<Field
						key={field}
						field={field}
						value={draft[field]}
						label={evidence.fields[field]}
						choices={choicesOf(field, methodology, words)}
						fault={touched.has(field) && faults.includes(field) ? (evidence.faults[field] ?? evidence.fault) : undefined}
						onChange={(value) => change(field, value)}
					/>
				))}
			</div>
			{checked && (
				<Line
					checked={checked.draft}
					copied={checked.draft.ok && copied === checked.draft.line}
					words={words}
					onCopy={(line) => void copy(line).then((done) => done && setCopied(line))}
				/>
			)}
			{checked?.outcome && (
				<div class="would">
					<p>
						{evidence.would} <EffectMark effect={checked.outcome.effect} words={words} />
					</p>
					<Afterwards outcome={checked.outcome} words={words} />
				</div>
			)}
			{children}
		</section>
	);
}
