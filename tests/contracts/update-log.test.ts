import { nanoid } from 'nanoid';
import { afterAll, beforeAll } from 'vitest';
import { asId, type PlanId } from '#app/domain/ids.ts';
import { openDatabase, type OpenDatabase } from '#server/database/open.ts';
import { createMemoryUpdateLog } from '#server/sync/update-log.memory.ts';
import { createPostgresUpdateHistory } from '#server/sync/update-history.postgres.ts';
import { createPostgresUpdateLog } from '#server/sync/update-log.postgres.ts';
import { emptyDatabase, MIGRATIONS } from '#tests/support/database.ts';
import { addForum } from '#tests/support/forum-rows.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { updateHistoryContract } from './update-history.contract.ts';
import { updateLogContract } from './update-log.contract.ts';

updateLogContract('in memory', () => {
  const log = createMemoryUpdateLog();
  return {
    log,
    async newDocument() {
      const planId = asId<PlanId>(nanoid());
      return { planId, documentId: log.addDocument(planId, 'plan') };
    },
  };
});

let embedded: OpenDatabase;
let server: PostgresServer;
let onServer: OpenDatabase;

beforeAll(async () => {
  embedded = await emptyDatabase();
  server = await startPostgresServer();
  onServer = await openDatabase({ url: await server.newDatabase(), dataDir: null, migrations: MIGRATIONS });
});

afterAll(async () => {
  await embedded.close();
  await onServer.close();
  await server.stop();
});

updateHistoryContract('in memory', () => {
  const log = createMemoryUpdateLog(() => new Date());
  return {
    log,
    history: log,
    async newDocument() {
      return { documentId: log.addDocument(asId<PlanId>(nanoid()), 'plan') };
    },
  };
});

const pastInPostgres = (database: () => OpenDatabase) => () => ({
  log: createPostgresUpdateLog(database().pool),
  history: createPostgresUpdateHistory(database().pool),
  newDocument: () => addForum(database().db),
});

updateHistoryContract(
  'embedded PostgreSQL',
  pastInPostgres(() => embedded),
);
updateHistoryContract(
  'a PostgreSQL server',
  pastInPostgres(() => onServer),
);

const inPostgres = (database: () => OpenDatabase) => () => ({
  log: createPostgresUpdateLog(database().pool),
  newDocument: () => addForum(database().db),
});

updateLogContract(
  'embedded PostgreSQL',
  inPostgres(() => embedded),
);
updateLogContract(
  'a PostgreSQL server',
  inPostgres(() => onServer),
);
