/** Check many: paste or drop links and domains; each line is recognised, or said why not. All on this machine. */
import type { Checked } from '#utils/lists/checked.ts';
import { isRecognised, type NotRecognised, type Recognised } from '#utils/lists/paste.ts';
import { mayBePerson } from '#utils/subject/subject.ts';
import { type Both, certificateColumn, trustColumn } from './columns-view.ts';
import { ENGLISH, POPUP_ENGLISH } from './english.ts';
import { Plot } from './plots.tsx';
import type { SideWords } from './sidepanel-english.ts';
import type { PasteState, SideActions, SideState } from './sidepanel-props.ts';

export interface CheckManyProps {
	readonly state: SideState;
	readonly words: SideWords;
	readonly columns?: Both;
	readonly actions: SideActions;
}

const BOTH: Both = { ...ENGLISH, popup: POPUP_ENGLISH };

export function CheckMany({ state, words, columns = BOTH, actions }: CheckManyProps) {
	const { check } = words;
	const { paste } = state;
	const busy = paste.stage === 'reading' || paste.stage === 'looking';
	return (
		<>
			<section
				class="section drop"
				aria-label={words.tabs.check}
				onDragOver={(event) => event.preventDefault()}
				onDrop={(event) => {
					const [file] = event.dataTransfer?.files ?? [];
					if (!file) return;
					event.preventDefault();
					actions.readFile(file);
				}}
			>
				<label class="stacked">
					{check.paste}
					<textarea
						class="field"
						rows={8}
						dir="ltr"
						spellcheck={false}
						placeholder={check.example}
						value={paste.text}
						disabled={busy}
						onInput={(event) => actions.type(event.currentTarget.value)}
					/>
				</label>
				<div class="actions">
					<button type="button" class="button" data-kind="main" disabled={busy || paste.text.trim() === ''} onClick={actions.check}>
						{check.check}
					</button>
					<label class="button">
						{check.choose}
						<input
							class="unseen"
							type="file"
							accept=".csv,.tsv,.txt,text/csv,text/plain"
							onChange={(event) => {
								const [file] = event.currentTarget.files ?? [];
								if (file) actions.readFile(file);
								event.currentTarget.value = '';
							}}
						/>
					</label>
					{paste.text !== '' && !busy && (
						<button type="button" class="button" onClick={actions.clearPaste}>
							{check.clear}
						</button>
					)}
					<small>{check.file}</small>
				</div>
				<Progress paste={paste} words={words} />
			</section>
			{paste.stage === 'done' && <Result state={state} words={words} columns={columns} actions={actions} />}
		</>
	);
}

function Progress({ paste, words: { check } }: { readonly paste: PasteState; readonly words: SideWords }) {
	const recognised = paste.lines.filter(isRecognised).length;
	const known = paste.checked.filter(({ figures }) => figures).length;
	const said =
		paste.stage === 'reading'
			? check.reading(paste.done, paste.of)
			: paste.stage === 'looking'
				? check.lookingUp(recognised)
				: paste.stage === 'done'
					? check.done(recognised, paste.lines.length, known)
					: paste.tooLarge
						? check.tooLarge
						: '';
	return (
		<div class="paste-state">
			{(paste.stage === 'reading' || paste.stage === 'looking') && (
				<progress value={paste.stage === 'looking' ? paste.of : paste.done} max={Math.max(1, paste.of)} aria-label={check.check} />
			)}
			<p role="status">{said}</p>
			{paste.stage === 'done' && <p class="caution">{`${check.normal} ${check.sent}`}</p>}
		</div>
	);
}

function Result({ state, words, columns, actions }: Required<CheckManyProps>) {
	const { check, lists } = words;
	const recognised = state.paste.lines.filter(isRecognised);
	const refused = state.paste.lines.filter((line): line is NotRecognised => !isRecognised(line));
	const open = state.kept.lists.find(({ id }) => id === state.list);
	return (
		<>
			{recognised.length > 0 && (
				<>
					<section class="section">
						<button type="button" class="button" data-kind="main" onClick={actions.keepPasted}>
							{check.keep(recognised.length, open?.name ?? lists.first)}
						</button>
					</section>
					<Recognitions
						lines={recognised}
						checked={state.paste.checked}
						usable={state.data?.usable ?? false}
						words={words}
						columns={columns}
					/>
				</>
			)}
			{refused.length > 0 && <Refusals lines={refused} words={words} />}
		</>
	);
}

interface RecognitionsProps {
	readonly lines: readonly Recognised[];
	readonly checked: readonly Checked[];
	readonly usable: boolean;
	readonly words: SideWords;
	readonly columns: Both;
}

function Recognitions({ lines, checked, usable, words, columns }: RecognitionsProps) {
	const heads = columns.popup.columns;
	return (
		<table class="vendors found" aria-label={words.check.table}>
			<thead>
				<tr>
					<th scope="col">{heads.vendor}</th>
					<th scope="col">{heads.certificates}</th>
					<th scope="col">{heads.trust}</th>
				</tr>
			</thead>
			<tbody>
				{lines.map((line, i) => (
					<Recognition key={line.line} line={line} checked={checked[i]} usable={usable} columns={columns} />
				))}
			</tbody>
		</table>
	);
}

interface RecognitionProps {
	readonly line: Recognised;
	readonly checked: Checked | undefined;
	readonly usable: boolean;
	readonly columns: Both;
}

function Recognition({ line, checked, usable, columns }: RecognitionProps) {
	const can = usable && checked?.state !== 'unchecked';
	const certificates = certificateColumn(checked?.figures, undefined, can, columns);
	const trust = trustColumn(checked?.figures, mayBePerson(line.subject), can, columns);
	return (
		<tr>
			<th scope="row">
				{line.name ?? ''} <bdi dir="ltr">{line.subject}</bdi>
			</th>
			<td>
				{certificates.mark ? (
					<span class="mark" data-mark={certificates.mark}>
						{certificates.words}
					</span>
				) : (
					<span class="none">{certificates.words}</span>
				)}
			</td>
			<td class="measured">
				{trust.plot && <Plot {...trust.plot} />}
				<span class={trust.plot ? 'figure' : 'none'} aria-hidden={trust.plot !== undefined}>
					{trust.words}
				</span>
			</td>
		</tr>
	);
}

function Refusals({ lines, words: { check } }: { readonly lines: readonly NotRecognised[]; readonly words: SideWords }) {
	return (
		<section class="section" aria-labelledby="refused">
			<h2 id="refused">{check.refused(lines.length)}</h2>
			<ul class="refused">
				{lines.map(({ line, text, why, of }) => (
					<li key={line}>
						<small>{check.line(line)}</small> <bdi>{text}</bdi>
						<p class="second">{check.why(why, of)}</p>
					</li>
				))}
			</ul>
		</section>
	);
}
