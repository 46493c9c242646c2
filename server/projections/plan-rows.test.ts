import { expect, test } from 'vitest';
import type { Day } from '#app/domain/day.ts';
import { asId, type ActionId, type ClusterId, type PersonId, type PlanId } from '#app/domain/ids.ts';
import { planEditor } from '#app/document/edit.ts';
import { readPlan } from '#app/document/read.ts';
import { newPlanDocument } from '#app/document/shape.ts';
import { planRows } from './plan-rows.ts';

const planId = asId<PlanId>('plan');

test('[PR1] each action of the content is one row, in the content’s order', () => {
  const doc = newPlanDocument();
  let made = 0;
  const editor = planEditor(doc, { origin: 'test', newId: () => `action-${(made += 1)}` });
  const first = editor.addAction({ title: 'First', indicator: { code: '4.6.1', baseline: null } });
  editor.linkIndicator(first, '2.6', { value: 40, light: 'red', takenOn: '2026-03-01' as Day });
  editor.setDeadline(first, '2026-12-31' as Day);
  editor.setText(first, 'responsible', 'Marit');
  editor.setText(first, 'expectedEffect', 'More joint projects');
  editor.setStatus(first, 'in-progress');
  editor.set(first, 'start', '2026-02-01' as Day);
  editor.set(first, 'priority', 'high');
  editor.set(first, 'costNok', 25_000.5);
  editor.set(first, 'jointAction', asId<ActionId>('joint'));
  editor.addResponsible(first, asId<PersonId>('marit'), 'Marit');
  const clusterId = asId<ClusterId>('north');
  editor.setParticipation(first, { clusterId, what: 'joined', on: '2026-02-02' as Day, by: 'Marit' });
  const second = editor.addAction({ title: 'Second' });
  editor.moveAction(second, -1);

  const rows = planRows(planId, readPlan(doc));
  expect(rows.map(({ actionId }) => actionId)).toEqual([second, first]);
  expect(rows[1]).toMatchObject({
    planId,
    title: 'First',
    status: 'in-progress',
    responsible: 'Marit',
    deadlineOn: new Date('2026-12-31T00:00:00Z'),
    expectedEffect: 'More joint projects',
    indicatorCodes: ['2.6', '4.6.1'],
    startOn: new Date('2026-02-01T00:00:00Z'),
    priority: 'high',
    effortDays: null,
    costNok: 25_000.5,
    responsibleIds: ['marit'],
    participantIds: ['north'],
    sharingIds: ['north'],
    leadClusterId: null,
    jointActionId: 'joint',
  });
  expect(rows[0]).toMatchObject({ title: 'Second', status: 'planned', deadlineOn: null, indicatorCodes: [] });
  expect((rows[0]?.position ?? '') < (rows[1]?.position ?? '')).toBe(true);
});

test('[JA2] a cluster that left and was asked again takes part, and shares nothing', () => {
  const doc = newPlanDocument();
  let made = 0;
  const editor = planEditor(doc, { origin: 'test', newId: () => `id-${(made += 1)}` });
  const id = editor.addAction({ title: 'Together' });
  for (const what of ['joined', 'left', 'asked'] as const) {
    editor.setParticipation(id, { clusterId: asId<ClusterId>('north'), what, on: '2026-02-02' as Day, by: 'Marit' });
  }
  expect(planRows(planId, readPlan(doc))).toMatchObject([{ participantIds: ['north'], sharingIds: [] }]);
});

test('[PR1] what cannot be read as an action has no row, and the same content has the same rows', () => {
  const doc = newPlanDocument();
  planEditor(doc, { origin: 'test', newId: () => 'readable' }).addAction({ title: 'Readable' });
  doc.getMap('actions').set('unreadable', 'not a map');
  const rows = planRows(planId, readPlan(doc));
  expect(rows.map(({ actionId }) => actionId)).toEqual(['readable']);
  expect(planRows(planId, readPlan(doc))).toEqual(rows);
});
