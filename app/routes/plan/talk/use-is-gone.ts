import { useCallback, useSyncExternalStore } from 'react';
import { descriptionOf, textOf } from '#app/document/shape.ts';
import { spanWatch } from '#app/document/span-watch.ts';
import type { TalkThread } from '#app/domain/talk.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';

/** [TA6] Whether the text that a thread is about is gone, as far as this page knows. */
export function useIsGone({ actionId, anchor }: TalkThread): boolean {
  const { live } = usePlanPage();
  const doc = live?.open.doc;
  const fragment = doc === undefined ? undefined : actionId === null ? textOf(doc) : descriptionOf(doc, actionId);
  const watch = fragment === undefined ? undefined : spanWatch(fragment);
  const subscribe = useCallback((changed: () => void) => watch?.subscribe(changed) ?? (() => {}), [watch]);
  const get = () => {
    // Nothing is known before the document has come.
    if (doc === undefined || anchor === null) return false;
    return watch?.spanOf(anchor) === undefined;
  };
  return useSyncExternalStore(subscribe, get, () => false);
}
