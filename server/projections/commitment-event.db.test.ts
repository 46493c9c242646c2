import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChangeEvent } from '#app/context.ts';
import type { Action } from '#app/domain/action.ts';
import { asId, type ActionId } from '#app/domain/ids.ts';
import type { OpenDatabase } from '#server/database/open.ts';
import { anAction } from '#tests/support/an-action.ts';
import { emptyDatabase } from '#tests/support/database.ts';
import { addForum, type ForumRows } from '#tests/support/forum-rows.ts';
import { createProjector } from './projector.ts';

let database: OpenDatabase;
let rows: ForumRows;
beforeAll(async () => {
  database = await emptyDatabase();
  rows = await addForum(database.db);
});
afterAll(() => database.close());

test('[JA6] what a commitment shares is told to the forum when it changes, and no other change of the cluster’s plan', async () => {
  const heard: ChangeEvent[] = [];
  let actions: Action[] = [];
  let seq = 0;
  const projector = createProjector({
    db: database.db,
    rooms: { readPlan: async () => ({ content: { actions, goals: [], text: '', unreadable: [] }, seq: (seq += 1) }) },
    changes: { publish: (event) => heard.push(event), subscribe: () => () => undefined },
    now: () => new Date(0),
    failed: (error) => {
      throw error;
    },
  });
  async function told(now: Action[]): Promise<(string | null)[]> {
    actions = now;
    projector.committed(rows.documentId);
    await projector.stop();
    return heard.splice(0).map(({ clusterId }) => clusterId);
  }
  const own = rows.clusterId;
  const other = anAction({ id: 'other', title: 'Our own' });
  const commitment = anAction({ id: 'one', jointAction: asId<ActionId>('joint') });
  expect(await told([other])).toEqual([own]);
  expect(await told([other, commitment])).toEqual([own, null]);
  expect(
    await told([
      { ...other, status: 'completed' },
      { ...commitment, expectedEffect: 'More', order: 'b' },
    ]),
  ).toEqual([own]);
  expect(await told([other, { ...commitment, status: 'in-progress' }])).toEqual([own, null]);
  expect(await told([other])).toEqual([own, null]);
});
