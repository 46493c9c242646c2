import { describe, expect, test } from 'vitest';
import { asId, type DocumentId, type PersonId, type PlanId } from '#app/domain/ids.ts';
import type { LogEntry, UpdateLog } from '#server/sync/update-log.ts';

export interface UpdateLogUnderTest {
  readonly log: UpdateLog;
  newDocument(): Promise<{ planId: PlanId; documentId: DocumentId }>;
}

let commits = 0;
const append = (log: UpdateLog, entries: readonly LogEntry[]) =>
  log.append(entries, { id: `commit-${(commits += 1)}`, isRepeated: false });

const author = asId<PersonId>('somebody');
const bytes = (...values: number[]) => Uint8Array.from(values);

/** What every update log promises; run by the one in memory and the one in PostgreSQL, embedded and server. */
export function updateLogContract(name: string, open: () => UpdateLogUnderTest): void {
  describe(`update log: ${name}`, () => {
    const entry = (documentId: DocumentId, ...values: number[]) => ({
      documentId,
      bytes: bytes(...values),
      personId: author,
    });

    test('[UL1] a new document is found by its plan and loads empty', async () => {
      const { log, newDocument } = open();
      const { planId, documentId } = await newDocument();
      expect(await log.findDocument(planId, 'plan')).toBe(documentId);
      expect(await log.findDocument(planId, 'discussion')).toBeUndefined();
      expect(await log.load(documentId)).toEqual({ id: documentId, seq: 0, snapshot: null, updates: [] });
    });

    test('[UL1] what was appended loads byte for byte, in order', async () => {
      const { log, newDocument } = open();
      const { documentId } = await newDocument();
      await append(log, [entry(documentId, 0, 255, 39, 92)]);
      await append(log, [entry(documentId), entry(documentId, 7)]);
      const loaded = await log.load(documentId);
      expect(loaded?.seq).toBe(3);
      expect(loaded?.updates.map((update) => [update.seq, ...update.bytes])).toEqual([
        [1, 0, 255, 39, 92],
        [2],
        [3, 7],
      ]);
    });

    test('[UL3] each document counts for itself, gapless, in the order given', async () => {
      const { log, newDocument } = open();
      const [a, b] = [await newDocument(), await newDocument()];
      const seqs = await append(log, [
        entry(b.documentId, 1),
        entry(a.documentId, 2),
        entry(b.documentId, 3),
        entry(a.documentId, 4),
        entry(b.documentId, 5),
      ]);
      expect(seqs).toEqual([1, 1, 2, 2, 3]);
      expect(await append(log, [entry(a.documentId, 6), entry(b.documentId, 7)])).toEqual([3, 4]);
    });

    test('[UL3] appends at the same moment get different numbers without a gap', async () => {
      const { log, newDocument } = open();
      const { documentId } = await newDocument();
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, index) => append(log, [entry(documentId, index), entry(documentId, index)])),
      );
      const seqs = answers.flat().map(Number);
      expect(seqs.sort((x, y) => x - y)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
      // One commit's entries stand next to each other.
      for (const [first, second] of answers) expect(second).toBe(Number(first) + 1);
    });

    test('an unknown document loads as nothing and is answered with null, the others are stored', async () => {
      const { log, newDocument } = open();
      const { documentId } = await newDocument();
      const unknown = asId<DocumentId>('nowhere');
      expect(await log.load(unknown)).toBeUndefined();
      expect(await append(log, [entry(unknown, 1), entry(documentId, 2)])).toEqual([null, 1]);
    });

    test('[UL4] a commit that is repeated gets the numbers it got, and is stored once', async () => {
      const { log, newDocument } = open();
      const [a, b] = [await newDocument(), await newDocument()];
      const entries = [entry(a.documentId, 1), entry(b.documentId, 2), entry(a.documentId, 3)];
      const first = await log.append(entries, { id: `${name}-lost`, isRepeated: false });
      await append(log, [entry(a.documentId, 4)]);
      expect(await log.append(entries, { id: `${name}-lost`, isRepeated: true })).toEqual(first);
      expect((await log.since(a.documentId, 0)).map((update) => update.bytes[0])).toEqual([1, 3, 4]);
    });

    test('[UL4] a commit that is repeated, and had not been stored, is stored', async () => {
      const { log, newDocument } = open();
      const { documentId } = await newDocument();
      expect(await log.append([entry(documentId, 1)], { id: `${name}-new`, isRepeated: true })).toEqual([1]);
      expect(await log.append([entry(documentId, 1)], { id: `${name}-new`, isRepeated: true })).toEqual([1]);
      expect(await log.since(documentId, 0)).toHaveLength(1);
    });

    test('[UL4] repeated while the first try is still under way, it is stored once', async () => {
      const { log, newDocument } = open();
      const { documentId } = await newDocument();
      for (let round = 0; round < 10; round += 1) {
        const once = [entry(documentId, round)];
        const id = `${name}-racing-${round}`;
        const first = log.append(once, { id, isRepeated: false });
        const again = log.append(once, { id, isRepeated: true });
        const seqs = await Promise.all([first, again]);
        // When the repetition comes first, the first try is stored after it; no commit of a room does that.
        expect(new Set(seqs.flat()).size).toBeLessThanOrEqual(2);
      }
      const stored = (await log.since(documentId, 0)).map(({ seq }) => seq);
      expect(stored).toEqual(stored.map((_, index) => index + 1));
    });

    test('[UL5] a snapshot stands for what it was made of, and touches nothing that was appended', async () => {
      const { log, newDocument } = open();
      const { documentId } = await newDocument();
      await append(log, [entry(documentId, 1), entry(documentId, 2), entry(documentId, 3)]);
      expect(await log.saveSnapshot(documentId, { seq: 2, bytes: bytes(102) })).toBe(true);
      const loaded = await log.load(documentId);
      expect([loaded?.seq, loaded?.snapshot?.seq, [...(loaded?.snapshot?.bytes ?? [])]]).toEqual([3, 2, [102]]);
      expect(loaded?.updates.map(({ seq }) => seq)).toEqual([3]);
      expect((await log.since(documentId, 0)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
      const without = await log.load(documentId, 2);
      expect([without?.snapshot, without?.updates.length]).toEqual([null, 3]);
    });

    test('[UL5] a snapshot comes back with the checksum it was saved with, or without one', async () => {
      const { log, newDocument } = open();
      const { documentId } = await newDocument();
      await append(log, [entry(documentId, 1), entry(documentId, 2)]);
      for (const [seq, checksum] of [
        [1, -2_000_000_000],
        [2, null],
      ] as const) {
        await log.saveSnapshot(documentId, { seq, bytes: bytes(100 + seq), checksum });
        expect((await log.load(documentId))?.snapshot?.checksum).toBe(checksum);
      }
    });

    test('[UL5] no snapshot takes the place of one as new, or goes past what is stored', async () => {
      const { log, newDocument } = open();
      const { documentId } = await newDocument();
      await append(log, [entry(documentId, 1), entry(documentId, 2)]);
      expect(await log.saveSnapshot(documentId, { seq: 3, bytes: bytes(103) })).toBe(false);
      expect(await log.saveSnapshot(documentId, { seq: 2, bytes: bytes(102) })).toBe(true);
      expect(await log.saveSnapshot(documentId, { seq: 2, bytes: bytes(9) })).toBe(false);
      expect(await log.saveSnapshot(documentId, { seq: 1, bytes: bytes(101) })).toBe(false);
      expect(await log.saveSnapshot(asId<DocumentId>('nowhere'), { seq: 0, bytes: bytes(1) })).toBe(false);
      expect([...((await log.load(documentId))?.snapshot?.bytes ?? [])]).toEqual([102]);
    });

    test('the newest numbers are those of the documents that exist', async () => {
      const { log, newDocument } = open();
      const [a, b] = [await newDocument(), await newDocument()];
      await append(log, [entry(a.documentId, 1), entry(a.documentId, 2)]);
      const newest = await log.newest([a.documentId, b.documentId, asId<DocumentId>('nowhere')]);
      expect([...newest].sort()).toEqual(
        [
          [a.documentId, 2],
          [b.documentId, 0],
        ].sort(),
      );
      expect((await log.since(a.documentId, 1)).map(({ seq }) => seq)).toEqual([2]);
    });

    test('a large update survives whole', async () => {
      const { log, newDocument } = open();
      const { documentId } = await newDocument();
      const large = Uint8Array.from({ length: 1_500_000 }, (_, index) => index % 256);
      await append(log, [{ documentId, bytes: large, personId: null }]);
      const loaded = await log.load(documentId);
      expect(Buffer.compare(Buffer.from(loaded?.updates[0]?.bytes ?? []), Buffer.from(large))).toBe(0);
    });
  });
}
