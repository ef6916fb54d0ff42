/**
 * The demo page: a result list with the true structure of a Clutch page in all that Earned reads of it, written by us,
 * with a plain style of its own, nothing loaded from anywhere, the same bytes every time.
 * 4 paid cards, 54 in the list, 6 leaders. Three vendors stand on it twice.
 */
import { demoVendors, type Vendor } from './demo-vendors.ts';

/** Where the page is shown. */
export const demoUrl = 'https://clutch.co/it-services';

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Drops empty parts; the page's own text is split over lines, as on the real page. */
const lines = (...parts: (string | false | undefined)[]): string => parts.filter((part) => part).join('\n');

type Kind = 'featured' | 'Directory' | 'Leaders Matrix';

/** Where a name or a website button leads: for paid cards a redirect that hides the website. */
function outward(vendor: Vendor, kind: Kind, position: number): string {
	const target =
		kind === 'featured'
			? `https://ppc.clutch.co/ppc/click/?s=sample:${vendor.pid}:sample`
			: `https://${vendor.website}/?utm_source=clutch.co&utm_medium=referral`;
	return escaped(
		`https://r.clutch.co/redirect?is_sponsor=${kind === 'featured'}&no_click=1&pid=${vendor.pid}&position=${position}&source=directory&u=${encodeURIComponent(target)}`,
	);
}

function head(vendor: Vendor, kind: Kind, position: number): string {
	const { name, slug, rating, reviews } = vendor;
	const paid = kind === 'featured';
	const profile = `/profile/${slug}`;
	return lines(
		`<a aria-hidden="true" tabindex="-1" class="sg-provider-logotype-v2 provider__logotype" data-link_text="Profile Logotype" style="--hue: ${(vendor.pid * 47) % 360}" href="${paid ? outward(vendor, kind, position) : profile}">${escaped(initials(name))}</a>`,
		kind === 'Directory' && `<meta content="${escaped(name)}" itemprop="name"/>`,
		'<h3 class="provider__title">',
		paid
			? `<a class="provider__title-link ppc-website-link" data-element="ppc_title" data-link_text="Profile Title" href="${outward(vendor, kind, position)}">`
			: `<a class="provider__title-link directory_profile" data-link_text="Profile Title" href="https://clutch.co${profile}"${kind === 'Directory' ? ' itemprop="url"' : ''}>`,
		escaped(name),
		'</a>',
		'</h3>',
		kind !== 'Leaders Matrix' && reviews !== undefined && ratingLine(vendor, kind, profile, rating, reviews),
		vendor.verified &&
			`<span class="provider__verified-mark provider__verified-mark--${vendor.verified === 'Verified' ? 'basic' : 'premier'}" data-tooltip-content="Verified by the directory">\n${vendor.verified}\n</span>`,
		vendor.real && '<p class="demo-note">Real firm, shown without rating or reviews</p>',
	);
}

const initials = (name: string): string =>
	name
		.split(' ')
		.map((word) => word[0] ?? '')
		.filter((letter) => letter !== letter.toLowerCase())
		.slice(0, 2)
		.join('');

function ratingLine(vendor: Vendor, kind: Kind, profile: string, rating: number | undefined, reviews: number): string {
	if (rating === undefined)
		return '<div class="provider__rating sg-rating rating-reviews"><span class="sg-rating__reviews">0 reviews</span></div>';
	const meta = `<meta content="${reviews}" itemprop="reviewCount"/>\n<meta content="5" itemprop="bestRating"/>\n<meta content="${rating}" itemprop="ratingValue"/>`;
	const microdata = kind === 'Directory' ? ' itemprop="aggregateRating" itemscope="" itemtype="https://schema.org/AggregateRating"' : '';
	return lines(
		'<div class="provider__rating sg-rating rating-reviews">',
		`<span class="sg-rating__number"${microdata}>\n${rating.toFixed(1)}${kind === 'Directory' ? `\n${meta}` : ''}\n</span>`,
		`<a aria-label="See ${escaped(vendor.name)} Reviews" class="sg-rating__stars directory_profile" data-link_text="Profile Stars" style="--stars: ${(rating / 5) * 100}%" href="${profile}#reviews "></a>`,
		`<a class="sg-rating__reviews directory_profile" data-link_text="Reviews Count" href="${profile}#reviews">\n${reviews}\n${reviews === 1 ? 'review' : 'reviews'}\n</a>`,
		'</div>',
	);
}

const highlight = (kind: string, icon: string, label: string, text: string | undefined): string | undefined =>
	text &&
	`<div class="provider__highlights-item sg-tooltip-v2 ${kind}" title="${label}">\n<span class="provider__highlights-icon" aria-hidden="true">${icon}</span>\n${escaped(text)}\n</div>`;

function highlights(vendor: Vendor): string {
	return lines(
		'<div class="provider__highlights">',
		highlight('min-project-size', '▣', 'Min. project size', vendor.minProject),
		highlight('hourly-rate', '◷', 'Avg. hourly rate', vendor.rate),
		highlight('employees-count', '◉', 'Employees', vendor.employees),
		highlight('location', '◈', 'Location', vendor.place),
		'</div>',
	);
}

function services(vendor: Vendor, kind: Kind): string {
	if (vendor.services.length === 0) return '';
	const focus = kind === 'Leaders Matrix' ? 'service-focus' : 'provided';
	return lines(
		`<div class="provider__services provider__services--${focus}">`,
		`<p class="provider__services-subtitle">${kind === 'Leaders Matrix' ? 'Service focus' : 'Services provided'}</p>`,
		`<div class="provider__services-chart" aria-hidden="true">${vendor.services.map(([percent]) => `<span class="provider__services-chart-item" style="width: ${percent}%"></span>`).join('')}</div>`,
		'<div class="provider__services-list">',
		...vendor.services.map(([percent, name]) => `<div class="provider__services-list-item">${percent}% ${escaped(name)}</div>`),
		'</div></div>',
	);
}

function ability(vendor: Vendor): string {
	const presence = 7 + (vendor.pid % 30) / 10;
	return lines(
		'<div class="provider__services provider__services--ability-to-deliver">',
		'<p class="provider__services-subtitle">Ability to deliver</p>',
		`<div class="provider__services-score">\n<strong>${(30 + presence).toFixed(1)}</strong>/40.0\n</div>`,
		'<div class="provider__services-list">',
		'<div class="provider__services-list-item">20/20 Reviews</div>',
		'<div class="provider__services-list-item">10/10 Clients &amp; Experience</div>',
		`<div class="provider__services-list-item">${presence.toFixed(1)}/10 Market Presence</div>`,
		'</div></div>',
	);
}

/** A tab that is closed at first: its short text, and the detail right after it. */
const tab = (kind: string, text: string, detail: string): string =>
	`<button class="sg-tabs-expanded__tab sg-tabs-expanded__tab--${kind}" data-insight="${kind}" type="button">\n${escaped(text)}\n</button>\n<section class="sg-tabs-expanded__section sg-tabs-expanded__section--${kind}">\n${detail}\n</section>`;

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function insights(vendor: Vendor): string {
	const { recent, cost, countries, industries, slug } = vendor;
	const link = `/profile/${slug}`;
	const tabs = [
		vendor.theme && tab('reviews-mention', vendor.theme, '<p>What clients mention.</p>'),
		recent &&
			tab(
				'recent-reviews',
				`Reviewed ${plural(recent.times, 'time', 'times')} in the past 6 months`,
				`<div class="features">\n<div class="features__item">\n${recent.fiveStars} of ${recent.times} reviews ${recent.times === 1 ? 'is' : 'are'} 5 stars\n</div>\n<div class="features__item">\n${recent.cost} avg. project cost\n</div>\n</div>`,
			),
		cost &&
			tab(
				'cost-rating',
				`${cost.rating.toFixed(1)} out of 5.0 rating for cost`,
				`<div class="statistic__list">\n${cost.bands.map(([words, count]) => `<a class="statistic__item" href="${link}?project_cost=10000#reviews">\n${words} (${count})\n</a>`).join('\n')}\n</div>`,
			),
		countries &&
			tab(
				'locations',
				`Completed projects in ${plural(countries.length, 'country', 'countries')}`,
				`<div class="insight-countries__country-list">\n${countries.map(([name, count]) => `<a class="insight-countries__country" data-insight-link="location" href="${link}?verified=true#reviews">\n${name} (${count})\n</a>`).join('\n')}\n</div>`,
			),
		industries &&
			industries.length > 0 &&
			tab(
				'industries',
				`Experience in ${plural(industries.length, 'industry', 'industries')}`,
				industries.map((name) => `<span class="provider-insight__industry-token">\n${name}\n</span>`).join('\n'),
			),
		vendor.responsive &&
			tab('responsive', vendor.responsive, '<p class="provider-insight__responsive">More responsive than most other service providers</p>'),
	];
	// The page shows four at the most.
	const shown = tabs.filter((text) => text).slice(0, 4);
	return shown.length > 0
		? `<div class="provider__insights provider__insights--v2"><div class="sg-tabs-expanded sg-tabs-expanded__list">\n${shown.join('\n')}\n</div></div>`
		: '';
}

function card(vendor: Vendor, kind: Kind, position: number): string {
	const microdata = kind === 'Directory' ? ' itemprop="item" itemscope="" itemtype="https://schema.org/LocalBusiness"' : '';
	const profile = `/profile/${vendor.slug}`;
	return lines(
		`<div class="provider provider-row" data-clutch-pid="${vendor.pid}" data-is-list="true" data-position="${position}" data-title="${escaped(vendor.name)}" data-type="${kind}"${microdata}>`,
		`<div class="provider__main-info">\n${head(vendor, kind, position)}\n</div>`,
		highlights(vendor),
		kind === 'Leaders Matrix' && ability(vendor),
		services(vendor, kind),
		vendor.sentence &&
			kind !== 'Leaders Matrix' &&
			`<div class="provider__description">\n<p class="provider__description-text-more project-highlight-text">${escaped(vendor.sentence)}</p>\n</div>`,
		kind !== 'Leaders Matrix' && insights(vendor),
		'<div class="provider__cta-container">',
		`<a class="provider__cta-link sg-button-v2--secondary directory_profile" data-link_text="Profile Button" href="${profile}">\nView Profile\n</a>`,
		`<a class="provider__cta-link sg-button-v2--primary website-link__item" data-link_text="Visit Website Button" href="${outward(vendor, kind, position)}" rel="nofollow">\nVisit Website\n</a>`,
		'</div>',
		'</div>',
	);
}

const STYLE = `
:root { color-scheme: light dark; --ground: #f4f5f6; --card: #fff; --ink: #17313b; --soft: #5b6b72; --line: #dfe4e7; --link: #0f5f86; --star: #c3410e; --chip: #eef2f4; }
@media (prefers-color-scheme: dark) { :root { --ground: #11181c; --card: #1a2328; --ink: #e4ecef; --soft: #9fb0b8; --line: #2d3a41; --link: #8cc8e8; --star: #f0935a; --chip: #243036; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, sans-serif; }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
.header { background: var(--card); border-bottom: 1px solid var(--line); padding: 14px max(20px, calc(50% - 560px)); display: flex; gap: 24px; flex-wrap: wrap; align-items: baseline; }
.header b { font-size: 20px; letter-spacing: -.02em; }
main, .demo-about { max-width: 1120px; margin: 0 auto; padding: 0 20px; }
.demo-about { padding-top: 22px; } h1 { font-size: 28px; margin: 0 0 6px; letter-spacing: -.02em; } h2 { font-size: 18px; margin: 30px 0 12px; } .demo-about p { margin: 0; color: var(--soft); max-width: 70ch; }
ul, ol { list-style: none; margin: 0; padding: 0; }
.provider { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 18px 20px; margin: 0 0 14px; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 150px; gap: 12px 24px; }
.featured-listings__title { margin: 26px 0 8px; color: var(--soft); font-size: 13px; } .provider[data-type=featured] { border-left: 3px solid var(--link); }
.provider__main-info { grid-column: 1 / -1; display: grid; grid-template-columns: 48px max-content max-content minmax(0, 1fr); column-gap: 14px; align-items: center; }
.provider__logotype { grid-row: span 2; width: 48px; height: 48px; border-radius: 8px; display: grid; place-content: center; font-weight: 700; color: #fff; background: hsl(var(--hue) 32% 38%); }
.provider__logotype:hover { text-decoration: none; }
.provider__title { grid-column: 2 / -1; font-size: 18px; line-height: 26px; margin: 0; } .provider__title a { color: inherit; }
.provider__rating { display: flex; gap: 6px; align-items: center; font-size: 14px; } .sg-rating__number { font-weight: 600; }
.sg-rating__stars { width: 80px; height: 16px; position: relative; font-size: 15px; line-height: 16px; letter-spacing: 1px; }
.sg-rating__stars::before { content: "★★★★★"; color: var(--line); } .sg-rating__stars::after { content: "★★★★★"; color: var(--star); position: absolute; left: 0; top: 0; width: var(--stars); overflow: hidden; white-space: nowrap; }
.provider__verified-mark { font-size: 13px; color: var(--soft); } .demo-note { margin: 0; font-size: 13px; color: var(--soft); }
.provider__highlights { display: grid; grid-template-columns: 1fr 1fr; gap: 6px 12px; align-content: start; font-size: 14px; } .provider__highlights-icon { color: var(--soft); display: inline-block; width: 20px; }
.provider__services-subtitle { margin: 0 0 4px; font-size: 13px; color: var(--soft); } .provider__services-chart { display: flex; gap: 2px; height: 6px; margin-bottom: 6px; }
.provider__services-chart-item { background: var(--link); border-radius: 3px; } .provider__services-chart-item:nth-child(2) { opacity: .6; } .provider__services-chart-item:nth-child(n+3) { opacity: .35; }
.provider__services-list { display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: 13px; } .provider__services-score { font-size: 14px; }
.provider__cta-container { grid-column: 3; grid-row: 2 / span 2; display: flex; flex-direction: column; gap: 8px; align-self: start; } .provider__cta-link { border: 1px solid var(--line); border-radius: 6px; padding: 6px 10px; text-align: center; font-size: 14px; }
.provider__description { grid-column: 1 / 3; } .provider__description p { margin: 0; }
.provider__insights { grid-column: 1 / -1; } .sg-tabs-expanded { display: flex; flex-wrap: wrap; gap: 8px; }
.sg-tabs-expanded__tab { font: inherit; font-size: 13px; color: inherit; background: var(--chip); border: 0; border-radius: 14px; padding: 4px 11px; } .sg-tabs-expanded__section { display: none; }
.pages { display: flex; gap: 12px; padding: 10px 0 60px; }
@media (max-width: 760px) { .provider { grid-template-columns: 1fr; } .provider__cta-container, .provider__description { grid-column: 1; grid-row: auto; } .provider__main-info { grid-template-columns: 48px minmax(0, 1fr); } .provider__main-info > :not(.provider__logotype) { grid-column: 2; } .provider__cta-container { flex-direction: row; } }
`;

/** The page as HTML. */
export function demoPage(): string {
	const { invented, real } = demoVendors();
	const organic = invented.slice(0, 48);
	// The real firms stand among the others, one every few cards.
	for (const [i, vendor] of real.entries()) organic.splice(3 + i * 8, 0, vendor);
	// One paid vendor and two leaders are in the list too.
	const featured = [...invented.slice(48, 51), ...invented.slice(9, 10)];
	const leaders = [...invented.slice(51, 55), ...invented.slice(2, 4)];
	const item = (vendor: Vendor, kind: Kind, i: number): string =>
		`<li class="provider-list-item" id="provider-${vendor.pid}"${kind === 'Directory' ? ' itemprop="itemListElement" itemscope="" itemtype="https://schema.org/ListItem"' : ''}>\n${card(vendor, kind, 101 + i)}\n</li>`;
	return lines(
		'<!DOCTYPE html>',
		'<html lang="en"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width">',
		'<title>Top IT Services Companies (sample page)</title>',
		`<link rel="icon" href="data:,"><link rel="canonical" href="${demoUrl}">`,
		`<style>${STYLE}</style>`,
		'</head><body>',
		'<header id="common-header" class="header"><b>IT services</b> <a href="/search">Search</a> <a href="/get-listed">For providers</a> <a href="/profile/sample-of-the-menu">Vendor of the day</a></header>',
		'<div class="demo-about"><h1>Top IT services companies</h1><p>A sample page, built like a result page of Clutch. Vendors whose website ends in .example are invented, with all their figures. The six others are real firms, shown without ratings or reviews.</p></div>',
		'<main id="providers2" class="directory"><section id="providers__section">',
		'<ul id="providers__list" class="providers__list">',
		'<li class="featured-listings"><div class="featured-listings__title-container"><h2 class="featured-listings__title">Featured listings</h2></div>',
		...featured.map(
			(vendor, i) => `<div class="provider-list-item" id="provider-${vendor.pid}">\n${card(vendor, 'featured', 1 + i)}\n</div>`,
		),
		'</li>',
		...organic.map((vendor, i) => item(vendor, 'Directory', i)),
		'</ul></section>',
		'<div class="lm-providers" id="lm-providers__section"><h2>Leaders</h2><ol class="providers__list">',
		...leaders.map((vendor, i) => item(vendor, 'Leaders Matrix', i)),
		'</ol></div>',
		'<nav class="pages" aria-label="Pages"><b>1</b> <a href="/it-services?page=2">2</a> <a href="/it-services?page=3">3</a></nav>',
		'</main></body></html>',
	);
}
