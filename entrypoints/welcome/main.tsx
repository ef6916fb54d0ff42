/** The first page, opened once after the extension was installed. */
import '#components/style/tokens.css';
import '#components/style/base.css';
import '#components/style/preview-card.css';
import '#components/style/welcome.css';
import { render } from 'preact';
import { Welcome } from '#components/welcome.tsx';

const root = document.getElementById('root');
if (root) render(<Welcome samples="/samples.html" />, root);
