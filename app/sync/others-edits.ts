import type { Transaction } from 'yjs';
import type { LivePlan } from '#app/document/live-plan.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { authorsOf } from './authors.ts';
import type { OpenDocument } from './open-document.ts';

export interface OthersEdit {
  readonly before: PlanContent;
  readonly after: PlanContent;
  /** Who made it, as far as that is known. */
  readonly names: readonly string[];
}

/** Calls back after each edit of others that comes while the plan is open. */
export interface OthersEdits {
  readonly subscribe: (heard: (edit: OthersEdit) => void) => () => void;
  readonly close: () => void;
}

export function othersEdits(open: OpenDocument, plan: LivePlan): OthersEdits {
  const { doc, awareness, isFromServer, state } = open;
  const listeners = new Set<(edit: OthersEdit) => void>();
  let latest = plan.content();
  const onUpdate = (_update: Uint8Array, origin: unknown, _doc: unknown, transaction: Transaction) => {
    const before = latest;
    latest = plan.content();
    // What comes as the plan is opened is the plan, no news.
    if (listeners.size === 0 || !isFromServer(origin) || !state().isReady) return;
    const edit = { before, after: latest, names: authorsOf(transaction, awareness) };
    for (const heard of listeners) heard(edit);
  };
  doc.on('update', onUpdate);
  return {
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    close: () => doc.off('update', onUpdate),
  };
}
