/** The form for those whose profile is not open: type what it shows. */
import { useState } from 'preact/hooks';
import { forbidsContact } from './deeds.ts';
import type { PreviewWords } from './preview-english.ts';
import { EITHER, faultsOf, type Typed } from './preview-typing.ts';

export interface TypedFormProps {
	readonly typed: Typed;
	readonly sites: readonly { readonly id: string; readonly label: string }[];
	readonly words: PreviewWords;
	readonly onShow: (typed: Typed) => void;
}

type TextField = 'name' | 'rating' | 'reviews' | 'recent' | 'website' | 'text';
const FIELDS: readonly TextField[] = ['name', 'rating', 'reviews', 'recent', 'website', 'text'];
const NUMBERS: readonly TextField[] = ['rating', 'reviews', 'recent'];

export function TypedForm({ typed: first, sites, words, onShow }: TypedFormProps) {
	const { form } = words;
	const [typed, setTyped] = useState(first);
	const [tried, setTried] = useState(false);
	const faults = tried ? faultsOf(typed) : [];
	const set = (change: Partial<Typed>): void => setTyped((before) => ({ ...before, ...change }));
	const shown = FIELDS.filter((field) => field !== 'website' || !(typed.person || forbidsContact(typed.site)));
	const input = (field: TextField) => ({
		id: `typed-${field}`,
		value: typed[field],
		onInput: (event: Event) => set({ [field]: (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value }),
		...(faults.includes(field) && { 'aria-invalid': true, 'aria-describedby': `typed-${field}-fault` }),
	});
	return (
		<form
			class="typed"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				setTried(true);
				if (faultsOf(typed).length === 0) onShow(typed);
			}}
		>
			<p class="caution">{form.optional}</p>
			<div class="fields">
				<div class="field" data-field="site">
					<label for="typed-site">{form.site}</label>
					<select
						id="typed-site"
						onInput={(event) => set({ site: event.currentTarget.value, person: event.currentTarget.value === 'freelancer' })}
					>
						{sites.map(({ id, label }) => (
							<option key={id} value={id} selected={id === typed.site}>
								{label}
							</option>
						))}
					</select>
				</div>
				{shown.map((field) => (
					<div class="field" data-field={field} key={field}>
						<label for={`typed-${field}`}>{form[field]}</label>
						{field === 'text' ? (
							<textarea rows={3} {...input(field)} />
						) : (
							<input
								type="text"
								autocomplete="off"
								{...(NUMBERS.includes(field) && { inputMode: 'decimal' })}
								{...(field === 'website' && { dir: 'ltr' })}
								{...input(field)}
							/>
						)}
						{faults.includes(field) && (
							<p class="fault" id={`typed-${field}-fault`}>
								{form.faults[field]}
							</p>
						)}
					</div>
				))}
			</div>
			{EITHER.includes(typed.site) && (
				<label class="check">
					<input type="checkbox" checked={typed.person} onChange={(event) => set({ person: event.currentTarget.checked })} />
					<span>{form.person}</span>
				</label>
			)}
			<p class="actions">
				<button type="submit" class="button" data-kind="main">
					{form.show}
				</button>
			</p>
		</form>
	);
}
