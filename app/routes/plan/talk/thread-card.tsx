import { Check, Link2, RotateCcw, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PersonId } from '#app/domain/ids.ts';
import { mayResolve, unreadComments, type TalkThread } from '#app/domain/talk.ts';
import { useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { classes } from '#app/ui/classes.ts';
import { useToast } from '#app/ui/toast.tsx';
import { ChangeView } from './change-view.tsx';
import { CommentLine } from './comment-line.tsx';
import { Composer } from './composer.tsx';
import { FailureNote } from './failure-note.tsx';
import { usePlaceWords, type Commented } from './place-words.ts';
import type { TalkFailure } from './talk-client.ts';
import { useTalk, type Sent } from './talk-context.ts';
import { useIsGone } from './use-is-gone.ts';
import { useSeen } from './use-seen.ts';
import { TALK_WORDS } from './words.ts';

/** One thread: what it is about, what was said, and what can be done. */
export function ThreadCard({ thread, of }: { thread: TalkThread; of: Commented }) {
  const words = useWords(TALK_WORDS);
  const talk = useTalk();
  const { place } = usePlaceWords();
  const card = useRef<HTMLElement>(null);
  const unread = new Set(unreadComments(thread, talk.personId).map(({ id }) => id));
  const isWanted = talk.wanted === thread.id;
  useSeen(card, thread, unread.size > 0);
  useEffect(() => {
    if (!isWanted) return;
    card.current?.scrollIntoView({ block: 'nearest' });
    card.current?.focus({ preventScroll: true });
  }, [isWanted]);
  const nameOf = (id: PersonId) => talk.data?.people.find((one) => one.id === id)?.name ?? words.unknownPerson;
  const where = place(thread, of);
  return (
    <article
      ref={card}
      id={`thread-${thread.id}`}
      tabIndex={-1}
      aria-label={`${words.comment}: ${where}`}
      className={classes('talk-thread', isWanted && 'is-wanted', thread.resolvedAt !== null && 'is-resolved')}
    >
      <header className="flex flex-wrap items-start justify-between gap-x-2 gap-y-1">
        <button type="button" className="talk-place" title={words.about.show} onClick={() => talk.show(thread)}>
          {where}
        </button>
        <ThreadState thread={thread} />
      </header>
      {thread.anchor !== null && <Quote thread={thread} />}
      {thread.change !== null && thread.field !== null && <ChangeView field={thread.field} change={thread.change} />}
      <ol className="grid gap-3">
        {thread.comments.map((comment) => (
          <CommentLine key={comment.id} comment={comment} isUnread={unread.has(comment.id)} nameOf={nameOf} />
        ))}
      </ol>
      <ThreadTools thread={thread} />
      {talk.canComment && (
        <Composer
          draftKey={`reply:${thread.id}`}
          label={thread.resolvedAt === null ? words.reply : words.replyReopens}
          sendLabel={words.send}
          isCompact
          onSend={(comment) => talk.reply(thread.id, comment)}
        />
      )}
    </article>
  );
}

function ThreadState({ thread: { decision, resolvedAt, change } }: { thread: TalkThread }) {
  const words = useWords(TALK_WORDS);
  if (decision !== null)
    return <Badge tone={decision === 'accepted' ? 'success' : 'neutral'}>{words.state[decision]}</Badge>;
  if (resolvedAt !== null) return <Badge tone="success">{words.state.resolved}</Badge>;
  return change === null ? null : <Badge tone="accent">{words.propose.pending}</Badge>;
}

function Quote({ thread }: { thread: TalkThread }) {
  const { about } = useWords(TALK_WORDS);
  const isGone = useIsGone(thread);
  return (
    <div>
      <p className={isGone ? 'text-small text-muted' : 'sr-only'}>{isGone ? about.gone : about.quote}</p>
      <blockquote className="talk-quote">{thread.anchor?.quote}</blockquote>
    </div>
  );
}

function ThreadTools({ thread }: { thread: TalkThread }) {
  const words = useWords(TALK_WORDS);
  const say = useToast();
  const { personId, data, canComment, resolve, decide } = useTalk();
  const [failure, setFailure] = useState<TalkFailure>();
  const [isBusy, setIsBusy] = useState(false);
  const isWriter = data?.isWriter === true;
  const isDecidable = isWriter && thread.change !== null && thread.decision === null;
  const isResolvable = canComment && mayResolve(thread, personId, isWriter ? 'write' : 'read');
  const isResolved = thread.resolvedAt !== null;

  async function ask(asked: () => Sent) {
    if (isBusy) return;
    setIsBusy(true);
    const answer = await asked();
    setIsBusy(false);
    setFailure(answer.ok ? undefined : answer.problem);
  }

  async function copyLink() {
    const { origin, pathname } = window.location;
    await navigator.clipboard.writeText(`${origin}${pathname}#thread-${thread.id}`);
    say(words.copied);
  }

  return (
    <>
      {failure !== undefined && <FailureNote failure={failure} />}
      <div className="flex flex-wrap gap-1.5">
        {isDecidable && (
          <>
            <Button size="small" onClick={() => void ask(() => decide(thread.id, 'accepted'))}>
              <Check aria-hidden />
              {words.propose.accept}
            </Button>
            <Button size="small" look="secondary" onClick={() => void ask(() => decide(thread.id, 'rejected'))}>
              <X aria-hidden />
              {words.propose.reject}
            </Button>
          </>
        )}
        {isResolvable && (
          <Button size="small" look="quiet" onClick={() => void ask(() => resolve(thread.id, !isResolved))}>
            {isResolved ? <RotateCcw aria-hidden /> : <Check aria-hidden />}
            {isResolved ? words.reopen : words.resolve}
          </Button>
        )}
        <Button
          size="small"
          look="quiet"
          aria-label={words.copyLink}
          title={words.copyLink}
          onClick={() => void copyLink()}
        >
          <Link2 aria-hidden />
        </Button>
      </div>
    </>
  );
}
