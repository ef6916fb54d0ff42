/** Shapes drawn in the page: statuses of certificates, the closing cross, a person, the wordmark. */
import { MARK, WORD } from './mark-shape.ts';
import type { StatusShape as Shape } from './panel-props.ts';

/** A ring, and what stands in it. A certificate's status is a shape, a word and a colour at once. */
const IN_RING: Readonly<Record<Shape, string | undefined>> = {
	active: undefined,
	ending: undefined,
	ended: 'M2.5 9.5l7-7',
	suspended: 'M4.6 3.8v4.4M7.4 3.8v4.4',
	withdrawn: 'M3.8 3.8l4.4 4.4M8.2 3.8L3.8 8.2',
	'in-process': undefined,
	'no-register': undefined,
	disputed: 'M6 .9v10.2',
};

export function StatusShape({ shape }: { readonly shape: Shape }) {
	const inner = IN_RING[shape];
	return (
		<svg class="status-shape" viewBox="0 0 12 12" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">
			{shape === 'disputed' ? (
				<path d="M6 .9L11.1 6 6 11.1.9 6z" />
			) : (
				<circle
					cx="6"
					cy="6"
					r="5.25"
					{...(shape === 'active' && { fill: 'currentColor' })}
					{...(shape === 'in-process' && { 'stroke-dasharray': '2.2 1.92' })}
				/>
			)}
			{shape === 'ending' && <path d="M6 .75a5.25 5.25 0 0 1 0 10.5z" fill="currentColor" stroke="none" />}
			{inner && <path d={inner} />}
		</svg>
	);
}

export function Cross() {
	return (
		<svg viewBox="0 0 12 12" width="12" height="12" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">
			<path d="M1.5 1.5l9 9M10.5 1.5l-9 9" />
		</svg>
	);
}

export function Person() {
	return (
		<svg class="person-shape" viewBox="0 0 40 40" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">
			<circle cx="20" cy="14" r="7.25" />
			<path d="M6.5 36.5c0-9 5.5-13 13.5-13s13.5 4 13.5 13" />
		</svg>
	);
}

/** The mark and the word. */
export function Wordmark() {
	return (
		<span class="wordmark" role="img" aria-label="Earned">
			<svg width="18" height="18" viewBox={`0 0 ${MARK.size} ${MARK.size}`} aria-hidden="true">
				<rect width={MARK.size} height={MARK.size} rx={MARK.corner} fill={MARK.ground} />
				<path d={MARK.letter} fill={MARK.ink} />
				<path d={MARK.interval} fill={MARK.arm} />
			</svg>
			<svg
				width="60"
				height="19"
				viewBox={`0 0 ${WORD.width} ${WORD.height}`}
				fill="none"
				stroke="currentColor"
				stroke-width={WORD.stroke}
				aria-hidden="true"
			>
				<path d={WORD.path} />
			</svg>
		</span>
	);
}
