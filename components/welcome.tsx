/** The first page: three sentences, three pictures, and a list to try it on. */
import type { ComponentChildren } from 'preact';
import { ENGLISH } from './english.ts';
import { Wordmark } from './shapes.tsx';
import { WELCOME_ENGLISH, type WelcomeWords } from './welcome-english.ts';
import { BesideTheName, OnYourMachine, ReadTheBar } from './welcome-pictures.tsx';

export interface WelcomeProps {
	/** Address of the sample list. */
	readonly samples: string;
	readonly words?: WelcomeWords;
	readonly lang?: string;
	readonly dir?: 'ltr' | 'rtl';
}

function Figure({ title, words, children }: { readonly title: string; readonly words: string; readonly children: ComponentChildren }) {
	return (
		<li>
			<div class="picture-box">{children}</div>
			<h2>{title}</h2>
			<p class="second">{words}</p>
		</li>
	);
}

export function Welcome({ samples, words = WELCOME_ENGLISH, lang = ENGLISH.lang, dir = ENGLISH.dir }: WelcomeProps) {
	const { pictures } = words;
	return (
		<main class="welcome" lang={lang} dir={dir}>
			<h1 aria-label={`Earned: ${words.title}`}>
				<Wordmark />
			</h1>
			<div class="welcome-sentences">
				{words.sentences.map((sentence) => (
					<p key={sentence}>{sentence}</p>
				))}
			</div>
			<ul class="welcome-pictures">
				<Figure {...pictures.name}>
					<BesideTheName words={pictures.name} />
				</Figure>
				<Figure {...pictures.machine}>
					<OnYourMachine words={pictures.machine} />
				</Figure>
				<Figure {...pictures.bar}>
					<ReadTheBar words={pictures.bar} />
				</Figure>
			</ul>
			<p class="welcome-try">
				<a class="button" data-kind="main" href={samples}>
					{words.try}
				</a>
				<span class="caution">{words.tryAside}</span>
			</p>
		</main>
	);
}
