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
