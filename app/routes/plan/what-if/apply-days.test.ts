import { expect, test } from 'vitest';
import * as shape from '#app/document/shape.ts';
import { planEditor } from '#app/document/edit.ts';
import { readPlan } from '#app/document/read.ts';
import { asOneStep, planUndo, undoLast } from '#app/document/undo.ts';
import type { Day } from '#app/domain/day.ts';
import { aims, dateKey, type Measure } from '#app/domain/what-if.ts';
import { applyDays } from './apply-days.ts';

const day = (text: string) => text as Day;
const measures: Measure[] = [
  {
    code: '1.1',
    bounds: { minimum: 1, excellence: 2, direction: 'higher' },
    weight: 1,
    isSilverMinimum: null,
    isGoldMinimum: null,
  },
];

test('[GO5] tried days become the target’s own day or the deadline that it counts from, in one step of undo', () => {
  const doc = shape.newPlanDocument();
  let n = 0;
  const editor = planEditor(doc, { origin: 'mine', newId: () => `a${(n += 1)}` });
  const own = editor.addAction({ title: '', deadline: day('2027-12-01') });
  const theirs = editor.addAction({ title: '', deadline: day('2026-06-01') });
  for (const id of [own, theirs]) editor.linkIndicator(id, '1.1', null);
  editor.setTarget(own, '1.1', { value: 3, light: null, by: day('2027-01-01') });
  editor.setTarget(theirs, '1.1', { value: null, light: 'green', by: null });
  const undo = planUndo(doc, ['mine']);
  const days = new Map([
    [dateKey(own, '1.1'), day('2027-03-01')],
    [dateKey(theirs, '1.1'), day('2026-09-01')],
  ]);
  const { actions } = readPlan(doc);
  asOneStep(undo, () => applyDays(editor, actions, aims({ actions, measures, days }), days));
  const [first, second] = readPlan(doc).actions;
  expect(first?.deadline).toBe('2027-12-01');
  expect(first?.targets.get('1.1')).toEqual({ value: 3, light: null, by: '2027-03-01' });
  expect(second?.deadline).toBe('2026-09-01');
  expect(second?.targets.get('1.1')).toEqual({ value: null, light: 'green', by: null });
  expect(undoLast(undo).ok).toBe(true);
  expect(readPlan(doc).actions).toEqual(actions);
});
