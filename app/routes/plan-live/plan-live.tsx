import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { BETWEEN_READS_MS, coalesced } from '#app/ui/live/coalesced.ts';
import { listen, type LiveState } from '#app/ui/live/listen.ts';
import { createFeed, type Feed } from './feed.ts';
import type { PlanNews } from './plan-news.ts';

const FeedContext = createContext<Feed | undefined>(undefined);

/**
 * [PE10] Holds the page's one stream of what changes in and around the plan. Over HTTP/1.1 a browser has six connections to
 * a server for all of its tabs, so a hidden page holds none, and its parts read again when it is looked at.
 */
export function PlanLive({ planId, children }: { planId: string; children: ReactNode }) {
  const [feed] = useState(createFeed);
  useEffect(() => {
    let stop: (() => void) | undefined;
    const follow = () => {
      const isSeen = document.visibilityState === 'visible';
      if (isSeen) stop ??= listen(`/plan/${planId}/events`, { changed: feed.tell, stands: feed.stands });
      else {
        stop?.();
        stop = undefined;
      }
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      stop?.();
    };
  }, [planId, feed]);
  return <FeedContext.Provider value={feed}>{children}</FeedContext.Provider>;
}

/**
 * Calls `again` when the stream tells of one of these kinds, and whenever it opens, since a change before that was told to
 * nobody. Says whether the page follows just now.
 * @param kinds none: there is nothing to follow
 */
export function usePlanNews(kinds: readonly PlanNews[], again: () => void, pauseMs = BETWEEN_READS_MS): LiveState {
  const feed = useContext(FeedContext);
  if (feed === undefined) throw new Error('a part that follows a plan stands outside its page');
  const [state, setState] = useState<LiveState>('connecting');
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  }, [again]);

  const wanted = kinds.join(' ');
  useEffect(() => {
    if (wanted === '') return;
    const read = coalesced(() => latest.current(), pauseMs);
    const leave = feed.follow({ kinds: wanted.split(' ') as PlanNews[], told: read.now, stands: setState });
    return () => {
      leave();
      read.stop();
    };
  }, [feed, wanted, pauseMs]);
  return state;
}
