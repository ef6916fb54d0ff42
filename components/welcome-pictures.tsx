/** The three pictures of the first page: drawn here, in the colours of the interface, always from left to right. */
import type { ComponentChildren } from 'preact';
import { MARK } from './mark-shape.ts';
import type { WelcomeWords } from './welcome-english.ts';

type Pictures = WelcomeWords['pictures'];

function Picture({ spoken, children }: { readonly spoken: string; readonly children: ComponentChildren }) {
	return (
		<svg class="picture" viewBox="0 0 300 168" role="img" aria-label={spoken} font-size="12">
			{children}
		</svg>
	);
}

/** The Earned mark, as badges have it. */
function BadgeMark({ x, y, fill }: { readonly x: number; readonly y: number; readonly fill: string }) {
	return (
		<g transform={`translate(${x} ${y}) scale(.75)`}>
			<rect width={MARK.size} height={MARK.size} rx={MARK.corner} style={{ fill }} />
			<path d={MARK.letter} class="p-paper" />
			<path d={MARK.interval} class="p-paper" />
		</g>
	);
}

/** A card of a list with a badge beside its name. */
function Card({ y, children }: { readonly y: number; readonly children: ComponentChildren }) {
	return (
		<g transform={`translate(0 ${y})`}>
			<rect x="12.5" y=".5" width="275" height="40" rx="4" class="p-paper p-edge" />
			<rect x="22" y="10" width="20" height="20" rx="2" class="p-line" />
			<rect x="52" y="12" width="56" height="6" rx="1" class="p-rule" />
			<rect x="52" y="25" width="104" height="4" rx="1" class="p-line" />
			{children}
		</g>
	);
}

export function BesideTheName({ words }: { readonly words: Pictures['name'] }) {
	const { score, rating } = words;
	return (
		<Picture spoken={words.spoken}>
			<Card y={16}>
				<BadgeMark x={122} y={9} fill="var(--measure)" />
				<text x="140" y="19" class="p-ink-2">
					{score[0]}{' '}
					<tspan class="p-ink" font-weight="600">
						{score[1]}
					</tspan>
				</text>
			</Card>
			<Card y={64}>
				<BadgeMark x={122} y={9} fill="var(--ink-3)" />
				<text x="140" y="19" class="p-ink-2">
					{rating[0]}{' '}
					<tspan class="p-ink" font-weight="600">
						{rating[1]}
					</tspan>
				</text>
			</Card>
			<Card y={112}>
				<rect x="116.5" y="5.5" width="150" height="19" rx="2" fill="none" class="p-dotted" />
				<BadgeMark x={122} y={9} fill="var(--ink-3)" />
				<text x="140" y="19" class="p-ink-2">
					{words.none}
				</text>
			</Card>
		</Picture>
	);
}

export function OnYourMachine({ words }: { readonly words: Pictures['machine'] }) {
	return (
		<Picture spoken={words.spoken}>
			<rect x="16.5" y="52.5" width="84" height="64" rx="4" class="p-paper p-edge" />
			<path d="M28 70h60M28 82h44M28 94h52" class="p-text" />
			<text x="58" y="136" text-anchor="middle" class="p-ink-3">
				{words.registry}
			</text>
			<path d="M104 84.5h66M166 80l6 4.5-6 4.5" class="p-arrow" />
			<text x="137" y="74" text-anchor="middle" class="p-ink-3" font-size="11">
				{words.timer}
			</text>
			<rect x="132" y="93" width="10" height="10" style={{ fill: 'var(--confirmed)' }} />
			<path d="M134 98l2.2 2.2 4-4.4" class="p-tick" />
			<rect x="176.5" y="24.5" width="108" height="120" rx="6" class="p-paper p-frame" />
			<path d="M177 40.5h107M188 108.5h84" class="p-edge" />
			<rect x="188" y="52" width="40" height="5" class="p-rule" />
			<path d="M234 54.5h42" class="p-axis" />
			<rect x="256" y="51.5" width="14" height="6" class="p-band" />
			<rect x="262" y="47.5" width="2" height="14" class="p-ink" />
			<rect x="188" y="74" width="52" height="5" class="p-line" />
			<rect x="188" y="90" width="36" height="5" class="p-line" />
			<text x="230" y="130" text-anchor="middle" class="p-ink">
				{words.machine}
			</text>
			<text x="230" y="161" text-anchor="middle" class="p-ink-3" font-size="11">
				{words.back}
			</text>
		</Picture>
	);
}

export function ReadTheBar({ words }: { readonly words: Pictures['bar'] }) {
	return (
		<Picture spoken={words.spoken}>
			<path d="M24 52.5h252" class="p-axis" />
			<rect x="177.7" y="42" width="50.4" height="20" class="p-band" />
			<rect x="204.4" y="30" width="2" height="44" class="p-ink" />
			<path d="M167.6 22v30" class="p-axis" />
			<text x="162.6" y="30" text-anchor="end" class="p-ink-2">
				{words.typical}
			</text>
			<text x="205.4" y="22" text-anchor="middle" class="p-ink" font-weight="600" font-size="15">
				{words.score}
			</text>
			<text x="202.9" y="90" text-anchor="middle" class="p-ink-3" font-size="11">
				{words.likely}
			</text>
			<text x="24" y="70" class="p-ink-3" font-size="11">
				0
			</text>
			<text x="276" y="70" text-anchor="end" class="p-ink-3" font-size="11">
				100
			</text>
			<path d="M24 122.5h252M24.5 117v11M275.5 117v11" class="p-axis" />
			<rect x="148.7" y="114.5" width="100.5" height="16" class="p-hollow" />
			<text x="199" y="150" text-anchor="middle" class="p-ink-3" font-size="11">
				{words.range}
			</text>
			<text x="24" y="142" class="p-ink-3" font-size="11">
				{words.stars}
			</text>
			<text x="276" y="142" text-anchor="end" class="p-ink-3" font-size="11">
				5
			</text>
		</Picture>
	);
}
