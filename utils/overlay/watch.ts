/**
 * Tells at once which elements of a page have changed: in the very microtask after a change, so before the page is
 * painted again. Only what can matter to a card is told: links, texts, elements that came or went. Our own hosts are not.
 */

/** What has changed. */
export interface Change {
	/** Elements in which something has changed: the cards around them may say something else. */
	readonly inside: Set<Element>;
	/** Elements that came and have links: cards may be in them. */
	readonly added: Set<Element>;
	/** Whether some element has left the document. */
	removed: boolean;
}

export const noChange = (): Change => ({ inside: new Set(), added: new Set(), removed: false });

export interface WatchOptions {
	readonly document: Document;
	/** Whether an element is a host that should stand on the page now. */
	readonly owns: (element: Element) => boolean;
	readonly onChange: (change: Change) => void;
	readonly signal: AbortSignal;
}

/** Marks our hosts; the value says how the host stands (spot.ts). */
export const MARK = 'data-earned-badge';

const isHost = (node: Node): node is Element => node.nodeType === 1 && (node as Element).hasAttribute(MARK);

/** Watches until the signal aborts. */
export function watch({ document, owns, onChange, signal }: WatchOptions): void {
	function collect({ type, target, addedNodes, removedNodes }: MutationRecord, change: Change): void {
		const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
		let own = type === 'childList';
		for (const node of removedNodes) {
			// A host that we have taken away ourselves; one that should be there was taken by the page.
			if (isHost(node) && !owns(node)) continue;
			own = false;
			change.removed ||= node.nodeType === 1;
		}
		for (const node of addedNodes) {
			if (isHost(node)) {
				// Copied by the page together with its card: an empty shell.
				if (!owns(node)) node.remove();
				continue;
			}
			own = false;
			if (node.nodeType === 1 && mayHoldVendors(node as Element)) change.added.add(node as Element);
		}
		if (!own && element) change.inside.add(element);
	}

	/** Whether vendors may stand in an added element. */
	function mayHoldVendors(element: Element): boolean {
		if (element.localName === 'a') return true;
		if (!element.querySelector('a')) return false;
		for (const host of element.querySelectorAll(`[${MARK}]`)) if (!owns(host)) host.remove();
		return true;
	}

	const observer = new MutationObserver((records) => {
		const change = noChange();
		for (const record of records) collect(record, change);
		if (change.inside.size > 0) onChange(change);
	});
	observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['href'] });
	signal.addEventListener('abort', () => observer.disconnect());
}
