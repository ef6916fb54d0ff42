/** Registries: who they are, how old their data is, and what can be done with each; and adding one by its fingerprint. */
import { useState } from 'preact/hooks';
import type { RegistryReport } from '#utils/own-messages.ts';
import { Notice } from './notice.tsx';
import type { OptionsWords } from './options-english.ts';
import type { Adding, OptionsActions, OptionsState } from './options-props.ts';
import { inFours, registryRow } from './options-view.ts';
import { reasonNotice } from './reason-words.ts';
import { Say } from './say.tsx';

interface RegistriesProps {
	readonly state: Pick<OptionsState, 'registries' | 'adding' | 'settings'>;
	readonly actions: OptionsActions;
	readonly words: OptionsWords;
}

export function Registries({ state, actions, words }: RegistriesProps) {
	const several = state.registries.length > 1;
	return (
		<section class="part" aria-labelledby="registries">
			<h2 id="registries">{words.registries.title}</h2>
			<p class="second">{words.registries.lead}</p>
			<ul class="registries">
				{state.registries.map((report, i) => (
					<Registry key={report.id} report={report} place={several ? i : undefined} state={state} actions={actions} words={words} />
				))}
			</ul>
			<p class="caution">{words.registries.releaseWhy}</p>
			<Add adding={state.adding} actions={actions} words={words} />
		</section>
	);
}

interface RegistryProps extends RegistriesProps {
	readonly report: RegistryReport;
	/** Its place among several; absent for the only one. */
	readonly place: number | undefined;
}

function Registry({ report, place, state, actions, words }: RegistryProps) {
	const row = registryRow(report, words);
	const text = words.registries;
	return (
		<li class="registry">
			<div class="registry-head">
				<h3>
					{row.name}{' '}
					<small>
						<Say words={row.where} />
					</small>
				</h3>
				<span class="mark" data-mark={row.mark.tone}>
					{row.mark.text}
				</span>
			</div>
			{(row.by || row.data) && <p class="caution">{[row.by, row.data].filter((part) => part !== undefined).join(' · ')}</p>}
			<p class="fingerprint">
				<span class="unseen">{text.fingerprint}: </span>
				<bdi dir="ltr">{row.fingerprint}</bdi>
			</p>
			{row.release && (
				<p class="caution sum">
					<Say words={row.release} />
				</p>
			)}
			{row.asked && <p class="caution">{row.asked}</p>}
			{place === 0 && <p class="caution">{text.first}</p>}
			{row.notice && <Notice {...row.notice} />}
			<div role="status" class="progress">
				{row.progress && (
					<>
						<progress max={row.progress.of} value={row.progress.done} aria-label={row.progress.words} />
						<span>{row.progress.words}</span> <span class="share">{row.progress.share}</span>
					</>
				)}
			</div>
			{report.evidence === 'click' && report.url !== '' && <OptIn report={report} state={state} actions={actions} words={words} />}
			<Deeds report={report} name={row.name} place={place} actions={actions} words={words} />
		</li>
	);
}

function OptIn({ report, state, actions, words }: Omit<RegistryProps, 'place'>) {
	const { settings } = state;
	const change = (on: boolean) =>
		actions.set({ ...settings, evidence: on ? [...settings.evidence, report.id] : settings.evidence.filter((id) => id !== report.id) });
	return (
		<label class="choice">
			<input type="checkbox" checked={report.opted} onChange={(event) => change(event.currentTarget.checked)} />
			<span>
				{words.registries.optIn}
				<small>{words.registries.optInWhy}</small>
			</span>
		</label>
	);
}

interface DeedsProps {
	readonly report: RegistryReport;
	readonly name: string;
	readonly place: number | undefined;
	readonly actions: OptionsActions;
	readonly words: OptionsWords;
}

function Deeds({ report, name, place, actions, words }: DeedsProps) {
	const [removing, setRemoving] = useState(false);
	const { id, url, own, allowed, progress } = report;
	const text = words.registries;
	if (removing) {
		return (
			<div class="actions">
				<span>{text.removeSure(name)}</span>
				<button type="button" class="button" onClick={() => actions.remove(id)}>
					{text.remove}
				</button>
				<button type="button" class="button" onClick={() => setRemoving(false)}>
					{text.keep}
				</button>
			</div>
		);
	}
	return (
		<div class="actions">
			{url !== '' && !allowed && (
				<button type="button" class="button" data-kind="main" onClick={() => actions.allow(id, url)}>
					{text.allow} <bdi dir="ltr">{new URL(url).host}</bdi>
				</button>
			)}
			{url !== '' && allowed && (
				<button type="button" class="button" disabled={progress !== undefined} onClick={() => actions.update(id)}>
					{text.update}
					<span class="unseen"> {name}</span>
				</button>
			)}
			{place !== undefined && place > 0 && (
				<button type="button" class="button" onClick={() => actions.putFirst(id)}>
					{text.putFirst}
					<span class="unseen"> {name}</span>
				</button>
			)}
			{!own && (
				<button type="button" class="button" onClick={() => setRemoving(true)}>
					{text.remove}
					<span class="unseen"> {name}</span>
				</button>
			)}
		</div>
	);
}

interface AddProps {
	readonly adding: Adding;
	readonly actions: OptionsActions;
	readonly words: OptionsWords;
}

function Add({ adding, actions, words }: AddProps) {
	const [url, setUrl] = useState('');
	const text = words.registries;
	if (adding.state === 'answered' && adding.probe.ok && !adding.probe.known) {
		const { fingerprint, url: found } = adding.probe;
		return (
			<div class="add" role="status">
				<h3>{text.add}</h3>
				<p>
					<Say words={text.compare(new URL(found).host)} />
				</p>
				<p class="fingerprint" data-size="large">
					<bdi dir="ltr">{inFours(fingerprint)}</bdi>
				</p>
				<div class="actions">
					<button
						type="button"
						class="button"
						data-kind="main"
						onClick={() => {
							setUrl('');
							actions.add();
						}}
					>
						{text.confirm}
					</button>
					<button type="button" class="button" onClick={actions.cancel}>
						{text.cancel}
					</button>
				</div>
			</div>
		);
	}
	return (
		<form
			class="add"
			onSubmit={(event) => {
				event.preventDefault();
				actions.probe(url);
			}}
		>
			<h3>{text.add}</h3>
			<label for="address">{text.address}</label>
			<div class="actions">
				<input
					id="address"
					type="text"
					inputMode="url"
					dir="ltr"
					spellcheck={false}
					autocomplete="off"
					required
					placeholder={text.addressHint}
					aria-describedby="address-why"
					value={url}
					onInput={(event) => setUrl(event.currentTarget.value)}
				/>
				<button type="submit" class="button" disabled={adding.state === 'asking'}>
					{adding.state === 'asking' ? text.looking : text.look}
				</button>
			</div>
			<p id="address-why" class="caution">
				{text.lookWhy}
			</p>
			<div role="status">
				<AddAnswer adding={adding} words={words} />
			</div>
		</form>
	);
}

/** Why nothing was added. */
function AddAnswer({ adding, words }: Omit<AddProps, 'actions'>) {
	const text = words.registries;
	if (adding.state === 'refused') return <p class="caution">{text.refused}</p>;
	if (adding.state !== 'answered') return null;
	const { probe } = adding;
	if (probe.ok) return <p class="caution">{text.known}</p>;
	if (probe.reason === 'address') return <p class="caution">{text.badAddress}</p>;
	return (
		<Notice
			title={reasonNotice(probe.reason, { date: NO_DAY, usable: false }, words.shared).title}
			words={words.shared.reasons[probe.reason].what}
		/>
	);
}

const NO_DAY = '' as RegistryReport['state']['date'];
