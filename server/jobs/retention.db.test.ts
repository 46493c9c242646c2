import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { asId, type DocumentId, type PersonId } from '#app/domain/ids.ts';
import { planEditor } from '#app/document/edit.ts';
import { readPlan } from '#app/document/read.ts';
import { newPlanDocument } from '#app/document/shape.ts';
import type { OpenDatabase } from '#server/database/open.ts';
import { inlineDocumentWork } from '#server/sync/document-work.ts';
import { createPostgresUpdateHistory } from '#server/sync/update-history.postgres.ts';
import type { UpdateHistory } from '#server/sync/update-history.ts';
import { createPostgresUpdateLog } from '#server/sync/update-log.postgres.ts';
import type { LoadedDocument, UpdateLog } from '#server/sync/update-log.ts';
import { emptyDatabase } from '#tests/support/database.ts';
import { addForum } from '#tests/support/forum-rows.ts';
import { createRetention } from './retention.ts';
import { alwaysLocked } from './try-lock.ts';

const NOW = new Date('2026-05-04T10:00:00Z');
const PERSON = asId<PersonId>('somebody');

let database: OpenDatabase;
let log: UpdateLog;
let history: UpdateHistory;

beforeAll(async () => {
  database = await emptyDatabase();
  log = createPostgresUpdateLog(database.pool);
  history = createPostgresUpdateHistory(database.pool);
});
afterAll(() => database.close());

let commits = 0;

/** A document with one action a row, stored so many days before now. */
async function documentOf(...daysAgo: readonly number[]): Promise<DocumentId> {
  const { documentId } = await addForum(database.db);
  const doc = newPlanDocument();
  const updates = [Y.encodeStateAsUpdate(doc)];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const editor = planEditor(doc, { origin: 'test', newId: () => `action-${updates.length}` });
  while (updates.length < daysAgo.length) editor.addAction({ title: `Action ${updates.length}` });
  for (const [index, days] of daysAgo.entries()) {
    const entry = { documentId, bytes: updates[index] ?? new Uint8Array(), personId: PERSON };
    await log.append([entry], { id: `retention-${(commits += 1)}`, isRepeated: false });
    const at = new Date(NOW.getTime() - days * 86_400_000);
    await database.db.$executeRaw`
      update document_update set at = ${at} where "documentId" = ${documentId} and seq = ${index + 1}`;
  }
  return documentId;
}

function retention(more: Partial<Parameters<typeof createRetention>[0]> = {}) {
  const failures: DocumentId[] = [];
  const made = createRetention({
    history,
    work: inlineDocumentWork,
    now: () => NOW,
    days: 100,
    tryLock: alwaysLocked,
    failed: (_error, documentId) => failures.push(documentId),
    ...more,
  });
  return { ...made, failures };
}

const seqs = async (documentId: DocumentId) =>
  (await history.changes(documentId, { before: 1_000, limit: 100 })).map(({ seq }) => seq);

function planOf(loaded: LoadedDocument | undefined) {
  const doc = new Y.Doc();
  for (const { bytes } of loaded === undefined
    ? []
    : [loaded.snapshot, ...loaded.updates].flatMap((part) => part ?? [])) {
    Y.applyUpdate(doc, bytes);
  }
  return readPlan(doc);
}

test('[UH3] what is older goes, what is not stays, and the plan is the same; a second time changes nothing', async () => {
  const documentId = await documentOf(300, 200, 101, 99, 1);
  const young = await documentOf(99, 1);
  const [before, at3, at4] = [
    planOf(await log.load(documentId)),
    planOf(await history.loadAt(documentId, 3)),
    planOf(await history.loadAt(documentId, 4)),
  ];
  expect(await retention().runOnce()).toEqual({ documents: 1, rows: 3 });
  expect(await seqs(documentId)).toEqual([5, 4]);
  expect(await seqs(young)).toEqual([2, 1]);
  expect(planOf(await log.load(documentId))).toEqual(before);
  expect(planOf(await history.loadAt(documentId, 3))).toEqual(at3);
  expect(planOf(await history.loadAt(documentId, 4))).toEqual(at4);
  expect(await history.loadAt(documentId, 2)).toBeUndefined();
  expect(await retention().runOnce()).toEqual({ documents: 0, rows: 0 });
});

test('[UH3] a plan that nobody has touched since keeps its content and its numbers', async () => {
  const documentId = await documentOf(300, 200);
  const before = planOf(await log.load(documentId));
  expect(await retention().runOnce()).toEqual({ documents: 1, rows: 2 });
  expect(await seqs(documentId)).toEqual([]);
  const after = await log.load(documentId);
  expect([after?.seq, planOf(after)]).toEqual([2, before]);
});

test('a document that fails is told, stays as it is, and holds up no other', async () => {
  const [broken, sound] = [await documentOf(300, 200), await documentOf(300, 200)];
  await database.db.$executeRaw`
    update document_update set bytes = decode('0102', 'hex') where "documentId" = ${broken} and seq = 2`;
  const { runOnce, failures } = retention();
  expect(await runOnce()).toEqual({ documents: 1, rows: 2 });
  expect(failures).toEqual([broken]);
  expect([await seqs(broken), await seqs(sound)]).toEqual([[2, 1], []]);
  await database.db.$executeRaw`delete from document_update where "documentId" = ${broken}`;
});

test('more documents than one batch are all seen to', async () => {
  const asked: number[] = [];
  const ids = Array.from({ length: 250 }, (_, index) => asId<DocumentId>(`document-${index}`));
  const left = new Set(ids);
  const { runOnce, failures } = retention({
    history: {
      ...history,
      olderThan: async (_at, limit) => {
        asked.push(limit);
        return [...left].slice(0, limit).map((documentId) => ({ documentId, seq: 1 }));
      },
      loadAt: async (id) => ({ id, seq: 1, snapshot: null, updates: [{ seq: 1, bytes: Uint8Array.of(0, 0) }] }),
      forget: async (documentId) => {
        if (documentId === ids[0] || documentId === ids[7]) throw new Error('no');
        left.delete(documentId);
        return 1;
      },
    },
  });
  expect(await runOnce()).toEqual({ documents: 248, rows: 248 });
  expect(failures).toEqual([ids[0], ids[7]]);
});

test('nothing happens while another node is at it, or after a stop', async () => {
  const documentId = await documentOf(300);
  expect(await retention({ tryLock: async () => undefined }).runOnce()).toBeUndefined();
  const stopped = retention();
  await stopped.stop();
  expect(await stopped.runOnce()).toBeUndefined();
  expect(await seqs(documentId)).toEqual([1]);
});
