import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Transaction, UndoManager } from 'yjs';
import type { PersonId, PlanId } from '#app/domain/ids.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { planEditor, type PlanEditor } from '#app/document/edit.ts';
import { keepUnchanged } from '#app/document/keep-unchanged.ts';
import { readPlan } from '#app/document/read.ts';
import { planUndo } from '#app/document/undo.ts';
import { authorsOf } from './authors.ts';
import { openDocument, type DocumentState, type OpenDocument } from './open-document.ts';

export interface LivePlan {
  readonly open: OpenDocument;
  readonly editor: PlanEditor;
  readonly undo: UndoManager;
  /** The plan as it is now; a new object after each change, with the same objects for the actions that did not. */
  readonly content: PlanContent;
  /** Calls back after each edit of others that comes while the plan is open. */
  readonly onOthersEdit: (heard: (edit: OthersEdit) => void) => () => void;
}

export interface OthersEdit {
  readonly before: PlanContent;
  readonly after: PlanContent;
  /** Who made it, as far as that is known. */
  readonly names: readonly string[];
}

/** Marks edits through the plan's fields as this person's own. */
const FIELDS = Symbol('fields');

/**
 * The plan, live; undefined until its document is open in the browser. A text editor tells `undo` what marks
 * its own edits (`addTrackedOrigin`), since its code is loaded later.
 */
export function usePlan(options: {
  readonly planId: PlanId;
  readonly personId: PersonId;
  readonly access: 'read' | 'write';
}): LivePlan | undefined {
  const { planId, personId, access } = options;
  const [parts, setParts] = useState<Omit<LivePlan, 'content'> & { content: ContentStore }>();
  useEffect(() => {
    const open = openDocument({ kind: 'plan', planId, personId, access });
    const content = contentStore(open);
    setParts({
      open,
      content,
      onOthersEdit: content.onOthersEdit,
      editor: planEditor(open.doc, { origin: FIELDS, newId: () => crypto.randomUUID() }),
      undo: planUndo(open.doc, [FIELDS]),
    });
    return () => {
      setParts(undefined);
      content.close();
      open.close();
    };
  }, [planId, personId, access]);

  const content = useSyncExternalStore(
    parts?.content.subscribe ?? subscribeToNothing,
    () => parts?.content.get(),
    () => undefined,
  );
  return useMemo(
    () => (parts === undefined || content === undefined ? undefined : { ...parts, content }),
    [parts, content],
  );
}

/** How the document stands: received, connected, saved; `OPENING` until it is open in the browser. */
export function useDocumentState(open: OpenDocument | undefined): DocumentState {
  return useSyncExternalStore(
    open?.subscribe ?? subscribeToNothing,
    open?.state ?? stateWhileOpening,
    stateWhileOpening,
  );
}

const OPENING: DocumentState = {
  isReady: false,
  isConnected: false,
  saved: { is: 'loading' },
  refusal: undefined,
  keepsOnDevice: false,
  storingFails: false,
};
const stateWhileOpening = () => OPENING;

interface ContentStore {
  readonly get: () => PlanContent;
  readonly subscribe: (changed: () => void) => () => void;
  readonly onOthersEdit: LivePlan['onOthersEdit'];
  readonly close: () => void;
}

/** Reads the document once after each change, not once for each reader. */
function contentStore({ doc, awareness, isFromServer, state }: OpenDocument): ContentStore {
  let content = readPlan(doc);
  const listeners = new Set<() => void>();
  const othersListeners = new Set<(edit: OthersEdit) => void>();
  const onChange = (_update: Uint8Array, origin: unknown, _doc: unknown, transaction: Transaction) => {
    const before = content;
    content = keepUnchanged(content, readPlan(doc));
    for (const changed of listeners) changed();
    // What comes as the plan is opened is the plan, no news.
    if (othersListeners.size === 0 || !isFromServer(origin) || !state().isReady) return;
    const edit = { before, after: content, names: authorsOf(transaction, awareness) };
    for (const heard of othersListeners) heard(edit);
  };
  doc.on('update', onChange);
  return {
    get: () => content,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    onOthersEdit(heard) {
      othersListeners.add(heard);
      return () => othersListeners.delete(heard);
    },
    close: () => doc.off('update', onChange),
  };
}

const subscribeToNothing = () => () => undefined;
