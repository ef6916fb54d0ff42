/** "Certificates": a line each, status in shape, word and colour, whose word in four steps. */
import { Link } from './link.tsx';
import type { CertificatesView, CertificateView } from './panel-props.ts';
import { StatusShape } from './shapes.tsx';

/** The step whose words the source's name ends. */
const LISTED = 2;

function Certificate({ name, status, steps, stepsSpoken, whose, source, details }: CertificateView) {
	return (
		<li class="certificate">
			<b>{name}</b>
			<span class="status" data-tone={status.tone}>
				<StatusShape shape={status.shape} />
				{status.words}
			</span>
			<span class="whose">
				<span class="steps" role="img" aria-label={stepsSpoken} style={{ '--steps': steps }} />
				<span>
					{whose}
					{source !== undefined && (steps === LISTED ? ' ' : ' · ')}
					{typeof source === 'object' ? <Link {...source} /> : source}
				</span>
			</span>
			{details !== '' && <span class="details">{details}</span>}
		</li>
	);
}

function Lines({ items }: Pick<CertificatesView, 'items'>) {
	return (
		<ul class="lines">
			{items.map((item, i) => (
				<Certificate key={i} {...item} />
			))}
		</ul>
	);
}

export function Certificates({ items, empty, more, said }: Omit<CertificatesView, 'aside'>) {
	return (
		<>
			{empty !== undefined && <p class="second">{empty}</p>}
			{items.length > 0 && <Lines items={items} />}
			{more && (
				<details>
					<summary>{more.title}</summary>
					<Lines items={more.items} />
				</details>
			)}
			{said && (
				<>
					<h4 class="subtitle">{said.title}</h4>
					{said.sentences.map(({ quote, words }) => (
						<div class="said" key={quote}>
							<blockquote>{quote}</blockquote>
							{words.map((sentence) => (
								<p key={sentence}>{sentence}</p>
							))}
						</div>
					))}
				</>
			)}
		</>
	);
}
