import { describe, expect, test } from 'vitest';
import { asId, type DocumentId, type PersonId } from '#app/domain/ids.ts';
import type { UpdateHistory } from '#server/sync/update-history.ts';
import type { UpdateLog } from '#server/sync/update-log.ts';

export interface UpdateHistoryUnderTest {
  readonly log: UpdateLog;
  readonly history: UpdateHistory;
  newDocument(): Promise<{ documentId: DocumentId }>;
}

let commits = 0;

/** What the past of documents promises; run by the one in memory and the one in PostgreSQL, embedded and server. */
export function updateHistoryContract(name: string, open: () => UpdateHistoryUnderTest): void {
  describe(`update history: ${name}`, () => {
    /** A document with so many rows, row n of one byte n, by ana and bo in turn. */
    async function withRows(count: number) {
      const { log, history, newDocument } = open();
      const { documentId } = await newDocument();
      await add(log, documentId, 1, count);
      return { log, history, documentId };
    }

    async function add(log: UpdateLog, documentId: DocumentId, from: number, to: number) {
      for (let seq = from; seq <= to; seq += 1) {
        const personId = asId<PersonId>(seq % 2 === 0 ? 'bo' : 'ana');
        await log.append([{ documentId, bytes: Uint8Array.of(seq), personId }], {
          id: `history-${(commits += 1)}`,
          isRepeated: false,
        });
      }
    }

    const rows = (loaded: Awaited<ReturnType<UpdateHistory['loadAt']>>) =>
      loaded === undefined
        ? undefined
        : [...(loaded.snapshot === null ? [] : [loaded.snapshot]), ...loaded.updates].map(({ bytes }) => bytes[0]);

    test('[UH1] who changed it when, the newest first, a page at a time', async () => {
      const { history, documentId } = await withRows(5);
      const newest = await history.changes(documentId, { before: 2 ** 31 - 1, limit: 2 });
      expect(newest.map(({ seq, personId, sizeBytes }) => [seq, personId, sizeBytes])).toEqual([
        [5, 'ana', 1],
        [4, 'bo', 1],
      ]);
      expect(newest[0]?.at).toBeInstanceOf(Date);
      const next = await history.changes(documentId, { before: 4, limit: 10 });
      expect(next.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    });

    test('[UH2] any earlier point has what was appended up to it, whatever snapshots there are', async () => {
      const { log, history, documentId } = await withRows(6);
      expect(await log.saveSnapshot(documentId, { seq: 4, bytes: Uint8Array.of(104) })).toBe(true);
      expect(rows(await history.loadAt(documentId, 3))).toEqual([1, 2, 3]);
      expect(rows(await history.loadAt(documentId, 4))).toEqual([104]);
      expect(rows(await history.loadAt(documentId, 6))).toEqual([104, 5, 6]);
      expect(rows(await history.loadAt(documentId, 0))).toEqual([]);
      expect(await history.loadAt(documentId, 7)).toBeUndefined();
      expect(await history.loadAt(asId<DocumentId>('nowhere'), 0)).toBeUndefined();
    });

    test('[UH3] what is forgotten leaves a snapshot in its place, and everything after it as it was', async () => {
      const { log, history, documentId } = await withRows(6);
      await log.saveSnapshot(documentId, { seq: 2, bytes: Uint8Array.of(102) });
      expect(await history.forget(documentId, { seq: 4, bytes: Uint8Array.of(104) })).toBe(4);
      expect(await history.loadAt(documentId, 3)).toBeUndefined();
      expect(rows(await history.loadAt(documentId, 4))).toEqual([104]);
      expect(rows(await history.loadAt(documentId, 5))).toEqual([104, 5]);
      expect(rows(await log.load(documentId))).toEqual([104, 5, 6]);
      const left = await history.changes(documentId, { before: 100, limit: 10 });
      expect(left.map(({ seq, personId }) => [seq, personId])).toEqual([
        [6, 'bo'],
        [5, 'ana'],
      ]);
      expect(await history.forget(documentId, { seq: 4, bytes: Uint8Array.of(104) })).toBe(0);
    });

    test('[UH3] numbers go on where they were, even when every row is forgotten', async () => {
      const { log, history, documentId } = await withRows(3);
      expect(await history.forget(documentId, { seq: 3, bytes: Uint8Array.of(103) })).toBe(3);
      expect((await log.load(documentId))?.seq).toBe(3);
      expect((await log.newest([documentId])).get(documentId)).toBe(3);
      await add(log, documentId, 4, 5);
      const loaded = await log.load(documentId);
      expect(loaded?.seq).toBe(5);
      expect(rows(loaded)).toEqual([103, 4, 5]);
      // And with the number that a room expects.
      const expected = { documentId, bytes: Uint8Array.of(6), personId: null, seq: 6 };
      expect(await log.append([expected], { id: `history-${(commits += 1)}`, isRepeated: false })).toEqual([6]);
    });

    test('[UH3] nothing is forgotten past what is there', async () => {
      const { log, history, documentId } = await withRows(2);
      expect(await history.forget(documentId, { seq: 9, bytes: Uint8Array.of(1) })).toBe(0);
      expect(rows(await log.load(documentId))).toEqual([1, 2]);
    });

    test('rows older than a moment are found, with the newest of them', async () => {
      const { history, documentId } = await withRows(3);
      const all = await history.olderThan(new Date(Date.now() + 60_000), 10_000);
      expect(all).toContainEqual({ documentId, seq: 3 });
      const none = await history.olderThan(new Date('2001-01-01'), 10_000);
      expect(none).toEqual([]);
    });
  });
}
