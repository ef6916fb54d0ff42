/** A button whose deed cannot be undone: the first press asks, in words, and only the second does it. */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface SureProps {
	readonly button: string;
	readonly question: string;
	readonly yes: string;
	readonly cancel: string;
	readonly onYes: () => void;
}

export function Sure({ button, question, yes, cancel, onYes }: SureProps) {
	const [asked, setAsked] = useState(false);
	const [opener, no] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
	const was = useRef(false);
	// Focus follows: into the question, to the answer that changes nothing, and back.
	useEffect(() => {
		if (asked) no.current?.focus();
		else if (was.current) opener.current?.focus();
		was.current = asked;
	}, [asked]);
	if (!asked)
		return (
			<button type="button" class="button" ref={opener} onClick={() => setAsked(true)}>
				{button}
			</button>
		);
	return (
		<div class="sure" role="alertdialog" aria-label={question} onKeyDown={({ key }) => key === 'Escape' && setAsked(false)}>
			<p>{question}</p>
			<div class="actions">
				<button type="button" class="button" ref={no} onClick={() => setAsked(false)}>
					{cancel}
				</button>
				<button
					type="button"
					class="button"
					onClick={() => {
						setAsked(false);
						onYes();
					}}
				>
					{yes}
				</button>
			</div>
		</div>
	);
}
