import { useCallback } from 'react';
import type { UndoStep } from '#app/document/undo.ts';
import type { Participation } from '#app/domain/action.ts';
import { localDay } from '#app/domain/day.ts';
import type { ActionId, ClusterId } from '#app/domain/ids.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';

type Participate = (clusterId: ClusterId, what: Participation['what']) => UndoStep | undefined;

/** [JA1] Asks, joins or leaves, in this person's name and today. */
export function useParticipation(id: ActionId, personName: string): Participate {
  const { gestures } = usePlanPage();
  return useCallback(
    (clusterId, what) =>
      gestures.edit((editor) =>
        editor.setParticipation(id, { clusterId, what, on: localDay(new Date()), by: personName }),
      ),
    [gestures, id, personName],
  );
}
