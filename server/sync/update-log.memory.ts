import { asId, type DocumentId, type PersonId, type PlanId } from '#app/domain/ids.ts';
import type { UpdateHistory } from './update-history.ts';
import type { DocumentKind, LoadedDocument, Snapshot, StoredUpdate, UpdateLog } from './update-log.ts';

export interface MemoryUpdateLog extends UpdateLog, UpdateHistory {
  addDocument(planId: PlanId, kind: DocumentKind): DocumentId;
}

interface Row extends StoredUpdate {
  readonly personId: PersonId | null;
  readonly at: Date;
  readonly commitId: string;
}

interface MemoryDocument {
  seq: number;
  rows: Row[];
  snapshots: Snapshot[];
}

/** The log and its past in memory: for tests that pump the wire by hand. */
export function createMemoryUpdateLog(now: () => Date = () => new Date(0)): MemoryUpdateLog {
  const documents = new Map<DocumentId, MemoryDocument>();
  const idOf = (planId: PlanId, kind: DocumentKind) => asId<DocumentId>(`${kind}-of-${planId}`);

  function loadFrom(
    documentId: DocumentId,
    upTo: number,
    isUsable: (snapshot: Snapshot) => boolean,
  ): LoadedDocument | undefined {
    const document = documents.get(documentId);
    if (document === undefined) return undefined;
    const snapshot = document.snapshots.filter(isUsable).at(-1) ?? null;
    const updates = document.rows.filter(({ seq }) => seq > (snapshot?.seq ?? 0) && seq <= upTo);
    return { id: documentId, seq: Math.min(upTo, document.seq), snapshot, updates: updates.map(stored) };
  }

  return {
    addDocument(planId, kind) {
      const id = idOf(planId, kind);
      documents.set(id, { seq: 0, rows: [], snapshots: [] });
      return id;
    },
    async findDocument(planId, kind) {
      const id = idOf(planId, kind);
      return documents.has(id) ? id : undefined;
    },
    async load(documentId, beforeSnapshot = Number.POSITIVE_INFINITY) {
      return loadFrom(documentId, Number.POSITIVE_INFINITY, ({ seq }) => seq < beforeSnapshot);
    },
    async append(entries, { id, isRepeated }) {
      const before = new Map<DocumentId, number>();
      return entries.map(({ documentId, bytes, personId }) => {
        const document = documents.get(documentId);
        if (document === undefined) return null;
        if (isRepeated) {
          const found = document.rows.filter(({ commitId }) => commitId === id);
          const nth = before.get(documentId) ?? 0;
          before.set(documentId, nth + 1);
          if (found[nth] !== undefined) return found[nth].seq;
        }
        document.seq += 1;
        // A copy: the caller's buffer may be a view into a socket's.
        document.rows.push({ seq: document.seq, bytes: bytes.slice(), personId, at: now(), commitId: id });
        return document.seq;
      });
    },
    async since(documentId, after) {
      return (documents.get(documentId)?.rows ?? []).filter(({ seq }) => seq > after).map(stored);
    },
    async newest(documentIds) {
      const found = documentIds.flatMap((id) => {
        const document = documents.get(id);
        return document === undefined ? [] : [[id, document.seq] as const];
      });
      return new Map(found);
    },
    async saveSnapshot(documentId, { seq, bytes, checksum }) {
      const document = documents.get(documentId);
      if (document === undefined || document.seq < seq) return false;
      if (document.snapshots.some((snapshot) => snapshot.seq >= seq)) return false;
      document.snapshots.push({ seq, bytes: bytes.slice(), checksum: checksum ?? null });
      return true;
    },
    async changes(documentId, { before, limit }) {
      return (documents.get(documentId)?.rows ?? [])
        .filter(({ seq }) => seq < before)
        .reverse()
        .slice(0, limit)
        .map(({ seq, at, personId, bytes }) => ({ seq, at, personId, sizeBytes: bytes.byteLength }));
    },
    async rows(documentId, { before, limit }) {
      return (documents.get(documentId)?.rows ?? [])
        .filter(({ seq }) => seq < before)
        .slice(-limit)
        .map(({ seq, at, personId, bytes }) => ({ seq, at, personId, bytes }));
    },
    async loadAt(documentId, at) {
      const document = documents.get(documentId);
      if (document === undefined || document.seq < at) return undefined;
      const loaded = loadFrom(documentId, at, ({ seq }) => seq <= at);
      return loaded?.updates.length === at - (loaded?.snapshot?.seq ?? 0) ? loaded : undefined;
    },
    async olderThan(at, limit) {
      return [...documents]
        .flatMap(([documentId, { rows }]) => {
          const seq = rows.findLast((row) => row.at < at)?.seq;
          return seq === undefined ? [] : [{ documentId, seq }];
        })
        .slice(0, limit);
    },
    async forget(documentId, { seq, bytes, checksum }) {
      const document = documents.get(documentId);
      if (document === undefined || document.seq < seq) return 0;
      const kept = document.rows.filter((row) => row.seq > seq);
      const gone = document.rows.length - kept.length;
      document.rows = kept;
      document.snapshots = document.snapshots.filter((snapshot) => snapshot.seq >= seq);
      if (!document.snapshots.some((snapshot) => snapshot.seq === seq)) {
        document.snapshots.unshift({ seq, bytes: bytes.slice(), checksum: checksum ?? null });
      }
      return gone;
    },
  };
}

const stored = ({ seq, bytes }: Row): StoredUpdate => ({ seq, bytes });
