/**
 * Sites whose vendors are recognised by address alone: no page of theirs was seen, or only one source says how it looks,
 * or (LinkedIn) the terms forbid inserting elements. Nothing is drawn on them; popup and side panel show what is known of
 * the vendor whose page is open. Sources: profile links in many unrelated repositories.
 */
import type { Charset, LinkForm, PageForm, Site } from './site.ts';

/** What such a page tells: its heading. */
export const NAMED = { root: ['main', 'body'], name: ['h1'], website: [], read: {}, quiet: true } as const;

interface Address {
	readonly id: Site['id'];
	readonly label: string;
	readonly hosts: readonly string[];
	/** Paths of profiles, most telling first. */
	readonly paths: readonly string[];
	readonly charset?: Charset;
	readonly reserved?: readonly string[];
	/** A page counts only with this element, where the path alone is ambiguous. */
	readonly when?: string;
}

const forms = (paths: readonly string[], charset: Charset, when?: string): { pages: PageForm[]; link: LinkForm[] } => ({
	pages: [...paths.map((path) => ({ kind: 'profile' as const, path, charset, ...(when && { when }) })), { kind: 'other', path: '/**' }],
	link: paths.map((path) => ({ path, charset })),
});

function byAddress({ paths, charset = 'slug', reserved = [], when, ...site }: Address): Site {
	return {
		...site,
		version: 1,
		support: 'address',
		...forms(paths, charset, when),
		reserved,
		card: [],
		name: [],
		skip: [],
		secondary: [],
		website: [],
		read: {},
		profile: NAMED,
	};
}

const LINKEDIN_KINDS = ['company', 'in', 'school', 'showcase'] as const;

/** User Agreement §8.2 forbids to overlay or modify the appearance of its pages, and names browser plug-ins. */
const linkedin: Site = {
	...byAddress({
		id: 'linkedin',
		label: 'LinkedIn',
		hosts: [
			'linkedin.com',
			...['uk', 'in', 'ca', 'se', 'de', 'fr', 'nl', 'es', 'it', 'pl', 'pk', 'bd', 'ph', 'br', 'au'].map((part) => `${part}.linkedin.com`),
		],
		paths: [],
	}),
	support: 'never-drawn',
	pages: [
		...LINKEDIN_KINDS.map((kind) => ({
			kind: 'profile' as const,
			path: `/${kind}/{id}/**`,
			charset: 'segment' as const,
			prefix: `${kind}/`,
		})),
		{ kind: 'other', path: '/**' },
	],
	link: LINKEDIN_KINDS.map((kind) => ({ path: `/${kind}/{id}/**`, charset: 'segment' as const, prefix: `${kind}/` })),
};

const PROFILE_PAGE = 'meta[property="og:type"][content="profile"]';

export const ADDRESS_ONLY: readonly Site[] = [
	linkedin,
	byAddress({
		id: 'peopleperhour',
		label: 'PeoplePerHour',
		hosts: ['peopleperhour.com'],
		paths: ['/freelancer/*/*/{id}', '/freelancer/*/*-{id}', '/freelancer/{id}'],
		reserved: ['dashboard'],
	}),
	byAddress({
		id: 'malt',
		label: 'Malt',
		hosts: ['fr', 'uk', 'com', 'de', 'es', 'nl', 'be', 'ch'].map((end) => `malt.${end}`),
		paths: ['/profile/{id}'],
		charset: 'word',
	}),
	byAddress({ id: 'guru', label: 'Guru', hosts: ['guru.com'], paths: ['/freelancers/{id}'], charset: 'word' }),
	byAddress({ id: 'techbehemoths', label: 'TechBehemoths', hosts: ['techbehemoths.com'], paths: ['/company/{id}'] }),
	byAddress({ id: 'toptal', label: 'Toptal', hosts: ['toptal.com'], paths: ['/resume/{id}', '/developers/resume/{id}'] }),
	byAddress({ id: 'workana', label: 'Workana', hosts: ['workana.com'], paths: ['/freelancer/{id}'], charset: 'hex32' }),
	byAddress({ id: 'manifest', label: 'The Manifest', hosts: ['themanifest.com'], paths: ['/company/{id}'] }),
	byAddress({ id: 'sortlist', label: 'Sortlist', hosts: ['sortlist.com'], paths: ['/agency/{id}'] }),
	byAddress({ id: 'aws', label: 'AWS Partners', hosts: ['partners.amazonaws.com'], paths: ['/partners/{id}/**'], charset: 'alnum' }),
	byAddress({
		id: 'contra',
		label: 'Contra',
		hosts: ['contra.com'],
		paths: ['/{id}'],
		charset: 'word',
		reserved: ['opportunities', 'jobs', 'static', 'mcp', 'login', 'signup', 'discover'],
		when: PROFILE_PAGE,
	}),
	byAddress({
		id: 'github',
		label: 'GitHub',
		hosts: ['github.com'],
		paths: ['/{id}', '/orgs/{id}'],
		reserved: [
			'topics',
			'marketplace',
			'settings',
			'orgs',
			'sponsors',
			'explore',
			'features',
			'login',
			'about',
			'pricing',
			'collections',
			'trending',
		],
		when: `${PROFILE_PAGE}, meta[name="octolytics-dimension-user_login"]`,
	}),
];
