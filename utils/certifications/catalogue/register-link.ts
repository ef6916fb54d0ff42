/** Addresses of one record in a register: the most useful claim on a page. Recognised and offered, never followed by themselves. */

/** A form of address: host, path with `{key}` for the record's key, and what it is a record of. */
export interface RegisterLinkForm {
	readonly host: string;
	/** Segments of the path, and `?name={key}` where the key is a parameter. */
	readonly path: string;
	/** Scheme ids; empty where the register holds many schemes. */
	readonly schemes: readonly string[];
	readonly register: string;
	/** The register keeps this address for what has ended. */
	readonly ended?: true;
}

/** The known forms. One may be another firm's record: a link is no proof. */
export const registerLinks: readonly RegisterLinkForm[] = [
	{ host: 'www.iafcertsearch.org', path: '/certification/{id}', schemes: [], register: 'IAF CertSearch' },
	{ host: 'www.iafcertsearch.org', path: '/certified-entity/{id}', schemes: [], register: 'IAF CertSearch' },
	{ host: 'cmmiinstitute.com', path: '/pars/appraisals/{number}', schemes: ['cmmi'], register: 'CMMI PARS' },
	{ host: 'cmmiinstitute.com', path: '/pars/appraisals/{number}/historical', schemes: ['cmmi'], register: 'CMMI PARS', ended: true },
	{ host: 'sas.cmmiinstitute.com', path: '/pars/pars_detail.aspx?a={number}', schemes: ['cmmi'], register: 'CMMI PARS' },
	{ host: 'registry.blockmarktech.com', path: '/certificates/{uuid}', schemes: ['cyber-essentials'], register: 'Blockmark registry' },
	{ host: 'cp.certmetrics.com', path: '/amazon/en/public/verify/credential/{code}', schemes: ['aws-certification'], register: 'AWS' },
	{ host: 'www.credly.com', path: '/badges/{uuid}', schemes: [], register: 'Credly' },
	{ host: 'cloudsecurityalliance.org', path: '/star/registry/{slug}', schemes: ['csa-star'], register: 'CSA STAR' },
	{ host: 'www.bcorporation.net', path: '/en-us/find-a-b-corp/company/{slug}', schemes: ['b-corp'], register: 'B Corp directory' },
	{
		host: 'www.dataprivacyframework.gov',
		path: '/s/participant-search/participant-detail?id={id}',
		schemes: ['dpf'],
		register: 'Data Privacy Framework List',
	},
];

/** A recognised link: the form, the record's key, and the address to offer (https, without fragment or foreign parameters). */
export interface RegisterLink {
	readonly form: RegisterLinkForm;
	readonly key: string;
	readonly url: string;
}

/** The record that an address names, or `undefined`. Only https (or http, offered as https) and only the known hosts. */
export function registerLink(address: string): RegisterLink | undefined {
	if (address.length > 500 || !URL.canParse(address)) return undefined;
	const url = new URL(address);
	if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.port !== '' || url.username !== '') return undefined;
	const bare = (host: string) => host.replace(/^www\./, '');
	for (const form of registerLinks) {
		if (bare(form.host) !== bare(url.hostname)) continue;
		const key = keyOf(form.path, url);
		if (key) return { form, key, url: `https://${form.host}${form.path.replace(/\{\w+\}/, key)}` };
	}
	return undefined;
}

/** The key where the path fits the form, segment by segment. */
function keyOf(form: string, url: URL): string | undefined {
	const [path = '', query] = form.split('?');
	const want = path.split('/').filter(Boolean);
	const have = url.pathname.split('/').filter(Boolean);
	if (want.length !== have.length) return undefined;
	let key: string | undefined;
	for (const [i, segment] of want.entries()) {
		const seen = have[i] ?? '';
		if (segment.startsWith('{')) key = seen;
		else if (segment.toLowerCase() !== seen.toLowerCase()) return undefined;
	}
	if (query) key = url.searchParams.get(query.split('=')[0] ?? '') ?? undefined;
	return key && /^[\w.-]{1,80}$/.test(key) ? key : undefined;
}
