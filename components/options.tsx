/** The options page: registries, what matters to you, sites, the request log, what lies on this machine. */
import { Notice } from './notice.tsx';
import { OPTIONS_ENGLISH, type OptionsWords } from './options-english.ts';
import { Log } from './options-log.tsx';
import type { OptionsActions, OptionsState } from './options-props.ts';
import { Registries } from './options-registries.tsx';
import { Matters, Sites } from './options-settings.tsx';
import { Wordmark } from './shapes.tsx';

export interface OptionsProps {
	readonly state: OptionsState;
	readonly actions: OptionsActions;
	readonly words?: OptionsWords;
}

export function Options({ state, actions, words = OPTIONS_ENGLISH }: OptionsProps) {
	return (
		<main class="options" lang={words.lang} dir={words.dir}>
			<header class="options-head">
				<Wordmark />
				<h1>{words.title}</h1>
			</header>
			{state.silent && <Notice {...words.silent} />}
			<Registries state={state} actions={actions} words={words} />
			<Matters state={state} actions={actions} words={words} />
			<Sites state={state} actions={actions} words={words} />
			<Log log={state.log} actions={actions} words={words} />
			<Machine state={state} actions={actions} words={words} />
		</main>
	);
}

function Machine({ state, actions, words }: Required<OptionsProps>) {
	const text = words.machine;
	return (
		<section class="part" aria-labelledby="machine">
			<h2 id="machine">{text.title}</h2>
			<p class="second">{text.stored(words.bytes(state.bytes))}</p>
			<p class="second apart">{text.diagnostics}</p>
			<details>
				<summary>{text.see}</summary>
				{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reached by the keyboard */}
				<pre class="scroll diagnostics" dir="ltr" tabIndex={0}>
					{state.diagnostics}
				</pre>
			</details>
			<div class="actions">
				<button type="button" class="button" onClick={actions.copyDiagnostics}>
					{text.copy}
				</button>
				<span role="status">{state.copied ? text.copied : ''}</span>
			</div>
		</section>
	);
}
