import * as Y from 'yjs';
import type { Rooms as ContextRooms } from '#app/context.ts';
import { restorePlan } from '#app/document/restore.ts';
import type { DocumentId, PlanId } from '#app/domain/ids.ts';
import type { DocumentWork } from './document-work.ts';
import type { Rooms } from './rooms.ts';
import type { UpdateHistory } from './update-history.ts';
import type { LoadedDocument, UpdateLog } from './update-log.ts';

/** The rooms as routes know them: by plan, as plain data. */
export function contextRooms(parts: {
  readonly rooms: Rooms;
  readonly log: UpdateLog;
  readonly history: UpdateHistory;
  readonly work: DocumentWork;
}): ContextRooms {
  const { rooms, log, history, work } = parts;

  async function documentOf(planId: PlanId): Promise<DocumentId> {
    const documentId = await log.findDocument(planId, 'plan');
    if (documentId === undefined) throw lacksDocument(planId);
    return documentId;
  }

  return {
    async read(planId) {
      const read = await rooms.readPlan(await documentOf(planId));
      if (read === undefined) throw lacksDocument(planId);
      return read;
    },
    async newestSeq(planId) {
      const documentId = await documentOf(planId);
      return (await log.newest([documentId])).get(documentId) ?? 0;
    },
    async changes(planId, page) {
      return history.changes(await documentOf(planId), page);
    },
    async readAt(planId, seq) {
      const past = await history.loadAt(await documentOf(planId), seq);
      return past === undefined ? undefined : { content: await work.readPlan(updatesOf(past)), seq };
    },
    async restore(planId, seq, personId) {
      const documentId = await documentOf(planId);
      const past = await history.loadAt(documentId, seq);
      if (past === undefined) return undefined;
      const earlier = new Y.Doc();
      for (const update of updatesOf(past)) Y.applyUpdate(earlier, update);
      await rooms.edit(documentId, personId, (doc) => restorePlan(doc, earlier, 'restore'));
      earlier.destroy();
      const room = await rooms.open(documentId);
      if (room === undefined) throw lacksDocument(planId);
      return { seq: room.bytes.seq };
    },
    async people(planId) {
      return rooms.people(await documentOf(planId));
    },
  };
}

const lacksDocument = (planId: PlanId) => new Error(`plan ${planId} has no document`);

const updatesOf = ({ snapshot, updates }: LoadedDocument): readonly Uint8Array[] =>
  [...(snapshot === null ? [] : [snapshot]), ...updates].map(({ bytes }) => bytes);
