import { CheckCheck, MessageSquarePlus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { TalkTarget, TalkThread } from '#app/domain/talk.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { NewThread } from './new-thread.tsx';
import { usePlaceWords, type Commented } from './place-words.ts';
import { unreadOf, useTalk } from './talk-context.ts';
import { ThreadCard } from './thread-card.tsx';
import { TALK_WORDS } from './words.ts';

const FILTERS = ['open', 'resolved', 'all'] as const;
type Filter = (typeof FILTERS)[number];

/** The comments beside the plan, over it on a phone. */
export function TalkPanel({ of }: { of: Commented }) {
  const { isOpen } = useTalk();
  return isOpen ? <OpenPanel of={of} /> : null;
}

function OpenPanel({ of }: { of: Commented }) {
  const words = useWords(TALK_WORDS);
  const talk = useTalk();
  const { place } = usePlaceWords();
  const [filter, setFilter] = useState<Filter>('open');
  const title = useFocusWithin(talk.beginning === null && talk.wanted === null);
  const { data, only, beginning, wanted } = talk;
  const threads = data?.threads ?? [];
  const shown = threads
    .filter((thread) => thread.id === wanted || (fits(thread, filter) && isAbout(thread, only)))
    .sort(byNewest);
  const unread = threads.filter((thread) => unreadOf(talk, thread) > 0);
  return (
    <section
      aria-labelledby="talk-title"
      className="talk-panel no-print"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) talk.close();
      }}
    >
      <header className="talk-head">
        <h2 id="talk-title" ref={title} tabIndex={-1} className="text-title outline-none">
          {words.title}
        </h2>
        <Button size="small" look="quiet" aria-label={words.close} title={words.close} onClick={talk.close}>
          <X aria-hidden />
        </Button>
        <div role="group" aria-label={words.filter.label} className="flex w-full flex-wrap items-center gap-1.5">
          {FILTERS.map((one) => (
            <button
              key={one}
              type="button"
              className="filter"
              aria-pressed={filter === one}
              onClick={() => setFilter(one)}
            >
              {words.filter[one]}
            </button>
          ))}
          {unread.length > 0 && (
            <Button size="small" look="quiet" onClick={() => talk.markSeen(unread)}>
              <CheckCheck aria-hidden />
              {words.markAllRead}
            </Button>
          )}
        </div>
      </header>
      <div className="talk-list">
        {talk.isOld && (
          <p role="status" className="text-small text-warning">
            {words.old}
          </p>
        )}
        {only !== null && (
          <p className="text-small flex flex-wrap items-center justify-between gap-2">
            {words.onlyHere({ place: place(only, of) })}
            <button type="button" className="talk-tool" onClick={() => talk.open()}>
              {words.showAll}
            </button>
          </p>
        )}
        {beginning !== null && (
          <NewThread
            key={`${beginning.actionId}:${beginning.field}:${beginning.anchor?.start}:${beginning.proposes}`}
            about={beginning}
            of={of}
          />
        )}
        {beginning === null && talk.canComment && (
          <Button
            size="small"
            look="secondary"
            className="justify-self-start"
            onClick={() => talk.begin({ actionId: null, field: null, ...only, anchor: null, proposes: null })}
          >
            <MessageSquarePlus aria-hidden />
            {only === null ? words.newThread : words.commentOn({ place: place(only, of) })}
          </Button>
        )}
        {data?.access === 'read' && <p className="text-small text-muted">{words.readOnly}</p>}
        {data === undefined && <p className="text-muted">{words.loading}</p>}
        {data !== undefined && wanted !== null && !threads.some(({ id }) => id === wanted) && (
          <p role="status" className="text-small text-warning">
            {words.threadGone}
          </p>
        )}
        {data !== undefined && shown.length === 0 && (
          <div className="text-muted grid gap-1 py-4">
            <p>{words.empty[filter]}</p>
            {talk.canComment && <p className="text-small">{words.empty.how}</p>}
          </div>
        )}
        {shown.map((thread) => (
          <ThreadCard key={thread.id} thread={thread} of={of} />
        ))}
      </div>
    </section>
  );
}

const fits = ({ resolvedAt }: TalkThread, filter: Filter): boolean =>
  filter === 'all' || (resolvedAt === null) === (filter === 'open');

const isAbout = (thread: TalkThread, only: TalkTarget | null): boolean =>
  only === null || (thread.actionId === only.actionId && (only.field === null || thread.field === only.field));

/** By what was said last. */
function byNewest(a: TalkThread, b: TalkThread): number {
  const [last, other] = [a, b].map((thread) => thread.comments.at(-1)?.createdAt ?? thread.createdAt);
  return (other ?? '').localeCompare(last ?? '') || a.id.localeCompare(b.id);
}

/** The heading gets the focus when the panel opens; whatever had it before gets it back. */
function useFocusWithin(takesFocus: boolean) {
  const title = useRef<HTMLHeadingElement>(null);
  const takes = useRef(takesFocus);
  useEffect(() => {
    const before = document.activeElement;
    if (takes.current) title.current?.focus({ preventScroll: true });
    return () => {
      const back = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : null;
      (back ?? document.getElementById('talk-button'))?.focus({ preventScroll: true });
    };
  }, []);
  return title;
}
