/** The gallery's page: every state of panel, popup and side panel side by side, each in a root of its own as in the product. */
import { render } from 'preact';
import { Panel } from '#components/panel.tsx';
import { PANEL_CSS } from '#components/panel-style.ts';
import { Popup } from '#components/popup.tsx';
import { SidePanel } from '#components/sidepanel.tsx';
import type { SideState } from '#components/sidepanel-props.ts';
import popupCss from '#components/style/popup-page.css?inline';
import sideCss from '#components/style/sidepanel-page.css?inline';
import { panelOf, panels, popupOf, popups } from '#tests/unit/components/samples.ts';
import { idle, sides } from '#tests/unit/components/sidepanel-samples.ts';

function show(title: string, css: string, draw: (root: HTMLElement) => void): void {
	const figure = document.createElement('figure');
	figure.className = title.slice(0, title.indexOf(':'));
	const caption = document.createElement('figcaption');
	caption.textContent = title;
	const host = document.createElement('div');
	const root = host.attachShadow({ mode: 'open' });
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(`${css} .frame { border-radius: 8px; box-shadow: var(--shadow); overflow: clip; }`);
	root.adoptedStyleSheets = [sheet];
	const frame = document.createElement('div');
	frame.className = 'frame';
	root.append(frame);
	figure.append(caption, host);
	document.body.append(figure);
	draw(frame);
}

for (const name of Object.keys(panels) as (keyof typeof panels)[])
	show(`panel: ${name}`, PANEL_CSS, (root) => render(<Panel view={panelOf(name)} />, root));
for (const name of Object.keys(popups) as (keyof typeof popups)[])
	show(`popup: ${name}`, popupCss, (root) => render(<Popup view={popupOf(name)} />, root));
for (const name of Object.keys(sides) as (keyof typeof sides)[])
	show(`side: ${name}`, sideCss, (root) => render(<SidePanel state={sides[name] as SideState} actions={idle()} />, root));
