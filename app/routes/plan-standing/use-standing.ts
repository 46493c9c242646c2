import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { usePlanNews } from '#app/routes/plan-live/plan-live.tsx';
import type { PlanNews } from '#app/routes/plan-live/plan-news.ts';

/** While people type there are changes all the time; who looks at history and commitments can wait so long. */
const BETWEEN_QUESTIONS_MS = 3_000;

/**
 * Follows a plan's versions and commitments: where `stamp` is no longer the server's, the page reads again. Answers the
 * number of the plan's newest change. Without a connection nothing happens; the page is right again when it is next loaded.
 * @param kinds `edits` for those who want to know the newest change
 */
export function useStanding(planId: string, stamp: string, kinds: readonly PlanNews[]): number | undefined {
  const [seq, setSeq] = useState<number>();
  const { revalidate } = useRevalidator();
  const latest = useRef({ stamp, revalidate });
  const isGone = useRef(false);
  useEffect(() => {
    latest.current = { stamp, revalidate };
  }, [stamp, revalidate]);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  async function ask() {
    const answer = await fetch(`/plan/${encodeURIComponent(planId)}/standing`).catch(() => undefined);
    if (answer?.ok !== true) return;
    const standing = (await answer.json()) as { readonly seq: number; readonly stamp: string };
    if (isGone.current) return;
    setSeq(standing.seq);
    // The page itself says what it was made of; a page that is behind reads again, once for each change.
    if (standing.stamp !== latest.current.stamp) latest.current.revalidate();
  }
  usePlanNews(kinds, () => void ask(), BETWEEN_QUESTIONS_MS);
  return seq;
}
