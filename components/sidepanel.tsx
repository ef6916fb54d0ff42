/** The side panel: lists, compare, check many. What must be believed stands here, where no page can draw. */
import { useMemo } from 'preact/hooks';
import { CheckMany } from './check-many.tsx';
import type { Both } from './columns-view.ts';
import { Compare } from './compare.tsx';
import { compareView } from './compare-view.ts';
import { ENGLISH, POPUP_ENGLISH } from './english.ts';
import { Lists } from './lists.tsx';
import { listView } from './lists-view.ts';
import { newsWords } from './news-words.ts';
import { Notice } from './notice.tsx';
import { reasonNotice } from './reason-words.ts';
import { Wordmark } from './shapes.tsx';
import { SIDE_ENGLISH, type SideWords } from './sidepanel-english.ts';
import type { SideActions, SideState, SideTab } from './sidepanel-props.ts';

export interface SidePanelProps {
	readonly state: SideState;
	readonly actions: SideActions;
	readonly words?: SideWords;
	readonly columns?: Both;
}

const BOTH: Both = { ...ENGLISH, popup: POPUP_ENGLISH };
const TABS: readonly SideTab[] = ['lists', 'compare', 'check'];

export function SidePanel({ state, actions, words = SIDE_ENGLISH, columns = BOTH }: SidePanelProps) {
	const { kept, list = '', checked, today, data } = state;
	const usable = data?.usable ?? false;
	const view = useMemo(
		() => listView({ kept, list, checked, usable, today, words, columns }),
		[kept, list, checked, usable, today, words, columns],
	);
	const compared = useMemo(() => {
		const rows = state.compared.flatMap((subject) => view.rows.find(({ entry }) => entry.subject === subject) ?? []);
		return compareView({ rows, words, panel: columns });
	}, [state.compared, view, words, columns]);
	return (
		<main class="side" lang={words.lang} dir={words.dir}>
			<header class="side-head">
				<h1>
					<Wordmark />
					<span class="unseen">{words.title}</span>
				</h1>
				<small>{words.dataOf(data?.date ?? '')}</small>
			</header>
			<Tabs open={state.tab} words={words} onOpen={actions.open} />
			<Notices state={state} words={words} columns={columns} />
			<p class="said" role="status">
				{state.said}
			</p>
			<News state={state} words={words} actions={actions} />
			{state.tab === 'lists' && <Lists state={state} view={view} words={words} columns={columns.popup} actions={actions} />}
			{state.tab === 'compare' && <Compare view={compared} words={words} actions={actions} />}
			{state.tab === 'check' && <CheckMany state={state} words={words} columns={columns} actions={actions} />}
		</main>
	);
}

function Tabs({ open, words, onOpen }: { readonly open: SideTab; readonly words: SideWords; readonly onOpen: (tab: SideTab) => void }) {
	return (
		<nav class="tabs" aria-label={words.tabs.label}>
			{TABS.map((tab) => (
				<a
					key={tab}
					href={`#${tab}`}
					aria-current={tab === open ? 'page' : undefined}
					onClick={(event) => {
						event.preventDefault();
						onOpen(tab);
					}}
				>
					{words.tabs[tab]}
				</a>
			))}
		</nav>
	);
}

/** What failed on our side, once. */
function Notices({ state, words, columns }: { readonly state: SideState; readonly words: SideWords; readonly columns: Both }) {
	const { failed, data } = state;
	const old = data?.reason && reasonNotice(data.reason, data, columns);
	if (!failed && !old) return null;
	return (
		<div class="notices">
			{failed && <div role="alert">{failedNotice(failed, words)}</div>}
			{old && <Notice {...old} />}
		</div>
	);
}

function failedNotice({ reason, faults = [], more = 0 }: NonNullable<SideState['failed']>, words: SideWords) {
	if (reason === 'silent') return <Notice title={words.silentTitle} words={words.silent} />;
	if (faults.length > 0)
		return <Notice title={words.data.readFailed} words={[...faults, ...(more > 0 ? [words.data.more(more)] : [])].join(' · ')} />;
	return <Notice title={words.failedTitle} words={words.failed(reason)} />;
}

function News({ state, words, actions }: { readonly state: SideState; readonly words: SideWords; readonly actions: SideActions }) {
	const { news, entries } = state.kept;
	const asks = !state.notify && (news.length > 0 || entries.some(({ watched }) => watched));
	if (news.length === 0 && !asks) return null;
	return (
		<section class="section news" aria-labelledby="news">
			{news.length > 0 && (
				<>
					<h2 id="news">{words.news.title}</h2>
					<ul>
						{news.map(({ id, name, what }) => (
							<li key={id}>
								<b>{name}</b> {newsWords(what, words)}
							</li>
						))}
					</ul>
				</>
			)}
			<div class="actions">
				{news.length > 0 && (
					<button type="button" class="button" onClick={actions.hear}>
						{words.news.heard}
					</button>
				)}
				{asks && (
					<>
						<button type="button" class="button" onClick={actions.allowNotifications} id={news.length === 0 ? 'news' : undefined}>
							{words.news.allow}
						</button>
						<small>{words.news.allowHow}</small>
					</>
				)}
			</div>
		</section>
	);
}
