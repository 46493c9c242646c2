import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { asId, type ActionId } from '#app/domain/ids.ts';
import { fail, ok } from '#app/domain/result.ts';
import { applyChange, type ProposedFieldValue } from './apply-change.ts';
import { planEditor } from './edit.ts';
import { readPlan } from './read.ts';

function planWith(title: string) {
  const doc = new Y.Doc();
  const editor = planEditor(doc, { origin: 'test', newId: () => 'one' });
  const id = editor.addAction({ title });
  return { doc, editor, id, now: () => readPlan(doc).actions[0] };
}

const change = (actionId: ActionId, rest: Omit<ProposedFieldValue, 'actionId'>) => ({ actionId, ...rest });

test('[TA7] a field of any kind gets its proposed value', () => {
  const { doc, id, now } = planWith('A');
  for (const [field, seen, value] of [
    ['title', 'A', 'B'],
    ['deadline', null, '2026-05-01'],
    ['status', 'planned', 'in-progress'],
    ['responsible', null, 'Kari'],
    ['expectedEffect', null, 'More members'],
  ] as const) {
    expect(applyChange(doc, change(id, { field, seen, value }), 'test'), field).toEqual(ok(null));
    expect(now()?.[field]).toBe(value);
  }
  expect(applyChange(doc, change(id, { field: 'deadline', seen: '2026-05-01', value: null }), 'test')).toEqual(
    ok(null),
  );
  expect(now()?.deadline).toBeNull();
});

test('[TA7] a field that has changed since stays, and what it holds now is told', () => {
  const { doc, editor, id, now } = planWith('A');
  editor.setText(id, 'title', 'C');
  const answer = applyChange(doc, change(id, { field: 'title', seen: 'A', value: 'B' }), 'test');
  expect(answer).toEqual(fail({ code: 'change.field-changed', now: 'C' }));
  expect(now()?.title).toBe('C');
});

test('[TA7] a value that is there already is not written again', () => {
  const { doc, id } = planWith('A');
  const proposed = change(id, { field: 'title', seen: 'A', value: 'B' });
  applyChange(doc, proposed, 'test');
  let writes = 0;
  doc.on('update', () => (writes += 1));
  expect(applyChange(doc, proposed, 'test')).toEqual(ok(null));
  expect(writes).toBe(0);
});

test('[TA7] a move that is not allowed, an action that is gone and one that cannot be read refuse', () => {
  const { doc, editor, id } = planWith('A');
  editor.setStatus(id, 'completed');
  const refused = applyChange(doc, change(id, { field: 'status', seen: 'completed', value: 'stopped' }), 'test');
  expect(refused).toMatchObject({ ok: false, problem: { code: 'action.status-move-not-allowed', from: 'completed' } });
  const titled = change(id, { field: 'title', seen: 'A', value: 'B' });
  doc.getMap<Y.Map<unknown>>('actions').get(id)?.set('title', 7);
  expect(applyChange(doc, titled, 'test')).toEqual(fail({ code: 'action.unreadable' }));
  editor.removeAction(id);
  expect(applyChange(doc, titled, 'test')).toEqual(fail({ code: 'action.gone' }));
  expect(applyChange(doc, { ...titled, actionId: asId('never') }, 'test')).toEqual(fail({ code: 'action.gone' }));
});
