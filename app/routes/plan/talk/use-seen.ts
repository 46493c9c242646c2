import { useEffect, type RefObject } from 'react';
import type { TalkThread } from '#app/domain/talk.ts';
import { useTalk } from './talk-context.ts';

/** So long a thread stands in sight before it counts as read. */
const READ_MS = 1500;

/** [TA4] Tells that the thread was read, once it has been in sight for a moment. */
export function useSeen(card: RefObject<HTMLElement>, thread: TalkThread, hasUnread: boolean): void {
  const { markSeen } = useTalk();
  useEffect(() => {
    if (!hasUnread || card.current === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting === true) timer = setTimeout(() => markSeen([thread]), READ_MS);
    });
    observer.observe(card.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [card, thread, hasUnread, markSeen]);
}
