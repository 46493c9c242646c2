// `npm run rebuild [-- PLAN]`: makes the plans' rows anew from the log, all of them or one plan's.
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { nanoid } from 'nanoid';
import { asId, type PlanId } from '#app/domain/ids.ts';
import { openDatabase } from './database/open.ts';
import { readEnv } from './env.ts';
import { rebuildRows } from './projections/rebuild.ts';
import { createLoneBus } from './sync/bus.memory.ts';
import { createDocumentThread } from './sync/document-thread.ts';
import { Rooms } from './sync/rooms.ts';
import { createPostgresUpdateLog } from './sync/update-log.postgres.ts';

const parsed = readEnv(process.env);
if (!parsed.ok) {
  for (const problem of parsed.problems) console.error(problem);
  process.exit(1);
}
const { databaseUrl, dataDir } = parsed.env;
const migrations = join(dirname(fileURLToPath(import.meta.url)), '../prisma/migrations');
const database = await openDatabase({ url: databaseUrl, dataDir, migrations }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

const planId = process.argv[2] === undefined ? undefined : asId<PlanId>(process.argv[2]);
const work = createDocumentThread();
let failures = 0;
const failed = (error: unknown, documentId: string) => {
  failures += 1;
  console.error(`document ${documentId} keeps its rows:`, error instanceof Error ? error.message : error);
};
const made = await rebuildRows({
  db: database.db,
  // Only reads, so it needs no bus to others and stores nothing.
  rooms: new Rooms({
    log: createPostgresUpdateLog(database.pool),
    work,
    bus: createLoneBus('rebuild'),
    nowMs: () => performance.now(),
    schedule: (task) => void setImmediate(task),
    wait: (ms) => sleep(ms),
    later: (ms, task) => void setTimeout(task, ms),
    newCommitId: () => nanoid(),
    committed: () => undefined,
    refused: (what, { documentId }) => console.error(`${what}: document ${String(documentId)}`),
    commitFailed: () => undefined,
  }),
  now: () => new Date(),
  failed,
  planId,
});
console.log(`Rebuilt the rows of ${made} plans, ${failures} failed.`);
await work.stop();
await database.close();
// A plan that is not there is a wrong order.
process.exit(failures > 0 || (planId !== undefined && made === 0) ? 1 : 0);
