/** An open panel: what the registry says as soon as it has answered, under the reader's choice of what matters. */
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { PanelRequest } from '#utils/overlay/handshake.ts';
import { dayOf } from '#utils/release/clock.ts';
import type { LensName } from '#utils/reputation/methodology.ts';
import { USUAL_BASE } from '#utils/reputation/page-rating.ts';
import { ENGLISH, type ViewWords } from './english.ts';
import { Panel } from './panel.tsx';
import { type Answered, panelView } from './panel-view.ts';

const USUAL = { stars: USUAL_BASE, fromPage: false };

export interface OpenPanelProps {
	readonly request: PanelRequest;
	readonly onClose: () => void;
	/** Its height has changed. */
	readonly onChange: () => void;
	/** Puts a text where it can be pasted; true once it is there. */
	readonly copy?: (text: string) => Promise<boolean>;
	readonly words?: ViewWords;
}

const toClipboard = (text: string): Promise<boolean> =>
	navigator.clipboard.writeText(text).then(
		() => true,
		() => false,
	);

/** The answer to a request; undefined until it comes. One that never comes is the extension's silence, and said. */
function useAnswer({ record }: PanelRequest): Answered | undefined {
	const [answer, setAnswer] = useState<Answered>();
	useEffect(() => {
		let asked = true;
		setAnswer(undefined);
		record.then(
			(given) => asked && setAnswer(given),
			() => asked && setAnswer({ state: 'silent' }),
		);
		return () => {
			asked = false;
		};
	}, [record]);
	return answer;
}

export function OpenPanel({ request, onClose, onChange, copy = toClipboard, words = ENGLISH }: OpenPanelProps) {
	const { sighting, domain, base } = request;
	// Before any look-up there is no page to compare with.
	const usual = request.usual.stars > 0 ? request.usual : USUAL;
	const answer = useAnswer(request);
	const [chosen, setChosen] = useState<LensName>();
	const lens = chosen ?? (answer && answer.state !== 'silent' ? answer.lens : undefined) ?? 'client';
	const [copied, setCopied] = useState<string>();
	const view = useMemo(() => {
		if (!answer) return { name: sighting.name, label: words.details(sighting.name), waiting: words.loading };
		return panelView({ sighting, domain, usual, ...(base !== undefined && { base }), answer, lens, today: dayOf(Date.now()), words });
	}, [sighting, domain, usual, base, answer, lens, words]);
	useLayoutEffect(onChange, [view]);
	return (
		<Panel
			view={view}
			words={words}
			onClose={onClose}
			onLens={(name) => setChosen(name as LensName)}
			onCopy={(questions) => void copy(questions.join('\n')).then((done) => setCopied(done ? sighting.subject : undefined))}
			copied={copied === sighting.subject}
		/>
	);
}
