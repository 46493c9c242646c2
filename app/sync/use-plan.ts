import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { UndoManager } from 'yjs';
import type { PersonId, PlanId } from '#app/domain/ids.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { watchConflicts } from '#app/document/conflicts.ts';
import { planEditor, type PlanEditor } from '#app/document/edit.ts';
import { livePlan, type LivePlan as LiveContent } from '#app/document/live-plan.ts';
import { watchRemovals, type PutBack } from '#app/document/put-back.ts';
import { planUndo } from '#app/document/undo.ts';
import { othersEdits, type OthersEdits } from './others-edits.ts';
import { openDocument, type DocumentState, type OpenDocument } from './open-document.ts';
import { watched, type Watched } from './watched.ts';

export interface LivePlan {
  readonly open: OpenDocument;
  readonly editor: PlanEditor;
  readonly undo: UndoManager;
  /** The plan as it is now; a new object after each change, with the same objects for the actions that did not. */
  readonly content: PlanContent;
  /** Calls back after each edit of others that comes while the plan is open. */
  readonly onOthersEdit: OthersEdits['subscribe'];
  /** What others removed while this person wrote in it, and was put back; until they have been told. */
  readonly putBacks: PutBacks;
}

export interface PutBacks extends Pick<Watched<readonly PutBack[]>, 'get' | 'subscribe'> {
  readonly dismiss: () => void;
}

/** Marks edits through the plan's fields as this person's own. */
const FIELDS = Symbol('fields');
/** Marks what the page writes by itself; no step of undo. */
const CONFLICTS = Symbol('conflicts');
const PUT_BACK = Symbol('put-back');

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
  const [parts, setParts] = useState<Omit<LivePlan, 'content'> & { content: LiveContent }>();
  useEffect(() => {
    const open = openDocument({ kind: 'plan', planId, personId, access });
    const content = livePlan(open.doc);
    const others = othersEdits(open, content);
    let told: readonly PutBack[] = [];
    const putBacks = watched(() => told);
    const tell = (more: readonly PutBack[]) => {
      told = more;
      putBacks.refresh();
    };
    const unwatch =
      access === 'write'
        ? [
            watchConflicts(open.doc, open.isOwn, CONFLICTS),
            watchRemovals(open.doc, open.unstoredFrom, PUT_BACK, (one) => tell([...told, one])),
          ]
        : [];
    setParts({
      open,
      content,
      onOthersEdit: others.subscribe,
      putBacks: { get: putBacks.get, subscribe: putBacks.subscribe, dismiss: () => tell([]) },
      editor: planEditor(open.doc, { origin: FIELDS, newId: () => crypto.randomUUID() }),
      undo: planUndo(open.doc, [FIELDS]),
    });
    return () => {
      setParts(undefined);
      for (const stop of unwatch) stop();
      others.close();
      content.close();
      open.close();
    };
  }, [planId, personId, access]);

  const content = useSyncExternalStore(
    parts?.content.subscribe ?? subscribeToNothing,
    () => parts?.content.content(),
    () => undefined,
  );
  return useMemo(
    () => (parts === undefined || content === undefined ? undefined : { ...parts, content }),
    [parts, content],
  );
}

/**
 * How the document stands: received, connected, saved; `OPENING` until it is open in the browser. It changes several
 * times for each key, so whoever needs only a part of it asks for that.
 */
export function useDocumentState(open: OpenDocument | undefined): DocumentState;
export function useDocumentState<Part extends string | number | boolean | undefined>(
  open: OpenDocument | undefined,
  part: (state: DocumentState) => Part,
): Part;
export function useDocumentState<Part>(
  open: OpenDocument | undefined,
  part: (state: DocumentState) => Part | DocumentState = itself,
): Part | DocumentState {
  return useSyncExternalStore(
    open?.subscribe ?? subscribeToNothing,
    () => part(documentState(open)),
    () => part(OPENING),
  );
}

/** How it stands now. */
export const documentState = (open: OpenDocument | undefined): DocumentState => open?.state() ?? OPENING;

const itself = (state: DocumentState): DocumentState => state;

const OPENING: DocumentState = {
  isReady: false,
  isConnected: false,
  saved: { is: 'loading' },
  refusal: undefined,
  keepsOnDevice: false,
  storingFails: false,
  hasWithheld: false,
};
const subscribeToNothing = () => () => undefined;
