/**
 * The vendors of the demo page. Those with a website below `.example` are invented, with invented figures drawn from a
 * fixed seed, so that the page is the same every time. The others are real firms: name, place and website only,
 * no rating, review or claim of ours about them; what Earned says of them comes from public registers.
 */

/** What a card of the page says. */
export interface Vendor {
	readonly name: string;
	readonly slug: string;
	readonly pid: number;
	readonly website: string;
	readonly place: string;
	readonly real: boolean;
	/** Absent: not asked; 0 reviews: none yet. */
	readonly rating?: number;
	readonly reviews?: number;
	readonly rate?: string;
	readonly minProject?: string;
	readonly employees?: string;
	readonly verified?: string;
	readonly sentence: string;
	readonly services: readonly (readonly [percent: number, name: string])[];
	readonly theme?: string;
	readonly recent?: { readonly times: number; readonly fiveStars: number; readonly cost: string };
	readonly cost?: { readonly rating: number; readonly bands: readonly (readonly [words: string, reviews: number])[] };
	readonly countries?: readonly (readonly [name: string, projects: number])[];
	readonly industries?: readonly string[];
	readonly responsive?: string;
}

/** A small generator of numbers from a seed (mulberry32), so that nothing on the page changes between runs. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const INVENTED = `
Rivaaj Systems|Lahore, Pakistan
Chenab Code Works|Lahore, Pakistan
Shalimar Cloudcraft|Lahore, Pakistan
Kinnow Logic|Lahore, Pakistan
Margalla Query|Islamabad, Pakistan
Mohenjo Interfaces|Karachi, Pakistan
Meghna Softworks|Dhaka, Bangladesh
Shapla Byte Studio|Dhaka, Bangladesh
Padma Ledger Labs|Dhaka, Bangladesh
Rickshaw Road Digital|Dhaka, Bangladesh
Karnaphuli Cloud|Chattogram, Bangladesh
Sampaguita Stack|Manila, Philippines
Bayanihan Byteworks|Manila, Philippines
Jeepney Data|Manila, Philippines
Mactan Loom|Cebu City, Philippines
Wisłoka Software|Kraków, Poland
Smoczy Most Tech|Kraków, Poland
Zakole Systems|Kraków, Poland
Bursztyn Web|Gdańsk, Poland
Aburrá Nube|Medellín, Colombia
Silletero Soft|Medellín, Colombia
Cafetal Data|Medellín, Colombia
Orquídea Móvil|Bogotá, Colombia
Savanna Signalworks|Nairobi, Kenya
Tumaini Threads|Nairobi, Kenya
Harmattan Apps|Lagos, Nigeria
Eko Lattice|Lagos, Nigeria
Himal Thread|Kathmandu, Nepal
Nelum Nets|Colombo, Sri Lanka
Sen Vàng Software|Da Nang, Vietnam
Sahyadri Stackers|Pune, India
Nandi Hill Code|Bengaluru, India
Nilometer Labs|Cairo, Egypt
Rioni Works|Tbilisi, Georgia
Someș Logic|Cluj-Napoca, Romania
Avala Bits|Beograd, Serbia
Põhjatuul Tech|Tallinn, Estonia
Ipê Roxo Sistemas|São Paulo, Brazil
Agave Seca Code|Guadalajara, Mexico
Ceibo Norte Cloud|Buenos Aires, Argentina
Rambla Sur Soft|Montevideo, Uruguay
Azulejo Azul Code|Lisbon, Portugal
Copper Kettle Software|Austin, TX
Lantern & Loom IT|Chicago, IL
Millrace Systems|Leeds, England
Maple Ferry Digital|Toronto, Canada
Fjordlys Koding|Bergen, Norway
Blue Crane Integrations|Cape Town, South Africa
Quayside Kernel|Bristol, England
Tabla Rhythm Tech|Faisalabad, Pakistan
Sundarban Systems|Khulna, Bangladesh
Prairie Compass IT|Omaha, NE
Baltic Thicket|Riga, Latvia
Cordillera Nine|Quito, Ecuador
Kilim Softworks|Izmir, Türkiye
`
	.trim()
	.split('\n')
	.map((line) => line.split('|') as [name: string, place: string]);

/** Real firms that stand in public registers of the evidence, or in public lists of their city. */
const REAL: readonly (readonly [name: string, place: string, website: string])[] = [
	['EPAM Systems', 'Newtown, PA', 'www.epam.com'],
	['Camptocamp', 'Lausanne, Switzerland', 'www.camptocamp.com'],
	['Booz Allen Hamilton', 'McLean, VA', 'www.boozallen.com'],
	['ControlPlane', 'London, England', 'control-plane.io'],
	['Arbisoft', 'Lahore, Pakistan', 'www.arbisoft.com'],
	['OVHcloud', 'Roubaix, France', 'www.ovhcloud.com'],
];

const RATES = ['< $25 / hr', '$25 - $49 / hr', '$25 - $49 / hr', '$50 - $99 / hr', '$100 - $149 / hr', 'Undisclosed'];
const MIN_PROJECTS = ['$1,000+', '$5,000+', '$10,000+', '$25,000+', '$50,000+', 'Undisclosed'];
const SIZES = ['2 - 9', '10 - 49', '10 - 49', '50 - 249', '250 - 999', '1,000 - 9,999'];
const BANDS = ['Less than $10,000', '$10,000 to $49,000', '$50,000 to $199,999', '$200,000 to $999,999'];
const COSTS = ['Less than $10,000', '$10,000 – $49,000', '$50,000 – $199,999', 'Unknown'];
const COUNTRIES = [
	'United States',
	'United Kingdom',
	'Canada',
	'Australia',
	'Germany',
	'Netherlands',
	'United Arab Emirates',
	'Singapore',
	'Sweden',
];
const INDUSTRIES = ['Financial services', 'Healthcare', 'Retail', 'Education', 'Logistics', 'Nonprofit', 'Real estate', 'Software'];
const THEMES = ['Communicates well', 'Timely', 'Professional', 'Knowledgeable', 'Keeps to the budget'];
const SERVICES = [
	'Custom Software Development',
	'IT Managed Services',
	'Cloud Consulting & SI',
	'Mobile App Development',
	'Cybersecurity',
	'BI & Big Data',
	'Application Testing',
];
const SENTENCES = [
	'ISO 27001 certified since 2023; a team that stays with a product for years.',
	'We build and run web platforms for logistics and retail.',
	'SOC 2 Type II report on request, and an ISO 9001 quality system.',
	'Product engineers for young companies, from first sketch to support.',
	'Currently working towards ISO 27001 certification.',
	'Cloud migration, on-call support and honest estimates.',
	'Appraised at CMMI Level 3, with ISO 27001 and ISO 9001 certificates.',
	'Mobile and web applications with weekly demonstrations.',
	'Our data centre partner is ISO 27001 certified.',
	'Data platforms, dashboards and the pipelines behind them.',
	'We help clients prepare for their SOC 2 audit.',
	'ISO-certified processes and a fixed team for every project.',
];

const slugOf = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/ł/g, 'l')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-');

type Random = () => number;
const pick = <T>(random: Random, list: readonly [T, ...T[]] | readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const upTo = (random: Random, least: number, most: number): number => least + Math.floor(random() * (most - least + 1));

/** Some of a list, each with a count, the counts together at most `total`, highest first. */
function shares(random: Random, list: readonly string[], total: number): [string, number][] {
	const chosen = list.filter(() => random() < 0.45).slice(0, Math.max(1, Math.min(5, total)));
	let left = total;
	return (chosen.length > 0 ? chosen : list.slice(0, 1))
		.map((name): [string, number] => {
			const count = Math.min(left, upTo(random, 1, Math.max(1, Math.floor(total / 2))));
			left -= count;
			return [name, count];
		})
		.filter(([, count]) => count > 0)
		.sort((a, b) => b[1] - a[1]);
}

/** Most firms stand between 4.6 and 5.0, as on real pages; a few lower. */
function ratingOf(random: Random, reviews: number): number {
	if (reviews === 0) return 0;
	if (reviews < 5) return random() < 0.6 ? 5 : 4.5;
	const low = random() < 0.12 ? 0.5 : 0;
	return Math.min(5, Math.max(3.9, Math.round((5.03 - random() * 0.45 - low) * 10) / 10));
}

/** How many reviews the nth invented vendor has: some none yet, some one to four, most five to eighty. */
function reviewsOf(random: Random, index: number): number {
	if (index % 12 === 7) return 0;
	if (index % 6 === 4) return upTo(random, 1, 4);
	return Math.round(5 + 75 * random() ** 2.2);
}

/** What a vendor does, in hundredths, largest first. */
function servicesOf(random: Random, index: number): [number, string][] {
	const first = SERVICES[index % SERVICES.length] ?? '';
	const others = SERVICES.filter((service) => service !== first && random() < 0.35).slice(0, 3);
	const share = 5 * upTo(random, 2, 4);
	const rest: [number, string][] = others.length > 0 ? others.map((service) => [share, service]) : [[20, 'Other']];
	return [[100 - rest.reduce((sum, [percent]) => sum + percent, 0), first], ...rest];
}

function invented(random: Random, [name, place]: readonly [string, string], index: number): Vendor {
	const reviews = reviewsOf(random, index);
	const rating = ratingOf(random, reviews);
	const slug = slugOf(name);
	const times = Math.max(1, Math.min(reviews, upTo(random, 1, Math.max(1, Math.ceil(reviews / 6)))));
	return {
		name,
		slug,
		pid: 9_100_000 + index,
		website: `${slug.replaceAll('-', '')}.example`,
		place,
		real: false,
		reviews,
		...(reviews > 0 && { rating }),
		rate: pick(random, RATES),
		minProject: pick(random, MIN_PROJECTS),
		employees: pick(random, SIZES),
		...(random() < 0.6 && { verified: random() < 0.5 ? 'Premier Verified' : 'Verified' }),
		sentence: SENTENCES[index % SENTENCES.length] ?? '',
		services: servicesOf(random, index),
		...(reviews > 0 && { theme: pick(random, THEMES) }),
		...(reviews > 0 &&
			index % 2 === 0 && { recent: { times, fiveStars: Math.round(times * (0.4 + 0.6 * random())), cost: pick(random, COSTS) } }),
		...(reviews > 2 && {
			cost: {
				rating: Math.min(5, Math.round((rating - 0.25 + random() * 0.3) * 10) / 10),
				bands: shares(random, BANDS, Math.ceil(reviews * 0.7)),
			},
		}),
		...(reviews > 4 && random() < 0.65 && { countries: shares(random, COUNTRIES, Math.ceil(reviews * 0.8)) }),
		...(random() < 0.7 && { industries: INDUSTRIES.filter(() => random() < 0.5) }),
		...(random() < 0.25 && { responsive: 'Very responsive' }),
	};
}

const real = ([name, place, website]: (typeof REAL)[number], index: number): Vendor => ({
	name,
	slug: `sample-${slugOf(name)}`,
	pid: 9_200_000 + index,
	website,
	place,
	real: true,
	sentence: '',
	services: [],
});

/** All vendors: the invented ones in order, and the real ones. */
export function demoVendors(): { invented: Vendor[]; real: Vendor[] } {
	const random = seeded(20261124);
	return { invented: INVENTED.map((row, index) => invented(random, row, index)), real: REAL.map(real) };
}
