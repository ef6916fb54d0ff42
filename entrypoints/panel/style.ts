/** The panel's style sheet as text: it stands in a closed root, where no link element leads. */
import base from '#components/style/base.css?inline';
import marks from '#components/style/marks.css?inline';
import panel from '#components/style/panel.css?inline';
import plot from '#components/style/plot.css?inline';
import tokens from '#components/style/tokens.css?inline';

export const PANEL_CSS = [tokens, base, marks, plot, panel].join('\n');
