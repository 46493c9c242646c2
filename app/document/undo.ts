import * as Y from 'yjs';
import { actionsOf, textOf } from './shape.ts';

/** How long a pause ends a step of undo. */
const PAUSE_MS = 500;

/**
 * Undo and redo of one's own edits only, over fields and text alike.
 * @param origins what marks a transaction as one's own: the plan editor's origin, and the text editor's
 */
export function planUndo(doc: Y.Doc, origins: readonly unknown[]): Y.UndoManager {
  return new Y.UndoManager([actionsOf(doc), textOf(doc)], {
    trackedOrigins: new Set(origins),
    captureTimeout: PAUSE_MS,
    // A field that somebody else has set since stays as they set it.
    ignoreRemoteMapChanges: false,
  });
}
