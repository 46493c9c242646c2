import { useRouteLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { keepPlan, tellWorker } from '#app/offline/this-device.ts';
import type { RootData } from '#app/root.tsx';
import { CLOSE } from '#app/document/wire.ts';
import type { OpenDocument } from '#app/sync/open-document.ts';
import { useDocumentState } from '#app/sync/use-plan.ts';

/** The page's own work goes first. */
const KEEP_AFTER_MS = 1500;

/** [OF6] A plan that was opened with a connection is kept on this device; [OF8] one that was refused is not. */
export function useKeptOffline(
  plan: { readonly id: string; readonly title: string; readonly personId: string },
  open: OpenDocument | undefined,
) {
  const { id: planId, title, personId } = plan;
  const keepsOffline = useRouteLoaderData<() => Promise<RootData>>('root')?.keepsOffline ?? false;
  const isConnected = useDocumentState(open, (state) => state.isReady && state.isConnected);
  const ended = useDocumentState(open, ({ refusal }) => refusal?.code);
  const isOpen = isConnected && keepsOffline;
  useEffect(() => {
    if (!isOpen) return;
    const timer = setTimeout(() => {
      // A browser that does not keep it, or a worker that does not come: the plan is there all the same.
      keepPlan({ is: 'keep', personId, planId, title }).catch(() => undefined);
    }, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isOpen, personId, planId, title]);

  const isEnded = ended === CLOSE.forbidden || ended === CLOSE.unknownDocument;
  useEffect(() => {
    if (isEnded) void tellWorker({ is: 'drop', personId, planId });
  }, [isEnded, personId, planId]);
}
