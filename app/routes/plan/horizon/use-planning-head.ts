import { useCallback, useEffect, useState } from 'react';
import type { PlanId } from '#app/domain/ids.ts';
import { usePlanNews } from '#app/routes/plan-live/plan-live.tsx';
import type { PlanningHead } from './planning-head.server.ts';

/**
 * The plan's head as it is now, whoever changes it. It is asked for by itself: neither the document is read again for it,
 * nor does a connection that fails take the place of the page.
 */
export function usePlanningHead(planId: PlanId, first: PlanningHead): PlanningHead {
  const [head, setHead] = useState(first);
  useEffect(() => setHead(first), [first]);
  const readAgain = useCallback(
    () => void readHead(planId).then((read) => read !== undefined && setHead(read)),
    [planId],
  );
  usePlanNews(['plan'], readAgain);
  return head;
}

async function readHead(planId: PlanId): Promise<PlanningHead | undefined> {
  try {
    const answer = await fetch(`/plan/${planId}/horizon`, { headers: { accept: 'application/json' } });
    return answer.ok && !answer.redirected ? ((await answer.json()) as PlanningHead) : undefined;
  } catch {
    return undefined;
  }
}
