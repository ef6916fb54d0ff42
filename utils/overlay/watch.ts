/** Tells, once a frame at the most, what of the page was touched. The overlay's own elements do not count. */
import { type Touched, touchedBy, WATCHED } from '../sites/scanner.ts';

const OURS = '[data-earned-badge], [data-earned-panel]';

/** Calls `changed` in the next frame after elements came or went, or after texts or addresses of links changed. */
export function watch(document: Document, changed: (touched: Touched) => void, signal: AbortSignal): void {
	let records: MutationRecord[] = [];
	const flush = () => {
		// A badge that the page took away is the page's doing.
		const ours = (node: Node): boolean => node instanceof Element && node.isConnected && node.matches(OURS);
		const touched = touchedBy(records, ours);
		records = [];
		if (!signal.aborted && touched.changed.size > 0) changed(touched);
	};
	const observer = new MutationObserver((more) => {
		if (records.length === 0) requestAnimationFrame(flush);
		records.push(...more);
	});
	observer.observe(document, WATCHED);
	signal.addEventListener('abort', () => observer.disconnect());
}
