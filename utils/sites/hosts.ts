/**
 * Hosts on whose pages badges are drawn: the content script's matches and the package's host permissions.
 * Written out, since the content script must not carry every description. A test holds it to the descriptions.
 */

/** Hosts that stand with and without `www.`. */
const MAIN = `clutch.co goodfirms.co upwork.com g2.com designrush.com fiverr.com trustpilot.com freelancer.com
freelancer.com.au freelancer.co.nz freelancer.co.uk freelancer.hk freelancer.sg freelancer.ph freelancer.de freelancer.ca freelancer.co.za
freelancer.in freelancer.com.jm freelancer.es freelancer.mx freelancer.com.pe freelancer.ec freelancer.cl freelancer.pk freelancer.co.id
freelancer.com.bd freelancer.uy freelancer.pt freelancer.co.ro freelancer.com.ru freelancer.cn freelancer.jp freelancer.gr freelancer.is
freelancer.co.th freelancer.cz freelancer.com.ar freelancer.com.co freelancer.pl freelancer.com.ua freelancer.no freelancer.co.kr
freelancer.ie freelancer.co.it freelancer.si freelancer.se freelancer.co.ke freelancer.com.al freelancer.hu`.split(/\s+/);

/** Parts of a site in other languages or countries. */
const PARTS: readonly (readonly [host: string, parts: string])[] = [
	['fiverr.com', 'de es fr br pt it nl pro fr.pro'],
	['trustpilot.com', 'uk ie ca au nz de at ch fr fr-be nl nl-be it es pt br dk se no fi pl jp'],
	['freelancer.com', 'br fr fi dk my tr vn'],
];

/** Exact hosts, with their `www.` forms. */
export const DRAWN_HOSTS: readonly string[] = [
	...MAIN.flatMap((host) => [host, `www.${host}`]),
	...PARTS.flatMap(([host, parts]) => parts.split(' ').map((part) => `${part}.${host}`)),
];
