/** What the user sets: what matters to them, and where badges are drawn. */
import type { SiteSettings } from '#utils/messaging.ts';
import type { LensName } from '#utils/reputation/methodology.ts';
import { DEFAULT_SITE } from '#utils/settings.ts';
import type { OptionsWords } from './options-english.ts';
import type { OptionsActions, OptionsState } from './options-props.ts';

interface SettingsProps {
	readonly state: Pick<OptionsState, 'settings' | 'sites'>;
	readonly actions: Pick<OptionsActions, 'set'>;
	readonly words: OptionsWords;
}

export function Matters({ state: { settings }, actions, words }: SettingsProps) {
	const { title, lead, lenses } = words.matters;
	return (
		<section class="part" aria-labelledby="matters">
			<h2 id="matters">{title}</h2>
			<p class="second">{lead}</p>
			<div role="radiogroup" aria-labelledby="matters">
				{(Object.keys(lenses) as LensName[]).map((lens) => (
					<label class="choice" key={lens}>
						<input type="radio" name="lens" checked={settings.lens === lens} onChange={() => actions.set({ ...settings, lens })} />
						<span>
							{lenses[lens][0]}
							<small>{lenses[lens][1]}</small>
						</span>
					</label>
				))}
			</div>
		</section>
	);
}

interface SelectProps<T extends string> {
	readonly label: string;
	readonly value: T;
	readonly names: Readonly<Record<T, string>>;
	readonly onPick: (value: T) => void;
}

function Select<T extends string>({ label, value, names, onPick }: SelectProps<T>) {
	return (
		<select aria-label={label} value={value} onChange={(event) => onPick(event.currentTarget.value as T)}>
			{(Object.keys(names) as T[]).map((name) => (
				<option key={name} value={name}>
					{names[name]}
				</option>
			))}
		</select>
	);
}

export function Sites({ state: { settings, sites }, actions, words }: SettingsProps) {
	const text = words.sites;
	const change = (site: string, to: Partial<SiteSettings>) =>
		actions.set({ ...settings, sites: { ...settings.sites, [site]: { ...DEFAULT_SITE, ...settings.sites[site], ...to } } });
	return (
		<section class="part" aria-labelledby="sites">
			<h2 id="sites">{text.title}</h2>
			<p class="second">{text.lead}</p>
			<table class="table sites-table">
				<thead>
					<tr>
						<th scope="col">{text.columns.site}</th>
						<th scope="col">{text.columns.badges}</th>
						<th scope="col">{text.columns.size}</th>
					</tr>
				</thead>
				<tbody>
					{sites.map(({ id, label }) => {
						const { badges, size } = settings.sites[id] ?? DEFAULT_SITE;
						return (
							<tr key={id}>
								<th scope="row">{label}</th>
								<td>
									<Select
										label={text.label(label, text.columns.badges)}
										value={badges}
										names={text.badges}
										onPick={(picked) => change(id, { badges: picked })}
									/>
								</td>
								<td>
									<Select
										label={text.label(label, text.columns.size)}
										value={size}
										names={text.size}
										onPick={(picked) => change(id, { size: picked })}
									/>
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
			<p class="caution">{text.note}</p>
		</section>
	);
}
