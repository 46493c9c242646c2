import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { coalesced } from '#app/ui/live/coalesced.ts';

/** While people type there are changes all the time; who looks at history and commitments can wait so long. */
const BETWEEN_QUESTIONS_MS = 3_000;

/**
 * Follows a plan's versions and commitments through the forum's events: where `stamp` is no longer the server's, the page
 * reads again. Answers the number of the plan's newest change. Without a connection nothing happens; the page is right
 * again when it is next loaded.
 */
export function useStanding(planId: string, forumId: string, stamp: string): number | undefined {
  const [seq, setSeq] = useState<number>();
  const { revalidate } = useRevalidator();
  const latest = useRef({ stamp, revalidate });
  useEffect(() => {
    latest.current = { stamp, revalidate };
  }, [stamp, revalidate]);

  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      const answer = await fetch(`/plan/${encodeURIComponent(planId)}/standing`).catch(() => undefined);
      if (answer?.ok !== true) return;
      const standing = (await answer.json()) as { readonly seq: number; readonly stamp: string };
      if (isGone) return;
      setSeq(standing.seq);
      // The page itself says what it was made of; a page that is behind reads again, once for each change.
      if (standing.stamp !== latest.current.stamp) latest.current.revalidate();
    };
    const read = coalesced(() => void ask(), BETWEEN_QUESTIONS_MS);
    const source = new EventSource(`/forum/${encodeURIComponent(forumId)}/events`);
    source.addEventListener('change', () => read.now());
    return () => {
      isGone = true;
      read.stop();
      source.close();
    };
  }, [planId, forumId]);
  return seq;
}
