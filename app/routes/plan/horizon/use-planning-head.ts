import { useFetcher } from '@remix-run/react';
import { useCallback, useRef } from 'react';
import type { PlanId } from '#app/domain/ids.ts';
import { useLive } from '#app/ui/live/use-live.ts';
import type { PlanningHead } from './planning-head.server.ts';

/** The plan's head as it is now, whoever changes it; the document itself is not read again for it. */
export function usePlanningHead(planId: PlanId, first: PlanningHead): PlanningHead {
  const { load, data } = useFetcher<PlanningHead>({ key: `plan-head-${planId}` });
  const latest = useRef(load);
  latest.current = load;
  const readAgain = useCallback(() => latest.current(`/plan/${planId}/horizon`), [planId]);
  useLive(`/plan/${planId}/events`, readAgain);
  return data ?? first;
}
