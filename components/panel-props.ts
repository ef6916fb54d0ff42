/** All that the panel shows, already decided: plain data. `panel-view.ts` makes it, `panel.tsx` draws it. */
import type { ComparedView } from './compared-view.ts';
import type { Words } from './text.ts';

/** Whose word, or whose fault, in a colour and a shape; the word always stands beside it. */
export type Tone = 'confirmed' | 'care' | 'ended' | 'ours' | 'quiet';

export interface LinkView {
	readonly text: string;
	/** https, or mailto for a dispute. */
	readonly href: string;
}

/** A line of the head: "Record of · example.com, the website this profile gives". */
export interface IdentityView {
	readonly term: string;
	readonly words: Words;
	/** Behind the words: "signature checked". */
	readonly mark?: { readonly tone: 'confirmed' | 'ours'; readonly text: string };
}

/** The page's rating on a line of stars: a hollow bar, never a needle. All positions in % of the line. */
export interface StarLineView {
	readonly lo: number;
	readonly hi: number;
	/** What is usual here, with its words; left out for persons. */
	readonly usual?: { readonly at: number; readonly words: Words };
	/** Words under the line, evenly spread. */
	readonly axis: readonly string[];
	readonly spoken: string;
}

/** A fact of the page: plain words, and where they come from or what they are part of. */
export interface FactLineView {
	readonly words: Words;
	readonly aside?: string;
}

export interface ClientsView {
	readonly aside: string;
	/** The rating in one or two sentences, each a line where it fits. */
	readonly sentences: readonly Words[];
	readonly line?: StarLineView;
	/** Typical, above, below: organisations only. */
	readonly comparison?: Words;
	readonly caution?: string;
	readonly facts: readonly FactLineView[];
}

export type StatusShape = 'active' | 'ending' | 'ended' | 'suspended' | 'withdrawn' | 'in-process' | 'no-register' | 'disputed';

export interface CertificateView {
	readonly name: string;
	readonly status: { readonly words: string; readonly tone: Tone; readonly shape: StatusShape };
	/** Whose word: 4 the issuer's register · 3 a signature · 2 listed · 1 their own. */
	readonly steps: 1 | 2 | 3 | 4;
	readonly stepsSpoken: string;
	/** "The issuer's register says so"; "Listed by", which the source's name ends. */
	readonly whose: string;
	/** Absent where the page itself is the source. */
	readonly source?: LinkView | string;
	/** "to 14 Mar 2028 · no. IS-704112 · read 21 Nov 2026". */
	readonly details: string;
}

export interface CertificatesView {
	readonly aside?: string;
	/** The first few, strongest first. */
	readonly items: readonly CertificateView[];
	/** The rest, opened by a click. */
	readonly more?: { readonly title: string; readonly items: readonly CertificateView[] };
	/** In place of items. */
	readonly empty?: string;
	/** The page's own sentences, each with what it says and does not say. */
	readonly said?: { readonly title: string; readonly sentences: readonly { readonly quote: string; readonly words: readonly string[] }[] };
}

/** A filled bar with a needle at the value; hatched and without one where too little is known. Points, 0–100. */
export interface PlotView {
	readonly lo: number;
	readonly hi: number;
	readonly value?: number;
	readonly typical: number;
	readonly spoken: string;
}

export interface AreaView {
	readonly name: string;
	readonly plot: PlotView;
	readonly figure: string;
	readonly facts: string;
}

export interface SourceFactView {
	readonly words: string;
	readonly link: LinkView;
	readonly date: string;
}

export interface CreditView {
	readonly words: string;
	readonly licence: LinkView;
}

export interface ScoreView {
	/** "72". */
	readonly figure: string;
	readonly words: readonly Words[];
	readonly plot: PlotView;
	readonly typical: string;
}

/** What registers know. `known` has a score or the sentence that it is too little. */
export type RegistersView =
	| {
			readonly kind: 'known';
			readonly aside?: string;
			/** Our fault, while figures still stand: "not refreshed since D". */
			readonly stale?: { readonly title: string; readonly words: string };
			readonly score?: ScoreView;
			/** Without a number. */
			readonly little?: string;
			readonly lenses: readonly { readonly id: string; readonly name: string; readonly chosen: boolean }[];
			readonly areasTitle: string;
			readonly areas: readonly AreaView[];
			readonly unknown?: string;
			/** The facts are with the registry, not on this machine. */
			readonly elsewhere?: string;
			readonly factsTitle: string;
			/** The first few; the rest open on a click. */
			readonly facts: readonly SourceFactView[];
			readonly more: readonly SourceFactView[];
			readonly moreTitle: string;
			readonly credits: readonly CreditView[];
	  }
	| { readonly kind: 'none'; readonly aside?: string; readonly words: string }
	| { readonly kind: 'differs'; readonly title: string; readonly words: Words }
	| {
			readonly kind: 'unchecked';
			readonly title: string;
			readonly words: string;
			readonly why: { readonly title: string; readonly words: string };
	  };

export interface AnswerView {
	readonly text: string;
	readonly date: string;
	readonly source: LinkView;
}

/** Until the registry has answered. */
export interface WaitingView {
	readonly name: string;
	readonly label: string;
	readonly waiting: string;
}

/** All of the panel. */
export interface PanelView {
	readonly name: string;
	/** Accessible name of the dialog. */
	readonly label: string;
	readonly identity: readonly IdentityView[];
	/** For a person: what Earned does, and does not. */
	readonly person?: string;
	readonly clients: ClientsView;
	readonly certificates: CertificatesView;
	/** Left out for a person. */
	readonly registers?: RegistersView;
	/** Where more than one registry knows the vendor. */
	readonly compared?: ComparedView;
	readonly questions: readonly string[];
	readonly answer?: AnswerView;
	readonly footer: { readonly links: readonly LinkView[]; readonly words: readonly string[] };
}
