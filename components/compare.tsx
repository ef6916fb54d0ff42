/** Two to five vendors side by side, on one scale a row; then in words which differences are more than chance; then area by area. */
import type { ComparedVendor, CompareView } from './compare-view.ts';
import { Axis, Plot, StarBar } from './plots.tsx';
import type { SideWords } from './sidepanel-english.ts';
import type { SideActions } from './sidepanel-props.ts';

export interface CompareProps {
	readonly view: CompareView;
	readonly words: SideWords;
	readonly actions: Pick<SideActions, 'compare' | 'open'>;
}

export function Compare({ view, words, actions }: CompareProps) {
	const { compare } = words;
	if (view.vendors.length < 2)
		return (
			<section class="section">
				<p class="second">{compare.choose}</p>
				<div class="actions">
					<button type="button" class="button" onClick={() => actions.open('lists')}>
						{compare.toLists}
					</button>
				</div>
			</section>
		);
	return (
		<>
			<SideBySide view={view} words={words} actions={actions} />
			<section class="section" aria-label={compare.verdicts}>
				<dl class="verdicts">
					{view.verdicts.map(({ title, sentences }) => (
						<div key={title}>
							<dt>{title}</dt>
							<dd>
								{sentences.map((sentence) => (
									<p key={sentence}>{sentence}</p>
								))}
							</dd>
						</div>
					))}
				</dl>
				{view.verdicts.length === 0 && <p class="second">{compare.tooFewFigures}</p>}
				<p class="caution">{compare.provisional}</p>
			</section>
			{view.areas.length > 0 && <Areas view={view} words={words} />}
		</>
	);
}

function SideBySide({ view, words, actions }: CompareProps) {
	const { compare } = words;
	const { vendors } = view;
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
		<section class="section beside" aria-label={compare.table} tabIndex={0}>
			<table style={{ '--columns': vendors.length }}>
				<caption class="unseen">{compare.table}</caption>
				<thead>
					<tr>
						<td />
						{vendors.map(({ name, row }) => (
							<th scope="col" key={row.entry.subject}>
								{name}{' '}
								<button
									type="button"
									class="link"
									aria-label={compare.remove(name)}
									onClick={() => actions.compare(vendors.filter((one) => one.row !== row).map((one) => one.row.entry.subject))}
								>
									×
								</button>
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					<Line title={compare.clients} vendors={vendors} cell={(vendor) => <Rating vendor={vendor} stars={view.stars} />} />
					<Line title={compare.certificates} vendors={vendors} cell={(vendor) => <Certificates vendor={vendor} />} />
					<Line title={compare.registers} vendors={vendors} cell={(vendor) => <Registers vendor={vendor} />} />
					<Line title={compare.asks} vendors={vendors} cell={(vendor) => <Questions vendor={vendor} words={words} />} />
				</tbody>
			</table>
		</section>
	);
}

interface LineProps {
	readonly title: string;
	readonly vendors: readonly ComparedVendor[];
	readonly cell: (vendor: ComparedVendor) => preact.ComponentChild;
}

function Line({ title, vendors, cell }: LineProps) {
	return (
		<tr>
			<th scope="row">{title}</th>
			{vendors.map((vendor) => (
				<td key={vendor.row.entry.subject}>{cell(vendor)}</td>
			))}
		</tr>
	);
}

function Rating({ vendor: { rating }, stars }: { readonly vendor: ComparedVendor; readonly stars: readonly string[] }) {
	return (
		<>
			{rating.bar && (
				<>
					<StarBar {...rating.bar} />
					<Axis ends={stars} />
				</>
			)}
			<p>
				{rating.figure && (
					<b>
						<bdi dir="ltr">{rating.figure}</bdi>
					</b>
				)}{' '}
				{rating.words}
			</p>
			{rating.recent && <p class="second">{rating.recent}</p>}
		</>
	);
}

function Certificates({ vendor }: { readonly vendor: ComparedVendor }) {
	return (
		<ul>
			{vendor.certificates.map(({ words, mark }) => (
				<li key={`${mark} ${words}`} class={mark ? 'mark' : 'second'} data-mark={mark}>
					{words}
				</li>
			))}
		</ul>
	);
}

function Registers({ vendor: { registers } }: { readonly vendor: ComparedVendor }) {
	return (
		<>
			{registers.plot && (
				<>
					<Plot {...registers.plot} />
					<Axis ends={['0', '50', '100']} />
				</>
			)}
			<p class={registers.figure ? undefined : 'second'}>
				{registers.figure && <b>{registers.figure}</b>} {registers.figure ? <bdi dir="ltr">({registers.words})</bdi> : registers.words}
			</p>
		</>
	);
}

function Questions({ vendor, words }: { readonly vendor: ComparedVendor; readonly words: SideWords }) {
	if (vendor.asks.length === 0) return <p class="second">{words.lists.nothingToAsk}</p>;
	return (
		<ul>
			{vendor.asks.map((ask) => (
				<li key={ask}>{ask}</li>
			))}
		</ul>
	);
}

/** Area by area: a bar a vendor, and what can be said of the difference. */
function Areas({ view, words }: Pick<CompareProps, 'view' | 'words'>) {
	const { compare } = words;
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
		<section class="section beside" aria-labelledby="by-area" tabIndex={0}>
			<h2 id="by-area">
				{compare.areas} <small>{compare.areasKey}</small>
			</h2>
			<table class="areas-beside" style={{ '--columns': view.vendors.length }}>
				<thead>
					<tr>
						<th scope="col">{compare.area}</th>
						{view.vendors.map(({ name, row }) => (
							<th scope="col" key={row.entry.subject}>
								{name}
							</th>
						))}
						<th scope="col">{compare.difference}</th>
					</tr>
				</thead>
				<tbody>
					{view.areas.map(({ name, cells, difference }) => (
						<tr key={name}>
							<th scope="row">{name}</th>
							{view.vendors.map(({ row }, i) => (
								<td key={row.entry.subject}>
									<AreaCell cell={cells[i]} words={words} />
								</td>
							))}
							<td class="difference">{difference}</td>
						</tr>
					))}
				</tbody>
			</table>
			{view.unknown && <p class="caution">{view.unknown}</p>}
		</section>
	);
}

function AreaCell({ cell, words }: { readonly cell: CompareView['areas'][number]['cells'][number]; readonly words: SideWords }) {
	if (!cell)
		return (
			<>
				<span aria-hidden="true">–</span>
				<span class="unseen">{words.compare.nothing}</span>
			</>
		);
	return (
		<div class="area-cell">
			<Plot {...cell.plot} />
			<span aria-hidden="true">{cell.words}</span>
		</div>
	);
}
