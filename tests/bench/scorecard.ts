import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { dayOf } from '#app/domain/day.ts';
import { asId, type ClusterId, type ForumId } from '#app/domain/ids.ts';
import { seedScale } from '#prisma/scale-seed.ts';
import { openDatabase, type OpenDatabase } from '#server/database/open.ts';
import { PAGES, type Place } from '#tests/size/pages.ts';
import { readsOf, rowsRead } from '#tests/size/plans.ts';
import { MIGRATIONS } from '#tests/support/database.ts';
import { isGiven, median, option, table } from './options.ts';
import { HERE } from './servers.ts';

const WARM = 5;

interface Sized {
  readonly forums: number;
  readonly database: OpenDatabase;
  readonly place: Place;
  readonly dataDir: string;
}

/** The pages of one forum, alone in the database and among the whole European scheme: rows read and time. */
export async function scorecard(): Promise<void> {
  const forums = Number(option('forums') ?? 50);
  const times = isGiven('quick') ? 10 : 30;
  const sizes = [await sized(1), await sized(forums)];
  const rows: (string | number)[][] = [];
  try {
    for (const [name, read] of Object.entries(PAGES)) {
      const ms = sizes.map((): number[] => []);
      for (let turn = -WARM; turn < times; turn += 1) {
        for (const [at, { database, place }] of sizes.entries()) {
          const from = performance.now();
          await read(database.db, place);
          if (turn >= 0) ms[at]?.push(performance.now() - from);
        }
      }
      const readRows = await Promise.all(
        sizes.map(async ({ database, place }) => rowsRead(await readsOf(database.pool, (db) => read(db, place)))),
      );
      const [alone = NaN, among = NaN] = ms.map((all) => median(all));
      rows.push([name, alone, among, among / alone, readRows[0] ?? NaN, readRows[1] ?? NaN]);
    }
  } finally {
    for (const { database, dataDir } of sizes) {
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  }
  const heads = ['page', 'ms, 1 forum', `ms, ${forums} forums`, 'ratio', 'rows, 1 forum', `rows, ${forums} forums`];
  table(
    `Pages of a forum of 26 clusters; ${forums * 26} clusters × 4 rounds × 36 indicators, medians of ${times}`,
    heads,
    rows,
  );
  await writeFile(join(HERE, 'results', 'scorecard.json'), `${JSON.stringify({ heads, rows }, null, 2)}\n`);
}

async function sized(forums: number): Promise<Sized> {
  const dataDir = await mkdtemp(join(tmpdir(), 'forum-size-'));
  const database = await openDatabase({ dataDir, migrations: MIGRATIONS });
  const now = new Date();
  await seedScale(database.db, { forums, now, newId: () => nanoid() });
  await database.pool.query('analyze');
  const led = await database.db.cluster.findFirstOrThrow({
    where: { memberships: { some: { person: { email: 'lead1@demo.example' } } } },
  });
  const place = { forumId: asId<ForumId>(led.forumId), clusterId: asId<ClusterId>(led.id), today: dayOf(now) };
  return { forums, database, place, dataDir };
}
