/** A badge as a picture: drawn by the code that draws it on pages, in a root of its own, and read out as its text. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Badge, badgeText } from '#utils/badge/badge.ts';
import { type BadgeDrawing, drawBadge } from '#utils/badge/draw.ts';
import { BADGE_CSS } from './badge-style.ts';

/** The host takes its line's room here, and the button cannot be pressed: it is a picture. */
const AS_PICTURE = `${BADGE_CSS}
:host { display: inline-block !important; position: static !important; inline-size: auto !important; block-size: auto !important; max-inline-size: 100% !important; }
button { position: static; display: inline-block; max-inline-size: 100%; pointer-events: none; }
button[data-form=full] { white-space: normal; block-size: auto; min-block-size: var(--size); }
`;

export function DrawnBadge({ badge, drawing = {} }: { readonly badge: Badge; readonly drawing?: BadgeDrawing }) {
	const host = useRef<HTMLSpanElement>(null);
	useLayoutEffect(() => {
		if (!host.current) return;
		const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
		const style = document.createElement('style');
		style.textContent = AS_PICTURE;
		const button = drawBadge(document, badge, drawing);
		button.disabled = true;
		root.replaceChildren(style, button);
	});
	return <span class="drawn-badge" role="img" aria-label={badgeText(badge) || badge.spoken} ref={host} />;
}
