import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { asId, type ActionId, type ClusterId, type GoalId, type PersonId } from '#app/domain/ids.ts';
import type { PlanOrder } from '#app/domain/plan-order.ts';
import { actionRow, type ActionRow } from '#app/domain/plan-rows.ts';
import { carryOut } from './carry-out.ts';
import { planEditor } from './edit.ts';
import { readPlan } from './read.ts';
import { newPlanDocument } from './shape.ts';

const EMPTY = { changes: [], additions: [], removals: [] };
const by = { by: 'Ingrid', on: '2026-04-01' as never };
const [one, two] = [asId<ClusterId>('cluster-1'), asId<ClusterId>('cluster-2')];

function plan() {
  const doc = newPlanDocument();
  let n = 0;
  const editor = planEditor(doc, { origin: 'test', newId: () => `id-${(n += 1)}` });
  const id = editor.addAction({ title: 'Møter', participants: [one], indicators: new Map([['1.1', null]]) });
  for (const title of ['Invitere', 'Holde', 'Følge opp']) editor.addMilestone(id, { title });
  editor.addResponsible(id, asId<PersonId>('ana'), 'Ana');
  const row = () => actionRow(readPlan(doc).actions.find((action) => action.id === id) ?? fail());
  return { doc, editor, id, row };
}
const fail = (): never => {
  throw new Error('the action is gone');
};

const who = { by, speaksFor: [] as readonly ClusterId[] };
const change = (id: ActionId, from: Partial<ActionRow>, to: Partial<ActionRow>): PlanOrder => ({
  ...who,
  actions: { ...EMPTY, changes: [{ id, from, to }] },
  goals: EMPTY,
});

describe('an order', () => {
  test('[EX6] is carried out in one edit, and twice is once', () => {
    const { doc, id, row } = plan();
    const to: Partial<ActionRow> = {
      title: 'Faste møter',
      status: 'in-progress',
      costNok: 1000,
      responsiblePeople: [{ id: asId<PersonId>('bo'), name: 'Bo' }],
      indicators: ['2.1'],
      participants: [two],
      milestones: [
        { title: 'Følge opp', isDone: false, due: null },
        { title: 'Sende invitasjon', isDone: true, due: '2026-05-01' as never },
      ],
    };
    const order: PlanOrder = {
      ...who,
      actions: {
        changes: [{ id, from: row(), to }],
        additions: [
          {
            id: asId('new'),
            values: { title: 'Nytt', milestones: [{ title: 'A', isDone: false, due: null }], status: 'completed' },
          },
        ],
        removals: [],
      },
      goals: {
        ...EMPTY,
        additions: [
          {
            id: asId<GoalId>('goal'),
            values: { title: 'Grønt', indicatorCode: '1.1', value: 4, light: 'green', by: null },
          },
        ],
      },
    };
    let updates = 0;
    doc.on('update', () => (updates += 1));
    expect(carryOut(doc, order)).toEqual({ ok: true, changes: 9 });
    expect(updates).toBe(1);
    expect(row()).toMatchObject(to);
    const read = readPlan(doc);
    expect(read.actions[1]).toMatchObject({
      id: 'new',
      title: 'Nytt',
      status: 'completed',
      milestones: [{ title: 'A' }],
    });
    expect(read.goals).toMatchObject([{ id: 'goal', title: 'Grønt', target: { value: 4, light: 'green' } }]);
    expect(
      read.actions[0]?.participation.map(({ clusterId, what, by: name }) => [clusterId, what, name]).sort(),
    ).toEqual([
      [one, 'left', 'Ingrid'],
      [two, 'asked', 'Ingrid'],
    ]);
    expect(carryOut(doc, order)).toEqual({ ok: true, changes: 9 });
    expect(updates).toBe(1);
    expect(readPlan(doc)).toEqual(read);
  });

  test('[JA1] lets only the clusters join that the person speaks for, and asks the others, also in a new action', () => {
    const { doc, id, row } = plan();
    const three = asId<ClusterId>('cluster-3');
    const order: PlanOrder = {
      by,
      speaksFor: [two],
      actions: {
        ...EMPTY,
        changes: [{ id, from: { participants: row().participants }, to: { participants: [one, two, three] } }],
        additions: [{ id: asId('new'), values: { title: 'Nytt', participants: [one, two] } }],
      },
      goals: EMPTY,
    };
    carryOut(doc, order);
    const record = readPlan(doc).actions.map(({ participants, participation }) => [
      participants,
      participation.map(({ clusterId, what, by: name, on }) => [clusterId, what, name, on]),
    ]);
    expect(record).toEqual([
      [
        [one, two, three],
        [
          [two, 'joined', 'Ingrid', by.on],
          [three, 'asked', 'Ingrid', by.on],
        ],
      ],
      [
        [one, two],
        [
          [one, 'asked', 'Ingrid', by.on],
          [two, 'joined', 'Ingrid', by.on],
        ],
      ],
    ]);
  });

  test('[EX6] is not carried out at all where the plan has changed one of its fields; other fields may have changed', () => {
    const { doc, editor, id, row } = plan();
    const before = row();
    editor.setText(id, 'funding', 'Fylket');
    expect(carryOut(doc, change(id, { title: before.title }, { title: 'Ny' }))).toMatchObject({ ok: true });
    editor.setText(id, 'responsible', 'Bo');
    const order = change(id, { responsible: '', title: 'Ny' }, { responsible: 'Ana', title: 'Nyere' });
    expect(carryOut(doc, order)).toEqual({ ok: false, problem: { code: 'plan.changed-meanwhile' } });
    expect(row()).toMatchObject({ responsible: 'Bo', title: 'Ny', funding: 'Fylket' });
  });

  test('[EX6] removes what says what it said, and nothing that somebody has written in since', () => {
    const { doc, editor, id, row } = plan();
    const order: PlanOrder = { ...who, actions: { ...EMPTY, removals: [{ id, from: row() }] }, goals: EMPTY };
    editor.setText(id, 'actualEffect', 'Viktig');
    expect(carryOut(doc, order).ok).toBe(false);
    expect(row().actualEffect).toBe('Viktig');
    expect(carryOut(doc, { ...order, actions: { ...EMPTY, removals: [{ id, from: row() }] } }).ok).toBe(true);
    expect(readPlan(doc).actions).toEqual([]);
  });

  test('[EX6] leaves the milestones that stay the same ones, and what another adds meanwhile', () => {
    const { doc, id } = plan();
    const there = readPlan(doc).actions[0]?.milestones ?? [];
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    planEditor(other, { origin: 'other', newId: () => 'theirs' }).linkIndicator(id, '3.3', null);
    const lines = there.map(({ title, isDone, due }) => ({ title, isDone, due }));
    carryOut(
      doc,
      change(id, { milestones: lines, indicators: ['1.1'] }, { milestones: [...lines].reverse(), indicators: ['2.2'] }),
    );
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    const now = readPlan(doc).actions[0];
    expect(now?.milestones.map((milestone) => milestone.id)).toEqual(there.map((milestone) => milestone.id).reverse());
    expect([...(now?.indicators.keys() ?? [])]).toEqual(['2.2', '3.3']);
  });
});
