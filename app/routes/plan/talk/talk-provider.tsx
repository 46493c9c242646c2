import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PersonId } from '#app/domain/ids.ts';
import { ok } from '#app/domain/result.ts';
import { unreadComments, type TalkTarget, type TalkThread } from '#app/domain/talk.ts';
import { useWords } from '#app/i18n/words.ts';
import { usePlanNews } from '#app/routes/plan-live/plan-live.tsx';
import { useToast } from '#app/ui/toast.tsx';
import { callTalk, type TalkData } from './talk-client.ts';
import { TalkContext, type Beginning, type Sent, type Talk } from './talk-context.ts';
import { TALK_WORDS } from './words.ts';

/** The plan's comments, live, for everything on the page that shows or begins them. */
export function TalkProvider({
  planId,
  personId,
  onShow,
  children,
}: {
  planId: string;
  personId: PersonId;
  /** Brings an action, a field or the plan's text into sight. */
  onShow: (target: TalkTarget) => void;
  children: ReactNode;
}) {
  const { data, isOld, refresh } = useTalkData(planId);
  const [isOpen, setIsOpen] = useState(false);
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const [only, setOnly] = useState<TalkTarget | null>(null);
  const latestShow = useRef(onShow);
  latestShow.current = onShow;
  useNews(data, personId);

  const open = useCallback<Talk['open']>(({ thread, only: target } = {}) => {
    setIsOpen(true);
    setOnly(target ?? null);
    if (thread !== undefined) setWanted(thread);
  }, []);
  useOpenFromAddress(open);

  const actions = useMemo(() => {
    const ask = async (path: string, method: 'POST' | 'PATCH' | 'DELETE', body?: unknown): Sent => {
      const answer = await callTalk<unknown>(planId, path, method, body);
      // What was refused may be because of something that others did.
      if (answer.ok || answer.problem.code !== 'unreachable') await refresh();
      return answer.ok ? ok(null) : answer;
    };
    return {
      start: (thread) => ask('threads', 'POST', thread),
      reply: (threadId, comment) => ask(`threads/${threadId}/comments`, 'POST', comment),
      async resolve(threadId, isResolved) {
        const answer = await ask(`threads/${threadId}/state`, 'POST', { isResolved });
        // One that was looked for stays in sight until it is dealt with.
        if (answer.ok && isResolved) setWanted(null);
        return answer;
      },
      decide: (threadId, decision) => ask(`threads/${threadId}/decision`, 'POST', { decision }),
      edit: (commentId, text) => ask(`comments/${commentId}`, 'PATCH', { text }),
      remove: (commentId) => ask(`comments/${commentId}`, 'DELETE'),
      markSeen(threads) {
        const seen = threads.map(({ id, comments }) => ({ threadId: id, position: comments.at(-1)?.position ?? 0 }));
        for (let at = 0; at < seen.length; at += 100) void ask('seen', 'POST', { seen: seen.slice(at, at + 100) });
      },
    } satisfies Partial<Talk>;
  }, [planId, refresh]);

  const talk = useMemo(
    (): Talk => ({
      planId,
      personId,
      data,
      isOld,
      isOpen,
      canComment: data?.access === 'comment',
      beginning,
      wanted,
      only,
      open,
      close() {
        setIsOpen(false);
        setWanted(null);
      },
      begin(about) {
        setBeginning(about);
        if (about !== null) setIsOpen(true);
      },
      show(thread: TalkThread) {
        latestShow.current(thread);
        // What it is about may only now be drawn.
        setTimeout(() => window.dispatchEvent(new CustomEvent('talk-show', { detail: thread.id })), 120);
      },
      ...actions,
    }),
    [planId, personId, data, isOld, isOpen, beginning, wanted, only, open, actions],
  );
  return <TalkContext.Provider value={talk}>{children}</TalkContext.Provider>;
}

/** The comments as they are, read again whenever somebody changed one. */
function useTalkData(planId: string) {
  const [data, setData] = useState<TalkData>();
  const [hasFailed, setHasFailed] = useState(false);
  const asked = useRef(0);
  const refresh = useCallback(async () => {
    asked.current += 1;
    const own = asked.current;
    const answer = await callTalk<TalkData>(planId, 'threads');
    // A later question may have been answered already.
    if (own !== asked.current) return;
    setHasFailed(!answer.ok);
    if (answer.ok) setData(answer.value);
  }, [planId]);
  const state = usePlanNews(['talk'], () => void refresh());
  return { data, isOld: hasFailed || state === 'broken', refresh };
}

/** `#talk` opens the comments, `#thread-…` one of them. */
function useOpenFromAddress(open: Talk['open']) {
  useEffect(() => {
    const look = () => {
      const { hash } = window.location;
      if (hash === '#talk') open();
      if (hash.startsWith('#thread-')) open({ thread: hash.slice('#thread-'.length) });
    };
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, [open]);
}

/** Says aloud that somebody commented while one has the plan open. */
function useNews(data: TalkData | undefined, personId: PersonId) {
  const say = useToast();
  const words = useWords(TALK_WORDS);
  const known = useRef<ReadonlySet<string>>();
  useEffect(() => {
    if (data === undefined) return;
    const unread = data.threads.flatMap((thread) => unreadComments(thread, personId));
    const news = known.current === undefined ? [] : unread.filter(({ id }) => known.current?.has(id) === false);
    known.current = new Set(data.threads.flatMap(({ comments }) => comments.map(({ id }) => id)));
    const authorId = news.at(-1)?.authorId;
    if (authorId === undefined) return;
    say(words.news({ name: data.people.find(({ id }) => id === authorId)?.name ?? words.unknownPerson }));
  }, [data, personId, say, words]);
}
