import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#app/domain/day.ts';
import { asId, type ClusterId, type ForumId } from '#app/domain/ids.ts';
import { seedScale } from '#prisma/scale-seed.ts';
import type { OpenDatabase } from '#server/database/open.ts';
import { emptyDatabase } from '#tests/support/database.ts';
import { PAGES, type Place } from './pages.ts';
import { readsOf, rowsRead, type TableRead } from './plans.ts';

const NOW = new Date('2026-03-31T10:00:00Z');
/** Tables that grow with every forum's benchmarks and plans. */
const GROWING = ['score', 'benchmark', 'round_cluster', 'comparison_figure', 'action_row', 'indicator'];

interface Sized {
  readonly database: OpenDatabase;
  readonly place: Place;
}
let few: Sized;
let many: Sized;

async function seeded(forums: number): Promise<Sized> {
  const database = await emptyDatabase();
  await seedScale(database.db, { forums, now: NOW, newId: () => nanoid() });
  await database.pool.query('analyze');
  // Some tables are small enough here for a scan to be the quickest; without that choice only those are scanned that
  // no index leads into.
  await database.pool.query('set enable_seqscan = off');
  const { id, forumId } = await database.db.cluster.findFirstOrThrow({
    where: { memberships: { some: { person: { email: 'lead1@demo.example' } } } },
  });
  return { database, place: { forumId: asId<ForumId>(forumId), clusterId: asId<ClusterId>(id), today: dayOf(NOW) } };
}

beforeAll(async () => {
  few = await seeded(1);
  many = await seeded(10);
}, 240_000);
afterAll(async () => {
  await few.database.close();
  await many.database.close();
});

const readsOn = ({ database, place }: Sized, page: string): Promise<TableRead[]> =>
  readsOf(database.pool, async (db) => {
    const read = PAGES[page];
    if (read === undefined) throw new Error(`no page ${page}`);
    await read(db, place);
  });

describe.each(Object.keys(PAGES))('the page of a %s', (page) => {
  test('scans no growing table, and reads no more rows for the other forums’ being there', async () => {
    const [alone, among] = [await readsOn(few, page), await readsOn(many, page)];
    expect(among.length).toBeGreaterThan(0);
    const scanned = among.filter(({ table, how }) => GROWING.includes(table) && how === 'Seq Scan');
    expect(scanned).toEqual([]);
    // A scan of a small table, such as the forums, may see the other forums' rows.
    expect(rowsRead(among)).toBeLessThan(rowsRead(alone) * 1.2 + 100);
  });
});
