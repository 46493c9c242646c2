import * as Y from 'yjs';
import type { Rooms as ContextRooms } from '#app/context.ts';
import { copiedForward } from '#app/document/copy-forward.ts';
import { planEditor } from '#app/document/edit.ts';
import { restorePlan } from '#app/document/restore.ts';
import { asId, type DocumentId, type PlanId } from '#app/domain/ids.ts';
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

  return {
    async read(planId) {
      const documentId = await documentOf(planId);
      const read = await orNull(documentId, () => rooms.readPlan(documentId));
      if (read === undefined) throw lacksDocument(planId);
      return read ?? { content: null, seq: await newestSeq(documentId) };
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
    async restore(planId, seq, personId) {
      const documentId = await documentOf(planId);
      const past = await history.loadAt(documentId, seq);
      if (past === undefined) return undefined;
      const earlier = await orNull(documentId, async () => {
        // Beside the event loop, however long the plan's past is; what is left is as large as its content.
        const { bytes } = await work.compact(updatesOf(past));
        await rooms.open(documentId);
        return bytes;
      });
      if (earlier === null) return null;
      const doc = new Y.Doc();
      Y.applyUpdate(doc, earlier);
      await rooms.edit(documentId, personId, (now) => restorePlan(now, doc, 'restore'));
      doc.destroy();
      const room = await rooms.open(documentId);
      if (room === undefined) throw lacksDocument(planId);
      return { seq: room.bytes.seq };
    },
    async proposeAction(planId, personId, action) {
      const documentId = await documentOf(planId);
      const isNew = await orNull(documentId, () =>
        rooms.edit(documentId, personId, (doc) =>
          planEditor(doc, { origin: 'proposal', newId: () => action.id }).proposeAction(action),
        ),
      );
      if (isNew === undefined) throw lacksDocument(planId);
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
    async people(planId) {
      return rooms.people(await documentOf(planId));
    },
  };
}

const lacksDocument = (planId: PlanId) => new Error(`plan ${planId} has no document`);

const updatesOf = ({ snapshot, updates }: LoadedDocument): readonly Uint8Array[] =>
  [...(snapshot === null ? [] : [snapshot]), ...updates].map(({ bytes }) => bytes);
