/** The demo page with as many cards as wanted, for benches and tests of long lists: every vendor another one. */
import { JSDOM } from 'jsdom';
import { demoPage } from '../scripts/demo-page.ts';

/** Cards of a list as markup, numbered from `first`: slugs, ids, names and websites differ. */
export function longCards(count: number, first = 0): string[] {
	const document = new JSDOM(demoPage()).window.document;
	const models = [...document.querySelectorAll('#providers__list > li.provider-list-item')].map((card) => card.outerHTML);
	return Array.from({ length: count }, (_, i) => {
		const [n, model] = [first + i, models[i % models.length] ?? ''];
		return model
			.replaceAll('/profile/', `/profile/n${n}-`)
			.replaceAll('.example', `-${n}.example`)
			.replace(/(provider-|data-clutch-pid="|pid=)\d+/g, `$1${8_000_000 + n}`)
			.replace(/(itemprop="url">\n)/, `$1No. ${n} `);
	});
}

/** The page with `count` cards, and a script of the page's own if wanted. */
export function longPage(count: number, script = ''): string {
	const { window } = new JSDOM(demoPage());
	const { document } = window;
	for (const part of document.querySelectorAll('.featured-listings, #lm-providers__section')) part.remove();
	const list = document.querySelector('#providers__list');
	if (!list) throw new Error('the demo page has no list');
	list.innerHTML = longCards(count).join('\n');
	return `<!DOCTYPE html>\n${document.documentElement.outerHTML.replace('</body>', `<script>${script}</script></body>`)}`;
}
