import * as Y from 'yjs';
import { planWalk, type LoggedUpdate } from '#app/document/plan-walk.ts';
import { readPlan } from '#app/document/read.ts';
import type { PersonId } from '#app/domain/ids.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { Story, type Sitting, type StoryFilter } from '#app/domain/plan-story.ts';
import { checksum } from './checksum.ts';
import { KnownContent } from './known-content.ts';
import { scanUpdate, structsOf } from './update-scan.ts';

/** What needs the document itself, not its bytes. */
export interface DocumentWork {
  /** One update with the content of all, without what was deleted. Rejects where they cannot be put together. */
  compact(updates: readonly Uint8Array[]): Promise<Compacted>;
  /** Rejects where the content cannot be read. */
  readPlan(updates: readonly Uint8Array[]): Promise<PlanContent>;
  /** What these edits of a plan did, on what was there before them. Rejects as `readPlan`. */
  tell(past: Past): Promise<Told>;
}

export interface Past {
  readonly base: readonly Uint8Array[];
  /** What came after, in order. */
  readonly updates: readonly LoggedUpdate[];
  readonly filter: StoryFilter;
}

export interface Told {
  readonly sittings: readonly Sitting[];
  /** Who touched what: `actions/{id}`, `actions/{id}/{field}`, or a field of the plan's own. */
  readonly authors: ReadonlyMap<string, readonly (PersonId | null)[]>;
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

export function planOf(updates: readonly Uint8Array[]): PlanContent {
  const doc = load(updates);
  try {
    return readPlan(doc);
  } finally {
    doc.destroy();
  }
}

/** Walks the edits once, whatever is asked of them. */
export function tell({ base, updates, filter }: Past): Told {
  const walk = planWalk(base);
  const story = new Story();
  const authors = new Map<string, Set<PersonId | null>>();
  try {
    for (const update of updates) {
      const step = walk.step(update);
      story.add(step);
      const names = [
        ...step.entries.flatMap(({ list, id, fields }) => [
          `${list}/${id}`,
          ...fields.map(({ field }) => `${list}/${id}/${field}`),
        ]),
        ...step.texts.map(({ field }) => field),
      ];
      for (const name of names) authors.set(name, (authors.get(name) ?? new Set()).add(step.personId));
    }
    return {
      sittings: story.sittings(filter),
      authors: new Map([...authors].map(([name, people]) => [name, [...people]])),
    };
  } finally {
    walk.end();
  }
}

/** On the caller's own thread: for tests that pump everything by hand. */
export const inlineDocumentWork: DocumentWork = {
  compact: async (updates) => compact(updates),
  readPlan: async (updates) => planOf(updates),
  tell: async (past) => tell(past),
};
