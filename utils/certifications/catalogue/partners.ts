/** Partner tiers and marketplace badges. A tier counts sales and staff certificates: it is no audit of the firm. */
import type { Register, Scheme } from './scheme.ts';

interface Tier {
	id: string;
	name: string;
	short: string;
	owner: string;
	names: Scheme['names'];
	levels?: Scheme['levels'];
	register?: Register;
	note?: string;
	source?: string;
}

function tier({ id, name, short, owner, names, levels, register, note, source }: Tier): Scheme {
	return {
		id,
		name,
		short,
		certifies: 'organisation',
		gives: 'tier',
		owner,
		issuer: owner,
		validity: 'reviewed every year',
		...(levels && { levels }),
		dimensions: ['capability'],
		registers: register ? [register] : [],
		names,
		held: true,
		...(note && { note }),
		source: source ?? 'common knowledge',
	};
}

const page = (name: string, url: string): Register => ({ name, url, by: ['name'], access: 'page', unchecked: true });
const METALS = { platinum: ['platinum'], gold: ['gold'], silver: ['silver'], bronze: ['bronze'] };

export const PARTNERS: readonly Scheme[] = [
	tier({
		id: 'aws-partner',
		name: 'AWS Partner Network tier',
		short: 'AWS Partner',
		owner: 'Amazon Web Services',
		names: {
			en: [
				'aws ~ partner',
				'aws ~ partners',
				'amazon web services ~ partner',
				'amazon aws ~ partner',
				'aws partner network',
				'apn ~ partner',
				'aws apn',
				'partner aws',
				'socio aws',
				'aws parceiro',
				'partenaire aws',
			],
		},
		levels: { premier: ['premier'], advanced: ['advanced'], select: ['select'], registered: ['registered'] },
		register: page('AWS Partner Solutions Finder', 'https://partners.amazonaws.com/'),
		note: '"Consulting Partner" is the name used before 2022.',
		source: 'a public guide to the tiers; common knowledge',
	}),
	tier({
		id: 'microsoft-partner',
		name: 'Microsoft AI Cloud Partner Program',
		short: 'Microsoft Partner',
		owner: 'Microsoft',
		names: {
			en: [
				'microsoft ~ partner',
				'microsoft ~ partners',
				'azure ~ partner',
				'microsoft azure ~ partner',
				'azure expert msp',
				'microsoft gold certified',
				'partner microsoft',
				'socio microsoft',
				'partenaire microsoft',
				'parceiro microsoft',
				'gold microsoft partner',
				'microsoft azure certified partner',
			],
		},
		levels: {
			'solutions-partner': ['solutions'],
			'azure-expert-msp': ['azure expert msp'],
			learning: ['learning'],
			gold: ['gold'],
			silver: ['silver'],
		},
		register: page('Microsoft partner directory', 'https://marketplace.microsoft.com/'),
		note: 'Gold and Silver ended in 2022 and 2023.',
		source: 'Microsoft Partner Center; end of Gold: common knowledge',
	}),
	tier({
		id: 'google-cloud-partner',
		name: 'Google Cloud Partner',
		short: 'Google Cloud Partner',
		owner: 'Google',
		names: {
			en: ['google cloud ~ partner', 'google cloud ~ partners', 'gcp ~ partner', 'partner google cloud', 'google cloud platform ~ partner'],
		},
		levels: { diamond: ['diamond'], premier: ['premier'] },
		register: page('Google Cloud partner directory', 'https://cloud.google.com/find-a-partner/'),
	}),
	tier({
		id: 'google-partner',
		name: 'Google Partners, for advertising',
		short: 'Google Partner',
		owner: 'Google',
		names: {
			en: [
				'google ~ partner',
				'google ~ partners',
				'google ads ~ partner',
				'certified google partner',
				'partner google',
				'google adwords ~ partner',
				'partenaire google',
				'parceiro google',
			],
		},
		levels: { premier: ['premier'] },
		register: page('Google Partners directory', 'https://www.google.com/partners/become-a-partner/'),
		note: 'Counts spending on Google Ads and staff certificates.',
	}),
	tier({
		id: 'salesforce-partner',
		name: 'Salesforce consulting partner tier',
		short: 'Salesforce Partner',
		owner: 'Salesforce',
		names: { en: ['salesforce ~ partner', 'salesforce ~ partners', 'partner salesforce', 'salesforce appexchange ~ partner'] },
		levels: { summit: ['summit'], select: ['select'], ridge: ['ridge'], crest: ['crest'], base: ['base'], ...METALS },
		register: page('AppExchange consultants', 'https://appexchange.salesforce.com/consulting'),
		note: 'By one source two tiers, Select and Summit, since March 2026.',
		source: 'newot.co; mindcat.consulting',
	}),
	tier({
		id: 'shopify-partner',
		name: 'Shopify Partner Program',
		short: 'Shopify Partner',
		owner: 'Shopify',
		names: {
			en: [
				'shopify ~ partner',
				'shopify ~ partners',
				'shopify expert',
				'shopify experts',
				'shopify certified',
				'shopify plus certified',
				'partner shopify',
				'shopify plus expert',
			],
		},
		levels: { plus: ['plus'], premier: ['premier'], platinum: ['platinum'], select: ['select'], registered: ['registered'] },
		register: page('Shopify Partner Directory', 'https://www.shopify.com/partners/directory'),
		note: 'Registering is free: the bare word says little.',
	}),
	tier({
		id: 'hubspot-partner',
		name: 'HubSpot Solutions Partner tier',
		short: 'HubSpot Partner',
		owner: 'HubSpot',
		names: { en: ['hubspot ~ partner', 'hubspot ~ partners', 'hubspot certified', 'partner hubspot', 'hubspot certified agency'] },
		levels: { elite: ['elite'], diamond: ['diamond'], platinum: ['platinum'], gold: ['gold'] },
		register: page('HubSpot Solutions Directory', 'https://ecosystem.hubspot.com/marketplace/solutions'),
		note: '"HubSpot certified" is mostly a free course of one person.',
	}),
	tier({
		id: 'wordpress',
		name: 'WordPress: no certification; WordPress VIP and Woo partners',
		short: 'WordPress',
		owner: 'Automattic (VIP, Woo)',
		names: {
			en: [
				'wordpress vip ~ partner',
				'wooexpert',
				'wooexperts',
				'woo expert',
				'certified wordpress developer',
				'wordpress certified developer',
				'wordpress certified',
				'certified wordpress expert',
			],
		},
		note: 'No official certificate for developers is known: "WordPress certified" is a course.',
	}),
	tier({
		id: 'drupal',
		name: 'Drupal Certified Partner and Acquia certificates',
		short: 'Drupal',
		owner: 'Drupal Association; Acquia',
		names: {
			en: [
				'drupal ~ partner',
				'acquia certified',
				'acquia ~ partner',
				'drupal certified',
				'acquia certified developer',
				'acquia certified drupal developer',
			],
		},
		levels: METALS,
		register: page('Drupal Certified Partners', 'https://www.drupal.org/drupal-services'),
		note: "An Acquia certificate is a person's.",
	}),
	{
		...tier({
			id: 'upwork-badge',
			name: 'Upwork talent badge',
			short: 'Upwork badge',
			owner: 'Upwork',
			names: {
				en: [
					'=Top Rated',
					'=Top Rated Plus',
					'=Expert-Vetted',
					'=Rising Talent',
					'upwork top rated',
					'upwork top rated plus',
					'top rated on upwork',
					'top rated plus on upwork',
					'top rated freelancer',
					'top rated upwork',
					'=Expert Vetted',
					'expert vetted talent',
					'=TOP RATED',
					'=TOP RATED PLUS',
					'=Top-Rated',
					'=Top-Rated Plus',
				],
			},
			levels: {
				'top-rated-plus': ['top rated plus', 'plus'],
				'top-rated': ['top rated'],
				'expert-vetted': ['expert vetted'],
				'rising-talent': ['rising talent'],
			},
			note: 'Worked out by the marketplace from jobs done there: no certificate.',
			source: 'support.upwork.com',
		}),
		gives: 'badge',
		not: [
			'seller',
			'restaurant',
			'restaurants',
			'hotel',
			'hotels',
			'movies',
			'products',
			'product',
			'courses',
			'schools',
			'by',
			'services',
			'service',
			'reviews',
		],
	},
	{
		...tier({
			id: 'fiverr-badge',
			name: 'Fiverr seller level',
			short: 'Fiverr level',
			owner: 'Fiverr',
			names: {
				en: [
					'level 1 seller',
					'level 2 seller',
					'level one seller',
					'level two seller',
					'top rated seller',
					'fiverr pro',
					"fiverr's choice",
					'fiverr level 2',
					'fiverr level 1',
					'fiverr top rated',
					'top rated seller on fiverr',
					'fiverr vetted pro',
				],
			},
			levels: { 'level-1': ['level 1', 'level one'], 'level-2': ['level 2', 'level two'], 'top-rated': ['top rated'], pro: ['pro'] },
			note: 'Worked out by the marketplace from jobs done there: no certificate.',
		}),
		gives: 'badge',
	},
];
