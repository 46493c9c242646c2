import { describe, expect, test } from 'vitest';
import type { ActionId } from '#app/domain/ids.ts';
import { planEditor } from './edit.ts';
import { keepUnchanged } from './keep-unchanged.ts';
import { readPlan } from './read.ts';
import { newPlanDocument } from './shape.ts';

function planOfTwo() {
  const doc = newPlanDocument();
  let made = 0;
  const editor = planEditor(doc, { origin: 'test', newId: () => `action-${(made += 1)}` });
  const first = editor.addAction({ title: 'First', indicator: { code: '1.1', baseline: null } });
  const second = editor.addAction({ title: 'Second' });
  return { doc, editor, first, second };
}

describe('reading a plan again', () => {
  test('keeps the objects of actions that are the same', () => {
    const { doc, editor, second } = planOfTwo();
    const before = readPlan(doc);
    editor.setText(second, 'title', 'Second, longer');
    const after = keepUnchanged(before, readPlan(doc));
    expect(after.actions[0]).toBe(before.actions[0]);
    expect(after.actions[1]).not.toBe(before.actions[1]);
    expect(after.actions[1]?.title).toBe('Second, longer');
  });

  test.each([
    ['title', (e, id) => e.setText(id, 'title', 'x')],
    ['responsible', (e, id) => e.setText(id, 'responsible', 'x')],
    ['expected effect', (e, id) => e.setText(id, 'expectedEffect', 'x')],
    ['deadline', (e, id) => e.setDeadline(id, '2027-01-01' as never)],
    ['status', (e, id) => e.setStatus(id, 'completed')],
    ['place', (e, id) => e.moveAction(id, 1)],
    ['a linked indicator', (e, id) => e.linkIndicator(id, '2.1', null)],
    ['a removed indicator', (e, id) => e.unlinkIndicator(id, '1.1')],
  ] satisfies [string, (editor: ReturnType<typeof planEditor>, id: ActionId) => unknown][])(
    'makes a new object when %s changed',
    (_what, edit) => {
      const { doc, editor, first } = planOfTwo();
      const before = readPlan(doc);
      edit(editor, first);
      const after = keepUnchanged(before, readPlan(doc));
      const [old, now] = [before, after].map(({ actions }) => actions.find(({ id }) => id === first));
      expect(now).not.toBe(old);
      expect(now).toEqual(readPlan(doc).actions.find(({ id }) => id === first));
    },
  );

  test('follows a new order with the same objects', () => {
    const { doc, editor, first, second } = planOfTwo();
    const before = readPlan(doc);
    editor.moveAction(first, 1);
    const after = keepUnchanged(before, readPlan(doc));
    expect(after.actions.map(({ id }) => id)).toEqual([second, first]);
    expect(after.actions[0]).toBe(before.actions[1]);
  });
});
