/**
 * The preview: what clients see of the reader, where each figure comes from, what would change it, how to answer. It knows no
 * browser: who reads it, and what is known of them, is given.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Overlay } from '#utils/overlay/overlay.ts';
import type { Day, Evidence } from '#utils/reputation/evidence.ts';
import { LENS_NAMES } from '#utils/reputation/lens.ts';
import type { LensName } from '#utils/reputation/methodology.ts';
import type { Found, Sighting } from '#utils/sites/sighting.ts';
import type { Outcome } from './deeds.ts';
import { ENGLISH, POPUP_ENGLISH, type ViewWords } from './english.ts';
import { Link } from './link.tsx';
import { Panel } from './panel.tsx';
import { Vendors } from './popup.tsx';
import { DrawnBadge } from './preview-badge.tsx';
import { layoutOf, SiteCard } from './preview-card.tsx';
import { Deeds } from './preview-deeds.tsx';
import { PREVIEW_ENGLISH, type PreviewWords } from './preview-english.ts';
import { EvidenceForm } from './preview-evidence.tsx';
import { TypedForm } from './preview-typed.tsx';
import type { Typed } from './preview-typing.ts';
import type { FigureView, PreviewView } from './preview-view.ts';
import { Say } from './say.tsx';
import { Wordmark } from './shapes.tsx';

/** The ground of the client's page. */
export type Ground = 'auto' | 'light' | 'dark';
const GROUNDS: readonly Ground[] = ['auto', 'light', 'dark'];

/** What the page is about now. */
export interface PreviewState {
	/** `tab`: read from a page · `typed` · `none`: nothing yet · `unread`: the tab has no vendor that can be read. */
	readonly from: 'tab' | 'typed' | 'none' | 'unread';
	/** Vendors of the tab, when there are several. */
	readonly choices: readonly Pick<Sighting, 'name'>[];
	readonly index: number;
	readonly typed: Typed;
	readonly sites: readonly { readonly id: string; readonly label: string }[];
	readonly lens: LensName;
	readonly today: Day;
	readonly waiting: boolean;
	readonly view?: PreviewView;
}

/** What the reader can ask for. */
export interface PreviewActions {
	readonly onTyped: (typed: Typed) => void;
	readonly onChoice: (index: number) => void;
	readonly onLens: (lens: LensName) => void;
	/** What a fact would change. */
	readonly outcome: (fact: Evidence) => Promise<Outcome | undefined>;
	readonly copy: (text: string) => Promise<boolean>;
	/** Draws the badges on the cards, as on a page; `onOpen` of the overlay comes back as `reopen`. */
	readonly overlay?: Pick<Overlay, 'draw' | 'clear' | 'fit'>;
}

export interface PreviewProps {
	readonly state: PreviewState;
	readonly actions: PreviewActions;
	readonly words?: PreviewWords;
	readonly view?: ViewWords;
	/** Counts presses of the card's badge. */
	readonly presses?: number;
}

interface SegmentsProps<T extends string> {
	readonly legend: string;
	readonly name: string;
	readonly choices: readonly (readonly [value: T, label: string])[];
	readonly chosen: T;
	readonly onChoose: (value: T) => void;
}

function Segments<T extends string>({ legend, name, choices, chosen, onChoose }: SegmentsProps<T>) {
	return (
		<fieldset class="segments">
			<legend>{legend}</legend>
			<div>
				{choices.map(([value, label]) => (
					<label key={value}>
						<input type="radio" class="unseen" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
						{label}
					</label>
				))}
			</div>
		</fieldset>
	);
}

/** Draws the badges of the cards below `box` whenever what they show has changed. */
function useBadges(view: PreviewView, ground: Ground, overlay: PreviewActions['overlay']) {
	const box = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		const cards = [...(box.current?.querySelectorAll('[data-card]') ?? [])];
		const found = cards.flatMap((card): Found[] => {
			const nameElement = card.querySelector('[data-name]');
			return nameElement ? [{ ...view.sighting, card, nameElement }] : [];
		});
		overlay?.draw(
			found,
			found.map(() => view.badge),
		);
		return () => overlay?.clear();
	}, [view, ground, overlay]);
	return box;
}

interface ClientProps extends Pick<PreviewProps, 'actions' | 'presses'> {
	readonly preview: PreviewView;
	readonly lens: LensName;
	readonly words: PreviewWords;
	readonly view: ViewWords;
}

/** The badge under each choice of what matters; nothing where all are alike. */
function ByLens({ preview, words, ground }: Pick<ClientProps, 'preview' | 'words'> & { readonly ground: Ground }) {
	if (preview.byLens.length === 0) return null;
	return (
		<div>
			<h3>{words.lensBadges}</h3>
			<dl class="by-lens">
				{preview.byLens.map(({ lens, name, badge }) => (
					<div key={lens}>
						<dt>{name}</dt>
						<dd>
							<DrawnBadge badge={badge} drawing={ground === 'auto' ? {} : { scheme: ground }} />
						</dd>
					</div>
				))}
			</dl>
		</div>
	);
}

/** The panel, as it opens; its cross closes it, the badge opens it again. */
function Opened({ preview, actions, words, view, presses = 0 }: ClientProps) {
	const [closedAt, setClosedAt] = useState(-1);
	const [copied, setCopied] = useState(false);
	const open = closedAt !== presses;
	return (
		<div class="opened">
			<h3>{words.opened}</h3>
			{open ? (
				<div class="opened-panel">
					<Panel
						view={preview.panel}
						words={view}
						copied={copied}
						onClose={() => setClosedAt(presses)}
						onLens={(lens) => actions.onLens(lens as LensName)}
						onCopy={(questions) => void actions.copy(questions.join('\n')).then(setCopied)}
					/>
				</div>
			) : (
				<p class="second">{words.reopen}</p>
			)}
		</div>
	);
}

/** What a client sees, on a ground of the reader's choice. */
function ClientSees(props: ClientProps) {
	const { preview, lens, actions, words, view } = props;
	const { sighting, site } = preview;
	const [ground, setGround] = useState<Ground>('auto');
	const box = useBadges(preview, ground, actions.overlay);
	const layout = layoutOf(site.id, sighting);
	const card = { sighting, layout, reviews: words.reviewsOf, words: view };
	return (
		<section class="preview-part client">
			<h2>{words.seen}</h2>
			<div class="choices">
				<Segments
					legend={words.ground}
					name="ground"
					choices={GROUNDS.map((one) => [one, words.grounds[one]])}
					chosen={ground}
					onChoose={setGround}
				/>
				{!preview.person && (
					<Segments
						legend={words.matters}
						name="preview-lens"
						choices={LENS_NAMES.map((one) => [one, view.registers.lenses[one]])}
						chosen={lens}
						onChoose={actions.onLens}
					/>
				)}
			</div>
			{!preview.person && preview.byLens.length === 0 && <p class="caution">{words.mattersNothing}</p>}
			<div class="ground" data-ground={ground} ref={box}>
				<h3>{words.list(site.label)}</h3>
				<SiteCard {...card} id="list" />
				<div class="smaller">
					<div>
						<h3>{words.popup}</h3>
						<div class="popup">
							<Vendors view={preview.popup} words={POPUP_ENGLISH} />
						</div>
					</div>
					<div>
						<h3>{words.narrow}</h3>
						<SiteCard {...card} id="narrow" narrow />
					</div>
				</div>
				<div class="beside">
					<Opened {...props} />
					<ByLens preview={preview} words={words} ground={ground} />
				</div>
			</div>
		</section>
	);
}

/** So many facts stand open; the rest are one click away. */
const OPEN_ITEMS = 4;

function FigureItems({ items }: { readonly items: NonNullable<FigureView['items']> }) {
	if (items.length === 0) return null;
	return (
		<ul>
			{items.map(({ words, aside }) => (
				<li key={words + aside}>
					<span>{words}</span> <bdi dir="ltr">{aside}</bdi>
				</li>
			))}
		</ul>
	);
}

function Figures({ figures, words }: { readonly figures: readonly FigureView[]; readonly words: PreviewWords }) {
	return (
		<section class="preview-part figures">
			<h2>{words.figures.title}</h2>
			<dl>
				{figures.map(({ term, words: sentence, items = [] }) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd>
							{sentence}
							<FigureItems items={items.slice(0, OPEN_ITEMS)} />
							{items.length > OPEN_ITEMS && (
								<details>
									<summary>{words.figures.more(items.length - OPEN_ITEMS)}</summary>
									<FigureItems items={items.slice(OPEN_ITEMS)} />
								</details>
							)}
						</dd>
					</div>
				))}
			</dl>
		</section>
	);
}

function Answer({ preview, words }: Pick<ClientProps, 'preview' | 'words'>) {
	const { answer } = words;
	return (
		<section class="preview-part answer">
			<h2>{answer.title}</h2>
			<p>{answer.page(preview.site.label)}</p>
			{preview.person ? (
				<p>{answer.person}</p>
			) : (
				<p>
					{answer.dispute} {preview.dispute ? <Contact words={answer.at} link={preview.dispute} /> : answer.nobody}
				</p>
			)}
		</section>
	);
}

const Contact = ({ words, link }: { readonly words: string; readonly link: NonNullable<PreviewView['dispute']> }) => (
	<>
		{words} <Link {...link} />.
	</>
);

/** Whose profile this is, and the form for another. */
function Whose({ state, actions, words }: Pick<PreviewProps, 'state' | 'actions'> & { words: PreviewWords }) {
	const { from, choices, index, view } = state;
	return (
		<section class="preview-part from-where">
			{from === 'none' && <p>{words.open}</p>}
			{from === 'unread' && <p>{words.unread}</p>}
			{from === 'typed' && <p class="second">{words.typedFrom}</p>}
			{from === 'tab' && view && (
				<p class="second">
					<Say words={words.read(view.site.label)} />
				</p>
			)}
			{choices.length > 1 && (
				<p class="field">
					<label for="which">{words.which}</label>
					<select id="which" onInput={(event) => actions.onChoice(Number(event.currentTarget.value))}>
						{choices.map(({ name }, i) => (
							<option key={i} value={i} selected={i === index}>
								{name}
							</option>
						))}
					</select>
				</p>
			)}
			<details open={from === 'none' || from === 'unread'}>
				<summary>{words.type}</summary>
				<TypedForm typed={state.typed} sites={state.sites} words={words} onShow={actions.onTyped} />
			</details>
		</section>
	);
}

/** All that is known of the reader. */
function Known({ preview, ...props }: Omit<ClientProps, 'lens'> & { readonly state: PreviewState }) {
	const { words, actions, state } = props;
	return (
		<>
			<ClientSees {...props} preview={preview} lens={state.lens} />
			<div class="rest">
				<Deeds deeds={preview.deeds} first={preview.deedsFirst} words={words} />
				<Figures figures={preview.figures} words={words} />
				<Answer preview={preview} words={words} />
				{preview.evidence && (
					<EvidenceForm
						key={preview.evidence.subject}
						{...preview.evidence}
						today={state.today}
						words={words}
						outcome={actions.outcome}
						copy={actions.copy}
					>
						<p class="caution">{preview.dispute ? <Contact words={words.evidence.to} link={preview.dispute} /> : words.evidence.nobody}</p>
					</EvidenceForm>
				)}
			</div>
		</>
	);
}

export function Preview({ state, actions, words = PREVIEW_ENGLISH, view = ENGLISH, presses = 0 }: PreviewProps) {
	return (
		<main class="preview" lang={view.lang} dir={view.dir}>
			<div class="preview-head">
				<Wordmark />
				<h1>{words.title}</h1>
			</div>
			<p class="preview-first">
				<Say words={words.first} />
			</p>
			<p class="caution">{words.local}</p>
			<Whose state={state} actions={actions} words={words} />
			{state.waiting && (
				<p class="second" role="status">
					{words.loading}
				</p>
			)}
			{state.view && <Known preview={state.view} state={state} actions={actions} words={words} view={view} presses={presses} />}
		</main>
	);
}
