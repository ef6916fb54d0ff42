/** Reading claims: 1 MB of text made to be slow against 1 MB of plain text, as a ratio. Anything far above 1 is a fault. */
import { readClaims } from '#utils/certifications/claims.ts';

const SIZE = 1_000_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

const PLAIN = fill('We build software for clients in many countries, and we like what we do. Our team works with care and answers fast. ');

const ADVERSARIAL: Readonly<Record<string, string>> = {
	'100,000 scheme names': fill('ISO 27001,'),
	'names with words between': fill('iso 9001; x '),
	'nested heads of names': fill('((iso/iec din en iso '),
	'numbers without end': fill('iso 27001-1-1-1:2013/'),
	'partner tiers without a partner': fill('aws advanced consulting premier tier '),
	'one word without end': fill('a'),
	'unbroken Han': fill('认证'),
	'unbroken kana and Han': fill('認証取得'),
	'unbroken Thai': fill('ได้รับการรับรองมาตรฐาน'),
	'mixed directions': fill('ISO ٢٧٠٠١ شهادة \u202eISO 27001\u202c 认证 '),
	'combining marks': fill('a\u0301\u0302\u0303'),
	'quotes and cues': fill('"not iso 27001 certified" valid until '),
	dashes: fill('-'),
};

const milliseconds = (text: string): number => {
	const start = performance.now();
	readClaims(text, '2026-01-01');
	return performance.now() - start;
};

const best = (text: string): number => Math.min(milliseconds(text), milliseconds(text));

export async function bench(): Promise<void> {
	readClaims('ISO 27001 certified', '2026-01-01');
	const plain = best(PLAIN);
	console.log(`1 MB of plain text: ${plain.toFixed(0)} ms`);
	let worst = 0;
	for (const [name, text] of Object.entries(ADVERSARIAL)) {
		const ratio = best(text) / plain;
		worst = Math.max(worst, ratio);
		console.log(`  ${name}: ${ratio.toFixed(2)} ×`);
	}
	console.log(`worst: ${worst.toFixed(2)} × plain`);
}
