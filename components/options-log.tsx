/** The request log: every request that the extension made. */
import { useState } from 'preact/hooks';
import type { RequestLog } from '#utils/log/request-log.ts';
import type { OptionsWords } from './options-english.ts';
import type { OptionsActions } from './options-props.ts';

interface LogProps {
	readonly log: RequestLog;
	readonly actions: Pick<OptionsActions, 'saveLog' | 'emptyLog'>;
	readonly words: OptionsWords;
}

/** Rows that are shown before all are asked for. */
const FEW = 10;

/** A request's result in a mark's tone: what failed is in our colour. */
const toneOf = (result: string): string | undefined => (result === 'ok' || result === 'none' ? undefined : 'ours');

export function Log({ log: { requests, totals }, actions, words }: LogProps) {
	const [all, setAll] = useState(false);
	const text = words.log;
	const shown = all ? requests : requests.slice(0, FEW);
	return (
		<section class="part" aria-labelledby="log">
			<h2 id="log">{text.title}</h2>
			<p class="second">{text.lead}</p>
			{requests.length === 0 ? (
				<p class="caution">{text.empty}</p>
			) : (
				<>
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
					<section class="scroll" aria-label={text.table} tabIndex={0}>
						<table class="table log-table">
							<thead>
								<tr>
									{Object.entries(text.columns).map(([key, name]) => (
										<th key={key} scope="col" data-column={key}>
											{name}
										</th>
									))}
								</tr>
							</thead>
							<tbody>
								{shown.map(({ when, origin, why, what, bytes, result }, i) => (
									<tr key={`${when} ${requests.length - i}`}>
										<td>
											<bdi dir="ltr">{words.whenShort(when)}</bdi>
										</td>
										<td>
											<bdi dir="ltr">{origin.replace(/^https:\/\//, '')}</bdi>
										</td>
										<td>{text.causes[why]}</td>
										<td>
											<bdi dir="ltr">{what}</bdi>
										</td>
										<td data-column="bytes">
											<bdi dir="ltr">{words.bytes(bytes)}</bdi>
										</td>
										<td data-tone={toneOf(result)}>{text.results[result]}</td>
									</tr>
								))}
							</tbody>
						</table>
					</section>
					<p class="caution">
						{text.shown(shown.length, requests.length)}. {text.totals(totals.requests, words.bytes(totals.bytes), words.when(totals.since))}
					</p>
					<div class="actions">
						{shown.length < requests.length && (
							<button type="button" class="button" onClick={() => setAll(true)}>
								{text.all}
							</button>
						)}
						<button type="button" class="button" onClick={actions.saveLog}>
							{text.save}
						</button>
						<button type="button" class="button" onClick={actions.emptyLog}>
							{text.clear}
						</button>
					</div>
				</>
			)}
		</section>
	);
}
