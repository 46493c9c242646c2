import { useMemo } from 'react';
import { usePlaceHandlers } from '#app/sync/use-people.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';

/** Tells the others that this person is in the field, and begins a new step of undo there. */
export function usePlace(actionId: string | null, field: string) {
  const { live } = usePlanPage();
  const { onFocus, onBlur } = usePlaceHandlers(
    live?.open.awareness,
    useMemo(() => ({ actionId, field }), [actionId, field]),
  );
  return useMemo(
    () => ({
      onFocus() {
        live?.undo.stopCapturing();
        onFocus();
      },
      onBlur() {
        live?.undo.stopCapturing();
        onBlur();
      },
    }),
    [live, onFocus, onBlur],
  );
}
