import * as Y from 'yjs';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { actionsOf, goalsOf, textOf } from './shape.ts';

/** How long a pause ends a step of undo. */
const PAUSE_MS = 500;

/**
 * Undo and redo of one's own edits only, over fields and text alike. Undo with `undoLast` and `redoLast`.
 * @param origins what marks a transaction as one's own: the plan editor's origin, and the text editor's
 */
export function planUndo(doc: Y.Doc, origins: readonly unknown[]): Y.UndoManager {
  return new Y.UndoManager([actionsOf(doc), goalsOf(doc), textOf(doc)], {
    trackedOrigins: new Set(origins),
    captureTimeout: PAUSE_MS,
    // A field that somebody else has set since stays as they set it.
    ignoreRemoteMapChanges: false,
  });
}

/** One gesture's place in the history. */
export type UndoStep = Y.UndoManager['undoStack'][number];

export interface UndoProblem {
  /** `nothing`: no step is left. `changed-by-others`: others have built on the step since, so it stays. */
  readonly code: 'undo.nothing' | 'undo.changed-by-others';
}

/**
 * Does `work` as a step of its own, however quickly it follows or is followed by another edit.
 * Answers the step, undefined where `work` changed nothing.
 */
export function asOneStep(undo: Y.UndoManager, work: () => void): UndoStep | undefined {
  const before = undo.undoStack.at(-1);
  undo.stopCapturing();
  work();
  undo.stopCapturing();
  const after = undo.undoStack.at(-1);
  return after === before ? undefined : after;
}

/** [UN1] Undoes one's own last step, and that one only: where others have built on it, it stays, and is told. */
export function undoLast(undo: Y.UndoManager): Result<null, UndoProblem> {
  const last = undo.undoStack.at(-1);
  if (last === undefined) return fail({ code: 'undo.nothing' });
  if (madeWhatOthersWroteIn(undo.doc, last)) {
    undo.undoStack.pop();
    return fail({ code: 'undo.changed-by-others' });
  }
  return takeOne(undo.undoStack, () => undo.undo());
}

/** [UN1] Redoing a removal takes nothing of others either. */
export function redoLast(undo: Y.UndoManager): Result<null, UndoProblem> {
  const last = undo.redoStack.at(-1);
  if (last !== undefined && madeWhatOthersWroteIn(undo.doc, last)) {
    undo.redoStack.pop();
    return fail({ code: 'undo.changed-by-others' });
  }
  return takeOne(undo.redoStack, () => undo.redo());
}

/** [UN2] Undoes this step alone and leaves those after it. */
export function undoStep(undo: Y.UndoManager, step: UndoStep): Result<null, UndoProblem> {
  const at = undo.undoStack.indexOf(step);
  if (at === -1) return fail({ code: 'undo.nothing' });
  undo.undoStack.splice(at, 1);
  undo.undoStack.push(step);
  return undoLast(undo);
}

/** Yjs goes on to older steps where the newest has no effect left: one press would take back two things. */
function takeOne(stack: UndoStep[], take: () => unknown): Result<null, UndoProblem> {
  if (stack.length === 0) return fail({ code: 'undo.nothing' });
  const older = stack.splice(0, stack.length - 1);
  const taken = take();
  stack.unshift(...older);
  return taken === null ? fail({ code: 'undo.changed-by-others' }) : ok(null);
}

/** Whether undoing the step would remove what others have written in: an action, a part of one, a block of a text. */
function madeWhatOthersWroteIn(doc: Y.Doc, step: UndoStep): boolean {
  let isWrittenIn = false;
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, step.insertions, (struct) => {
      isWrittenIn ||=
        struct instanceof Y.Item &&
        !struct.deleted &&
        struct.content instanceof Y.ContentType &&
        hasItemsOfOthers(struct.content.type, doc.clientID);
    });
  });
  return isWrittenIn;
}

function hasItemsOfOthers(type: Pick<Y.AbstractType<unknown>, '_map' | '_start'>, own: number): boolean {
  const items = [...type._map.values()];
  for (let item = type._start; item !== null; item = item.right) items.push(item);
  return items.some(
    (item) =>
      !item.deleted &&
      (item.id.client !== own || (item.content instanceof Y.ContentType && hasItemsOfOthers(item.content.type, own))),
  );
}
