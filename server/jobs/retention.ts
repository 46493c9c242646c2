import type { DocumentId } from '#app/domain/ids.ts';
import type { DocumentWork } from '#server/sync/document-work.ts';
import type { UpdateHistory } from '#server/sync/update-history.ts';
import type { TryLock } from './try-lock.ts';

export interface RetentionOptions {
  readonly history: UpdateHistory;
  readonly work: DocumentWork;
  readonly now: () => Date;
  /** How far back the past is kept. */
  readonly days: number;
  /** One node at a time. */
  readonly tryLock: TryLock;
  /** The document stays as it is, and is tried again the next time. */
  readonly failed: (error: unknown, documentId: DocumentId) => void;
}

export interface Forgotten {
  readonly documents: number;
  readonly rows: number;
}

export interface Retention {
  /** Lets go of what is older than the days that are kept. Undefined where another node is at it. */
  runOnce(): Promise<Forgotten | undefined>;
  /** Ends after the document that is under way. */
  stop(): Promise<void>;
}

/** Documents that are asked for at a time. */
const BATCH = 100;
const DAY_MS = 86_400_000;

/**
 * [UH3] Puts, in each document, one snapshot in the place of all rows that are older than what is kept. The document
 * stays what it is; only its past becomes shorter.
 */
export function createRetention({ history, work, now, days, tryLock, failed }: RetentionOptions): Retention {
  let isStopping = false;
  let running: Promise<unknown> = Promise.resolve();

  /** Answers how many rows went. */
  async function forget(documentId: DocumentId, seq: number): Promise<number> {
    const past = await history.loadAt(documentId, seq);
    // Somebody else has just let it go.
    if (past === undefined) return 0;
    const parts = [...(past.snapshot === null ? [] : [past.snapshot]), ...past.updates];
    const { bytes, checksum } = await work.compact(parts.map((part) => part.bytes));
    return history.forget(documentId, { seq, bytes, checksum });
  }

  async function forgetAll(): Promise<Forgotten> {
    const before = new Date(now().getTime() - days * DAY_MS);
    // A document that failed is found again with every batch.
    const seen = new Set<DocumentId>();
    const forgotten = { documents: 0, rows: 0 };
    for (;;) {
      const found = await history.olderThan(before, BATCH + seen.size);
      const next = found.filter(({ documentId }) => !seen.has(documentId));
      if (next.length === 0) return forgotten;
      for (const { documentId, seq } of next) {
        if (isStopping) return forgotten;
        seen.add(documentId);
        try {
          const rows = await forget(documentId, seq);
          forgotten.documents += rows > 0 ? 1 : 0;
          forgotten.rows += rows;
        } catch (error) {
          failed(error, documentId);
        }
      }
    }
  }

  async function run(): Promise<Forgotten | undefined> {
    const unlock = isStopping ? undefined : await tryLock();
    if (unlock === undefined) return undefined;
    try {
      return await forgetAll();
    } finally {
      await unlock();
    }
  }

  return {
    runOnce() {
      const after = running.then(run);
      running = after.catch(() => undefined);
      return after;
    },
    async stop() {
      isStopping = true;
      await running;
    },
  };
}
