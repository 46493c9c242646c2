import * as Y from 'yjs';
import type { Rooms as ContextRooms } from '#app/context.ts';
import { applyChange } from '#app/document/apply-change.ts';
import { carryOut } from '#app/document/carry-out.ts';
import { copiedForward } from '#app/document/copy-forward.ts';
import { planEditor } from '#app/document/edit.ts';
import { readPlan } from '#app/document/read.ts';
import { restoreAction, restorePlan } from '#app/document/restore.ts';
import { asId, type DocumentId, type PersonId, type PlanId } from '#app/domain/ids.ts';
import type { DocumentWork } from './document-work.ts';
import type { StoredPlan } from './new-plan.postgres.ts';
import type { Rooms } from './rooms.ts';
import type { UpdateHistory } from './update-history.ts';
import type { LoadedDocument, UpdateLog } from './update-log.ts';

/** The rooms as routes know them: by plan, as plain data. */
export function contextRooms(parts: {
  readonly rooms: Rooms;
  readonly log: UpdateLog;
  readonly history: UpdateHistory;
  readonly work: DocumentWork;
  /** As `storePlan` promises. */
  readonly storePlan: (stored: StoredPlan) => Promise<boolean>;
  readonly newId: () => string;
  /** A document is there that nobody has asked for yet. */
  readonly created: (documentId: DocumentId) => void;
  /** Somebody asked for a plan that cannot be read. */
  readonly failed: (error: unknown, documentId: DocumentId) => void;
}): ContextRooms {
  const { rooms, log, history, work, storePlan, newId, created, failed } = parts;

  async function documentOf(planId: PlanId): Promise<DocumentId> {
    const documentId = await log.findDocument(planId, 'plan');
    if (documentId === undefined) throw lacksDocument(planId);
    return documentId;
  }

  async function newestSeq(documentId: DocumentId): Promise<number> {
    return (await log.newest([documentId])).get(documentId) ?? 0;
  }

  /** Null where it is the document that cannot be read; where the database does not answer, that is thrown. */
  async function orNull<T>(documentId: DocumentId, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      await newestSeq(documentId);
      failed(error, documentId);
      return null;
    }
  }

  /** The edit in the plan's room, once it is stored; null where the plan cannot be read. */
  async function edit<T>(planId: PlanId, personId: PersonId, work: (doc: Y.Doc) => T): Promise<T | null> {
    const documentId = await documentOf(planId);
    const done = await orNull(documentId, () => rooms.edit(documentId, personId, work));
    if (done === undefined) throw lacksDocument(planId);
    return done;
  }

  return {
    async read(planId) {
      const documentId = await documentOf(planId);
      const read = await orNull(documentId, () => rooms.readPlan(documentId));
      if (read === undefined) throw lacksDocument(planId);
      return read ?? { content: null, seq: await newestSeq(documentId) };
    },
    async readWhole(planId) {
      const documentId = await documentOf(planId);
      const read = await orNull(documentId, () => rooms.readWholePlan(documentId));
      if (read === undefined) throw lacksDocument(planId);
      return read;
    },
    async newestSeq(planId) {
      return newestSeq(await documentOf(planId));
    },
    async changes(planId, page) {
      return history.changes(await documentOf(planId), page);
    },
    async readAt(planId, seq) {
      const documentId = await documentOf(planId);
      const past = await history.loadAt(documentId, seq);
      if (past === undefined) return undefined;
      return { content: await orNull(documentId, () => work.readPlan(updatesOf(past))), seq };
    },
    async tell(planId, { before, after = 0, limit, filter = {} }) {
      const documentId = await documentOf(planId);
      const found = await history.changes(documentId, { before, limit: limit + 1 });
      const wanted = found.filter(({ seq }) => seq > after);
      const taken = wanted.slice(0, Math.min(limit, countWithin(wanted, MOST_TOLD_BYTES)));
      const [newest, oldest] = [taken[0], taken.at(-1)];
      const hasOlder = wanted.length > taken.length;
      if (newest === undefined || oldest === undefined) {
        return { sittings: [], authors: new Map(), fromSeq: null, hasOlder: false };
      }
      const [base, rows] = await Promise.all([
        history.loadAt(documentId, oldest.seq - 1),
        history.rows(documentId, { before: newest.seq + 1, limit: taken.length }),
      ]);
      // Retention let some of it go in between.
      if (base === undefined || rows.length < taken.length) return null;
      const updates = rows.map(({ at, ...row }) => ({ ...row, atMs: at.getTime() }));
      const told = await orNull(documentId, () => work.tell({ base: updatesOf(base), updates, filter }));
      return told === null ? null : { ...told, fromSeq: oldest.seq, hasOlder };
    },
    async freeze(planId, seq) {
      const documentId = await documentOf(planId);
      const past = await history.loadAt(documentId, seq ?? (await newestSeq(documentId)));
      if (past === undefined) return undefined;
      return orNull(documentId, async () => {
        const { bytes } = await work.compact(updatesOf(past));
        return { seq: past.seq, bytes, content: await work.readPlan([bytes]) };
      });
    },
    async restore(planId, from, personId, { actionId, isStill } = {}) {
      const documentId = await documentOf(planId);
      const past = typeof from === 'number' ? await history.loadAt(documentId, from) : undefined;
      if (past === undefined && typeof from === 'number') return undefined;
      const earlier = await orNull(documentId, async () => {
        // Beside the event loop, however long the plan's past is; what is left is as large as its content.
        const { bytes } = await work.compact(past === undefined ? [from as Uint8Array] : updatesOf(past));
        await rooms.open(documentId);
        return bytes;
      });
      if (earlier === null) return null;
      const doc = new Y.Doc();
      Y.applyUpdate(doc, earlier);
      const done = await rooms.edit(documentId, personId, (now) => {
        if (isStill?.(readPlan(now)) === false) return 'changed';
        if (actionId !== undefined) return restoreAction(now, doc, actionId, 'restore');
        restorePlan(now, doc, 'restore');
        return true;
      });
      doc.destroy();
      if (done === 'changed') return done;
      if (done === false) return undefined;
      const room = await rooms.open(documentId);
      if (room === undefined) throw lacksDocument(planId);
      return { seq: room.bytes.seq };
    },
    async proposeAction(planId, personId, action) {
      const isNew = await edit(planId, personId, (doc) =>
        planEditor(doc, { origin: 'proposal', newId: () => action.id }).proposeAction(action),
      );
      return isNew === null ? null : { isNew };
    },
    async copyForward(plan, personId, choice) {
      const fromId = await documentOf(plan.previousId);
      const stored = await log.load(fromId);
      if (stored === undefined) throw lacksDocument(plan.previousId);
      const bytes = await orNull(fromId, async () => {
        const from = new Y.Doc();
        Y.applyUpdate(from, (await work.compact(updatesOf(stored))).bytes);
        return Y.encodeStateAsUpdate(copiedForward(from, choice));
      });
      if (bytes === null) return null;
      const documentId = asId<DocumentId>(newId());
      const isNew = await storePlan({ plan, documentId, discussionId: asId<DocumentId>(newId()), bytes, personId });
      if (isNew) created(documentId);
      return { isNew };
    },
    applyChange: (planId, personId, change) =>
      edit(planId, personId, (doc) => applyChange(doc, change, 'proposed-change')),
    carryOut: (planId, personId, order) => edit(planId, personId, (doc) => carryOut(doc, order)),
    async people(planId) {
      return rooms.people(await documentOf(planId));
    },
  };
}

/** What is told at once is in memory at once. */
const MOST_TOLD_BYTES = 16 * 1024 * 1024;

/** How many of the rows, from the first on, are within so many bytes together; one at least. */
function countWithin(rows: readonly { readonly sizeBytes: number }[], mostBytes: number): number {
  let bytes = 0;
  const first = rows.findIndex(({ sizeBytes }) => (bytes += sizeBytes) > mostBytes);
  return first === -1 ? rows.length : Math.max(1, first);
}

const lacksDocument = (planId: PlanId) => new Error(`plan ${planId} has no document`);

const updatesOf = ({ snapshot, updates }: LoadedDocument): readonly Uint8Array[] =>
  [...(snapshot === null ? [] : [snapshot]), ...updates].map(({ bytes }) => bytes);
