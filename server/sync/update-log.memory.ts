import { asId, type DocumentId, type PlanId } from '#app/domain/ids.ts';
import type { DocumentKind, LogEntry, StoredUpdate, UpdateLog } from './update-log.ts';

export interface MemoryUpdateLog extends UpdateLog {
  addDocument(planId: PlanId, kind: DocumentKind): DocumentId;
}

/** The log in memory: for tests that pump the wire by hand. */
export function createMemoryUpdateLog(): MemoryUpdateLog {
  const documents = new Map<DocumentId, StoredUpdate[]>();
  const idOf = (planId: PlanId, kind: DocumentKind) => asId<DocumentId>(`${kind}-of-${planId}`);
  return {
    addDocument(planId, kind) {
      const id = idOf(planId, kind);
      documents.set(id, []);
      return id;
    },
    async findDocument(planId, kind) {
      const id = idOf(planId, kind);
      return documents.has(id) ? id : undefined;
    },
    async load(documentId) {
      const updates = documents.get(documentId);
      if (updates === undefined) return undefined;
      return { id: documentId, seq: updates.length, snapshot: null, updates: [...updates] };
    },
    async append(entries: readonly LogEntry[]) {
      return entries.map(({ documentId, bytes }) => {
        const updates = documents.get(documentId);
        if (updates === undefined) return null;
        // A copy: the caller's buffer may be a view into a socket's.
        updates.push({ seq: updates.length + 1, bytes: bytes.slice() });
        return updates.length;
      });
    },
  };
}
