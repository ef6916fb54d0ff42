/**
 * The badges' style sheet: one constructed sheet that all closed roots of a page share. A string, since it goes into
 * the content script; small, since it does so on every page.
 * The page can reach the host alone, so the host's rules are `!important`; what lies within it cannot reach.
 * Marks are cut with `clip-path`: a page's policy could block `url()`.
 */

/** The mark, an E whose middle arm is an interval; a tick; a triangle. Ten by ten. */
const MARK = 'M0 0H10V10H0ZM2.2 1.8H8V3.1H3.6V4.3H5.2V5.6H3.6V6.9H8V8.2H2.2ZM6.2 4.3H7.8V5.6H6.2Z';
const TICK = 'M0 0H10V10H0ZM1.6 5.1L2.9 3.8L4.3 5.2L7.2 2.3L8.5 3.6L4.3 7.8Z';
const TRIANGLE = 'M5 .2L10 9.8H0Z';

/** The host takes no room, so the page never moves; it sits on the middle of the name's capitals. */
const HOST = `
all: initial;
display: inline-block;
position: relative;
inset-block-end: .36em;
inline-size: 0;
block-size: 0;
font: inherit;
`.replaceAll(';', '!important;');

/** The whole sheet. `color-scheme` of the button decides between light and dark. */
export const BADGE_CSS = `
:host { ${HOST} }
button {
	--paper: light-dark(#fff, #16191d);
	--sunk: light-dark(#eceef0, #20252b);
	--ink: light-dark(#12171c, #e9ecee);
	--ink-2: light-dark(#434d57, #b9c1c9);
	--mark: light-dark(#5a646e, #99a3ad);
	--line: light-dark(#d9dde0, #2e353c);
	--rule: light-dark(#78828c, #78838e);
	--measure: light-dark(#0b5870, #7cc0d8);
	--confirmed: light-dark(#17653a, #74c795);
	--ended: light-dark(#9c2429, #f0938c);
	--size: 18px;
	--font: 12px;
	all: unset;
	position: absolute;
	left: 8px;
	top: calc(var(--size) / -2);
	box-sizing: border-box;
	block-size: var(--size);
	padding-inline: 5px;
	border: 1px solid var(--line);
	border-radius: 2px;
	color: var(--ink-2);
	background: var(--paper);
	font: 400 var(--font)/calc(var(--size) - 2px) -apple-system, "Segoe UI Variable Text", "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, "Noto Sans", "Noto Sans Arabic", sans-serif;
	font-variant-numeric: tabular-nums lining-nums;
	white-space: nowrap;
	cursor: pointer;
}
:host(:dir(rtl)) button { left: auto; right: 8px; }
[data-size=s] { --size: 16px; --font: 11px; padding-inline: 4px; }
[data-size=l] { --size: 22px; --font: 13px; padding-inline: 6px; }
button:hover { background: var(--sunk); border-color: var(--rule); }
button:focus-visible { outline: 2px solid var(--measure); outline-offset: 2px; }
b { font-weight: 600; color: var(--ink); }
i { font-style: normal; }
i::before { content: "·"; margin-inline: 4px; color: var(--mark); }
button::before, b::before { content: ""; display: inline-block; inline-size: 10px; block-size: 10px; margin-inline-end: 5px; vertical-align: -.5px; forced-color-adjust: none; }
button::before { background: var(--mark); clip-path: path(evenodd, "${MARK}"); }
b::before { display: none; }
:is([data-case=lapsed], [data-case=record], [data-case=cert], [data-case=facts])::before { background: var(--measure); }
[data-case=cert] b::before { display: inline-block; background: var(--confirmed); clip-path: path(evenodd, "${TICK}"); }
[data-case=lapsed] b::before { display: inline-block; background: var(--ended); clip-path: path("${TRIANGLE}"); }
:is([data-case=few], [data-case=new]) { border: 1px dotted color-mix(in srgb, var(--rule) 70%, var(--paper)); }
:is([data-case=few], [data-case=new]) b { font-weight: 400; color: inherit; }
:is([data-case=none], [data-form=mark]) { padding-inline: 3px; font-size: 0; }
[data-case=none]:not(:hover) { border-color: #0000; }
:is([data-case=none], [data-form=mark])::before { margin: 0; vertical-align: middle; }
[data-form=mark] :is(b, i), [data-form=compact] i { display: none; }
[data-form=compact], [data-form=compact] b { font-size: 0; }
[data-form=compact] b::after { content: attr(data-short); font-size: var(--font); }
@media (forced-colors: active) {
	button { --paper: Canvas; --ink: CanvasText; --ink-2: CanvasText; --mark: CanvasText; --line: CanvasText; --rule: CanvasText; --measure: LinkText; --confirmed: CanvasText; --ended: CanvasText; }
	button:focus-visible { outline-color: Highlight; }
}
@media (prefers-contrast: more) and (forced-colors: none) {
	button { --ink-2: var(--ink); --mark: light-dark(#434d57, #b9c1c9); --line: var(--rule); --rule: light-dark(#434d57, #b9c1c9); }
}
`;
