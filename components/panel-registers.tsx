/** "Public registers": one large figure, its interval in words and drawn, the areas that are known, every fact. */
import type { ViewWords } from './english.ts';
import { Link } from './link.tsx';
import { Notice } from './notice.tsx';
import type { AreaView, RegistersView, ScoreView, SourceFactView } from './panel-props.ts';
import { Axis, Plot, ScoreScale } from './plots.tsx';
import { Say } from './say.tsx';

type Known = Extract<RegistersView, { kind: 'known' }>;

interface Props {
	readonly words: ViewWords;
	readonly onLens?: (lens: string) => void;
}

function Score({ score }: { readonly score: ScoreView }) {
	return (
		<>
			<div class="score">
				<span class="figure">{score.figure}</span>
				<p>
					{score.words.map((sentence, i) => (
						<span key={i}>
							<Say words={sentence} />
							{i === 0 && <br />}
						</span>
					))}
				</p>
			</div>
			<ScoreScale plot={score.plot} typical={score.typical} />
		</>
	);
}

function Lenses({ lenses, words, onLens }: Props & Pick<Known, 'lenses'>) {
	return (
		<fieldset class="segments">
			<legend>{words.registers.matters}</legend>
			<div>
				{lenses.map(({ id, name, chosen }) => (
					<label key={id}>
						<input class="unseen" type="radio" name="earned-lens" value={id} checked={chosen} onChange={() => onLens?.(id)} />
						{name}
					</label>
				))}
			</div>
		</fieldset>
	);
}

function Area({ name, plot, figure, facts }: AreaView) {
	return (
		<li>
			<span>{name}</span>
			<Plot {...plot} />
			<span class="value" aria-hidden="true">
				{figure}
			</span>
			<span class="facts">{facts}</span>
		</li>
	);
}

function Areas({ areas, title, words }: { readonly areas: readonly AreaView[]; readonly title: string; readonly words: ViewWords }) {
	const { key } = words.registers;
	return (
		<>
			<h4>{title}</h4>
			<ul class="areas">
				{areas.map((area) => (
					<Area key={area.name} {...area} />
				))}
			</ul>
			<div class="areas-axis">
				<Axis ends={['0', '50', '100']} />
			</div>
			<p class="key" aria-hidden="true">
				{areas.some(({ plot }) => plot.value !== undefined) && (
					<>
						<span data-key="needle">{key.score}</span>
						<span data-key="band">{key.interval}</span>
					</>
				)}
				{areas.some(({ plot }) => plot.value === undefined) && <span data-key="hatch">{key.little}</span>}
				<span data-key="tick">{key.typical}</span>
			</p>
		</>
	);
}

function Facts({ facts }: { readonly facts: readonly SourceFactView[] }) {
	return (
		<ul class="sources">
			{facts.map(({ words, link, date }, i) => (
				<li key={i}>
					<span>{words}</span>
					<Link {...link} />
					<span class="date">{date}</span>
				</li>
			))}
		</ul>
	);
}

function KnownRegisters({ view, words, onLens }: Props & { readonly view: Known }) {
	return (
		<>
			{view.stale && <Notice {...view.stale} />}
			{view.score && <Score score={view.score} />}
			{view.little && <p class="second">{view.little}</p>}
			{view.lenses.length > 0 && <Lenses lenses={view.lenses} words={words} {...(onLens && { onLens })} />}
			{view.areas.length > 0 && <Areas areas={view.areas} title={view.areasTitle} words={words} />}
			{view.unknown && <p class="second apart">{view.unknown}</p>}
			{view.elsewhere && <p class="second apart">{view.elsewhere}</p>}
			{view.facts.length > 0 && <h4>{view.factsTitle}</h4>}
			<Facts facts={view.facts} />
			{view.more.length > 0 && (
				<details>
					<summary>{view.moreTitle}</summary>
					<Facts facts={view.more} />
				</details>
			)}
			{view.credits.map(({ words: credit, licence }) => (
				<p key={credit} class="credit">
					{credit} <Link {...licence} />
				</p>
			))}
		</>
	);
}

export function Registers({ view, words, onLens }: Props & { readonly view: RegistersView }) {
	switch (view.kind) {
		case 'known':
			return <KnownRegisters view={view} words={words} {...(onLens && { onLens })} />;
		case 'none':
			return <p class="second">{view.words}</p>;
		case 'differs':
			return (
				<>
					<p class="state">{view.title}</p>
					<p class="second">
						<Say words={view.words} />
					</p>
				</>
			);
		case 'unchecked':
			return (
				<>
					<div class="failed">
						<span class="gauge" />
						<div>
							<p class="state">{view.title}</p>
							<p class="second">{view.words}</p>
						</div>
					</div>
					<Notice {...view.why} />
				</>
			);
	}
}
