import * as Y from 'yjs';
import { readWholePlan, type WholePlan } from '#app/document/plan-texts.ts';
import { readPlan } from '#app/document/read.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { checksum } from './checksum.ts';
import { KnownContent } from './known-content.ts';
import { scanUpdate, structsOf } from './update-scan.ts';

/** What needs the document itself, not its bytes. */
export interface DocumentWork {
  /** One update with the content of all, without what was deleted. Rejects where they cannot be put together. */
  compact(updates: readonly Uint8Array[]): Promise<Compacted>;
  /** Rejects where the content cannot be read. */
  readPlan(updates: readonly Uint8Array[]): Promise<PlanContent>;
  /** As `readPlan`, with the rich texts. */
  readWholePlan(updates: readonly Uint8Array[]): Promise<WholePlan>;
}

export interface Compacted {
  readonly bytes: Uint8Array;
  readonly structs: number;
  /** [UL5] Of the bytes, which have been read through. */
  readonly checksum: number;
}

/**
 * In one transaction: between two, Yjs tells every element that holds a changed one, which takes minutes for what
 * somebody nested thousands of levels deep.
 */
function load(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  const isLocal = false;
  Y.transact(doc, () => updates.forEach((update) => Y.applyUpdate(doc, update)), undefined, isLocal);
  return doc;
}

/**
 * Lets deleted content go, which only a Y.Doc can. Throws where something still waits for what is not
 * there, and unless the result has every edit, and every deletion, of what it stands for.
 */
export function compact(updates: readonly Uint8Array[]): Compacted {
  const doc = load(updates);
  const bytes = Y.encodeStateAsUpdate(doc);
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
  doc.destroy();
  const scan = scanUpdate(bytes);
  const known = new KnownContent();
  known.add(scan);
  if (!isWhole || !updates.every((update) => known.standing(scanUpdate(update)) === 'known')) {
    throw new Error('the snapshot would lack edits');
  }
  return { bytes, structs: structsOf(scan), checksum: checksum(bytes) };
}

export const planOf = (updates: readonly Uint8Array[]): PlanContent => readLoaded(updates, readPlan);

export const wholePlanOf = (updates: readonly Uint8Array[]): WholePlan => readLoaded(updates, readWholePlan);

function readLoaded<T>(updates: readonly Uint8Array[], read: (doc: Y.Doc) => T): T {
  const doc = load(updates);
  try {
    return read(doc);
  } finally {
    doc.destroy();
  }
}

/** On the caller's own thread: for tests that pump everything by hand. */
export const inlineDocumentWork: DocumentWork = {
  compact: async (updates) => compact(updates),
  readPlan: async (updates) => planOf(updates),
  readWholePlan: async (updates) => wholePlanOf(updates),
};
