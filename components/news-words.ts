/** What the user is told of a vendor on a list, in a sentence. */
import type { What } from '#utils/lists/list.ts';
import type { SideWords } from './sidepanel-english.ts';

export function newsWords(what: What, { news }: SideWords): string {
	switch (what.kind) {
		case 'reminder':
			return news.reminder(what.scheme, what.until, what.left);
		case 'certificate':
			return news.certificate(what.scheme, what.from, what.to);
		case 'state':
			return news.state(what.from, what.to);
	}
}
