import { setTimeout as sleep } from 'node:timers/promises';
import { nanoid } from 'nanoid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { planEditor, type PlanEditor } from '#app/document/edit.ts';
import { actionsOf } from '#app/document/shape.ts';
import { asId, type DocumentId, type PlanId } from '#app/domain/ids.ts';
import { createChanges } from '#server/changes.ts';
import type { OpenDatabase } from '#server/database/open.ts';
import { createLoneBus } from '#server/sync/bus.memory.ts';
import { inlineDocumentWork } from '#server/sync/document-work.ts';
import { Rooms } from '#server/sync/rooms.ts';
import { createPostgresUpdateLog } from '#server/sync/update-log.postgres.ts';
import { emptyDatabase } from '#tests/support/database.ts';
import { addForum } from '#tests/support/forum-rows.ts';
import { seeded, seeds } from '#tests/support/random.ts';
import { createProjector, type Projector } from './projector.ts';
import { rebuildRows } from './rebuild.ts';

let database: OpenDatabase;
let rooms: Rooms;
let projector: Projector;
let reports: { what: string; details: Record<string, unknown> }[] = [];
let isBroken = false;

const failed = (error: unknown) => {
  throw error;
};
const now = () => new Date();

beforeAll(async () => {
  database = await emptyDatabase();
  rooms = new Rooms({
    log: createPostgresUpdateLog(database.pool),
    work: inlineDocumentWork,
    bus: createLoneBus('tests'),
    nowMs: () => performance.now(),
    schedule: (work) => void setImmediate(work),
    wait: (ms) => sleep(ms),
    later: (ms, work) => void setTimeout(work, ms),
    newCommitId: () => nanoid(),
    committed: (documentId) => projector.committed(documentId),
    refused: () => undefined,
    commitFailed: failed,
  });
  projector = createProjector({
    db: database.db,
    rooms: { readPlan: async (id) => (isBroken ? Promise.reject(new Error('broken')) : rooms.readPlan(id)) },
    changes: createChanges(createLoneBus('tests')),
    now,
    failed,
    reported: (what, details) => reports.push({ what, details }),
  });
});
beforeEach(() => (reports = []));
afterAll(async () => {
  await rooms.stop();
  await projector.stop();
  await database.close();
});

const edit = (documentId: DocumentId, work: (editor: PlanEditor, doc: Y.Doc) => void) =>
  rooms.edit(documentId, null, (doc) => work(planEditor(doc, { origin: 'test', newId: () => nanoid() }), doc));

/** A field of an action that no editor of ours writes. */
const write = (doc: Y.Doc, id: string, fields: readonly (readonly [string, unknown])[]) =>
  actionsOf(doc).set(id, new Y.Map<unknown>(fields));

async function rows() {
  const views = await database.db.planView.findMany({ orderBy: { planId: 'asc' } });
  return {
    views: views.map(({ projectedAt: _at, ...view }) => view),
    actions: await database.db.actionRow.findMany({ orderBy: [{ planId: 'asc' }, { actionId: 'asc' }] }),
  };
}

test.each(seeds([1, 2]))('[PR3] rebuilt equals live (seed %i)', async (seed) => {
  const random = seeded(seed);
  const plans = await Promise.all([1, 2, 3].map(() => addForum(database.db)));
  for (let step = 0; step < 40; step += 1) {
    await edit(random.pick(plans).documentId, (editor, doc) => {
      const id = editor.addAction({ title: `Action ${step}`, indicator: { code: '4.6.1', baseline: null } });
      random.pick([
        () => editor.removeAction(id),
        () => editor.moveAction(id, -1),
        () => editor.setStatus(id, 'in-progress'),
        () => write(doc, `odd-${step}`, [['status', 'unheard-of']]),
        () => write(doc, `odd-${step}`, [['title', 'with\u0000nothing']]),
        () => ['\uD800', '\uD801'].forEach((half) => write(doc, `half-${half}`, [['title', 'half']])),
      ])();
    });
    if (random.below(10) === 0) await projector.stop();
  }
  await projector.stop();
  const live = await rows();
  expect(live.views.length).toBeGreaterThan(2);
  expect(live.actions.length).toBeGreaterThan(10);
  expect(await rebuildRows({ db: database.db, rooms, now, failed })).toBe(live.views.length);
  expect(await rows()).toEqual(live);

  // Whatever had become of them.
  await database.db.actionRow.updateMany({ data: { title: 'Wrong' } });
  await database.db.planView.updateMany({ data: { unreadable: 99 } });
  await rebuildRows({ db: database.db, rooms, now, failed });
  expect(await rows()).toEqual(live);
});

test('[PR3] one plan alone is rebuilt, and no other', async () => {
  const [one, other] = [await addForum(database.db), await addForum(database.db)];
  for (const { documentId } of [one, other]) await edit(documentId, (editor) => editor.addAction({ title: 'Right' }));
  await projector.stop();
  await database.db.actionRow.updateMany({ data: { title: 'Wrong' } });
  expect(await rebuildRows({ db: database.db, rooms, now, failed, planId: one.planId })).toBe(1);
  const title = async ({ planId }: typeof one) =>
    (await database.db.actionRow.findMany({ where: { planId } })).map((row) => row.title);
  expect([await title(one), await title(other)]).toEqual([['Right'], ['Wrong']]);
  expect(await rebuildRows({ db: database.db, rooms, now, failed, planId: asId<PlanId>('nowhere') })).toBe(0);
  await rebuildRows({ db: database.db, rooms, now, failed });
  expect(await title(other)).toEqual(['Right']);
});

test('[PR3] rows of edits that the log does not have go, and later edits reach the rows again', async () => {
  const { documentId, planId } = await addForum(database.db);
  await edit(documentId, (editor) => editor.addAction({ title: 'First' }));
  await projector.stop();
  await database.db.planView.update({ where: { planId }, data: { seq: 900 } });
  await database.db.actionRow.updateMany({ where: { planId }, data: { title: 'Never stored' } });
  expect(await rebuildRows({ db: database.db, rooms, now, failed, planId })).toBe(1);
  expect(await database.db.planView.findUnique({ where: { planId } })).toMatchObject({ seq: 1 });
  await edit(documentId, (editor) => editor.addAction({ title: 'Second' }));
  await projector.stop();
  const titles = (await database.db.actionRow.findMany({ where: { planId } })).map(({ title }) => title);
  expect(titles.sort()).toEqual(['First', 'Second']);
});

test('[PR3] a plan that cannot be read keeps the rows it has, and holds up no other', async () => {
  const [broken, sound] = [await addForum(database.db), await addForum(database.db)];
  for (const { documentId } of [broken, sound]) await edit(documentId, (editor) => editor.addAction({ title: 'Kept' }));
  await projector.stop();
  const failures: DocumentId[] = [];
  const made = await rebuildRows({
    db: database.db,
    rooms: {
      readPlan: async (id) => (id === broken.documentId ? Promise.reject(new Error('broken')) : rooms.readPlan(id)),
    },
    now,
    failed: (_error, id) => failures.push(id),
  });
  expect(failures).toEqual([broken.documentId]);
  expect(made).toBeGreaterThan(1);
  expect(await database.db.actionRow.count({ where: { planId: broken.planId } })).toBe(1);
});

test('[PR2] a rebuilding that comes late does not put old rows in the place of new ones', async () => {
  const { documentId, planId } = await addForum(database.db);
  await edit(documentId, (editor) => editor.addAction({ title: 'First' }));
  const old = await rooms.readPlan(documentId);
  await edit(documentId, (editor) => editor.addAction({ title: 'Second' }));
  await projector.stop();
  await rebuildRows({
    db: database.db,
    rooms: { readPlan: async (id) => (id === documentId ? old : undefined) },
    now,
    failed,
  });
  expect(await database.db.actionRow.count({ where: { planId } })).toBe(2);
});

test('[PR4] entries that cannot be read are reported when there are more of them, not with every edit', async () => {
  const { documentId } = await addForum(database.db);
  const odd = async (id: string) => {
    await edit(documentId, (_editor, doc) => write(doc, id, [['title', 7]]));
    await projector.stop();
  };
  await odd('a');
  expect(reports).toMatchObject([{ details: { documentId, count: 1, entries: ['a'] } }]);
  await edit(documentId, (editor) => editor.addAction({ title: 'Good' }));
  await projector.stop();
  await odd('a');
  expect(reports).toHaveLength(1);
  await odd('b'.repeat(500));
  expect(reports[1]).toMatchObject({ details: { count: 2, entries: ['a', 'b'.repeat(100)] } });
});

test('[PR4] a plan that cannot be read is reported once, and again only after it could be', async () => {
  const { documentId } = await addForum(database.db);
  const touch = async () => {
    await edit(documentId, (editor) => editor.addAction({ title: 'More' }));
    await projector.stop();
  };
  isBroken = true;
  await touch();
  await touch();
  expect(reports).toMatchObject([{ what: 'a plan cannot be read', details: { documentId } }]);
  isBroken = false;
  await touch();
  isBroken = true;
  await touch();
  isBroken = false;
  expect(reports).toHaveLength(2);
});
