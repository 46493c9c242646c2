import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Day } from '#app/domain/day.ts';
import { asId, type ActionId } from '#app/domain/ids.ts';
import { watchConflicts } from './conflicts.ts';
import { planEditor, type PlanEditor } from './edit.ts';
import { readPlan } from './read.ts';
import { newPlanDocument } from './shape.ts';

const ID = asId<ActionId>('action');
const MAY = '2027-05-01' as Day;
const JUNE = '2027-06-01' as Day;

interface Device {
  readonly doc: Y.Doc;
  readonly editor: PlanEditor;
  readonly conflicts: () => Readonly<Record<string, unknown>>;
}

function device(clientID: number, from: Y.Doc, earlier: readonly number[] = []): Device {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from), 'server');
  watchConflicts(doc, (client) => client === doc.clientID || earlier.includes(client), 'conflicts');
  const editor = planEditor(doc, { origin: 'me', newId: () => `id-${clientID}` });
  return { doc, editor, conflicts: () => Object.fromEntries(readPlan(doc).actions[0]?.conflicts ?? []) };
}

/** As the server hands edits on, until nobody has anything new. */
function exchange(...docs: readonly Y.Doc[]): void {
  for (let round = 0; round < 3; round += 1) {
    for (const from of docs) {
      for (const to of docs) {
        if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'server');
      }
    }
  }
}

/** Both orders of client ids: which of two values Yjs keeps follows from them. */
describe.each([
  [1, 2],
  [2, 1],
])('two people, with the client ids %i and %i', (mine, theirs) => {
  function pair() {
    const start = newPlanDocument();
    planEditor(start, { origin: 'start', newId: () => ID }).addAction({
      title: 'Action',
      deadline: '2027-01-01' as Day,
    });
    return { start, me: device(mine, start), they: device(theirs, start), third: device(9, start) };
  }

  test('[DO10] who set a field at the same time both see both values, and so does everyone else', () => {
    const { me, they, third } = pair();
    me.editor.setDeadline(ID, MAY);
    they.editor.setDeadline(ID, JUNE);
    exchange(me.doc, they.doc, third.doc);
    const kept = readPlan(me.doc).actions[0]?.deadline;
    const lost = kept === MAY ? JUNE : MAY;
    for (const { conflicts } of [me, they, third]) expect(conflicts()).toEqual({ deadline: { kept, lost } });
  });

  test('[DO10] a field that was empty before', () => {
    const { me, they } = pair();
    me.editor.set(ID, 'costNok', 100);
    they.editor.set(ID, 'costNok', 200);
    exchange(me.doc, they.doc);
    expect(me.conflicts()).toEqual(they.conflicts());
    expect(Object.values(me.conflicts()['costNok'] as object).sort()).toEqual([100, 200]);
  });

  test('[DO10] of long typing without a connection the last values stand against each other', () => {
    const { me, they } = pair();
    for (const text of ['N', 'No', 'Nor', 'North']) me.editor.setText(ID, 'responsible', text);
    for (const text of ['S', 'So', 'South']) they.editor.setText(ID, 'responsible', text);
    exchange(me.doc, they.doc);
    expect(Object.values(they.conflicts()['responsible'] as object).sort()).toEqual(['North', 'South']);
    expect(me.conflicts()).toEqual(they.conflicts());
  });

  test.each(['kept', 'lost'] as const)('[DO10] whoever chooses what was %s ends it for all', (choice) => {
    const { me, they } = pair();
    me.editor.setDeadline(ID, MAY);
    they.editor.setDeadline(ID, JUNE);
    exchange(me.doc, they.doc);
    const chosen = (they.conflicts()['deadline'] as { kept: Day; lost: Day })[choice];
    they.editor.settleConflict(ID, 'deadline', choice);
    exchange(me.doc, they.doc);
    for (const { doc, conflicts } of [me, they]) {
      expect([conflicts(), readPlan(doc).actions[0]?.deadline]).toEqual([{}, chosen]);
    }
  });

  test('[DO10] whoever sets the field anew has chosen', () => {
    const { me, they } = pair();
    me.editor.setDeadline(ID, MAY);
    they.editor.setDeadline(ID, JUNE);
    exchange(me.doc, they.doc);
    const { kept } = me.conflicts()['deadline'] as { kept: Day };
    me.editor.setDeadline(ID, '2028-01-01' as Day);
    exchange(me.doc, they.doc);
    expect([me.conflicts(), they.conflicts()]).toEqual([{}, {}]);
    // Nor is it one again when the field comes to say what it said.
    they.editor.setDeadline(ID, kept);
    exchange(me.doc, they.doc);
    expect([me.conflicts(), they.conflicts()]).toEqual([{}, {}]);
  });

  test('the same value from both is no conflict, nor is one after the other', () => {
    const { me, they } = pair();
    me.editor.setDeadline(ID, MAY);
    they.editor.setDeadline(ID, MAY);
    exchange(me.doc, they.doc);
    they.editor.setDeadline(ID, JUNE);
    exchange(me.doc, they.doc);
    me.editor.set(ID, 'start', MAY);
    they.editor.set(ID, 'costNok', 5);
    exchange(me.doc, they.doc);
    expect([me.conflicts(), they.conflicts()]).toEqual([{}, {}]);
  });

  test('[DO10] who comes back in a new visit with edits of the last one is told, when the other has gone', () => {
    const { me, they, start } = pair();
    me.editor.setDeadline(ID, MAY);
    they.editor.setDeadline(ID, JUNE);
    Y.applyUpdate(start, Y.encodeStateAsUpdate(they.doc), 'server');
    const reopened = device(77, me.doc, [mine]);
    exchange(start, reopened.doc);
    expect(Object.values(reopened.conflicts()['deadline'] as object).sort()).toEqual([MAY, JUNE]);
  });
});

test.each(['kept', 'lost'] as const)('[DO10] a goal’s field too, until somebody takes what was %s', (choice) => {
  const start = newPlanDocument();
  const id = planEditor(start, { origin: 'start', newId: () => 'goal' }).addGoal({ title: 'Goal' });
  const [me, they] = [device(1, start), device(2, start)];
  me.editor.setGoal(id, { title: 'Mine', by: MAY });
  they.editor.setGoal(id, { title: 'Theirs', by: JUNE });
  exchange(me.doc, they.doc);
  const goals = [me, they].map(({ doc }) => readPlan(doc).goals[0]);
  for (const goal of goals) expect([...(goal?.conflicts.keys() ?? [])]).toEqual(['by', 'title']);
  const chosen = goals[0]?.conflicts.get('title')?.[choice];
  they.editor.settleGoal(id, 'title', choice);
  exchange(me.doc, they.doc);
  for (const { doc } of [me, they]) {
    expect(readPlan(doc).goals[0]).toMatchObject({ title: chosen });
    expect([...(readPlan(doc).goals[0]?.conflicts.keys() ?? [])]).toEqual(['by']);
  }
});

test('[AC1] of two statuses the other is taken only where the move is allowed', () => {
  const start = newPlanDocument();
  planEditor(start, { origin: 'start', newId: () => ID }).addAction({ title: 'Action' });
  const [me, they] = [device(1, start), device(2, start)];
  me.editor.setStatus(ID, 'completed');
  they.editor.setStatus(ID, 'stopped');
  exchange(me.doc, they.doc);
  expect(me.editor.settleConflict(ID, 'status', 'lost')).toMatchObject({ ok: false });
  expect(me.conflicts()).toHaveProperty('status');
});
