/**
 * A living page: a result list built like Clutch's, of invented vendors, that its own script changes the way sites do.
 * `cardHtml` runs in Node and, since its text goes into the page, there.
 */

/** The vendor of a number: everything about it can be worked out, so that a test can tell whose a badge is. */
export function cardHtml(n: number): string {
	const slug = `invented-${n}`;
	const name = `Invented ${['Willow', 'Harbour', 'Quartz', 'Meadow', 'Copper', 'Lantern'][n % 6]} ${n}`;
	const [rating, reviews, recent] = [(4 + (n % 11) / 10).toFixed(1), 5 + (n % 60), 1 + (n % 9)];
	const out = `https://r.clutch.co/redirect?pid=${100000 + n}&amp;u=${encodeURIComponent(`https://vendor-${n}.example/?utm_source=clutch.co`)}`;
	const bands = [10000, 50000, 200000].map(
		(from, i) =>
			`<a class="statistic__item" href="/profile/${slug}?project_cost=${from}#reviews">$${from.toLocaleString('en')} to $${(from * 4).toLocaleString('en')} (${1 + ((n + i) % 5)})</a>`,
	);
	const countries = ['Norway', 'Kenya', 'Chile', 'Japan'].map(
		(country, i) =>
			`<a class="insight-countries__country" data-insight-link="location" href="/profile/${slug}?verified=true#reviews">${country} (${1 + ((n + i) % 4)})</a>`,
	);
	return `<li class="provider-list-item" id="provider-${100000 + n}" data-clutch-pid="${100000 + n}" data-type="Directory">
<a class="provider__logotype" href="/profile/${slug}">◆</a>
<h3 class="provider__title"><a class="provider__title-link" data-link_text="Profile Title" href="/profile/${slug}">${name}</a></h3>
<div class="sg-rating"><span class="sg-rating__number">${rating}</span><a class="sg-rating__reviews" href="/profile/${slug}#reviews">${reviews} reviews</a></div>
<div class="provider__highlights"><div class="provider__highlights-item min-project-size">$5,000+</div><div class="provider__highlights-item hourly-rate">$25 - $49 / hr</div><div class="provider__highlights-item employees-count">50 - 249</div><div class="provider__highlights-item location">Lahore, Pakistan</div></div>
<div class="provider__services provider__services--provided"><p>Services provided</p><div class="provider__services-list"><div class="provider__services-list-item">60% Web Development</div><div class="provider__services-list-item">40% Mobile App Development</div></div></div>
<div class="provider__description"><div class="provider__description-text-more">We build web and mobile products for firms of every size, and look after them for years.</div></div>
<button class="sg-tabs-expanded__tab sg-tabs-expanded__tab--recent-reviews" data-insight="recent-reviews" type="button">Reviewed ${recent} times in the past 6 months</button>
<section hidden class="sg-tabs-expanded__section--recent-reviews"><div class="features__item">${recent} of ${recent} reviews are 5 stars</div></section>
<button class="sg-tabs-expanded__tab sg-tabs-expanded__tab--cost-rating" data-insight="cost-rating" type="button">4.8 out of 5.0 rating for cost</button>
<section hidden><div class="statistic__list">${bands.join('')}</div></section>
<button class="sg-tabs-expanded__tab sg-tabs-expanded__tab--locations" data-insight="locations" type="button">Completed projects in 4 countries</button>
<section hidden><div>${countries.join('')}</div></section>
<a class="website-link__item" href="${out}">Visit website</a>
</li>`;
}

/** What only this vendor's badge says. */
export const saidOf = (n: number): string => `${1 + (n % 9)} ${n % 9 === 0 ? 'review' : 'reviews'} in 6 months`;

/** What the page's script can do; every test drives these. */
export interface LivingPage {
	/** Adds cards at the end, as an endless list does. */
	add(from: number, count: number): void;
	/** Takes all cards away and shows others at another address, without a load. */
	navigate(address: string, from: number, count: number): void;
	/** Shows other vendors in the same nodes: names first, links and the rest a task later. */
	recycle(shift: number): void;
	/** Replaces every card by a fresh copy of its own markup. */
	hydrate(): void;
	/** Writes each name anew, which throws out whatever else stood in it. */
	rewrite(): void;
	/** Adds a copy of the first card, made by cloning. */
	clone(): void;
	/** Shows or hides the whole list. */
	show(shown: boolean): void;
	/** Wraps every name as translators do. */
	translate(): void;
	/** Adds elements without vendors. */
	noise(count: number): void;
}

/** The page's script: plain, in the page's own world. */
function script(card: (n: number) => string): void {
	const list = document.querySelector('#list') as HTMLElement;
	const parse = (html: string): Node => {
		const template = document.createElement('template');
		template.innerHTML = html;
		return template.content;
	};
	const many = (from: number, count: number): Node => parse(Array.from({ length: count }, (_, i) => card(from + i)).join(''));
	const cards = () => [...list.children] as HTMLElement[];
	const numberOf = (element: Element): number => Number(element.id.split('-')[1]) - 100000;
	const living: LivingPage = {
		add: (from, count) => list.append(many(from, count)),
		navigate(address, from, count) {
			history.pushState({}, '', address);
			list.replaceChildren(many(from, count));
		},
		recycle(shift) {
			for (const element of cards()) {
				const next = parse(card(numberOf(element) + shift)).firstChild as HTMLElement;
				const name = element.querySelector('.provider__title-link') as HTMLElement;
				// A text node is given other words; nothing is added or removed.
				(name.firstChild as Text).data = next.querySelector('.provider__title-link')?.textContent ?? '';
				setTimeout(() => {
					element.id = next.id;
					element.dataset.clutchPid = next.dataset.clutchPid;
					const links = [...next.querySelectorAll('a')];
					for (const css of ['.sg-rating__number', '.sg-rating__reviews', '[data-insight="recent-reviews"]'])
						(element.querySelector(css) as Element).textContent = next.querySelector(css)?.textContent ?? '';
					for (const [i, link] of element.querySelectorAll('a').entries()) link.setAttribute('href', links[i]?.getAttribute('href') ?? '');
				}, 0);
			}
		},
		hydrate() {
			for (const element of cards()) element.replaceWith(parse(card(numberOf(element))));
		},
		rewrite() {
			for (const element of cards()) {
				const title = element.querySelector('.provider__title') as HTMLElement;
				title.innerHTML = (parse(card(numberOf(element))) as DocumentFragment).querySelector('.provider__title')?.innerHTML ?? '';
			}
		},
		clone: () => list.append(cards()[0]?.cloneNode(true) as Node),
		show: (shown) => {
			list.style.display = shown ? '' : 'none';
		},
		translate() {
			for (const link of list.querySelectorAll('.provider__title-link')) {
				const font = document.createElement('font');
				font.append(document.createElement('font'));
				(font.firstChild as HTMLElement).textContent = `Erfundene ${link.textContent}`;
				link.replaceChildren(font);
			}
		},
		noise(count) {
			const box = document.querySelector('#noise') as HTMLElement;
			if (box.childElementCount > 400) box.replaceChildren();
			for (let i = 0; i < count; i++) {
				const part = document.createElement('p');
				part.textContent = 'Nothing of a vendor';
				box.append(part);
			}
		},
	};
	Object.assign(globalThis, { living });
}

/** The whole page with its first cards. */
export function livingPage(count: number, options: { readonly dir?: 'ltr' | 'rtl'; readonly hidden?: boolean } = {}): string {
	const cards = Array.from({ length: count }, (_, n) => cardHtml(n)).join('\n');
	return `<!doctype html><html lang="en" dir="${options.dir ?? 'ltr'}"><meta charset="utf-8"><title>Invented vendors</title><link rel="icon" href="data:,">
<style>body { font: 16px/24px sans-serif; margin: 0 auto; width: 1100px } h3 { margin: 0; font-size: 18px; line-height: 24px } ul { padding: 0 } li { list-style: none; border: 1px solid #ccc; padding: 12px; margin: 8px 0; contain: layout } .provider__highlights, .provider__services-list { display: flex; gap: 12px }
#noise { height: 40px; overflow: hidden }</style>
<header><a href="/profile/of-the-menu">Vendor of the day</a></header><h1>Invented vendors</h1><div id="noise"></div>
<main><ul id="list"${options.hidden ? ' style="display: none"' : ''}>${cards}</ul></main>
<script>(${script.toString()})(${cardHtml.toString()})</script></html>`;
}
