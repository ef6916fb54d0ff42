/** Tells when the page may show other vendors: added or removed links, once a frame at the most. */

/** Calls `changed` in the next frame after elements with links came or went. */
export function watch(document: Document, changed: () => void, signal: AbortSignal): void {
	let due = false;
	const flush = () => {
		due = false;
		if (!signal.aborted) changed();
	};
	const matters = (node: Node): boolean =>
		node instanceof Element &&
		(node.localName === 'a' || node.getElementsByTagName('a').length > 0 || node.hasAttribute('data-earned-badge'));
	const observer = new MutationObserver((records) => {
		if (due) return;
		for (const record of records) {
			if (
				record.type === 'attributes' ||
				[...record.removedNodes].some(matters) ||
				[...record.addedNodes].some((node) => matters(node) && !(node as Element).hasAttribute('data-earned-badge'))
			) {
				due = true;
				requestAnimationFrame(flush);
				return;
			}
		}
	});
	observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });
	signal.addEventListener('abort', () => observer.disconnect());
}
