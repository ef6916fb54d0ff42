/** What the user has checked by hand of one vendor: the lines, and the form for another. It stays on this machine. */
import { useState } from 'preact/hooks';
import type { CheckKind, OwnCheck } from '#utils/lists/list.ts';
import type { Day } from '#utils/reputation/evidence.ts';
import { Link } from './link.tsx';
import { httpsLink } from './links.ts';
import type { OwnView, SideRow } from './lists-view.ts';
import { StatusShape } from './shapes.tsx';
import type { SideWords } from './sidepanel-english.ts';
import type { SideActions, TypedCheck } from './sidepanel-props.ts';
import { useFocus } from './use-focus.ts';

const KINDS: readonly CheckKind[] = ['certificate', 'company', 'reference'];
/** The form's fields for which a date or a reminder makes sense. */
const hasEnd = (kind: CheckKind): boolean => kind !== 'reference';

/** An own check in two lines, as in the table. */
export function OwnLine({ own }: { readonly own: OwnView }) {
	return (
		<>
			<span class="mark" data-mark="own">
				{own.words}
			</span>
			{own.second !== '' && <small>{own.second}</small>}
			{own.near && (
				<span class="status" data-tone={own.near.tone}>
					<StatusShape shape={own.near.tone === 'care' ? 'ending' : 'ended'} />
					{own.near.words}
				</span>
			)}
		</>
	);
}

export interface OwnChecksProps {
	readonly row: SideRow;
	readonly today: Day;
	readonly words: SideWords;
	readonly actions: Pick<SideActions, 'saveCheck' | 'dropCheck'>;
}

export function OwnChecks({ row, today, words, actions }: OwnChecksProps) {
	const [editing, setEditing] = useState<OwnCheck | 'new'>();
	const { own } = words;
	return (
		<section aria-label={own.title}>
			<h2>
				<span>{own.title}</span> <small>{own.aside}</small>
			</h2>
			<ul class="own-list">
				{row.own.map((one) => (
					<li key={one.check.id}>
						<div>
							<OwnLine own={one} />
							<small>{[one.check.scope, own.by(one.check.who, one.check.when)].filter((part) => part !== '').join(' · ')}</small>
							<SeenAt check={one.check} words={words} />
						</div>
						<button type="button" class="link" aria-label={own.editOf(one.check.scheme)} onClick={() => setEditing(one.check)}>
							{own.edit}
						</button>
						<button type="button" class="link" aria-label={own.dropOf(one.check.scheme)} onClick={() => actions.dropCheck(one.check.id)}>
							{own.drop}
						</button>
					</li>
				))}
			</ul>
			{editing ? (
				<CheckForm
					key={editing === 'new' ? 'new' : editing.id}
					row={row}
					today={today}
					words={words}
					{...(editing !== 'new' && { check: editing })}
					onCancel={() => setEditing(undefined)}
					onSave={(check) => {
						setEditing(undefined);
						actions.saveCheck(check);
					}}
				/>
			) : (
				<button type="button" class="button" onClick={() => setEditing('new')}>
					{own.add}
				</button>
			)}
		</section>
	);
}

function SeenAt({ check, words }: { readonly check: OwnCheck; readonly words: SideWords }) {
	const link = httpsLink(words.own.seen, check.link);
	return link ? (
		<small>
			<Link {...link} />
		</small>
	) : null;
}

interface FormProps {
	readonly row: SideRow;
	readonly today: Day;
	readonly words: SideWords;
	readonly check?: OwnCheck;
	readonly onSave: (check: TypedCheck) => void;
	readonly onCancel: () => void;
}

/** What was typed as a check, or the words for what is wrong with it. */
export function readForm(
	form: FormData,
	before: Pick<TypedCheck, 'subject'> & { readonly id?: string },
	{ own }: SideWords,
): TypedCheck | string {
	const text = (name: string): string => String(form.get(name) ?? '').trim();
	const [scheme, until, link, when] = [text('scheme'), text('until'), text('link'), text('when')];
	if (scheme === '') return own.noScheme;
	if (link !== '' && URL.parse(link)?.protocol !== 'https:') return own.badLink;
	return {
		...(before.id !== undefined && { id: before.id }),
		subject: before.subject,
		kind: text('kind') as CheckKind,
		scheme,
		number: text('number'),
		body: text('body'),
		scope: text('scope'),
		...(until !== '' && { until: until as Day }),
		...(link !== '' && { link }),
		who: text('who'),
		when: when as Day,
		remind: form.has('remind'),
	};
}

function CheckForm({ row, today, words, check, onSave, onCancel }: FormProps) {
	const [kind, setKind] = useState<CheckKind>(check?.kind ?? 'certificate');
	const [wrong, setWrong] = useState('');
	const first = useFocus<HTMLSelectElement>();
	const { own } = words;
	const before = { subject: row.entry.subject, ...(check && { id: check.id }) };
	return (
		<form
			class="form"
			aria-label={own.form(row.name)}
			onSubmit={(event) => {
				event.preventDefault();
				const read = readForm(new FormData(event.currentTarget as HTMLFormElement), before, words);
				if (typeof read === 'string') setWrong(read);
				else onSave(read);
			}}
			onKeyDown={({ key }) => key === 'Escape' && onCancel()}
		>
			<label>
				{own.kind}
				<select class="field" name="kind" value={kind} ref={first} onChange={(event) => setKind(event.currentTarget.value as CheckKind)}>
					{KINDS.map((one) => (
						<option key={one} value={one}>
							{own.kinds[one]}
						</option>
					))}
				</select>
			</label>
			<Field name="scheme" label={own.scheme[kind]} value={check?.scheme} required />
			<Field name="number" label={own.number} value={check?.number} />
			<Field name="body" label={own.body[kind]} value={check?.body} />
			<Field name="scope" label={own.scope[kind]} value={check?.scope} wide />
			<Field name="link" label={`${own.link} (${own.linkHow})`} value={check?.link} type="url" wide />
			{hasEnd(kind) && <Field name="until" label={own.until} value={check?.until} type="date" />}
			<Field name="when" label={own.when} value={check?.when ?? today} type="date" required />
			<Field name="who" label={own.who} value={check?.who} />
			{hasEnd(kind) && (
				<label class="tick" data-wide="true">
					<input type="checkbox" name="remind" checked={check?.remind ?? true} /> {own.remind}
				</label>
			)}
			<div class="actions" data-wide="true">
				<button type="submit" class="button" data-kind="main">
					{words.save}
				</button>
				<button type="button" class="button" onClick={onCancel}>
					{words.cancel}
				</button>
				<span role="alert">{wrong}</span>
			</div>
		</form>
	);
}

/** Longest texts, where it is not 120: what storage takes. */
const MOST: Readonly<Record<string, number>> = { body: 200, scope: 500 };

interface FieldProps {
	readonly name: string;
	readonly label: string;
	readonly value: string | undefined;
	readonly type?: 'text' | 'url' | 'date';
	readonly required?: boolean;
	readonly wide?: boolean;
}

function Field({ name, label, value = '', type = 'text', required = false, wide = false }: FieldProps) {
	const id = `check-${name}`;
	const given = { id, class: 'field', name, defaultValue: value, required } as const;
	return (
		<div class="labelled" {...(wide && { 'data-wide': 'true' })}>
			<label for={id}>{label}</label>
			{type === 'date' && <input {...given} type="date" />}
			{type === 'url' && <input {...given} type="url" dir="ltr" maxLength={2000} />}
			{type === 'text' && <input {...given} maxLength={MOST[name] ?? 120} />}
		</div>
	);
}
