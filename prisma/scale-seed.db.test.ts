import { nanoid } from 'nanoid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { listComparisonGroups } from '#app/data/comparison-groups.server.ts';
import { listRounds, roundBenchmarks } from '#app/data/rounds.server.ts';
import { asId, type ForumId } from '#app/domain/ids.ts';
import { light } from '#app/domain/light.ts';
import type { OpenDatabase } from '#server/database/open.ts';
import { emptyDatabase } from '#tests/support/database.ts';
import { CLUSTERS_A_FORUM } from './scale/scale-clusters.ts';
import { seedScale } from './scale-seed.ts';

let database: OpenDatabase;
let forumId: ForumId;

beforeAll(async () => {
  database = await emptyDatabase();
  await seedScale(database.db, { forums: 2, now: new Date('2026-03-31T10:00:00Z'), newId: () => nanoid() });
  const led = await database.db.cluster.findFirstOrThrow({
    where: { memberships: { some: { person: { email: 'lead1@demo.example' } } } },
  });
  forumId = asId<ForumId>(led.forumId);
});
afterAll(() => database.close());

test('every forum has its clusters, and each of them a benchmark on 36 indicators in each of four rounds', async () => {
  const { db } = database;
  expect(await db.forum.count()).toBe(2);
  expect(await db.cluster.count()).toBe(2 * CLUSTERS_A_FORUM);
  expect(await db.benchmark.count()).toBe(2 * CLUSTERS_A_FORUM * 4);
  expect(await db.score.count()).toBe(2 * CLUSTERS_A_FORUM * 4 * 36);
  const rounds = await listRounds(db, forumId);
  expect(rounds).toHaveLength(4);
  for (const round of rounds) expect((await roundBenchmarks(db, round)).size).toBe(CLUSTERS_A_FORUM);
});

test('its coordinator coordinates all of them', async () => {
  const coordinated = await database.db.membership.findMany({
    where: { person: { email: 'ingrid@demo.example' } },
    select: { role: true, forumId: true },
  });
  expect(new Set(coordinated.map((one) => one.forumId)).size).toBe(2);
  expect(coordinated.every(({ role }) => role === 'coordinator')).toBe(true);
});

test('lights follow from the scores and bounds', async () => {
  const [round] = await listRounds(database.db, forumId);
  if (round === undefined) throw new Error('no round');
  const set = await findIndicatorSet(database.db, round.setId);
  for (const { scores } of (await roundBenchmarks(database.db, round)).values()) {
    for (const { code, bounds } of set?.indicators ?? []) {
      const score = scores.get(code);
      expect(score?.light).toBe(light(score?.value ?? null, bounds));
    }
  }
});

test('each forum is compared with all clusters of all forums, as one', async () => {
  const set = await database.db.indicatorSet.findFirstOrThrow({ where: { forumId } });
  const [group] = await listComparisonGroups(database.db, asId(set.id));
  expect(group?.n).toBe(2 * CLUSTERS_A_FORUM);
  const counted = [...(group?.figures.values() ?? [])].map(
    ({ green, yellow, red, none }) => green + yellow + red + none,
  );
  expect(counted).toEqual(Array.from({ length: 36 }, () => 2 * CLUSTERS_A_FORUM));
});
