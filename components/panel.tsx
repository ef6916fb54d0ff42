/**
 * The detail panel: a statement of account on one vendor. What clients say, what is certified, what is public, what is
 * left to ask. Everything it shows is decided in `panel-view.ts`; it knows no browser.
 */
import type { ComponentChildren } from 'preact';
import { Compared } from './compared.tsx';
import { ENGLISH, type ViewWords } from './english.ts';
import { Link } from './link.tsx';
import { Certificates } from './panel-certificates.tsx';
import type { AnswerView, ClientsView, IdentityView, PanelView, WaitingView } from './panel-props.ts';
import { Registers } from './panel-registers.tsx';
import { StarLine } from './plots.tsx';
import { Say } from './say.tsx';
import { Cross, Person } from './shapes.tsx';
import type { Words } from './text.ts';

export interface PanelProps {
	readonly view: PanelView | WaitingView;
	readonly words?: ViewWords;
	readonly onClose?: () => void;
	/** Another choice of what matters; the view is then worked out anew. */
	readonly onLens?: (lens: string) => void;
	readonly onCopy?: (questions: readonly string[]) => void;
	/** The questions have been copied. */
	readonly copied?: boolean;
}

function Section({
	title,
	aside,
	tone,
	children,
}: {
	title: string;
	aside?: string | undefined;
	tone?: 'sheet';
	children: ComponentChildren;
}) {
	return (
		<section class="section" {...(tone && { 'data-tone': tone })}>
			<h3>
				{title}
				{aside && <small>{aside}</small>}
			</h3>
			{children}
		</section>
	);
}

/** Name, whose record it is, and the way out. No `header` or `footer`: they would be landmarks of the page that the panel stands in. */
function Head({
	name,
	identity,
	words,
	onClose,
}: {
	name: string;
	identity: readonly IdentityView[];
	words: ViewWords;
	onClose?: (() => void) | undefined;
}) {
	return (
		<div class="head">
			<div class="title">
				<h2>{name}</h2>
				<button type="button" class="close" aria-label={words.close} onClick={onClose}>
					<Cross />
				</button>
			</div>
			<dl class="identity">
				{identity.map(({ term, words: value, mark }) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd>
							<Say words={value} />
							{mark && (
								<>
									{' · '}
									<span class="mark" data-mark={mark.tone}>
										{mark.text}
									</span>
								</>
							)}
						</dd>
					</div>
				))}
			</dl>
		</div>
	);
}

function Clients({ sentences, line, comparison, caution, facts }: ClientsView) {
	return (
		<>
			<p class="lead">
				{sentences.flatMap((sentence: Words, i) => [
					i > 0 ? ' ' : '',
					<span key={i}>
						<Say words={sentence} />
					</span>,
				])}
			</p>
			{line && <StarLine line={line} />}
			{comparison && (
				<p class="second">
					<Say words={comparison} />
				</p>
			)}
			{caution && <p class="caution">{caution}</p>}
			{facts.length > 0 && (
				<ul class="facts-of-page">
					{facts.map(({ words, aside }, i) => (
						<li key={i}>
							<span>
								<Say words={words} />
							</span>
							{aside && <small>{aside}</small>}
						</li>
					))}
				</ul>
			)}
		</>
	);
}

function Questions({
	questions,
	words,
	copied,
	onCopy,
}: { copied: boolean; onCopy?: PanelProps['onCopy'] } & { questions: readonly string[]; words: ViewWords }) {
	return (
		<>
			<ol class="questions">
				{questions.map((question) => (
					<li key={question}>{question}</li>
				))}
			</ol>
			<p class="actions">
				<button type="button" class="button" onClick={() => onCopy?.(questions)}>
					{words.ask.copy}
				</button>
				<span role="status">{copied ? words.ask.copied : ''}</span>
			</p>
		</>
	);
}

/** The body, in the order in which a buyer asks. */
function Body({ view, words, onLens, onCopy, copied = false }: Omit<PanelProps, 'view'> & { view: PanelView; words: ViewWords }) {
	const { clients, certificates, registers, compared, answer, footer } = view;
	return (
		<>
			{view.person && (
				<div class="section person">
					<Person />
					<p>{view.person}</p>
				</div>
			)}
			<Section title={words.clients.title} aside={clients.aside}>
				<Clients {...clients} />
			</Section>
			<Section title={words.certificates.title} aside={certificates.aside}>
				<Certificates {...certificates} />
			</Section>
			{registers && (
				<Section title={words.registers.title} aside={'aside' in registers ? registers.aside : undefined}>
					<Registers view={registers} words={words} {...(onLens && { onLens })} />
				</Section>
			)}
			{compared && (
				<Section title={compared.title} aside={compared.aside}>
					<Compared {...compared} />
				</Section>
			)}
			<Section title={words.ask.title}>
				<Questions questions={view.questions} words={words} copied={copied} {...(onCopy && { onCopy })} />
			</Section>
			{answer && <Answer {...answer} words={words} />}
			<Footer {...footer} />
		</>
	);
}

function Answer({ text, date, source, words }: AnswerView & { words: ViewWords }) {
	return (
		<Section title={words.answer.title} aside={date} tone="sheet">
			<p>{words.answer.says}</p>
			<blockquote>{text}</blockquote>
			<p class="caution">
				{words.answer.published} <Link {...source} />, {words.answer.unedited}
			</p>
		</Section>
	);
}

function Footer({ links, words }: PanelView['footer']) {
	return (
		<div class="section foot" data-tone="sheet">
			{links.length > 0 && (
				<p class="links">
					{links.map((link) => (
						<Link key={link.href} {...link} />
					))}
				</p>
			)}
			{words.map((sentence) => (
				<p key={sentence}>{sentence}</p>
			))}
		</div>
	);
}

/** All of it; the name and the way out alone until the registry has answered, so that focus stays where it is. */
export function Panel({ view, words = ENGLISH, onClose, ...rest }: PanelProps) {
	const waiting = 'waiting' in view;
	return (
		<div class="panel" role="dialog" aria-label={view.label} lang={words.lang} dir={words.dir}>
			<Head name={view.name} identity={waiting ? [] : view.identity} words={words} onClose={onClose} />
			{waiting ? <p class="section second">{view.waiting}</p> : <Body view={view} words={words} {...rest} />}
		</div>
	);
}
