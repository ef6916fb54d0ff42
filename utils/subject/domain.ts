/**
 * From a website to an identity: the registrable domain, or nothing where the site has no single owner.
 * Carries the public suffix list (tldts): only the background, the registry and the command line import it.
 */
import { parse } from 'tldts';
import { isSharedHost, SOLD_SUFFIXES } from './shared-hosts.ts';
import { parseSubject, type SubjectId } from './subject.ts';

/** Top-level names that no registry sells: a name below them is a machine on somebody's network. */
const LOCAL = new Set(['local', 'localhost', 'internal', 'lan', 'home', 'corp', 'intranet', 'onion', 'arpa', 'invalid']);

/** Reads `https://x.com/a`, `//x.com` and `x.com/a` alike; undefined for other schemes, e-mail addresses and what is no address at all. */
function toUrl(text: string): URL | undefined {
	const trimmed = text.trim();
	if (trimmed === '' || /\s/.test(trimmed)) return;
	const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase();
	if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') return;
	const url = URL.parse(scheme ? trimmed : `https://${trimmed.replace(/^\/\//, '')}`);
	return url && !url.username && !url.password ? url : undefined;
}

function domainOf(url: URL): { domain: string; tenant: boolean } | undefined {
	const found = parse(url.hostname.replace(/\.$/, ''), { allowPrivateDomains: true });
	const { domain, publicSuffix } = found;
	if (found.isIp || !domain || !publicSuffix) return;
	if (LOCAL.has(publicSuffix)) return;
	return { domain, tenant: found.isPrivate === true && !SOLD_SUFFIXES.has(publicSuffix) };
}

/**
 * The registrable domain of an address or host, lower-case, punycode: `https://shop.example.co.uk/a` → `example.co.uk`.
 * Private suffixes count as suffixes (`a.github.io` is one, `github.io` is none). Undefined for IPs, single labels,
 * bare suffixes, e-mail addresses and other schemes than http(s).
 * Source: publicsuffix.org, as packed in tldts.
 */
export function registrableDomain(urlOrHost: string): string | undefined {
	const url = toUrl(urlOrHost);
	return url && domainOf(url)?.domain;
}

/**
 * The subject that a website names: `domain:` and its registrable domain; undefined where {@link registrableDomain} is,
 * on shared hosts (facebook.com, medium.com …), and for tenants of a platform (`acme.vercel.app`): such a name is lent, not owned.
 */
export function domainSubject(urlOrHost: string): SubjectId | undefined {
	const url = toUrl(urlOrHost);
	const found = url && domainOf(url);
	if (!found || found.tenant) return;
	if (isSharedHost(url.hostname.replace(/^www\./, ''), url.pathname)) return;
	return parseSubject(`domain:${found.domain}`);
}
