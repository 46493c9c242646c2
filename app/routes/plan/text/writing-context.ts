import { useNavigate } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Action } from '#app/domain/action.ts';
import type { Change } from '#app/domain/benchmark.ts';
import type { ActionId, PersonId } from '#app/domain/ids.ts';
import type { ActionList } from '#app/routes/plan/action/use-action-list.ts';
import type { View } from '#app/routes/plan/plan-views.tsx';
import type { ReadableData } from '#app/routes/plan/route.tsx';
import { liveContext } from '#app/ui/live-context.tsx';
import { sameItems } from '#app/ui/same-items.ts';

/** What texts show of the plan around them; it changes with the plan's actions. */
export interface Writing {
  readonly me: { readonly id: PersonId; readonly name: string };
  readonly actions: readonly Action[];
  /** The names of those who may read the plan. */
  readonly people: ReadonlyMap<string, string>;
  readonly trends: ReadonlyMap<string, Change>;
  /** Brings what a chip stands for into sight. */
  goToAction(id: ActionId): void;
  goToIndicator(code: string): void;
}

const WritingContext = liveContext<Writing | undefined>(undefined);
export const WritingProvider = WritingContext.Provider;

/** Undefined where a text is shown outside its plan, as in its past. */
export function useWriting(): Writing | undefined {
  return WritingContext.use();
}

/** @param list the actions, one of which is open */
export function useWritingOf(
  data: ReadableData,
  actions: readonly Action[],
  list: ActionList,
  setView: (view: View) => void,
): Writing {
  const { personId, readers, trends, plan, side } = data;
  const navigate = useNavigate();
  const [wanted, setWanted] = useState<ActionId>();
  const latest = useRef(list);
  latest.current = list;

  const goToAction = useCallback(
    (id: ActionId) => {
      setView('document');
      if (latest.current.openId !== id) latest.current.controls.toggle(id);
      setWanted(id);
    },
    [setView],
  );
  // Once it is drawn, which is after the view has changed.
  useEffect(() => {
    if (wanted === undefined) return;
    setWanted(undefined);
    const card = document.getElementById(`action-${wanted}`);
    card?.scrollIntoView({ block: 'start' });
    card?.querySelector<HTMLElement>('[aria-expanded]')?.focus({ preventScroll: true });
  }, [wanted]);

  const goToIndicator = useCallback(
    (code: string) => {
      navigate(
        side.of === 'cluster'
          ? `/cluster/${side.clusterId}/indicators/${encodeURIComponent(code)}`
          : `/forum/${plan.forumId}/scorecard`,
      );
    },
    [navigate, side, plan.forumId],
  );

  const kept = useSameWhileEqual(actions);
  const people = useMemo(() => new Map<string, string>(readers.map(({ id, name }) => [id, name])), [readers]);
  const name = people.get(personId) ?? '';
  return useMemo(
    () => ({ me: { id: personId, name }, actions: kept, people, trends, goToAction, goToIndicator }),
    [personId, name, kept, people, trends, goToAction, goToIndicator],
  );
}

/** A list is made anew at each key that somebody presses; as long as its items are the same, chips need not be drawn anew. */
function useSameWhileEqual<T>(list: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(list);
  const isSame = sameItems(kept, list);
  if (!isSame) setKept(list);
  return isSame ? kept : list;
}
