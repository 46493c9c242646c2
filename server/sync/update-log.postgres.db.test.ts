import { afterAll, beforeAll, expect, test } from 'vitest';
import { asId, type DocumentId, type PersonId } from '#app/domain/ids.ts';
import { openDatabase, type OpenDatabase } from '#server/database/open.ts';
import { MIGRATIONS } from '#tests/support/database.ts';
import { addForum } from '#tests/support/forum-rows.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { createPostgresUpdateLog } from './update-log.postgres.ts';

let server: PostgresServer;
let database: OpenDatabase;
let documentId: DocumentId;

beforeAll(async () => {
  server = await startPostgresServer();
  database = await openDatabase({ url: await server.newDatabase(), dataDir: null, migrations: MIGRATIONS });
  ({ documentId } = await addForum(database.db));
});
afterAll(async () => {
  await database.close();
  await server.stop();
});

test('[UL2] when one entry cannot be stored none is, and no number is used up', async () => {
  const log = createPostgresUpdateLog(database.pool);
  const entry = (person: string) => ({ documentId, bytes: Uint8Array.of(1), personId: asId<PersonId>(person) });
  // PostgreSQL keeps no zero in a text.
  await expect(log.append([entry('ana'), entry('b\0o')], { id: 'a', isRepeated: false })).rejects.toThrow();
  expect(await log.load(documentId)).toMatchObject({ seq: 0, updates: [] });
  expect(await log.append([entry('ana'), entry('bo')], { id: 'b', isRepeated: false })).toEqual([1, 2]);
});

test('[UL3] an expected number that does not hold, too low or too high, is put right, and leaves no gap', async () => {
  const { documentId: fresh } = await addForum(database.db);
  const log = createPostgresUpdateLog(database.pool);
  const append = (id: string, ...seqs: number[]) =>
    log.append(
      seqs.map((seq) => ({ documentId: fresh, bytes: Uint8Array.of(seq), personId: null, seq })),
      { id, isRepeated: false },
    );
  expect(await append('as-expected', 1, 2)).toEqual([1, 2]);
  expect(await append('too-low', 2)).toEqual([3]);
  expect(
    await createPostgresUpdateLog(database.pool).append(
      [{ documentId: fresh, bytes: Uint8Array.of(9), personId: null, seq: 9 }],
      { id: 'too-high', isRepeated: false },
    ),
  ).toEqual([4]);
  expect((await log.since(fresh, 0)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});

test('[UL3] nodes that expect the same number at the same moment get different ones without a gap', async () => {
  const { documentId: fresh } = await addForum(database.db);
  const nodes = ['a', 'b', 'c'].map((name) => createPostgresUpdateLog(database.pool, name));
  for (let round = 0; round < 20; round += 1) {
    const seq = 1 + 3 * round;
    const seqs = await Promise.all(
      nodes.map((log, index) =>
        log.append([{ documentId: fresh, bytes: Uint8Array.of(index), personId: null, seq }], {
          id: `${round}-${index}`,
          isRepeated: false,
        }),
      ),
    );
    expect(seqs.flat().sort((x, y) => Number(x) - Number(y))).toEqual([seq, seq + 1, seq + 2]);
  }
});

test('[UL2] a document that is gone takes its log with it, and gets no more rows', async () => {
  const { documentId: gone, planId } = await addForum(database.db);
  const log = createPostgresUpdateLog(database.pool);
  const entry = { documentId: gone, bytes: Uint8Array.of(1), personId: null };
  await log.append([{ ...entry, seq: 1 }], { id: 'x', isRepeated: false });
  await database.db.plan.delete({ where: { id: planId } });
  expect(
    await log.append(
      [
        { ...entry, seq: 2 },
        { ...entry, documentId, seq: 3 },
      ],
      { id: 'y', isRepeated: false },
    ),
  ).toEqual([null, 3]);
  const { rows } = await database.pool.query('select 1 from document_update where "documentId" = $1', [gone]);
  expect(rows).toEqual([]);
});
