import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanId } from '#app/domain/ids.ts';
import { planEditor } from '#app/document/edit.ts';
import { readPlan } from '#app/document/read.ts';
import { newPlanDocument } from '#app/document/shape.ts';
import type { OpenDatabase } from '#server/database/open.ts';
import { emptyDatabase } from '#tests/support/database.ts';
import { addForum } from '#tests/support/forum-rows.ts';
import { writePlan } from './write-plan.ts';

let database: OpenDatabase;
let planId: PlanId;

beforeAll(async () => {
  database = await emptyDatabase();
  ({ planId } = await addForum(database.db));
});
afterAll(() => database.close());

/** Writes a plan with these actions, as its document was after `seq` updates. */
function write(seq: number, ...titles: readonly string[]): Promise<boolean> {
  const doc = newPlanDocument();
  let made = 0;
  const editor = planEditor(doc, { origin: 'test', newId: () => `action-${(made += 1)}` });
  for (const title of titles) editor.addAction({ title });
  return writePlan(database.db, { planId, content: readPlan(doc), seq, now: new Date('2026-05-04T10:00:00Z') });
}

async function titles(): Promise<string[]> {
  const rows = await database.db.actionRow.findMany({ where: { planId }, orderBy: { actionId: 'asc' } });
  return rows.map(({ title }) => title);
}

test('[PR2] newer content takes the place of older, and older never of newer', async () => {
  expect(await write(3, 'a', 'b')).toBe(true);
  expect(await write(5, 'c')).toBe(true);
  expect(await write(4, 'd', 'e')).toBe(false);
  expect(await write(5, 'f')).toBe(false);
  expect(await titles()).toEqual(['c']);
  expect(await database.db.planView.findUnique({ where: { planId } })).toMatchObject({ seq: 5, unreadable: 0 });
});
