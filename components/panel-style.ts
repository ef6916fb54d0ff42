/** The panel's style sheet, as one string for a constructed sheet: written by subject, put together by the build. */
import base from './style/base.css?inline';
import marks from './style/marks.css?inline';
import panel from './style/panel.css?inline';
import plot from './style/plot.css?inline';
import tokens from './style/tokens.css?inline';

export const PANEL_CSS = [tokens, base, plot, marks, panel].join('\n');
